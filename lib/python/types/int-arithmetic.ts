import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { sizeOf } from '../object/table';
import { NotImplemented } from '../values/singletons';
import { bigIntOf, isInt, isSmallInt, newFloat, newInt, newIntFromBig, numberOf } from '../values/numbers';
import { stealTrackedTuple } from '../values/sequences';
import { newIntFrom } from '../values/number-values';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { bitLengthOf, countProduct, divideToDouble, intToDouble, reserveBits } from './int-rounding';
import { powFloats } from './float-arithmetic';

/**
 * Operators of int. Each has three ways: two ints that JS holds as numbers and whose result it holds too, any other two
 * ints as bigints, and NotImplemented. CPython: Objects/longobject.c.
 */

const TWO_32 = 4_294_967_296;

export function intAdd(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const sum = numberOf(a) + numberOf(b);
    if (Number.isSafeInteger(sum)) return newInt(sum);
  } else if (!isInt(a) || !isInt(b)) return NotImplemented;
  return newIntFromBig(bigIntOf(a) + bigIntOf(b));
}

export function intSubtract(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const difference = numberOf(a) - numberOf(b);
    if (Number.isSafeInteger(difference)) return newInt(difference);
  } else if (!isInt(a) || !isInt(b)) return NotImplemented;
  return newIntFromBig(bigIntOf(a) - bigIntOf(b));
}

export function intMultiply(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const product = numberOf(a) * numberOf(b);
    // Zero times a negative number is -0 in JS.
    if (Number.isSafeInteger(product)) return newInt(product + 0);
  } else if (!isInt(a) || !isInt(b)) return NotImplemented;
  countProduct(bitsAtMost(a), bitsAtMost(b));
  return newIntFromBig(bigIntOf(a) * bigIntOf(b));
}

/** Bits of an int, rounded up, from what its row is charged. */
function bitsAtMost(ref: Ref): number {
  return sizeOf(ref) * 8;
}

function zeroDivision(message: string): never {
  return raise('ZeroDivisionError', message);
}

/** CPython: long_div(). */
export function intFloorDivide(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const divisor = numberOf(b);
    if (divisor === 0) zeroDivision(knobs.values.intFloorDivision);
    return newInt(Math.floor(numberOf(a) / divisor) + 0);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const divisor = bigIntOf(b);
  if (divisor === 0n) zeroDivision(knobs.values.intFloorDivision);
  countProduct(bitsAtMost(a), bitsAtMost(b));
  return newIntFromBig(floorDivideBig(bigIntOf(a), divisor));
}

/** Quotient rounded down, as Python's; JS rounds towards zero. */
export function floorDivideBig(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Remainder with the sign of the divisor. */
export function moduloBig(a: bigint, b: bigint): bigint {
  const remainder = a % b;
  return remainder !== 0n && remainder < 0n !== b < 0n ? remainder + b : remainder;
}

function moduloNumbers(a: number, b: number): number {
  const remainder = a % b;
  return (remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder) + 0;
}

/** CPython: long_mod(). */
export function intModulo(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const divisor = numberOf(b);
    if (divisor === 0) zeroDivision(knobs.values.intModulo);
    return newInt(moduloNumbers(numberOf(a), divisor));
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const divisor = bigIntOf(b);
  if (divisor === 0n) zeroDivision(knobs.values.intModulo);
  countProduct(bitsAtMost(a), bitsAtMost(b));
  return newIntFromBig(moduloBig(bigIntOf(a), divisor));
}

/** CPython: long_divmod(). */
export function intDivmod(a: Ref, b: Ref): Ref {
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const divisor = bigIntOf(b);
  if (divisor === 0n) zeroDivision(knobs.values.intDivmod);
  const mark = holdMark();
  const quotient = hold(newIntFromBig(floorDivideBig(bigIntOf(a), divisor)));
  const remainder = hold(newIntFromBig(moduloBig(bigIntOf(a), divisor)));
  const pair = stealTrackedTuple([quotient, remainder]);
  dropHolds(mark);
  return pair;
}

/** CPython: long_true_divide(). */
export function intTrueDivide(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const divisor = numberOf(b);
    if (divisor === 0) zeroDivision('division by zero');
    return newFloat(numberOf(a) / divisor);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const divisor = bigIntOf(b);
  if (divisor === 0n) zeroDivision('division by zero');
  return newFloat(divideToDouble(bigIntOf(a), divisor));
}

/** CPython: long_lshift(). */
export function intShiftLeft(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b) && numberOf(b) >= 0 && numberOf(b) <= 52) {
    const shifted = numberOf(a) * 2 ** numberOf(b);
    if (Number.isSafeInteger(shifted)) return newInt(shifted);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const count = bigIntOf(b);
  if (count < 0n) raise('ValueError', 'negative shift count');
  const value = bigIntOf(a);
  if (value === 0n) return newInt(0);
  if (count > 2n ** 62n) raise('OverflowError', 'too many digits in integer');
  reserveBits(bitLengthOf(value) + Number(count));
  return newIntFromBig(value << count);
}

/** CPython: long_rshift(). */
export function intShiftRight(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b) && numberOf(b) >= 0) return newInt(Math.floor(numberOf(a) / 2 ** Math.min(numberOf(b), 1000)));
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const count = bigIntOf(b);
  if (count < 0n) raise('ValueError', 'negative shift count');
  const value = bigIntOf(a);
  if (count > 2n ** 40n) return newInt(value < 0n ? -1 : 0);
  return newIntFromBig(value >> count);
}

/** Two's complement in two words: the upper one has 22 bits of a safe integer, sign included. */
function join(high: number, low: number): Ref {
  return newInt(high * TWO_32 + (low >>> 0));
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}

export function intAnd(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    return isInt32(x) && isInt32(y) ? newInt(x & y) : join(Math.floor(x / TWO_32) & Math.floor(y / TWO_32), x & y);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  return newIntFromBig(bigIntOf(a) & bigIntOf(b));
}

export function intOr(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    return isInt32(x) && isInt32(y) ? newInt(x | y) : join(Math.floor(x / TWO_32) | Math.floor(y / TWO_32), x | y);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  return newIntFromBig(bigIntOf(a) | bigIntOf(b));
}

export function intXor(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    return isInt32(x) && isInt32(y) ? newInt(x ^ y) : join(Math.floor(x / TWO_32) ^ Math.floor(y / TWO_32), x ^ y);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  return newIntFromBig(bigIntOf(a) ^ bigIntOf(b));
}

/** `a ** b`: an int, or a float when `b` is negative. CPython: long_pow(). */
export function intPower(a: Ref, b: Ref): Ref {
  if (isSmallInt(a) && isSmallInt(b) && numberOf(b) >= 0 && numberOf(b) <= 64) {
    const result = smallPower(numberOf(a), numberOf(b));
    if (Number.isSafeInteger(result)) return newInt(result + 0);
  }
  if (!isInt(a) || !isInt(b)) return NotImplemented;
  const exponent = bigIntOf(b);
  if (exponent < 0n) return newFloat(powFloats(intToDouble(bigIntOf(a)), intToDouble(exponent)));
  return newIntFromBig(powerBig(bigIntOf(a), exponent));
}

/** Exact while it is a safe integer; multiplied out, since `**` on numbers may round. */
function smallPower(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent && Number.isSafeInteger(result); i++) result *= base;
  return result;
}

export function powerBig(base: bigint, exponent: bigint): bigint {
  if (base >= -1n && base <= 1n) return exponent === 0n ? 1n : base === -1n && (exponent & 1n) === 0n ? 1n : base;
  const bits = bitLengthOf(base) * Number(exponent);
  reserveBits(bits);
  return base ** exponent;
}

/** `pow(a, b, modulus)`. CPython: long_pow(). */
export function intPowerModulo(a: Ref, b: Ref, modulus: Ref): Ref {
  if (!isInt(a) || !isInt(b) || !isInt(modulus)) return NotImplemented;
  const divisor = bigIntOf(modulus);
  if (divisor === 0n) raise('ValueError', 'pow() 3rd argument cannot be 0');
  const positive = divisor < 0n ? -divisor : divisor;
  let base = moduloBig(bigIntOf(a), positive);
  let exponent = bigIntOf(b);
  if (exponent < 0n) {
    base = inverseModulo(base, positive);
    exponent = -exponent;
  }
  let result = 1n % positive;
  const bits = bitLengthOf(positive);
  countProduct(bits * 2, bitLengthOf(exponent));
  for (; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * base) % positive;
    base = (base * base) % positive;
  }
  return newIntFrom(divisor < 0n ? moduloBig(result, divisor) : result);
}

/** CPython: long_invmod(). */
function inverseModulo(value: bigint, modulus: bigint): bigint {
  let [a, b] = [value, modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) raise('ValueError', 'base is not invertible for the given modulus');
  return moduloBig(x, modulus);
}
