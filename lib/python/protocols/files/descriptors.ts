import { stopRun } from '../../object/outcomes';
import { countSteps } from '../../object/steps';
import { input } from '../input';
import { writeText } from '../output';
import { isChild } from '../processes';
import { randomByte } from './random-bytes';
import { Errno } from './errno';
import type { FileNode, Pipe, RegularFile } from './file-tree';
import { fileTree, findPlace, newFile, nowNanoseconds, permits, releaseFile, rootDirectory, truncateFile, writeInto } from './file-tree';

/** The run's table of file descriptors. Results below zero are negated error numbers. */

/** CPython's `os.O_…` on Linux. */
export const Open = {
  RDONLY: 0, WRONLY: 1, RDWR: 2, CREAT: 0o100, EXCL: 0o200, NOCTTY: 0o400, TRUNC: 0o1000, APPEND: 0o2000, NONBLOCK: 0o4000, DSYNC: 0o10000,
  SYNC: 0o4010000, DIRECTORY: 0o200000, NOFOLLOW: 0o400000, CLOEXEC: 0o2000000,
} as const;

/** What several descriptors may share after `dup`. */
export interface OpenFile {
  node: FileNode;
  position: number;
  readable: boolean;
  writable: boolean;
  append: boolean;
  blocking: boolean;
  /** Descriptors that lead here. */
  count: number;
}

/** As `ulimit -n` has it. */
const DESCRIPTOR_LIMIT = 1024;

const table = { files: [] as (OpenFile | null)[], inheritable: new Set<number>(), ready: false };

export function resetDescriptors(): void {
  table.files = [];
  table.inheritable.clear();
  table.ready = false;
  for (const decoder of Object.values(consoles)) decoder.pending = new Uint8Array(0);
}

function descriptors(): (OpenFile | null)[] {
  if (table.ready) return table.files;
  table.ready = true;
  const dev = rootDirectory().entries.get('dev');
  if (dev?.kind !== 'directory') return table.files;
  for (const [fd, name] of ['stdin', 'stdout', 'stderr'].entries()) {
    table.files.push({
      node: dev.entries.get(name)!, position: 0, readable: fd === 0, writable: fd > 0, append: false, blocking: true, count: 1,
    });
    table.inheritable.add(fd);
  }
  return table.files;
}

/** The open file of a descriptor, or null. */
export function openFileOf(fd: number): OpenFile | null {
  return descriptors()[fd] ?? null;
}

/** The lowest descriptor that is free, from `least` on; -EMFILE when there is none. */
function allocateDescriptor(file: OpenFile, least = 0): number {
  const files = descriptors();
  let fd = least;
  while (fd < files.length && files[fd] !== null) fd++;
  if (fd >= DESCRIPTOR_LIMIT) return -Errno.EMFILE;
  while (files.length < fd) files.push(null);
  files[fd] = file;
  table.inheritable.delete(fd);
  return fd;
}

function describe(node: FileNode, flags: number): OpenFile {
  const access = flags & 3;
  return {
    node, position: 0, readable: access !== Open.WRONLY, writable: access !== Open.RDONLY, append: (flags & Open.APPEND) !== 0,
    blocking: (flags & Open.NONBLOCK) === 0, count: 1,
  };
}

/** Opens a path: a descriptor, or a negated error number. CPython: open(2). */
export function openPath(path: string, flags: number, mode: number): number {
  if (descriptors().length >= DESCRIPTOR_LIMIT && !descriptors().includes(null)) return -Errno.EMFILE;
  const place = findPlace(path, (flags & Open.NOFOLLOW) === 0 && (flags & (Open.CREAT | Open.EXCL)) !== (Open.CREAT | Open.EXCL));
  if (typeof place === 'number') return -place;
  let { node } = place;
  if (node === undefined) {
    if ((flags & Open.CREAT) === 0) return -Errno.ENOENT;
    if (place.slash) return -Errno.EISDIR;
    if (place.parent.parent === null) return -Errno.ENOENT;
    if (!permits(place.parent, 2)) return -Errno.EACCES;
    node = newFile(mode & 0o7777 & ~fileTree.umask);
    place.parent.entries.set(place.name, node);
    place.parent.mtime = place.parent.ctime = nowNanoseconds();
  } else {
    const problem = refusal(node, flags, place.slash);
    if (problem !== 0) return -problem;
    if (node.kind === 'file' && (flags & Open.TRUNC) !== 0) truncateFile(node, 0);
  }
  if (node.kind === 'file') node.open++;
  if (node.kind === 'pipe') countEnds(node, flags);
  return allocateDescriptor(describe(node, flags));
}

function countEnds(pipe: Pipe, flags: number): void {
  if ((flags & 3) !== Open.WRONLY) pipe.readers++;
  if ((flags & 3) !== Open.RDONLY) pipe.writers++;
}

/** Why an existing file cannot be opened so, or 0. */
function refusal(node: FileNode, flags: number, slash: boolean): number {
  const access = flags & 3;
  if ((flags & Open.CREAT) !== 0 && (flags & Open.EXCL) !== 0) return Errno.EEXIST;
  if (node.kind === 'link') return Errno.ELOOP;
  if (slash && node.kind !== 'directory') return Errno.ENOTDIR;
  if ((flags & Open.DIRECTORY) !== 0 && node.kind !== 'directory') return Errno.ENOTDIR;
  if (node.kind === 'directory' && (access !== Open.RDONLY || (flags & Open.CREAT) !== 0)) return Errno.EISDIR;
  const wanted = (access === Open.WRONLY ? 0 : 4) | (access === Open.RDONLY ? 0 : 2);
  return permits(node, wanted) ? 0 : Errno.EACCES;
}

/** 0, or a negated error number. */
export function closeDescriptor(fd: number): number {
  const file = openFileOf(fd);
  if (file === null) return -Errno.EBADF;
  table.files[fd] = null;
  table.inheritable.delete(fd);
  while (table.files.length > 0 && table.files[table.files.length - 1] === null) table.files.pop();
  if (--file.count > 0) return 0;
  const { node } = file;
  if (node.kind === 'file') {
    node.open--;
    releaseFile(node);
  } else if (node.kind === 'pipe') {
    if (file.readable) node.readers--;
    if (file.writable) node.writers--;
  }
  return 0;
}

/** A fork: the parent has every descriptor as well, and does not close it while the child runs. */
export function shareDescriptors(): void {
  for (const file of [...table.files]) if (file !== null) file.count++;
}

export function duplicateDescriptor(fd: number, least = 0): number {
  const file = openFileOf(fd);
  if (file === null) return -Errno.EBADF;
  const copy = allocateDescriptor(file, least);
  if (copy >= 0) file.count++;
  return copy;
}

/** Makes `to` lead where `from` does. CPython: dup2(2). */
export function duplicateOnto(from: number, to: number): number {
  const file = openFileOf(from);
  if (file === null || to < 0 || to >= DESCRIPTOR_LIMIT) return -Errno.EBADF;
  if (from === to) return to;
  if (openFileOf(to) !== null) closeDescriptor(to);
  const files = descriptors();
  while (files.length <= to) files.push(null);
  files[to] = file;
  file.count++;
  return to;
}

/** Two descriptors of a new pipe, or a negated error number. */
export function openPipe(pipe: Pipe): [number, number] | number {
  const reader = allocateDescriptor(describe(pipe, Open.RDONLY));
  if (reader < 0) return reader;
  const writer = allocateDescriptor(describe(pipe, Open.WRONLY));
  if (writer >= 0) return [reader, writer];
  closeDescriptor(reader);
  return writer;
}

export const isInheritable = (fd: number): boolean => table.inheritable.has(fd);

export function setInheritable(fd: number, value: boolean): void {
  if (value) table.inheritable.add(fd);
  else table.inheritable.delete(fd);
}

/** Up to `count` bytes; a negated error number. `at` is for reads that leave the position alone. */
export function readDescriptor(fd: number, count: number, at = -1): Uint8Array | number {
  const file = openFileOf(fd);
  if (file === null || !file.readable) return -Errno.EBADF;
  const { node } = file;
  if (node.kind === 'directory') return -Errno.EISDIR;
  if (node.kind === 'device') return readDevice(node.device, count);
  if (node.kind === 'pipe') return readPipe(node, count);
  if (node.kind === 'link') return -Errno.EINVAL;
  const from = at >= 0 ? at : file.position;
  const bytes = node.data.slice(Math.min(from, node.size), Math.min(node.size, from + count));
  countSteps(1 + (bytes.length >> 6));
  if (at < 0) file.position += bytes.length;
  return bytes;
}

function readPipe(pipe: Pipe, count: number): Uint8Array | number {
  if (pipe.size === 0) {
    if (pipe.writers === 0 || count === 0) return new Uint8Array(0);
    // Nobody else runs who could still write: a wait would never end.
    return isChild() ? waitsForParent() : -Errno.EAGAIN;
  }
  const bytes = pipe.data.slice(0, Math.min(count, pipe.size));
  pipe.data.copyWithin(0, bytes.length, pipe.size);
  pipe.size -= bytes.length;
  return bytes;
}

function waitsForParent(): never {
  return stopRun('deadlock', 'A forked process reads from an empty pipe, for which its parent would have to write. In this model of os.fork() a child '
    + 'runs to its end before its parent goes on: write to the pipe before the fork.');
}

function readDevice(device: string, count: number): Uint8Array | number {
  switch (device) {
    case 'stdin': return readInput(count);
    case 'zero': case 'full': countSteps(count >> 6); return new Uint8Array(count);
    case 'urandom': countSteps(count >> 3); return Uint8Array.from({ length: count }, randomByte);
    default: return new Uint8Array(0);
  }
}

/** Bytes of the run's input; what remains of a character that was cut waits for the next read. */
function readInput(count: number): Uint8Array {
  if (input.pending.length < count) {
    const more = new TextEncoder().encode(input.text.slice(input.at, input.at + count));
    input.at = Math.min(input.text.length, input.at + count);
    const joined = new Uint8Array(input.pending.length + more.length);
    joined.set(input.pending);
    joined.set(more, input.pending.length);
    input.pending = joined;
  }
  const bytes = input.pending.slice(0, count);
  input.pending = input.pending.slice(count);
  return bytes;
}

/** Number of bytes written, or a negated error number. */
export function writeDescriptor(fd: number, bytes: Uint8Array, at = -1): number {
  const file = openFileOf(fd);
  if (file === null || !file.writable) return -Errno.EBADF;
  const { node } = file;
  countSteps(1 + (bytes.length >> 6));
  switch (node.kind) {
    case 'file': return writeFile(file, node, bytes, at);
    case 'pipe':
      if (node.readers === 0) return -Errno.EPIPE;
      writeInto(node, node.size, bytes);
      return bytes.length;
    case 'device':
      if (node.device === 'full') return -28;
      if (node.device === 'stdout' || node.device === 'stderr') writeConsole(node.device, bytes);
      return bytes.length;
    default: return -Errno.EBADF;
  }
}

function writeFile(file: OpenFile, node: RegularFile, bytes: Uint8Array, at: number): number {
  const from = at >= 0 ? at : file.append ? node.size : file.position;
  if (from + bytes.length > 2 ** 40) return -Errno.EFBIG;
  if (bytes.length > 0) writeInto(node, from, bytes);
  if (at < 0) file.position = from + bytes.length;
  return bytes.length;
}

/** Bytes at the end of what was written to a console that begin a character. */
const consoles = { stdout: { pending: new Uint8Array(0) }, stderr: { pending: new Uint8Array(0) } };

/** Shows bytes as UTF-8 text. */
function writeConsole(name: 'stdout' | 'stderr', bytes: Uint8Array): void {
  const console = consoles[name];
  const all = new Uint8Array(console.pending.length + bytes.length);
  all.set(console.pending);
  all.set(bytes, console.pending.length);
  let end = all.length;
  for (let back = 1; back <= 3 && back <= all.length; back++) {
    const byte = all[all.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) end = all.length - back;
    break;
  }
  console.pending = all.slice(end);
  writeText(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(all.subarray(0, end)));
}

/** The new position, or a negated error number. */
export function seekDescriptor(fd: number, offset: number, whence: number): number {
  const file = openFileOf(fd);
  if (file === null) return -Errno.EBADF;
  const { node } = file;
  if (node.kind === 'pipe' || (node.kind === 'device' && node.device.startsWith('std'))) return -Errno.ESPIPE;
  if (node.kind === 'device') return 0;
  const size = node.kind === 'file' ? node.size : 0;
  const base = whence === 0 ? 0 : whence === 1 ? file.position : whence === 2 ? size : -1;
  if (base < 0 || base + offset < 0) return -Errno.EINVAL;
  file.position = base + offset;
  return file.position;
}
