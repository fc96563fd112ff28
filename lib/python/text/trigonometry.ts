import { ONE, PI, add, divide, multiply, negate, scale, subtract, twoProduct } from './double-double';
import type { Pair } from './double-double';
import { frexp, integerRatio, ldexp } from './float-parts';

/** sin, cos, tan and their inverses, correctly rounded but for one argument in millions; NaN for what is out of range. */

const TERMS = 28;
/** 1/1!, 1/2!, … */
const INVERSE_FACTORIALS: Pair[] = [];
for (let n = 1, factorial: Pair = ONE; n <= TERMS; n++) {
  factorial = multiply(factorial, [n, 0]);
  INVERSE_FACTORIALS.push(divide(ONE, factorial));
}

const HALF_PI = scale(PI, 0.5);
/** What the pair HALF_PI leaves of π/2. */
const HALF_PI_REST = -1.4973849048591833e-33;
/** Up to here the quotient by π/2 is exact in 20 bits, and three parts of π/2 are enough. */
const LARGEST_FOR_PARTS = 1e6;

interface Angle {
  sin: Pair;
  cos: Pair;
}

/** Sine and cosine of an angle of at most π/4. */
function smallAngle(x: Pair): Angle {
  return { sin: multiply(alternating(x, TERMS - 1), x), cos: alternating(x, TERMS) };
}

/** 1 - x²/… + …: the terms from `last` down to that of x² for cos, of x³ (without one x) for sin. */
function alternating(x: Pair, last: number): Pair {
  const square = negate(multiply(x, x));
  let sum: Pair = [0, 0];
  for (let n = last; n >= 2; n -= 2) sum = multiply(add(sum, INVERSE_FACTORIALS[n - 1]), square);
  return add(sum, ONE);
}

/** What is left of an angle after whole quarter turns, and their number modulo 4. */
function quarterTurns(x: number): { rest: Pair; turns: number } {
  if (Math.abs(x) <= Math.PI / 4) return { rest: [x, 0], turns: 0 };
  if (Math.abs(x) > LARGEST_FOR_PARTS) return largeQuarterTurns(x);
  const turns = Math.round(x / HALF_PI[0]);
  const high = subtract([x, 0], twoProduct(turns, HALF_PI[0]));
  const rest = subtract(subtract(high, twoProduct(turns, HALF_PI[1])), [turns * HALF_PI_REST, 0]);
  return { rest, turns: turns & 3 };
}

const FRACTION_BITS = 1300n;

/** π/2 in units of 2**-FRACTION_BITS, by Machin's formula: made when it is first needed. */
const bigHalfPi = { value: 0n };

function halfPi(): bigint {
  if (bigHalfPi.value === 0n) {
    const guard = 32n;
    const one = 1n << (FRACTION_BITS + guard);
    const arctan = (inverse: bigint): bigint => {
      let term = one / inverse;
      let sum = term;
      for (let n = 3n, sign = -1n; term !== 0n; n += 2n, sign = -sign) {
        term /= inverse * inverse;
        sum += (sign * term) / n;
      }
      return sum;
    };
    bigHalfPi.value = (8n * arctan(5n) - 2n * arctan(239n)) >> guard;
  }
  return bigHalfPi.value;
}

function largeQuarterTurns(x: number): { rest: Pair; turns: number } {
  // A double this large is a multiple of 2**-52: nothing of it is lost.
  const { numerator, denominator } = integerRatio(x);
  const fixed = (numerator << FRACTION_BITS) / denominator;
  const unit = halfPi();
  let turns = fixed / unit;
  let rest = fixed - turns * unit;
  if (rest * 2n > unit) {
    rest -= unit;
    turns += 1n;
  } else if (rest * 2n < -unit) {
    rest += unit;
    turns -= 1n;
  }
  return { rest: pairOf(rest), turns: Number(BigInt.asUintN(2, turns)) };
}

/** A fixed-point number as a pair. No double comes closer to a multiple of π/2 than 2**-62, so 250 places are plenty. */
function pairOf(fixed: bigint): Pair {
  const kept = fixed >> (FRACTION_BITS - 250n);
  const high = Number(kept);
  return [high * 2 ** -250, Number(kept - BigInt(high)) * 2 ** -250];
}

function angleOf(x: number): Angle {
  const { rest, turns } = quarterTurns(x);
  const { sin: s, cos: c } = smallAngle(rest);
  switch (turns) {
    case 0: return { sin: s, cos: c };
    case 1: return { sin: c, cos: negate(s) };
    case 2: return { sin: negate(s), cos: negate(c) };
    default: return { sin: negate(c), cos: s };
  }
}

export function sin(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  return Math.abs(x) < 1e-9 ? x : angleOf(x).sin[0];
}

export function cos(x: number): number {
  return Number.isFinite(x) ? angleOf(x).cos[0] : NaN;
}

export function tan(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  if (Math.abs(x) < 1e-9) return x;
  const { sin: s, cos: c } = angleOf(x);
  return divide(s, c)[0];
}

/** The angle of the point (x, y), whose coordinates are finite and not both zero: the host's, corrected once. */
function angleOfPoint(y: number, x: number): Pair {
  const { exponent } = frexp(Math.max(Math.abs(x), Math.abs(y)));
  const v = ldexp(y, -exponent);
  const u = ldexp(x, -exponent);
  const guess = Math.atan2(v, u);
  const { sin: s, cos: c } = angleOf(guess);
  const across = subtract(multiply([v, 0], c), multiply([u, 0], s));
  const along = add(multiply([u, 0], c), multiply([v, 0], s));
  return add([guess, 0], divide(across, along));
}

export function atan2(y: number, x: number): number {
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const ratio = Math.abs(y / x);
  // Nothing to correct where the quotient itself is out of the range of a double's digits.
  if (ratio > 1e300 || (ratio < 1e-290 && x > 0)) return ratio > 1 ? Math.sign(y) * HALF_PI[0] : y / x;
  return ratio < 1e-290 ? Math.sign(y) * PI[0] : angleOfPoint(y, x)[0];
}

export function atan(x: number): number {
  if (Math.abs(x) < 1e-9 || x !== x) return x;
  return atan2(x, 1);
}

/** asin as a pair; |x| < 1. */
function arcsine(x: number): Pair {
  const guess = Math.asin(x);
  const { sin: s, cos: c } = angleOf(guess);
  return add([guess, 0], divide(subtract([x, 0], s), c));
}

export function asin(x: number): number {
  if (!(Math.abs(x) <= 1)) return NaN;
  if (Math.abs(x) < 1e-9) return x;
  return Math.abs(x) === 1 ? x * HALF_PI[0] : arcsine(x)[0];
}

export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return NaN;
  if (Math.abs(x) === 1) return x === 1 ? 0 : PI[0];
  return subtract(HALF_PI, arcsine(x))[0];
}
