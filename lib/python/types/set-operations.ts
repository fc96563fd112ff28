import type { Ref } from '../object/ref';
import { keyAt } from '../object/dict-table';
import type { PyType } from '../object/py-type';
import { typeTable } from '../object/py-type';
import { setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc } from '../heap/allocate';
import { track } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { hashHigh, hashOf } from '../protocols/hash';
import { hashForContainer } from '../protocols/hash-errors';
import { forEachItem } from '../protocols/iterate';
import { findKey } from '../protocols/mapping';
import { noteOrder } from '../protocols/seed-use';
import { dictTable, isExactDict } from '../values/dicts';
import { allocateInstance } from '../values/instance';
import { SetTable, isAnySet, isExactAnySet, isFrozenset, setResized, setSize, setTable, tableSize } from '../values/sets';
import { addToSet, clearSet, discardFromSet, dropDummies, eachHashed, findInSet, mergeSet, reserveInSet } from './set-table';

/** Operations of sets, in whose results the order of the keys is CPython's. CPython: Objects/setobject.c. */
export { isAnySet, setSize } from '../values/sets';

const SET_SIZE = 200;

/** An empty set of the type. CPython: make_new_set(). */
export function newSetOf(type: PyType): Ref {
  if (type.id === TypeId.SET || type.id === TypeId.FROZENSET) {
    const set = allocateGc(type.id, SET_SIZE);
    setPayload(set, new SetTable());
    track(set);
    return set;
  }
  const set = allocateInstance(type);
  setPayload(set, new SetTable());
  return set;
}

export function newSet(): Ref {
  return newSetOf(typeTable[TypeId.SET]);
}

/** set or frozenset, whichever the operand is one of. CPython: make_new_set_basetype(). */
function newLike(set: Ref): Ref {
  return newSetOf(typeTable[isFrozenset(set) ? TypeId.FROZENSET : TypeId.SET]);
}

/** A set of the type with the items of an iterable. */
export function setOfType(type: PyType, iterable: Ref): Ref {
  const mark = holdMark();
  const set = hold(newSetOf(type));
  setUpdate(set, iterable);
  dropHolds(mark);
  return set;
}

/** `set(iterable)`. CPython: PySet_New(). */
export function setFrom(iterable: Ref): Ref {
  return setOfType(typeTable[TypeId.SET], iterable);
}

/** A copy, of the built-in type that the set is one of. CPython: set_copy(). */
export function setCopy(set: Ref): Ref {
  const mark = holdMark();
  const copy = hold(newLike(set));
  setUpdate(copy, set);
  dropHolds(mark);
  return copy;
}

/** Adds a borrowed key. CPython: PySet_Add(), set_add_key(). */
export function setAdd(set: Ref, key: Ref): void {
  const low = hashForContainer(key, 'set element');
  addToSet(set, key, low, hashHigh.value);
}

/** `key in set`, for what has a hash. CPython: set_contains_key(). */
export function setContainsKey(set: Ref, key: Ref): boolean {
  const low = hashForContainer(key, 'set element');
  return findInSet(setTable(set), key, low, hashHigh.value) >= 0;
}

/** False if the key was not there. CPython: set_discard_key(). */
export function setDiscardKey(set: Ref, key: Ref): boolean {
  const low = hashForContainer(key, 'set element');
  return discardFromSet(set, key, low, hashHigh.value);
}

/** Visits the keys of an exact dict with their hashes. */
function eachDictKey(dict: Ref, each: (key: Ref, low: number, high: number) => void): void {
  const table = dictTable(dict);
  for (let i = 0; i < table.count; i++) {
    const key = keyAt(table, i);
    if (key === 0) continue;
    const mark = holdMark();
    hold(newRef(key));
    const low = hashOf(key);
    each(key, low, hashHigh.value);
    dropHolds(mark);
    decref(key);
  }
}

/** `set |= iterable`. CPython: set_update_internal(). */
export function setUpdate(set: Ref, other: Ref): void {
  if (isAnySet(other)) mergeSet(set, other);
  else if (isExactDict(other)) {
    const { used } = dictTable(other);
    if (used === 0) return;
    reserveInSet(set, used);
    eachDictKey(other, (key, low, high) => addToSet(set, key, low, high));
  } else forEachItem(other, (key) => setAdd(set, key));
}

/** CPython: set_intersection(): goes through the smaller of two sets. */
export function setIntersection(set: Ref, other: Ref): Ref {
  if (set === other) return setCopy(set);
  const mark = holdMark();
  const result = hold(newLike(set));
  if (isAnySet(other)) {
    const [smaller, larger] = setSize(other) > setSize(set) ? [set, other] : [other, set];
    eachHashed(setTable(smaller), (key, low, high) => {
      if (findInSet(setTable(larger), key, low, high) >= 0) addToSet(result, key, low, high);
    });
  } else {
    forEachItem(other, (key) => {
      const low = hashOf(key);
      const high = hashHigh.value;
      if (findInSet(setTable(set), key, low, high) >= 0) addToSet(result, key, low, high);
    });
  }
  dropHolds(mark);
  return result;
}

/** Lets a set have the keys of another one, which is then released. CPython: set_swap_bodies(). */
export function stealSetBody(set: Ref, other: Ref): void {
  const mine = setTable(set);
  const theirs = setTable(other);
  setPayload(set, theirs);
  setPayload(other, mine);
  setResized(set, tableSize(mine));
  setResized(other, tableSize(theirs));
  decref(other);
}

/** `set -= other`. CPython: set_difference_update_internal(). */
export function setDifferenceUpdate(set: Ref, other: Ref, isCopy = false): void {
  if (set === other) {
    clearSet(set);
    return;
  }
  if (isAnySet(other)) {
    // Of a copy no key dies.
    if (!isCopy) noteOrder(setTable(other));
    eachHashed(setTable(other), (key, low, high) => void discardFromSet(set, key, low, high));
  } else forEachItem(other, (key) => void setDiscardKey(set, key));
  dropDummies(set);
}

function copyAndDifference(set: Ref, other: Ref): Ref {
  const mark = holdMark();
  const result = hold(setCopy(set));
  setDifferenceUpdate(result, other, true);
  dropHolds(mark);
  return result;
}

/** `set - other`. CPython: set_difference(). */
export function setDifference(set: Ref, other: Ref): Ref {
  const size = isAnySet(other) ? setSize(other) : isExactDict(other) ? dictTable(other).used : -1;
  if (size < 0 || setSize(set) >> 2 > size) return copyAndDifference(set, other);
  const mark = holdMark();
  const result = hold(newLike(set));
  const inOther = isExactDict(other)
    ? (key: Ref, low: number): boolean => findKey(dictTable(other), key, low & 0x3fffffff) >= 0
    : (key: Ref, low: number, high: number): boolean => findInSet(setTable(other), key, low, high) >= 0;
  eachHashed(setTable(set), (key, low, high) => {
    if (!inOther(key, low, high)) addToSet(result, key, low, high);
  });
  dropHolds(mark);
  return result;
}

/** `set ^= other`. CPython: set_symmetric_difference_update(). */
export function setSymmetricDifferenceUpdate(set: Ref, other: Ref): void {
  if (set === other) {
    clearSet(set);
    return;
  }
  const toggle = (key: Ref, low: number, high: number): void => {
    if (!discardFromSet(set, key, low, high)) addToSet(set, key, low, high);
  };
  if (isExactDict(other)) {
    eachDictKey(other, toggle);
    return;
  }
  if (isAnySet(other)) {
    noteOrder(setTable(other));
    eachHashed(setTable(other), toggle);
    return;
  }
  const mark = holdMark();
  const others = hold(setOfType(typeTable[isFrozenset(set) ? TypeId.FROZENSET : TypeId.SET], other));
  noteOrder(setTable(others));
  eachHashed(setTable(others), toggle);
  dropHolds(mark);
  decref(others);
}

/** `set ^ other`: the copy of the other one comes first. CPython: set_symmetric_difference(). */
export function setSymmetricDifference(set: Ref, other: Ref): Ref {
  const mark = holdMark();
  const result = hold(newLike(set));
  setUpdate(result, other);
  setSymmetricDifferenceUpdate(result, set);
  dropHolds(mark);
  return result;
}

/** `set <= other` of two sets. CPython: set_issubset(). */
export function isSubset(set: Ref, other: Ref): boolean {
  if (setSize(set) > setSize(other)) return false;
  let contained = true;
  eachHashed(setTable(set), (key, low, high) => {
    contained = findInSet(setTable(other), key, low, high) >= 0;
    return contained;
  });
  return contained;
}

/** CPython: set_isdisjoint(). */
export function isDisjoint(set: Ref, other: Ref): boolean {
  if (set === other) return setSize(set) === 0;
  let disjoint = true;
  if (isExactAnySet(other)) {
    const [smaller, larger] = setSize(other) > setSize(set) ? [set, other] : [other, set];
    eachHashed(setTable(smaller), (key, low, high) => {
      disjoint = findInSet(setTable(larger), key, low, high) < 0;
      return disjoint;
    });
  } else {
    forEachItem(other, (key) => {
      disjoint = !setContainsKey(set, key);
      return disjoint;
    });
  }
  return disjoint;
}
