import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { TypeFeature, typeOf } from '../object/py-type';
import { dictDelete } from '../protocols/mapping';
import { typeModified } from '../protocols/type-lookup';
import { None } from '../values/singletons';
import { pyTypeOf } from './object';
import { isTypeObject } from './type';

/**
 * Takes `__dict__` and `__weakref__` out of a class, so that nothing in a class made from the same namespace keeps it alive. TypeError for what
 * is no class, and for built-in types. CPython 3.14: sys__clear_type_descriptors_impl()
 */
export function clearTypeDescriptors(cls: Ref): Ref {
  if (!isTypeObject(cls)) raise('TypeError', `_clear_type_descriptors() argument must be type, not ${typeOf(cls).name}`);
  const type = pyTypeOf(cls);
  if (type.has(TypeFeature.IMMUTABLE)) raise('TypeError', 'argument is immutable');
  typeModified(type);
  dictDelete(type.dictRef, staticString('__dict__'));
  dictDelete(type.dictRef, staticString('__weakref__'));
  return None;
}
