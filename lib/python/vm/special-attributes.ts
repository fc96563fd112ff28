import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isPythonError, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { PYTHON_ERROR } from '../object/outcomes';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { decref, newRef, refcountOf } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { findAttribute, genericGetAttr, genericSetAttr } from '../protocols/attribute';
import { lookupBorrowed } from '../protocols/type-lookup';
import { genericDescrGet, genericDescrSet, genericGetattro, genericSetattro, getByFallback } from '../types/generic-slots';
import { newMethod } from '../types/method';
import { objectType } from '../types/object';
import { propertyFunctionBorrowed } from '../types/property';
import { instanceAttributeBorrowed } from '../values/instance';
import { enterSpecial, isPlainFunction } from './special-calls';
import { specialKind } from './special-kinds';
import { code, constants, push, stack, vm } from './state';

/** Attributes whose getting, setting or deleting calls a plain function: properties, descriptors, `__getattr__` and its kin. */
const [S_GET, S_SET, S_DELETE, S_GETATTR, S_GETATTRIBUTE, S_SETATTR, S_DELATTR] = [
  '__get__', '__set__', '__delete__', '__getattr__', '__getattribute__', '__setattr__', '__delattr__',
].map((name) => staticString(name));

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

/** The name of the attribute that the instruction before `pc` loads; its cache is behind it. */
function nameLoaded(): Ref {
  return constants[code[vm.pc - 4] >>> 8] as Ref;
}

/** An AttributeError without a name gets those of the attribute and its object. */
function noteName(): boolean {
  runtime.noteAttributeError(stack[vm.sp - 1] as Ref, nameLoaded());
  return false;
}

/** What the frames become that one instruction may wait for. */
interface GetterKinds {
  returned: (result: Ref) => void;
  /** A property's function or `__getattribute__`, which CPython enters without a loop of its own. */
  inlined: number;
  /** Anything else, after which there is nothing more to try. */
  last: number;
  /** What leads to `__getattr__` if it raises AttributeError. */
  first: number;
}

function getterKinds(returned: (result: Ref) => void): GetterKinds {
  const kinds: GetterKinds = {
    returned,
    inlined: specialKind(returned, { failed: noteName, inlined: true }),
    last: specialKind(returned, { failed: noteName }),
    first: specialKind(returned, {
      failed: () => {
        if (!isPythonError(PYTHON_ERROR, 'AttributeError')) return noteName();
        decref(takeRaised());
        enterFallback(kinds, stack[vm.sp - 1] as Ref, nameLoaded());
        return true;
      },
    }),
  };
  return kinds;
}

const KINDS = [getterKinds(loaded), getterKinds(methodLoaded)] as const;

/**
 * LOAD_ATTR and LOAD_METHOD where a plain function has to be called: true if its frame is on top now, or the result has been delivered. Looks for no more
 * than that. CPython: slot_tp_getattr_hook(), _PyObject_GenericGetAttrWithDict()
 */
export function getBySpecial(o: Ref, type: PyType, name: Ref, forMethod: boolean): boolean {
  const { getattro } = type.slots;
  const kinds = KINDS[forMethod ? 1 : 0];
  if (getattro === genericGetAttr) return enterDescriptor(kinds.inlined, kinds, o, type, name);
  if (getattro !== genericGetattro) return false;
  const fallback = lookupBorrowed(type, S_GETATTR);
  const getattribute = lookupBorrowed(type, S_GETATTRIBUTE);
  const isDefault = getattribute === NULL || getattribute === lookupBorrowed(objectType, S_GETATTRIBUTE);
  if (fallback === NULL) {
    if (isDefault) return enterDescriptor(kinds.inlined, kinds, o, type, name);
    if (!isPlainFunction(getattribute)) return false;
    const base = vm.sp;
    push(newRef(getattribute));
    enterSpecial(kinds.inlined, base, getattribute, o, name);
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
  else kinds.returned(getByFallback(o, name));
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

/** STORE_ATTR: the value is below the object. */
const stored = specialKind((result) => {
  decref(result);
  const o = stack[vm.sp - 1] as Ref;
  const value = stack[vm.sp - 2] as Ref;
  vm.sp -= 2;
  stack[vm.sp] = stack[vm.sp + 1] = NULL;
  decref(value);
  decref(o);
});

/** DELETE_ATTR. */
const deleted = specialKind((result) => {
  decref(result);
  const o = stack[--vm.sp] as Ref;
  stack[vm.sp] = NULL;
  decref(o);
});

/** STORE_ATTR, or DELETE_ATTR with NULL, where a plain function has to be called: true if its frame is on top now. */
export function setBySpecial(o: Ref, type: PyType, name: Ref, value: Ref): boolean {
  const { setattro } = type.slots;
  const kind = value === NULL ? deleted : stored;
  const base = vm.sp;
  if (setattro === genericSetattro) {
    const method = lookupBorrowed(type, value === NULL ? S_DELATTR : S_SETATTR);
    if (!isPlainFunction(method)) return false;
    push(newRef(method));
    enterSpecial(kind, base, method, o, name, value);
    return true;
  }
  if (setattro !== genericSetAttr) return false;
  const descriptor = lookupBorrowed(type, name);
  if (descriptor === NULL) return false;
  const setter = propertyFunctionBorrowed(descriptor, value === NULL ? 'del' : 'set');
  if (setter !== NULL) {
    if (!isPlainFunction(setter)) return false;
    enterSpecial(kind, base, setter, o, value);
    return true;
  }
  if (typeOf(descriptor).slots.descrSet !== genericDescrSet) return false;
  const method = lookupBorrowed(typeOf(descriptor), value === NULL ? S_DELETE : S_SET);
  if (!isPlainFunction(method)) return false;
  push(newRef(descriptor));
  push(newRef(method));
  enterSpecial(kind, base, method, descriptor, o, value);
  return true;
}
