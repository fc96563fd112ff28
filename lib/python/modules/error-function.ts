import { countSteps } from '../object/steps';
import { integerRatio } from '../text/float-parts';
import { divideToDouble } from '../types/int-rounding';
import { integerRoot } from './math-integers';

/**
 * erf and erfc, rounded once: the integral's power series in whole numbers, with as many bits as its largest term and its smallest sum ask for. CPython
 * asks the C library, and newer ones of those round once as well.
 */

/** Bits are had by the hundred or so, that constants of one precision serve many calls. */
const BITS = 256;

/** `2 / sqrt(pi)`, by the number of bits behind the point. */
const factors = new Map<number, bigint>();

/** The arc tangent of `1 / x`, with `one` for 1. */
function arcTangentOfReciprocal(x: bigint, one: bigint): bigint {
  let power = one / x;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 4n) {
    sum += power / k - power / (x * x) / (k + 2n);
    power /= x ** 4n;
  }
  return sum;
}

function factorOf(bits: number): bigint {
  const known = factors.get(bits);
  if (known !== undefined) return known;
  const one = 1n << BigInt(bits + 32);
  // Machin's formula.
  const pi = 4n * (4n * arcTangentOfReciprocal(5n, one) - arcTangentOfReciprocal(239n, one));
  const factor = (2n * one * one / integerRoot(pi * one)) >> 32n;
  factors.set(bits, factor);
  return factor;
}

/** `erf(size)` of a finite number that is not negative, as a fraction that is right to more bits than a double has. */
function fractionOf(size: number): { numerator: bigint; denominator: bigint } {
  const bits = BITS * Math.ceil((BITS / 2 + 3 * size * size) / BITS);
  const shift = BigInt(bits);
  const { numerator, denominator } = integerRatio(size);
  const square = ((numerator * numerator) << shift) / (denominator * denominator);
  let term = 1n << shift;
  let sum = 0n;
  let k = 0;
  for (; term !== 0n; k++) {
    sum += term / BigInt(k % 2 === 0 ? 2 * k + 1 : -2 * k - 1);
    term = ((term * square) >> shift) / BigInt(k + 1);
  }
  countSteps(k);
  return { numerator: numerator * sum * factorOf(bits), denominator: denominator << (2n * shift) };
}

/** From here on, `erf` is 1 as far as a double can tell. */
const NEARLY_ONE = 6;
/** From here on, `erfc` is less than half of the smallest double. */
const NEARLY_NOTHING = 28;

/** CPython: math.erf(). */
export function erf(x: number): number {
  if (x !== x || x === 0) return x;
  const size = Math.abs(x);
  if (size >= NEARLY_ONE) return Math.sign(x);
  const { numerator, denominator } = fractionOf(size);
  return Math.sign(x) * divideToDouble(numerator, denominator);
}

/** CPython: math.erfc(). */
export function erfc(x: number): number {
  if (x !== x) return x;
  if (x >= NEARLY_NOTHING) return 0;
  if (x <= -NEARLY_ONE) return 2;
  const { numerator, denominator } = fractionOf(Math.abs(x));
  return divideToDouble(x < 0 ? denominator + numerator : denominator - numerator, denominator);
}
