import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { PYTHON_ERROR } from '../object/outcomes';
import { runtime } from '../object/runtime';
import { staticString } from '../object/names';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, refcountOf } from '../heap/refcount';
import { deleteInstanceAttribute, instanceAttributeBorrowed, setInstanceAttribute } from '../values/instance';
import { isStr, textOf } from '../values/text';
import { countRelease } from '../heap/allocate';
import { freeListCounts } from '../values/sequences';
import { attempt } from './attempt';
import { lookupBorrowed } from './type-lookup';

/** `o.name`: a new reference, or AttributeError. CPython: PyObject_GetAttr(). */
export function getAttr(o: Ref, name: Ref): Ref {
  try {
    return typeOf(o).slots.getattro(o, name);
  } catch (thrown) {
    if (thrown === PYTHON_ERROR) runtime.noteAttributeError(o, name);
    throw thrown;
  }
}

const S_GETATTR = staticString('__getattr__');

/** `o.name = value`; NULL deletes. CPython: PyObject_SetAttr(). */
export function setAttr(o: Ref, name: Ref, value: Ref): void {
  typeOf(o).slots.setattro(o, name, value);
}

/** As `getAttr`, but NULL when there is no such attribute. CPython: PyObject_GetOptionalAttr(). */
export function getOptionalAttr(o: Ref, name: Ref): Ref {
  const type = typeOf(o);
  if (type.slots.getattro === genericGetAttr) {
    const descriptor = lookupBorrowed(type, name);
    // Binding a function raises nothing; what other descriptors do may well be the AttributeError that says "no".
    if (descriptor === NULL || typeIdOf(descriptor) === TypeId.FUNCTION) return findAttribute(o, name);
  }
  const free = freeListCounts.tuples[1];
  return attempt('AttributeError', () => type.slots.getattro(o, name), () => {
    // CPython asks so that no exception is made: its arguments leave no trace in the counts. One of Python code's own does.
    if (freeListCounts.tuples[1] > free && lookupBorrowed(type, S_GETATTR) === NULL) {
      freeListCounts.tuples[1] = free;
      countRelease();
    }
    return NULL;
  });
}

/** A special method, looked up on the type alone and bound to the object; NULL when there is none. CPython: _PyObject_LookupSpecial(). */
export function lookupSpecial(o: Ref, name: Ref): Ref {
  const type = typeOf(o);
  const found = lookupBorrowed(type, name);
  if (found === NULL) return NULL;
  const { descrGet } = typeOf(found).slots;
  return descrGet === null ? newRef(found) : descrGet(found, o, type.ref);
}

/**
 * As `lookupSpecial`, but what becomes a method by binding stays unbound: `self`, a new reference, is to be the first argument, or NULL.
 * CPython: _PyObject_LookupSpecialMethod().
 */
export function lookupSpecialMethod(o: Ref, name: Ref): { method: Ref; self: Ref } {
  const found = lookupBorrowed(typeOf(o), name);
  if (found !== NULL && isMethodLike(found)) return { method: newRef(found), self: newRef(o) };
  return { method: lookupSpecial(o, name), self: NULL };
}

/** Functions and methods from C, which need no bound method to be called. CPython: Py_TPFLAGS_METHOD_DESCRIPTOR. */
export function isMethodLike(ref: Ref): boolean {
  const id = typeIdOf(ref);
  return id === TypeId.FUNCTION || id === TypeId.METHOD_DESCRIPTOR;
}

/**
 * Data descriptor, instance attribute, other descriptor or class attribute, in that order; NULL when there is none.
 * CPython: Objects/object.c, _PyObject_GenericGetAttrWithDict() with suppress = 1.
 */
export function findAttribute(o: Ref, name: Ref): Ref {
  const type = typeOf(o);
  const descriptor = lookupBorrowed(type, name);
  if (descriptor === NULL) {
    if (!type.has(TypeFeature.HAS_DICT)) return NULL;
    const value = instanceAttributeBorrowed(o, name);
    return value === NULL ? NULL : newRef(value);
  }
  const { descrGet, descrSet } = typeOf(descriptor).slots;
  if (descrGet !== null && descrSet !== null) return descrGet(descriptor, o, type.ref);
  if (type.has(TypeFeature.HAS_DICT)) {
    // Keys of a `__dict__` that are no str compare as the program says, which may take the descriptor off its class.
    const mark = holdMark();
    hold(newRef(descriptor));
    const value = instanceAttributeBorrowed(o, name);
    if (value === NULL && descrGet !== null && refcountOf(descriptor) > 1) {
      // It holds itself while it is asked.
      dropHolds(mark);
      decref(descriptor);
      return descrGet(descriptor, o, type.ref);
    }
    const result = value !== NULL ? newRef(value) : descrGet === null ? newRef(descriptor) : descrGet(descriptor, o, type.ref);
    dropHolds(mark);
    decref(descriptor);
    return result;
  }
  return descrGet === null ? newRef(descriptor) : descrGet(descriptor, o, type.ref);
}

/** CPython: PyObject_GenericGetAttr(). */
export function genericGetAttr(o: Ref, name: Ref): Ref {
  checkName(name);
  const found = findAttribute(o, name);
  return found === NULL ? noAttribute(o, name) : found;
}

/** Raises AttributeError with `name` and `obj` set. */
export function noAttribute(o: Ref, name: Ref): never {
  const type = typeOf(o);
  return runtime.raiseAttributeError(`'${type.name}' object has no attribute '${textOf(name)}'`, o, name);
}

/** CPython: PyObject_GenericSetAttr(). */
export function genericSetAttr(o: Ref, name: Ref, value: Ref): void {
  checkName(name);
  const type = typeOf(o);
  const descriptor = lookupBorrowed(type, name);
  if (descriptor !== NULL) {
    const { descrSet } = typeOf(descriptor).slots;
    if (descrSet !== null) {
      descrSet(descriptor, o, value);
      return;
    }
  }
  if (!type.has(TypeFeature.HAS_DICT)) {
    runtime.raiseAttributeError(`'${type.name}' object ${cannotStore(type, descriptor, name)}`, o, name);
  }
  if (value === NULL) {
    if (!deleteInstanceAttribute(o, name)) {
      if (knobs.objects.bareDeletedName) raise('AttributeError', textOf(name));
      noAttribute(o, name);
    }
  } else setInstanceAttribute(o, name, value);
}

function cannotStore(type: PyType, descriptor: Ref, name: Ref): string {
  if (descriptor !== NULL) return `attribute '${textOf(name)}' is read-only`;
  const explains = knobs.explainsMissingDict && type.slots.setattro === genericSetAttr;
  return `has no attribute '${textOf(name)}'${explains ? ' and no __dict__ for setting new attributes' : ''}`;
}

function checkName(name: Ref): void {
  if (!isStr(name)) raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}
