import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { CompareOp, typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { compareHeld } from '../protocols/compare';
import { isList, listItems, listResized, setListCapacity, stealAppend } from '../values/sequences';
import { None } from '../values/singletons';

/** What heapq has in C (CPython: Modules/_heapqmodule.c): heaps whose first item is the smallest, or the largest. */

/** Whether an item must be nearer to the front than another. */
type Before = (a: Ref, b: Ref) => boolean;

const smaller: Before = (a, b) => compareHeld(a, b, CompareOp.LT);
const larger: Before = (a, b) => compareHeld(b, a, CompareOp.LT);

function checkIndex(items: readonly Ref[], at: number): void {
  if (at >= items.length) raise('IndexError', 'index out of range');
}

function checkUnchanged(items: readonly Ref[], length: number): void {
  if (items.length !== length) raise('RuntimeError', 'list changed size during iteration');
}

function exchange(items: Ref[], i: number, j: number): void {
  [items[i], items[j]] = [items[j], items[i]];
}

/** Moves an item towards the front until its parent may stand before it. CPython: siftdown(). */
function siftDown(items: Ref[], start: number, from: number, before: Before): void {
  const { length } = items;
  checkIndex(items, from);
  for (let at = from; at > start;) {
    const parent = (at - 1) >> 1;
    const moves = before(items[at], items[parent]);
    checkUnchanged(items, length);
    if (!moves) return;
    exchange(items, at, parent);
    at = parent;
  }
}

/** Moves an item to a leaf, the better child up each time, and then back as far as it must. CPython: siftup(). */
function siftUp(items: Ref[], start: number, before: Before): void {
  const { length } = items;
  checkIndex(items, start);
  let at = start;
  while (at < length >> 1) {
    let child = 2 * at + 1;
    if (child + 1 < length) {
      const isLeft = before(items[child], items[child + 1]);
      checkUnchanged(items, length);
      if (!isLeft) child++;
    }
    exchange(items, child, at);
    at = child;
    countSteps(1);
  }
  siftDown(items, start, at, before);
}

/** The items of an argument that must be a list. */
function itemsOf(heap: Ref, name: string, position: string): Ref[] {
  if (!isList(heap)) raise('TypeError', `${name}() argument ${position}must be list, not ${heap === None ? 'None' : typeOf(heap).name}`);
  return listItems(heap);
}

/** Runs what may raise while an item that was taken out is in nobody's hands, and returns that item. */
function returning(item: Ref, work: () => void): Ref {
  const mark = holdMark();
  hold(item);
  work();
  dropHolds(mark);
  return item;
}

/** Puts an item in the first one's place, which is returned. */
function replaceFirst(items: Ref[], item: Ref, before: Before): Ref {
  const first = items[0];
  items[0] = item;
  return returning(first, () => siftUp(items, 0, before));
}

function functionsFor(before: Before, named: (name: string) => string): ReturnType<typeof native>[] {
  const [push, pop, replace, pushpop, heapify] = ['heappush', 'heappop', 'heapreplace', 'heappushpop', 'heapify'].map(named);
  return [
    native(push, '(heap, item, /)', (heap: Ref, item: Ref) => {
      const items = itemsOf(heap, push, '1 ');
      stealAppend(heap, newRef(item));
      siftDown(items, 0, items.length - 1, before);
      return None;
    }),
    native(pop, '(heap, /)', (heap: Ref) => {
      const items = itemsOf(heap, pop, '');
      checkIndex(items, 0);
      const last = items.pop() as Ref;
      if (items.length === 0) setListCapacity(heap, 0);
      else listResized(heap);
      return items.length === 0 ? last : replaceFirst(items, last, before);
    }),
    native(replace, '(heap, item, /)', (heap: Ref, item: Ref) => {
      const items = itemsOf(heap, replace, '1 ');
      checkIndex(items, 0);
      return replaceFirst(items, newRef(item), before);
    }),
    native(pushpop, '(heap, item, /)', (heap: Ref, item: Ref) => {
      const items = itemsOf(heap, pushpop, '1 ');
      if (items.length === 0 || !before(items[0], item)) return newRef(item);
      checkIndex(items, 0);
      return replaceFirst(items, newRef(item), before);
    }),
    native(heapify, '(heap, /)', (heap: Ref) => {
      const items = itemsOf(heap, heapify, '');
      for (let at = (items.length >> 1) - 1; at >= 0; at--) siftUp(items, at, before);
      return None;
    }),
  ];
}

const publicNames = functionsFor(larger, (name) => `${name}_max`);
const PRIVATE = new Set(['_heapify_max', '_heappop_max', '_heapreplace_max']);
const privateNames = functionsFor(larger, (name) => `_${name}_max`).filter(({ name }) => PRIVATE.has(name));

defineModule({ name: '_heapq', functions: [...functionsFor(smaller, (name) => name), ...publicNames, ...privateNames] });
