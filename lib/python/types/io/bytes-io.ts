import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parsedSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { payloadOf, setPayload, sizeOf } from '../../object/table';
import { reserveBytes, resizeObject } from '../../heap/allocate';
import { decref } from '../../heap/refcount';
import { bufferArgument } from '../../protocols/bytes-argument';
import { call } from '../../protocols/call';
import { forEachItem } from '../../protocols/iterate';
import { bindNative } from '../../protocols/native-call';
import { asSize } from '../../protocols/number';
import { isBytes, newBytes } from '../../values/bytes';
import { newByteArray } from '../../values/byte-buffers';
import { allocateInstance, clearInstance, visitInstance } from '../../values/instance';
import { newBool, newInt } from '../../values/numbers';
import { stealList } from '../../values/sequences';
import { None } from '../../values/singletons';
import { memoryviewType } from '../memoryview';
import { bufferedIOBaseType, writableBytes } from './abstract-streams';
import { deallocStream, optionalSize } from './stream-base';

/** `io.BytesIO`. CPython: Modules/_io/bytesio.c. */
interface BytesState {
  data: Uint8Array;
  length: number;
  position: number;
  closed: boolean;
  /** Whether the bytes are those that it was made of, which are not its own before they change. */
  shared: boolean;
}

/** Of the bytes object that holds them, when it is not shared. */
const BYTES_HEADER = 33;
const constructor = native('BytesIO', "(initial_bytes=b'')", () => NULL);
const state = (self: Ref): BytesState => payloadOf<BytesState>(self);

function opened(self: Ref): BytesState {
  const stream = state(self);
  return stream.closed ? raise('ValueError', 'I/O operation on closed file.') : stream;
}

/** How many bytes there is room for after a write to `wanted`. CPython: resize_buffer_lock_held(). */
function capacityFor(present: number, wanted: number): number {
  return wanted <= present * 1.125 ? wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6) : wanted + 1;
}

function grow(self: Ref, stream: BytesState, length: number): void {
  if (length > stream.data.length) {
    const capacity = capacityFor(stream.data.length, length);
    if (capacity > 1 << 20) reserveBytes(capacity);
    resizeObject(self, sizeOf(self) + capacity - stream.data.length);
    stream.shared = false;
    const data = new Uint8Array(capacity);
    data.set(stream.data.subarray(0, stream.length));
    stream.data = data;
  }
  stream.data.fill(0, stream.length, length);
  stream.length = length;
}

function put(self: Ref, data: Uint8Array): number {
  const stream = opened(self);
  const bytes = data.slice();
  if (bytes.length === 0) return 0;
  stream.shared = false;
  const end = stream.position + bytes.length;
  if (end > stream.length) grow(self, stream, end);
  stream.data.set(bytes, stream.position);
  stream.position = end;
  return bytes.length;
}

function take(self: Ref, count: number): Uint8Array {
  const stream = opened(self);
  const left = Math.max(stream.length - stream.position, 0);
  const size = count < 0 || count > left ? left : count;
  const bytes = stream.data.slice(stream.position, stream.position + size);
  stream.position += bytes.length;
  return bytes;
}

function takeLine(self: Ref, limit: number): Uint8Array {
  const stream = opened(self);
  const found = stream.data.subarray(0, stream.length).indexOf(10, stream.position);
  const length = (found < 0 ? stream.length : found + 1) - stream.position;
  return take(self, Math.max(limit >= 0 ? Math.min(length, limit) : length, 0));
}

function seek(self: Ref, offset: Ref, whenceRef: Ref): Ref {
  const stream = opened(self);
  const pos = asSize(offset, 'OverflowError');
  const whence = whenceRef === NULL ? 0 : asSize(whenceRef, 'OverflowError');
  if (whence === 0 && pos < 0) raise('ValueError', `negative seek value ${pos}`);
  if (whence < 0 || whence > 2) raise('ValueError', `invalid whence (${whence}, should be 0, 1 or 2)`);
  const base = whence === 0 ? 0 : whence === 1 ? stream.position : stream.length;
  stream.position = Math.max(base + pos, 0);
  return newInt(stream.position);
}

function truncate(self: Ref, size: Ref): Ref {
  const stream = opened(self);
  const length = size === NULL || size === None ? stream.position : optionalSize(size);
  if (length < 0) raise('ValueError', `negative size value ${length}`);
  if (length < stream.length) stream.length = length;
  return newInt(length);
}

function readlines(self: Ref, hint: Ref): Ref {
  opened(self);
  const limit = optionalSize(hint);
  const lines: Ref[] = [];
  let total = 0;
  for (let line = takeLine(self, -1); line.length > 0; line = takeLine(self, -1)) {
    lines.push(newBytes(line));
    total += line.length;
    if (limit > 0 && total >= limit) break;
  }
  return stealList(lines);
}

function init(self: Ref, args: CallArguments): void {
  const [initial] = bindNative(parsedSignature(constructor), args, 'BytesIO', 'BytesIO') as Ref[];
  const stream = state(self);
  stream.closed = false;
  stream.length = stream.position = 0;
  if (initial === NULL || initial === None) return;
  const given = bufferArgument(initial).slice();
  resizeObject(self, sizeOf(self) + given.length - stream.data.length);
  stream.data = given;
  stream.length = given.length;
  stream.shared = isBytes(initial);
}

export const bytesIOType: PyType = defineType({
  name: 'BytesIO',
  module: '_io',
  base: bufferedIOBaseType,
  features: bufferedIOBaseType.features,
  basicSize: 64,
  slots: {
    dealloc: (self) => deallocStream(self),
    traverse: visitInstance,
    clear: clearInstance,
    iternext(self) {
      const line = takeLine(self, -1);
      return line.length === 0 ? NULL : newBytes(line);
    },
    create(type) {
      const self = allocateInstance(type);
      setPayload(self, { data: new Uint8Array(0), length: 0, position: 0, closed: false, shared: true } satisfies BytesState);
      return self;
    },
    init,
  },
  methods: [
    native('read', '(size=-1, /)', (self: Ref, size: Ref) => newBytes(take(self, optionalSize(size)))),
    native('read1', '(size=-1, /)', (self: Ref, size: Ref) => newBytes(take(self, optionalSize(size)))),
    native('readline', '(size=-1, /)', (self: Ref, size: Ref) => newBytes(takeLine(self, optionalSize(size)))),
    native('readlines', '(size=None, /)', readlines),
    native('readinto', '(buffer, /)', (self: Ref, target: Ref) => {
      opened(self);
      const data = take(self, writableBytes(target, 'readinto').length);
      writableBytes(target, 'readinto').set(data);
      return newInt(data.length);
    }),
    native('write', '(b, /)', (self: Ref, data: Ref) => {
      opened(self);
      return newInt(put(self, bufferArgument(data)));
    }),
    native('writelines', '(lines, /)', (self: Ref, lines: Ref) => {
      opened(self);
      forEachItem(lines, (line) => void put(self, bufferArgument(line)));
      return None;
    }),
    native('seek', '(pos, whence=0, /)', seek),
    native('tell', '()', (self: Ref) => newInt(opened(self).position)),
    native('truncate', '(size=None, /)', truncate),
    native('getvalue', '()', (self: Ref) => newBytes(opened(self).data.slice(0, state(self).length))),
    native('getbuffer', '()', (self: Ref) => {
      const copy = newByteArray(opened(self).data.slice(0, state(self).length));
      const view = call(memoryviewType.ref, copy);
      decref(copy);
      return view;
    }),
    ...['readable', 'writable', 'seekable'].map((name) => native(name, '()', (self: Ref) => {
      opened(self);
      return newBool(true);
    })),
    native('isatty', '()', (self: Ref) => {
      opened(self);
      return newBool(false);
    }),
    native('flush', '()', (self: Ref) => {
      opened(self);
      return None;
    }),
    native('__sizeof__', '()', (self: Ref) => {
      const { data, shared } = state(self);
      return newInt(typeOf(self).basicSize + (shared ? 0 : BYTES_HEADER + data.length));
    }),
    native('close', '()', (self: Ref) => {
      const stream = state(self);
      resizeObject(self, sizeOf(self) - stream.data.length);
      stream.closed = stream.shared = true;
      stream.data = new Uint8Array(0);
      stream.length = 0;
      return None;
    }),
  ],
  getset: [getset('closed', (self) => newBool(state(self).closed))],
});

