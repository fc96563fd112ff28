import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import type { GetSet } from '../object/native';
import { knobs } from '../object/knobs';
import { newRef } from '../heap/refcount';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { pyTypeOf } from './object';
import { readonlyMember } from './readonly-member';

/** What a class says of its instances' layout: `__basicsize__`, `__flags__` and the like. CPython: Objects/typeobject.c, type_members. */

/** CPython: Include/object.h, Py_TPFLAGS_…, for the features that have one. */
const FLAG_OF_FEATURE: readonly (readonly [number, number])[] = [
  [TypeFeature.DISALLOW_INSTANTIATION, 1 << 7], [TypeFeature.IMMUTABLE, 1 << 8], [TypeFeature.HEAP, 1 << 9], [TypeFeature.BASETYPE, 1 << 10],
  [TypeFeature.GC, 1 << 14], [TypeFeature.ABSTRACT, 1 << 20], [TypeFeature.INT_SUBCLASS, 1 << 24], [TypeFeature.LIST_SUBCLASS, 1 << 25],
  [TypeFeature.TUPLE_SUBCLASS, 1 << 26], [TypeFeature.BYTES_SUBCLASS, 1 << 27], [TypeFeature.STR_SUBCLASS, 1 << 28],
  [TypeFeature.DICT_SUBCLASS, 1 << 29], [TypeFeature.EXCEPTION_SUBCLASS, 1 << 30], [TypeFeature.TYPE_SUBCLASS, 2 ** 31],
];
const READY = 1 << 12;
const SEQUENCE = 1 << 5;
const MAPPING = 1 << 6;
const INLINE_VALUES = 1 << 2;
const MANAGED_WEAKREF = 1 << 3;
const MANAGED_DICT = 1 << 4;

function layoutFlags(type: PyType): number {
  if (!type.has(TypeFeature.HEAP)) return 0;
  let flags = 0;
  if (knobs.inlineValues && type.has(TypeFeature.HAS_DICT) && !type.has(TypeFeature.TYPE_SUBCLASS)) flags |= MANAGED_DICT;
  if (knobs.managedWeakrefs && type.has(TypeFeature.HAS_WEAKREF) && !type.has(TypeFeature.TYPE_SUBCLASS)) flags |= MANAGED_WEAKREF;
  if (type.sharedKeys !== null && knobs.managedWeakrefs) flags |= INLINE_VALUES;
  return flags;
}

function flagsOf(type: PyType): number {
  let flags = READY | layoutFlags(type);
  if (type.has(TypeFeature.SEQUENCE_PATTERN)) flags |= SEQUENCE;
  if (type.has(TypeFeature.MAPPING_PATTERN)) flags |= MAPPING;
  let sum = flags;
  for (const [feature, flag] of FLAG_OF_FEATURE) if (type.has(feature)) sum += flag;
  return sum;
}

/** Places in C structures that have other fields behind them. */
const EXCEPTION_DICT = 16;
const CLASS_DICT = 264;
const CLASS_WEAKREFS = 368;

/** Where instances keep their weak references, counted from their head: in front of it where the version manages them. */
function weakrefOffset(type: PyType): number {
  if (!type.has(TypeFeature.HAS_WEAKREF)) return 0;
  if (type.base !== null && type.base.has(TypeFeature.HAS_WEAKREF)) return weakrefOffset(type.base);
  if (type.has(TypeFeature.TYPE_SUBCLASS)) return CLASS_WEAKREFS;
  return type.has(TypeFeature.HEAP) && knobs.managedWeakrefs ? -32 : type.basicSize - 8;
}

/** Where they keep their dict: behind what has no fixed size, or in front of the head where the version has it there (3.11 counts from the end). */
function dictOffset(type: PyType): number {
  if (type.has(TypeFeature.TYPE_SUBCLASS)) return CLASS_DICT;
  if (!type.has(TypeFeature.HAS_DICT)) return 0;
  if (type.base !== null && type.base.has(TypeFeature.HAS_DICT)) return dictOffset(type.base);
  if (type.name === 'BaseException') return EXCEPTION_DICT;
  const isSized = type.base !== null && type.base.itemSize !== 0;
  if (type.has(TypeFeature.HEAP) && knobs.inlineValues && (knobs.managedWeakrefs || !isSized)) return knobs.managedWeakrefs ? -1 : -type.basicSize - 24;
  if (isSized) return -8;
  const addsWeakref = type.has(TypeFeature.HAS_WEAKREF) && type.base?.has(TypeFeature.HAS_WEAKREF) !== true;
  return type.basicSize - (addsWeakref ? 16 : 8);
}

function layoutMember(name: string, read: (type: PyType) => number): GetSet {
  return readonlyMember(name, (self: Ref) => newInt(read(pyTypeOf(self))));
}

export const typeMembers: GetSet[] = [
  layoutMember('__basicsize__', (type) => type.basicSize),
  layoutMember('__itemsize__', (type) => type.itemSize),
  layoutMember('__flags__', flagsOf),
  layoutMember('__weakrefoffset__', weakrefOffset),
  readonlyMember('__base__', (self) => (pyTypeOf(self).base === null ? None : newRef(pyTypeOf(self).base!.ref))),
  layoutMember('__dictoffset__', dictOffset),
];
