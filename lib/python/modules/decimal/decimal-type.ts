import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { getset, native, nativeClassMethod, parseSignature } from '../../object/native';
import type { BinaryFn, CallArguments, PyType } from '../../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { isTracked, untrack } from '../../heap/gc-state';
import { decref, newRef } from '../../heap/refcount';
import { call } from '../../protocols/call';
import { comparison } from '../../protocols/compare';
import { splitHash } from '../../protocols/hash';
import { bindNative } from '../../protocols/native-call';
import { hashFromBigInt } from '../../text/hash-numbers';
import { hashIdentity } from '../../types/object';
import { newComplex } from '../../values/complex';
import { dropInstance, freeInstanceRow } from '../../values/instance';
import { bigIntOf, isFloat, isInt, newFloat, newInt, newIntFromBig, numberOf } from '../../values/numbers';
import { newTuple, stealTuple } from '../../values/sequences';
import { False, None, NotImplemented, True } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import * as arithmetic from './arithmetic';
import { addStatus, calcOf, contextArgument, contextOf, currentContext } from './context';
import { comparands, decOf, decimalKind, fromBigInt, fromFloat, fromObject, newDecimal, operand, toBigInt } from './conversion';
import { power, powerModulo } from './exponentials';
import { formatDecimal, parseSpec } from './format';
import type { Calc, Dec } from './number';
import { Condition, Kind, Rounding, ZERO, adjusted, finite, isInfinite, isNan, order, pow10, workingCalc } from './number';
import { decimalOperations, under } from './operations';
import { decimalState } from './state';
import { decimalText } from './text';

/** decimal.Decimal. CPython: Modules/_decimal/_decimal.c, PyDec_Type. */

const ARGUMENTS = parseSignature("(value='0', context=None)");

function create(type: PyType, args: CallArguments): Ref {
  const [value, given] = bindNative(ARGUMENTS, args, 'Decimal', 'Decimal') as Ref[];
  const context = contextArgument(given);
  if (value === NULL) return newDecimal(ZERO, type);
  if (type === decimalType && typeOf(value) === decimalType) return newRef(value);
  return newDecimal(fromObject(value, context), type);
}

/** An operator of two decimals, or of one and an int, under the current context. */
function operator(work: (a: Dec, b: Dec, calc: Calc) => Dec): BinaryFn {
  return (left, right) => {
    const a = operand(left);
    const b = a === null ? null : operand(right);
    return a === null || b === null ? NotImplemented : under(currentContext(), (calc) => work(a, b, calc));
  };
}

function divmodOperator(left: Ref, right: Ref): Ref {
  const a = operand(left);
  const b = a === null ? null : operand(right);
  if (a === null || b === null) return NotImplemented;
  const calc = calcOf(currentContext());
  const [quotient, rest] = arithmetic.divmod(a, b, calc);
  addStatus(currentContext(), calc.status);
  return pair(quotient, rest);
}

export function pair(first: Dec, second: Dec): Ref {
  const mark = holdMark();
  const parts = [hold(newDecimal(first)), newDecimal(second)];
  dropHolds(mark);
  return stealTuple(parts);
}

function powerWithModulus(left: Ref, right: Ref, modulus: Ref): Ref {
  const [a, b] = [operand(left), operand(right)];
  if (a === null || b === null) return NotImplemented;
  if (modulus === None) return under(currentContext(), (calc) => power(a, b, calc));
  const m = operand(modulus);
  return m === null ? NotImplemented : under(currentContext(), (calc) => powerModulo(a, b, m, calc));
}

/** CPython: dec_richcompare(). */
function compare(self: Ref, other: Ref, op: number): Ref {
  const context = currentContext();
  const both = comparands(decOf(self), other, op, context);
  if (both === null) return NotImplemented;
  const [a, b] = both;
  if (!isNan(a) && !isNan(b)) return comparison(order(a, b), op);
  const equality = op === CompareOp.EQ || op === CompareOp.NE;
  if (!equality || a.kind === Kind.SNAN || b.kind === Kind.SNAN) addStatus(context, Condition.INVALID_OPERATION);
  return op === CompareOp.NE ? True : False;
}

const MODULUS = 2n ** 61n - 1n;
const INVERSE_OF_TEN = 2075258708292324556n;

function powerModuloPrime(base: bigint, exponent: number): bigint {
  let result = 1n;
  let square = base;
  for (let n = BigInt(exponent); n > 0n; n >>= 1n) {
    if ((n & 1n) === 1n) result = (result * square) % MODULUS;
    square = (square * square) % MODULUS;
  }
  return result;
}

/** The hash of an equal number of any type. CPython: _dec_hash(). */
function hash(self: Ref): number {
  const a = decOf(self);
  if (a.kind === Kind.SNAN) raise('TypeError', 'Cannot hash a signaling NaN value');
  if (a.kind === Kind.NAN) return hashIdentity(self);
  let value = 314159n;
  if (!isInfinite(a)) value = ((a.int % MODULUS) * powerModuloPrime(a.exp >= 0 ? 10n : INVERSE_OF_TEN, Math.abs(a.exp))) % MODULUS;
  if (a.sign === 1) value = -value;
  return splitHash(hashFromBigInt(value === -1n ? -2n : value));
}

/** CPython: dec_as_long(). */
function asInteger(a: Dec, rounding: number): Ref {
  if (isNan(a)) raise('ValueError', 'cannot convert NaN to integer');
  if (isInfinite(a)) raise('OverflowError', 'cannot convert Infinity to integer');
  return newIntFromBig(toBigInt(arithmetic.toIntegral(a, { ...workingCalc(1), rounding }, false)));
}

function toFloat(self: Ref): number {
  const a = decOf(self);
  if (a.kind === Kind.SNAN) raise('ValueError', 'cannot convert signaling NaN to float');
  if (a.kind === Kind.NAN) return NaN;
  if (isInfinite(a)) return a.sign === 1 ? -Infinity : Infinity;
  return Number(`${a.sign === 1 ? '-' : ''}${a.int}e${a.exp}`);
}

/** CPython: PyDec_Round(). */
function round(self: Ref, digits: Ref): Ref {
  if (digits === NULL || digits === None) return asInteger(decOf(self), Rounding.HALF_EVEN);
  if (!isInt(digits)) raise('TypeError', 'optional arg must be an integer');
  const target = finite(0, 1n, -Number(bigIntOf(digits)));
  return under(currentContext(), (calc) => arithmetic.quantize(decOf(self), target, calc));
}

function format(self: Ref, spec: Ref): Ref {
  if (!isStr(spec)) raise('TypeError', 'format arg must be str');
  const context = contextOf(currentContext());
  const a = decOf(self);
  if (textOf(spec) === '') return newStr(decimalText(a, context.capitals === 1));
  const parsed = parseSpec(textOf(spec), context.capitals === 1, knobs.values.decimalFormats);
  return parsed === null ? raise('ValueError', 'invalid format string') : newStr(formatDecimal(a, parsed, context.rounding));
}

function asTuple(self: Ref): Ref {
  const a = decOf(self);
  const mark = holdMark();
  const hasDigits = a.kind === Kind.FINITE || a.kind === Kind.INFINITE || a.int !== 0n;
  const digits = hold(stealTuple(hasDigits ? Array.from(a.int.toString(), (digit) => newInt(Number(digit))) : []));
  const letter = a.kind === Kind.INFINITE ? 'F' : a.kind === Kind.SNAN ? 'N' : 'n';
  const exponent = hold(a.kind === Kind.FINITE ? newIntFromBig(BigInt(a.exp)) : newStr(letter));
  const result = call(decimalState.tupleClass, newInt(a.sign), digits, exponent);
  dropHolds(mark);
  decref(exponent);
  decref(digits);
  return result;
}

/** CPython: dec_as_integer_ratio(). */
function asIntegerRatio(self: Ref): Ref {
  const a = decOf(self);
  if (isNan(a)) raise('ValueError', 'cannot convert NaN to integer ratio');
  if (isInfinite(a)) raise('OverflowError', 'cannot convert Infinity to integer ratio');
  let [numerator, denominator] = a.exp >= 0 || a.int === 0n ? [toBigInt(a), 1n] : [a.sign === 1 ? -a.int : a.int, pow10(-a.exp)];
  for (const prime of [2n, 5n]) {
    while (denominator % prime === 0n && numerator % prime === 0n) {
      numerator /= prime;
      denominator /= prime;
    }
  }
  const mark = holdMark();
  const parts = [hold(newIntFromBig(numerator)), newIntFromBig(denominator)];
  dropHolds(mark);
  return stealTuple(parts);
}

function reduce(self: Ref): Ref {
  const text = newStr(decimalText(decOf(self)));
  const args = newTuple(text);
  decref(text);
  const result = newTuple(typeOf(self).ref, args);
  decref(args);
  return result;
}

/** The exact value, as an instance of the class it is asked of. */
function ofClass(cls: Ref, value: Dec): Ref {
  const exact = newDecimal(value);
  if (cls === decimalType.ref) return exact;
  const mark = holdMark();
  hold(exact);
  const result = call(cls, exact);
  dropHolds(mark);
  decref(exact);
  return result;
}

function fromFloatMethod(cls: Ref, f: Ref): Ref {
  if (isFloat(f)) return ofClass(cls, fromFloat(numberOf(f)));
  return isInt(f) ? ofClass(cls, fromBigInt(bigIntOf(f))) : raise('TypeError', 'argument must be int or float');
}

/** From 3.12 on the collector tracks decimals, though they hold nothing. */
export function resetDecimalType(): void {
  if (knobs.values.tracksDecimals) decimalType.features |= TypeFeature.GC;
  else decimalType.features &= ~TypeFeature.GC;
}

function dealloc(self: Ref): void {
  if (isTracked(self)) untrack(self);
  if (typeOf(self) !== decimalType) dropInstance(self);
  freeInstanceRow(self);
}

export const decimalType: PyType = defineType({
  name: 'Decimal',
  module: 'decimal',
  features: TypeFeature.BASETYPE,
  basicSize: 104,
  slots: {
    create,
    dealloc,
    traverse: () => {},
    repr: (self) => newStr(`Decimal('${decimalText(decOf(self), contextOf(currentContext()).capitals === 1)}')`),
    str: (self) => newStr(decimalText(decOf(self), contextOf(currentContext()).capitals === 1)),
    hash,
    richcompare: compare,
    negative: (self) => under(currentContext(), (calc) => arithmetic.minus(decOf(self), calc)),
    positive: (self) => under(currentContext(), (calc) => arithmetic.plus(decOf(self), calc)),
    absolute: (self) => under(currentContext(), (calc) => arithmetic.absolute(decOf(self), calc)),
    bool: (self) => decOf(self).kind !== Kind.FINITE || decOf(self).int !== 0n,
    int: (self) => asInteger(decOf(self), Rounding.DOWN),
    float: (self) => newFloat(toFloat(self)),
    power: powerWithModulus,
  },
  binary: {
    ADD: operator(arithmetic.add),
    SUBTRACT: operator(arithmetic.subtract),
    MULTIPLY: operator(arithmetic.multiply),
    TRUE_DIVIDE: operator(arithmetic.divide),
    FLOOR_DIVIDE: operator(arithmetic.divideInteger),
    REMAINDER: operator(arithmetic.remainder),
    DIVMOD: divmodOperator,
    POWER: operator(power),
  },
  methods: [
    ...decimalOperations,
    nativeClassMethod('from_float', '(f, /)', fromFloatMethod),
    nativeClassMethod('from_number', '(number, /)', (cls: Ref, value: Ref) => {
      const exact = isFloat(value) ? fromFloat(numberOf(value)) : operand(value);
      return exact === null ? raise('TypeError', `Cannot convert ${typeReprOf(value)} to Decimal`) : ofClass(cls, exact);
    }),
    native('adjusted', '()', (self: Ref) => newIntFromBig(BigInt(decOf(self).kind === Kind.FINITE ? adjusted(decOf(self)) : 0))),
    native('as_integer_ratio', '()', asIntegerRatio),
    native('as_tuple', '()', asTuple),
    native('__copy__', '()', (self: Ref) => newRef(self)),
    native('__deepcopy__', '(memo, /)', (self: Ref) => newRef(self)),
    native('__format__', '(fmtarg, override=None, /)', format),
    native('__reduce__', '()', reduce),
    native('__round__', '(ndigits=None, /)', round),
    native('__ceil__', '()', (self: Ref) => asInteger(decOf(self), Rounding.CEILING)),
    native('__floor__', '()', (self: Ref) => asInteger(decOf(self), Rounding.FLOOR)),
    native('__trunc__', '()', (self: Ref) => asInteger(decOf(self), Rounding.DOWN)),
    native('__complex__', '()', (self: Ref) => newComplex(toFloat(self), 0)),
  ],
  getset: [getset('real', newRef), getset('imag', () => newDecimal(ZERO))],
});
decimalKind.type = decimalType;

const typeReprOf = (value: Ref): string => `'${typeOf(value).name}'`;

