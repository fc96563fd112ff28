import type { Ref } from '../../object/ref';
import { raise } from '../../object/errors';
import { staticString } from '../../object/names';
import type { PyType } from '../../object/py-type';
import { CompareOp, isInstance, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { getAttr } from '../../protocols/attribute';
import { isInstanceOf } from '../../protocols/instance-check';
import { integerRatio } from '../../text/float-parts';
import { toAsciiNumber } from '../../text/parse-number';
import { complexOf, isComplex } from '../../values/complex';
import { allocateInstance } from '../../values/instance';
import { bigIntOf, intAsNumber, isFloat, isInt, numberOf } from '../../values/numbers';
import { isList, isTuple, listItems, tupleItems } from '../../values/sequences';
import { isStr, textOf } from '../../values/text';
import { multiply } from './arithmetic';
import { addStatus, calcOf } from './context';
import type { Calc, Dec } from './number';
import {
  Condition, Kind, MAX_EMAX, MIN_ETINY, QNAN, adjusted, countDigits, exactCalc, finalize, finite, infinity, isNan, pow10,
} from './number';
import { decimalState } from './state';
import { parseDecimal } from './text';

/** Decimals from Python's other numbers. CPython: Modules/_decimal/_decimal.c, PyDecType_From…(). */

/** The type of decimals, set when it is defined. */
export const decimalKind = { type: null as unknown as PyType };

export const decOf = (ref: Ref): Dec => payloadOf<Dec>(ref);
export const isDecimal = (ref: Ref): boolean => isInstance(ref, decimalKind.type);

/** Digits of a word of libmpdec's numbers, and how many digits a decimal has room for in itself. */
const WORD_DIGITS = 19;
const SMALL_DIGITS = 4 * WORD_DIGITS;

export function newDecimal(value: Dec, type: PyType = decimalKind.type): Ref {
  const self = allocateInstance(type, value.digits > SMALL_DIGITS ? 8 * Math.ceil(value.digits / WORD_DIGITS) : 0);
  setPayload(self, value);
  return self;
}

export function fromBigInt(value: bigint): Dec {
  return finite(value < 0n ? 1 : 0, value < 0n ? -value : value, 0);
}

/** The exact value of a float. CPython: PyDecType_FromFloatExact(). */
export function fromFloat(x: number): Dec {
  const sign = x < 0 || Object.is(x, -0) ? 1 : 0;
  if (x !== x) return QNAN;
  if (!Number.isFinite(x)) return infinity(sign);
  if (x === 0) return finite(sign, 0n, 0);
  const { numerator, denominator } = integerRatio(Math.abs(x));
  const places = denominator.toString(2).length - 1;
  return finite(sign, numerator * 5n ** BigInt(places), -places);
}

/** The value of an operand of arithmetic: a Decimal or an int; null for anything else. CPython: convert_op(). */
export function operand(o: Ref): Dec | null {
  if (isDecimal(o)) return decOf(o);
  return isInt(o) ? fromBigInt(bigIntOf(o)) : null;
}

/** As `operand`, but TypeError for anything else. */
export function operandOrRaise(o: Ref): Dec {
  return operand(o) ?? raise('TypeError', `conversion from ${typeOf(o).name} to Decimal is not supported`);
}

/** A literal, exact; `strict` allows neither space around it nor underscores. */
export function fromText(text: string, strict: boolean): Dec | null {
  return parseDecimal(strict ? toAsciiNumber(`0${text}`).slice(1) : toAsciiNumber(text).replaceAll('_', ''));
}

/** Raises if the exact value is beyond what a decimal can be. */
function checkExact(value: Dec, context: Ref): Dec {
  if (value.kind !== Kind.FINITE) return value;
  const clamped = value.int === 0n ? Math.min(Math.max(value.exp, MIN_ETINY), MAX_EMAX) : value.exp;
  if (value.int === 0n && clamped !== value.exp) return finite(value.sign, 0n, clamped);
  if (value.int !== 0n && (adjusted(value) > MAX_EMAX || value.exp < MIN_ETINY)) {
    addStatus(context, Condition.INVALID_OPERATION);
    return QNAN;
  }
  return value;
}

function wrongSyntax(context: Ref): Dec {
  addStatus(context, Condition.CONVERSION_SYNTAX);
  return QNAN;
}

/** `Decimal(value)`. CPython: PyDecType_FromObjectExact(). */
export function fromObject(value: Ref, context: Ref): Dec {
  const known = operand(value);
  if (known !== null) return known;
  if (isStr(value)) {
    const parsed = fromText(textOf(value), false);
    return parsed === null ? wrongSyntax(context) : checkExact(parsed, context);
  }
  if (isTuple(value) || isList(value)) return checkExact(fromParts(isTuple(value) ? tupleItems(value) : listItems(value), context), context);
  if (isFloat(value)) {
    addStatus(context, Condition.FLOAT_OPERATION);
    return fromFloat(numberOf(value));
  }
  return raise('TypeError', `conversion from ${typeOf(value).name} to Decimal is not supported`);
}

/** `context.create_decimal(value)`: rounded to the context. CPython: PyDec_FromObject(). */
export function createFromObject(value: Ref, context: Ref): Dec {
  const calc = calcOf(context);
  let exact: Dec;
  if (isStr(value)) {
    const parsed = fromText(textOf(value), true);
    if (parsed === null || (isNan(parsed) && parsed.int !== 0n && parsed.digits > calc.prec - calc.clamp)) return wrongSyntax(context);
    exact = parsed;
  } else exact = fromObject(value, context);
  if (isNan(exact)) return !isStr(value) && exact.int !== 0n && exact.digits > calc.prec - calc.clamp ? wrongSyntax(context) : exact;
  const result = finalize(exact, calc);
  addStatus(context, calc.status);
  return result;
}

/** Sign, digits and exponent as `as_tuple()` has them. CPython: dectuple_as_str(). */
function fromParts(parts: readonly Ref[], _context: Ref): Dec {
  if (parts.length !== 3) raise('ValueError', 'argument must be a sequence of length 3');
  const [signRef, digitsRef, expRef] = parts;
  const sign = isInt(signRef) ? intAsNumber(signRef) : -1;
  if (sign !== 0 && sign !== 1) raise('ValueError', 'sign must be an integer with the value 0 or 1');
  let letter = '';
  if (isStr(expRef)) {
    letter = textOf(expRef);
    if (!['F', 'n', 'N'].includes(letter)) raise('ValueError', "string argument in the third position must be 'F', 'n' or 'N'");
  } else if (!isInt(expRef)) raise('ValueError', 'exponent must be an integer');
  if (!isTuple(digitsRef) && !isList(digitsRef)) raise('ValueError', 'coefficient must be a tuple of digits');
  const digits = (isTuple(digitsRef) ? tupleItems(digitsRef) : listItems(digitsRef)).map((digit) => {
    const value = isInt(digit) ? intAsNumber(digit) : -1;
    return value < 0 || value > 9 ? raise('ValueError', 'coefficient must be a tuple of digits') : value;
  });
  if (letter === 'F') return infinity(sign);
  const int = digits.length === 0 ? 0n : BigInt(digits.join(''));
  if (letter === '') return finite(sign, int, intAsNumber(expRef));
  return { sign, kind: letter === 'N' ? Kind.SNAN : Kind.NAN, int, exp: 0, digits: countDigits(int) };
}

const S_NUMERATOR = staticString('numerator');
const S_DENOMINATOR = staticString('denominator');

/** Both sides of a comparison on one scale, or null if the other one is no number. CPython: convert_op_cmp(). */
export function comparands(self: Dec, other: Ref, op: number, context: Ref): [Dec, Dec] | null {
  const known = operand(other);
  if (known !== null) return [self, known];
  const equality = op === CompareOp.EQ || op === CompareOp.NE;
  if (isFloat(other)) {
    addFloatStatus(context, equality);
    return [self, fromFloat(numberOf(other))];
  }
  if (isComplex(other)) {
    if (!equality || complexOf(other).imag !== 0) return null;
    addFloatStatus(context, true);
    return [self, fromFloat(complexOf(other).real)];
  }
  if (!isInstanceOf(other, decimalState.rational)) return null;
  const mark = holdMark();
  const numerator = hold(getAttr(other, S_NUMERATOR));
  const denominator = hold(getAttr(other, S_DENOMINATOR));
  const ratio = isInt(numerator) && isInt(denominator) ? [bigIntOf(numerator), bigIntOf(denominator)] : null;
  dropHolds(mark);
  decref(denominator);
  decref(numerator);
  if (ratio === null) raise('TypeError', 'invalid ratio');
  if (self.kind !== Kind.FINITE) return [self, fromBigInt(ratio[0])];
  return [multiply(self, fromBigInt(ratio[1]), exactCalc()), fromBigInt(ratio[0])];
}

/** Floats beside decimals are worth a signal; equality does not raise it. */
function addFloatStatus(context: Ref, equality: boolean): void {
  const calc: Calc = calcOf(context);
  calc.status |= Condition.FLOAT_OPERATION;
  if (equality) payloadOf<Calc>(context).status |= calc.status;
  else addStatus(context, calc.status);
}

/** The number rounded to an integer. */
export function toBigInt(a: Dec): bigint {
  const size = a.exp >= 0 ? a.int * pow10(a.exp) : -a.exp >= a.digits ? 0n : a.int / pow10(-a.exp);
  return a.sign === 1 ? -size : size;
}
