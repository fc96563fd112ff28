import type { Ref } from '../object/ref';
import { CompareOp } from '../object/py-type';
import { compareBool, compareNumbers, equals, richCompare } from '../protocols/compare';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, incref, newRef } from '../heap/refcount';
import { False, True } from '../values/singletons';

/**
 * `a op b` of two lists or two tuples: the first pair that differs decides, then the lengths. The items are read anew each
 * time, because `__eq__` may change a list. CPython: list_richcompare(), tuplerichcompare().
 */
export function compareSequences(a: () => readonly Ref[], b: () => readonly Ref[], op: number): Ref {
  if (a().length !== b().length && (op === CompareOp.EQ || op === CompareOp.NE)) return op === CompareOp.NE ? True : False;
  let i = 0;
  while (i < a().length && i < b().length && equals(a()[i], b()[i])) i++;
  if (i >= a().length || i >= b().length) return compareNumbers(a().length, b().length, op) ? True : False;
  if (op === CompareOp.EQ) return False;
  if (op === CompareOp.NE) return True;
  const mark = holdMark();
  const left = hold(newRef(a()[i]));
  const right = hold(newRef(b()[i]));
  const result = richCompare(left, right, op);
  dropHolds(mark);
  decref(left);
  decref(right);
  return result;
}

/** Position of the first item that is or equals `value`, from `start` up to `stop`; -1 without. */
export function findItem(items: () => readonly Ref[], value: Ref, start = 0, stop = Infinity): number {
  for (let i = start; i < stop && i < items().length; i++) if (itemEquals(items()[i], value)) return i;
  return -1;
}

/** How many items are or equal `value`. */
export function countItems(items: () => readonly Ref[], value: Ref): number {
  let count = 0;
  for (let i = 0; i < items().length; i++) if (itemEquals(items()[i], value)) count++;
  return count;
}

/** The item is kept alive while it is compared: `__eq__` may take it out of the list. */
function itemEquals(item: Ref, value: Ref): boolean {
  if (item === value) return true;
  const mark = holdMark();
  incref(item);
  hold(item);
  const same = compareBool(item, value, CompareOp.EQ);
  dropHolds(mark);
  decref(item);
  return same;
}
