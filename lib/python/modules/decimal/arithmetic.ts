import type { Calc, Dec } from './number';
import {
  Condition, Kind, ONE, Rounding, ZERO, adjusted, dropDigits, etiny, etop, finalize, finite, infinity, invalid, isFinite, isInfinite,
  isNan, isZero, nanResult, negated, order, orderOfSizes, pow10, rescale, withSign,
} from './number';

/** The four operations and what is like them, by the General Decimal Arithmetic Specification. CPython: libmpdec/mpdecimal.c. */

const different = (a: Dec, b: Dec): 0 | 1 => (a.sign === b.sign ? 0 : 1);

export function add(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a)) return isInfinite(b) && a.sign !== b.sign ? invalid(calc) : a;
  if (isInfinite(b)) return b;
  return finalize(exactSum(a, b, calc.prec, calc.rounding), calc);
}

export function subtract(a: Dec, b: Dec, calc: Calc): Dec {
  return add(a, isNan(b) ? b : negated(b), calc);
}

/** The sum of finite numbers; one far below the other counts only as "something". */
function exactSum(a: Dec, b: Dec, prec: number, rounding: number): Dec {
  const zeroSign = rounding === Rounding.FLOOR && a.sign !== b.sign ? 1 : a.sign === 1 && b.sign === 1 ? 1 : 0;
  const exp = Math.min(a.exp, b.exp);
  if (a.int === 0n && b.int === 0n) return finite(zeroSign, 0n, exp);
  if (a.int === 0n) return padded(b, exp, prec);
  if (b.int === 0n) return padded(a, exp, prec);
  const [high, low] = a.exp < b.exp ? [b, a] : [a, b];
  const limit = high.exp + Math.min(-1, high.digits - prec - 2);
  const small = low.digits + low.exp - 1 < limit ? finite(low.sign, 1n, limit) : low;
  const left = high.int * pow10(high.exp - small.exp);
  const total = (high.sign === 1 ? -left : left) + (small.sign === 1 ? -small.int : small.int);
  if (total === 0n) return finite(rounding === Rounding.FLOOR ? 1 : 0, 0n, exp);
  return finite(total < 0n ? 1 : 0, total < 0n ? -total : total, small.exp);
}

/** The number brought down towards an exponent as far as the precision allows. */
function padded(a: Dec, exp: number, prec: number): Dec {
  const lowest = Math.max(exp, a.exp - Math.max(prec - a.digits, 0) - 1);
  return lowest < a.exp ? finite(a.sign, a.int * pow10(a.exp - lowest), lowest) : a;
}

export function multiply(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const sign = different(a, b);
  if (isInfinite(a) || isInfinite(b)) return isZero(a) || isZero(b) ? invalid(calc) : infinity(sign);
  return finalize(finite(sign, product(a, b), a.exp + b.exp), calc);
}

/** The product of the coefficients, as far as memory goes. */
function product(a: Dec, b: Dec): bigint {
  if (a.digits + b.digits > 2000) pow10(a.digits + b.digits);
  return a.int * b.int;
}

export function divide(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const sign = different(a, b);
  if (isInfinite(a)) return isInfinite(b) ? invalid(calc) : infinity(sign);
  if (isInfinite(b)) {
    calc.status |= Condition.CLAMPED;
    return finite(sign, 0n, etiny(calc));
  }
  if (b.int === 0n) return divideByZero(a, sign, calc);
  const ideal = a.exp - b.exp;
  if (a.int === 0n) return finalize(finite(sign, 0n, ideal), calc);
  const shift = b.digits - a.digits + calc.prec + 1;
  const above = shift > 0 ? a.int * pow10(shift) : a.int;
  const below = shift < 0 ? b.int * pow10(-shift) : b.int;
  let quotient = above / below;
  if (quotient * below !== above) return finalize(finite(sign, quotient % 5n === 0n ? quotient + 1n : quotient, ideal - shift), calc);
  let exp = ideal - shift;
  while (exp < ideal && quotient % 10n === 0n) {
    quotient /= 10n;
    exp++;
  }
  return finalize(finite(sign, quotient, exp), calc);
}

function divideByZero(a: Dec, sign: 0 | 1, calc: Calc): Dec {
  if (a.int === 0n) return invalid(calc, Condition.DIVISION_UNDEFINED);
  calc.status |= Condition.DIVISION_BY_ZERO;
  return infinity(sign);
}

/** Quotient without its places, and remainder, of finite numbers and a divisor that is not zero; null if the quotient is too long. */
function quotientAndRest(a: Dec, b: Dec, calc: Calc): [Dec, Dec] | null {
  const sign = different(a, b);
  const exp = isInfinite(b) ? a.exp : Math.min(a.exp, b.exp);
  const by = adjusted(a) - adjusted(b);
  if (a.int === 0n || isInfinite(b) || by <= -2) return [finite(sign, 0n, 0), rescale(a, exp, calc.rounding)];
  if (by <= calc.prec) {
    const above = a.exp > b.exp ? a.int * pow10(a.exp - b.exp) : a.int;
    const below = b.exp > a.exp ? b.int * pow10(b.exp - a.exp) : b.int;
    const quotient = above / below;
    if (quotient < pow10(calc.prec)) return [finite(sign, quotient, 0), finite(a.sign, above - quotient * below, exp)];
  }
  return null;
}

const impossible = (calc: Calc): Dec => invalid(calc, Condition.DIVISION_IMPOSSIBLE);

/** `a // b`, towards zero. */
export function divideInteger(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const sign = different(a, b);
  if (isInfinite(a)) return isInfinite(b) ? invalid(calc) : infinity(sign);
  if (isZero(b)) return divideByZero(a, sign, calc);
  const both = quotientAndRest(a, b, calc);
  return both === null ? impossible(calc) : finalize(both[0], calc);
}

/** `a % b`, with the sign of a. */
export function remainder(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a)) return invalid(calc);
  if (isZero(b)) return invalid(calc, isZero(a) ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  const both = quotientAndRest(a, b, calc);
  return both === null ? impossible(calc) : finalize(both[1], calc);
}

export function divmod(a: Dec, b: Dec, calc: Calc): [Dec, Dec] {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return [nan, nan];
  const sign = different(a, b);
  if (isInfinite(a)) return isInfinite(b) ? [invalid(calc), invalid(calc)] : [infinity(sign), invalid(calc)];
  if (isZero(b)) {
    if (isZero(a)) return [invalid(calc, Condition.DIVISION_UNDEFINED), invalid(calc, Condition.DIVISION_UNDEFINED)];
    return [divideByZero(a, sign, calc), invalid(calc)];
  }
  const both = quotientAndRest(a, b, calc);
  return both === null ? [impossible(calc), impossible(calc)] : [finalize(both[0], calc), finalize(both[1], calc)];
}

/** What is left when the nearest multiple of b is taken away. */
export function remainderNear(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a)) return invalid(calc);
  if (isZero(b)) return invalid(calc, isZero(a) ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  if (isInfinite(b)) return finalize(a, calc);
  const exp = Math.min(a.exp, b.exp);
  if (a.int === 0n) return finalize(finite(a.sign, 0n, exp), calc);
  const by = adjusted(a) - adjusted(b);
  if (by >= calc.prec + 1) return impossible(calc);
  if (by <= -2) return finalize(rescale(a, exp, calc.rounding), calc);
  const above = a.exp > b.exp ? a.int * pow10(a.exp - b.exp) : a.int;
  const below = b.exp > a.exp ? b.int * pow10(b.exp - a.exp) : b.int;
  let quotient = above / below;
  let rest = above - quotient * below;
  if (2n * rest + (quotient & 1n) > below) {
    rest -= below;
    quotient += 1n;
  }
  if (quotient >= pow10(calc.prec)) return impossible(calc);
  const sign = rest < 0n ? (a.sign === 1 ? 0 : 1) : a.sign;
  return finalize(finite(sign, rest < 0n ? -rest : rest, exp), calc);
}

/** `a * b + c` with one rounding. */
export function fusedMultiplyAdd(a: Dec, b: Dec, c: Dec, calc: Calc): Dec {
  const first = nanResult(calc, ...[a, b].filter((x) => x.kind === Kind.SNAN || isNan(x)));
  if (first !== null) return c.kind === Kind.SNAN && a.kind !== Kind.SNAN && b.kind !== Kind.SNAN ? nanResult(calc, c)! : first;
  const sign = different(a, b);
  if (isInfinite(a) || isInfinite(b)) {
    if (isZero(a) || isZero(b)) return invalid(calc);
    return add(infinity(sign), c, calc);
  }
  return add(finite(sign, product(a, b), a.exp + b.exp), c, calc);
}

export function plus(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  return finalize(isZero(a) && calc.rounding !== Rounding.FLOOR ? withSign(a, 0) : a, calc);
}

export function minus(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  return finalize(isZero(a) && calc.rounding !== Rounding.FLOOR ? withSign(a, 0) : negated(a), calc);
}

export function absolute(a: Dec, calc: Calc): Dec {
  return nanResult(calc, a) ?? (a.sign === 1 ? minus(a, calc) : plus(a, calc));
}

/** The number with the exponent of another, or invalid when it has no room. */
export function quantize(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a) || isInfinite(b)) return isInfinite(a) && isInfinite(b) ? a : invalid(calc);
  if (b.exp > calc.emax || b.exp < etiny(calc)) return invalid(calc);
  if (a.int === 0n) return finalize(finite(a.sign, 0n, b.exp), calc);
  if (adjusted(a) > calc.emax || adjusted(a) - b.exp + 1 > calc.prec) return invalid(calc);
  const result = rescale(a, b.exp, calc.rounding);
  if (adjusted(result) > calc.emax || result.digits > calc.prec) return invalid(calc);
  if (result.int !== 0n && adjusted(result) < calc.emin) calc.status |= Condition.SUBNORMAL;
  if (result.exp > a.exp) {
    if (order(result, a) !== 0) calc.status |= Condition.INEXACT;
    calc.status |= Condition.ROUNDED;
  }
  return finalize(result, calc);
}

/** Without zeros at the end. */
export function normalize(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  const whole = finalize(a, calc);
  if (isInfinite(whole)) return whole;
  if (whole.int === 0n) return finite(whole.sign, 0n, 0);
  const most = calc.clamp === 1 ? etop(calc) : calc.emax;
  let { int, exp } = whole;
  while (int % 10n === 0n && exp < most) {
    int /= 10n;
    exp++;
  }
  return finite(whole.sign, int, exp);
}

/** The integer next to it in the direction of the rules' rounding. */
export function toIntegral(a: Dec, calc: Calc, exact: boolean): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isInfinite(a) || a.exp >= 0) return a;
  if (a.int === 0n) return finite(a.sign, 0n, 0);
  const { int, inexact } = dropDigits(a.int, Math.min(-a.exp, a.digits + 1), a.sign, calc.rounding);
  if (exact) calc.status |= Condition.ROUNDED | (inexact ? Condition.INEXACT : 0);
  return finite(a.sign, int, 0);
}

/** Multiplied by a power of ten. */
export function scaleB(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const by = integerOf(b);
  if (by === null || Math.abs(by) > 2 * (calc.emax + calc.prec)) return invalid(calc);
  return isInfinite(a) ? a : finalize({ ...a, exp: a.exp + by }, calc);
}

/** The value of an operand that has to be an integer written without exponent, or null. */
export function integerOf(b: Dec): number | null {
  if (!isFinite(b) || b.exp !== 0) return null;
  return b.sign === 1 ? -Number(b.int) : Number(b.int);
}

/** The exponent of the first digit. */
export function logB(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isInfinite(a)) return infinity(0);
  if (a.int === 0n) {
    calc.status |= Condition.DIVISION_BY_ZERO;
    return infinity(1);
  }
  const power = adjusted(a);
  return finalize(finite(power < 0 ? 1 : 0, BigInt(Math.abs(power)), 0), calc);
}

/** Smallest and largest: one NaN gives way to a number. `sizes` compares without the signs. */
export function extreme(a: Dec, b: Dec, calc: Calc, wanted: 1 | -1, sizes: boolean): Dec {
  if (isNan(a) || isNan(b)) {
    if (a.kind === Kind.NAN && b.kind < Kind.NAN) return finalize(b, calc);
    if (b.kind === Kind.NAN && a.kind < Kind.NAN) return finalize(a, calc);
    return nanResult(calc, a, b)!;
  }
  const by = (sizes ? orderOfSizes(a, b) : 0) || order(a, b) || totalOrder(a, b);
  return finalize(by * wanted >= 0 ? a : b, calc);
}

/** The order in which 1.0 comes before 1 and NaNs have places. */
export function totalOrder(a: Dec, b: Dec): -1 | 0 | 1 {
  if (a.sign !== b.sign) return a.sign === 1 ? -1 : 1;
  const size = totalOrderOfSizes(a, b);
  return a.sign === 1 ? (-size as -1 | 0 | 1) : size;
}

export function totalOrderOfSizes(a: Dec, b: Dec): -1 | 0 | 1 {
  if (isNan(a) || isNan(b)) {
    const rank = (x: Dec): number => (x.kind === Kind.NAN ? 2 : x.kind === Kind.SNAN ? 1 : 0);
    if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
    return a.int < b.int ? -1 : a.int > b.int ? 1 : 0;
  }
  const by = orderOfSizes(a, b);
  if (by !== 0 || isInfinite(a)) return by;
  return a.exp < b.exp ? -1 : a.exp > b.exp ? 1 : 0;
}

/** -1, 0 or 1 as a number, or the NaN. `signals`: every NaN is invalid. */
export function compare(a: Dec, b: Dec, calc: Calc, signals: boolean): Dec {
  if (signals && (isNan(a) || isNan(b))) calc.status |= Condition.INVALID_OPERATION;
  const nan = nanResult(calc, a, b);
  return nan ?? fromOrder(order(a, b));
}

export function fromOrder(by: -1 | 0 | 1): Dec {
  return by === 0 ? ZERO : withSign(ONE, by < 0 ? 1 : 0);
}
