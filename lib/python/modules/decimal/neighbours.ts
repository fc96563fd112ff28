import type { Calc, Dec } from './number';
import {
  Condition, Kind, Rounding, adjusted, etiny, etop, finalize, finite, invalid, isFinite, isInfinite, isNan, isZero, nanResult,
  negated, order, pow10, withSign,
} from './number';
import { add, integerOf } from './arithmetic';

/** Neighbouring numbers, and operations on the digits. CPython: libmpdec/mpdecimal.c. */

const largest = (calc: Calc, sign: 0 | 1): Dec => finite(sign, pow10(calc.prec) - 1n, etop(calc));

/** The next larger number that the precision has. */
export function nextPlus(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  if (isInfinite(a)) return a.sign === 1 ? largest(calc, 1) : a;
  const quiet: Calc = { ...calc, rounding: Rounding.CEILING, status: 0 };
  const rounded = finalize(a, quiet);
  if (order(rounded, a) !== 0) return rounded;
  return add(a, finite(0, 1n, etiny(calc) - 1), quiet);
}

export function nextMinus(a: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a);
  if (nan !== null) return nan;
  return negated(nextPlus(negated(a), calc));
}

export function nextToward(a: Dec, b: Dec, calc: Calc): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const by = order(a, b);
  if (by === 0) return withSign(a, b.sign);
  const result = by < 0 ? nextPlus(a, calc) : nextMinus(a, calc);
  if (isInfinite(result)) calc.status |= Condition.OVERFLOW | Condition.ROUNDED | Condition.INEXACT;
  else if (adjusted(result) < calc.emin) {
    calc.status |= Condition.UNDERFLOW | Condition.SUBNORMAL | Condition.ROUNDED | Condition.INEXACT;
    if (result.int === 0n) calc.status |= Condition.CLAMPED;
  }
  return result;
}

/** The digits moved, zeros coming in. */
export function shift(a: Dec, b: Dec, calc: Calc): Dec {
  return movedDigits(a, b, calc, (digits, by) => (by < 0 ? digits.slice(0, by) : (digits + '0'.repeat(by)).slice(-calc.prec)));
}

/** The digits moved, those that leave coming in at the other end. */
export function rotate(a: Dec, b: Dec, calc: Calc): Dec {
  return movedDigits(a, b, calc, (digits, by) => {
    pow10(calc.prec);
    const whole = digits.padStart(calc.prec, '0');
    const at = by < 0 ? whole.length + by : by;
    return whole.slice(at) + whole.slice(0, at);
  });
}

function movedDigits(a: Dec, b: Dec, calc: Calc, move: (digits: string, by: number) => string): Dec {
  const nan = nanResult(calc, a, b);
  if (nan !== null) return nan;
  const by = integerOf(b);
  if (by === null || Math.abs(by) > calc.prec) return invalid(calc);
  if (isInfinite(a)) return a;
  const text = move(a.int.toString().slice(-calc.prec), by);
  return { ...finite(a.sign, BigInt(text === '' ? 0 : text), a.exp) };
}

/** A number of zeros and ones alone, as text; null if it is none. */
function logicalDigits(a: Dec): string | null {
  if (!isFinite(a) || a.sign !== 0 || a.exp !== 0) return null;
  const text = a.int.toString();
  return /^[01]+$/.test(text) ? text : null;
}

/** `and`, `or` and `xor` digit by digit. */
export function logical(a: Dec, b: Dec, calc: Calc, combine: (x: number, y: number) => number): Dec {
  const left = logicalDigits(a);
  const right = logicalDigits(b);
  if (left === null || right === null || left.length > calc.prec || right.length > calc.prec) return invalid(calc);
  const length = Math.max(left.length, right.length);
  const [x, y] = [left.padStart(length, '0'), right.padStart(length, '0')];
  return finite(0, BigInt(Array.from(x, (digit, i) => combine(Number(digit), Number(y[i]))).join('')), 0);
}

export function logicalInvert(a: Dec, calc: Calc): Dec {
  const digits = logicalDigits(a);
  if (digits === null || digits.length > calc.prec) return invalid(calc);
  pow10(calc.prec);
  return finite(0, BigInt(Array.from(digits.padStart(calc.prec, '0'), (digit) => (digit === '1' ? '0' : '1')).join('')), 0);
}

export function isSubnormal(a: Dec, calc: Calc): boolean {
  return isFinite(a) && !isZero(a) && adjusted(a) < calc.emin;
}

export function numberClass(a: Dec, calc: Calc): string {
  if (isNan(a)) return a.kind === Kind.SNAN ? 'sNaN' : 'NaN';
  const sign = a.sign === 1 ? '-' : '+';
  if (isInfinite(a)) return `${sign}Infinity`;
  return `${sign}${a.int === 0n ? 'Zero' : isSubnormal(a, calc) ? 'Subnormal' : 'Normal'}`;
}

