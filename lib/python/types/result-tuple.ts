import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import { isTracked, track } from '../heap/gc-state';
import { decref, incref, refcountOf } from '../heap/refcount';
import { listItems, newTuple, stealTrackedTuple, stealTuple } from '../values/sequences';
import { None } from '../values/singletons';

/**
 * The tuple that an iterator fills again and again as long as nobody keeps it. CPython: zip_next(), enum_next(),
 * dictiter_iternextitem().
 */
export function newResultTuple(length: number): Ref {
  return stealTrackedTuple(new Array<Ref>(length).fill(None));
}

/** As `newResultTuple(2)`, where CPython packs two None: from 3.14 on nothing that is tracked. CPython: PyTuple_Pack(). */
export function newResultPair(): Ref {
  return newTuple(None, None);
}

/** A tuple of owned references, as a new reference: `result` itself when only its iterator has it. */
export function refillTuple(result: Ref, values: Ref[]): Ref {
  if (refcountOf(result) !== 1 || values.length === 0) return stealTrackedTuple(values);
  incref(result);
  const items = listItems(result);
  const old = items.slice();
  for (let i = 0; i < values.length; i++) items[i] = values[i];
  for (const item of old) decref(item);
  // A collection may have found that it held nothing of interest.
  if (!isTracked(result)) track(result);
  return result;
}

/** As `refillTuple` for two. */
export function refillPair(result: Ref, first: Ref, second: Ref): Ref {
  if (refcountOf(result) !== 1) return (knobs.containers.freshPairsTracked ? stealTrackedTuple : stealTuple)([first, second]);
  incref(result);
  const items = listItems(result);
  const [oldFirst, oldSecond] = items;
  items[0] = first;
  items[1] = second;
  decref(oldFirst);
  decref(oldSecond);
  if (!isTracked(result)) track(result);
  return result;
}
