import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { copyTable, hashAt, keyAt, keysSize, resizeForCount, usableFraction, valueAt } from '../object/dict-table';
import type { DictTable } from '../object/dict-table';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { CallArguments } from '../object/py-type';
import { CompareOp, typeOf } from '../object/py-type';
import { setPayload } from '../object/table';
import { isTracked, track } from '../heap/gc-state';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, incref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { getOptionalAttr } from '../protocols/attribute';
import { call } from '../protocols/call';
import { compareBool } from '../protocols/compare';
import { keyHash } from '../protocols/hash-errors';
import { collectItems, forEachItem, getIter } from '../protocols/iterate';
import { dictSet, dictSetKnown, findKey, stealDictSet } from '../protocols/mapping';
import { getItem } from '../protocols/subscript';
import { stealList } from '../values/sequences';
import { dictResized, dictTable, isDict, newDict, stealDict } from '../values/dicts';

/** Merging, copying and comparing dicts. CPython: Objects/dictobject.c. */

const S_KEYS = staticString('keys');

/** Whether keys that are there already are overwritten, kept, or an error. */
export type MergeMode = 'override' | 'keep' | 'unique';

/** Called with the first key that is there twice, in the mode `unique`. */
export type OnDuplicate = (key: Ref) => never;

function refuseDuplicate(): never {
  return raise('RuntimeError', 'A duplicate key was not expected.');
}

/** True if the whole keys object is copied, capacity and all. CPython: the first branch of dict_merge(). */
function isClonable(table: DictTable): boolean {
  return table.shared === null && table.used === table.count && (table.log2Size === 3 || usableFraction(table.log2Size - 1) < table.used);
}

function countReferences(table: DictTable): void {
  for (let at = 0; at < table.entries.length; at += 3) {
    incref(table.entries[at] as Ref);
    incref(table.entries[at + 1] as Ref);
  }
}

/** `dict.update` from something known to be a dict that iterates as dicts do. CPython: dict_merge(). */
function mergeDict(dict: Ref, other: Ref, mode: MergeMode, onDuplicate: OnDuplicate): void {
  const from = dictTable(other);
  if (dict === other || from.used === 0) return;
  const table = dictTable(dict);
  const before = keysSize(table);
  if (table.used === 0 && isClonable(from)) {
    const clone = copyTable(from);
    countReferences(clone);
    setPayload(dict, clone);
    dictResized(dict, before);
    if (!isTracked(dict) && isTracked(other)) track(dict);
    return;
  }
  if (usableFraction(table.log2Size) < from.used) {
    resizeForCount(table, table.used + from.used);
    dictResized(dict, before);
  }
  mergeEntries(dict, other, mode, onDuplicate);
}

function mergeEntries(dict: Ref, other: Ref, mode: MergeMode, onDuplicate: OnDuplicate): void {
  const from = dictTable(other);
  const { count } = from;
  const mark = holdMark();
  for (let i = 0; i < count; i++) {
    const key = keyAt(from, i);
    if (key === NULL) continue;
    const value = valueAt(from, i);
    hold(newRef(key));
    hold(newRef(value));
    storeMerged(dict, key, value, hashAt(from, i), mode, onDuplicate);
    releaseHolds(mark);
    if (dictTable(other) !== from || from.count !== count) raise('RuntimeError', 'dict mutated during update');
  }
}

function storeMerged(dict: Ref, key: Ref, value: Ref, hash: number, mode: MergeMode, onDuplicate: OnDuplicate): void {
  if (mode === 'override' || findKey(dictTable(dict), key, hash) < 0) dictSetKnown(dict, key, value, hash);
  else if (mode === 'unique') onDuplicate(key);
}

/** Merges any mapping: a dict, or what has `keys()` and subscripts. CPython: PyDict_Merge(), _PyDict_MergeEx(). */
export function dictMerge(dict: Ref, other: Ref, mode: MergeMode = 'override', onDuplicate: OnDuplicate = refuseDuplicate): void {
  if (isDict(other) && iteratesAsDict(other)) {
    mergeDict(dict, other, mode, onDuplicate);
    return;
  }
  const mark = holdMark();
  const method = hold(getOptionalAttr(other, S_KEYS));
  const found = hold(call(method));
  // CPython: PyMapping_Keys(), which makes a list of what is no exact dict's.
  const keys = isDict(other) ? hold(stealList(collectItems(found))) : found;
  forEachItem(keys, (key) => {
    if (mode !== 'override' && findKey(dictTable(dict), key, keyHash(key)) >= 0) {
      if (mode === 'unique') onDuplicate(key);
      return;
    }
    const value = getItem(other, key);
    stealDictSet(dict, newRef(key), value);
  });
  dropHolds(mark);
  if (keys !== found) decref(keys);
  decref(found);
  decref(method);
}

function iteratesAsDict(o: Ref): boolean {
  return typeOf(o).slots.iter === dictIteration.iter;
}

/** Set by the type: `dict.__iter__`, which a subclass may have replaced. */
export const dictIteration = { iter: null as ((self: Ref) => Ref) | null };

/** `dict.update(pairs)`. CPython: PyDict_MergeFromSeq2(). */
function mergePairs(dict: Ref, pairs: Ref): void {
  let index = 0;
  forEachItem(pairs, (pair) => {
    const mark = holdMark();
    const iterator = attempt('TypeError', () => getIter(pair), () => raise('TypeError', knobs.containers.updateElement(index)));
    hold(iterator);
    const parts = collectItems(iterator);
    dropHolds(mark);
    decref(iterator);
    if (parts.length !== 2) {
      for (const part of parts) decref(part);
      raise('ValueError', `dictionary update sequence element #${index} has length ${parts.length}; 2 is required`);
    }
    parts.forEach(hold);
    dictSet(dict, parts[0], parts[1]);
    dropHolds(mark);
    parts.forEach(decref);
    index++;
  });
}

/** The one argument of `dict()` and `update()`. CPython: dict_update_arg(). */
export function dictUpdateArgument(dict: Ref, argument: Ref): void {
  if (isDict(argument) && iteratesAsDict(argument)) {
    mergeDict(dict, argument, 'override', refuseDuplicate);
    return;
  }
  const keys = getOptionalAttr(argument, S_KEYS);
  if (keys === NULL) mergePairs(dict, argument);
  else {
    decref(keys);
    dictMerge(dict, argument);
  }
}

/** `dict(...)` and `update(...)`: at most one positional argument, then keywords. CPython: dict_update_common(). */
export function dictUpdateCommon(dict: Ref, args: CallArguments, name: string): void {
  const { values, names } = args;
  const positional = values.length - names.length;
  if (positional > 1) raise('TypeError', `${name} expected at most 1 argument, got ${positional}`);
  if (positional === 1) dictUpdateArgument(dict, values[0]);
  for (let i = 0; i < names.length; i++) dictSet(dict, names[i], values[positional + i]);
}

/** An exact dict with the same entries. CPython: PyDict_Copy(). */
export function dictCopy(dict: Ref): Ref {
  const table = dictTable(dict);
  if (table.used === 0) return newDict();
  if (iteratesAsDict(dict)) {
    const clone = copyTable(table);
    countReferences(clone);
    const copy = stealDict(clone);
    if (!isTracked(copy) && isTracked(dict)) track(copy);
    return copy;
  }
  const mark = holdMark();
  const copy = hold(newDict());
  dictMerge(copy, dict);
  dropHolds(mark);
  return copy;
}

/** Makes room for `count` keys in an empty dict that is being filled. */
export function dictReserve(dict: Ref, count: number): void {
  const table = dictTable(dict);
  const before = keysSize(table);
  resizeForCount(table, count);
  if (keysSize(table) !== before) dictResized(dict, before);
}

/** CPython: dict_equal(). */
export function dictsEqual(a: Ref, b: Ref): boolean {
  const table = dictTable(a);
  if (table.used !== dictTable(b).used) return false;
  for (let i = 0; i < table.count; i++) {
    const key = keyAt(table, i);
    if (key === NULL) continue;
    if (!entryEquals(key, valueAt(table, i), hashAt(table, i), b)) return false;
  }
  return true;
}

function entryEquals(key: Ref, value: Ref, hash: number, other: Ref): boolean {
  const mark = holdMark();
  hold(newRef(key));
  hold(newRef(value));
  const at = findKey(dictTable(other), key, hash);
  let same = false;
  if (at >= 0) {
    const theirs = hold(newRef(valueAt(dictTable(other), at)));
    same = compareBool(value, theirs, CompareOp.EQ);
  }
  releaseHolds(mark);
  return same;
}
