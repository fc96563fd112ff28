import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { decref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { attempt } from './attempt';
import { equalsItem } from './compare';
import { forEachItem, getIter } from './iterate';

/** `item in container`: by its slot, else by going through it. CPython: PySequence_Contains(). */
export function containsItem(container: Ref, item: Ref): boolean {
  const type = typeOf(container);
  if (type.slots.contains !== null) return type.slots.contains(container, item);
  let found = false;
  forEachSearched(container, knobs.objects.notAContainer(type.name), (candidate) => {
    found = equalsItem(candidate, item);
    return !found;
  });
  return found;
}

/**
 * Goes through what is searched. Any TypeError that `iter()` makes is `problem` instead, whatever it said.
 *
 * CPython: Objects/abstract.c, _PySequence_IterSearch()
 */
export function forEachSearched(container: Ref, problem: string, visit: (item: Ref) => boolean | void): void {
  const mark = holdMark();
  const iterator = hold(attempt('TypeError', () => getIter(container), () => raise('TypeError', problem)));
  forEachItem(iterator, visit);
  dropHolds(mark);
  decref(iterator);
}

