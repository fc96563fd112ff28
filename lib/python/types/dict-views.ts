import './object';
import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { staticString } from '../object/names';
import type { NativeMethod } from '../object/native';
import { getset, native } from '../object/native';
import type { PyType, Slots, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { compareBool } from '../protocols/compare';
import { forEachItem } from '../protocols/iterate';
import { dictGetBorrowed } from '../protocols/mapping';
import { guardedRepr } from '../protocols/repr';
import { dictTable, isExactDict } from '../values/dicts';
import { isTuple, tupleItems } from '../values/sequences';
import { False, NotImplemented, True } from '../values/singletons';
import {
  dictReverseItemIteratorType, dictReverseKeyIteratorType, dictReverseValueIteratorType, newDictItemIterator, newDictKeyIterator,
  newDictReverseIterator, newDictValueIterator,
} from './dict-iterators';
import { listItemRepr } from './item-repr';
import { newMappingProxy } from './mapping-proxy';
import { isAnySet, newSet, setAdd, setFrom, setSize, setUpdate } from './set-operations';

/** dict_keys, dict_values and dict_items: a reference to their dict, and set operations. CPython: Objects/dictobject.c, dictview_*(). */

const VIEW_SIZE = 24;
const S_INTERSECTION = staticString('intersection');
const S_DIFFERENCE_UPDATE = staticString('difference_update');
const S_SYMMETRIC_DIFFERENCE_UPDATE = staticString('symmetric_difference_update');

const dictOf = (view: Ref): Ref => payloadOf<Ref>(view);
const sizeOfView = (view: Ref): number => dictTable(dictOf(view)).used;

/** A view of one of the three types. CPython: _PyDictView_New(). */
export function newDictView(type: PyType, dict: Ref): Ref {
  const view = allocateGc(type.id, VIEW_SIZE);
  setPayload(view, newRef(dict));
  track(view);
  return view;
}

function isSetLike(o: Ref): boolean {
  return isInstance(o, dictKeysType) || isInstance(o, dictItemsType);
}

function viewContains(view: Ref, item: Ref): boolean {
  return typeOf(view).slots.contains!(view, item);
}

/** CPython: dictitems_contains(). */
function itemsContain(view: Ref, item: Ref): boolean {
  if (!isTuple(item) || tupleItems(item).length !== 2) return false;
  const [key, value] = tupleItems(item);
  const found = dictGetBorrowed(dictOf(view), key);
  if (found === 0) return false;
  const mark = holdMark();
  hold(newRef(found));
  const same = compareBool(found, value, CompareOp.EQ);
  dropHolds(mark);
  decref(found);
  return same;
}

/** CPython: dictviews_to_set(): the keys of an exact dict go into the set without being hashed again. */
function toSet(view: Ref): Ref {
  return setFrom(isInstance(view, dictKeysType) && isExactDict(dictOf(view)) ? dictOf(view) : view);
}

function setChangedBy(left: Ref, method: Ref, other: Ref): Ref {
  const mark = holdMark();
  const result = hold(toSet(left));
  decref(callMethod(result, method, other));
  dropHolds(mark);
  return result;
}

/** CPython: _PyDictView_Intersect(). */
function intersect(left: Ref, right: Ref): Ref {
  let [view, other] = isSetLike(left) ? [left, right] : [right, left];
  if (typeOf(other).id === TypeId.SET && sizeOfView(view) <= setSize(other)) return callMethod(other, S_INTERSECTION, view);
  if (isSetLike(other) && sizeOfView(other) > sizeOfView(view)) [view, other] = [other, view];
  const mark = holdMark();
  const result = hold(newSet());
  forEachItem(other, (item) => {
    if (viewContains(view, item)) setAdd(result, item);
  });
  dropHolds(mark);
  return result;
}

function unite(left: Ref, right: Ref): Ref {
  const mark = holdMark();
  const result = hold(toSet(left));
  setUpdate(result, right);
  dropHolds(mark);
  return result;
}

/** CPython: dictviews_isdisjoint(). */
function isDisjoint(self: Ref, iterable: Ref): Ref {
  if (self === iterable) return sizeOfView(self) === 0 ? True : False;
  let [view, other] = [self, iterable];
  if (isSetLike(other) && sizeOfView(other) > sizeOfView(view)) [view, other] = [other, view];
  let disjoint = true;
  forEachItem(other, (item) => {
    disjoint = !viewContains(view, item);
    return disjoint;
  });
  return disjoint ? True : False;
}

/** CPython: all_contained_in(). */
function allContainedIn(items: Ref, container: Ref): boolean {
  let contained = true;
  forEachItem(items, (item) => {
    contained = typeOf(container).slots.contains!(container, item);
    return contained;
  });
  return contained;
}

/** CPython: dictview_richcompare(). */
function viewRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (!isAnySet(other) && !isSetLike(other)) return NotImplemented;
  const mine = sizeOfView(self);
  const theirs = typeOf(other).slots.length!(other);
  let result = false;
  switch (op) {
    case CompareOp.EQ:
    case CompareOp.NE:
      result = (mine === theirs && allContainedIn(self, other)) === (op === CompareOp.EQ);
      break;
    case CompareOp.LT:
      result = mine < theirs && allContainedIn(self, other);
      break;
    case CompareOp.LE:
      result = mine <= theirs && allContainedIn(self, other);
      break;
    case CompareOp.GT:
      result = mine > theirs && allContainedIn(other, self);
      break;
    default:
      result = mine >= theirs && allContainedIn(other, self);
  }
  return result ? True : False;
}

function viewRepr(self: Ref): Ref {
  return guardedRepr(self, '...', () => {
    const parts: string[] = [];
    forEachItem(self, (item) => {
      parts.push(listItemRepr(item));
    });
    return `${typeOf(self).name}([${parts.join(', ')}])`;
  });
}

const setOperators = {
  AND: intersect,
  OR: unite,
  SUBTRACT: (left: Ref, right: Ref) => setChangedBy(left, S_DIFFERENCE_UPDATE, right),
  XOR: (left: Ref, right: Ref) => setChangedBy(left, S_SYMMETRIC_DIFFERENCE_UPDATE, right),
};

function defineView(name: string, reversed: PyType, slots: Partial<Slots>, methods: NativeMethod[], isSet: boolean): PyType {
  return defineType({
    name,
    features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
    basicSize: VIEW_SIZE,
    slots: {
      dealloc(self) {
        untrack(self);
        const dict = dictOf(self);
        decref(dict);
        freeGcRow(self);
      },
      traverse: (self: Ref, visit: Visit) => visit(dictOf(self)),
      repr: viewRepr,
      length: sizeOfView,
      create: null,
      ...slots,
      ...(isSet ? { hash: null, richcompare: viewRichcompare } : {}),
    },
    binary: isSet ? setOperators : {},
    methods: [native('__reversed__', '()', (self: Ref) => newDictReverseIterator(reversed, dictOf(self))), ...methods],
    getset: [getset('mapping', (self) => newMappingProxy(dictOf(self)))],
  });
}

const disjoint = native('isdisjoint', '(other, /)', isDisjoint);

export const dictKeysType: PyType = defineView('dict_keys', dictReverseKeyIteratorType, {
  iter: (self) => newDictKeyIterator(dictOf(self)),
  contains: (self, key) => dictGetBorrowed(dictOf(self), key) !== 0,
}, [disjoint], true);

export const dictItemsType: PyType = defineView('dict_items', dictReverseItemIteratorType, {
  iter: (self) => newDictItemIterator(dictOf(self)),
  contains: itemsContain,
}, [disjoint], true);

export const dictValuesType: PyType = defineView('dict_values', dictReverseValueIteratorType, {
  iter: (self) => newDictValueIterator(dictOf(self)),
}, [], false);
