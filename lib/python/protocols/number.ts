import type { Ref } from '../object/ref';
import { BINARY_OPS, BinaryOp, isSubtype, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import type { BinaryFn } from '../object/py-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { NotImplemented } from '../values/singletons';
import { reprText } from './repr';
import { warn } from './warnings';
import { bigIntOf, intAsNumber, isBigInt, isExactInt, isFloat, isInt, isSmallInt, newIntFromBig, numberOf } from '../values/numbers';

/** Arithmetic by type: CPython's Objects/abstract.c. */

const SYMBOLS: string[] = new Array<string>(BINARY_OPS).fill('');
SYMBOLS[BinaryOp.ADD] = '+';
SYMBOLS[BinaryOp.AND] = '&';
SYMBOLS[BinaryOp.FLOOR_DIVIDE] = '//';
SYMBOLS[BinaryOp.LSHIFT] = '<<';
SYMBOLS[BinaryOp.MATRIX_MULTIPLY] = '@';
SYMBOLS[BinaryOp.MULTIPLY] = '*';
SYMBOLS[BinaryOp.REMAINDER] = '%';
SYMBOLS[BinaryOp.OR] = '|';
SYMBOLS[BinaryOp.POWER] = '** or pow()';
SYMBOLS[BinaryOp.RSHIFT] = '>>';
SYMBOLS[BinaryOp.SUBTRACT] = '-';
SYMBOLS[BinaryOp.TRUE_DIVIDE] = '/';
SYMBOLS[BinaryOp.XOR] = '^';
SYMBOLS[BinaryOp.DIVMOD] = 'divmod()';

/** The numeric slots of both operands in order of precedence; NotImplemented if neither answers. CPython: binary_op1(). */
export function tryBinary(a: Ref, b: Ref, op: number): Ref {
  const left = typeOf(a);
  const right = typeOf(b);
  const leftSlot = left.slots.binary[op];
  let rightSlot: BinaryFn | null = left === right ? null : right.slots.binary[op];
  if (rightSlot === leftSlot) rightSlot = null;
  if (leftSlot !== null) {
    if (rightSlot !== null && isSubtype(right, left)) {
      const result = rightSlot(a, b);
      if (result !== NotImplemented) return result;
      rightSlot = null;
    }
    const result = leftSlot(a, b);
    if (result !== NotImplemented) return result;
  }
  return rightSlot === null ? NotImplemented : rightSlot(a, b);
}

/** `a op b`. */
export function binaryOperation(a: Ref, b: Ref, op: number): Ref {
  const result = tryBinary(a, b, op);
  return result !== NotImplemented ? result : unansweredOperation(a, b, op, false);
}

/** `a op b` or `a op= b` where no numeric slot has an answer. */
export function unansweredOperation(a: Ref, b: Ref, op: number, inplace: boolean): Ref {
  if (inplace) {
    const { inplaceConcat, inplaceRepeat } = typeOf(a).slots;
    if (op === BinaryOp.ADD && inplaceConcat !== null) return inplaceConcat(a, b);
    if (op === BinaryOp.MULTIPLY && inplaceRepeat !== null) return inplaceRepeat(a, repeatCount(b));
  }
  return sequenceOperation(a, b, op) ?? unsupported(a, b, !inplace ? SYMBOLS[op] : op === BinaryOp.POWER ? '**=' : `${SYMBOLS[op]}=`);
}

/** `+` and `*` of sequences, which come after the numeric slots; null if neither operand is one. CPython: PyNumber_Add(), PyNumber_Multiply(). */
function sequenceOperation(a: Ref, b: Ref, op: number): Ref | null {
  if (op === BinaryOp.ADD) {
    const { concat } = typeOf(a).slots;
    return concat === null ? null : concat(a, b);
  }
  if (op !== BinaryOp.MULTIPLY) return null;
  const left = typeOf(a).slots.repeat;
  if (left !== null) return left(a, repeatCount(b));
  const right = typeOf(b).slots.repeat;
  return right === null ? null : right(b, repeatCount(a));
}

function repeatCount(ref: Ref): number {
  if (typeOf(ref).slots.index === null) raise('TypeError', `can't multiply sequence by non-int of type '${typeOf(ref).name}'`);
  return asSize(ref, 'OverflowError');
}

/** `a op= b`. CPython: binary_iop(). */
export function inplaceOperation(a: Ref, b: Ref, op: number): Ref {
  const { slots } = typeOf(a);
  const slot = slots.inplace[op];
  if (slot !== null) {
    const result = slot(a, b);
    if (result !== NotImplemented) return result;
  }
  const result = tryBinary(a, b, op);
  return result !== NotImplemented ? result : unansweredOperation(a, b, op, true);
}

function unsupported(a: Ref, b: Ref, symbol: string): never {
  const isOldPrint = symbol === '>>' && knobs.objects.hintsOldPrint && typeIdOf(a) === TypeId.BUILTIN_FUNCTION && reprText(a) === '<built-in function print>';
  const hint = isOldPrint ? '. Did you mean "print(<message>, file=<output_stream>)"?' : '';
  return raise('TypeError', `unsupported operand type(s) for ${symbol}: '${typeOf(a).name}' and '${typeOf(b).name}'${hint}`);
}

/** `pow(a, b, modulus)`. CPython: ternary_op(). */
export function powerOperation(a: Ref, b: Ref, modulus: Ref): Ref {
  for (const operand of [a, b, modulus]) {
    const { power } = typeOf(operand).slots;
    if (power === null) continue;
    const result = power(a, b, modulus);
    if (result !== NotImplemented) return result;
  }
  return raise(
    'TypeError',
    `unsupported operand type(s) for ** or pow(): '${typeOf(a).name}', '${typeOf(b).name}', '${typeOf(modulus).name}'`,
  );
}

export function unaryOperation(a: Ref, slot: 'negative' | 'positive' | 'invert'): Ref {
  const fn = typeOf(a).slots[slot];
  const symbol = { negative: '-', positive: '+', invert: '~' }[slot];
  if (fn === null) raise('TypeError', `bad operand type for unary ${symbol}: '${typeOf(a).name}'`);
  return fn(a);
}

/** `operator.index(o)`: a new reference to an exact int. CPython: PyNumber_Index(). */
export function asIndex(o: Ref): Ref {
  if (isExactInt(o)) return newRef(o);
  if (isInt(o)) return newIntFromBig(bigIntOf(o));
  const { slots, name } = typeOf(o);
  if (slots.index === null) raise('TypeError', `'${name}' object cannot be interpreted as an integer`);
  const result = slots.index(o);
  if (isExactInt(result)) return result;
  return exactInt(result, '__index__', name);
}

/**
 * What `__index__` or `__int__` returned as an exact int; takes the reference over. A subclass of int will not do for ever.
 */
export function exactInt(result: Ref, method: string, owner: string): Ref {
  if (isExactInt(result)) return result;
  const { name } = typeOf(result);
  const exact = isInt(result) ? newIntFromBig(bigIntOf(result)) : null;
  decref(result);
  const problem = knobs.wording.wrongResult(owner, method, 'an int', name, `${method} returned non-int (type ${name})`);
  if (exact === null) return raise('TypeError', problem);
  const mark = holdMark();
  hold(exact);
  warnOfSubclass(problem, 'int');
  dropHolds(mark);
  return exact;
}

const MAX_SIZE = 2 ** 63 - 1;

/**
 * An index as a JS number. Beyond 64 bits: clamped when `overflow` is null, else the named exception.
 * CPython: PyNumber_AsSsize_t().
 */
export function asSize(o: Ref, overflow: string | null = 'IndexError'): number {
  if (isSmallInt(o)) return numberOf(o);
  const index = asIndex(o);
  const big = isBigInt(index);
  const value = big && (bigIntOf(index) > 2n ** 63n - 1n || bigIntOf(index) < -(2n ** 63n)) ? null : intAsNumber(index);
  const negative = big && bigIntOf(index) < 0n;
  decref(index);
  if (value !== null) return value;
  if (overflow === null) return negative ? -MAX_SIZE : MAX_SIZE;
  return raise(overflow, `cannot fit '${typeOf(o).name}' into an index-sized integer`);
}

/** A C long argument: what `PyLong_AsLong` of an index gives; OverflowError beyond 64 bits. */
export function asLong(o: Ref): number {
  const index = asIndex(o);
  const value = intAsNumber(index);
  decref(index);
  if (Math.abs(value) >= 2 ** 63) raise('OverflowError', 'Python int too large to convert to C long');
  return value;
}

/** The value as a double, by `__float__` or `__index__`. CPython: PyFloat_AsDouble(). */
export function asDouble(o: Ref): number {
  if (isSmallInt(o) || isFloat(o)) return numberOf(o);
  const { slots, name } = typeOf(o);
  if (slots.float !== null) return floatResult(slots.float(o), name);
  if (slots.index === null) raise('TypeError', `must be real number, not ${name}`);
  const index = asIndex(o);
  const value = intAsNumber(index);
  decref(index);
  return Number.isFinite(value) ? value : raise('OverflowError', 'int too large to convert to float');
}

/** The value of what `__float__` returned, which is taken over; TypeError for no float. A subclass of float will not do for ever. */
export function floatResult(result: Ref, owner: string): number {
  const { name } = typeOf(result);
  const value = isFloat(result) ? numberOf(result) : null;
  const isExact = typeIdOf(result) === TypeId.FLOAT;
  decref(result);
  const problem = (): string => knobs.wording.wrongResult(owner, '__float__', 'a float', name, `${owner}.__float__ returned non-float (type ${name})`);
  if (value === null) return raise('TypeError', problem());
  if (!isExact) warnOfSubclass(problem(), 'float');
  return value;
}

/** A conversion gave an object of a class that extends the type that it should give. Nothing may be owned that is not held. */
export function warnOfSubclass(problem: string, wanted: string): void {
  warn(
    'DeprecationWarning',
    `${problem}.  The ability to return an instance of a strict subclass of ${wanted} is deprecated, and may be removed in a future version of Python.`,
  );
}

