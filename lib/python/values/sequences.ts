import type { Ref } from '../object/ref';
import { TypeFeature, typeOf } from '../object/py-type';
import { numbers, payloads, sizes, typeIds } from '../object/table';
import { staticRow } from '../object/static-rows';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { dropKeptBlocks } from '../heap/traced-blocks';
import {
  GC_HEADER, allocateGc, allocateGcUncounted, countAllocation, countRelease, countReleases, freeGcRow, freeGcRowUncounted, releaseKeptRows, resizeObject,
} from '../heap/allocate';
import { incref } from '../heap/refcount';
import { track, untrack } from '../heap/gc-state';

/** Lists and tuples: the payload is a JS array of owned references. A list's `numbers` cell is its allocated capacity. */

/** CPython's free lists, as counts: a row served from one is not counted by the collector, nor is one that goes back. */
export const freeListCounts = { list: 0, dict: 0, method: 0, nativeFunction: 0, listIterator: 0, tupleIterator: 0, slice: 0, frame: 0, tuples: new Int32Array(21) };
const LIST_SIZE = 40;
const POINTER = 8;

export const EMPTY_TUPLE = staticRow(TypeId.TUPLE, []);

/** CPython: clear_freelists() at the end of a full collection; what it frees counts as freed. */
export function clearFreeLists(): void {
  const { tuples, slice, ...others } = freeListCounts;
  countReleases(Object.values(others).reduce((sum, count) => sum + count, tuples.reduce((sum, count) => sum + count, 0)));
  freeListCounts.list = 0;
  freeListCounts.dict = 0;
  freeListCounts.method = 0;
  freeListCounts.nativeFunction = 0;
  freeListCounts.listIterator = 0;
  freeListCounts.tupleIterator = 0;
  freeListCounts.frame = 0;
  // Up to 3.13 the interpreter has used the one place for a slice before any program runs, and a collection leaves it filled.
  freeListCounts.slice = knobs.freeLists.iterator > 0 ? 0 : 1;
  countReleases(slice - freeListCounts.slice);
  freeListCounts.tuples.fill(0);
  releaseKeptRows();
  dropKeptBlocks();
}

/** A list that takes over the array and the references in it; capacity exact, as a display or a copy has it. */
export function stealList(items: Ref[]): Ref {
  const size = LIST_SIZE + POINTER * items.length;
  let ref: Ref;
  if (freeListCounts.list > 0) {
    freeListCounts.list--;
    ref = allocateGcUncounted(TypeId.LIST, size);
  } else ref = allocateGc(TypeId.LIST, size);
  payloads[ref] = items;
  numbers[ref] = items.length;
  track(ref);
  return ref;
}

export function newList(): Ref {
  return stealList([]);
}

/** The list that `list()` makes, which is never served from the free list (CPython: PyType_GenericAlloc()). */
export function newListByType(): Ref {
  const ref = allocateGc(TypeId.LIST, LIST_SIZE);
  payloads[ref] = [];
  numbers[ref] = 0;
  track(ref);
  return ref;
}

/** The items of a list or of an instance of a subclass: borrowed, to be changed only by code that keeps the counts. */
export function listItems(ref: Ref): Ref[] {
  return payloads[ref] as Ref[];
}

/** Appends a reference, whose ownership passes to the list (CPython: _PyList_AppendTakeRef()). */
export function stealAppend(list: Ref, item: Ref): void {
  const items = payloads[list] as Ref[];
  items.push(item);
  if (items.length > numbers[list]) listResized(list);
}

/**
 * To be called after the number of items changed: works out the capacity that CPython would have allocated.
 * CPython: Objects/listobject.c, list_resize().
 */
export function listResized(list: Ref): void {
  const length = (payloads[list] as Ref[]).length;
  const allocated = numbers[list];
  if (allocated >= length && (length >= allocated >> 1 || allocated <= knobs.containers.listCapacityKept)) return;
  let capacity = knobs.containers.listRoom(length);
  if (knobs.containers.listRoomFits && length - allocated > capacity - length) capacity = (length + 3) & ~3;
  setListCapacity(list, length === 0 ? 0 : capacity);
}

/** Sets the allocated capacity outright, where CPython allocates an exact one. */
export function setListCapacity(list: Ref, capacity: number): void {
  resizeObject(list, sizes[list] + POINTER * (capacity - numbers[list]));
  numbers[list] = capacity;
}

/** The capacity of a list that was made with `room` slots and then filled by appending. */
export function setAppendedCapacity(list: Ref, room: number): void {
  const { length } = payloads[list] as Ref[];
  let capacity = room;
  while (capacity < length) capacity = knobs.containers.listRoom(capacity + 1);
  setListCapacity(list, capacity);
}

export function isExactList(ref: Ref): boolean {
  return typeIds[ref] === TypeId.LIST;
}

export function isList(ref: Ref): boolean {
  return typeIds[ref] === TypeId.LIST || typeOf(ref).has(TypeFeature.LIST_SUBCLASS);
}

/** Gives back the row of an exact list whose items were released. */
export function freeListRow(ref: Ref): void {
  resizeObject(ref, LIST_SIZE + GC_HEADER);
  if (freeListCounts.list < knobs.freeLists.list) {
    freeListCounts.list++;
    freeGcRowUncounted(ref);
  } else freeGcRow(ref);
}

const tupleFreeListLengths = 20;

/**
 * Counts the tuple that CPython makes for the arguments of a call through `tp_call` and drops afterwards: it goes to a free list, so only the
 * first of its length after a full collection shows in `gc.get_count()`.
 */
export function countArgumentTuple(length: number): void {
  if (length === 0 || length >= tupleFreeListLengths || freeListCounts.tuples[length] > 0) return;
  freeListCounts.tuples[length]++;
  countAllocation();
}

/** Counts such a tuple while it lives: what is made meanwhile cannot be served from its place. To be ended by `endArgumentTuple`. */
export function beginArgumentTuple(length: number): void {
  if (length === 0 || length >= tupleFreeListLengths) return;
  if (freeListCounts.tuples[length] > 0) freeListCounts.tuples[length]--;
  else countAllocation();
}

export function endArgumentTuple(length: number): void {
  if (length === 0 || length >= tupleFreeListLengths) return;
  if (freeListCounts.tuples[length] < knobs.freeLists.tuple) freeListCounts.tuples[length]++;
  else countRelease();
}

/** Counts a dict that CPython makes and drops, likewise. */
export function countPassingDict(): void {
  if (freeListCounts.dict > 0) return;
  freeListCounts.dict++;
  countAllocation();
}

/** Counts so many lists that are there at the same time. */
export function countPassingLists(number: number): void {
  for (; freeListCounts.list < number; freeListCounts.list++) countAllocation();
}

/** As `beginArgumentTuple`, for a list. */
export function beginPassingList(): void {
  if (freeListCounts.list > 0) freeListCounts.list--;
  else countAllocation();
}

export function endPassingList(): void {
  if (freeListCounts.list < knobs.freeLists.list) freeListCounts.list++;
  else countRelease();
}

/** Counts a built-in method that CPython binds and drops, from 3.14 on to a free list. */
export function countPassingMethod(): void {
  if (freeListCounts.nativeFunction > 0 || knobs.freeLists.nativeFunction === 0) return;
  freeListCounts.nativeFunction++;
  countAllocation();
}

/** As `beginArgumentTuple`, for the dict of keyword arguments. */
export function beginPassingDict(): void {
  if (freeListCounts.dict > 0) freeListCounts.dict--;
  else countAllocation();
}

export function endPassingDict(): void {
  if (freeListCounts.dict < knobs.freeLists.dict) freeListCounts.dict++;
  else countRelease();
}

function allocateTuple(items: Ref[]): Ref {
  const size = knobs.sizes.tuple + POINTER * items.length;
  let ref: Ref;
  if (items.length < tupleFreeListLengths && freeListCounts.tuples[items.length] > 0) {
    freeListCounts.tuples[items.length]--;
    ref = allocateGcUncounted(TypeId.TUPLE, size);
  } else ref = allocateGc(TypeId.TUPLE, size);
  payloads[ref] = items;
  return ref;
}

/** From 3.14 on a tuple that is being made looks at the types of its items only (CPython: maybe_tracked()). */
function anyOfTrackedType(items: readonly Ref[]): boolean {
  for (let i = 0; i < items.length; i++) if (typeOf(items[i]).has(TypeFeature.GC)) return true;
  return false;
}

/**
 * A tuple that takes over the array and the references in it, as made by a display, `tuple()` or a call: tracked at once up
 * to 3.13, and from 3.14 only if an item may be (CPython: PyTuple_FromArraySteal(), maybe_tracked()).
 */
export function stealTuple(items: Ref[]): Ref {
  if (items.length === 0) return EMPTY_TUPLE;
  const ref = allocateTuple(items);
  if (!knobs.tupleLazyCreation || anyOfTrackedType(items)) track(ref);
  return ref;
}

/** As `stealTuple`, where every version tracks: concatenation, repetition, slices, zip, enumerate (CPython: PyTuple_New()). */
export function stealTrackedTuple(items: Ref[]): Ref {
  if (items.length === 0) return EMPTY_TUPLE;
  const ref = allocateTuple(items);
  track(ref);
  return ref;
}

/** Has a tuple be as `stealTuple` would have made it. */
export function settleTracking(tuple: Ref): void {
  if (knobs.tupleLazyCreation && !anyOfTrackedType(tupleItems(tuple))) untrack(tuple);
}

/** A tuple of borrowed references. */
export function newTuple(...items: Ref[]): Ref {
  for (const item of items) incref(item);
  return stealTuple(items);
}

/** The items of a tuple or of an instance of a subclass: borrowed, never to be changed. */
export function tupleItems(ref: Ref): readonly Ref[] {
  return payloads[ref] as readonly Ref[];
}

export function isExactTuple(ref: Ref): boolean {
  return typeIds[ref] === TypeId.TUPLE;
}

export function isTuple(ref: Ref): boolean {
  return typeIds[ref] === TypeId.TUPLE || typeOf(ref).has(TypeFeature.TUPLE_SUBCLASS);
}

/** Gives back the row of an exact tuple of `length` items, which were released. */
export function freeTupleRow(ref: Ref, length: number): void {
  if (length < tupleFreeListLengths && freeListCounts.tuples[length] < knobs.freeLists.tuple) {
    freeListCounts.tuples[length]++;
    freeGcRowUncounted(ref);
  } else freeGcRow(ref);
}
