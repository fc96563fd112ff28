import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, incref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { collectItems, getIter, iterNext } from '../protocols/iterate';
import type { SliceBounds, SliceRange } from '../protocols/slicing';
import { adjustIndices } from '../protocols/slicing';
import { collectHinted, lengthHint } from '../protocols/length-hint';
import { numberOf } from '../values/numbers';
import { listItems, listResized, setListCapacity, settleTracking, stealAppend, tupleItems } from '../values/sequences';
import { dictItemsType, dictKeysType, dictValuesType } from './dict-views';

/** What is done with the items of a list: storing, extending, slices. CPython: Objects/listobject.c. */

const POINTER = 8;

/** Items that fit without a new allocation. */
const listCapacity = numberOf;

/** The items that remain after a release may run code that looks at the list, so it is complete before the first one goes. */
function releaseLastFirst(items: readonly Ref[]): void {
  for (let i = items.length - 1; i >= 0; i--) decref(items[i]);
}

/** CPython: list_clear_impl(). */
export function listClear(list: Ref): void {
  const items = listItems(list);
  if (items.length === 0 && listCapacity(list) <= 0) return;
  const released = items.splice(0);
  setListCapacity(list, 0);
  releaseLastFirst(released);
}

/** CPython: list_preallocate_exact(): an even number of items, for a list that has no storage yet. */
function allocateExact(list: Ref, count: number): void {
  setListCapacity(list, count + (count & 1));
}

/** Makes room for `count` more items as list_resize() would, before they are there. */
function makeRoom(list: Ref, count: number): void {
  const items = listItems(list);
  const length = items.length;
  const wanted = length + count;
  const allocated = listCapacity(list);
  if (allocated >= wanted && (wanted >= allocated >> 1 || allocated <= knobs.containers.listCapacityKept)) return;
  let capacity = knobs.containers.listRoom(wanted);
  if (knobs.containers.listRoomFits && count > capacity - wanted) capacity = wanted + 3 - ((wanted + 3) % 4);
  setListCapacity(list, wanted === 0 ? 0 : capacity);
}

function extendFast(list: Ref, added: readonly Ref[], exactly: boolean): void {
  const count = added.length;
  if (count === 0) return;
  reserveBytes(count * POINTER);
  if (exactly && knobs.containers.evenListRoom && listCapacity(list) === 0) allocateExact(list, count);
  else makeRoom(list, count);
  const items = listItems(list);
  for (let i = 0; i < count; i++) {
    const item = added[i];
    incref(item);
    items.push(item);
  }
}

/** What `list.extend` knows the length of (from 3.13), besides lists and tuples. */
function isSized(iterable: Ref): boolean {
  const id = typeIdOf(iterable);
  if (id === TypeId.SET || id === TypeId.FROZENSET || id === TypeId.DICT) return true;
  const type = typeOf(iterable);
  return type === dictKeysType || type === dictValuesType || type === dictItemsType;
}

/** `list.extend(iterable)`. CPython: list_extend(), _list_extend(). */
export function listExtend(list: Ref, iterable: Ref): void {
  const id = typeIdOf(iterable);
  if (id === TypeId.LIST || id === TypeId.TUPLE || iterable === list) {
    extendFast(list, id === TypeId.TUPLE ? tupleItems(iterable) : listItems(iterable), true);
    return;
  }
  if (knobs.containers.extendResizesForSets && isSized(iterable)) {
    const added = collectItems(iterable);
    // The pairs are made without the iterator, which tracks its own.
    if (typeOf(iterable) === dictItemsType) added.forEach(settleTracking);
    makeRoom(list, added.length);
    const items = listItems(list);
    for (const item of added) items.push(item);
    return;
  }
  extendFromIterator(list, iterable);
}

/** CPython: list_extend_lock_held(): a guess at the length first, cut back to what came. */
function extendFromIterator(list: Ref, iterable: Ref): void {
  const mark = holdMark();
  const iterator = hold(getIter(iterable));
  let hint = lengthHint(iterable, 8);
  // One that cannot be true is passed over.
  if (listItems(list).length > 0 && listItems(list).length + hint >= 2 ** 63) hint = 0;
  reserveBytes(hint * POINTER);
  if (hint > 0 && knobs.containers.evenListRoom && listCapacity(list) === 0) allocateExact(list, hint);
  else makeRoom(list, hint);
  for (let item = iterNext(iterator); item !== NULL; item = iterNext(iterator)) stealAppend(list, item);
  if (listItems(list).length < listCapacity(list)) listResized(list);
  dropHolds(mark);
  decref(iterator);
}

/** The items that a value to be assigned to a slice stands for, as owned references. CPython: PySequence_Fast(). */
function assignedItems(value: Ref, message: string): Ref[] {
  const id = typeIdOf(value);
  if (id !== TypeId.LIST && id !== TypeId.TUPLE) {
    const iterator = attempt('TypeError', () => getIter(value), () => raise('TypeError', message));
    const mark = holdMark();
    hold(iterator);
    const items = collectHinted(iterator);
    dropHolds(mark);
    decref(iterator);
    return items;
  }
  return collectItems(value);
}

/** `list[start:stop] = value`, or its deletion when `value` is NULL. CPython: list_ass_slice(). */
export function assignSlice(list: Ref, start: number, stop: number, value: Ref): void {
  const added = value === NULL ? [] : assignedItems(value, 'can only assign an iterable');
  replaceItems(list, start, stop, added);
}

/** Replaces a stretch by owned references and releases what was there, last item first. */
function replaceItems(list: Ref, start: number, stop: number, added: Ref[]): void {
  const items = listItems(list);
  const from = Math.min(Math.max(start, 0), items.length);
  const to = Math.min(Math.max(stop, from), items.length);
  if (items.length - (to - from) + added.length === 0) {
    listClear(list);
    return;
  }
  const removed = items.splice(from, to - from, ...spreadable(added));
  if (added.length > SPREAD_LIMIT) insertMany(items, from, added);
  listResized(list);
  releaseLastFirst(removed);
}

/** More arguments than this would overflow the host's stack in one call. */
const SPREAD_LIMIT = 10_000;

function spreadable(items: Ref[]): Ref[] {
  return items.length > SPREAD_LIMIT ? [] : items;
}

function insertMany(items: Ref[], at: number, added: Ref[]): void {
  const tail = items.splice(at);
  for (const item of added) items.push(item);
  for (const item of tail) items.push(item);
}

/** `list[slice] = value`. Which items that are is found when the value has been gone through, which may change the list. CPython: list_ass_subscript(). */
export function assignRange(list: Ref, bounds: SliceBounds, value: Ref): void {
  const { step } = bounds;
  const added = assignedItems(value, step === 1 ? knobs.containers.sliceAssignment : 'must assign iterable to extended slice');
  const { start, stop, count } = adjustIndices(bounds.start, bounds.stop, step, listItems(list).length);
  if (step === 1) {
    replaceItems(list, start, Math.max(start, stop), added);
    return;
  }
  if (added.length !== count) {
    for (const item of added) decref(item);
    raise('ValueError', `attempt to assign sequence of size ${added.length} to extended slice of size ${count}`);
  }
  const items = listItems(list);
  const removed: Ref[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) {
    removed.push(items[at]);
    items[at] = added[i];
  }
  for (const item of removed) decref(item);
}

/** `del list[slice]`: an extended slice releases its first item first. */
export function deleteRange(list: Ref, range: SliceRange): void {
  const { start, stop, step, count } = range;
  if (step === 1) {
    replaceItems(list, start, Math.max(start, stop), []);
    return;
  }
  if (count <= 0) return;
  const low = step < 0 ? start + step * (count - 1) : start;
  const stride = Math.abs(step);
  const items = listItems(list);
  const removed: Ref[] = [];
  let kept = low;
  for (let at = low; at < items.length; at++) {
    if (removed.length < count && (at - low) % stride === 0) removed.push(items[at]);
    else items[kept++] = items[at];
  }
  items.length = kept;
  listResized(list);
  for (const item of removed) decref(item);
}

/** New references to the items of a slice. */
export function sliceItems(items: readonly Ref[], range: SliceRange): Ref[] {
  const { start, step, count } = range;
  if (step === 1) return items.slice(start, start + count).map(newRef);
  const taken: Ref[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) taken.push(newRef(items[at]));
  return taken;
}

/** New references to the items `count` times over; MemoryError beyond what an address can hold. */
export function repeatItems(items: readonly Ref[], count: number): Ref[] {
  const times = Math.max(count, 0);
  const total = items.length * times;
  if (total === 0) return [];
  if (total * POINTER >= 2 ** 63) raise('MemoryError');
  reserveBytes(total * POINTER);
  const repeated: Ref[] = [];
  for (let round = 0; round < times; round++) for (const item of items) repeated.push(newRef(item));
  return repeated;
}

/** New references to the items of both. */
export function concatItems(left: readonly Ref[], right: readonly Ref[]): Ref[] {
  const items = left.concat(right);
  for (const item of items) incref(item);
  return items;
}

/** `TypeError: can only concatenate list (not "int") to list`. */
export function cannotConcatenate(typeName: string, other: Ref): never {
  return raise('TypeError', `can only concatenate ${typeName} (not "${typeOf(other).name}") to ${typeName}`);
}
