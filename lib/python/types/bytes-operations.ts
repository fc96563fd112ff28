import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { CompareOp, typeOf } from '../object/py-type';
import { reserveBytes } from '../heap/allocate';
import { comparison } from '../protocols/compare';
import { bytesArgument, byteOf, bytesOfItems, hasBytesMethod } from '../protocols/bytes-argument';
import { encodeBytes } from '../protocols/codecs';
import { asSize } from '../protocols/number';
import { isSlice, sliceRange } from '../protocols/slicing';
import { countSteps } from '../object/steps';
import { bytesOf, isByteArray, isBytesLike, isByteView, newEmptyBytes } from '../values/bytes';
import { isInt, newBool, newInt } from '../values/numbers';
import { NotImplemented } from '../values/singletons';
import { isStr } from '../values/text';
import { madeOfData, unchanged, binaryTextOf } from './bytes-text';
import { textArgument } from './str-arguments';

/** What bytes and bytearray do as sequences. CPython: Objects/bytesobject.c, Objects/bytearrayobject.c. */

/** What `bytes(source, encoding, errors)` and `bytearray(…)` are made of. `name` is that of the type. CPython: bytes_new_impl(). */
export function sourceData(source: Ref, encoding: Ref, errors: Ref, name: string): Uint8Array {
  if (source !== NULL && isStr(source)) {
    if (encoding === NULL) raise('TypeError', 'string argument without an encoding');
    const codec = textArgument(encoding, name, "'encoding'");
    return encodeBytes(source, codec, errors === NULL ? 'strict' : textArgument(errors, name, "'errors'"));
  }
  if (encoding !== NULL) {
    textArgument(encoding, name, "'encoding'");
    raise('TypeError', 'encoding without a string argument');
  }
  if (errors !== NULL) raise('TypeError', 'errors without a string argument');
  if (source === NULL) return new Uint8Array(0);
  const { slots, name: typeName } = typeOf(source);
  if (slots.index !== null && !(name === 'bytes' && hasBytesMethod(source))) {
    const count = asSize(source, 'OverflowError');
    if (count < 0) raise('ValueError', 'negative count');
    reserveBytes(count);
    return new Uint8Array(count);
  }
  if (slots.iter === null && slots.getitem === null && name === 'bytearray') {
    raise('TypeError', `cannot convert '${typeName}' object to bytearray`);
  }
  return isBytesLike(source) || name === 'bytes' ? bytesArgument(source) : bytesOfItems(source, name);
}

export function concat(self: Ref, other: Ref): Ref {
  if (!isBytesLike(other)) raise('TypeError', `can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
  const left = bytesOf(self);
  const right = bytesOf(other);
  if (!isByteArray(self) && right.length === 0) return unchanged(self);
  reserveBytes(left.length + right.length);
  const data = new Uint8Array(left.length + right.length);
  data.set(left);
  data.set(right, left.length);
  return madeOfData(self, data);
}

export function repeatedData(data: Uint8Array, count: number): Uint8Array {
  if (count <= 0 || data.length === 0) return new Uint8Array(0);
  reserveBytes(data.length * count);
  countSteps(Math.ceil((data.length * count) / 4096));
  const repeated = new Uint8Array(data.length * count);
  for (let at = 0; at < repeated.length; at += data.length) repeated.set(data, at);
  return repeated;
}

/** What is repeated no times is a new object, not the shared empty one. CPython: bytes_repeat(). */
export function repeat(self: Ref, count: number): Ref {
  if (count <= 0 && bytesOf(self).length > 0 && !isByteArray(self)) return newEmptyBytes();
  return count === 1 && !isByteArray(self) ? unchanged(self) : madeOfData(self, repeatedData(bytesOf(self), count));
}

/** A byte as an int, or a part. */
export function getitem(self: Ref, key: Ref): Ref {
  const data = bytesOf(self);
  const isArray = isByteArray(self);
  if (typeOf(key).slots.index !== null) {
    const index = asSize(key);
    const at = index < 0 ? index + data.length : index;
    if (at < 0 || at >= data.length) raise('IndexError', isArray ? 'bytearray index out of range' : 'index out of range');
    return newInt(data[at]);
  }
  if (!isSlice(key)) raise('TypeError', `${isArray ? 'bytearray' : 'byte'} indices must be integers or slices, not ${typeOf(key).name}`);
  const { start, step, count } = sliceRange(key, () => bytesOf(self).length);
  if (step === 1 && count === data.length && !isArray) return unchanged(self);
  if (step === 1) return madeOfData(self, data.slice(start, start + Math.max(count, 0)));
  return madeOfData(self, Uint8Array.from({ length: Math.max(count, 0) }, (_, i) => data[start + i * step]));
}

/** One byte as an int, or several in a row. CPython: _Py_bytes_contains(). */
export function contains(self: Ref, item: Ref): boolean {
  if (isInt(item) || (typeOf(item).slots.index !== null && !isBytesLike(item))) return bytesOf(self).includes(byteOf(item, 'byte'));
  if (!isBytesLike(item)) raise('TypeError', `a bytes-like object is required, not '${typeOf(item).name}'`);
  return binaryTextOf(self).includes(binaryTextOf(item));
}

export function compareBytes(self: Ref, other: Ref, op: number): Ref {
  if (!isBytesLike(self) || !isBytesLike(other)) return NotImplemented;
  // Memoryviews are equal or not, but have no order.
  if (op !== CompareOp.EQ && op !== CompareOp.NE && (isByteView(self) || isByteView(other))) return NotImplemented;
  const left = bytesOf(self);
  const right = bytesOf(other);
  if ((op === CompareOp.EQ || op === CompareOp.NE) && left.length !== right.length) return newBool(op === CompareOp.NE);
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left[at] === right[at]) at++;
  return comparison(at < length ? left[at] - right[at] : left.length - right.length, op);
}

/** SipHash rounds of the profile. */
export function hashRounds(): 1 | 2 {
  return knobs.stringHash === 'siphash24' ? 2 : 1;
}
