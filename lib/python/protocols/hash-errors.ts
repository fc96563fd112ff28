import type { Ref } from '../object/ref';
import { isPythonError, raise, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { decref } from '../heap/refcount';
import { dictHash, hashOf } from './hash';
import { strText } from './repr';

/**
 * `hashOf` for something that is to go into a container: the TypeError says so where the profile's does.
 * CPython: Objects/setobject.c, set_unhashable_type(); Objects/dictobject.c, dict_unhashable_type().
 */
export function hashForContainer(key: Ref, role: 'dict key' | 'set element'): number {
  if (!knobs.containers.explainsUnhashable) return hashOf(key);
  try {
    return hashOf(key);
  } catch (thrown) {
    if (!isPythonError(thrown, 'TypeError')) throw thrown;
    const exception = takeRaised();
    const text = strText(exception);
    decref(exception);
    return raise('TypeError', `cannot use '${typeOf(key).name}' as a ${role} (${text})`);
  }
}

/** The 30 bits that a dict keeps of a key's hash. */
export function keyHash(key: Ref): number {
  const id = typeIdOf(key);
  return id === TypeId.STR || id === TypeId.INT ? dictHash(key) : hashForContainer(key, 'dict key') & 0x3fffffff;
}
