import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { keyAt, valueAt } from '../object/dict-table';
import { raise } from '../object/errors';
import { native } from '../object/native';
import type { PyType, Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { dictTable } from '../values/dicts';
import { newInt } from '../values/numbers';
import { newResultPair, refillPair } from './result-tuple';

/** The iterators of dicts and of their views, forward and backward. CPython: Objects/dictobject.c, dictiterobject. */
interface DictIterator {
  /** Owned; NULL once exhausted. */
  dict: Ref;
  /** Number of keys when the iterator was made; -1 once that turned out to have changed. */
  used: number;
  position: number;
  left: number;
  /** The pair that items are given out in; NULL for keys and values. */
  result: Ref;
}

const ITERATOR_SIZE = 56;

const state = (self: Ref): DictIterator => payloadOf<DictIterator>(self);

function newIterator(type: PyType, dict: Ref, position: number, result: Ref): Ref {
  const self = allocateGc(type.id, ITERATOR_SIZE);
  const { used } = dictTable(dict);
  setPayload(self, { dict: newRef(dict), used, position, left: used, result } satisfies DictIterator);
  track(self);
  return self;
}

function exhaust(it: DictIterator): void {
  const { dict } = it;
  it.dict = NULL;
  decref(dict);
}

/** Position of the next entry, or -1 when there is none. CPython: dictiter_iternextkey(), dictreviter_iternext(). */
function advance(it: DictIterator, direction: number): number {
  if (it.dict === NULL) return -1;
  const table = dictTable(it.dict);
  if (it.used !== table.used) {
    it.used = -1;
    raise('RuntimeError', 'dictionary changed size during iteration');
  }
  let at = it.position;
  while (at >= 0 && at < table.count && keyAt(table, at) === NULL) at += direction;
  if (at < 0 || at >= table.count) {
    exhaust(it);
    return -1;
  }
  if (it.left === 0 && direction > 0) {
    exhaust(it);
    raise('RuntimeError', 'dictionary keys changed during iteration');
  }
  it.position = at + direction;
  it.left--;
  return at;
}

type Entry = (it: DictIterator, at: number) => Ref;

const key: Entry = (it, at) => newRef(keyAt(dictTable(it.dict), at));
const value: Entry = (it, at) => newRef(valueAt(dictTable(it.dict), at));
const item: Entry = (it, at) => {
  const table = dictTable(it.dict);
  return refillPair(it.result, newRef(keyAt(table, at)), newRef(valueAt(table, at)));
};

function defineIterator(name: string, direction: number, entry: Entry): PyType {
  return defineType({
    name,
    features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
    basicSize: ITERATOR_SIZE,
    slots: {
      dealloc(self) {
        untrack(self);
        const { dict, result } = state(self);
        xdecref(dict);
        xdecref(result);
        freeGcRow(self);
      },
      traverse(self: Ref, visit: Visit) {
        const { dict, result } = state(self);
        if (dict !== NULL) visit(dict);
        if (result !== NULL) visit(result);
      },
      iter: newRef,
      iternext(self) {
        const it = state(self);
        const at = advance(it, direction);
        return at < 0 ? NULL : entry(it, at);
      },
      create: null,
    },
    methods: [
      native('__length_hint__', '()', (self: Ref) => {
        const it = state(self);
        return newInt(it.dict !== NULL && it.used === dictTable(it.dict).used ? it.left : 0);
      }),
    ],
  });
}

export const dictKeyIteratorType = defineIterator('dict_keyiterator', 1, key);
export const dictValueIteratorType = defineIterator('dict_valueiterator', 1, value);
export const dictItemIteratorType = defineIterator('dict_itemiterator', 1, item);
export const dictReverseKeyIteratorType = defineIterator('dict_reversekeyiterator', -1, key);
export const dictReverseValueIteratorType = defineIterator('dict_reversevalueiterator', -1, value);
export const dictReverseItemIteratorType = defineIterator('dict_reverseitemiterator', -1, item);

export function newDictKeyIterator(dict: Ref): Ref {
  return newIterator(dictKeyIteratorType, dict, 0, NULL);
}

export function newDictValueIterator(dict: Ref): Ref {
  return newIterator(dictValueIteratorType, dict, 0, NULL);
}

export function newDictItemIterator(dict: Ref): Ref {
  return newIterator(dictItemIteratorType, dict, 0, newResultPair());
}

/** An iterator of one of the backward types. */
export function newDictReverseIterator(type: PyType, dict: Ref): Ref {
  const result = type === dictReverseItemIteratorType ? newResultPair() : NULL;
  return newIterator(type, dict, dictTable(dict).count - 1, result);
}

/** The next key of a `dict_keyiterator`, a new reference, or NULL. For loops that the machine steps itself. */
export function dictKeyIteratorNext(iterator: Ref): Ref {
  const it = state(iterator);
  const at = advance(it, 1);
  return at < 0 ? NULL : newRef(keyAt(dictTable(it.dict), at));
}
