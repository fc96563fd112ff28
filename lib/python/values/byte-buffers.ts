import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import type { PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocate, reserveBytes, resizeObject } from '../heap/allocate';
import { preHeaderSize } from '../heap/object-size';
import type { ByteBuffer } from './bytes';
import { allocateInstance } from './instance';

/** `bytearray.__basicsize__` up to 3.14, as the type has it. */
const BASIC_SIZE = 56;

/**
 * bytearray: the payload is a `ByteBuffer`, whose `data` is as long as CPython's allocation without the closing zero byte. A fresh
 * empty one has no allocation at all.
 */
export function newByteArray(data: Uint8Array): Ref {
  const ref = allocate(TypeId.BYTEARRAY, byteArraySize(data.length));
  payloads[ref] = { data, length: data.length, exports: 0 } satisfies ByteBuffer;
  return ref;
}

/** An empty instance of a subclass. */
export function newByteArrayOfSubclass(type: PyType): Ref {
  const ref = allocateInstance(type, knobs.sizes.bytearrayEmpty - BASIC_SIZE);
  payloads[ref] = { data: new Uint8Array(0), length: 0, exports: 0 } satisfies ByteBuffer;
  return ref;
}

/** With the closing zero byte; from 3.15 the bytes are a bytes object with a header of its own. */
function byteArraySize(allocated: number): number {
  return allocated === 0 ? knobs.sizes.bytearrayEmpty : knobs.sizes.bytearrayExtra + allocated;
}

export function byteBufferOf(ref: Ref): ByteBuffer {
  return payloads[ref] as ByteBuffer;
}

/** Sets the number of bytes in use; new ones are zero. CPython: Objects/bytearrayobject.c, PyByteArray_Resize(). */
export function resizeByteArray(ref: Ref, length: number): void {
  const buffer = byteBufferOf(ref);
  const before = buffer.length;
  if (length === before) return;
  if (buffer.exports > 0) raise('BufferError', 'Existing exports of data: object cannot be re-sized');
  const closing = knobs.containers.bytearrayCountsClosing ? 1 : 0;
  const allocated = buffer.data.length === 0 ? 0 : buffer.data.length + closing;
  buffer.length = length;
  let wanted = length + closing;
  if (wanted <= allocated) {
    // Without a closing byte an empty one keeps nothing.
    if (length >= allocated >> 1 && length + closing > 0) {
      if (length > before) buffer.data.fill(0, before, length);
      return;
    }
  } else if (length <= allocated * 1.125) wanted = length + (length >> 3) + (length < 9 ? 3 : 6);
  if (wanted > 1 << 20) reserveBytes(wanted);
  const data = new Uint8Array(wanted - closing);
  data.set(buffer.data.subarray(0, Math.min(before, length)));
  buffer.data = data;
  const { bytearrayEmpty, bytearrayExtra } = knobs.sizes;
  const storage = wanted === 0 ? 0 : wanted + bytearrayExtra - bytearrayEmpty - closing;
  resizeObject(ref, preHeaderSize(ref) + typeOf(ref).basicSize - BASIC_SIZE + bytearrayEmpty + storage);
}

/** Fills an empty bytearray with bytes that came one at a time. CPython: bytearray___init___impl(), "Run the iterator to exhaustion". */
export function appendBytesSingly(ref: Ref, data: Uint8Array): void {
  for (let i = 0; i < data.length; i++) {
    const buffer = byteBufferOf(ref);
    if (i < buffer.data.length) buffer.length = i + 1;
    else resizeByteArray(ref, i + 1);
    buffer.data[i] = data[i];
  }
}

/** Replaces `data[start:end]` by other bytes. CPython: bytearray_setslice_linear(). */
export function spliceByteArray(ref: Ref, start: number, end: number, by: Uint8Array): void {
  const buffer = byteBufferOf(ref);
  const tail = buffer.data.slice(end, buffer.length);
  // Read before the buffer moves: it may be the source as well.
  const inserted = by.slice();
  resizeByteArray(ref, start + inserted.length + tail.length);
  buffer.data.set(inserted, start);
  buffer.data.set(tail, start + inserted.length);
}
