import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { collectItems, forEachItem } from '../protocols/iterate';
import { asDouble } from '../protocols/number';
import { countSteps } from '../object/steps';
import { twoSum } from '../text/double-double';
import { norm } from '../text/exponentials';
import { integerRatio } from '../text/float-parts';
import { nearestDouble } from '../types/int-rounding';
import { newFloat } from '../values/numbers';

/** Functions of `math` on several floats. CPython: Modules/mathmodule.c. */

function hypot(coordinates: Ref[]): Ref {
  return newFloat(norm(coordinates.map(asDouble)));
}

function doublesOf(iterable: Ref): number[] {
  const mark = holdMark();
  const items = collectItems(iterable);
  for (const item of items) hold(item);
  const doubles = items.map(asDouble);
  dropHolds(mark);
  for (const item of items) decref(item);
  return doubles;
}

function dist(p: Ref, q: Ref): Ref {
  const a = doublesOf(p);
  const b = doublesOf(q);
  if (a.length !== b.length) raise('ValueError', 'both points must have the same number of dimensions');
  return newFloat(norm(a.map((x, i) => x - b[i])));
}

/** Partial sums that do not overlap, smallest first; together they are the exact sum so far. Shewchuk 1997. */
function addPartial(partials: number[], x: number): void {
  let kept = 0;
  let sum = x;
  for (const partial of partials) {
    const [high, low] = twoSum(sum, partial);
    if (low !== 0) partials[kept++] = low;
    sum = high;
  }
  partials.length = kept;
  if (sum !== 0) {
    if (!Number.isFinite(sum)) raise('OverflowError', 'intermediate overflow in fsum');
    partials.push(sum);
  }
}

/** The partial sums added up and rounded once, half to even. */
function totalOf(partials: number[]): number {
  let at = partials.length - 1;
  if (at < 0) return 0;
  let high = partials[at];
  let low = 0;
  while (at > 0) {
    [high, low] = twoSum(high, partials[--at]);
    if (low !== 0) break;
  }
  // A tie is decided by what lies below it.
  if (at > 0 && low !== 0 && Math.sign(low) === Math.sign(partials[at - 1])) {
    const doubled = low * 2;
    const moved = high + doubled;
    if (moved - high === doubled) high = moved;
  }
  return high;
}

/** CPython: math_fsum(). */
function fsum(iterable: Ref): Ref {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  let sawSpecial = false;
  forEachItem(iterable, (item) => {
    const x = asDouble(item);
    countSteps(1);
    if (Number.isFinite(x)) addPartial(partials, x);
    else {
      sawSpecial = true;
      if (x === x) infinities += x;
      special += x;
    }
  });
  if (sawSpecial) {
    if (infinities !== infinities) raise('ValueError', '-inf + inf in fsum');
    return newFloat(special);
  }
  return newFloat(totalOf(partials));
}

/** The exact `x * y + z` of finite numbers, rounded once. Parts that cancel give a positive zero. */
function roundedOnce(x: number, y: number, z: number): number {
  if (x === 0 || y === 0) return x * y + z;
  const [a, b, c] = [integerRatio(x), integerRatio(y), integerRatio(z)];
  const below = a.denominator * b.denominator;
  const numerator = a.numerator * b.numerator * c.denominator + c.numerator * below;
  return nearestDouble(numerator, below * c.denominator);
}

/** CPython: math_fma_impl(). */
function fma(a: Ref, b: Ref, c: Ref): Ref {
  const x = asDouble(a);
  const y = asDouble(b);
  const z = asDouble(c);
  if (Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z)) {
    const result = roundedOnce(x, y, z);
    return Number.isFinite(result) ? newFloat(result) : raise('OverflowError', 'overflow in fma');
  }
  const result = Number.isFinite(x) && Number.isFinite(y) ? z : x * y + z;
  if (result !== result && x === x && y === y && z === z) raise('ValueError', 'invalid operation in fma');
  return newFloat(result);
}

export const mathVectorFunctions: NativeMethod[] = [
  native('hypot', '(*coordinates)', hypot),
  native('dist', '(p, q, /)', dist),
  native('fsum', '(seq, /)', fsum),
  native('fma', '(x, y, z, /)', fma),
];
