import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { PYTHON_ERROR } from '../object/outcomes';
import type { PyType } from '../object/py-type';
import { TypeFeature, isSubtype, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, incref, newRef, xdecref } from '../heap/refcount';
import { typeModified } from '../protocols/type-lookup';
import { isTuple, newTuple, tupleItems } from '../values/sequences';
import { isTypeRef, resolutionOrder, updateSlotsDown } from './class-creation';
import { pyTypeOf } from './object';
import { linkSubclass, unlinkSubclass } from './subclass-links';
import { bestBase, checkCompatible } from './type-layout';

/** `C.__bases__ = (…)`. CPython: Objects/typeobject.c, type_set_bases(). */

/** The new bases, or TypeError. CPython: the checks at the head of type_set_bases(). */
function checkedBases(type: PyType, value: Ref): PyType[] {
  if (!isTuple(value)) raise('TypeError', `can only assign tuple to ${type.name}.__bases__, not ${typeOf(value).name}`);
  if (tupleItems(value).length === 0) raise('TypeError', `can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  return tupleItems(value).map((item) => {
    if (!isTypeRef(item)) raise('TypeError', `${type.name}.__bases__ must be tuple of classes, not '${typeOf(item).name}'`);
    const base = pyTypeOf(item);
    if (isSubtype(base, type) || inherits(base, type)) raise('TypeError', 'a __bases__ item causes an inheritance cycle');
    return base;
  });
}

/** Whether the chain of best bases leads to a class: a metaclass's own `mro()` may leave it out of the resolution order. */
function inherits(type: PyType, from: PyType): boolean {
  for (let t: PyType | null = type; t !== null; t = t.base) if (t === from) return true;
  return false;
}

/** A class whose resolution order was worked out anew, with what it was before. */
interface Reordered {
  type: PyType;
  mro: PyType[];
  mroRef: Ref;
}

/** Works out the resolution order of the class and of everything derived from it. CPython: mro_hierarchy(). */
function reorder(type: PyType, done: Reordered[]): void {
  const { mro } = type;
  const order = resolutionOrder(type);
  // The metaclass's own mro() may have come here itself, and that order stands.
  if (type.mro !== mro) return;
  done.push({ type, mro, mroRef: type.mroRef });
  type.mro = order;
  type.mroRef = newTuple(...order.map((t) => t.ref));
  typeModified(type);
  for (const subclass of [...type.subclasses]) reorder(subclass, done);
}

function restore(done: readonly Reordered[]): void {
  for (const { type, mro, mroRef } of [...done].reverse()) {
    const dropped = type.mroRef;
    type.mro = mro;
    type.mroRef = mroRef;
    typeModified(type);
    xdecref(dropped);
  }
}

/** Replaces the bases; on an error everything is as it was. */
export function assignBases(type: PyType, value: Ref): void {
  const bases = checkedBases(type, value);
  const base = bestBase(bases);
  checkCompatible(type.base!, base, '__bases__');
  const old = { bases: type.bases, basesRef: type.basesRef, base: type.base! };
  const mark = holdMark();
  hold(newRef(type.ref));
  type.bases = bases;
  type.basesRef = newRef(value);
  type.base = base;
  incref(base.ref);
  const done: Reordered[] = [];
  try {
    reorder(type, done);
  } catch (thrown) {
    if (thrown === PYTHON_ERROR && type.bases === bases) {
      restore(done);
      Object.assign(type, old);
      decref(value);
      decref(base.ref);
    }
    throw thrown;
  }
  dropHolds(mark);
  if (type.bases === bases) {
    for (const oldBase of old.bases) unlinkSubclass(oldBase, type);
    for (const newBase of bases) linkSubclass(newBase, type);
    updateSlotsDown(type);
  }
  for (const { mroRef } of done) xdecref(mroRef);
  xdecref(old.basesRef);
  decref(old.base.ref);
  decref(type.ref);
}

/** The setter of `__bases__`. */
export function setBases(self: Ref, value: Ref): void {
  const type = pyTypeOf(self);
  if (type.has(TypeFeature.IMMUTABLE)) raise('TypeError', `cannot set '__bases__' attribute of immutable type '${type.name}'`);
  if (value === NULL) raise('TypeError', knobs.wording.undeletableTypeAttribute('__bases__', type.name, false));
  assignBases(type, value);
}
