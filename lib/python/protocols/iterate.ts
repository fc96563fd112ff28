import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { payloads, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { attempt } from './attempt';
import { countSteps } from '../object/steps';
import { iterateByIndex } from './sequence-iteration';

/** `iter(o)`: a new reference. CPython: PyObject_GetIter(). */
export function getIter(o: Ref): Ref {
  const type = typeOf(o);
  if (type.slots.iter !== null) return checkedIterator(o, type.slots.iter(o));
  if (type.slots.getitem !== null && iterateByIndex.supports(type)) return iterateByIndex.create(o);
  return raise('TypeError', `'${type.name}' object is not iterable`);
}

/** What `__iter__` of an object returned, if it is an iterator; takes it over. */
export function checkedIterator(o: Ref, iterator: Ref): Ref {
  if (typeOf(iterator).slots.iternext !== null) return iterator;
  const { name } = typeOf(iterator);
  decref(iterator);
  return raise('TypeError', knobs.wording.wrongResult(typeOf(o).name, '__iter__', 'an iterator', name, `iter() returned non-iterator of type '${name}'`));
}

/** What `async for` goes through: a new reference. CPython: GET_AITER. */
export function getAsyncIter(iterable: Ref): Ref {
  const { slots, name } = typeOf(iterable);
  if (slots.aiter === null) return raise('TypeError', `'async for' requires an object with __aiter__ method, got ${name}`);
  const iterator = slots.aiter(iterable);
  if (typeOf(iterator).slots.anext !== null) return iterator;
  const given = typeOf(iterator).name;
  decref(iterator);
  return raise('TypeError', `'async for' received an object from __aiter__ that does not implement __anext__: ${given}`);
}

/** The next item, a new reference, or NULL when there is none. CPython: PyIter_Next(). */
export function iterNext(iterator: Ref): Ref {
  const { slots, name } = typeOf(iterator);
  if (slots.iternext === null) raise('TypeError', `'${name}' object is not an iterator`);
  return slots.iternext(iterator);
}

/**
 * Generators and what steps coroutines end with a value, which `next()` puts in the StopIteration: by type, what is as `iternext`,
 * but raises StopIteration with the value.
 */
export const valuedIterators = new Map<PyType, (iterator: Ref) => Ref>();

/** `iternext` of a type of {@link valuedIterators}: the value is of no interest. */
export function nextWithoutValue(iterator: Ref): Ref {
  const step = valuedIterators.get(typeOf(iterator)) as (iterator: Ref) => Ref;
  return attempt('StopIteration', () => step(iterator), () => NULL);
}

/** `next(iterator)`: the item, or StopIteration. */
export function nextOrStop(iterator: Ref): Ref {
  const step = valuedIterators.get(typeOf(iterator));
  if (step !== undefined) return step(iterator);
  const item = iterNext(iterator);
  return item === NULL ? raise('StopIteration') : item;
}

/** Calls `each` with every item, borrowed; `each` returns false to stop early. */
export function forEachItem(iterable: Ref, each: (item: Ref) => boolean | void): void {
  forEachRemaining(getIter(iterable), each);
}

/** As `forEachItem`, for what an iterator still gives; takes over the iterator. */
export function forEachRemaining(iterator: Ref, each: (item: Ref) => boolean | void): void {
  const mark = holdMark();
  hold(iterator);
  for (let item = iterNext(iterator); item !== NULL; item = iterNext(iterator)) {
    const inner = holdMark();
    hold(item);
    countSteps(1);
    const goOn = each(item);
    dropHolds(inner);
    decref(item);
    if (goOn === false) break;
  }
  dropHolds(mark);
  decref(iterator);
}

/** All items as owned references. When iterating raises, those collected so far are released by whoever catches. */
export function collectItems(iterable: Ref): Ref[] {
  const id = typeIds[iterable];
  if (id === TypeId.LIST || id === TypeId.TUPLE) return (payloads[iterable] as readonly Ref[]).map(newRef);
  return stealRemaining(getIter(iterable));
}

/** What an iterator still gives, as owned references; takes over the iterator. */
export function stealRemaining(iterator: Ref): Ref[] {
  const mark = holdMark();
  hold(iterator);
  const items: Ref[] = [];
  for (let item = iterNext(iterator); item !== NULL; item = iterNext(iterator)) {
    countSteps(1);
    items.push(hold(item));
  }
  dropHolds(mark);
  decref(iterator);
  return items;
}
