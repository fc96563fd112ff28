import { raise } from '../object/errors';
import { frexp, ldexp } from '../text/float-parts';

/** `x.hex()`. CPython: Objects/floatobject.c, float_hex_impl(). */
export function floatHex(x: number): string {
  if (x !== x) return 'nan';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = frexp(Math.abs(x));
  // One hexadecimal digit before the point, 1 or, below the normal numbers, 0.
  const shift = 1 - Math.max(-1021 - exponent, 0);
  const digits = (BigInt(mantissa * 2 ** 53) >> BigInt(1 - shift)).toString(16).padStart(14, '0');
  const power = exponent - shift;
  return `${sign}0x${digits[0]}.${digits.slice(1)}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

const HEX = /^\s*([+-]?)(?:0x)?(?:([0-9a-f]+)(?:\.([0-9a-f]*))?|\.([0-9a-f]+))(?:p([+-]?\d+))?\s*$/i;

/** `float.fromhex(text)`, rounded half to even, or ValueError. CPython: float_fromhex(). */
export function parseFloatHex(text: string): number {
  const word = /^\s*([+-]?)(inf|infinity|nan)\s*$/i.exec(text);
  if (word !== null) return word[2][0].toLowerCase() === 'n' ? NaN : word[1] === '-' ? -Infinity : Infinity;
  const match = HEX.exec(text);
  if (match === null) raise('ValueError', 'invalid hexadecimal floating-point string');
  const fraction = match[3] ?? match[4] ?? '';
  const digits = BigInt(`0x${match[2] ?? ''}${fraction}`);
  const negative = match[1] === '-';
  if (digits === 0n) return negative ? -0 : 0;
  const value = roundBits(digits, Number(match[5] ?? '0') - 4 * fraction.length);
  if (!Number.isFinite(value)) raise('OverflowError', 'hexadecimal value too large to represent as a float');
  return negative ? -value : value;
}

/** `digits * 2**exponent` as a double. Surplus bits become a sticky one, so that `ldexp` rounds only what it must. */
function roundBits(digits: bigint, exponent: number): number {
  const length = digits.toString(2).length;
  const top = length + exponent;
  if (top > 1100) return Infinity;
  if (top < -1100) return 0;
  // 53 bits, fewer for subnormal numbers, and two more for rounding.
  const surplus = Math.max(length - 55, -1076 - exponent);
  if (surplus <= 0) return ldexp(Number(digits), exponent);
  const shift = BigInt(surplus);
  const kept = digits >> shift;
  const sticky = kept << shift === digits ? kept : kept | 1n;
  return ldexp(Number(sticky), exponent + surplus);
}
