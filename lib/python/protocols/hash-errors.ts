import type { Ref } from '../object/ref';
import { isPythonError, raise, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { hashOf } from './hash';
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
