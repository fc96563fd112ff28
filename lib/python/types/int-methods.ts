import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import type { GetSet, NativeMethod } from '../object/native';
import { getset, native, nativeClassMethod } from '../object/native';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { call } from '../protocols/call';
import { bytesArgument } from '../protocols/bytes-argument';
import { orRaise, specText } from '../protocols/format';
import { asIndex, asSize } from '../protocols/number';
import { strOf } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { formatInt } from '../text/format-values';
import { newBytes } from '../values/bytes';
import { True } from '../values/singletons';
import { bigIntOf, newInt } from '../values/numbers';
import { stealTrackedTuple, stealTuple } from '../values/sequences';
import { intValueOf, newIntFrom } from '../values/number-values';
import { isStr, newStr, textOf } from '../values/text';
import { bitLengthOf } from './int-rounding';

/** Methods and attributes of int. CPython: Objects/longobject.c, long_methods. */

/** The same number as an exact int, also of a bool. */
function exact(self: Ref): Ref {
  return newIntFrom(intValueOf(self));
}

/** `round(n, digits)`: half to even for negative digits. CPython: int___round___impl(). */
function round(self: Ref, digits: Ref): Ref {
  if (digits === NULL) return exact(self);
  const index = asIndex(digits);
  const places = bigIntOf(index);
  decref(index);
  if (places >= 0n) return exact(self);
  const value = bigIntOf(self);
  const unit = 10n ** (places < -100_000n ? 100_000n : -places);
  const magnitude = value < 0n ? -value : value;
  const rest = magnitude % unit;
  const down = magnitude - rest;
  const up = rest * 2n > unit || (rest * 2n === unit && ((down / unit) & 1n) === 1n);
  const rounded = up ? down + unit : down;
  return newIntFrom(value < 0n ? -rounded : rounded);
}

function bitCount(self: Ref): Ref {
  const value = bigIntOf(self);
  let count = 0;
  for (const digit of (value < 0n ? -value : value).toString(16)) {
    for (let bits = Number.parseInt(digit, 16); bits > 0; bits &= bits - 1) count++;
  }
  return newInt(count);
}

function isLittle(byteorder: Ref): boolean {
  if (byteorder === NULL) return false;
  const order = textOf(byteorder);
  if (order !== 'little' && order !== 'big') raise('ValueError', "byteorder must be either 'little' or 'big'");
  return order === 'little';
}

function checkByteorder(method: string, byteorder: Ref): void {
  if (byteorder !== NULL && !isStr(byteorder)) {
    raise('TypeError', `${method}() argument 'byteorder' must be str, not ${typeOf(byteorder).name}`);
  }
}

/** CPython: int_to_bytes_impl(), _PyLong_AsByteArray(). */
function toBytes(self: Ref, lengthRef: Ref, byteorder: Ref, signed: Ref): Ref {
  const length = lengthRef === NULL ? 1 : asSize(lengthRef, 'OverflowError');
  checkByteorder('to_bytes', byteorder);
  const little = isLittle(byteorder);
  if (length < 0) raise('ValueError', 'length argument must be non-negative');
  reserveBytes(length);
  const value = bigIntOf(self);
  const isSigned = signed !== NULL && isTrue(signed);
  if (value < 0n && !isSigned) raise('OverflowError', "can't convert negative int to unsigned");
  const bits = value < 0n ? bitLengthOf(-value - 1n) : bitLengthOf(value);
  if (bits + (isSigned && value !== 0n ? 1 : 0) > length * 8) raise('OverflowError', 'int too big to convert');
  const data = new Uint8Array(length);
  // Beyond the digits there is nothing but the sign.
  const used = Math.min(length, Math.ceil((bits + 1) / 8));
  if (value < 0n) data.fill(255);
  const hex = BigInt.asUintN(used * 8, value).toString(16).padStart(used * 2, '0');
  for (let i = 0; i < used; i++) {
    const byte = Number.parseInt(hex.slice(hex.length - 2 * i - 2, hex.length - 2 * i), 16);
    data[little ? i : length - 1 - i] = byte;
  }
  return newBytes(data);
}

/** CPython: int_from_bytes_impl(). `cls` may be a subclass. */
function fromBytes(cls: Ref, source: Ref, byteorder: Ref, signed: Ref): Ref {
  checkByteorder('from_bytes', byteorder);
  const little = isLittle(byteorder);
  const data = bytesArgument(source);
  let hex = '';
  for (let i = 0; i < data.length; i++) hex += data[little ? data.length - 1 - i : i].toString(16).padStart(2, '0');
  let value = hex === '' ? 0n : BigInt(`0x${hex}`);
  if (signed !== NULL && isTrue(signed)) value = BigInt.asIntN(data.length * 8, value);
  const result = newIntFrom(value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : value);
  return cls === typeTable[TypeId.INT].ref ? result : convertTo(cls, result);
}

/** `cls(number)`; takes over the number. */
function convertTo(cls: Ref, number: Ref): Ref {
  const mark = holdMark();
  hold(number);
  const made = call(cls, number);
  dropHolds(mark);
  decref(number);
  return made;
}

function asIntegerRatio(self: Ref): Ref {
  const mark = holdMark();
  const numerator = hold(exact(self));
  const pair = stealTuple([numerator, newInt(1)]);
  dropHolds(mark);
  return pair;
}

/** Bytes of 30-bit digits behind a header of 24. CPython: int___sizeof___impl(). */
function sizeOfInt(self: Ref): Ref {
  const digits = Math.ceil(bitLengthOf(bigIntOf(self)) / 30);
  return newInt(digits === 0 ? knobs.sizes.intZero : 24 + 4 * digits);
}

function format(self: Ref, spec: Ref): Ref {
  const text = specText(spec);
  if (text === '') return strOf(self);
  return newStr(orRaise(formatInt(intValueOf(self), text, knobs.version[1], typeOf(self).name)));
}

function newArguments(self: Ref): Ref {
  return stealTrackedTuple([exact(self)]);
}

export const intMethods: NativeMethod[] = [
  native('conjugate', '()', exact),
  native('bit_length', '()', (self: Ref) => newInt(bitLengthOf(bigIntOf(self)))),
  native('bit_count', '()', bitCount),
  native('to_bytes', "(length=1, byteorder='big', *, signed=False)", toBytes),
  nativeClassMethod('from_bytes', "(bytes, byteorder='big', *, signed=False)", fromBytes),
  native('as_integer_ratio', '()', asIntegerRatio),
  native('__trunc__', '()', exact),
  native('__floor__', '()', exact),
  native('__ceil__', '()', exact),
  native('__round__', '(ndigits=None, /)', round),
  native('__getnewargs__', '()', newArguments),
  native('__format__', '(format_spec, /)', format),
  native('__sizeof__', '()', sizeOfInt),
  native('is_integer', '()', () => True),
];

export const intGetset: GetSet[] = [
  getset('real', exact),
  getset('imag', () => newInt(0)),
  getset('numerator', exact),
  getset('denominator', () => newInt(1)),
];
