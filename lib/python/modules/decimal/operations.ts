import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import type { NativeFn, NativeMethod } from '../../object/native';
import { native } from '../../object/native';
import { newBool, newInt } from '../../values/numbers';
import { newRef } from '../../heap/refcount';
import { newStr } from '../../values/text';
import { None } from '../../values/singletons';
import * as arithmetic from './arithmetic';
import { addStatus, calcOf, contextArgument, contextOf, roundingOf } from './context';
import { decOf, isDecimal, newDecimal, operandOrRaise } from './conversion';
import * as exponentials from './exponentials';
import * as neighbours from './neighbours';
import type { Calc, Dec } from './number';
import { Kind, isFinite, isInfinite, isNan, isZero, negated, withSign } from './number';
import { decimalText, engineeringText } from './text';

/** What decimals and contexts can both do, once as a table. CPython: Modules/_decimal/_decimal.c, Dec_UnaryFuncVA and its kin. */

type Unary = (a: Dec, calc: Calc) => Dec;
type Binary = (a: Dec, b: Dec, calc: Calc) => Dec;

const total = (a: Dec, b: Dec): Dec => arithmetic.fromOrder(arithmetic.totalOrder(a, b));
const totalSizes = (a: Dec, b: Dec): Dec => arithmetic.fromOrder(arithmetic.totalOrderOfSizes(a, b));
const extreme = (wanted: 1 | -1, sizes: boolean): Binary => (a, b, calc) => arithmetic.extreme(a, b, calc, wanted, sizes);

/** Methods of both. */
const unary: Record<string, Unary> = {
  exp: exponentials.exponential,
  ln: exponentials.naturalLog,
  log10: exponentials.commonLog,
  logb: arithmetic.logB,
  logical_invert: neighbours.logicalInvert,
  next_minus: neighbours.nextMinus,
  next_plus: neighbours.nextPlus,
  normalize: arithmetic.normalize,
  sqrt: exponentials.squareRoot,
};

const binary: Record<string, Binary> = {
  compare: (a, b, calc) => arithmetic.compare(a, b, calc, false),
  compare_signal: (a, b, calc) => arithmetic.compare(a, b, calc, true),
  compare_total: total,
  compare_total_mag: totalSizes,
  copy_sign: (a, b) => withSign(a, b.sign),
  logical_and: (a, b, calc) => neighbours.logical(a, b, calc, (x, y) => x & y),
  logical_or: (a, b, calc) => neighbours.logical(a, b, calc, (x, y) => x | y),
  logical_xor: (a, b, calc) => neighbours.logical(a, b, calc, (x, y) => x ^ y),
  max: extreme(1, false),
  max_mag: extreme(1, true),
  min: extreme(-1, false),
  min_mag: extreme(-1, true),
  next_toward: neighbours.nextToward,
  remainder_near: arithmetic.remainderNear,
  rotate: neighbours.rotate,
  scaleb: arithmetic.scaleB,
  shift: neighbours.shift,
};

/** Methods of contexts alone. */
const contextUnary: Record<string, Unary> = {
  abs: arithmetic.absolute,
  minus: arithmetic.minus,
  plus: arithmetic.plus,
  to_integral_exact: (a, calc) => arithmetic.toIntegral(a, calc, true),
  to_integral_value: (a, calc) => arithmetic.toIntegral(a, calc, false),
  to_integral: (a, calc) => arithmetic.toIntegral(a, calc, false),
  copy_abs: (a) => withSign(a, 0),
  copy_negate: negated,
};

const contextBinary: Record<string, Binary> = {
  add: arithmetic.add,
  divide: arithmetic.divide,
  divide_int: arithmetic.divideInteger,
  multiply: arithmetic.multiply,
  quantize: arithmetic.quantize,
  remainder: arithmetic.remainder,
  subtract: arithmetic.subtract,
};

const predicates: Record<string, (a: Dec) => boolean> = {
  is_finite: isFinite,
  is_infinite: isInfinite,
  is_nan: isNan,
  is_qnan: (a) => a.kind === Kind.NAN,
  is_signed: (a) => a.sign === 1,
  is_snan: (a) => a.kind === Kind.SNAN,
  is_zero: isZero,
  is_canonical: () => true,
};

const sizePredicates: Record<string, (a: Dec, calc: Calc) => boolean> = {
  is_normal: (a, calc) => isFinite(a) && !isZero(a) && !neighbours.isSubnormal(a, calc),
  is_subnormal: neighbours.isSubnormal,
};

export function sameQuantum(a: Dec, b: Dec): boolean {
  if (isNan(a) || isNan(b)) return isNan(a) && isNan(b);
  if (isInfinite(a) || isInfinite(b)) return isInfinite(a) && isInfinite(b);
  return a.exp === b.exp;
}

/** Works something out under a context; what arises is entered there. */
export function under(context: Ref, work: (calc: Calc) => Dec): Ref {
  const calc = calcOf(context);
  const result = work(calc);
  addStatus(context, calc.status);
  return newDecimal(result);
}

/** The int 10, a static object. */
const tenBorrowed = (): Ref => newInt(10);

const entries = <T>(table: Record<string, T>): [string, T][] => Object.entries(table);
const wrongCanonical = (): never => raise('TypeError', 'argument must be a Decimal');
const method = (name: string, signature: string, fn: (...args: Ref[]) => Ref): NativeMethod => native(name, signature, fn as NativeFn);

/** Rounding of one call, if it names one. */
function withRounding(context: Ref, rounding: Ref): (calc: Calc) => Calc {
  const own = rounding === NULL || rounding === None ? contextOf(context).rounding : roundingOf(rounding);
  return (calc) => {
    calc.rounding = own;
    return calc;
  };
}

const toIntegral = (exact: boolean) => (self: Ref, rounding: Ref, given: Ref): Ref => {
  const context = contextArgument(given);
  const rules = withRounding(context, rounding);
  return under(context, (calc) => arithmetic.toIntegral(decOf(self), rules(calc), exact));
};

export const decimalOperations: NativeMethod[] = [
  ...entries(unary).map(([name, fn]) => method(name, '(context=None)', (self, given) => {
    return under(contextArgument(given), (calc) => fn(decOf(self), calc));
  })),
  ...entries(binary).map(([name, fn]) => method(name, '(other, context=None)', (self, other, given) => {
    const context = contextArgument(given);
    const b = operandOrRaise(other);
    return under(context, (calc) => fn(decOf(self), b, calc));
  })),
  ...entries(predicates).map(([name, fn]) => method(name, '()', (self) => newBool(fn(decOf(self))))),
  ...entries(sizePredicates).map(([name, fn]) => method(name, '(context=None)', (self, given) => {
    return newBool(fn(decOf(self), calcOf(contextArgument(given))));
  })),
  method('quantize', '(exp, rounding=None, context=None)', (self, exp, rounding, given) => {
    const context = contextArgument(given);
    const rules = withRounding(context, rounding);
    const b = operandOrRaise(exp);
    return under(context, (calc) => arithmetic.quantize(decOf(self), b, rules(calc)));
  }),
  method('to_integral', '(rounding=None, context=None)', toIntegral(false)),
  method('to_integral_value', '(rounding=None, context=None)', toIntegral(false)),
  method('to_integral_exact', '(rounding=None, context=None)', toIntegral(true)),
  method('fma', '(other, third, context=None)', (self, other, third, given) => {
    const context = contextArgument(given);
    const [b, c] = [operandOrRaise(other), operandOrRaise(third)];
    return under(context, (calc) => arithmetic.fusedMultiplyAdd(decOf(self), b, c, calc));
  }),
  method('same_quantum', '(other, context=None)', (self, other, given) => {
    contextArgument(given);
    return newBool(sameQuantum(decOf(self), operandOrRaise(other)));
  }),
  method('number_class', '(context=None)', (self, given) => newStr(neighbours.numberClass(decOf(self), calcOf(contextArgument(given))))),
  method('to_eng_string', '(context=None)', (self, given) => newStr(engineeringText(decOf(self), contextOf(contextArgument(given)).capitals === 1))),
  method('canonical', '()', (self) => newRef(self)),
  method('conjugate', '()', (self) => newRef(self)),
  method('copy_abs', '()', (self) => newDecimal(withSign(decOf(self), 0))),
  method('copy_negate', '()', (self) => newDecimal(negated(decOf(self)))),
  method('radix', '()', () => newDecimal(operandOrRaise(tenBorrowed()))),
];

export const contextOperations: NativeMethod[] = [
  ...[...entries(unary), ...entries(contextUnary)].map(([name, fn]) => method(name, '(x, /)', (self, x) => {
    const a = operandOrRaise(x);
    return under(self, (calc) => fn(a, calc));
  })),
  ...[...entries(binary), ...entries(contextBinary)].map(([name, fn]) => method(name, '(a, b)', (self, x, y) => {
    const [a, b] = [operandOrRaise(x), operandOrRaise(y)];
    return under(self, (calc) => fn(a, b, calc));
  })),
  ...entries(predicates).map(([name, fn]) => method(name, '(x, /)', (_self, x) => (
    name === 'is_canonical' && !isDecimal(x) ? wrongCanonical() : newBool(fn(operandOrRaise(x)))
  ))),
  ...entries(sizePredicates).map(([name, fn]) => method(name, '(x, /)', (self, x) => newBool(fn(operandOrRaise(x), calcOf(self))))),
  method('fma', '(a, b, c)', (self, x, y, z) => {
    const [a, b, c] = [operandOrRaise(x), operandOrRaise(y), operandOrRaise(z)];
    return under(self, (calc) => arithmetic.fusedMultiplyAdd(a, b, c, calc));
  }),
  method('power', '(a, b, modulo=None)', (self, x, y, modulo) => {
    const [a, b] = [operandOrRaise(x), operandOrRaise(y)];
    if (modulo === NULL || modulo === None) return under(self, (calc) => exponentials.power(a, b, calc));
    const m = operandOrRaise(modulo);
    return under(self, (calc) => exponentials.powerModulo(a, b, m, calc));
  }),
  method('same_quantum', '(a, b)', (_self, a, b) => newBool(sameQuantum(operandOrRaise(a), operandOrRaise(b)))),
  method('number_class', '(x, /)', (self, x) => newStr(neighbours.numberClass(operandOrRaise(x), calcOf(self)))),
  method('to_sci_string', '(x, /)', (self, x) => newStr(decimalText(operandOrRaise(x), contextOf(self).capitals === 1))),
  method('to_eng_string', '(x, /)', (self, x) => newStr(engineeringText(operandOrRaise(x), contextOf(self).capitals === 1))),
  method('canonical', '(x, /)', (_self, x) => (isDecimal(x) ? newRef(x) : wrongCanonical())),
  method('copy_decimal', '(x, /)', (_self, x) => (isDecimal(x) ? newRef(x) : newDecimal(operandOrRaise(x)))),
  method('radix', '()', () => newDecimal(operandOrRaise(tenBorrowed()))),
];
