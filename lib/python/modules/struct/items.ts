import type { Ref } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { typeOf } from '../../object/py-type';
import { decref } from '../../heap/refcount';
import { asIndex, asDouble } from '../../protocols/number';
import { attempt } from '../../protocols/attempt';
import { isTrue } from '../../protocols/truth';
import { bytesOf, isByteArray, isBytes, newBytes } from '../../values/bytes';
import { intValueOf } from '../../values/number-values';
import { bigIntOf, newBool, newFloat, newInt, newIntFromBig } from '../../values/numbers';
import { decodeHalf, encodeHalf } from '../../text/half-float';
import type { Field, Layout } from './layout';
import { raiseStructError } from './layout';

/** Values into bytes and back. CPython: Modules/_struct.c, the np_… and lp_… functions. */

const INTEGERS = 'bBhHiIlLqQnNP';

function integerOf(value: Ref): bigint {
  if (typeOf(value).slots.index === null) raiseStructError('required argument is not an integer');
  const index = asIndex(value);
  const number = bigIntOf(index);
  decref(index);
  return number;
}

function packInteger(view: DataView, at: number, size: number, code: string, value: Ref, layout: Layout): void {
  const number = integerOf(value);
  const bits = BigInt(size * 8);
  if (code === 'P') {
    if (number >= 1n << 64n || number < -(1n << 63n)) raiseStructError('int too large to convert');
  } else {
    const signed = code === code.toLowerCase();
    const low = signed ? -(1n << (bits - 1n)) : 0n;
    const high = (signed ? 1n << (bits - 1n) : 1n << bits) - 1n;
    if (number < low || number > high) raiseStructError(knobs.values.structRange(code, layout.littleEndian, number, low, high));
  }
  const little = layout.littleEndian;
  if (size === 8) view.setBigUint64(at, BigInt.asUintN(64, number), little);
  else if (size === 4) view.setInt32(at, Number(BigInt.asIntN(32, number)), little);
  else if (size === 2) view.setInt16(at, Number(BigInt.asIntN(16, number)), little);
  else view.setInt8(at, Number(BigInt.asIntN(8, number)));
}

function packFloat(view: DataView, at: number, code: string, value: Ref, little: boolean): void {
  const { slots } = typeOf(value);
  if (slots.float === null && slots.index === null) raiseStructError('required argument is not a float');
  if (code === 'e' && slots.index !== null) {
    const number = intValueOf(value);
    if (number > 65519 || number < -65519) raiseStructError('int too large to convert');
  }
  const number = attempt('OverflowError', () => asDouble(value), () => raiseStructError('int too large to convert'));
  if (code === 'd') view.setFloat64(at, number, little);
  else if (code === 'f') {
    if (Number.isFinite(number) && !Number.isFinite(Math.fround(number))) raise('OverflowError', 'float too large to pack with f format');
    view.setFloat32(at, number, little);
  } else {
    const half = encodeHalf(number);
    if (half === null) raise('OverflowError', 'float too large to pack with e format');
    view.setUint16(at, half, little);
  }
}

function packBytes(data: Uint8Array, { code, offset, size }: Field, value: Ref): void {
  if (!isBytes(value) && !isByteArray(value)) raiseStructError(`argument for '${code}' must be a bytes object`);
  const bytes = bytesOf(value);
  if (code === 's') data.set(bytes.subarray(0, size), offset);
  else if (size > 0) {
    const length = Math.min(bytes.length, size - 1);
    data.set(bytes.subarray(0, length), offset + 1);
    data[offset] = Math.min(length, 255);
  }
}

/** Writes the values, as many as the layout has, into bytes that are zero. */
export function packValues(layout: Layout, data: Uint8Array, values: readonly Ref[]): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let next = 0;
  for (const field of layout.fields) {
    const { code, offset, size, count } = field;
    for (let i = 0; i < count; i++) {
      const value = values[next++];
      const at = offset + i * size;
      if (code === 's' || code === 'p') packBytes(data, field, value);
      else if (code === 'c') {
        if (!isBytes(value) || bytesOf(value).length !== 1) raiseStructError('char format requires a bytes object of length 1');
        [data[at]] = bytesOf(value);
      } else if (code === '?') data[at] = isTrue(value) ? 1 : 0;
      else if (INTEGERS.includes(code)) packInteger(view, at, size, code, value, layout);
      else packFloat(view, at, code, value, layout.littleEndian);
    }
  }
}

function unpackItem(view: DataView, data: Uint8Array, at: number, { code, size }: Field, little: boolean): Ref {
  switch (code) {
    case 'c': return newBytes(data.slice(at, at + 1));
    case 's': return newBytes(data.slice(at, at + size));
    case 'p': return newBytes(size === 0 ? new Uint8Array(0) : data.slice(at + 1, at + 1 + Math.min(data[at], size - 1)));
    case '?': return newBool(data[at] !== 0);
    case 'e': return newFloat(decodeHalf(view.getUint16(at, little)));
    case 'f': return newFloat(view.getFloat32(at, little));
    case 'd': return newFloat(view.getFloat64(at, little));
    default: return unpackInteger(view, at, code, size, little);
  }
}

export function unpackInteger(view: DataView, at: number, code: string, size: number, little: boolean): Ref {
  const signed = code === code.toLowerCase();
  if (size === 8) return newIntFromBig(signed ? view.getBigInt64(at, little) : view.getBigUint64(at, little));
  if (size === 4) return newInt(signed ? view.getInt32(at, little) : view.getUint32(at, little));
  if (size === 2) return newInt(signed ? view.getInt16(at, little) : view.getUint16(at, little));
  return newInt(signed ? view.getInt8(at) : view.getUint8(at));
}

/** The values as owned references. */
export function unpackValues(layout: Layout, data: Uint8Array): Ref[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const values: Ref[] = [];
  for (const field of layout.fields) {
    for (let i = 0; i < field.count; i++) values.push(unpackItem(view, data, field.offset + i * field.size, field, layout.littleEndian));
  }
  return values;
}
