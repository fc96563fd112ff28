import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { NULL } from '../object/ref';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { payloadOf } from '../object/table';
import { decref } from '../heap/refcount';
import type { ByteView } from '../values/bytes';
import { bytesOf, changeableBytes, isByteView, isBytes, isBytesLike, isContiguous } from '../values/bytes';
import { isInt } from '../values/numbers';
import { isStr } from '../values/text';
import { callSpecialBound } from './call';
import { forEachRemaining, getIter } from './iterate';
import { hintedIterator } from './length-hint';
import { asSize } from './number';
import { lookupBorrowed } from './type-lookup';

const S_BYTES = staticString('__bytes__');

/** The bytes of a bytes-like object (borrowed from it), or TypeError or BufferError. CPython: PyObject_GetBuffer() as `y*` uses it. */
export function bufferArgument(o: Ref): Uint8Array {
  if (!isBytesLike(o)) raise('TypeError', `a bytes-like object is required, not '${typeOf(o).name}'`);
  if (isByteView(o) && !isContiguous(payloadOf<ByteView>(o), 'C')) raise('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  return bytesOf(o);
}

/** True for what `bytes(o)` asks for its bytes. */
export function hasBytesMethod(o: Ref): boolean {
  return lookupBorrowed(typeOf(o), S_BYTES) !== NULL;
}

/** The bytes that `bytes(o)` would have, for anything but an int and a str. CPython: PyObject_Bytes(). */
export function bytesArgument(o: Ref): Uint8Array {
  if (isBytes(o)) return bytesOf(o);
  const converted = callSpecialBound(o, S_BYTES);
  if (converted !== NULL) {
    if (!isBytes(converted)) raise('TypeError', `__bytes__ returned non-bytes (type ${typeOf(converted).name})`);
    const data = bytesOf(converted);
    decref(converted);
    return data;
  }
  if (isBytesLike(o)) return bytesOf(o).slice();
  const { iter, getitem } = typeOf(o).slots;
  if (isStr(o) || (iter === null && getitem === null)) raise('TypeError', `cannot convert '${typeOf(o).name}' object to bytes`);
  return bytesOfItems(o, 'bytes');
}

/** Bytes from an iterable of ints, which bytes() and extend() ask for its length. CPython: _PyBytes_FromIterator(), bytearray_extend(). */
export function bytesOfItems(iterable: Ref, what: string, asksLength = what === 'bytes'): Uint8Array {
  const data: number[] = [];
  const id = typeIdOf(iterable);
  const isSequence = id === TypeId.LIST || id === TypeId.TUPLE;
  forEachRemaining(asksLength && !isSequence ? hintedIterator(iterable) : getIter(iterable), (item) => {
    data.push(byteOf(item, what));
  });
  return Uint8Array.from(data);
}

/** A number from 0 to 255, or the error that `bytes([256])` raises. */
export function byteOf(item: Ref, what: string): number {
  const value = isInt(item) ? asSize(item, null) : asSize(item, 'ValueError');
  if (value < 0 || value > 255) raise('ValueError', what === 'bytes' ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)');
  return value;
}

/** The bytes of a bytearray, or of a view without gaps of one, which may be written to; else TypeError. CPython: `w*` of Python/getargs.c. */
export function writableBytes(o: Ref, method: string): Uint8Array {
  return changeableBytes(o) ?? raise('TypeError', knobs.wording.notWritable(method, typeOf(o).name));
}
