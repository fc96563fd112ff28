import type { Calc, Dec } from './number';
import {
  Condition, ONE, Rounding, adjusted, countDigits, etiny, finalize, finite, infinity, invalid, isInfinite, isZero, nanResult, order, pow10,
  workingCalc,
} from './number';
import { divide, multiply } from './arithmetic';
import { naturalLogOfTen } from './state';
import { countSteps } from '../../object/steps';

/** exp, ln, log10 and roots, correctly rounded. CPython: libmpdec/mpdecimal.c, mpd_qexp() and what follows. */

/** Rounds half to even, whatever the context says. */
const nearest = (calc: Calc): Calc => ({ ...calc, rounding: Rounding.HALF_EVEN });

function finish(a: Dec, calc: Calc): Dec {
  const rules = nearest(calc);
  const result = finalize(a, rules);
  calc.status |= rules.status;
  return result;
}

/**
 * e**(x / 10**places) in units of 10**-places, for |x| up to a few units: Taylor's series for x / 2**k, squared k times.
 */
function fixedExp(x: bigint, places: number): bigint {
  const halvings = Math.ceil(Math.sqrt(places)) + 8;
  const guard = Math.ceil(halvings * 0.31) + 10;
  const unit = pow10(places + guard);
  const small = (x * pow10(guard)) >> BigInt(halvings);
  let term = unit;
  let sum = unit;
  for (let n = 1n; term !== 0n; n++) {
    countSteps(1 + (places >> 6));
    term = (term * small) / unit / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) / unit;
  return sum / pow10(guard);
}

/** The natural logarithm of m / 10**places, which is from 0.1 to 10, in units of 10**-places: Halley's steps from a float. */
function fixedLog(m: bigint, places: number): bigint {
  const head = Number(m / pow10(Math.max(places - 17, 0))) / 10 ** Math.min(places, 17);
  const guard = 8;
  const whole = pow10(places + guard);
  const target = m * pow10(guard);
  let y = (BigInt(Math.round(Math.log(head) * 2 ** 50)) * whole) >> 50n;
  for (let good = 14; ; good *= 3) {
    const e = fixedExp(y, places + guard);
    y += (2n * whole * (target - e)) / (target + e);
    if (good > places + guard) break;
  }
  return y / pow10(guard);
}

/** ln(10) in units of 10**-places. */
function fixedLn10(places: number): bigint {
  if (naturalLogOfTen.places < places) {
    naturalLogOfTen.value = fixedLog(10n * pow10(places + 5), places + 5) / 100000n;
    naturalLogOfTen.places = places;
  }
  return naturalLogOfTen.value / pow10(naturalLogOfTen.places - places);
}

/** Tries with more and more digits until the rounding is beyond doubt. `value` is right to about one unit of its last place. */
function roundCorrectly(calc: Calc, attempt: (digits: number) => { int: bigint; exp: number }): Dec {
  for (let extra = 6; ; extra += Math.max(10, extra)) {
    const { int, exp } = attempt(calc.prec + extra);
    const size = int < 0n ? -int : int;
    const spare = countDigits(size) - calc.prec;
    if (spare >= 3) {
      const unit = pow10(spare);
      const rest = size % unit;
      const half = unit / 2n;
      const off = (x: bigint): bigint => (x < 0n ? -x : x);
      // A result that cannot be exact is never right on a half, so both sides of it are clear once it is further away than the error.
      if (off(rest - half) > 100n && rest > 100n && unit - rest > 100n) return finish(finite(int < 0n ? 1 : 0, size, exp), calc);
    }
    if (extra > calc.prec * 4 + 2000) return finish(finite(int < 0n ? 1 : 0, size, exp), calc);
  }
}

/** e ** a. */
export function exponential(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isInfinite(a)) return a.sign === 1 ? finite(0, 0n, 0) : a;
  if (isZero(a)) return ONE;
  const size = adjusted(a);
  const { prec } = calc;
  if (size > String(3 * (a.sign === 0 ? calc.emax + 1 : 1 - etiny(calc))).length) {
    return finish(finite(0, 1n, a.sign === 0 ? calc.emax + 1 : etiny(calc) - 1), calc);
  }
  if (size < -prec - 1) return finish(a.sign === 0 ? finite(0, pow10(prec + 1) + 1n, -prec - 1) : finite(0, pow10(prec + 1) - 1n, -prec - 1), calc);
  return roundCorrectly(calc, (digits) => fixedPower(a, digits));
}

/** e ** a as an integer of about so many digits and an exponent. */
function fixedPower(a: Dec, digits: number): { int: bigint; exp: number } {
  const places = digits + 5 + Math.max(adjusted(a), 0);
  const shift = places + a.exp;
  const size = shift >= 0 ? a.int * pow10(shift) : a.int / pow10(-shift);
  const x = a.sign === 1 ? -size : size;
  const ln10 = fixedLn10(places);
  let tens = x / ln10;
  if (x < 0n) tens -= 1n;
  return { int: fixedExp(x - tens * ln10, places), exp: Number(tens) - places };
}

/** The natural logarithm of a positive number in units of 10**-places. */
function logInPlaces(a: Dec, places: number): bigint {
  // Written as m * 10**e with m near 1, so that numbers near 1 lose nothing.
  const near = a.int >= 4n * pow10(a.digits - 1) ? a.digits : a.digits - 1;
  const m = near <= places ? a.int * pow10(places - near) : a.int / pow10(near - places);
  return fixedLog(m, places) + BigInt(a.exp + near) * fixedLn10(places);
}

/** Digits that the logarithm of a number near 1 has behind the point before the first that counts. */
function lostDigits(a: Dec): number {
  const distance = a.exp <= 0 ? a.int - pow10(Math.min(-a.exp, a.digits + 2)) : a.int;
  const size = distance < 0n ? -distance : distance;
  return a.exp <= 0 && -a.exp <= a.digits + 1 ? Math.max(-a.exp - countDigits(size), 0) + 1 : 1;
}

export function naturalLog(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isZero(a)) return infinity(1);
  if (a.sign === 1) return invalid(calc);
  if (isInfinite(a)) return a;
  if (order(a, ONE) === 0) return finite(0, 0n, 0);
  const lost = lostDigits(a);
  return roundCorrectly(calc, (digits) => ({ int: logInPlaces(a, digits + lost + 2), exp: -(digits + lost + 2) }));
}

export function commonLog(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isZero(a)) {
    calc.status |= Condition.DIVISION_BY_ZERO;
    return infinity(1);
  }
  if (a.sign === 1) return invalid(calc);
  if (isInfinite(a)) return a;
  if (a.int === pow10(a.digits - 1)) {
    const power = adjusted(a);
    return finish(finite(power < 0 ? 1 : 0, BigInt(Math.abs(power)), 0), calc);
  }
  const lost = lostDigits(a);
  return roundCorrectly(calc, (digits) => {
    const places = digits + lost + 4;
    return { int: (logInPlaces(a, places) * pow10(places)) / fixedLn10(places), exp: -places };
  });
}

/** The largest integer whose square is not above n. */
function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

export function squareRoot(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isInfinite(a) && a.sign === 0) return a;
  if (isZero(a)) return finish(finite(a.sign, 0n, Math.floor(a.exp / 2)), calc);
  if (a.sign === 1) return invalid(calc);
  const odd = Math.abs(a.exp % 2) === 1;
  let exp = Math.floor(a.exp / 2);
  const int = odd ? a.int * 10n : a.int;
  const length = Math.ceil((a.digits + (odd ? 1 : 0)) / 2);
  const shift = calc.prec + 1 - length;
  const scaled = shift >= 0 ? int * pow10(2 * shift) : int / pow10(-2 * shift);
  let exact = shift >= 0 || int % pow10(-2 * shift) === 0n;
  exp -= shift;
  let root = integerRoot(scaled);
  exact &&= root * root === scaled;
  if (exact) {
    if (shift >= 0) root /= pow10(shift);
    else root *= pow10(-shift);
    exp += shift;
  } else if (root % 5n === 0n) root += 1n;
  return finish(finite(0, root, exp), calc);
}

/** A number as an integer: its size and whether it is odd; null if it has places. */
function integral(b: Dec): { odd: boolean } | null {
  if (b.int === 0n) return { odd: false };
  if (b.exp >= 0) return { odd: b.exp === 0 && (b.int & 1n) === 1n };
  if (-b.exp >= b.digits) return null;
  const unit = pow10(-b.exp);
  return b.int % unit === 0n ? { odd: ((b.int / unit) & 1n) === 1n } : null;
}

/** `a ** b`. CPython: mpd_qpow(). */
export function power(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const whole = isInfinite(b) ? null : integral(b);
  const sign = a.sign === 1 && whole !== null && whole.odd ? 1 : 0;
  if (isZero(b)) return isZero(a) ? invalid(calc) : ONE;
  if (isZero(a)) {
    if (a.sign === 1 && whole === null && !isInfinite(b)) return invalid(calc);
    return b.sign === 1 ? infinity(sign) : finite(sign, 0n, 0);
  }
  if (a.sign === 1 && (whole === null || isInfinite(b))) return invalid(calc);
  if (isInfinite(a)) return b.sign === 1 ? finite(sign, 0n, 0) : infinity(sign);
  const toOne = order({ ...a, sign: 0 }, ONE);
  if (toOne === 0) return powerOfOne(a, b, sign, whole !== null, calc);
  if (isInfinite(b)) return (toOne > 0) === (b.sign === 0) ? infinity(0) : finish(finite(0, 0n, etiny(calc)), quietly(calc));
  const outside = outOfRange(a, b, sign, calc);
  if (outside !== null) return outside;
  return whole === null ? realPower(a, b, calc) : integerPower(a, b, sign, calc);
}

const quietly = (calc: Calc): Calc => ({ ...calc, status: 0 });

/** 1 ** b: exact for an integer, else 1 with all digits of the precision. */
function powerOfOne(a: Dec, b: Dec, sign: 0 | 1, whole: boolean, calc: Calc): Dec {
  if (!whole || isInfinite(b)) {
    calc.status |= Condition.INEXACT | Condition.ROUNDED;
    return finite(sign, pow10(calc.prec - 1), 1 - calc.prec);
  }
  if (a.exp === 0 || b.sign === 1) {
    if (a.exp === 0) return finite(sign, 1n, 0);
  }
  const exp = a.exp * Number(b.int) * 10 ** b.exp;
  if (b.sign === 1) return finite(sign, 1n, 0);
  if (-exp > calc.prec - 1) {
    calc.status |= Condition.ROUNDED;
    return finite(sign, pow10(calc.prec - 1), 1 - calc.prec);
  }
  return finite(sign, pow10(-exp), exp);
}

/** The result where the size alone says that it overflows or vanishes; null where it may have to be worked out. */
function outOfRange(a: Dec, b: Dec, sign: 0 | 1, calc: Calc): Dec | null {
  const logOfBase = Math.log10(Number(`0.${a.int.toString().slice(0, 17)}`)) + a.digits + a.exp;
  if (Math.abs(logOfBase) < 1e-10) return null;
  const size = logOfBase * Number(b.int.toString().slice(0, 17)) * 10 ** (b.exp + Math.max(b.digits - 17, 0)) * (b.sign === 1 ? -1 : 1);
  if (size > calc.emax + 2) return finalize(finite(sign, 1n, calc.emax + 1), calc);
  if (size < etiny(calc) - 2) return finalize(finite(sign, 1n, etiny(calc) - 1), calc);
  return null;
}

/** By squaring, with the digits that libmpdec keeps. CPython: _mpd_qpow_int(). */
function integerPower(a: Dec, b: Dec, sign: 0 | 1, calc: Calc): Dec {
  const n = b.exp >= 0 ? b.int * pow10(b.exp) : b.int / pow10(-b.exp);
  const work: Calc = { ...calc, prec: calc.prec + Math.max(b.digits + b.exp, 1) + 2, rounding: Rounding.HALF_EVEN, clamp: 0, status: 0 };
  let base: Dec = { ...a, sign: 0 };
  if (b.sign === 1) {
    work.prec += 1;
    base = divide(ONE, base, work);
  }
  let result = base;
  for (const bit of n.toString(2).slice(1)) {
    countSteps(1 + (work.prec >> 4));
    result = multiply(result, result, work);
    if (bit === '1') result = multiply(result, base, work);
    if (!('int' in result) || isInfinite(result) || (result.int === 0n && (work.status & Condition.CLAMPED) !== 0)) break;
  }
  calc.status |= work.status;
  if (isInfinite(result)) result = finite(0, 1n, calc.emax + 1);
  return finalize({ ...result, sign }, calc);
}

/** e ** (b * ln(a)) with digits to spare. CPython: _mpd_qpow_real(). */
function realPower(a: Dec, b: Dec, calc: Calc): Dec {
  const work = workingCalc(Math.max(calc.prec, a.digits) + 23);
  const result = exponential(multiply(naturalLog(a, work), b, work), work);
  const rules = quietly(calc);
  const rounded = finalize(result, rules);
  calc.status |= rules.status | Condition.INEXACT | Condition.ROUNDED;
  return rounded;
}

/** `pow(a, b, m)` of integers. CPython: mpd_qpowmod(). */
export function powerModulo(a: Dec, b: Dec, m: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b, m);
  if (nan !== null) return nan;
  if (isInfinite(a) || isInfinite(b) || isInfinite(m)) return invalid(calc);
  if (integral(a) === null || integral(b) === null || integral(m) === null) return invalid(calc);
  if (isZero(m) || b.sign === 1 || adjusted(m) >= calc.prec || (isZero(a) && isZero(b))) return invalid(calc);
  const toInt = (x: Dec): bigint => (x.exp >= 0 ? x.int * pow10(x.exp) : x.int / pow10(-x.exp));
  const modulus = toInt(m);
  const exponent = toInt(b);
  let base = toInt(a) % modulus;
  let result = 1n % modulus;
  for (let n = exponent; n > 0n; n >>= 1n) {
    countSteps(1);
    if ((n & 1n) === 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  const sign = a.sign === 1 && (exponent & 1n) === 1n ? 1 : 0;
  return finalize(finite(sign, result, 0), calc);
}
