import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parsedSignature } from '../../object/native';
import { staticString } from '../../object/names';
import type { CallArguments, PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { knobs } from '../../object/knobs';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { getOptionalAttr, setAttr } from '../../protocols/attribute';
import { bufferArgument } from '../../protocols/bytes-argument';
import { call } from '../../protocols/call';
import { Open, closeDescriptor, openFileOf, openPath, readDescriptor, seekDescriptor, writeDescriptor } from '../../protocols/files/descriptors';
import { Errno, raiseErrno } from '../../protocols/files/errno';
import { truncateFile } from '../../protocols/files/file-tree';
import { pathArgument } from '../../protocols/files/path-argument';
import { bindNative } from '../../protocols/native-call';
import { asLong } from '../../protocols/number';
import { reprText } from '../../protocols/repr';
import { isTrue } from '../../protocols/truth';
import { newBytes } from '../../values/bytes';
import { allocateInstance, clearInstance, visitInstance } from '../../values/instance';
import { isInt, newBool, newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { joinChunks, rawIOBaseType, writableBytes } from './abstract-streams';
import { closeBase, deallocStream, keepRaising, optionalSize } from './stream-base';
import { warnResource } from './resource-warning';
import { unsupported } from './unsupported';

/** `io.FileIO`: a descriptor as a raw stream. CPython: Modules/_io/fileio.c. */
export interface FileState {
  /** -1 once closed. */
  fd: number;
  readable: boolean;
  writable: boolean;
  created: boolean;
  appending: boolean;
  closefd: boolean;
  finalizing: boolean;
  /** What a buffer around it should hold. */
  blockSize: number;
}

const S_NAME = staticString('name');
const constructor = native('FileIO', "(file, mode='r', closefd=True, opener=None)", () => NULL);

export function fileOf(self: Ref): FileState {
  return payloadOf<FileState>(self);
}

/** The descriptor of an open file. */
function descriptor(self: Ref): number {
  const { fd } = fileOf(self);
  return fd < 0 ? raise('ValueError', 'I/O operation on closed file') : fd;
}

/** What the letters of a mode mean. CPython: the loop in _io_FileIO___init___impl(). */
function readMode(state: FileState, mode: string): number {
  let primary = 0;
  let plus = 0;
  let flags = 0;
  for (const letter of mode) {
    switch (letter) {
      case 'x': state.created = state.writable = true; flags |= Open.EXCL | Open.CREAT; primary++; break;
      case 'r': state.readable = true; primary++; break;
      case 'w': state.writable = true; flags |= Open.CREAT | Open.TRUNC; primary++; break;
      case 'a': state.appending = state.writable = true; flags |= Open.APPEND | Open.CREAT; primary++; break;
      case 'b': break;
      case '+': plus++; break;
      default: raise('ValueError', `invalid mode: ${mode}`);
    }
  }
  if (primary !== 1 || plus > 1) {
    raise('ValueError', 'Must have exactly one of create/read/write/append mode and at most one plus');
  }
  if (plus === 1) state.readable = state.writable = true;
  return flags | Open.CLOEXEC | (state.readable && state.writable ? Open.RDWR : state.readable ? Open.RDONLY : Open.WRONLY);
}

function create(type: PyType): Ref {
  const self = allocateInstance(type);
  setPayload(self, {
    fd: -1, readable: false, writable: false, created: false, appending: false, closefd: true, finalizing: false, blockSize: knobs.files.fileBufferSize,
  } satisfies FileState);
  return self;
}

function init(self: Ref, args: CallArguments): void {
  const [file, modeRef, closefd, opener] = bindNative(parsedSignature(constructor), args, 'FileIO', 'FileIO') as Ref[];
  const mode = modeRef === NULL ? 'r' : isStr(modeRef) ? textOf(modeRef) : raise('TypeError', `FileIO() argument 'mode' must be str, not ${typeOf(modeRef).name}`);
  initFile(self, file, mode, closefd === NULL || isTrue(closefd), opener);
}

/** CPython: _io_FileIO___init___impl(). */
export function initFile(self: Ref, file: Ref, mode: string, closefd: boolean, opener: Ref): void {
  const state = fileOf(self);
  if (state.fd >= 0) {
    if (state.closefd) closeDescriptor(state.fd);
    state.fd = -1;
  }
  const isNumber = isInt(file) || typeOf(file).slots.index !== null;
  const number = isNumber ? asLong(file) : -1;
  if (isNumber && number < 0) raise('ValueError', 'negative file descriptor');
  state.readable = state.writable = state.created = state.appending = false;
  const flags = readMode(state, mode);
  state.closefd = closefd;
  if (isNumber) useDescriptor(self, number, file);
  else openByName(self, file, flags, opener);
  state.blockSize = knobs.files.fileBufferSize;
  setAttr(self, S_NAME, file);
  if (state.appending) seekDescriptor(state.fd, 0, 2);
}

function useDescriptor(self: Ref, fd: number, file: Ref): void {
  const open = openFileOf(fd);
  if (open === null) raiseErrno(Errno.EBADF);
  if (open.node.kind === 'directory') raiseErrno(Errno.EISDIR, file);
  fileOf(self).fd = fd;
}

function openByName(self: Ref, file: Ref, flags: number, opener: Ref): void {
  const state = fileOf(self);
  const path = pathArgument(file);
  if (!state.closefd) raise('ValueError', 'Cannot use closefd=False with file name');
  if (opener === NULL || opener === None) {
    const fd = openPath(path, flags, 0o666);
    if (fd < 0) raiseErrno(-fd, file);
    state.fd = fd;
  } else {
    const mark = holdMark();
    const flagsRef = hold(newInt(flags));
    const result = hold(call(opener, file, flagsRef));
    if (!isInt(result)) raise('TypeError', 'expected integer from opener');
    const fd = asLong(result);
    dropHolds(mark);
    decref(flagsRef);
    decref(result);
    if (fd < 0) raise('ValueError', `opener returned ${fd}`);
    state.fd = fd;
  }
  if (openFileOf(state.fd)?.node.kind !== 'directory') return;
  closeDescriptor(state.fd);
  state.fd = -1;
  raiseErrno(Errno.EISDIR, file);
}

function checkReadable(self: Ref): number {
  const fd = descriptor(self);
  return fileOf(self).readable ? fd : unsupported('File not open for reading');
}

/** Up to `count` bytes; null when the descriptor would have to wait. */
export function readFile(self: Ref, count: number): Uint8Array | null {
  const data = readDescriptor(checkReadable(self), count);
  if (typeof data !== 'number') return data;
  return data === -Errno.EAGAIN ? null : raiseErrno(-data);
}

export function readWholeFile(self: Ref): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = readFile(self, 1 << 16);
    if (chunk === null && chunks.length === 0) return null;
    if (chunk === null || chunk.length === 0) return joinChunks(chunks);
    chunks.push(chunk);
  }
}

/** Number of bytes written. */
export function writeFile(self: Ref, data: Uint8Array): number {
  const fd = descriptor(self);
  if (!fileOf(self).writable) unsupported('File not open for writing');
  const count = writeDescriptor(fd, data);
  return count < 0 ? raiseErrno(-count) : count;
}

export function seekFile(self: Ref, offset: number, whence: number): number {
  const at = seekDescriptor(descriptor(self), offset, whence);
  return at < 0 ? raiseErrno(-at) : at;
}

function truncate(self: Ref, size: Ref): Ref {
  const fd = descriptor(self);
  if (!fileOf(self).writable) unsupported('File not open for writing');
  const length = size === NULL || size === None ? seekFile(self, 0, 1) : asLong(size);
  const node = openFileOf(fd)?.node;
  if (node?.kind !== 'file' || length < 0) raiseErrno(Errno.EINVAL);
  truncateFile(node, length);
  return newInt(length);
}

/** Seekable is what `lseek` works on. */
export function fileIsSeekable(self: Ref): boolean {
  return seekDescriptor(descriptor(self), 0, 1) >= 0;
}

/** A warning about a file that nobody closed. CPython: fileio_dealloc_warn(). */
export function warnUnclosed(self: Ref, source: Ref): void {
  const { fd, closefd } = fileOf(self);
  if (fd >= 0 && closefd) warnResource(`unclosed file ${reprText(source)}`, source, self);
}

/** CPython: _io_FileIO_close_impl(). */
export function closeFile(self: Ref): Ref {
  const state = fileOf(self);
  if (!state.closefd) {
    decref(closeBase(self));
    state.fd = -1;
    return None;
  }
  let failed = true;
  try {
    decref(closeBase(self));
    failed = false;
  } finally {
    if (failed) keepRaising(() => closeNumber(self));
  }
  closeNumber(self);
  return None;
}

function closeNumber(self: Ref): void {
  const state = fileOf(self);
  if (state.finalizing) warnUnclosed(self, self);
  const { fd } = state;
  state.fd = -1;
  if (fd < 0) return;
  const result = closeDescriptor(fd);
  if (result < 0) raiseErrno(-result);
}

function modeText({ created, appending, readable, writable }: FileState): string {
  const plus = readable ? '+' : '';
  if (created) return `xb${plus}`;
  if (appending) return `ab${plus}`;
  return readable && writable ? 'rb+' : readable ? 'rb' : 'wb';
}

function repr(self: Ref): Ref {
  const state = fileOf(self);
  if (state.fd < 0) return newStr('<_io.FileIO [closed]>');
  const own = attempt('ValueError', () => getOptionalAttr(self, S_NAME), () => NULL);
  const what = own === NULL ? `fd=${state.fd}` : `name=${reprText(own)}`;
  if (own !== NULL) decref(own);
  return newStr(`<_io.FileIO ${what} mode='${modeText(state)}' closefd=${state.closefd ? 'True' : 'False'}>`);
}

export function isTerminal(_fd: number): boolean {
  return false;
}

const bytesOrNone = (data: Uint8Array | null): Ref => (data === null ? None : newBytes(data));

export const fileIOType: PyType = defineType({
  name: 'FileIO',
  module: '_io',
  base: rawIOBaseType,
  features: rawIOBaseType.features,
  basicSize: 48,
  slots: {
    dealloc: (self) => deallocStream(self, () => setPayload(self, null)),
    traverse: visitInstance,
    clear: clearInstance,
    repr,
    create,
    init,
  },
  methods: [
    native('read', '(size=-1, /)', (self: Ref, size: Ref) => {
      checkReadable(self);
      const count = optionalSize(size);
      return bytesOrNone(count < 0 ? readWholeFile(self) : readFile(self, count));
    }),
    native('readall', '()', (self: Ref) => {
      descriptor(self);
      return bytesOrNone(readWholeFile(self));
    }),
    native('readinto', '(buffer, /)', (self: Ref, target: Ref) => {
      checkReadable(self);
      const data = readFile(self, writableBytes(target, 'readinto').length);
      if (data === null) return None;
      writableBytes(target, 'readinto').set(data);
      return newInt(data.length);
    }),
    native('write', '(b, /)', (self: Ref, data: Ref) => {
      descriptor(self);
      return newInt(writeFile(self, bufferArgument(data)));
    }),
    native('seek', '(pos, whence=0, /)', (self: Ref, pos: Ref, whence: Ref) => {
      descriptor(self);
      return newInt(seekFile(self, asLong(pos), whence === NULL ? 0 : asLong(whence)));
    }),
    native('tell', '()', (self: Ref) => newInt(seekFile(self, 0, 1))),
    native('truncate', '(size=None, /)', truncate),
    native('close', '()', closeFile),
    native('readable', '()', (self: Ref) => {
      descriptor(self);
      return newBool(fileOf(self).readable);
    }),
    native('writable', '()', (self: Ref) => {
      descriptor(self);
      return newBool(fileOf(self).writable);
    }),
    native('seekable', '()', (self: Ref) => newBool(fileIsSeekable(self))),
    native('fileno', '()', (self: Ref) => newInt(descriptor(self))),
    native('isatty', '()', (self: Ref) => newBool(isTerminal(descriptor(self)))),
    native('_isatty_open_only', '()', (self: Ref) => newBool(isTerminal(descriptor(self)))),
    native('_dealloc_warn', '(source, /)', (self: Ref, source: Ref) => {
      warnUnclosed(self, source);
      return None;
    }),
  ],
  getset: [
    getset('closed', (self) => newBool(fileOf(self).fd < 0)),
    getset('closefd', (self) => newBool(fileOf(self).closefd)),
    getset('mode', (self) => newStr(modeText(fileOf(self)))),
    getset('_blksize', (self) => newInt(fileOf(self).blockSize), (self, value) => {
      fileOf(self).blockSize = asLong(value);
    }),
    getset('_finalizing', (self) => newBool(fileOf(self).finalizing), (self, value) => {
      fileOf(self).finalizing = isTrue(value);
    }),
  ],
});

/** A file for a path or a number, as `open` makes it. */
export function newFileIO(file: Ref, mode: string, closefd: boolean, opener: Ref): Ref {
  const self = create(fileIOType);
  const mark = holdMark();
  hold(self);
  initFile(self, file, mode, closefd, opener);
  dropHolds(mark);
  return self;
}

