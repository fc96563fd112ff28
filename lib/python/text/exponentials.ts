import { LN2, ONE, add, divide, multiply, scale, squareRoot, subtract, twoProduct, twoSum } from './double-double';
import type { Pair } from './double-double';
import { frexp, ldexp } from './float-parts';

/**
 * exp, log, pow and the hyperbolic functions, correctly rounded but for one argument in millions. NaN, infinities and results
 * out of range come out as C has them; the errors that Python makes of some are the caller's.
 */

const HALVINGS = 8;
/** 1/2!, 1/3!, … of the series of exp, last first. */
const INVERSE_FACTORIALS: Pair[] = inverseFactorials(11);

function inverseFactorials(count: number): Pair[] {
  const terms: Pair[] = [];
  let factorial = 1;
  for (let n = 2; n < count; n++) {
    factorial *= n;
    terms.unshift(divide(ONE, [factorial, 0]));
  }
  return terms;
}

/** `exp(x) - 1` for |x| < 0.4, accurate also next to zero. */
function smallExpm1(x: Pair): Pair {
  const part = scale(x, 2 ** -HALVINGS);
  let series: Pair = [0, 0];
  for (const term of INVERSE_FACTORIALS) series = multiply(add(series, term), part);
  let result = multiply(add(series, ONE), part);
  for (let i = 0; i < HALVINGS; i++) result = add(scale(result, 2), multiply(result, result));
  return result;
}

/** `exp(x)` as a pair times a power of two; |x| < 800. */
function expParts(x: Pair): { value: Pair; exponent: number } {
  const exponent = Math.round(x[0] / LN2[0]);
  const rest = subtract(x, multiply([exponent, 0], LN2));
  return { value: add(smallExpm1(rest), ONE), exponent };
}

function expOfPair(x: Pair): number {
  if (x[0] > 720) return Infinity;
  if (x[0] < -760) return 0;
  const { value, exponent } = expParts(x);
  // Below the normal numbers the sum would be rounded twice, which is less than the last place there.
  return ldexp(value[0] + value[1], exponent);
}

export function exp(x: number): number {
  if (!Number.isFinite(x)) return x === -Infinity ? 0 : x;
  return x === 0 ? 1 : expOfPair([x, 0]);
}

export function exp2(x: number): number {
  if (!Number.isFinite(x)) return x === -Infinity ? 0 : x;
  if (x > 1025) return Infinity;
  if (x < -1080) return 0;
  const whole = Math.round(x);
  return ldexp(expOfPair(multiply([x - whole, 0], LN2)), whole);
}

/** As a pair, for |x| < 40: more is as good as `exp`. */
function expm1Pair(x: Pair): Pair {
  if (Math.abs(x[0]) < 0.35) return smallExpm1(x);
  const { value, exponent } = expParts(x);
  return subtract(scale(value, 2 ** exponent), ONE);
}

export function expm1(x: number): number {
  if (Math.abs(x) < 1e-17 || x !== x) return x;
  if (x > 40) return exp(x);
  return x < -40 ? -1 : expm1Pair([x, 0])[0];
}

/** The logarithm of a positive pair. One step of Newton's doubles the digits of the host's own logarithm. */
function logOfPair(x: Pair): Pair {
  const parts = frexp(x[0]);
  let { exponent } = parts;
  let factor = -exponent;
  if (parts.mantissa < Math.SQRT1_2) {
    exponent -= 1;
    factor += 1;
  }
  const mantissa: Pair = [ldexp(x[0], factor), ldexp(x[1], factor)];
  const guess = Math.log(mantissa[0]);
  const error = add(subtract(mantissa, ONE), multiply(mantissa, smallExpm1([-guess, 0])));
  const correction = subtract(error, scale(multiply(error, error), 0.5));
  const value = add([guess, 0], correction);
  return exponent === 0 ? value : add(multiply([exponent, 0], LN2), value);
}

/** True for what needs no work: NaN, infinity, zero and negative numbers, whose results are in `special`. */
function isPlain(x: number): boolean {
  return x > 0 && x < Infinity;
}

function specialLog(x: number): number {
  return x === 0 ? -Infinity : x < 0 ? NaN : x;
}

export function log(x: number): number {
  return isPlain(x) ? logOfPair([x, 0])[0] : specialLog(x);
}

export function log2(x: number): number {
  return isPlain(x) ? divide(logOfPair([x, 0]), LN2)[0] : specialLog(x);
}

const INVERSE_LN10 = 0.4342944819032518;
const LOG10_2_HIGH = 0.30102999566361177;
const LOG10_2_LOW = 3.694239077158931e-13;

/** By the C library's formula, whose results are not always the nearest: what `math.log10` shows. fdlibm: e_log10.c. */
export function log10(x: number): number {
  if (!isPlain(x)) return specialLog(x);
  const { mantissa, exponent } = frexp(x);
  const whole = exponent <= 0 ? exponent : exponent - 1;
  const rest = LOG10_2_LOW * whole + INVERSE_LN10 * log(ldexp(mantissa, exponent - whole));
  return rest + whole * LOG10_2_HIGH;
}

export function log1p(x: number): number {
  if (Math.abs(x) < 1e-17 || !isPlain(x + 1)) return Math.abs(x) < 1e-17 ? x : specialLog(x + 1);
  return logOfPair(twoSum(1, x))[0];
}

/** `x ** y` as C's pow(). */
export function pow(x: number, y: number): number {
  // C: 1 to any power is 1, and so is anything to the power 0, NaN included; -1 to an infinite power is 1.
  if (y === 0 || x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (x < 0) {
    if (y !== Math.floor(y)) return NaN;
    const magnitude = pow(-x, y);
    return y % 2 === 0 ? magnitude : -magnitude;
  }
  if (y === 1) return x;
  if (y === 0.5) return Math.sqrt(x);
  if (Number.isInteger(y) && Math.abs(y) <= 32 && x > 1e-9 && x < 1e9) {
    const power = integerPower([x, 0], Math.abs(y));
    return y > 0 ? power[0] : divide(ONE, power)[0];
  }
  if (Number.isInteger(2 * y) && Math.abs(y) <= 32 && x > 1e-9 && x < 1e9) {
    const power = multiply(integerPower([x, 0], Math.floor(Math.abs(y))), squareRoot([x, 0]));
    return y > 0 ? power[0] : divide(ONE, power)[0];
  }
  const product = multiply(logOfPair([x, 0]), [y, 0]);
  return Math.abs(product[0]) < 760 ? expOfPair(product) : product[0] > 0 ? Infinity : 0;
}

/** Multiplied out, so that results that lie halfway between two doubles are exact before they are rounded. */
function integerPower(base: Pair, exponent: number): Pair {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result = multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return result;
}

export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa, exponent } = frexp(Math.abs(x));
  const thirds = Math.floor(exponent / 3);
  const part = ldexp(mantissa, exponent - 3 * thirds);
  const guess = Math.cbrt(part);
  const cube = multiply(twoProduct(guess, guess), [guess, 0]);
  const root = guess + subtract([part, 0], cube)[0] / (3 * guess * guess);
  return Math.sign(x) * ldexp(root, thirds);
}

/** The length of a vector. CPython: Modules/mathmodule.c, vector_norm(). */
export function norm(coordinates: readonly number[]): number {
  let largest = 0;
  let sawNaN = false;
  for (const x of coordinates) {
    if (x !== x) sawNaN = true;
    largest = Math.max(largest, Math.abs(x) || 0);
  }
  if (largest === Infinity) return Infinity;
  if (sawNaN) return NaN;
  if (largest === 0) return 0;
  const { exponent } = frexp(largest);
  let sum: Pair = [0, 0];
  for (const x of coordinates) {
    const scaled = ldexp(x, -exponent);
    sum = add(sum, twoProduct(scaled, scaled));
  }
  return ldexp(squareRoot(sum)[0], exponent);
}

/** Below it the odd hyperbolic functions are their argument; the pairs lose digits near the smallest numbers. */
const TINY = 1e-9;

export function sinh(x: number): number {
  if (Math.abs(x) < TINY || !Number.isFinite(x)) return x;
  const size = Math.abs(x);
  if (size > 38) return Math.sign(x) * expOfPair(subtract([size, 0], LN2));
  const grown = expm1Pair([size, 0]);
  return Math.sign(x) * scale(add(grown, divide(grown, add(grown, ONE))), 0.5)[0];
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return size;
  if (size > 38) return expOfPair(subtract([size, 0], LN2));
  const grown = add(expm1Pair([size, 0]), ONE);
  return scale(add(grown, divide(ONE, grown)), 0.5)[0];
}

export function tanh(x: number): number {
  if (Math.abs(x) < TINY || x !== x) return x;
  const size = Math.abs(x);
  if (size > 19.1) return Math.sign(x);
  const grown = expm1Pair([2 * size, 0]);
  return Math.sign(x) * divide(grown, add(grown, [2, 0]))[0];
}

export function asinh(x: number): number {
  if (Math.abs(x) < TINY || !Number.isFinite(x)) return x;
  const size = Math.abs(x);
  if (size > 1e17) return Math.sign(x) * add(logOfPair([size, 0]), LN2)[0];
  const square = twoProduct(size, size);
  const root = squareRoot(add(square, ONE));
  // 1 + x + x² / (1 + sqrt(1 + x²)) keeps the digits of a small x.
  const beyondOne = add([size, 0], divide(square, add(root, ONE)));
  return Math.sign(x) * logOfPair(add(ONE, beyondOne))[0];
}

export function acosh(x: number): number {
  if (!(x >= 1) || x === Infinity) return x === Infinity ? x : NaN;
  if (x === 1) return 0;
  if (x > 1e17) return add(logOfPair([x, 0]), LN2)[0];
  const beyond = subtract([x, 0], ONE);
  const root = squareRoot(multiply(beyond, add([x, 0], ONE)));
  return logOfPair(add(ONE, add(beyond, root)))[0];
}

export function atanh(x: number): number {
  if (Math.abs(x) < TINY || x !== x) return x;
  if (Math.abs(x) >= 1) return Math.abs(x) === 1 ? x * Infinity : NaN;
  const size = Math.abs(x);
  const ratio = divide([2 * size, 0], subtract(ONE, [size, 0]));
  return Math.sign(x) * scale(logOfPair(add(ONE, ratio)), 0.5)[0];
}
