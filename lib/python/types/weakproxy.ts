import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { BinaryFn, CallArguments, PyType, Slots, UnaryFn } from '../object/py-type';
import { BINARY_OPS, BinaryOp, TypeFeature, typeOf } from '../object/py-type';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { basicWeakrefs } from '../heap/weakrefs';
import { getAttr, setAttr } from '../protocols/attribute';
import { callMethod, callObject } from '../protocols/call';
import { richCompare } from '../protocols/compare';
import { containsItem } from '../protocols/contains';
import { getIter } from '../protocols/iterate';
import { asIndex, binaryOperation, inplaceOperation, powerOperation, unaryOperation } from '../protocols/number';
import { addressText, strOf } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { newFloat } from '../values/numbers';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { toDouble } from './float';
import { toInt } from './int-conversion';
import { checkWeakrefable, newWeakObject, referredType, resetWeakrefTypes, weakSlots, weakTargetBorrowed, weakrefType } from './weakref';

/** `weakref.proxy`: an object that behaves as the one it weakly refers to (CPython: Objects/weakrefobject.c, proxy_*). */

function isProxy(ref: Ref): boolean {
  const type = typeOf(ref);
  return type === weakProxyType || type === weakCallableProxyType;
}

/** The object behind a proxy, borrowed, or the object itself. CPython: UNWRAP(). */
function unwrap(ref: Ref): Ref {
  if (!isProxy(ref)) return ref;
  const target = weakTargetBorrowed(ref);
  if (target === NULL) raise('ReferenceError', 'weakly-referenced object no longer exists');
  return target;
}

/** Runs an operation on what is behind the operands, which stay alive meanwhile. */
function withTargets<T>(operands: readonly Ref[], operation: (...targets: Ref[]) => T): T {
  const mark = holdMark();
  const targets = operands.map((operand) => hold(newRef(unwrap(operand))));
  const result = operation(...targets);
  dropHolds(mark);
  targets.forEach(decref);
  return result;
}

function unary(operation: UnaryFn): UnaryFn {
  return (self) => withTargets([self], operation);
}

/** A slot of the target's type, or TypeError in the words that the operation would use. */
function forwardedSlot<K extends keyof Slots>(self: Ref, slot: K, complaint: (typeName: string) => string): NonNullable<Slots[K]> {
  const type = typeOf(self);
  return (type.slots[slot] ?? raise('TypeError', complaint(type.name))) as NonNullable<Slots[K]>;
}

function binarySlots(operation: (a: Ref, b: Ref, op: number) => Ref): (BinaryFn | null)[] {
  return Array.from({ length: BINARY_OPS }, (_, op) => (a: Ref, b: Ref) => withTargets([a, b], (x, y) => operation(x, y, op)));
}

const notSubscriptable = (name: string): string => `'${name}' object is not subscriptable`;

const proxySlots: Partial<Omit<Slots, 'binary' | 'inplace'>> = {
  ...weakSlots,
  create: null,
  hash: null,
  getattro: (self, name) => withTargets([self], (target) => getAttr(target, name)),
  setattro: (self, name, value) => withTargets([self], (target) => setAttr(target, name, value)),
  str: unary(strOf),
  repr(self) {
    const target = weakTargetBorrowed(self);
    if (knobs.reports.quotedWeakproxy) {
      const to = target === NULL ? 'dead' : `to '${referredType(target)}' at ${addressText(target)}`;
      return newStr(`<weakproxy at ${addressText(self)}; ${to}>`);
    }
    const shown = target === NULL ? None : target;
    return newStr(`<weakproxy at ${addressText(self)} to ${typeOf(shown).name} at ${addressText(shown)}>`);
  },
  richcompare: (self, other, op) => withTargets([self, other], (a, b) => richCompare(a, b, op)),
  iter: unary(getIter),
  iternext: (self) => withTargets([self], (target) => {
    const next = typeOf(target).slots.iternext;
    if (next === null) raise('TypeError', `Weakref proxy referenced a non-iterator '${typeOf(target).name}' object`);
    return next(target);
  }),
  bool: (self) => withTargets([self], isTrue),
  negative: unary((target) => unaryOperation(target, 'negative')),
  positive: unary((target) => unaryOperation(target, 'positive')),
  invert: unary((target) => unaryOperation(target, 'invert')),
  absolute: unary((target) => forwardedSlot(target, 'absolute', (name) => `bad operand type for abs(): '${name}'`)(target)),
  int: unary(toInt),
  float: unary((target) => newFloat(toDouble(target))),
  index: unary(asIndex),
  power: (a, b, modulus) => withTargets([a, b, modulus], powerOperation),
  length: (self) => withTargets([self], (target) => forwardedSlot(target, 'length', (name) => `object of type '${name}' has no len()`)(target)),
  getitem: (self, key) => withTargets([self, key], (target, at) => forwardedSlot(target, 'getitem', notSubscriptable)(target, at)),
  setitem: (self, key, value) => withTargets([self], (target) => {
    const verb = value === NULL ? 'deletion' : 'assignment';
    forwardedSlot(target, 'setitem', (name) => `'${name}' object does not support item ${verb}`)(target, key, value);
  }),
  contains: (self, item) => withTargets([self], (target) => containsItem(target, item)),
};

const S_BYTES = staticString('__bytes__');
const S_REVERSED = staticString('__reversed__');

function defineProxy(name: string, extra: Partial<Omit<Slots, 'binary' | 'inplace'>>): PyType {
  const type = defineType({
    name,
    module: 'weakref',
    features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
    basicSize: 64,
    slots: { ...proxySlots, ...extra },
    methods: [
      native('__bytes__', '()', (self: Ref) => withTargets([self], (target) => callMethod(target, S_BYTES))),
      native('__reversed__', '()', (self: Ref) => withTargets([self], (target) => callMethod(target, S_REVERSED))),
    ],
  });
  type.slots.binary = binarySlots(binaryOperation);
  type.slots.inplace = binarySlots(inplaceOperation);
  type.slots.inplace[BinaryOp.DIVMOD] = null;
  return type;
}

export const weakProxyType = defineProxy('ProxyType', {});
export const weakCallableProxyType = defineProxy('CallableProxyType', {
  call: (self, args: CallArguments) => withTargets([self], (target) => callObject(target, args)),
});

/** `weakref.proxy(target, callback)`: shared when there is no callback. Borrows; a new reference. CPython: PyWeakref_NewProxy(). */
export function newWeakProxy(target: Ref, callback: Ref): Ref {
  checkWeakrefable(target);
  const existing = callback === NULL ? basicWeakrefs(target).proxy : NULL;
  if (existing !== NULL) return newRef(existing);
  const type = typeOf(target).slots.call === null ? weakProxyType : weakCallableProxyType;
  return newWeakObject(type, target, callback, true);
}

export function resetWeakrefSizes(): void {
  resetWeakrefTypes([weakrefType, weakProxyType, weakCallableProxyType]);
}
