import { raise } from '../object/errors';
import type { PyType } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { objectType } from './object';

/** How the instances of two classes are laid out relative to each other. CPython: Objects/typeobject.c. */

const LAYOUT = TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF;

/** The base whose layout the class extends. CPython: best_base(). */
export function bestBase(bases: readonly PyType[]): PyType {
  let winner = bases[0];
  for (const candidate of bases) {
    if (!candidate.has(TypeFeature.BASETYPE)) raise('TypeError', `type '${candidate.name}' is not an acceptable base type`);
    const a = layoutOf(winner);
    const b = layoutOf(candidate);
    if (extendsLayout(a, b)) continue;
    if (extendsLayout(b, a)) winner = candidate;
    else raise('TypeError', 'multiple bases have instance lay-out conflict');
  }
  return winner;
}

/** The class that added the last memory of its own to the layout. CPython: solid_base(). */
export function layoutOf(type: PyType): PyType {
  let t = type;
  while (t.base !== null && addsNothing(t, t.base)) t = t.base;
  return t;
}

/** CPython: extra_ivars(). KeyError and ValueError, say, are laid out as BaseException is. */
function addsNothing(type: PyType, base: PyType): boolean {
  if (type.has(TypeFeature.HEAP)) return type.memberCount === base.memberCount;
  return type.basicSize === base.basicSize && type.slots.dealloc === base.slots.dealloc;
}

export function extendsLayout(a: PyType, b: PyType): boolean {
  return a === b || a.mro.includes(b) || b === objectType;
}

/** CPython: compatible_with_tp_base(). */
function compatibleWithBase(type: PyType): boolean {
  const { base } = type;
  if (base === null || type.basicSize !== base.basicSize || type.itemSize !== base.itemSize) return false;
  if ((type.features & (LAYOUT | TypeFeature.GC)) !== (base.features & (LAYOUT | TypeFeature.GC))) return false;
  return type.has(TypeFeature.HEAP) || !type.has(TypeFeature.GC);
}

/** CPython: same_slots_added(). */
function sameSlotsAdded(a: PyType, b: PyType): boolean {
  if (!a.has(TypeFeature.HEAP) || !b.has(TypeFeature.HEAP) || (a.features & LAYOUT) !== (b.features & LAYOUT)) return false;
  return a.slotNames.join() === b.slotNames.join() && a.basicSize === b.basicSize && a.itemSize === b.itemSize;
}

/** TypeError unless instances of one class could be those of the other. CPython: compatible_for_assignment(). */
export function checkCompatible(from: PyType, to: PyType, attribute: '__class__' | '__bases__'): void {
  if (from.has(TypeFeature.GC) !== to.has(TypeFeature.GC)) {
    raise('TypeError', `${attribute} assignment: '${to.name}' deallocator differs from '${from.name}'`);
  }
  let a = to;
  let b = from;
  while (compatibleWithBase(a)) a = a.base!;
  while (compatibleWithBase(b)) b = b.base!;
  if (a !== b && (a.base !== b.base || !sameSlotsAdded(a, b))) {
    raise('TypeError', `${attribute} assignment: '${to.name}' object layout differs from '${from.name}'`);
  }
}
