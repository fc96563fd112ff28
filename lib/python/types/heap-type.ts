import type { Ref } from '../object/ref';
import type { PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { Flag, flags } from '../object/table';
import { knobs } from '../object/knobs';
import { track, untrack } from '../heap/gc-state';
import { deallocAsBase, decref, deferDealloc, endDealloc, refcountOf, setRefcount } from '../heap/refcount';
import { clearWeakrefsOf, clearWeakrefsSilently } from '../heap/weakrefs';
import { clearInstance, dropInstance, visitInstance } from '../values/instance';

/** What every class made by a class statement does with its instances (CPython: Objects/typeobject.c, subtype_*()). */

/** The nearest built-in type that the class is laid out as. */
export function solidBase(type: PyType): PyType {
  let base = type;
  while (base.has(TypeFeature.HEAP) && base.base !== null) base = base.base;
  return base;
}

/** A built-in base that gives its instances a `__dict__` visits the slot block itself. */
export function subtypeTraverse(self: Ref, visit: Visit): void {
  const type = typeOf(self);
  const base = solidBase(type);
  if (!base.has(TypeFeature.HAS_DICT)) visitInstance(self, visit);
  visit(type.ref);
  if (base.slots.traverse !== null) base.slots.traverse(self, visit);
}

export function subtypeClear(self: Ref): void {
  clearInstance(self);
  const base = solidBase(typeOf(self)).slots;
  if (base.clear !== null) base.clear(self);
}

/** Callbacks may look at the object's neighbours, never at the object: its count is 1 to survive any passing reference. */
function clearWeakrefsOfDying(self: Ref): void {
  if ((flags[self] & Flag.HAS_WEAKREFS) === 0) return;
  setRefcount(self, 1);
  clearWeakrefsOf(self);
  setRefcount(self, 0);
}

/** CPython: subtype_dealloc(). */
export function subtypeDealloc(self: Ref): void {
  untrack(self);
  if (deferDealloc(self)) return;
  if (knobs.collector.weakrefsBeforeFinalizer) clearWeakrefsOfDying(self);
  if (typeOf(self).slots.finalize !== null) {
    track(self);
    if (resurrectedByFinalizer(self)) {
      endDealloc();
      return;
    }
    untrack(self);
  }
  // The finalizer may have given the object another class.
  const type = typeOf(self);
  if (!knobs.collector.weakrefsBeforeFinalizer) clearWeakrefsOfDying(self);
  // What the finalizer made itself dies unseen.
  else if ((flags[self] & Flag.HAS_WEAKREFS) !== 0) clearWeakrefsSilently(self);
  dropInstance(self);
  deallocAsBase(solidBase(type).slots.dealloc, self);
  decref(type.ref);
  endDealloc();
}

/**
 * Calls the finalizer of an object whose count has dropped to 0, unless it was called before; true if that brought the
 * object back to life. CPython: PyObject_CallFinalizerFromDealloc().
 */
export function resurrectedByFinalizer(self: Ref): boolean {
  const { finalize } = typeOf(self).slots;
  if (finalize === null || (flags[self] & Flag.FINALIZED) !== 0) return false;
  setRefcount(self, 1);
  finalize(self);
  if (knobs.collector.finalizers === 'once') flags[self] |= Flag.FINALIZED;
  setRefcount(self, refcountOf(self) - 1);
  return refcountOf(self) > 0;
}
