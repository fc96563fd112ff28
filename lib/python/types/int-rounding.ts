import { countSteps } from '../object/steps';
import { reserveBytes } from '../heap/allocate';
import { raise } from '../object/errors';
import { ldexp } from '../text/float-parts';

/** Big ints and doubles: lengths in bits, and conversions that round once, half to even, as CPython's do. */

/** Bits of a 30-bit digit's worth of work that count as one step of the run. */
const BITS_PER_STEP = 4096;

/** `n.bit_length()`. CPython: Objects/longobject.c, int_bit_length_impl(). */
export function bitLengthOf(value: bigint): number {
  if (value === 0n) return 0;
  const hex = (value < 0n ? -value : value).toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
}

/** To be called before a result of so many bits is worked out: asks for the memory and counts the work. */
export function reserveBits(bits: number): void {
  if (bits < 65_536) return;
  reserveBytes(bits / 8);
  countSteps(Math.ceil(bits / BITS_PER_STEP));
}

/** Counts the work of multiplying or dividing ints of so many bits. */
export function countProduct(leftBits: number, rightBits: number): void {
  if (leftBits + rightBits < 65_536) return;
  reserveBytes((leftBits + rightBits) / 8);
  countSteps(Math.ceil((leftBits + rightBits) * Math.log2(Math.min(leftBits, rightBits) + 2) / BITS_PER_STEP));
}

/** `float(n)`, or OverflowError. CPython: PyLong_AsDouble(). */
export function intToDouble(value: number | bigint): number {
  const result = Number(value);
  if (!Number.isFinite(result)) raise('OverflowError', 'int too large to convert to float');
  return result;
}

/** `a / b`, correctly rounded, or OverflowError; `b` is not 0. CPython: long_true_divide(). */
export function divideToDouble(a: bigint, b: bigint): number {
  const result = nearestDouble(a, b);
  return Number.isFinite(result) ? result : raise('OverflowError', 'integer division result too large for a float');
}

/**
 * The double nearest to `a / b`, infinite if that is too large; `b` is not 0. The quotient is taken to 55 bits or more with a sticky bit for what is left over,
 * so that the conversion to a double rounds as the true quotient would.
 */
export function nearestDouble(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n;
  if (a === 0n) return negative ? -0 : 0;
  const dividend = a < 0n ? -a : a;
  const divisor = b < 0n ? -b : b;
  const difference = bitLengthOf(dividend) - bitLengthOf(divisor);
  if (difference > 1024) return negative ? -Infinity : Infinity;
  if (difference < -1080) return negative ? -0 : 0;
  // Below 2**-1074 a double has no bits: the rounding bit and the sticky bit are all that can be asked for.
  const shift = Math.min(56 - difference, 1076);
  const scaled = shift >= 0 ? dividend << BigInt(shift) : dividend;
  const by = shift >= 0 ? divisor : divisor << BigInt(-shift);
  const quotient = scaled / by;
  const rounded = Number(scaled % by === 0n ? quotient : quotient | 1n);
  const result = ldexp(rounded, -shift);
  return negative ? -result : result;
}
