import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { CompareOp, typeIdOf } from '../object/py-type';
import { setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { call } from '../protocols/call';
import { compareBool } from '../protocols/compare';
import { countSteps } from '../object/steps';
import { isTrue } from '../protocols/truth';
import { numberOf } from '../values/numbers';
import { listItems, setListCapacity } from '../values/sequences';
import { None } from '../values/singletons';
import { textOf, widthOf } from '../values/text';
import { orderOfNumbers } from './number-sort';
import { timsort } from './timsort';

/** While it is sorted, a list has no items and this capacity: whoever changes it changes that too. */
const BEING_SORTED = -1;

/**
 * `list.sort(key=…, reverse=…)`. The list is empty meanwhile. When a comparison raises, it holds its items in some order.
 * CPython: Objects/listobject.c, list_sort_impl().
 */
export function sortList(list: Ref, key: Ref, reverse: Ref): void {
  const backwards = reverse !== NULL && isTrue(reverse);
  const items = listItems(list);
  const capacity = numberOf(list);
  countSteps(items.length * Math.ceil(Math.log2(items.length + 2)));
  setPayload(list, []);
  setListCapacity(list, BEING_SORTED);
  let unchanged = false;
  try {
    if (key === NULL || key === None) sortItems(items, backwards);
    else sortByKey(items, key, backwards);
  } finally {
    unchanged = numberOf(list) === BEING_SORTED;
    const added = listItems(list);
    setListCapacity(list, capacity);
    setPayload(list, items);
    for (let i = added.length - 1; i >= 0; i--) decref(added[i]);
  }
  if (!unchanged) raise('ValueError', 'list modified during sort');
}

/** Sorting backwards keeps equal items in order, so the list is turned round before and after. */
function sortItems(items: Ref[], backwards: boolean): void {
  const values = plainNumbers(items, backwards);
  if (values !== null) {
    putInOrder(items, orderOfNumbers(values), backwards);
    return;
  }
  if (backwards) items.reverse();
  try {
    timsort(items, comparisonFor(items), sortOptions());
  } finally {
    if (backwards) items.reverse();
  }
}

function sortByKey(items: Ref[], key: Ref, backwards: boolean): void {
  const mark = holdMark();
  const keys = items.map((item) => hold(call(key, item)));
  const values = plainNumbers(keys, backwards);
  if (values !== null) putInOrder(items, orderOfNumbers(values), backwards);
  else sortByAnyKeys(items, keys, backwards);
  dropHolds(mark);
  for (let i = 0; i < keys.length; i++) decref(keys[i]);
}

function sortByAnyKeys(items: Ref[], keys: readonly Ref[], backwards: boolean): void {
  const order = items.map((_, i) => i);
  const less = comparisonFor(keys);
  if (backwards) order.reverse();
  try {
    timsort(order, (a, b) => less(keys[a], keys[b]), sortOptions());
  } finally {
    if (backwards) order.reverse();
    const before = items.slice();
    for (let i = 0; i < order.length; i++) items[i] = before[order[i]];
  }
}

/** The values of keys that are all ints of 53 bits, or all floats and numbers, turned round if wanted; null for others. */
function plainNumbers(keys: readonly Ref[], backwards: boolean): Float64Array<ArrayBuffer> | null {
  const { length } = keys;
  const id = length === 0 ? TypeId.FREE : typeIdOf(keys[0]);
  if (id !== TypeId.INT && id !== TypeId.FLOAT) return null;
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const key = keys[backwards ? length - 1 - i : i];
    const value = numberOf(key);
    if (typeIdOf(key) !== id || value !== value) return null;
    values[i] = value;
  }
  return values;
}

/** Moves the items to where they belong; `backwards`, the order is that of the list turned round, and so is the result. */
function putInOrder(items: Ref[], order: Int32Array, backwards: boolean): void {
  const before = items.slice();
  const last = items.length - 1;
  if (backwards) for (let i = 0; i <= last; i++) items[last - i] = before[last - order[i]];
  else for (let i = 0; i <= last; i++) items[i] = before[order[i]];
}

function sortOptions(): { merges: 'lengths' | 'powers'; runsWithTies: boolean } {
  return { merges: knobs.containers.sortMerges, runsWithTies: knobs.containers.sortRunsWithTies };
}

/** Keys that are all of one simple type are compared without asking the type. CPython: the pre-sort check in list_sort_impl(). */
function comparisonFor(keys: readonly Ref[]): (a: number, b: number) => boolean {
  const id = keys.length === 0 ? TypeId.FREE : typeIdOf(keys[0]);
  const uniform = keys.every((key) => typeIdOf(key) === id);
  // Floats of which one is no number.
  if (uniform && id === TypeId.FLOAT) return (a, b) => numberOf(a as Ref) < numberOf(b as Ref);
  if (uniform && id === TypeId.STR && keys.every((key) => widthOf(key) < 4)) return (a, b) => textOf(a as Ref) < textOf(b as Ref);
  return (a, b) => compareBool(a as Ref, b as Ref, CompareOp.LT);
}
