import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { dictGetBorrowed } from '../protocols/mapping';
import { isExactDict } from '../values/dicts';

/** `mapping[key]` as a new reference, or NULL when there is no such key. CPython: PyMapping_GetOptionalItem(). */
export function getOptionalItem(mapping: Ref, key: Ref): Ref {
  if (isExactDict(mapping)) {
    const value = dictGetBorrowed(mapping, key);
    return value === NULL ? NULL : newRef(value);
  }
  const { getitem } = typeOf(mapping).slots;
  return getitem === null ? NULL : attempt('KeyError', () => getitem(mapping, key), () => NULL);
}
