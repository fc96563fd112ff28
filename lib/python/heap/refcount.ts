import type { Ref } from '../object/ref';
import { COUNTS_PAGES } from '../object/page-counting';
import { noteCount } from '../object/page-writes';
import { typeTable } from '../object/py-type';
import { heap, refcounts, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { freeNumber } from './allocate';

/** CPython: Py_INCREF(). */
export function incref(ref: Ref): void {
  if (COUNTS_PAGES) noteCount(ref);
  refcounts[ref]++;
}

/** Returns the same reference, now owned once more (CPython: Py_NewRef()). */
export function newRef(ref: Ref): Ref {
  if (COUNTS_PAGES) noteCount(ref);
  refcounts[ref]++;
  return ref;
}

/** CPython: Py_DECREF(): the object dies here and now when nobody holds it any more. */
export function decref(ref: Ref): void {
  if (COUNTS_PAGES) noteCount(ref);
  if (--refcounts[ref] === 0) release(ref);
}

/** Nobody holds the object any more. Numbers, the commonest by far, are spared the call through their type. */
export function release(ref: Ref): void {
  const id = typeIds[ref];
  if ((id === TypeId.INT || id === TypeId.FLOAT) && !heap.numbersWatched) freeNumber(ref);
  else typeTable[id].slots.dealloc(ref);
}

/** CPython: Py_XDECREF(). */
export function xdecref(ref: Ref): void {
  if (COUNTS_PAGES && ref !== 0) noteCount(ref);
  if (ref !== 0 && --refcounts[ref] === 0) release(ref);
}

/** CPython: Py_REFCNT(). */
export function refcountOf(ref: Ref): number {
  return refcounts[ref];
}

/** For a finalizer that may resurrect: the count is 1 while it runs (CPython: PyObject_CallFinalizerFromDealloc()). */
export function setRefcount(ref: Ref, count: number): void {
  if (COUNTS_PAGES) noteCount(ref);
  refcounts[ref] = count;
}

/**
 * CPython's trashcan: deallocation of nested containers recurses 50 levels deep, and what lies deeper waits in a chain
 * that is emptied, last in first out, when the outermost deallocation ends. A chain of any length needs no stack.
 *
 * A container's dealloc reads `if (deferDealloc(self)) return; …; endDealloc();` (CPython: Py_TRASHCAN_BEGIN and _END).
 */
const UNWIND_LEVEL = 50;
const trash = { depth: 0, later: [] as Ref[] };

export function deferDealloc(ref: Ref): boolean {
  if (trash.depth >= UNWIND_LEVEL) {
    trash.later.push(ref);
    return true;
  }
  trash.depth++;
  return false;
}

/**
 * For a dealloc that ends with that of the base: which may not put the object, of which half is gone already, into the chain.
 * CPython: the condition on `tp_dealloc` in Py_TRASHCAN_BEGIN.
 */
export function deallocAsBase(dealloc: (ref: Ref) => void, ref: Ref): void {
  trash.depth--;
  dealloc(ref);
  trash.depth++;
}

export function endDealloc(): void {
  trash.depth--;
  if (trash.depth === 0 && trash.later.length !== 0) destroyChain();
}

/** CPython: Objects/object.c, _PyTrash_thread_destroy_chain(). */
function destroyChain(): void {
  trash.depth++;
  for (let ref = trash.later.pop(); ref !== undefined; ref = trash.later.pop()) typeTable[typeIds[ref]].slots.dealloc(ref);
  trash.depth--;
}

export function resetTrash(): void {
  trash.depth = 0;
  trash.later.length = 0;
}
