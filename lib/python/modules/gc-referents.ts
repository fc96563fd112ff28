import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import type { Visit } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { isStatic } from '../object/static-rows';
import { TypeId } from '../object/type-ids';
import { noteOrder } from '../protocols/seed-use';
import { isAnySet, setTable } from '../values/sets';

/** CPython: _PyObject_IS_GC(). Built-in types are static memory, which the collector does not know. */
export function hasGcHeader(ref: Ref): boolean {
  return typeOf(ref).has(TypeFeature.GC) && !(typeIdOf(ref) === TypeId.TYPE && isStatic(ref));
}

/**
 * What `gc.get_referents` finds: what the type's `traverse` visits, and in the place where CPython's does the type itself, where CPython
 * makes the type on the heap. All built-in types are static rows here, to which no count belongs.
 */
export function forEachReferent(object: Ref, visit: Visit): void {
  if (!hasGcHeader(object)) return;
  const type = typeOf(object);
  const place = knobs.heapTypes[type.qualname];
  if (isAnySet(object)) noteOrder(setTable(object));
  if (place === 'first') visit(type.ref);
  type.slots.traverse?.(object, visit);
  if (place === 'last') visit(type.ref);
}
