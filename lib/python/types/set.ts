import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { runStarts } from '../object/run-starts';
import type { NativeMethod } from '../object/native';
import { native, nativeClassMethod, parseSignature } from '../object/native';
import type { CallArguments, PyType, Slots, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeGcRow } from '../heap/allocate';
import { mayBeTracked } from '../heap/collect';
import { addEngineRoots } from '../heap/engine-roots';
import { isTracked, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { attempt } from '../protocols/attempt';
import { splitHash } from '../protocols/hash';
import { forEachItem } from '../protocols/iterate';
import { bindNative } from '../protocols/native-call';
import { raiseKeyError } from '../protocols/raise-object';
import { guardedRepr } from '../protocols/repr';
import { declareHash, noteOrder, seedUse } from '../protocols/seed-use';
import { hashOfFrozenset } from '../text/hash-numbers';
import { freeInstanceRow } from '../values/instance';
import { False, None, NotImplemented, True } from '../values/singletons';
import type { SetTable } from '../values/sets';
import { isAnySet, isExactAnySet, isSet, keyInSlot, nextSlot, setSize, setTable } from '../values/sets';
import { deallocContainer } from './container-dealloc';
import { genericAliasOf } from './generic-alias';
import { itemReprs } from './item-repr';
import { newSetIterator } from './set-iterator';
import {
  isDisjoint, isSubset, newSetOf, setAdd, setContainsKey, setCopy, setDifference, setDifferenceUpdate, setDiscardKey,
  setIntersection, setOfType, setSymmetricDifference, setSymmetricDifferenceUpdate, setUpdate, stealSetBody,
} from './set-operations';
import { clearSet, eachHashed, noteDeaths, takeFromSlot } from './set-table';

/** set and frozenset. CPython: Objects/setobject.c. */

const OPTIONAL_ITERABLE = parseSignature('(iterable=(), /)');

const bool = (value: boolean): Ref => (value ? True : False);

function setRelease(self: Ref): void {
  if (isExactAnySet(self)) clearWeakrefsOf(self);
  const table = setTable(self);
  noteDeaths(table);
  for (let slot = nextSlot(table, -1); slot >= 0; slot = nextSlot(table, slot)) decref(keyInSlot(table, slot));
  if (isExactAnySet(self)) freeGcRow(self);
  else freeInstanceRow(self);
}

function setTraverse(self: Ref, visit: Visit): void {
  const table = setTable(self);
  if (table.isSeeded && !seedUse.used) noteTracked(table);
  for (let slot = nextSlot(table, -1); slot >= 0; slot = nextSlot(table, slot)) visit(keyInSlot(table, slot));
}

/** The order in which a collection comes to objects is that of what it does with them. */
function noteTracked(table: SetTable): void {
  let tracked = 0;
  for (let slot = nextSlot(table, -1); slot >= 0; slot = nextSlot(table, slot)) if (isTracked(keyInSlot(table, slot))) tracked++;
  if (tracked > 1) seedUse.used = true;
}

/** CPython: set_repr(). */
function setRepr(self: Ref): Ref {
  const type = typeOf(self);
  return guardedRepr(self, `${type.name}(...)`, () => {
    if (setSize(self) === 0) return `${type.name}()`;
    const items: Ref[] = [];
    forEachItem(self, (item) => {
      items.push(item);
    });
    const text = `{${itemReprs(items).join(', ')}}`;
    return type.id === TypeId.SET ? text : `${type.name}(${text})`;
  });
}

/** CPython: set_richcompare(): subset and superset tests. */
function setRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (!isAnySet(other)) return NotImplemented;
  switch (op) {
    case CompareOp.EQ:
    case CompareOp.NE:
      return bool((setSize(self) === setSize(other) && sameHashes(self, other) && isSubset(self, other)) === (op === CompareOp.EQ));
    case CompareOp.LE:
      return bool(isSubset(self, other));
    case CompareOp.GE:
      return bool(isSubset(other, self));
    case CompareOp.LT:
      return bool(setSize(self) < setSize(other) && isSubset(self, other));
    default:
      return bool(setSize(self) > setSize(other) && isSubset(other, self));
  }
}

/** False if both hashes are known already and differ. */
function sameHashes(self: Ref, other: Ref): boolean {
  const { hash: a } = setTable(self);
  const { hash: b } = setTable(other);
  return a === null || b === null || (a.lo === b.lo && a.hi === b.hi);
}

/** A set that is looked for among the keys counts as the frozenset equal to it. CPython: set_contains(), set_remove(), set_discard(). */
function withFrozen(key: Ref, lookup: (key: Ref) => boolean): boolean {
  if (!isSet(key)) return lookup(key);
  return attempt('TypeError', () => lookup(key), () => {
    const mark = holdMark();
    const frozen = hold(setOfType(frozensetType, key));
    const found = lookup(frozen);
    dropHolds(mark);
    decref(frozen);
    return found;
  });
}

const setContains = (self: Ref, key: Ref): boolean => withFrozen(key, (sought) => setContainsKey(self, sought));
const setDiscard = (self: Ref, key: Ref): boolean => withFrozen(key, (sought) => setDiscardKey(self, sought));

const differenceUpdate = (set: Ref, other: Ref): void => setDifferenceUpdate(set, other);

/** CPython: set_pop(). */
function setPop(self: Ref): Ref {
  const table = setTable(self);
  if (table.used === 0) raise('KeyError', 'pop from an empty set');
  let slot = nextSlot(table, (table.finger & table.mask) - 1);
  if (slot < 0) slot = nextSlot(table, -1);
  noteOrder(table);
  const key = takeFromSlot(table, slot);
  table.finger = slot + 1;
  return key;
}

/** The result of applying `step` to the set and each argument in turn. */
function fold(self: Ref, others: Ref[], step: (set: Ref, other: Ref) => Ref): Ref {
  if (others.length === 0) return setCopy(self);
  let result = newRef(self);
  for (const other of others) {
    const mark = holdMark();
    hold(result);
    const next = step(result, other);
    dropHolds(mark);
    decref(result);
    result = next;
  }
  return result;
}

/** A copy that every argument then changes. */
function changedCopy(copy: Ref, others: Ref[], change: (set: Ref, other: Ref) => void): Ref {
  const mark = holdMark();
  hold(copy);
  for (const other of others) change(copy, other);
  dropHolds(mark);
  return copy;
}

function issubset(self: Ref, other: Ref): Ref {
  if (isAnySet(other)) return bool(isSubset(self, other));
  const common = setIntersection(self, other);
  const result = setSize(common) === setSize(self);
  decref(common);
  return bool(result);
}

function issuperset(self: Ref, other: Ref): Ref {
  if (isAnySet(other)) return bool(isSubset(other, self));
  let contained = true;
  forEachItem(other, (key) => {
    contained = setContainsKey(self, key);
    return contained;
  });
  return bool(contained);
}

function setDifferenceOf(self: Ref, others: Ref[]): Ref {
  if (others.length === 0) return setCopy(self);
  return changedCopy(setDifference(self, others[0]), others.slice(1), differenceUpdate);
}

type Operation = (left: Ref, right: Ref) => Ref;

/** Operators take sets only; methods take anything that can be iterated. */
function operator(operation: Operation): Operation {
  return (left, right) => (isAnySet(left) && isAnySet(right) ? operation(left, right) : NotImplemented);
}

function inplace(change: (set: Ref, other: Ref) => void): Operation {
  return (self, other) => {
    if (!isAnySet(other)) return NotImplemented;
    change(self, other);
    return newRef(self);
  };
}

const unite: Operation = (self, other) => changedCopy(setCopy(self), self === other ? [] : [other], setUpdate);

const operators = {
  AND: operator(setIntersection),
  OR: operator(unite),
  SUBTRACT: operator(setDifference),
  XOR: operator(setSymmetricDifference),
};

const changing = (change: (self: Ref, other: Ref) => void) => (self: Ref, other: Ref): Ref => {
  change(self, other);
  return None;
};

const changingAll = (change: (self: Ref, other: Ref) => void) => (self: Ref, others: Ref[]): Ref => {
  for (const other of others) change(self, other);
  return None;
};

const sharedMethods: NativeMethod[] = [
  native('__contains__', '(object, /)', (self: Ref, key: Ref) => bool(setContains(self, key))),
  native('copy', '()', (self: Ref) => (typeIdOf(self) === TypeId.FROZENSET ? newRef(self) : setCopy(self))),
  native('difference', '(*others)', setDifferenceOf),
  native('intersection', '(*others)', (self: Ref, others: Ref[]) => fold(self, others, setIntersection)),
  native('isdisjoint', '(other, /)', (self: Ref, other: Ref) => bool(isDisjoint(self, other))),
  native('issubset', '(other, /)', issubset),
  native('issuperset', '(other, /)', issuperset),
  native('symmetric_difference', '(other, /)', setSymmetricDifference),
  native('union', '(*others)', (self: Ref, others: Ref[]) => changedCopy(setCopy(self), others, setUpdate)),
  nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
];

const sharedSlots: Partial<Slots> = {
  dealloc: (self) => deallocContainer(self, setRelease),
  traverse: setTraverse,
  clear: clearSet,
  repr: setRepr,
  richcompare: setRichcompare,
  iter: newSetIterator,
  length: setSize,
  contains: setContains,
};

function setInit(self: Ref, args: CallArguments): void {
  const [iterable] = bindNative(OPTIONAL_ITERABLE, args, 'set', 'set') as [Ref];
  if (setTable(self).fill > 0) clearSet(self);
  setTable(self).hash = null;
  if (iterable !== NULL) setUpdate(self, iterable);
}

export const setType: PyType = defineType({
  name: 'set',
  id: TypeId.SET,
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.SET_SUBCLASS | TypeFeature.HAS_WEAKREF,
  basicSize: 200,
  slots: { ...sharedSlots, hash: null, create: newSetOf, init: setInit },
  binary: operators,
  inplace: {
    AND: inplace((self, other) => stealSetBody(self, setIntersection(self, other))),
    OR: inplace(setUpdate),
    SUBTRACT: inplace(differenceUpdate),
    XOR: inplace(setSymmetricDifferenceUpdate),
  },
  methods: [
    ...sharedMethods,
    native('add', '(object, /)', changing(setAdd)),
    native('clear', '()', (self: Ref) => {
      clearSet(self);
      return None;
    }),
    native('discard', '(object, /)', (self: Ref, key: Ref) => {
      setDiscard(self, key);
      return None;
    }),
    native('remove', '(object, /)', (self: Ref, key: Ref) => (setDiscard(self, key) ? None : raiseKeyError(key))),
    native('pop', '()', setPop),
    native('update', '(*others)', changingAll(setUpdate)),
    native('difference_update', '(*others)', changingAll(differenceUpdate)),
    native('intersection_update', '(*others)', (self: Ref, others: Ref[]) => {
      stealSetBody(self, fold(self, others, setIntersection));
      return None;
    }),
    native('symmetric_difference_update', '(other, /)', changing(setSymmetricDifferenceUpdate)),
  ],
});

/** The empty frozenset, where there is but one; NULL until it is asked for. CPython 3.9: emptyfrozenset. */
const shared = { empty: NULL as Ref };
addEngineRoots(() => [shared.empty]);
runStarts.push(() => {
  shared.empty = NULL;
});

/** Takes over an empty frozenset, and returns the one that there is. */
function stealShared(empty: Ref): Ref {
  if (shared.empty === NULL) shared.empty = empty;
  else decref(empty);
  return newRef(shared.empty);
}

/** CPython: frozenset_new(): an exact frozenset is its own copy. */
function frozensetCreate(type: PyType, args: CallArguments): Ref {
  const refusesKeywords = type === frozensetType || (knobs.values.numberSubclassesRefuseKeywords && type.slots.init === frozensetType.slots.init);
  const positional = refusesKeywords ? args : { values: args.values.slice(0, args.values.length - args.names.length), names: [] };
  const [iterable] = bindNative(OPTIONAL_ITERABLE, positional, 'frozenset', 'frozenset') as [Ref];
  if (iterable === NULL) {
    const empty = newSetOf(type);
    if (knobs.containers.sharesEmptyFrozenset && type === frozensetType) return stealShared(empty);
    if (knobs.collector.frozensetLazyCreation && type === frozensetType) untrack(empty);
    return empty;
  }
  if (type === frozensetType && typeIdOf(iterable) === TypeId.FROZENSET) return newRef(iterable);
  const set = setOfType(type, iterable);
  if (knobs.containers.sharesEmptyFrozenset && type === frozensetType && setSize(set) === 0) return stealShared(set);
  return type === frozensetType ? settled(set) : set;
}

/** A new frozenset, which the collector need not see if it holds nothing that it sees. CPython 3.15: _PyFrozenSet_MaybeUntrack(). */
function settled(set: Ref): Ref {
  if (!knobs.collector.frozensetLazyCreation) return set;
  let isAtomic = true;
  setTraverse(set, (key) => {
    if (mayBeTracked(key)) isAtomic = false;
  });
  if (isAtomic) untrack(set);
  return set;
}

/** CPython: frozenset_hash(). */
function frozensetHash(self: Ref): number {
  const table = setTable(self);
  if (table.hash === null) {
    const halves: number[] = [];
    eachHashed(table, (_key, low, high) => {
      halves.push(low, high);
    });
    table.hash = hashOfFrozenset(halves, table.used);
  }
  return splitHash(table.hash);
}

export const frozensetType: PyType = defineType({
  name: 'frozenset',
  id: TypeId.FROZENSET,
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.SET_SUBCLASS | TypeFeature.HAS_WEAKREF,
  basicSize: 200,
  slots: { ...sharedSlots, clear: null, hash: frozensetHash, create: frozensetCreate, init: () => {} },
  binary: operators,
  methods: sharedMethods,
});

declareHash(frozensetHash, (ref) => setTable(ref).isSeeded);

/** `set(iterable)` and `frozenset(iterable)` for callers within the engine. */
export { newSet, setFrom } from './set-operations';
export const frozensetFrom = (iterable: Ref): Ref => settled(setOfType(frozensetType, iterable));
