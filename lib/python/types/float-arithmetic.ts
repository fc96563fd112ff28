import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { raiseWith } from '../protocols/raise-object';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { pow } from '../text/exponentials';
import { floatDivMod } from '../text/float-division';
import { NotImplemented } from '../values/singletons';
import { isFloat, isInt, isSmallInt, newFloat, newInt, numberOf } from '../values/numbers';
import { stealTrackedTuple } from '../values/sequences';
import { newStr } from '../values/text';
import { intValueOf } from '../values/number-values';
import { intToDouble } from './int-rounding';
import { complexPower } from './complex-power';

/** Operators of float; an int operand is converted first. CPython: Objects/floatobject.c. */

/** A float or an int: what `toDouble` converts. */
function isOperand(ref: Ref): boolean {
  return typeIdOf(ref) === TypeId.FLOAT || isInt(ref) || isFloat(ref);
}

/** CPython: CONVERT_TO_DOUBLE(). */
function toDouble(ref: Ref): number {
  if (typeIdOf(ref) === TypeId.FLOAT || isSmallInt(ref) || isFloat(ref)) return numberOf(ref);
  return intToDouble(intValueOf(ref));
}

export function floatAdd(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  return newFloat(toDouble(a) + toDouble(b));
}

export function floatSubtract(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  return newFloat(toDouble(a) - toDouble(b));
}

export function floatMultiply(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  return newFloat(toDouble(a) * toDouble(b));
}

export function floatTrueDivide(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  const dividend = toDouble(a);
  const divisor = toDouble(b);
  if (divisor === 0) raise('ZeroDivisionError', knobs.values.floatDivision);
  return newFloat(dividend / divisor);
}

export function floatFloorDivide(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  const dividend = toDouble(a);
  const divisor = toDouble(b);
  if (divisor === 0) raise('ZeroDivisionError', knobs.values.floatFloorDivision);
  return newFloat(floatDivMod(dividend, divisor).quotient);
}

/** CPython: float_rem(). */
export function floatModulo(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  const dividend = toDouble(a);
  const divisor = toDouble(b);
  if (divisor === 0) raise('ZeroDivisionError', knobs.values.floatModulo);
  return newFloat(floatDivMod(dividend, divisor).remainder);
}

export function floatDivmod(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  const dividend = toDouble(a);
  const divisor = toDouble(b);
  if (divisor === 0) raise('ZeroDivisionError', knobs.values.floatDivmod);
  const { quotient, remainder } = floatDivMod(dividend, divisor);
  const mark = holdMark();
  const first = hold(newFloat(quotient));
  const second = hold(newFloat(remainder));
  const pair = stealTrackedTuple([first, second]);
  dropHolds(mark);
  return pair;
}

/** `x ** y` of doubles where the result is real. CPython: float_pow(). */
export function powFloats(x: number, y: number): number {
  if (x === 0 && y < 0 && y !== -Infinity) raise('ZeroDivisionError', knobs.values.zeroToNegativePower);
  const result = pow(x, y);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) overflow();
  return result;
}

/** OverflowError with errno and its text, as C's pow() leaves them. */
export function overflow(): never {
  return raiseWith('OverflowError', newInt(34), hold(newStr('Numerical result out of range')));
}

export function floatPower(a: Ref, b: Ref): Ref {
  if (!isOperand(a) || !isOperand(b)) return NotImplemented;
  const x = toDouble(a);
  const y = toDouble(b);
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && y !== Math.floor(y)) return complexPower(x, 0, y, 0);
  return newFloat(powFloats(x, y));
}

export function floatPowerModulo(a: Ref, b: Ref, modulus: Ref): Ref {
  if (modulus !== NULL && isOperand(a) && isOperand(b)) {
    raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  return NotImplemented;
}
