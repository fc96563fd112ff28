import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { BinaryOp } from '../object/py-type';
import { getIter, iterNext } from '../protocols/iterate';
import { asIndex, binaryOperation } from '../protocols/number';
import { countSteps } from '../object/steps';
import { bitLengthOf, reserveBits } from '../types/int-rounding';
import { bigIntOf, newInt, newIntFromBig } from '../values/numbers';
import { None } from '../values/singletons';

/** Functions of `math` on ints. CPython: Modules/mathmodule.c, Modules/_math.h. */

function indexOf(o: Ref): bigint {
  const index = asIndex(o);
  const value = bigIntOf(index);
  decref(index);
  return value;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [size(a), size(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function gcd(args: Ref[]): Ref {
  return newIntFromBig(args.reduce((divisor, arg) => greatestCommonDivisor(divisor, indexOf(arg)), 0n));
}

function lcm(args: Ref[]): Ref {
  let multiple = 1n;
  for (const arg of args) {
    const value = size(indexOf(arg));
    multiple = multiple === 0n || value === 0n ? 0n : (multiple / greatestCommonDivisor(multiple, value)) * value;
  }
  return newIntFromBig(multiple);
}

/** `first * (first + 1) * …`, `count` factors: the halves are about the same length, so that long products stay fast. */
function product(first: bigint, count: number): bigint {
  if (count > 16) {
    const half = count >> 1;
    return product(first, half) * product(first + BigInt(half), count - half);
  }
  let result = 1n;
  for (let i = 0; i < count; i++) result *= first + BigInt(i);
  return result;
}

/** Asks for the room and the work of a product of `count` factors of up to so many bits. */
function reserveProduct(count: number, factorBits: number): void {
  countSteps(count);
  reserveBits(count * factorBits);
}

const LARGEST_COUNT = 9223372036854775807n;

/** A number of factors. CPython: the limit of `long long` in perm_comb_small() and math_comb_impl(). */
function factorCount(k: bigint, name: string): number {
  if (k > LARGEST_COUNT) raise('OverflowError', `${name} must not exceed ${LARGEST_COUNT}`);
  return Number(k);
}

function factorial(n: Ref): Ref {
  const value = indexOf(n);
  if (value < 0n) raise('ValueError', 'factorial() not defined for negative values');
  if (value > 9223372036854775807n) raise('OverflowError', 'factorial() argument should not exceed 9223372036854775807');
  reserveProduct(Number(value), Math.max(Math.log2(Number(value)), 1));
  return newIntFromBig(product(1n, Number(value)));
}

function checkNatural(value: bigint, name: string): void {
  if (value < 0n) raise('ValueError', `${name} must be a non-negative integer`);
}

function perm(nRef: Ref, kRef: Ref): Ref {
  if (kRef === NULL || kRef === None) return factorial(nRef);
  const n = indexOf(nRef);
  const k = indexOf(kRef);
  checkNatural(n, 'n');
  checkNatural(k, 'k');
  if (k > n) return newInt(0);
  const count = factorCount(k, 'k');
  reserveProduct(count, bitLengthOf(n));
  return newIntFromBig(product(n - k + 1n, count));
}

function comb(nRef: Ref, kRef: Ref): Ref {
  const n = indexOf(nRef);
  const given = indexOf(kRef);
  checkNatural(n, 'n');
  checkNatural(given, 'k');
  if (given > n) return newInt(0);
  const k = given > n - given ? n - given : given;
  const count = factorCount(k, 'min(n - k, k)');
  reserveProduct(count, bitLengthOf(n));
  return newIntFromBig(product(n - k + 1n, count) / product(1n, count));
}

/** The root rounded down, by Newton's method from above. */
export function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(bitLengthOf(value) / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function isqrt(n: Ref): Ref {
  const value = indexOf(n);
  if (value < 0n) raise('ValueError', 'isqrt() argument must be nonnegative');
  return newIntFromBig(integerRoot(value));
}

/** `prod(iterable, start=1)`: by `*`. */
function prod(iterable: Ref, start: Ref): Ref {
  const mark = holdMark();
  const iterator = hold(getIter(iterable));
  let total = start === NULL ? newInt(1) : newRef(start);
  for (;;) {
    dropHolds(mark);
    hold(iterator);
    hold(total);
    const item = iterNext(iterator);
    if (item === NULL) break;
    hold(item);
    const next = binaryOperation(total, item, BinaryOp.MULTIPLY);
    dropHolds(mark);
    decref(item);
    decref(total);
    total = next;
    countSteps(1);
  }
  dropHolds(mark);
  decref(iterator);
  return total;
}

export const mathIntegerFunctions: NativeMethod[] = [
  native('gcd', '(*integers)', gcd),
  native('lcm', '(*integers)', lcm),
  native('factorial', '(n, /)', factorial),
  native('perm', '(n, k=None, /)', perm),
  native('comb', '(n, k, /)', comb),
  native('isqrt', '(n, /)', isqrt),
  native('prod', '(iterable, /, *, start=1)', prod),
];

