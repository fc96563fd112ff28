import type { Operator, UnaryOperator } from '../ast/nodes';
import { pow } from '../text/exponentials';
import { floatDivMod } from '../text/float-division';
import type { PlainConstant } from './constants';
import { FALSE, TRUE } from './constants';

/**
 * Arithmetic on constants while compiling. What would raise, and what would grow too large, is left to the run.
 *
 * CPython: Python/ast_opt.c, fold_binop() and its safe_…() functions; from 3.14 on Python/flowgraph.c
 */

const MAX_INT_BITS = 128;
const MAX_ITEMS = 256;
const MAX_TEXT = 4096;
const MAX_TOTAL_ITEMS = 1024;

/** Truth of a constant. */
export function isTrue(constant: PlainConstant): boolean {
  switch (constant.type) {
    case 'None':
    case 'False':
      return false;
    case 'int': return constant.value !== 0 && constant.value !== 0n;
    case 'float': return constant.value !== 0;
    case 'complex': return constant.real !== 0 || constant.imag !== 0;
    case 'str': return constant.value !== '';
    case 'bytes': return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    default: return true;
  }
}

/** `op constant`, or null. CPython: fold_unaryop() */
export function foldUnary(op: UnaryOperator, operand: PlainConstant): PlainConstant | null {
  return asFolded(valueOfUnary(op, operand));
}

/** `left op right`, or null. */
export function foldBinary(op: Operator, left: PlainConstant, right: PlainConstant): PlainConstant | null {
  return asFolded(valueOfBinary(op, left, right));
}

/** `container[index]` where both are constants, but not slices; null for what would raise. CPython: Python/ast_opt.c, fold_subscr() */
export function foldSubscript(container: PlainConstant, index: PlainConstant): PlainConstant | null {
  const at = integerOf(index);
  if (at === null) return null;
  switch (container.type) {
    case 'tuple': return (itemAt(container.items, at) ?? null) as PlainConstant | null;
    case 'bytes': {
      const value = itemAt(container.value, at);
      return value === undefined ? null : intConstant(BigInt(value));
    }
    case 'str': {
      const value = itemAt([...container.value], at);
      return value === undefined ? null : asFolded({ type: 'str', value });
    }
    default: return null;
  }
}

function itemAt<Item>(items: ArrayLike<Item>, index: bigint): Item | undefined {
  return items[Number(index < 0n ? index + BigInt(items.length) : index)];
}

function asFolded(constant: PlainConstant | null): PlainConstant | null {
  switch (constant?.type) {
    case 'int':
    case 'float':
    case 'complex':
    case 'str':
    case 'bytes':
      return { ...constant, folded: true };
    default: return constant;
  }
}

function valueOfUnary(op: UnaryOperator, operand: PlainConstant): PlainConstant | null {
  if (op === 'Not') return isTrue(operand) ? FALSE : TRUE;
  if (op === 'Invert') {
    // ~True is deprecated, which the run says.
    const value = operand.type === 'int' ? BigInt(operand.value) : null;
    return value === null ? null : intConstant(~value);
  }
  const integer = integerOf(operand);
  if (integer !== null) return intConstant(op === 'USub' ? -integer : integer);
  const sign = op === 'USub' ? -1 : 1;
  if (operand.type === 'float') return { type: 'float', value: sign * operand.value };
  if (operand.type === 'complex') return { type: 'complex', real: sign * operand.real, imag: sign * operand.imag };
  return null;
}

function valueOfBinary(op: Operator, left: PlainConstant, right: PlainConstant): PlainConstant | null {
  const a = integerOf(left);
  const b = integerOf(right);
  if (a !== null && b !== null) {
    const folded = foldIntegers(op, a, b);
    const bothBool = left.type !== 'int' && right.type !== 'int';
    if (!bothBool || folded?.type !== 'int' || !op.startsWith('Bit')) return folded;
    // The bitwise operators of two bools give a bool.
    return { type: folded.value === 0 ? 'False' : 'True' };
  }
  if (op === 'Add' && left.type === right.type) return concatenate(left, right);
  if (op === 'Mult' && a !== null) return repeat(right, a);
  if (op === 'Mult' && b !== null) return repeat(left, b);
  return foldComplex(op, left, right) ?? null;
}

/** The value of an int or bool, whose arithmetic is that of ints. */
function integerOf(constant: PlainConstant): bigint | null {
  if (constant.type === 'int') return BigInt(constant.value);
  if (constant.type === 'True') return 1n;
  return constant.type === 'False' ? 0n : null;
}

function intConstant(value: bigint): PlainConstant {
  const small = Number(value);
  return { type: 'int', value: Number.isSafeInteger(small) ? small : value };
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function foldIntegers(op: Operator, a: bigint, b: bigint): PlainConstant | null {
  switch (op) {
    case 'Add': return intConstant(a + b);
    case 'Sub': return intConstant(a - b);
    case 'Mult':
      if (a !== 0n && b !== 0n && bitLength(a) + bitLength(b) > MAX_INT_BITS) return null;
      return intConstant(a * b);
    case 'Pow':
      if (b < 0n) return foldPower(Number(a), Number(b));
      if (BigInt(bitLength(a)) * b > BigInt(MAX_INT_BITS)) return null;
      return intConstant(a ** b);
    case 'LShift':
      if (b < 0n || (a !== 0n && BigInt(bitLength(a)) + b > BigInt(MAX_INT_BITS))) return null;
      return intConstant(a === 0n ? 0n : a << b);
    case 'RShift': return b < 0n ? null : intConstant(b > 1_000_000n ? (a < 0n ? -1n : 0n) : a >> b);
    case 'FloorDiv': return b === 0n ? null : intConstant(floorDivide(a, b));
    case 'Mod': return b === 0n ? null : intConstant(a - floorDivide(a, b) * b);
    case 'BitAnd': return intConstant(a & b);
    case 'BitOr': return intConstant(a | b);
    case 'BitXor': return intConstant(a ^ b);
    case 'Div': {
      // Exact only where both are exact as doubles.
      const x = Number(a);
      const y = Number(b);
      if (y === 0 || !Number.isSafeInteger(x) || !Number.isSafeInteger(y)) return null;
      return { type: 'float', value: x / y };
    }
    default: return null;
  }
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Real and imaginary part of a number; null for what is none or too large for a double. */
function parts(constant: PlainConstant): { real: number; imag: number; isComplex: boolean; isFloat: boolean } | null {
  switch (constant.type) {
    case 'int': {
      const real = Number(constant.value);
      return Number.isFinite(real) ? { real, imag: 0, isComplex: false, isFloat: false } : null;
    }
    case 'float': return { real: constant.value, imag: 0, isComplex: false, isFloat: true };
    case 'complex': return { real: constant.real, imag: constant.imag, isComplex: true, isFloat: false };
    default: return null;
  }
}

/** Sums of complex numbers, and floats. */
function foldComplex(op: Operator, left: PlainConstant, right: PlainConstant): PlainConstant | null {
  const a = parts(left);
  const b = parts(right);
  if (a === null || b === null) return null;
  if (a.isComplex || b.isComplex) {
    if (op !== 'Add' && op !== 'Sub') return null;
    const sign = op === 'Add' ? 1 : -1;
    // The sign of a zero next to a real number is a matter of the version, so of the run.
    const mixed = a.isComplex !== b.isComplex;
    if (mixed && (Object.is(a.imag, -0) || Object.is(sign * b.imag, -0))) return null;
    return { type: 'complex', real: a.real + sign * b.real, imag: a.imag + sign * b.imag };
  }
  switch (op) {
    case 'Add': return { type: 'float', value: a.real + b.real };
    case 'Sub': return { type: 'float', value: a.real - b.real };
    case 'Mult': return { type: 'float', value: a.real * b.real };
    case 'Div': return b.real === 0 ? null : { type: 'float', value: a.real / b.real };
    case 'FloorDiv': return b.real === 0 ? null : { type: 'float', value: floatDivMod(a.real, b.real).quotient };
    case 'Mod': return b.real === 0 ? null : { type: 'float', value: floatDivMod(a.real, b.real).remainder };
    case 'Pow': return foldPower(a.real, b.real);
    default: return null;
  }
}

/** A real power that is neither an error nor infinite. */
function foldPower(base: number, exponent: number): PlainConstant | null {
  if ((base === 0 && exponent < 0) || (base < 0 && !Number.isInteger(exponent))) return null;
  const value = pow(base, exponent);
  return Number.isFinite(value) ? { type: 'float', value } : null;
}

function concatenate(left: PlainConstant, right: PlainConstant): PlainConstant | null {
  if (left.type === 'str' && right.type === 'str') return { type: 'str', value: left.value + right.value };
  if (left.type === 'tuple' && right.type === 'tuple') return { type: 'tuple', items: [...left.items, ...right.items] };
  if (left.type === 'bytes' && right.type === 'bytes') {
    const value = new Uint8Array(left.value.length + right.value.length);
    value.set(left.value);
    value.set(right.value, left.value.length);
    return { type: 'bytes', value };
  }
  return foldComplex('Add', left, right);
}

/** CPython: safe_multiply() */
function repeat(sequence: PlainConstant, count: bigint): PlainConstant | null {
  const times = Number(count);
  switch (sequence.type) {
    case 'str':
      if (times < 0 || times * sequence.value.length > MAX_TEXT) return null;
      return { type: 'str', value: sequence.value.repeat(times) };
    case 'bytes': {
      if (times < 0 || times * sequence.value.length > MAX_TEXT) return null;
      const value = new Uint8Array(times * sequence.value.length);
      for (let i = 0; i < times; i++) value.set(sequence.value, i * sequence.value.length);
      return { type: 'bytes', value };
    }
    case 'tuple': {
      if (times < 0 || times * sequence.items.length > MAX_ITEMS || times * countItems(sequence) > MAX_TOTAL_ITEMS) return null;
      return { type: 'tuple', items: Array.from({ length: times }, () => sequence.items).flat() };
    }
    default:
      return foldComplex('Mult', sequence, { type: 'int', value: Number.isSafeInteger(times) ? times : count });
  }
}

function countItems(constant: PlainConstant): number {
  if (constant.type !== 'tuple') return 1;
  return constant.items.reduce((sum, item) => sum + countItems(item as PlainConstant), 0);
}
