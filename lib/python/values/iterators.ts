import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { numbers, payloads, typeIds } from '../object/table';
import { typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocate, allocateGc, allocateGcUncounted, countAllocation, freeGcRow, freeGcRowUncounted } from '../heap/allocate';
import { track } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { newInt } from './numbers';
import { freeListCounts } from './sequences';

/**
 * The iterators that the machine itself steps. A position is in the row's `numbers` cell; the payload of a list or tuple
 * iterator is the row of what it goes through (NULL once exhausted), that of a range iterator is a `RangeSteps`. No JS object
 * is made for the first two.
 */
const SEQUENCE_ITERATOR_SIZE = 32;

/** What does not change while a range of numbers below 2**53 is gone through; the next number is the row's. */
export interface RangeSteps {
  step: number;
  /** First number that is no longer part of the range: `start + length * step`. */
  end: number;
}

/** A tracked row of an iterator type whose payload is a borrowed sequence; a reference to that is counted. */
export function newSequenceIterator(typeId: number, sequence: Ref, position = 0): Ref {
  return startIterator(allocateGc(typeId, SEQUENCE_ITERATOR_SIZE), sequence, position);
}

function startIterator(ref: Ref, sequence: Ref, position: number): Ref {
  payloads[ref] = newRef(sequence);
  numbers[ref] = position;
  track(ref);
  return ref;
}

export function newListIterator(list: Ref): Ref {
  if (freeListCounts.listIterator === 0) return newSequenceIterator(TypeId.LIST_ITERATOR, list);
  freeListCounts.listIterator--;
  return startIterator(allocateGcUncounted(TypeId.LIST_ITERATOR, SEQUENCE_ITERATOR_SIZE), list, 0);
}

export function newTupleIterator(tuple: Ref): Ref {
  if (freeListCounts.tupleIterator === 0) return newSequenceIterator(TypeId.TUPLE_ITERATOR, tuple);
  freeListCounts.tupleIterator--;
  return startIterator(allocateGcUncounted(TypeId.TUPLE_ITERATOR, SEQUENCE_ITERATOR_SIZE), tuple, 0);
}

/** Counts an iterator of a list or tuple that CPython makes and drops, to its free list. */
export function countPassingIterator(kind: 'listIterator' | 'tupleIterator'): void {
  if (freeListCounts[kind] > 0) return;
  freeListCounts[kind]++;
  countAllocation();
}

/** Gives back the row of an iterator that holds nothing any more: from 3.14 on a few are kept in free lists. */
export function freeSequenceIterator(iterator: Ref): void {
  const kind = typeIds[iterator] === TypeId.LIST_ITERATOR ? 'listIterator' : typeIds[iterator] === TypeId.TUPLE_ITERATOR ? 'tupleIterator' : null;
  if (kind !== null && freeListCounts[kind] < knobs.freeLists.iterator) {
    freeListCounts[kind]++;
    freeGcRowUncounted(iterator);
  } else freeGcRow(iterator);
}

/** The sequence that an iterator made by `newSequenceIterator` goes through, borrowed; NULL once exhausted. */
export function iteratedBorrowed(iterator: Ref): Ref {
  return payloads[iterator] as Ref;
}

/** Index of the next item. */
export function iteratorPosition(iterator: Ref): number {
  return numbers[iterator];
}

/** Sets an iterator's position, or the `numbers` cell of any row whose type counts something there. */
export function setNumber(ref: Ref, value: number): void {
  numbers[ref] = value;
}

/** Lets go of the sequence: the iterator stays exhausted, whatever is appended later. */
export function exhaustIterator(iterator: Ref): void {
  const sequence = payloads[iterator] as Ref;
  payloads[iterator] = NULL;
  if (sequence !== NULL) decref(sequence);
}

/** The next item of a list or tuple, a new reference, or NULL. CPython: listiter_next(), tupleiter_next(). */
export function listIteratorNext(iterator: Ref): Ref {
  const sequence = payloads[iterator] as Ref;
  if (sequence === NULL) return NULL;
  const items = payloads[sequence] as readonly Ref[];
  const position = numbers[iterator];
  if (position < items.length) {
    numbers[iterator] = position + 1;
    const item = items[position];
    return newRef(item);
  }
  exhaustIterator(iterator);
  return NULL;
}

export const tupleIteratorNext = listIteratorNext;

/** An iterator over `length` numbers from `start`; all of them, and the one after the last, are safe integers. */
export function newRangeIterator(start: number, step: number, length: number): Ref {
  const ref = allocate(TypeId.RANGE_ITERATOR, typeTable[TypeId.RANGE_ITERATOR].basicSize);
  payloads[ref] = { step, end: start + length * step } satisfies RangeSteps;
  numbers[ref] = start;
  return ref;
}

/** The next number as a new reference, or NULL. CPython: rangeiter_next(). */
export function rangeIteratorNext(iterator: Ref): Ref {
  const { step, end } = payloads[iterator] as RangeSteps;
  const value = numbers[iterator];
  if (value === end) return NULL;
  numbers[iterator] = value + step;
  return newInt(value);
}

/** Numbers that are still to come. */
export function rangeIteratorLeft(iterator: Ref): number {
  const { step, end } = payloads[iterator] as RangeSteps;
  return (end - numbers[iterator]) / step;
}
