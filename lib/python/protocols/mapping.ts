import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { DictTable } from '../object/dict-table';
import {
  exchangeValue, keyAt, keysSize, makeGeneral, nextCandidate, removeEntry, scatter, stealNewEntry, takeEntries, valueAt,
} from '../object/dict-table';
import { numbers, payloads, typeIds } from '../object/table';
import { FIRST_CLASS_ID, TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { dictResized, dictTable, trackForContents } from '../values/dicts';
import { instanceDicts } from '../values/instance';
import { internBorrowed } from '../values/text';
import { equalsKey } from './compare';
import { dictHash } from './hash';
import { keyHash } from './hash-errors';

/** Dict operations: what `dict_get_item` and its kin are in CPython's Objects/dictobject.c. */

/**
 * Position of a key, or -1. `hash` is `dictHash(key)`. Comparing keys may run Python code; if that changes the table, the search
 * starts again (CPython: lookdict() and DKIX_KEY_CHANGED).
 */
export function findKey(table: DictTable, key: Ref, hash: number): number {
  const id = typeIds[key];
  return id === TypeId.STR || id === TypeId.INT ? findPlain(table, key, id, hash) : findAny(table, key, hash);
}

function findAny(table: DictTable, key: Ref, hash: number): number {
  const keyIsStr = typeIds[key] === TypeId.STR;
  for (let at = nextCandidate(table, hash, -1); at >= 0;) {
    const candidate = keyAt(table, at);
    if (candidate === key) return at;
    if (keyIsStr && typeIds[candidate] === TypeId.STR) {
      if (payloads[candidate] === payloads[key]) return at;
    } else {
      const { entries, count } = table;
      const same = equalsKey(candidate, key);
      if (table.entries !== entries || table.count !== count || keyAt(table, at) !== candidate) return findAny(table, key, hash);
      if (same) return at;
    }
    at = nextCandidate(table, hash, at);
  }
  return -1;
}

/** `findKey` of a str or int among such, in one search: either the key itself is there or one with its text or value. */
function findPlain(table: DictTable, key: Ref, id: number, hash: number): number {
  const { entries, index } = table;
  const mask = index === null ? 0 : index.length - 1;
  for (let probe = index === null ? 0 : scatter(hash) & mask; ; probe = index === null ? probe + 1 : (probe + 1) & mask) {
    const at = index === null ? probe : index[probe] - 1;
    if (index === null ? at >= table.count : at < 0) return -1;
    const candidate = entries[3 * at];
    if (entries[3 * at + 2] !== hash || candidate === NULL) continue;
    if (candidate === key) return at;
    if (typeIds[candidate] !== id) return findAny(table, key, hash);
    if (id === TypeId.STR ? payloads[candidate] === payloads[key] : numbers[candidate] === numbers[key]) return at;
  }
}

instanceDicts.find = (table, name) => findKey(table, name, dictHash(name));

/** The value under a key, borrowed, or NULL. Raises if the key cannot be hashed. */
export function dictGetBorrowed(dict: Ref, key: Ref): Ref {
  const table = dictTable(dict);
  const at = findKey(table, key, keyHash(key));
  return at < 0 ? NULL : valueAt(table, at);
}

/** The value under a name, borrowed, or NULL. */
export function dictGetTextBorrowed(dict: Ref, text: Ref): Ref {
  return dictGetBorrowed(dict, internBorrowed(text));
}

/** `dict[key] = value`; neither reference is stolen. Up to 3.10 the key is hashed before the dict has a reference. CPython: PyDict_SetItem(). */
export function dictSet(dict: Ref, key: Ref, value: Ref): void {
  if (typeIds[key] < FIRST_CLASS_ID) {
    const hash = keyHash(key);
    const at = findKey(dictTable(dict), key, hash);
    if (at < 0) stealDictNew(dict, newRef(key), newRef(value), hash);
    else storeAt(dict, at, newRef(value));
  } else if (knobs.containers.storingHolds) stealDictSet(dict, newRef(key), newRef(value));
  else dictSetKnown(dict, key, value, keyHash(key));
}

/** As `dictSet`, for a key whose `dictHash` is known. CPython: _PyDict_SetItem_KnownHash(). */
export function dictSetKnown(dict: Ref, key: Ref, value: Ref, hash: number): void {
  const mark = holdMark();
  hold(newRef(key));
  hold(newRef(value));
  stealIntoDict(dict, key, value, hash, mark);
}

/** As `dictSet`, but takes over both references, also when the key cannot be hashed or compared. */
export function stealDictSet(dict: Ref, key: Ref, value: Ref): void {
  const mark = holdMark();
  hold(key);
  hold(value);
  stealIntoDict(dict, key, value, keyHash(key), mark);
}

/** Puts an owned key and value into place, which are held from `mark` on while keys are compared. CPython: insertdict(). */
function stealIntoDict(dict: Ref, key: Ref, value: Ref, hash: number, mark: number): void {
  const at = findKey(dictTable(dict), key, hash);
  dropHolds(mark);
  if (at < 0) stealDictNew(dict, key, value, hash);
  else {
    storeAt(dict, at, value);
    decref(key);
  }
}

/** Replaces the value at a position by an owned reference. */
function storeAt(dict: Ref, at: number, value: Ref): void {
  const table = dictTable(dict);
  trackForContents(dict, keyAt(table, at), value);
  decref(exchangeValue(table, at, value));
}

/** Enters a key that `findKey` has not found, with its `dictHash`; takes over both references. CPython: insertdict(). */
export function stealDictNew(dict: Ref, key: Ref, value: Ref, hash: number): void {
  const table = dictTable(dict);
  trackForContents(dict, key, value);
  if (table.stringKeys && typeIds[key] !== TypeId.STR) becomeGeneral(dict, table);
  const log2Before = table.log2Size;
  const sizeBefore = table.usable > 0 ? 0 : keysSize(table);
  stealNewEntry(table, key, value, hash);
  if (table.log2Size !== log2Before) dictResized(dict, sizeBefore);
}

/** The first key that is no str makes every entry one word larger. */
function becomeGeneral(dict: Ref, table: DictTable): void {
  const before = keysSize(table);
  makeGeneral(table);
  dictResized(dict, before);
}

/** False when the key is not there. CPython: PyDict_DelItem(). */
export function dictDelete(dict: Ref, key: Ref): boolean {
  const value = dictPop(dict, key);
  if (value === NULL) return false;
  decref(value);
  return true;
}

/** Removes a key and returns its value, owned, or NULL. */
export function dictPop(dict: Ref, key: Ref): Ref {
  return dictPopKnown(dict, key, keyHash(key));
}

/** `dictPop` of a key whose hash is known. CPython: _PyDict_Pop_KnownHash(). */
export function dictPopKnown(dict: Ref, key: Ref, hash: number): Ref {
  const table = dictTable(dict);
  const at = findKey(table, key, hash);
  if (at < 0) return NULL;
  const oldKey = keyAt(table, at);
  const value = valueAt(table, at);
  removeEntry(table, at);
  decref(oldKey);
  return value;
}

/** CPython: PyDict_Clear(). */
export function dictClear(dict: Ref): void {
  const table = dictTable(dict);
  const sizeBefore = keysSize(table);
  const entries = takeEntries(table);
  dictResized(dict, sizeBefore);
  for (let at = 0; at < entries.length; at += 3) {
    if (entries[at] === NULL) continue;
    decref(entries[at] as Ref);
    decref(entries[at + 1] as Ref);
  }
}

/** Visits each key and value, borrowed, that is there when its turn comes. */
export function forEachEntry(dict: Ref, each: (key: Ref, value: Ref) => void): void {
  const table = dictTable(dict);
  for (let i = 0; i < table.count; i++) if (keyAt(table, i) !== NULL) each(keyAt(table, i), valueAt(table, i));
}
