import { raise } from '../../object/errors';
import { countSteps } from '../../object/steps';
import { reserveBytes } from '../../heap/allocate';

/** Decimal numbers as values, their rounding and their limits. CPython: Modules/_decimal/libmpdec/mpdecimal.c. */

export const Kind = { FINITE: 0, INFINITE: 1, NAN: 2, SNAN: 3 } as const;
export type KindOf = (typeof Kind)[keyof typeof Kind];

/** A decimal number: (-1)**sign * int * 10**exp, an infinity, or a NaN whose payload is `int`. Never changed. */
export interface Dec {
  readonly sign: 0 | 1;
  readonly kind: KindOf;
  readonly int: bigint;
  readonly exp: number;
  /** Decimal digits of `int`, at least one. */
  readonly digits: number;
}

/** Conditions, as bits of a status. CPython: MPD_Clamped and its kin. */
export const Condition = {
  CLAMPED: 0x1, CONVERSION_SYNTAX: 0x2, DIVISION_BY_ZERO: 0x4, DIVISION_IMPOSSIBLE: 0x8, DIVISION_UNDEFINED: 0x10, FPU_ERROR: 0x20,
  INEXACT: 0x40, INVALID_CONTEXT: 0x80, INVALID_OPERATION: 0x100, MALLOC_ERROR: 0x200, FLOAT_OPERATION: 0x400, OVERFLOW: 0x800,
  ROUNDED: 0x1000, SUBNORMAL: 0x2000, UNDERFLOW: 0x4000,
} as const;
/** Everything that InvalidOperation stands for. */
export const INVALID = 0x3ba;
/** Number of conditions. */
export const CONDITIONS = 15;

export const Rounding = { UP: 0, DOWN: 1, CEILING: 2, FLOOR: 3, HALF_UP: 4, HALF_DOWN: 5, HALF_EVEN: 6, R05UP: 7 } as const;

export const MAX_PREC = 999_999_999_999_999_999;
export const MAX_EMAX = MAX_PREC;
export const MIN_ETINY = -1_999_999_999_999_999_997;

/** The rules of an operation, and the conditions that arose in it. */
export interface Calc {
  prec: number;
  emin: number;
  emax: number;
  rounding: number;
  clamp: number;
  status: number;
}

/** Rules under which nothing is rounded. */
export function exactCalc(): Calc {
  return { prec: MAX_PREC, emin: -MAX_EMAX, emax: MAX_EMAX, rounding: Rounding.HALF_EVEN, clamp: 0, status: 0 };
}

export function workingCalc(prec: number): Calc {
  return { ...exactCalc(), prec };
}

const POWERS: bigint[] = [1n];
/** V8's largest bigint has 2**30 bits. */
const MOST_DIGITS = 300_000_000;

/** 10**n. MemoryError beyond what can be held. */
export function pow10(n: number): bigint {
  if (n < 400) {
    while (POWERS.length <= n) POWERS.push(POWERS[POWERS.length - 1] * 10n);
    return POWERS[n];
  }
  if (!(n < MOST_DIGITS)) raise('MemoryError');
  reserveBytes(n >> 1);
  countSteps(n >> 3);
  return 10n ** BigInt(n);
}

export function countDigits(int: bigint): number {
  if (int < 10n) return 1;
  if (int <= 9007199254740991n) return String(Number(int)).length;
  return int.toString().length;
}

export function finite(sign: 0 | 1, int: bigint, exp: number): Dec {
  return { sign, kind: Kind.FINITE, int, exp, digits: countDigits(int) };
}

export function infinity(sign: 0 | 1): Dec {
  return { sign, kind: Kind.INFINITE, int: 0n, exp: 0, digits: 1 };
}

export const QNAN: Dec = { sign: 0, kind: Kind.NAN, int: 0n, exp: 0, digits: 1 };
export const ZERO = finite(0, 0n, 0);
export const ONE = finite(0, 1n, 0);

export const isZero = (a: Dec): boolean => a.kind === Kind.FINITE && a.int === 0n;
export const isNan = (a: Dec): boolean => a.kind >= Kind.NAN;
export const isFinite = (a: Dec): boolean => a.kind === Kind.FINITE;
export const isInfinite = (a: Dec): boolean => a.kind === Kind.INFINITE;

/** The exponent of the first digit. */
export const adjusted = (a: Dec): number => a.exp + a.digits - 1;
export const withSign = (a: Dec, sign: 0 | 1): Dec => (a.sign === sign ? a : { ...a, sign });
export const negated = (a: Dec): Dec => ({ ...a, sign: a.sign === 1 ? 0 : 1 });

export const etiny = (calc: Calc): number => calc.emin - (calc.prec - 1);
export const etop = (calc: Calc): number => calc.emax - (calc.prec - 1);

/** A NaN as the result of an invalid operation. */
export function invalid(calc: Calc, condition: number = Condition.INVALID_OPERATION): Dec {
  calc.status |= condition;
  return QNAN;
}

/** The part of a coefficient that is left when `drop` digits go: rounded, and whether that changed the value. */
export function dropDigits(int: bigint, drop: number, sign: 0 | 1, rounding: number): { int: bigint; inexact: boolean } {
  const unit = pow10(drop);
  const kept = int / unit;
  const rest = int - kept * unit;
  if (rest === 0n) return { int: kept, inexact: false };
  return { int: roundsAway(kept, rest, unit, sign, rounding) ? kept + 1n : kept, inexact: true };
}

function roundsAway(kept: bigint, rest: bigint, unit: bigint, sign: 0 | 1, rounding: number): boolean {
  const twice = 2n * rest;
  switch (rounding) {
    case Rounding.UP: return true;
    case Rounding.DOWN: return false;
    case Rounding.CEILING: return sign === 0;
    case Rounding.FLOOR: return sign === 1;
    case Rounding.HALF_UP: return twice >= unit;
    case Rounding.HALF_DOWN: return twice > unit;
    case Rounding.HALF_EVEN: return twice > unit || (twice === unit && (kept & 1n) === 1n);
    default: return kept % 5n === 0n;
  }
}

/** The number with another exponent, rounded if digits go; not limited by the precision. */
export function rescale(a: Dec, exp: number, rounding: number): Dec {
  if (a.kind !== Kind.FINITE) return a;
  if (a.int === 0n) return finite(a.sign, 0n, exp);
  if (a.exp >= exp) return finite(a.sign, a.int * pow10(a.exp - exp), exp);
  const drop = Math.min(exp - a.exp, a.digits + 1);
  return finite(a.sign, dropDigits(a.int, drop, a.sign, rounding).int, exp);
}

function overflow(sign: 0 | 1, calc: Calc): Dec {
  calc.status |= Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED;
  const { rounding } = calc;
  const stays = rounding === Rounding.DOWN || rounding === Rounding.R05UP
    || (rounding === Rounding.CEILING && sign === 1) || (rounding === Rounding.FLOOR && sign === 0);
  return stays ? finite(sign, pow10(calc.prec) - 1n, calc.emax - calc.prec + 1) : infinity(sign);
}

/** The number within precision and limits of the rules. CPython: mpd_qfinalize(). */
export function finalize(a: Dec, calc: Calc): Dec {
  if (a.kind !== Kind.FINITE) return a.kind === Kind.INFINITE ? a : fixNan(a, calc);
  const tiny = etiny(calc);
  const top = etop(calc);
  if (a.int === 0n) {
    const exp = Math.min(Math.max(a.exp, tiny), calc.clamp === 1 ? top : calc.emax);
    if (exp === a.exp) return a;
    calc.status |= Condition.CLAMPED;
    return finite(a.sign, 0n, exp);
  }
  const least = a.digits + a.exp - calc.prec;
  if (least > top) return overflow(a.sign, calc);
  const subnormal = least < tiny;
  const exp = subnormal ? tiny : least;
  if (a.exp < exp) return rounded(a, exp, subnormal, calc);
  if (subnormal) calc.status |= Condition.SUBNORMAL;
  if (calc.clamp === 1 && a.exp > top) {
    calc.status |= Condition.CLAMPED;
    return finite(a.sign, a.int * pow10(a.exp - top), top);
  }
  return a;
}

function rounded(a: Dec, exp: number, subnormal: boolean, calc: Calc): Dec {
  const drop = Math.min(exp - a.exp, a.digits + 1);
  const { int, inexact } = dropDigits(a.int, drop, a.sign, calc.rounding);
  let result = finite(a.sign, int, exp);
  if (result.digits > calc.prec) result = finite(a.sign, int / 10n, exp + 1);
  if (result.exp > etop(calc)) return overflow(a.sign, calc);
  if (inexact) calc.status |= subnormal ? Condition.UNDERFLOW | Condition.INEXACT : Condition.INEXACT;
  if (subnormal) calc.status |= Condition.SUBNORMAL;
  calc.status |= Condition.ROUNDED;
  if (result.int === 0n) calc.status |= Condition.CLAMPED;
  return result;
}

/** A NaN's payload loses the digits in front for which there is no room. */
function fixNan(a: Dec, calc: Calc): Dec {
  const room = calc.prec - calc.clamp;
  if (a.int === 0n || a.digits <= room) return a;
  const int = a.int % pow10(room);
  return { ...a, int, digits: countDigits(int) };
}

/** The NaN that an operation on these gives, or null if none is one: a signaling one first. CPython: mpd_qcheck_nans(). */
export function nanResult(calc: Calc, ...operands: readonly Dec[]): Dec | null {
  if (operands.every((a) => a.kind < Kind.NAN)) return null;
  const signaling = operands.find((a) => a.kind === Kind.SNAN);
  if (signaling !== undefined) calc.status |= Condition.INVALID_OPERATION;
  const nan = signaling ?? operands.find((a) => a.kind === Kind.NAN)!;
  return fixNan({ ...nan, kind: Kind.NAN }, calc);
}

/** Order of two numbers that are no NaNs. */
export function order(a: Dec, b: Dec): -1 | 0 | 1 {
  if (isZero(a) || isZero(b)) {
    const left = isZero(a) ? 0 : a.sign === 1 ? -1 : 1;
    const right = isZero(b) ? 0 : b.sign === 1 ? -1 : 1;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (a.sign !== b.sign) return a.sign === 1 ? -1 : 1;
  const size = orderOfSizes(a, b);
  return a.sign === 1 ? (-size as -1 | 0 | 1) : size;
}

/** Order without regard to the signs. */
export function orderOfSizes(a: Dec, b: Dec): -1 | 0 | 1 {
  if (a.kind === Kind.INFINITE || b.kind === Kind.INFINITE) return a.kind === b.kind ? 0 : a.kind === Kind.INFINITE ? 1 : -1;
  if (a.int === 0n || b.int === 0n) return a.int === b.int ? 0 : a.int === 0n ? -1 : 1;
  const by = adjusted(a) - adjusted(b);
  if (by !== 0) return by < 0 ? -1 : 1;
  const shift = a.exp - b.exp;
  const left = shift > 0 ? a.int * pow10(shift) : a.int;
  const right = shift < 0 ? b.int * pow10(-shift) : b.int;
  return left < right ? -1 : left > right ? 1 : 0;
}
