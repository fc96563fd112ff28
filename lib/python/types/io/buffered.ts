import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import type { GetSet, NativeMethod } from '../../object/native';
import { getset, native, parsedSignature } from '../../object/native';
import { staticString } from '../../object/names';
import type { CallArguments, PyType } from '../../object/py-type';
import { bareName, typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { getAttr, getOptionalAttr } from '../../protocols/attribute';
import { bufferArgument } from '../../protocols/bytes-argument';
import { callMethod } from '../../protocols/call';
import { bindNative } from '../../protocols/native-call';
import { asLong, asSize } from '../../protocols/number';
import { guardedRepr, reprText } from '../../protocols/repr';
import { isTrue } from '../../protocols/truth';
import { bytesOf, isBytes, newBytes } from '../../values/bytes';
import { clearInstance, visitInstance } from '../../values/instance';
import { newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { bufferedIOBaseType, joinChunks, writableBytes } from './abstract-streams';
import type { BufferState } from './buffer-state';
import {
  NOTHING, bufferOf, createBuffer, flushWaiting, initBuffer, openBuffer, rawIsClosed, readRaw, rewind, seekRaw, tellRaw, usable, writeBuffered,
} from './buffer-state';
import { defaultBufferSize } from './sizes';
import { checkAbility, deallocStream, keepRaising, optionalSize } from './stream-base';

/** `io.BufferedReader`, `BufferedWriter`, `BufferedRandom`, `BufferedRWPair`. CPython: Modules/_io/bufferedio.c. */

const names = Object.fromEntries(
  ['flush', 'close', 'name', 'mode', 'readall', 'read', 'readable', 'writable', 'seekable', 'fileno', 'isatty', 'truncate', '_dealloc_warn', 'closed',
    'peek', 'read1', 'readinto', 'readinto1', 'write'].map((name) => [name, staticString(name)]),
);

/** Everything that is left. CPython: _bufferedreader_read_all(). */
function readAll(state: BufferState): Ref {
  const first = state.ahead.subarray(state.taken);
  state.ahead = NOTHING;
  state.taken = 0;
  flushWaiting(state);
  const chunks = first.length > 0 ? [first] : [];
  const readall = getOptionalAttr(state.raw, names.readall);
  if (readall !== NULL) {
    decref(readall);
    const rest = callMethod(state.raw, names.readall);
    const mark = holdMark();
    hold(rest);
    if (rest !== None && !isBytes(rest)) raise('TypeError', 'readall() should return bytes');
    dropHolds(mark);
    if (rest === None || chunks.length === 0) return rest === None && chunks.length > 0 ? newBytes(first.slice()) : rest;
    chunks.push(bytesOf(rest));
    const all = newBytes(joinChunks(chunks));
    decref(rest);
    return all;
  }
  for (;;) {
    const chunk = callMethod(state.raw, names.read);
    if (chunk === None && chunks.length === 0) return None;
    if (chunk === None) break;
    const mark = holdMark();
    hold(chunk);
    if (!isBytes(chunk)) raise('TypeError', 'read() should return bytes');
    const data = bytesOf(chunk);
    dropHolds(mark);
    decref(chunk);
    if (data.length === 0) break;
    chunks.push(data);
  }
  return newBytes(joinChunks(chunks));
}

/** Exactly `count` bytes unless the end comes first; null when there are none at present. CPython: _bufferedreader_read_generic(). */
function readCount(state: BufferState, count: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let left = count;
  const take = (): void => {
    const part = state.ahead.slice(state.taken, state.taken + left);
    state.taken += part.length;
    left -= part.length;
    if (part.length > 0) chunks.push(part);
  };
  take();
  if (left > 0) flushWaiting(state);
  while (left > 0) {
    const wanted = left >= state.size ? left - (left % state.size) : state.size;
    const data = readRaw(state, wanted);
    if (data === null || data.length === 0) {
      if (data === null && chunks.length === 0) return null;
      break;
    }
    state.ahead = data;
    state.taken = 0;
    take();
  }
  return chunks.length === 1 ? chunks[0] : joinChunks(chunks);
}

/** Fills the buffer when it is empty; false at the end. */
function fill(state: BufferState): boolean {
  if (state.taken < state.ahead.length) return true;
  flushWaiting(state);
  state.ahead = readRaw(state, state.size) ?? NOTHING;
  state.taken = 0;
  return state.ahead.length > 0;
}

export function readBuffered(self: Ref, size: Ref): Ref {
  const state = usable(self);
  const count = optionalSize(size);
  if (count < -1) raise('ValueError', 'read length must be non-negative or -1');
  openBuffer(self, 'read of closed file');
  if (count === -1) return readAll(state);
  const data = readCount(state, count);
  return data === null ? None : newBytes(data);
}

/** At most one read of the raw stream. CPython: _io__Buffered_read1_impl(). */
export function readOnce(state: BufferState, wanted: number): Uint8Array {
  const count = wanted < 0 ? state.size : wanted;
  if (count === 0) return NOTHING;
  if (state.taken === state.ahead.length) {
    flushWaiting(state);
    return readRaw(state, count) ?? NOTHING;
  }
  const part = state.ahead.slice(state.taken, state.taken + count);
  state.taken += part.length;
  return part;
}

function readLine(state: BufferState, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = limit < 0 ? Infinity : limit;
  while (left > 0 && fill(state)) {
    const end = state.ahead.indexOf(10, state.taken);
    const stop = Math.min(end < 0 ? state.ahead.length : end + 1, state.taken + left);
    const part = state.ahead.slice(state.taken, stop);
    state.taken = stop;
    left -= part.length;
    chunks.push(part);
    if (part[part.length - 1] === 10) break;
  }
  return chunks.length === 1 ? chunks[0] : joinChunks(chunks);
}

function readInto(once: boolean) {
  return (self: Ref, target: Ref): Ref => {
    const state = openBuffer(self, 'readinto of closed file');
    const { length } = writableBytes(target, once ? 'readinto1' : 'readinto');
    const data = once ? readOnce(state, length) : readCount(state, length);
    if (data === null) return None;
    writableBytes(target, 'readinto').set(data);
    return newInt(data.length);
  };
}

const readMethods: NativeMethod[] = [
  native('read', '(size=-1, /)', readBuffered),
  native('read1', '(size=-1, /)', (self: Ref, size: Ref) => newBytes(readOnce(openBuffer(self, 'read of closed file'), size === NULL ? -1 : asSize(size, 'OverflowError')))),
  native('peek', '(size=0, /)', (self: Ref) => {
    const state = openBuffer(self, 'peek of closed file');
    fill(state);
    return newBytes(state.ahead.slice(state.taken));
  }),
  native('readline', '(size=-1, /)', (self: Ref, size: Ref) => {
    usable(self);
    const limit = optionalSize(size);
    return newBytes(readLine(openBuffer(self, 'readline of closed file'), limit));
  }),
  native('readinto', '(buffer, /)', readInto(false)),
  native('readinto1', '(buffer, /)', readInto(true)),
];

/** CPython: buffered_iternext(). */
function nextBufferedLine(self: Ref): Ref {
  const line = readLine(openBuffer(self, 'readline of closed file'), -1);
  return line.length === 0 ? NULL : newBytes(line);
}

const writeMethods: NativeMethod[] = [
  native('write', '(buffer, /)', (self: Ref, data: Ref) => {
    const bytes = bufferArgument(data);
    return newInt(writeBuffered(openBuffer(self, 'write to closed file'), bytes));
  }),
];

function tell(self: Ref): Ref {
  const state = usable(self);
  return newInt(Math.max(tellRaw(state) - (state.ahead.length - state.taken) + state.waitingSize, 0));
}

function seek(self: Ref, offset: Ref, whenceRef: Ref): Ref {
  const state = usable(self);
  const whence = whenceRef === NULL ? 0 : asLong(whenceRef);
  if (whence < 0 || whence > 2) raise('ValueError', `whence value ${whence} unsupported`);
  openBuffer(self, 'seek of closed file');
  checkAbility(state.raw, 'seekable');
  const target = asLong(offset);
  flushWaiting(state);
  const ahead = state.ahead.length - state.taken;
  if (whence !== 2 && ahead > 0) {
    const here = tellRaw(state) - ahead;
    const step = whence === 1 ? target : target - here;
    if (step >= -state.taken && step <= ahead) {
      state.taken += step;
      return newInt(here + step);
    }
  }
  const at = seekRaw(state, whence === 1 ? target - ahead : target, whence);
  state.ahead = NOTHING;
  state.taken = 0;
  return newInt(at);
}

function flush(self: Ref): Ref {
  const state = openBuffer(self, 'flush of closed file');
  flushWaiting(state);
  if (state.ahead.length > 0 && typeOf(self).slots !== bufferedReaderType.slots) rewind(state);
  return callMethod(state.raw, names.flush);
}

/** CPython: _io__Buffered_close_impl(). */
function close(self: Ref): Ref {
  const state = usable(self);
  if (rawIsClosed(state)) return None;
  if (state.finalizing) attempt('BaseException', () => decref(callMethod(state.raw, names._dealloc_warn, self)), () => {});
  let failed = true;
  try {
    decref(callMethod(self, names.flush));
    failed = false;
  } finally {
    if (failed) keepRaising(() => decref(callMethod(state.raw, names.close)));
  }
  state.ahead = NOTHING;
  state.taken = state.room = 0;
  return callMethod(state.raw, names.close);
}

function truncate(self: Ref, size: Ref): Ref {
  const state = openBuffer(self, 'truncate of closed file');
  checkAbility(self, 'writable');
  flushWaiting(state);
  if (state.ahead.length > 0) rewind(state);
  return callMethod(state.raw, names.truncate, size === NULL ? None : size);
}

function detach(self: Ref): Ref {
  const state = usable(self);
  decref(callMethod(self, names.flush));
  const { raw } = state;
  state.raw = NULL;
  state.ready = false;
  state.detached = true;
  return raw;
}

function repr(self: Ref): Ref {
  return guardedRepr(self, '...', () => {
    const type = `_io.${bareName(typeOf(self))}`;
    const shown = typeOf(self).module === '_io' ? type : `${typeOf(self).module}.${typeOf(self).qualname}`;
    const name = attempt('ValueError', () => getOptionalAttr(self, names.name), () => NULL);
    if (name === NULL) return `<${shown}>`;
    const text = reprText(name);
    decref(name);
    return `<${shown} name=${text}>`;
  });
}

const passOn = (name: string): NativeMethod => native(name, '()', (self: Ref) => callMethod(usable(self).raw, names[name]));

const commonMethods: NativeMethod[] = [
  ...['readable', 'writable', 'seekable', 'fileno', 'isatty'].map(passOn),
  native('flush', '()', flush),
  native('close', '()', close),
  native('detach', '()', detach),
  native('__sizeof__', '()', (self: Ref) => newInt(typeOf(self).basicSize + bufferOf(self).room)),
  native('tell', '()', tell),
  native('seek', '(target, whence=0, /)', seek),
  native('truncate', '(pos=None, /)', truncate),
  native('_dealloc_warn', '(source, /)', (self: Ref, source: Ref) => {
    const state = bufferOf(self);
    if (state.ready) attempt('BaseException', () => decref(callMethod(state.raw, names._dealloc_warn, source)), () => {});
    return None;
  }),
];

const commonAttributes: GetSet[] = [
  getset('raw', (self) => (bufferOf(self).raw === NULL ? None : newRef(bufferOf(self).raw))),
  getset('closed', (self) => getAttr(usable(self).raw, names.closed)),
  getset('name', (self) => getAttr(usable(self).raw, names.name)),
  getset('mode', (self) => getAttr(usable(self).raw, names.mode)),
  getset('_finalizing', (self) => newInt(bufferOf(self).finalizing ? 1 : 0), (self, value) => {
    bufferOf(self).finalizing = isTrue(value);
  }),
];

function clearBuffer(self: Ref): void {
  const state = bufferOf(self);
  const { raw } = state;
  state.raw = NULL;
  state.ready = false;
  xdecref(raw);
}

type Ability = 'readable' | 'writable' | 'seekable';

function defineBuffered(name: string, abilities: readonly Ability[], methods: NativeMethod[]): PyType {
  const constructor = native(name, '(raw, buffer_size=8192)', () => NULL);
  return defineType({
    name,
    module: '_io',
    base: bufferedIOBaseType,
    features: bufferedIOBaseType.features,
    basicSize: 152,
    slots: {
      dealloc: (self) => deallocStream(self, clearBuffer),
      traverse(self, visit) {
        visitInstance(self, visit);
        if (bufferOf(self).raw !== NULL) visit(bufferOf(self).raw);
      },
      clear(self) {
        clearBuffer(self);
        clearInstance(self);
      },
      repr,
      create: createBuffer,
      init(self: Ref, args: CallArguments) {
        const [raw, size] = bindNative(parsedSignature(constructor), args, name, name) as Ref[];
        initBuffer(self, raw, size === NULL ? defaultBufferSize() : asSize(size, 'OverflowError'), abilities);
      },
      ...(abilities.includes('readable') ? { iternext: nextBufferedLine } : {}),
    },
    methods: [...commonMethods, ...methods],
    getset: commonAttributes,
  });
}

export const bufferedReaderType = defineBuffered('BufferedReader', ['readable'], readMethods);
export const bufferedWriterType = defineBuffered('BufferedWriter', ['writable'], writeMethods);
export const bufferedRandomType = defineBuffered('BufferedRandom', ['seekable', 'readable', 'writable'], [...readMethods, ...writeMethods]);

/** A buffer around a raw stream, as `open` makes it. The raw stream is borrowed. */
export function newBuffered(type: PyType, raw: Ref, size: number): Ref {
  const self = createBuffer(type);
  const mark = holdMark();
  hold(self);
  initBuffer(self, raw, size, []);
  dropHolds(mark);
  return self;
}

