import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { Op } from '../bytecode/opcodes';
import { isPythonError, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { PYTHON_ERROR } from '../object/outcomes';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { decref, newRef, refcountOf } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { findAttribute, genericGetAttr, genericSetAttr } from '../protocols/attribute';
import { lookupBorrowed } from '../protocols/type-lookup';
import {
  S_DELATTR, S_DELETE, S_GET, S_GETATTR, S_GETATTRIBUTE, S_SET, S_SETATTR, genericDescrGet, genericDescrSet, genericGetattro, genericSetattro, getByFallback,
} from '../types/generic-slots';
import { newMethod } from '../types/method';
import { objectType } from '../types/object';
import { propertyFunctionBorrowed } from '../types/property';
import { instanceAttributeBorrowed } from '../values/instance';
import { enterMethod, enterSpecial, isPlainFunction } from './special-calls';
import { specialKind } from './special-kinds';
import { code, constants, pop, push, stack, vm } from './state';

/** Attributes whose getting, setting or deleting calls a plain function: properties, descriptors, `__getattr__` and its kin. */

/** LOAD_ATTR: the result takes the object's place. */
function loaded(result: Ref): void {
  const o = stack[vm.sp - 1] as Ref;
  stack[vm.sp - 1] = result;
  decref(o);
}

/** LOAD_METHOD: as LOAD_ATTR, and there is no receiver. */
function methodLoaded(result: Ref): void {
  const o = stack[vm.sp - 1] as Ref;
  stack[vm.sp - 1] = result;
  push(NULL);
  decref(o);
}

/** What waits for an attribute: an instruction, or a call of `getattr`. */
interface Asker {
  returned: (result: Ref) => void;
  /** The object and the name, borrowed from the stack or the code. */
  object: () => Ref;
  name: () => Ref;
  /** What is delivered if there is no such attribute; null if that is an error. */
  otherwise: (() => Ref) | null;
}

/** An asker, and what the frames become that it may wait for. */
export interface GetterKinds extends Asker {
  /** A property's function or `__getattribute__`, which CPython enters without a loop of its own. */
  inlined: number;
  /** Anything else, after which there is nothing more to try. */
  last: number;
  /** What leads to `__getattr__` if it raises AttributeError. */
  first: number;
}

/** An AttributeError without a name gets those of the attribute and its object, unless there is something to be delivered instead. */
function failedLast({ returned, object, name, otherwise }: Asker): boolean {
  if (otherwise === null) runtime.noteAttributeError(object(), name());
  else if (isPythonError(PYTHON_ERROR, 'AttributeError')) {
    decref(takeRaised());
    returned(otherwise());
    return true;
  }
  return false;
}

function failedFirst(kinds: GetterKinds): boolean {
  if (!isPythonError(PYTHON_ERROR, 'AttributeError')) return failedLast(kinds);
  decref(takeRaised());
  enterFallback(kinds, kinds.object(), kinds.name());
  return true;
}

/** The kinds of frames for an asker. */
export function getterKinds(asker: Asker, rest: Parameters<typeof specialKind>[1] = {}): GetterKinds {
  const failed = (): boolean => failedLast(asker);
  const kinds: GetterKinds = {
    ...asker,
    inlined: specialKind(asker.returned, { failed, inlined: true, ...rest }),
    last: specialKind(asker.returned, { failed, ...rest }),
    first: specialKind(asker.returned, { failed: () => failedFirst(kinds), ...rest }),
  };
  return kinds;
}

function topBorrowed(): Ref {
  return stack[vm.sp - 1] as Ref;
}

/** The name in the instruction before `pc`, whose cache is behind it. */
function nameLoaded(): Ref {
  return constants[code[vm.pc - 4] >>> 8] as Ref;
}

/** STORE_ATTR: the value is below the object. */
function storeReturned(result: Ref): void {
  decref(result);
  const o = pop();
  const value = pop();
  decref(value);
  decref(o);
}

/** DELETE_ATTR. */
function deleteReturned(result: Ref): void {
  decref(result);
  decref(pop());
}

/** The kinds of frames, by instruction. */
function makeKinds() {
  const where = { object: topBorrowed, name: nameLoaded, otherwise: null };
  return {
    attribute: getterKinds({ returned: loaded, ...where }),
    method: getterKinds({ returned: methodLoaded, ...where }),
    store: specialKind(storeReturned),
    delete: specialKind(deleteReturned),
  };
}

const made = { kinds: null as ReturnType<typeof makeKinds> | null };

/** An instruction that is about an attribute. True if a frame is on top now, or all is done. */
export function attributeBySpecial(op: number, o: Ref, name: Ref): boolean {
  const kinds = (made.kinds ??= makeKinds());
  switch (op) {
    case Op.LOAD_ATTR: return getBySpecial(kinds.attribute, o, name);
    case Op.LOAD_METHOD: return getBySpecial(kinds.method, o, name);
    case Op.STORE_ATTR: return setBySpecial(kinds.store, o, name, stack[vm.sp - 2] as Ref);
    default: return setBySpecial(kinds.delete, o, name, NULL);
  }
}

/**
 * `o.name` where a plain function has to be called: true if its frame is on top now, or the result has been delivered. Looks for no more than that.
 * CPython: slot_tp_getattr_hook(), _PyObject_GenericGetAttrWithDict()
 */
export function getBySpecial(kinds: GetterKinds, o: Ref, name: Ref): boolean {
  const type = typeOf(o);
  const { getattro } = type.slots;
  if (getattro === genericGetAttr) return enterDescriptor(kinds.inlined, kinds, o, type, name);
  if (getattro !== genericGetattro) return false;
  const fallback = lookupBorrowed(type, S_GETATTR);
  const getattribute = lookupBorrowed(type, S_GETATTRIBUTE);
  const isDefault = getattribute === NULL || getattribute === lookupBorrowed(objectType, S_GETATTRIBUTE);
  if (fallback === NULL) {
    if (isDefault) return enterDescriptor(kinds.inlined, kinds, o, type, name);
    if (!isPlainFunction(getattribute)) return false;
    enterMethod(kinds.inlined, getattribute, o, name);
    return true;
  }
  if (!isPlainFunction(fallback)) return false;
  if (!isDefault) {
    if (!isPlainFunction(getattribute)) return false;
    enterForAttribute(kinds.first, getattribute, o, name);
    return true;
  }
  if (enterDescriptor(kinds.first, kinds, o, type, name)) return true;
  const found = attempt('AttributeError', () => findAttribute(o, name), () => NULL);
  if (found === NULL) enterFallback(kinds, o, name);
  else kinds.returned(found);
  return true;
}

/** Calls `__getattr__`, or `__getattribute__` beside one: up to 3.11 by a bound method. CPython: call_attribute() */
function enterForAttribute(kind: number, method: Ref, o: Ref, name: Ref): void {
  const base = vm.sp;
  push(knobs.objects.getattrIsBound ? newMethod(method, o) : newRef(method));
  enterSpecial(kind, base, method, o, name);
}

function enterFallback(kinds: GetterKinds, o: Ref, name: Ref): void {
  const fallback = lookupBorrowed(typeOf(o), S_GETATTR);
  if (isPlainFunction(fallback)) enterForAttribute(kinds.last, fallback, o, name);
  else {
    const { otherwise } = kinds;
    const found = otherwise === null ? getByFallback(o, name) : attempt('AttributeError', () => getByFallback(o, name), otherwise);
    kinds.returned(found);
  }
}

/** A property or a descriptor of the program's, in the class. */
function enterDescriptor(kind: number, kinds: GetterKinds, o: Ref, type: PyType, name: Ref): boolean {
  const descriptor = lookupBorrowed(type, name);
  if (descriptor === NULL) return false;
  const { descrGet, descrSet } = typeOf(descriptor).slots;
  if (descrGet === null) return false;
  const getter = propertyFunctionBorrowed(descriptor, 'get');
  if (getter !== NULL) {
    if (!isPlainFunction(getter)) return false;
    enterSpecial(kind, vm.sp, getter, o);
    return true;
  }
  if (descrGet !== genericDescrGet) return false;
  const get = lookupBorrowed(typeOf(descriptor), S_GET);
  if (!isPlainFunction(get)) return false;
  const base = vm.sp;
  push(newRef(descriptor));
  if (descrSet === null && type.has(TypeFeature.HAS_DICT)) {
    const value = instanceAttributeBorrowed(o, name);
    if (value !== NULL) {
      stack[--vm.sp] = NULL;
      newRef(value);
      decref(descriptor);
      kinds.returned(value);
      return true;
    }
    // Its class has lost it meanwhile: both hold it, who looked it up and who calls it.
    if (refcountOf(descriptor) === 1) push(newRef(descriptor));
  }
  push(newRef(get));
  enterSpecial(kind === kinds.inlined ? kinds.last : kind, base, get, descriptor, o, type.ref);
  return true;
}

/** `o.name = value`, or `del o.name` with NULL, where a plain function has to be called: true if its frame is on top now. */
export function setBySpecial(kind: number, o: Ref, name: Ref, value: Ref): boolean {
  const type = typeOf(o);
  const { setattro } = type.slots;
  if (setattro === genericSetattro) {
    const method = lookupBorrowed(type, value === NULL ? S_DELATTR : S_SETATTR);
    if (!isPlainFunction(method)) return false;
    if (value === NULL) enterMethod(kind, method, o, name);
    else enterMethod(kind, method, o, name, value);
    return true;
  }
  if (setattro !== genericSetAttr) return false;
  const descriptor = lookupBorrowed(type, name);
  if (descriptor === NULL) return false;
  const setter = propertyFunctionBorrowed(descriptor, value === NULL ? 'del' : 'set');
  if (setter !== NULL) {
    if (!isPlainFunction(setter)) return false;
    if (value === NULL) enterSpecial(kind, vm.sp, setter, o);
    else enterSpecial(kind, vm.sp, setter, o, value);
    return true;
  }
  if (typeOf(descriptor).slots.descrSet !== genericDescrSet) return false;
  const method = lookupBorrowed(typeOf(descriptor), value === NULL ? S_DELETE : S_SET);
  if (!isPlainFunction(method)) return false;
  const base = vm.sp;
  push(newRef(descriptor));
  push(newRef(method));
  if (value === NULL) enterSpecial(kind, base, method, descriptor, o);
  else enterSpecial(kind, base, method, descriptor, o, value);
  return true;
}
