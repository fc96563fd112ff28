import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { belief } from '../object/belief';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, nativeClassMethod } from '../object/native';
import { staticString } from '../object/names';
import type { CallArguments, PyType } from '../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { untrack } from '../heap/gc-state';
import { decref, newRef, refcountOf, xdecref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import type { WeakReference } from '../heap/weakrefs';
import { addWeakref, basicWeakrefs, detachWeakref } from '../heap/weakrefs';
import { attempt } from '../protocols/attempt';
import { getOptionalAttr, lookupSpecial } from '../protocols/attribute';
import { richCompare } from '../protocols/compare';
import { hashHigh, hashOf } from '../protocols/hash';
import { addressText, qualifiedTypeName } from '../protocols/repr';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { False, None, NotImplemented, True } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { genericAliasOf } from './generic-alias';
import { declareHash, hashDependsOnSeed } from '../protocols/seed-use';

/** Weak references and what proxies share with them (CPython: Objects/weakrefobject.c). The table is `heap/weakrefs.ts`. */

export function weakReferenceOf(ref: Ref): WeakReference {
  return payloadOf<WeakReference>(ref);
}

/** The object, borrowed; NULL when it is dead or waits to be freed. CPython: _PyWeakref_GET_REF(). */
export function weakTargetBorrowed(ref: Ref): Ref {
  const { target } = weakReferenceOf(ref);
  return target === NULL || refcountOf(target) === 0 ? NULL : target;
}

export function checkWeakrefable(target: Ref): void {
  const type = typeOf(target);
  if (!type.has(TypeFeature.HAS_WEAKREF)) raise('TypeError', `cannot create weak reference to '${type.name}' object`);
}

/** A weak reference object of this type, entered in the table. Borrows both; `callback` may be NULL. */
export function newWeakObject(type: PyType, target: Ref, callback: Ref, isProxy: boolean): Ref {
  const self = allocateInstance(type);
  setPayload(self, { target, callback: callback === NULL ? NULL : newRef(callback), hash: null, isProxy } satisfies WeakReference);
  addWeakref(self);
  if (belief.weakReferencesHold) belief.kept.push(newRef(target));
  return self;
}

/** `weakref.ref(target, callback)`: shared when there is no callback. Borrows; a new reference. CPython: PyWeakref_NewRef(). */
export function newWeakref(target: Ref, callback: Ref = NULL): Ref {
  checkWeakrefable(target);
  const existing = callback === NULL ? basicWeakrefs(target).ref : NULL;
  return existing === NULL ? newWeakObject(weakrefType, target, callback, false) : newRef(existing);
}

/** CPython: weakref___new__(). Keywords are left for a subclass's `__init__`. */
function createWeakref(type: PyType, args: CallArguments): Ref {
  const values = args.names.length === 0 ? args.values : args.values.slice(0, args.values.length - args.names.length);
  if (values.length < 1 || values.length > 2) {
    const bound = values.length < 1 ? 'at least 1 argument' : 'at most 2 arguments';
    raise('TypeError', `__new__ expected ${bound}, got ${values.length}`);
  }
  const target = values[0];
  const callback = values.length === 1 || values[1] === None ? NULL : values[1];
  if (type === weakrefType) return newWeakref(target, callback);
  checkWeakrefable(target);
  return newWeakObject(type, target, callback, false);
}

function hashWeakref(self: Ref): number {
  const data = weakReferenceOf(self);
  if (data.hash === null) {
    if (data.target === NULL) raise('TypeError', 'weak object has gone away');
    const target = newRef(data.target);
    const mark = holdMark();
    hold(target);
    const low = hashOf(target);
    data.hash = { low, high: hashHigh.value };
    dropHolds(mark);
    decref(target);
  }
  hashHigh.value = data.hash.high;
  return data.hash.low;
}

/** Of the objects while both live, of the references afterwards. CPython: weakref_richcompare(). */
function compareWeakrefs(self: Ref, other: Ref, op: number): Ref {
  if ((op !== CompareOp.EQ && op !== CompareOp.NE) || !isWeakref(other)) return NotImplemented;
  const left = weakTargetBorrowed(self);
  const right = weakTargetBorrowed(other);
  if (left === NULL || right === NULL) return (self === other) === (op === CompareOp.EQ) ? True : False;
  const mark = holdMark();
  hold(newRef(left));
  hold(newRef(right));
  const result = richCompare(left, right, op);
  dropHolds(mark);
  decref(left);
  decref(right);
  return result;
}

const S_NAME = staticString('__name__');

/** The type of what is referred to, as the reference's repr names it. CPython: PyType_GetFullyQualifiedName() */
export function referredType(target: Ref): string {
  const type = typeOf(target);
  return knobs.reports.weakrefNamesModule ? qualifiedTypeName.of(type.ref).replace(/^__main__\./, '') : type.name;
}

function reprWeakref(self: Ref): Ref {
  const target = weakTargetBorrowed(self);
  if (target === NULL) return newStr(`<weakref at ${addressText(self)}; dead>`);
  const mark = holdMark();
  hold(newRef(target));
  const read = (): Ref => (knobs.reports.weakrefReprAsksType ? lookupSpecial : getOptionalAttr)(target, S_NAME);
  const name = knobs.reports.weakrefReprRaises ? read() : attempt('BaseException', read, () => NULL);
  dropHolds(mark);
  const suffix = name !== NULL && isStr(name) ? ` (${textOf(name)})` : '';
  const text = `<weakref at ${addressText(self)}; to '${referredType(target)}' at ${addressText(target)}${suffix}>`;
  xdecref(name);
  decref(target);
  return newStr(text);
}

export function isWeakref(ref: Ref): boolean {
  const type = typeOf(ref);
  return type === weakrefType || type.mro.includes(weakrefType);
}

function dropCallback(self: Ref): void {
  const data = weakReferenceOf(self);
  detachWeakref(self);
  const { callback } = data;
  data.callback = NULL;
  xdecref(callback);
}

/** Behaviour of the rows themselves, common to references and proxies. */
export const weakSlots = {
  dealloc(self: Ref): void {
    untrack(self);
    dropCallback(self);
    freeInstanceRow(self);
  },
  traverse(self: Ref, visit: (ref: Ref) => void): void {
    const { callback } = weakReferenceOf(self);
    if (callback !== NULL) visit(callback);
  },
  clear: dropCallback,
};

export const weakrefType = defineType({
  name: 'ReferenceType',
  module: 'weakref',
  id: TypeId.WEAKREF,
  features: TypeFeature.GC | TypeFeature.BASETYPE,
  basicSize: 64,
  slots: {
    ...weakSlots,
    create: createWeakref,
    init(_self, args) {
      if (args.names.length > 0) raise('TypeError', 'ref() takes no keyword arguments');
      if (args.values.length > 2) raise('TypeError', `__init__ expected at most 2 arguments, got ${args.values.length}`);
    },
    call(self, args) {
      if (args.names.length > 0) raise('TypeError', 'weakref() takes no keyword arguments');
      if (args.values.length > 0) raise('TypeError', `weakref expected 0 arguments, got ${args.values.length}`);
      const target = weakTargetBorrowed(self);
      return target === NULL ? None : newRef(target);
    },
    hash: hashWeakref,
    richcompare: compareWeakrefs,
    repr: reprWeakref,
  },
  methods: [nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf)],
  getset: [
    getset('__callback__', (self) => (weakReferenceOf(self).callback === NULL ? None : newRef(weakReferenceOf(self).callback))),
  ],
});

/** To be called when a run starts with the types of references, proxies and callable proxies: sizes and names differ between profiles. */
export function resetWeakrefTypes(types: readonly PyType[]): void {
  types.forEach((type, i) => {
    type.basicSize = knobs.reports.weakrefSize - 16;
    const name = knobs.reports.weakrefTypeNames[i];
    const dot = name.indexOf('.');
    type.name = name;
    type.qualname = name.slice(dot + 1);
    type.module = dot < 0 ? 'builtins' : name.slice(0, dot);
  });
}

declareHash(hashWeakref, (ref) => {
  const { target } = weakReferenceOf(ref);
  return target === NULL || hashDependsOnSeed(target);
});
