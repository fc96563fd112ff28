import { chargeBytes } from '../../heap/allocate';
import { START_OF_RUN, elapsedNanoseconds } from '../clock';
import { Errno } from './errno';

/**
 * The files that a run sees: a tree kept in memory, made anew for each run and gone with it. Nothing real is ever touched. What files
 * hold is charged to the run's heap. Failures are error numbers, positive.
 */
interface NodeBase {
  ino: number;
  /** Permission bits. */
  mode: number;
  nlink: number;
  uid: number;
  gid: number;
  /** Nanoseconds since 1970. */
  atime: bigint;
  mtime: bigint;
  ctime: bigint;
}

export interface RegularFile extends NodeBase {
  kind: 'file';
  data: Uint8Array;
  size: number;
  /** Open descriptions; a file without names lives until the last is closed. */
  open: number;
  /** Bytes charged to the heap. */
  charged: number;
}

export interface Directory extends NodeBase {
  kind: 'directory';
  entries: Map<string, FileNode>;
  /** Null once removed. */
  parent: Directory | null;
}

export interface SymbolicLink extends NodeBase {
  kind: 'link';
  target: string;
}

export interface Device extends NodeBase {
  kind: 'device';
  device: 'null' | 'zero' | 'urandom' | 'full' | 'stdin' | 'stdout' | 'stderr';
}

export interface Pipe extends NodeBase {
  kind: 'pipe';
  data: Uint8Array;
  size: number;
  readers: number;
  writers: number;
}

export type FileNode = RegularFile | Directory | SymbolicLink | Device | Pipe;

/** The user that a program runs as. */
export const USER_ID = 1000;

/** Where a program runs. */
export const HOME = '/home/user';

export const fileTree = {
  root: null as Directory | null,
  cwd: null as Directory | null,
  nextInode: 2,
  /** All pipes of the run, by when they were made. */
  pipes: [] as Pipe[],
  umask: 0o022,
  /** Files that exist before the program starts, by absolute or relative path; put into the tree when it is first looked at. */
  given: new Map<string, string>(),
};

export function resetFileTree(): void {
  fileTree.root = fileTree.cwd = null;
  fileTree.nextInode = 2;
  fileTree.pipes = [];
  fileTree.umask = 0o022;
  fileTree.given.clear();
}

export function nowNanoseconds(): bigint {
  return BigInt(START_OF_RUN) * 1_000_000_000n + BigInt(elapsedNanoseconds());
}

function nodeBase(mode: number, uid: number): NodeBase {
  const now = nowNanoseconds();
  return { ino: fileTree.nextInode++, mode, nlink: 1, uid, gid: uid, atime: now, mtime: now, ctime: now };
}

export function newFile(mode: number, uid = USER_ID): RegularFile {
  return { ...nodeBase(mode, uid), kind: 'file', data: new Uint8Array(0), size: 0, open: 0, charged: 0 };
}

export function newDirectory(parent: Directory | null, mode: number, uid = USER_ID): Directory {
  return { ...nodeBase(mode, uid), kind: 'directory', entries: new Map(), parent, nlink: 2 };
}

export function newLink(target: string): SymbolicLink {
  return { ...nodeBase(0o777, USER_ID), kind: 'link', target };
}

export function newPipe(): Pipe {
  const pipe: Pipe = { ...nodeBase(0o600, USER_ID), kind: 'pipe', data: new Uint8Array(0), size: 0, readers: 1, writers: 1 };
  fileTree.pipes.push(pipe);
  return pipe;
}

function newDevice(device: Device['device'], mode = 0o666): Device {
  return { ...nodeBase(mode, 0), kind: 'device', device };
}

/** The root directory; the tree is made when it is first asked for. */
export function rootDirectory(): Directory {
  if (fileTree.root !== null) return fileTree.root;
  const root = (fileTree.root = newDirectory(null, 0o755, 0));
  root.parent = root;
  const add = (parent: Directory, name: string, mode: number, uid: number): Directory => {
    const directory = newDirectory(parent, mode, uid);
    parent.entries.set(name, directory);
    parent.nlink++;
    return directory;
  };
  const dev = add(root, 'dev', 0o755, 0);
  for (const name of ['null', 'zero', 'urandom', 'full'] as const) dev.entries.set(name, newDevice(name));
  for (const name of ['stdin', 'stdout', 'stderr'] as const) dev.entries.set(name, newDevice(name, 0o620));
  fileTree.cwd = add(add(root, 'home', 0o755, 0), 'user', 0o755, USER_ID);
  add(root, 'tmp', 0o1777, 0);
  const usr = add(root, 'usr', 0o755, 0);
  add(usr, 'bin', 0o755, 0);
  add(add(usr, 'lib', 0o755, 0), 'python3', 0o755, 0);
  add(add(root, 'var', 0o755, 0), 'tmp', 0o1777, 0);
  const etc = add(root, 'etc', 0o755, 0);
  const passwd = newFile(0o644, 0);
  etc.entries.set('passwd', passwd);
  writeInto(passwd, 0, new TextEncoder().encode('root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000:user:/home/user:/bin/sh\n'));
  for (const [path, text] of fileTree.given) placeGivenFile(path, text);
  return root;
}

function placeGivenFile(path: string, text: string): void {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const name = parts.pop();
  let directory = path.startsWith('/') ? rootDirectory() : currentDirectory();
  for (const part of parts) {
    let next = part === '..' ? directory.parent! : directory.entries.get(part);
    if (next === undefined) {
      next = newDirectory(directory, 0o755);
      directory.entries.set(part, next);
      directory.nlink++;
    }
    if (next.kind !== 'directory') return;
    directory = next;
  }
  if (name === undefined || name === '..' || directory.entries.has(name)) return;
  const file = newFile(0o644);
  directory.entries.set(name, file);
  // The program's own text is no object of its heap.
  file.data = new TextEncoder().encode(text);
  file.size = file.data.length;
}

export function currentDirectory(): Directory {
  rootDirectory();
  return fileTree.cwd!;
}

/** The absolute path of a directory; null when it was removed. */
export function pathOfDirectory(directory: Directory): string | null {
  const names: string[] = [];
  let at = directory;
  while (at !== fileTree.root) {
    const { parent } = at;
    if (parent === null) return null;
    const name = [...parent.entries].find(([, node]) => node === at)?.[0];
    if (name === undefined) return null;
    names.unshift(name);
    at = parent;
  }
  return `/${names.join('/')}`;
}

/** What a program without privileges may do: 4 read, 2 write, 1 search or execute. */
export function permits(node: FileNode, wanted: number): boolean {
  const bits = node.uid === USER_ID ? node.mode >> 6 : node.gid === USER_ID ? node.mode >> 3 : node.mode;
  return (bits & wanted) === wanted;
}

const MAX_LINKS = 40;

/** Where the last part of a path stands: its directory and name. `node` is undefined when there is none of that name. */
export interface Place {
  parent: Directory;
  name: string;
  node: FileNode | undefined;
  /** The path ended with a slash. */
  slash: boolean;
}

/** Walks a path; an error number when something on the way is missing. Of the last part links are followed on request. */
export function findPlace(path: string, follow: boolean, from: Directory | null = null): Place | number {
  if (path === '') return Errno.ENOENT;
  const links = { left: MAX_LINKS };
  return walk(path, follow, from ?? currentDirectory(), links);
}

function walk(path: string, follow: boolean, from: Directory, links: { left: number }): Place | number {
  let directory = path.startsWith('/') ? rootDirectory() : from;
  const parts = path.split('/').filter((part) => part !== '');
  const slash = path.endsWith('/');
  if (parts.length === 0) return { parent: directory, name: '.', node: directory, slash: false };
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (new TextEncoder().encode(part).length > 255) return Errno.ENAMETOOLONG;
    if (!permits(directory, 1)) return Errno.EACCES;
    const last = i === parts.length - 1;
    let node: FileNode | undefined = part === '.' ? directory : part === '..' ? directory.parent ?? undefined : directory.entries.get(part);
    if (node?.kind === 'link' && (!last || follow || slash)) {
      if (links.left-- === 0) return Errno.ELOOP;
      const place = walk(node.target, true, directory, links);
      if (typeof place === 'number') return place;
      if (last) return { ...place, slash };
      ({ node } = place);
    }
    if (last) return { parent: directory, name: part, node, slash };
    if (node === undefined) return Errno.ENOENT;
    if (node.kind !== 'directory') return Errno.ENOTDIR;
    directory = node;
  }
  return Errno.ENOENT;
}

/** The file of a path, or an error number. */
export function findNode(path: string, follow = true, from: Directory | null = null): FileNode | number {
  const place = findPlace(path, follow, from);
  if (typeof place === 'number') return place;
  if (place.node === undefined) return Errno.ENOENT;
  if (place.slash && place.node.kind !== 'directory') return Errno.ENOTDIR;
  return place.node;
}

/** Makes room for so many bytes of content, charged to the heap; what is new is zero. */
function grow(file: RegularFile | Pipe, size: number): void {
  if (size <= file.data.length) return;
  const capacity = Math.max(size, Math.min(file.data.length * 2, file.data.length + (1 << 20)), 64);
  chargeBytes(capacity - file.data.length);
  if (file.kind === 'file') file.charged += capacity - file.data.length;
  const data = new Uint8Array(capacity);
  data.set(file.data.subarray(0, file.size));
  file.data = data;
}

/** Writes bytes at a position, with zeros in between if that lies behind the end. */
export function writeInto(file: RegularFile | Pipe, at: number, bytes: Uint8Array): void {
  const end = at + bytes.length;
  grow(file, end);
  file.data.set(bytes, at);
  if (end > file.size) file.size = end;
  file.mtime = file.ctime = nowNanoseconds();
}

export function truncateFile(file: RegularFile, size: number): void {
  if (size > file.size) grow(file, size);
  else {
    file.data.fill(0, size, file.size);
    if (size === 0) {
      chargeBytes(-file.charged);
      file.charged = 0;
      file.data = new Uint8Array(0);
    }
  }
  file.size = size;
  file.mtime = file.ctime = nowNanoseconds();
}

/** Gives up what a file is charged with, when it has neither names nor descriptors any more. */
export function releaseFile(file: RegularFile): void {
  if (file.nlink > 0 || file.open > 0) return;
  chargeBytes(-file.charged);
  file.charged = 0;
  file.data = new Uint8Array(0);
}
