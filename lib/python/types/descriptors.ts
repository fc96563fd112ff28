import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset } from '../object/native';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { slotBorrowed, stealIntoSlot } from '../object/slot-arena';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { newRef, xdecref } from '../heap/refcount';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { checkReceiver } from './native-function';
import { objectType } from './object';

/** Computed attributes: of built-in types (`getset_descriptor`) and `__slots__` members (`member_descriptor`). */

interface GetSetDescriptor {
  owner: PyType;
  attribute: GetSet;
  /** It belongs to no class. */
  isShared?: boolean;
}

/** A `__slots__` member: a cell of the instance's slot block. The owner is owned. */
export interface MemberDescriptor {
  owner: PyType;
  name: string;
  cell: number;
}

function getsetOf(ref: Ref): GetSetDescriptor {
  return payloads[ref] as GetSetDescriptor;
}

export function memberOf(ref: Ref): MemberDescriptor {
  return payloads[ref] as MemberDescriptor;
}

/** The getset that a class made by a class statement has for its instances' `__dict__` or `__weakref__`; holds the class. */
export function newGetSetDescriptor(owner: PyType, attribute: GetSet): Ref {
  const ref = allocateGc(TypeId.GETSET_DESCRIPTOR, 48);
  payloads[ref] = { owner, attribute } satisfies GetSetDescriptor;
  newRef(owner.ref);
  track(ref);
  return ref;
}

/** One that belongs to no class, shared by all of them. */
export function staticGetSetDescriptor(attribute: GetSet): Ref {
  return staticRow(TypeId.GETSET_DESCRIPTOR, { owner: objectType, attribute, isShared: true } satisfies GetSetDescriptor);
}

export function newMemberDescriptor(owner: PyType, name: string, cell: number): Ref {
  const ref = allocateGc(TypeId.MEMBER_DESCRIPTOR, 48);
  payloads[ref] = { owner, name, cell } satisfies MemberDescriptor;
  newRef(owner.ref);
  track(ref);
  return ref;
}

function deallocDescriptor(ref: Ref): void {
  untrack(ref);
  const { owner } = payloads[ref] as { owner: PyType };
  freeGcRow(ref);
  xdecref(owner.ref);
}

function traverseDescriptor(ref: Ref, visit: (ref: Ref) => void): void {
  visit((payloads[ref] as { owner: PyType }).owner.ref);
}

export const getSetDescriptorType = defineType({
  name: 'getset_descriptor',
  id: TypeId.GETSET_DESCRIPTOR,
  features: TypeFeature.GC,
  basicSize: 48,
  slots: {
    dealloc: deallocDescriptor,
    traverse: traverseDescriptor,
    descrGet(ref, instance) {
      if (instance === NULL) return newRef(ref);
      const { owner, attribute } = getsetOf(ref);
      checkReceiver(instance, owner, attribute.name);
      return attribute.get(instance);
    },
    descrSet(ref, instance, value) {
      const { owner, attribute } = getsetOf(ref);
      checkReceiver(instance, owner, attribute.name);
      if (attribute.set === null) raise('AttributeError', `attribute '${attribute.name}' of '${owner.name}' objects is not writable`);
      attribute.set(instance, value);
    },
    repr(ref) {
      const { owner, attribute, isShared } = getsetOf(ref);
      return newStr(isShared === true ? `<attribute '${attribute.name}'>` : `<attribute '${attribute.name}' of '${owner.name}' objects>`);
    },
  },
  getset: [
    getset('__name__', (ref) => newStr(getsetOf(ref).attribute.name)),
    getset('__qualname__', (ref) => newStr(`${getsetOf(ref).owner.qualname}.${getsetOf(ref).attribute.name}`)),
    getset('__objclass__', (ref) => newRef(getsetOf(ref).owner.ref)),
    getset('__doc__', (ref) => (getsetOf(ref).attribute.doc === null ? None : newStr(getsetOf(ref).attribute.doc!))),
  ],
});

export const memberDescriptorType = defineType({
  name: 'member_descriptor',
  id: TypeId.MEMBER_DESCRIPTOR,
  features: TypeFeature.GC,
  basicSize: 48,
  slots: {
    dealloc: deallocDescriptor,
    traverse: traverseDescriptor,
    descrGet(ref, instance) {
      if (instance === NULL) return newRef(ref);
      const { owner, name, cell } = memberOf(ref);
      checkReceiver(instance, owner, name);
      const value = slotBorrowed(instance, cell);
      if (value === NULL) raise('AttributeError', `'${typeOf(instance).name}' object has no attribute '${name}'`);
      return newRef(value);
    },
    descrSet(ref, instance, value) {
      const { owner, name, cell } = memberOf(ref);
      checkReceiver(instance, owner, name);
      const old = slotBorrowed(instance, cell);
      if (value === NULL && old === NULL) raise('AttributeError', name);
      stealIntoSlot(instance, cell, value === NULL ? NULL : newRef(value));
      xdecref(old);
    },
    repr: (ref) => newStr(`<member '${memberOf(ref).name}' of '${memberOf(ref).owner.name}' objects>`),
  },
  getset: [
    getset('__name__', (ref) => newStr(memberOf(ref).name)),
    getset('__qualname__', (ref) => newStr(`${memberOf(ref).owner.qualname}.${memberOf(ref).name}`)),
    getset('__objclass__', (ref) => newRef(memberOf(ref).owner.ref)),
    getset('__doc__', () => None),
  ],
});

