import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { keyAt, keysSize, leaveShared, removeEntry, valueAt } from '../object/dict-table';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { native, nativeClassMethod } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, typeIdOf } from '../object/py-type';
import { setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { call, callSpecial } from '../protocols/call';
import { keyHash } from '../protocols/hash-errors';
import { forEachItem } from '../protocols/iterate';
import { dictClear, dictDelete, dictGetBorrowed, dictPop, dictSet, findKey, stealDictNew } from '../protocols/mapping';
import { raiseKeyError } from '../protocols/raise-object';
import { guardedRepr, reprText } from '../protocols/repr';
import { setItem } from '../protocols/subscript';
import { dictResized, dictTable, freeDictRow, isDict, isExactDict, newDictByCall, tableOfSubclass } from '../values/dicts';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { countArgumentTuple, countPassingDict, stealTrackedTuple } from '../values/sequences';
import { setTable } from '../values/sets';
import { False, None, NotImplemented, True } from '../values/singletons';
import { internedStr } from '../values/text';
import { deallocContainer } from './container-dealloc';
import { dictCopy, dictIteration, dictReserve, dictUpdateArgument, dictUpdateCommon, dictsEqual } from './dict-items';
import { dictReverseKeyIteratorType, newDictKeyIterator, newDictReverseIterator } from './dict-iterators';
import { dictItemsType, dictKeysType, dictValuesType, newDictView } from './dict-views';
import { genericAliasOf } from './generic-alias';

/** dict. CPython: Objects/dictobject.c. */

const S_MISSING = staticString('__missing__');

dictIteration.iter = newDictKeyIterator;

function dictRelease(self: Ref): void {
  const { entries } = dictTable(self);
  for (let at = 0; at < entries.length; at += 3) {
    if (entries[at] === NULL) continue;
    decref(entries[at] as Ref);
    decref(entries[at + 1] as Ref);
  }
  if (isExactDict(self)) freeDictRow(self);
  else freeInstanceRow(self);
}

/** Keys that are strings are never part of a cycle. CPython: dict_traverse(). */
function dictTraverse(self: Ref, visit: Visit): void {
  const { entries, stringKeys } = dictTable(self);
  for (let at = 0; at < entries.length; at += 3) {
    if (entries[at] === NULL) continue;
    visit(entries[at + 1] as Ref);
    if (!stringKeys) visit(entries[at] as Ref);
  }
}

function dictCreate(type: PyType): Ref {
  if (type === dictType) return newDictByCall();
  const table = tableOfSubclass();
  const self = allocateInstance(type, keysSize(table));
  setPayload(self, table);
  return self;
}

function dictRepr(self: Ref): Ref {
  return guardedRepr(self, '{...}', () => {
    const parts: string[] = [];
    for (let i = 0; i < dictTable(self).count; i++) {
      const table = dictTable(self);
      const key = keyAt(table, i);
      if (key === NULL) continue;
      const mark = holdMark();
      const value = newRef(valueAt(table, i));
      hold(newRef(key));
      hold(value);
      parts.push(`${reprText(key)}: ${reprText(value)}`);
      dropHolds(mark);
      decref(key);
      decref(value);
    }
    return `{${parts.join(', ')}}`;
  });
}

/** CPython: dict_subscript(): a subclass may have `__missing__`. */
function dictGetitem(self: Ref, key: Ref): Ref {
  const value = dictGetBorrowed(self, key);
  if (value !== NULL) return newRef(value);
  if (!isExactDict(self)) {
    const made = callSpecial(self, S_MISSING, key);
    if (made !== NULL) return made;
  }
  return raiseKeyError(key);
}

function dictSetitem(self: Ref, key: Ref, value: Ref): void {
  if (value !== NULL) dictSet(self, key, value);
  else if (!dictDelete(self, key)) raiseKeyError(key);
}

function dictGet(self: Ref, key: Ref, fallback: Ref): Ref {
  const value = dictGetBorrowed(self, key);
  if (value !== NULL) return newRef(value);
  return fallback === NULL ? None : newRef(fallback);
}

/** The value under a key, after entering `fallback` if there was none. CPython: PyDict_SetDefaultRef(). */
export function dictSetDefault(dict: Ref, key: Ref, fallback: Ref): Ref {
  const hash = keyHash(key);
  const table = dictTable(dict);
  const at = findKey(table, key, hash);
  if (at >= 0) return newRef(valueAt(table, at));
  stealDictNew(dict, newRef(key), newRef(fallback), hash);
  return newRef(fallback);
}

function dictPopMethod(self: Ref, key: Ref, fallback: Ref): Ref {
  // CPython does not hash the key when there is nothing to find.
  const value = dictTable(self).used === 0 ? NULL : dictPop(self, key);
  if (value !== NULL) return value;
  return fallback === NULL ? raiseKeyError(key) : newRef(fallback);
}

/** CPython: dict_popitem_impl(): the last entry, whose place is used again. */
function dictPopitem(self: Ref): Ref {
  const table = dictTable(self);
  if (table.used === 0) raise('KeyError', 'popitem(): dictionary is empty');
  let at = table.count - 1;
  while (keyAt(table, at) === NULL) at--;
  const pair = stealTrackedTuple([keyAt(table, at), valueAt(table, at)]);
  removeEntry(table, at);
  table.entries.length = 3 * at;
  table.count = at;
  if (table.shared !== null) {
    const before = keysSize(table);
    leaveShared(table);
    dictResized(self, before);
  }
  return pair;
}

/** CPython: _PyDict_FromKeys(). */
function dictFromkeys(cls: Ref, iterable: Ref, value: Ref): Ref {
  const mark = holdMark();
  const dict = hold(call(cls));
  const filler = value === NULL ? None : value;
  if (isExactDict(dict)) {
    const id = typeIdOf(iterable);
    if (dictTable(dict).used === 0) {
      if (id === TypeId.DICT) dictReserve(dict, dictTable(iterable).used);
      else if (id === TypeId.SET || id === TypeId.FROZENSET) dictReserve(dict, setTable(iterable).used);
    }
    forEachItem(iterable, (key) => dictSet(dict, key, filler));
  } else forEachItem(iterable, (key) => setItem(dict, key, filler));
  dropHolds(mark);
  return dict;
}

function dictUpdate(self: Ref, args: Ref[], keywords: Map<string, Ref>): Ref {
  countArgumentTuple(args.length);
  if (keywords.size > 0) countPassingDict();
  if (args.length > 1) raise('TypeError', `update expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) dictUpdateArgument(self, args[0]);
  for (const [name, value] of keywords) {
    const key = internedStr(name);
    dictSet(self, key, value);
    decref(key);
  }
  return None;
}

function dictRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (!isDict(other) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
  return dictsEqual(self, other) === (op === CompareOp.EQ) ? True : False;
}

/** `a | b`. CPython: dict_or(). */
function dictOr(self: Ref, other: Ref): Ref {
  if (!isDict(self) || !isDict(other)) return NotImplemented;
  const mark = holdMark();
  const merged = hold(dictCopy(self));
  dictUpdateArgument(merged, other);
  dropHolds(mark);
  return merged;
}

export const dictType: PyType = defineType({
  name: 'dict',
  id: TypeId.DICT,
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.DICT_SUBCLASS | TypeFeature.MAPPING_PATTERN,
  basicSize: 48,
  slots: {
    dealloc: (self) => deallocContainer(self, dictRelease),
    traverse: dictTraverse,
    clear: dictClear,
    repr: dictRepr,
    hash: null,
    richcompare: dictRichcompare,
    iter: newDictKeyIterator,
    create: dictCreate,
    init: (self: Ref, args: CallArguments) => dictUpdateCommon(self, args, 'dict'),
    length: (self) => dictTable(self).used,
    getitem: dictGetitem,
    setitem: dictSetitem,
    contains: (self, key) => dictGetBorrowed(self, key) !== NULL,
  },
  binary: { OR: dictOr },
  inplace: {
    OR: (self, other) => {
      dictUpdateArgument(self, other);
      return newRef(self);
    },
  },
  methods: [
    native('clear', '()', (self: Ref) => {
      dictClear(self);
      return None;
    }),
    native('copy', '()', dictCopy),
    nativeClassMethod('fromkeys', '(iterable, value=None, /)', dictFromkeys),
    native('get', '(key, default=None, /)', dictGet),
    native('items', '()', (self: Ref) => newDictView(dictItemsType, self)),
    native('keys', '()', (self: Ref) => newDictView(dictKeysType, self)),
    native('pop', '(key, default=<unrepresentable>, /)', dictPopMethod),
    native('popitem', '()', dictPopitem),
    native('setdefault', '(key, default=None, /)', (self: Ref, key: Ref, fallback: Ref) => (
      dictSetDefault(self, key, fallback === NULL ? None : fallback)
    )),
    native('update', '(*args, **kwargs)', dictUpdate),
    native('values', '()', (self: Ref) => newDictView(dictValuesType, self)),
    native('__contains__', '(key, /)', (self: Ref, key: Ref) => (dictGetBorrowed(self, key) === NULL ? False : True)),
    native('__getitem__', '(key, /)', dictGetitem),
    native('__reversed__', '()', (self: Ref) => newDictReverseIterator(dictReverseKeyIteratorType, self)),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
});
