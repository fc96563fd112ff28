import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { staticString } from '../object/names';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { intAsNumber, isInt } from '../values/numbers';
import { intValueOf } from '../values/number-values';
import { NotImplemented } from '../values/singletons';
import { attempt } from './attempt';
import { callSpecialBound } from './call';
import { collectItems, getIter, stealRemaining } from './iterate';

const S_LENGTH_HINT = staticString('__length_hint__');

/** How many items an iterable will probably give; `fallback` when it does not say. CPython: PyObject_LengthHint(). */
export function lengthHint(o: Ref, fallback: number): number {
  const { length } = typeOf(o).slots;
  if (length !== null) {
    const known = attempt('TypeError', () => length(o), () => -1);
    if (known >= 0) return known;
  }
  const hint = attempt('TypeError', () => callSpecialBound(o, S_LENGTH_HINT), () => NotImplemented);
  if (hint === NULL || hint === NotImplemented) return fallback;
  if (!isInt(hint)) {
    const { name } = typeOf(hint);
    decref(hint);
    raise('TypeError', `__length_hint__ must be an integer, not ${name}`);
  }
  const exact = intValueOf(hint);
  const value = intAsNumber(hint);
  decref(hint);
  if (typeof exact === 'bigint' && BigInt.asIntN(64, exact) !== exact) raise('OverflowError', 'Python int too large to convert to C ssize_t');
  if (value < 0) raise('ValueError', '__length_hint__() should return >= 0');
  return value;
}

/** `iter(iterable)`, which is then asked for its length. A new reference. */
export function hintedIterator(iterable: Ref): Ref {
  const iterator = getIter(iterable);
  const mark = holdMark();
  hold(iterator);
  lengthHint(iterable, 8);
  dropHolds(mark);
  return iterator;
}

/** As `collectItems`, but asks the iterable for its length once it has the iterator. CPython: list_extend(). */
export function collectHinted(iterable: Ref): Ref[] {
  const id = typeIdOf(iterable);
  return id === TypeId.LIST || id === TypeId.TUPLE ? collectItems(iterable) : stealRemaining(hintedIterator(iterable));
}

/** The items of a tuple to be: up to 3.13 the iterable is asked for its length. CPython: PySequence_Tuple(). */
export function collectForTuple(iterable: Ref): Ref[] {
  return knobs.containers.tupleAsksLength ? collectHinted(iterable) : collectItems(iterable);
}
