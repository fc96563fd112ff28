import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { BinaryFn, CallArguments, PyType } from '../object/py-type';
import { isSubtype, typeIdOf, typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { runtime } from '../object/runtime';
import { hashFromBigInt } from '../text/hash-numbers';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { attempt } from '../protocols/attempt';
import { findAttribute, genericGetAttr } from '../protocols/attribute';
import { call, callObject, callSpecial, callSpecialBound } from '../protocols/call';
import { hashHigh } from '../protocols/hash';
import { asSize } from '../protocols/number';
import { stealIsTrue } from '../protocols/truth';
import { lookupBorrowed } from '../protocols/type-lookup';
import { bigIntOf, isBigInt, isInt, newInt, newIntFromBig } from '../values/numbers';
import { beginArgumentTuple, endArgumentTuple } from '../values/sequences';
import { None, NotImplemented, True, False } from '../values/singletons';
import { newMethod } from './method';
import { objectType } from './object';
import { declareHash } from '../protocols/seed-use';

/**
 * The slots of classes that define special methods in Python: each calls the method. CPython: Objects/typeobject.c, slot_tp_*(),
 * slot_nb_*(), slot_sq_*() and slot_mp_*().
 */

/** Calls a special method that the slot's presence promises; AttributeError-like TypeError if it was removed meanwhile. */
function callRequired(self: Ref, name: Ref, ...args: Ref[]): Ref {
  const result = callSpecial(self, name, ...args);
  if (result === NULL) return runtime.raiseAttributeError(`'${typeOf(self).name}' object has no special method`, self, name);
  return result;
}

export const [S_REPR, S_STR] = ['__repr__', '__str__'].map((name) => staticString(name));

export function unarySlot(name: string): (self: Ref) => Ref {
  const nameRef = staticString(name);
  return (self) => callRequired(self, nameRef);
}

/** `__add__` and `__radd__` behind one slot. CPython: SLOT1BINFULL. */
export function binarySlot(op: number, name: string, reflectedName: string): BinaryFn {
  const method = staticString(name);
  const reflected = staticString(reflectedName);
  const slot: BinaryFn = (left, right) => {
    const leftType = typeOf(left);
    const rightType = typeOf(right);
    let tryRight = leftType !== rightType && rightType.slots.binary[op] === slot;
    if (leftType.slots.binary[op] === slot) {
      if (tryRight && isSubtype(rightType, leftType) && overrides(rightType, leftType, reflected)) {
        const result = callSpecial(right, reflected, left);
        if (result !== NULL && result !== NotImplemented) return result;
        tryRight = false;
      }
      const result = callSpecial(left, method, right);
      if ((result !== NULL && result !== NotImplemented) || leftType === rightType) return result === NULL ? NotImplemented : result;
    }
    if (!tryRight) return NotImplemented;
    const result = callSpecial(right, reflected, left);
    return result === NULL ? NotImplemented : result;
  };
  return slot;
}

/** Whether the subclass has a reflected method of its own. CPython: method_is_overloaded(). */
function overrides(right: PyType, left: PyType, name: Ref): boolean {
  const own = lookupBorrowed(right, name);
  return own !== NULL && own !== lookupBorrowed(left, name);
}

export function inplaceSlot(name: string): BinaryFn {
  const nameRef = staticString(name);
  return (left, right) => {
    const result = callSpecial(left, nameRef, right);
    return result === NULL ? NotImplemented : result;
  };
}

/** By `CompareOp`. */
export const COMPARE_NAMES = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'].map(staticString);

export function genericRichcompare(self: Ref, other: Ref, op: number): Ref {
  const found = lookupBorrowed(typeOf(self), COMPARE_NAMES[op]);
  const { descrGet } = found === NULL || typeIdOf(found) === TypeId.FUNCTION ? NO_DESCRIPTOR : typeOf(found).slots;
  if (descrGet !== null && knobs.objects.hidesUnboundComparisons) return compareBy(found, descrGet, self, other);
  const result = callSpecial(self, COMPARE_NAMES[op], other);
  return result === NULL ? NotImplemented : result;
}

const NO_DESCRIPTOR = { descrGet: null };

/** A method that cannot be got, whatever the reason, is as good as none. CPython: slot_tp_richcompare() */
function compareBy(descriptor: Ref, get: NonNullable<PyType['slots']['descrGet']>, self: Ref, other: Ref): Ref {
  const mark = holdMark();
  const method = attempt('BaseException', () => get(descriptor, self, typeOf(self).ref), () => NULL);
  if (method === NULL) return NotImplemented;
  const result = call(hold(method), other);
  dropHolds(mark);
  decref(method);
  return result;
}

export const S_LEN = staticString('__len__');
export function genericLength(self: Ref): number {
  return lengthOfResult(callRequired(self, S_LEN));
}

/** The length that `__len__` returned, which is taken over. */
export function lengthOfResult(result: Ref): number {
  const mark = holdMark();
  hold(result);
  const isHuge = isBigInt(result) && bigIntOf(result) < 0n;
  const length = isHuge ? -1 : asSize(result, 'OverflowError');
  if (length < 0) raise('ValueError', '__len__() should return >= 0');
  dropHolds(mark);
  decref(result);
  return length;
}

export const S_BOOL = staticString('__bool__');
/** `__bool__`, else `__len__`, else true. */
export function genericBool(self: Ref): boolean {
  const result = callSpecial(self, S_BOOL);
  if (result === NULL) {
    const { length } = typeOf(self).slots;
    return length === null ? true : length(self) > 0;
  }
  return truthOfResult(self, result);
}

/** The truth that `__bool__` returned, which is taken over. */
export function truthOfResult(self: Ref, result: Ref): boolean {
  if (result === True) return true;
  if (result === False) return false;
  const { name } = typeOf(result);
  decref(result);
  return raise('TypeError', knobs.wording.wrongResult(typeOf(self).name, '__bool__', 'a bool', name, `__bool__ should return bool, returned ${name}`));
}

export const S_HASH = staticString('__hash__');
/** What fits 64 bits is the hash itself; a larger int is hashed once more, as an int whatever its class. CPython: slot_tp_hash(). */
function hashOfResult(result: Ref): number {
  const ofInt = typeTable[TypeId.INT].slots.hash!;
  if (!isBigInt(result)) return ofInt(result);
  const value = bigIntOf(result);
  if (BigInt.asIntN(64, value) !== value) return ofInt(result);
  const { lo, hi } = hashFromBigInt(value);
  hashHigh.value = hi;
  return lo;
}

/** CPython: slot_tp_hash(). */
export function genericHash(self: Ref): number {
  return hashOfMethod(callRequired(self, S_HASH));
}

/** The hash that `__hash__` returned, which is taken over. */
export function hashOfMethod(result: Ref): number {
  if (!isInt(result)) {
    decref(result);
    raise('TypeError', '__hash__ method should return an integer');
  }
  const low = hashOfResult(result);
  const high = hashHigh.value;
  decref(result);
  hashHigh.value = high;
  return low;
}

export const S_CALL = staticString('__call__');
/** While it lasts there is CPython's tuple of the arguments, which the method gets as arguments of its own. CPython: slot_tp_call(). */
export function genericCall(self: Ref, args: CallArguments): Ref {
  const length = args.values.length - args.names.length;
  beginArgumentTuple(length);
  try {
    return callOwnMethod(self, args);
  } finally {
    endArgumentTuple(length);
  }
}

function callOwnMethod(self: Ref, args: CallArguments): Ref {
  const type = typeOf(self);
  const method = lookupBorrowed(type, S_CALL);
  if (method === NULL) raise('TypeError', `'${type.name}' object is not callable`);
  const mark = holdMark();
  const { descrGet } = typeOf(method).slots;
  if (typeIdOf(method) === TypeId.FUNCTION) {
    const positional = args.values.length - args.names.length;
    if (!args.packed) for (let i = 0; i < positional; i++) hold(newRef(args.values[i]));
    holdNamed(self, args);
    const result = callObject(hold(newRef(method)), { values: [self, ...args.values], names: args.names });
    releaseHolds(mark);
    return result;
  }
  if (descrGet === null) return callObject(method, args);
  const bound = hold(descrGet(method, self, type.ref));
  const result = callObject(bound, args);
  dropHolds(mark);
  decref(bound);
  return result;
}

export const S_GETATTRIBUTE = staticString('__getattribute__');
export const S_GETATTR = staticString('__getattr__');
/** CPython: slot_tp_getattr_hook(). */
/** Calls `__getattr__`, or `__getattribute__` beside one: up to 3.11 by a bound method. CPython: call_attribute() */
function callForAttribute(self: Ref, method: Ref, name: Ref): Ref {
  const found = lookupBorrowed(typeOf(self), method);
  if (!knobs.objects.getattrIsBound || typeIdOf(found) !== TypeId.FUNCTION) return callRequired(self, method, name);
  return callSpecialBound(self, method, name);
}

export function genericGetattro(self: Ref, name: Ref): Ref {
  const type = typeOf(self);
  const fallback = lookupBorrowed(type, S_GETATTR);
  const getattribute = lookupBorrowed(type, S_GETATTRIBUTE);
  const isDefault = getattribute === NULL || getattribute === lookupBorrowed(objectType, S_GETATTRIBUTE);
  if (fallback === NULL) return isDefault ? genericGetAttr(self, name) : callRequired(self, S_GETATTRIBUTE, name);
  const found = isDefault
    ? findAttributeOrError(self, name)
    : attempt('AttributeError', () => callForAttribute(self, S_GETATTRIBUTE, name), () => NULL);
  return found === NULL ? callForAttribute(self, S_GETATTR, name) : found;
}

/** The attribute that `__getattr__` gives, whatever it is. */
export function getByFallback(self: Ref, name: Ref): Ref {
  return callForAttribute(self, S_GETATTR, name);
}

/** A property that raises AttributeError also leads to `__getattr__`. */
function findAttributeOrError(self: Ref, name: Ref): Ref {
  return attempt('AttributeError', () => findAttribute(self, name), () => NULL);
}

export const S_SETATTR = staticString('__setattr__');
export const S_DELATTR = staticString('__delattr__');
export function genericSetattro(self: Ref, name: Ref, value: Ref): void {
  decref(value === NULL ? callRequired(self, S_DELATTR, name) : callRequired(self, S_SETATTR, name, value));
}

export const S_GET = staticString('__get__');
/** Who found the descriptor holds it meanwhile, since the class may lose it. CPython: slot_tp_descr_get(), _PyObject_GenericGetAttrWithDict() */
export function genericDescrGet(self: Ref, instance: Ref, owner: Ref): Ref {
  const mark = holdMark();
  hold(newRef(self));
  const result = callSpecial(self, S_GET, instance === NULL ? None : instance, owner);
  dropHolds(mark);
  if (result === NULL) return self;
  decref(self);
  return result;
}

export const S_SET = staticString('__set__');
export const S_DELETE = staticString('__delete__');
export function genericDescrSet(self: Ref, instance: Ref, value: Ref): void {
  const mark = holdMark();
  hold(newRef(self));
  decref(value === NULL ? callRequired(self, S_DELETE, instance) : callRequired(self, S_SET, instance, value));
  dropHolds(mark);
  decref(self);
}

export const S_ITER = staticString('__iter__');
export function genericIter(self: Ref): Ref {
  if (lookupBorrowed(typeOf(self), S_ITER) === None) raise('TypeError', `'${typeOf(self).name}' object is not iterable`);
  return callRequired(self, S_ITER);
}

export const S_NEXT = staticString('__next__');
export function genericIternext(self: Ref): Ref {
  return attempt('StopIteration', () => callRequired(self, S_NEXT), () => NULL);
}

const S_INIT = staticString('__init__');
/** Holds what a dict of the named arguments and an array of the receiver and the arguments hold meanwhile. CPython: _PyObject_Call_Prepend() */
function holdNamed(self: Ref, { values, names, packed }: CallArguments): void {
  if (names.length === 0) return;
  const positional = values.length - names.length;
  if (knobs.objects.dictCallsHold === 'all') for (const ref of [self, ...values]) hold(newRef(ref));
  else for (let i = positional; i < values.length; i++) hold(newRef(values[i]));
  if (!packed) for (let i = positional; i < values.length; i++) hold(newRef(values[i]));
}

/** Functions and what is like them are called with the instance before the arguments, without a bound method. */
const TAKES_SELF: readonly number[] = [TypeId.FUNCTION, TypeId.WRAPPER_DESCRIPTOR, TypeId.METHOD_DESCRIPTOR];

/** CPython: slot_tp_init() */
export function genericInit(self: Ref, args: CallArguments): void {
  const init = lookupBorrowed(typeOf(self), S_INIT);
  const mark = holdMark();
  holdNamed(self, args);
  let result: Ref;
  const { descrGet } = typeOf(init).slots;
  if (descrGet === null) result = callObject(hold(newRef(init)), args);
  else if (!TAKES_SELF.includes(typeIdOf(init))) result = callObject(hold(descrGet(init, self, typeOf(self).ref)), args);
  else result = callObject(hold(newRef(init)), { values: [self, ...args.values], names: args.names });
  releaseHolds(mark);
  if (result === None) return;
  const { name } = typeOf(result);
  decref(result);
  raise('TypeError', `__init__() should return None, not '${name}'`);
}

const S_NEW = staticString('__new__');
/** CPython: slot_tp_new(). */
export function genericCreate(type: PyType, args: CallArguments): Ref {
  const mark = holdMark();
  const method = hold(typeOf(type.ref).slots.getattro(type.ref, S_NEW));
  if (typeIdOf(method) === TypeId.FUNCTION) holdNamed(type.ref, args);
  const result = callObject(method, { values: [type.ref, ...args.values], names: args.names });
  releaseHolds(mark);
  return result;
}

const S_DEL = staticString('__del__');
/** CPython: slot_tp_finalize(): an exception is reported and forgotten; one that was being handled stays so. */
export function genericFinalize(self: Ref): void {
  const method = lookupBorrowed(typeOf(self), S_DEL);
  if (method === NULL) return;
  const shown = knobs.collector.namesBoundFinalizer && typeIdOf(method) === TypeId.FUNCTION ? newMethod(method, self) : newRef(method);
  finalizing.run(() => decref(callRequired(self, S_DEL)), shown);
  decref(shown);
}

/** Runs a finalizer and reports what it raises; set by the machine, which knows how to save the exception in flight. */
export const finalizing = {
  run: (action: () => void, _method: Ref): void => action(),
};

export const S_GETITEM = staticString('__getitem__');
export function genericGetitem(self: Ref, key: Ref): Ref {
  return callRequired(self, S_GETITEM, key);
}

export const S_SETITEM = staticString('__setitem__');
export const S_DELITEM = staticString('__delitem__');
export function genericSetitem(self: Ref, key: Ref, value: Ref): void {
  decref(value === NULL ? callRequired(self, S_DELITEM, key) : callRequired(self, S_SETITEM, key, value));
}

export const S_CONTAINS = staticString('__contains__');
export function genericContains(self: Ref, item: Ref): boolean {
  if (lookupBorrowed(typeOf(self), S_CONTAINS) === None) raise('TypeError', `'${typeOf(self).name}' object is not a container`);
  return stealIsTrue(callRequired(self, S_CONTAINS, item));
}

const S_POW = staticString('__pow__');
export function genericPower(a: Ref, b: Ref, modulus: Ref): Ref {
  const result = callSpecial(a, S_POW, b, modulus);
  return result === NULL ? NotImplemented : result;
}

/** What a hash slot's value looks like to Python. */
export function hashAsInt(low: number): Ref {
  const high = hashHigh.value;
  if (high === (low < 0 ? -1 : 0)) return newInt(low);
  return newIntFromBig((BigInt(high) << 32n) | BigInt(low >>> 0));
}

declareHash(genericHash);
