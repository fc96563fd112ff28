import { COUNTS_PAGES } from '../object/page-counting';
import { noteCount } from '../object/page-writes';
import type { Ref } from '../object/ref';
import { CompareOp } from '../object/py-type';
import { compareNumbers, equals, equalsKey, richCompare } from '../protocols/compare';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { False, True } from '../values/singletons';

/** The items of a sequence as they are now: asked for anew each time, because `__eq__` may change a list. */
export type ItemsOf = (sequence: Ref) => readonly Ref[];

/**
 * `a op b` of two lists or two tuples: the first pair that differs decides, then the lengths.
 * Items of lists are kept alive while they are compared, those of tuples have their tuple. CPython: list_richcompare(), tuplerichcompare().
 */
export function compareSequences(itemsOf: ItemsOf, a: Ref, b: Ref, op: number, same = equals): Ref {
  const lengthsDiffer = itemsOf(a).length !== itemsOf(b).length;
  if (lengthsDiffer && (op === CompareOp.EQ || op === CompareOp.NE)) return op === CompareOp.NE ? True : False;
  let i = 0;
  while (i < itemsOf(a).length && i < itemsOf(b).length && same(itemsOf(a)[i], itemsOf(b)[i])) i++;
  if (i >= itemsOf(a).length || i >= itemsOf(b).length) return compareNumbers(itemsOf(a).length, itemsOf(b).length, op) ? True : False;
  if (op === CompareOp.EQ) return False;
  if (op === CompareOp.NE) return True;
  const mark = holdMark();
  const left = hold(newRef(itemsOf(a)[i]));
  const right = hold(newRef(itemsOf(b)[i]));
  const result = richCompare(left, right, op);
  dropHolds(mark);
  decref(left);
  decref(right);
  return result;
}

/** Position of the first item that is or equals `value`, from `start` up to `stop`; -1 without. */
export function findItem(itemsOf: ItemsOf, sequence: Ref, value: Ref, start = 0, stop = Infinity, same = equalsKey): number {
  for (let i = start; i < stop && i < itemsOf(sequence).length; i++) {
    if (COUNTS_PAGES) noteCount(itemsOf(sequence)[i]);
    if (same(itemsOf(sequence)[i], value)) return i;
  }
  return -1;
}

/** How many items are or equal `value`. */
export function countItems(itemsOf: ItemsOf, sequence: Ref, value: Ref, same = equalsKey): number {
  let count = 0;
  for (let i = 0; i < itemsOf(sequence).length; i++) {
    if (COUNTS_PAGES) noteCount(itemsOf(sequence)[i]);
    if (same(itemsOf(sequence)[i], value)) count++;
  }
  return count;
}
