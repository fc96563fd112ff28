import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { staticString } from '../../object/names';
import type { PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { callMethod } from '../../protocols/call';
import { getAttr } from '../../protocols/attribute';
import { asSize } from '../../protocols/number';
import { stealIsTrue } from '../../protocols/truth';
import { bytesOf, newBytes } from '../../values/bytes';
import { newByteArray } from '../../values/byte-buffers';
import { allocateInstance } from '../../values/instance';
import { isInt, newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { fileIOType, fileOf, readFile, seekFile, writeFile } from './file-io';
import { checkAbility, sizeResult } from './stream-base';

/** What buffered streams have in common. CPython: Modules/_io/bufferedio.c. */
export interface BufferState {
  /** Owned; NULL before `__init__` and after `detach`. */
  raw: Ref;
  ready: boolean;
  detached: boolean;
  size: number;
  /** Bytes of the buffer as CPython allocates it, which it gives back when it is closed. */
  room: number;
  /** Bytes that were read ahead, and how many of them were given out. */
  ahead: Uint8Array;
  taken: number;
  /** Bytes that wait to be written. */
  waiting: Uint8Array[];
  waitingSize: number;
  finalizing: boolean;
}

const S_READINTO = staticString('readinto');
const S_WRITE = staticString('write');
const S_SEEK = staticString('seek');
const S_TELL = staticString('tell');
const S_CLOSED = staticString('closed');

export const bufferOf = (self: Ref): BufferState => payloadOf<BufferState>(self);

export const NOTHING = new Uint8Array(0);

/** The state of a stream that is in use; ValueError for one that is not. */
export function usable(self: Ref): BufferState {
  const state = bufferOf(self);
  if (state.ready) return state;
  return raise('ValueError', state.detached ? 'raw stream has been detached' : 'I/O operation on uninitialized object');
}

export function rawIsClosed(state: BufferState): boolean {
  if (typeOf(state.raw) === fileIOType) return fileOf(state.raw).fd < 0;
  return stealIsTrue(getAttr(state.raw, S_CLOSED));
}

/** As `usable`, and not closed either: "read of closed file". */
export function openBuffer(self: Ref, doing: string): BufferState {
  const state = usable(self);
  if (rawIsClosed(state)) raise('ValueError', doing);
  return state;
}

export function createBuffer(type: PyType): Ref {
  const self = allocateInstance(type);
  setPayload(self, {
    raw: NULL, ready: false, detached: false, size: 0, room: 0, ahead: NOTHING, taken: 0, waiting: [], waitingSize: 0, finalizing: false,
  } satisfies BufferState);
  return self;
}

/** Puts a buffer around a raw stream, which is borrowed. */
export function initBuffer(self: Ref, raw: Ref, size: number, abilities: readonly ('readable' | 'writable' | 'seekable')[]): void {
  const state = bufferOf(self);
  state.ready = state.detached = false;
  for (const ability of abilities) checkAbility(raw, ability);
  if (size <= 0) raise('ValueError', 'buffer size must be strictly positive');
  const old = state.raw;
  state.raw = newRef(raw);
  xdecref(old);
  state.size = state.room = size;
  state.ahead = NOTHING;
  state.taken = 0;
  state.waiting = [];
  state.waitingSize = 0;
  state.ready = true;
}

/** Up to `count` bytes from the raw stream; null when it has none at present. CPython: _bufferedreader_raw_read(). */
export function readRaw(state: BufferState, count: number): Uint8Array | null {
  const { raw } = state;
  if (typeOf(raw) === fileIOType) return readFile(raw, count);
  const mark = holdMark();
  const target = hold(newByteArray(new Uint8Array(count)));
  const result = hold(callMethod(raw, S_READINTO, target));
  let got = -1;
  if (result !== None) {
    got = isInt(result) ? asSize(result, 'OverflowError') : sizeResult(result);
    if (got < 0 || got > count) {
      raise('OSError', `raw readinto() returned invalid length ${got} (should have been between 0 and ${count})`);
    }
  }
  const data = got < 0 ? null : bytesOf(target).slice(0, got);
  dropHolds(mark);
  decref(result);
  decref(target);
  return data;
}

/** Number of bytes that the raw stream took; null when it takes none at present. CPython: _bufferedwriter_raw_write(). */
function writeRaw(state: BufferState, data: Uint8Array): number | null {
  const { raw } = state;
  if (typeOf(raw) === fileIOType) return writeFile(raw, data);
  const mark = holdMark();
  const bytes = hold(newBytes(data));
  const result = hold(callMethod(raw, S_WRITE, bytes));
  let count: number | null = null;
  if (result !== None) {
    count = sizeResult(result);
    if (count < 0 || count > data.length) {
      raise('OSError', `raw write() returned invalid length ${count} (should have been between 0 and ${data.length})`);
    }
  }
  dropHolds(mark);
  decref(bytes);
  decref(result);
  return count;
}

export function seekRaw(state: BufferState, offset: number, whence: number): number {
  const { raw } = state;
  if (typeOf(raw) === fileIOType) return seekFile(raw, offset, whence);
  const mark = holdMark();
  const at = hold(newInt(offset));
  const how = hold(newInt(whence));
  return position(callMethod(raw, S_SEEK, at, how), mark, [at, how]);
}

export function tellRaw(state: BufferState): number {
  return typeOf(state.raw) === fileIOType ? seekFile(state.raw, 0, 1) : position(callMethod(state.raw, S_TELL), holdMark(), []);
}

function position(result: Ref, mark: number, owned: readonly Ref[]): number {
  hold(result);
  const at = sizeResult(result);
  if (at < 0) raise('OSError', `Raw stream returned invalid position ${at}`);
  dropHolds(mark);
  owned.forEach(decref);
  decref(result);
  return at;
}

/** Writes everything that waits. CPython: _bufferedwriter_flush_unlocked(). */
export function flushWaiting(state: BufferState): void {
  while (state.waitingSize > 0) {
    const data = state.waiting.length === 1 ? state.waiting[0] : joined(state);
    const count = writeRaw(state, data);
    if (count === null) raise('BlockingIOError', 'write could not complete without blocking');
    state.waiting = count < data.length ? [data.subarray(count)] : [];
    state.waitingSize -= count;
  }
}

function joined(state: BufferState): Uint8Array {
  const all = new Uint8Array(state.waitingSize);
  let at = 0;
  for (const part of state.waiting) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Forgets what was read ahead and goes back to where the reader is. */
export function rewind(state: BufferState): void {
  const unread = state.ahead.length - state.taken;
  state.ahead = NOTHING;
  state.taken = 0;
  if (unread > 0) seekRaw(state, -unread, 1);
}

/** CPython: _io_BufferedWriter_write_impl(). The bytes are copied. */
export function writeBuffered(state: BufferState, data: Uint8Array): number {
  if (state.ahead.length > 0) rewind(state);
  if (state.waitingSize + data.length <= state.size && !isConsole(state.raw)) {
    if (data.length > 0) state.waiting.push(data.slice());
    state.waitingSize += data.length;
    return data.length;
  }
  flushWaiting(state);
  let written = 0;
  while (data.length - written > (isConsole(state.raw) ? 0 : state.size)) {
    const count = writeRaw(state, data.slice(written));
    if (count === null) raise('BlockingIOError', 'write could not complete without blocking');
    written += count;
  }
  if (written < data.length) {
    state.waiting = [data.slice(written)];
    state.waitingSize = data.length - written;
  }
  return data.length;
}

/** What is written to the console is seen at once, in the order of the program. */
function isConsole(raw: Ref): boolean {
  return typeOf(raw) === fileIOType && (fileOf(raw).fd === 1 || fileOf(raw).fd === 2);
}
