import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { typeOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { asDouble, asIndex } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { decodeHalf, encodeHalf } from '../text/half-float';
import { bytesOf, isBytes, newBytes } from '../values/bytes';
import { bigIntOf, newBool, newFloat, newInt, newIntFromBig } from '../values/numbers';

/** Items of memoryviews: their native formats, and how they are read and written. CPython: Objects/memoryobject.c, unpack_single(), pack_single(). */

const SIZES: Readonly<Record<string, number>> = {
  b: 1, B: 1, c: 1, '?': 1, h: 2, H: 2, e: 2, i: 4, I: 4, f: 4, l: 8, L: 8, q: 8, Q: 8, n: 8, N: 8, P: 8, d: 8,
};

/** The character of a native format, with or without `@`, or the empty text. CPython: get_native_fmtchar(). */
export function nativeCode(format: string): string {
  const code = format.startsWith('@') ? format.slice(1) : format;
  return Object.hasOwn(SIZES, code) ? code : '';
}

export function sizeOfCode(code: string): number {
  return SIZES[code];
}

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);

/** The item that begins at a place in the bytes, a new reference. */
export function readItem(data: Uint8Array, at: number, code: string): Ref {
  const view = viewOf(data);
  switch (code) {
    case 'B': return newInt(data[at]);
    case 'c': return newBytes(data.slice(at, at + 1));
    case '?': return newBool(data[at] !== 0);
    case 'e': return newFloat(decodeHalf(view.getUint16(at, true)));
    case 'f': return newFloat(view.getFloat32(at, true));
    case 'd': return newFloat(view.getFloat64(at, true));
    case 'b': return newInt(view.getInt8(at));
    case 'h': return newInt(view.getInt16(at, true));
    case 'H': return newInt(view.getUint16(at, true));
    case 'i': return newInt(view.getInt32(at, true));
    case 'I': return newInt(view.getUint32(at, true));
    default: return newIntFromBig('lqn'.includes(code) ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
  }
}

function badType(code: string): never {
  return raise('TypeError', `memoryview: invalid type for format '${code}'`);
}

function badValue(code: string): never {
  return raise('ValueError', `memoryview: invalid value for format '${code}'`);
}

function integerBytes(code: string, value: Ref): Uint8Array {
  if (typeOf(value).slots.index === null) badType(code);
  const index = asIndex(value);
  const number = bigIntOf(index);
  decref(index);
  const bits = BigInt(8 * SIZES[code]);
  const low = code === code.toLowerCase() || code === 'P' ? -(1n << (bits - 1n)) : 0n;
  const high = (code === code.toLowerCase() ? 1n << (bits - 1n) : 1n << bits) - 1n;
  if (number < low || number > high) badValue(code);
  const bytes = new Uint8Array(8);
  viewOf(bytes).setBigUint64(0, BigInt.asUintN(64, number), true);
  return bytes.subarray(0, SIZES[code]);
}

function floatBytes(code: string, value: Ref): Uint8Array {
  const number = attempt('TypeError', () => attempt('OverflowError', () => asDouble(value), () => badValue(code)), () => badType(code));
  const bytes = new Uint8Array(SIZES[code]);
  const view = viewOf(bytes);
  if (code === 'd') view.setFloat64(0, number, true);
  else if (code === 'f') view.setFloat32(0, number, true);
  else view.setUint16(0, encodeHalf(number) ?? raise('OverflowError', 'float too large to pack with e format'), true);
  return bytes;
}

/** The bytes of a value as an item; TypeError or ValueError if it cannot be one. */
export function itemBytes(code: string, value: Ref): Uint8Array {
  if (code === '?') return Uint8Array.of(isTrue(value) ? 1 : 0);
  if (code === 'c') {
    if (!isBytes(value)) badType(code);
    return bytesOf(value).length === 1 ? bytesOf(value) : badValue(code);
  }
  return 'efd'.includes(code) ? floatBytes(code, value) : integerBytes(code, value);
}
