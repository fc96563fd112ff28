import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { BinaryOp, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { collectItems } from '../protocols/iterate';
import { asDouble, asSize, binaryOperation } from '../protocols/number';
import { warn } from '../protocols/warnings';
import { countSteps } from '../object/steps';
import { intValueOf } from '../values/number-values';
import { isInt, newFloat, newInt } from '../values/numbers';
import { isDict } from '../values/dicts';
import { isExactList, listItems, stealList } from '../values/sequences';
import { None } from '../values/singletons';
import { reserveBytes } from '../heap/allocate';
import { log } from '../text/exponentials';
import type { RandomSource } from './random-source';
import { randomIndex, randomOf } from './random-source';

/** Methods of `random.Random` on sequences. CPython: Lib/random.py. */

function lengthOf(o: Ref): number {
  const { slots, name } = typeOf(o);
  return slots.length === null ? raise('TypeError', `object of type '${name}' has no len()`) : slots.length(o);
}

/** `o[index]`, a new reference. */
function itemAt(o: Ref, index: number): Ref {
  const { getitem } = typeOf(o).slots;
  if (getitem === null) raise('TypeError', `'${typeOf(o).name}' object is not subscriptable`);
  const mark = holdMark();
  const key = hold(newInt(index));
  const item = getitem(o, key);
  dropHolds(mark);
  decref(key);
  return item;
}

export function choice(source: RandomSource, seq: Ref): Ref {
  const count = lengthOf(seq);
  if (count === 0) {
    if (!knobs.values.random.choiceOfNothing) raise('IndexError', 'Cannot choose from an empty sequence');
    return itemAt(seq, 0);
  }
  return itemAt(seq, randomIndex(source, count));
}

/** A list of `count` items that `pick` makes; owned ones are held meanwhile. */
function listOf(count: number, pick: (i: number) => Ref): Ref {
  reserveBytes(8 * count);
  const mark = holdMark();
  const items: Ref[] = [];
  for (let i = 0; i < count; i++) {
    countSteps(1);
    items.push(hold(pick(i)));
  }
  const list = stealList(items);
  dropHolds(mark);
  return list;
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

/** Running sums in the arithmetic of the weights, as doubles; what the last one is of no number is found when 0.0 is added. */
function runningSums(weights: Ref): number[] {
  const mark = holdMark();
  const items = collectItems(weights);
  items.forEach(hold);
  const sums: Ref[] = [];
  for (const item of items) sums.push(hold(sums.length === 0 ? newRef(item) : binaryOperation(sums[sums.length - 1], item, BinaryOp.ADD)));
  const doubles = doublesWithTotal(sums);
  dropHolds(mark);
  [...items, ...sums].forEach(decref);
  return doubles;
}

/** The sums as doubles, the last of them by adding 0.0 to it. */
function doublesWithTotal(sums: readonly Ref[]): number[] {
  const last = sums.at(-1);
  if (last === undefined) return [];
  const mark = holdMark();
  const zero = hold(newFloat(0));
  const sum = hold(binaryOperation(last, zero, BinaryOp.ADD));
  const total = asDouble(sum);
  dropHolds(mark);
  decref(zero);
  decref(sum);
  return [...sums.slice(0, -1).map(asDouble), total];
}

function accumulated(weights: number[]): number[] {
  let total = 0;
  return weights.map((weight) => (total += weight));
}

const UNLIKE = 'The number of weights does not match the population';

/** The weights' running sums; null when all are alike. */
function cumulativeWeights(count: number, weights: Ref, cumulative: Ref): number[] | null {
  const given = weights !== NULL && weights !== None;
  if (cumulative !== NULL && cumulative !== None) {
    if (given) raise('TypeError', 'Cannot specify both weights and cumulative weights');
    if (lengthOf(cumulative) !== count) raise('ValueError', UNLIKE);
    const mark = holdMark();
    const items = collectItems(cumulative);
    items.forEach(hold);
    const doubles = doublesWithTotal(items);
    dropHolds(mark);
    items.forEach(decref);
    return doubles;
  }
  if (!given) return null;
  if (isInt(weights)) raise('TypeError', `The number of choices must be a keyword argument: k=${intValueOf(weights)}`);
  return runningSums(weights);
}

/** CPython: bisect.bisect_right(). */
function bisect(sums: number[], x: number, high: number): number {
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x < sums[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function choices(source: RandomSource, population: Ref, weights: Ref, cumulative: Ref, kRef: Ref): Ref {
  const count = lengthOf(population);
  const sums = cumulativeWeights(count, weights, cumulative);
  const k = kRef === NULL ? 1 : Math.max(asSize(kRef, 'OverflowError'), 0);
  if (sums === null) return listOf(k, () => itemAt(population, Math.floor(randomOf(source) * count)));
  if (sums.length !== count) raise('ValueError', UNLIKE);
  if (count === 0) raise('IndexError', 'list index out of range');
  const total = sums[sums.length - 1];
  if (total <= 0) raise('ValueError', 'Total of weights must be greater than zero');
  if (!Number.isFinite(total)) raise('ValueError', 'Total of weights must be finite');
  return listOf(k, () => itemAt(population, bisect(sums, randomOf(source) * total, count - 1)));
}

export function shuffle(source: RandomSource, x: Ref): Ref {
  const count = lengthOf(x);
  countSteps(count);
  for (let i = count - 1; i > 0; i--) {
    const j = randomIndex(source, i + 1);
    if (isExactList(x)) {
      const items = listItems(x);
      [items[i], items[j]] = [items[j], items[i]];
    } else swapItems(x, i, j);
  }
  return None;
}

function swapItems(x: Ref, i: number, j: number): void {
  const mark = holdMark();
  const first = hold(itemAt(x, i));
  const second = hold(itemAt(x, j));
  const { slots, name } = typeOf(x);
  if (slots.setitem === null) raise('TypeError', `'${name}' object does not support item assignment`);
  slots.setitem(x, hold(newInt(i)), second);
  slots.setitem(x, hold(newInt(j)), first);
  dropHolds(mark);
  decref(first);
  decref(second);
}

function isSequence(o: Ref): boolean {
  const { slots } = typeOf(o);
  return slots.length !== null && slots.getitem !== null && !isDict(o) && typeIdOf(o) !== TypeId.SET;
}

/** The places of `k` different items out of `count`, in the order in which they are drawn. */
function samplePlaces(source: RandomSource, count: number, k: number): number[] {
  if (k < 0 || k > count) raise('ValueError', 'Sample larger than population or is negative');
  countSteps(k);
  let setSize = 21;
  if (k > 5) setSize += 4 ** Math.ceil(log(k * 3) / log(4));
  const places: number[] = [];
  if (count <= setSize) {
    const pool = Array.from({ length: count }, (_, i) => i);
    for (let i = 0; i < k; i++) {
      const j = randomIndex(source, count - i);
      places.push(pool[j]);
      pool[j] = pool[count - i - 1];
    }
    return places;
  }
  const taken = new Set<number>();
  while (places.length < k) {
    let j = randomIndex(source, count);
    while (taken.has(j)) j = randomIndex(source, count);
    taken.add(j);
    places.push(j);
  }
  return places;
}

export function sample(source: RandomSource, population: Ref, kRef: Ref, countsRef: Ref): Ref {
  if (!isSequence(population)) {
    if (!knobs.values.random.choiceOfNothing || typeIdOf(population) !== TypeId.SET) {
      raise('TypeError', 'Population must be a sequence.  For dicts or sets, use sorted(d).');
    }
    return sampleOfSet(source, population, kRef);
  }
  const k = asSize(kRef, 'OverflowError');
  const count = lengthOf(population);
  if (countsRef === NULL || countsRef === None) {
    const places = samplePlaces(source, count, k);
    return listOf(k, (i) => itemAt(population, places[i]));
  }
  const sums = accumulated(doublesOf(countsRef));
  if (sums.length !== count) raise('ValueError', 'The number of counts does not match the population');
  const total = sums.pop() ?? 0;
  if (!Number.isInteger(total)) raise('TypeError', 'Counts must be integers');
  if (total < 0) raise('ValueError', 'Counts must be non-negative');
  const places = samplePlaces(source, total, k);
  return listOf(k, (i) => itemAt(population, bisect(sums, places[i], sums.length)));
}

/** Up to 3.10 a set may be sampled. */
function sampleOfSet(source: RandomSource, set: Ref, k: Ref): Ref {
  warn('DeprecationWarning', 'Sampling from a set deprecated\nsince Python 3.9 and will be removed in a subsequent version.');
  const mark = holdMark();
  const items = hold(stealList(collectItems(set)));
  const result = sample(source, items, k, NULL);
  dropHolds(mark);
  decref(items);
  return result;
}

/** `a + (b - a) * random()` in whatever arithmetic the two have. */
export function uniform(source: RandomSource, a: Ref, b: Ref): Ref {
  const mark = holdMark();
  const width = hold(binaryOperation(b, a, BinaryOp.SUBTRACT));
  const chance = hold(newFloat(randomOf(source)));
  const offset = hold(binaryOperation(width, chance, BinaryOp.MULTIPLY));
  const result = binaryOperation(a, offset, BinaryOp.ADD);
  dropHolds(mark);
  for (const used of [offset, chance, width]) decref(used);
  return result;
}

