import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { CO_ITERABLE_COROUTINE, codeOf } from './code';
import { generatorOf } from './generator';

/** Whether it is a coroutine or a generator made into one by `types.coroutine`. */
export function isCoroutineLike(o: Ref): boolean {
  const id = typeIdOf(o);
  return id === TypeId.COROUTINE || (id === TypeId.GENERATOR && (codeOf(generatorOf(o).codeRef).unit.flags & CO_ITERABLE_COROUTINE) !== 0);
}

/**
 * What `await o` steps: a coroutine itself, or the iterator that `__await__` gives; a new reference. Raises TypeError.
 *
 * CPython: Objects/genobject.c, _PyCoro_GetAwaitableIter()
 */
export function getAwaitableIter(o: Ref): Ref {
  if (isCoroutineLike(o)) return newRef(o);
  const { slots, name } = typeOf(o);
  if (slots.await === null) return raise('TypeError', knobs.objects.notAwaitable(name));
  const iterator = slots.await(o);
  if (isCoroutineLike(iterator)) {
    decref(iterator);
    return wrongAwait(name, 'coroutine', '__await__() returned a coroutine');
  }
  if (typeOf(iterator).slots.iternext !== null) return iterator;
  const { name: given } = typeOf(iterator);
  decref(iterator);
  return wrongAwait(name, given, `__await__() returned non-iterator of type '${given}'`);
}

function wrongAwait(typeName: string, given: string, old: string): never {
  return raise('TypeError', knobs.wording.wrongResult(typeName, '__await__', 'an iterator', given, old));
}
