import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native, nativeClassMethod, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { releaseMany } from '../heap/fetch-ahead';
import { decref, newRef } from '../heap/refcount';
import { lengthHint } from '../protocols/length-hint';
import { reserveBytes } from '../heap/allocate';
import { bindNative, withoutKeywords } from '../protocols/native-call';
import { guardedRepr, reprText } from '../protocols/repr';
import { asSsize, isSlice, searchBound, sliceRange, subscriptIndex, unpackSlice } from '../protocols/slicing';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { newListIterator, setNumber } from '../values/iterators';
import { newInt } from '../values/numbers';
import {
  freeListRow, isExactList, isList, listItems, listResized, newList, newListByType, setListCapacity, stealAppend, stealList,
} from '../values/sequences';
import { None, NotImplemented } from '../values/singletons';
import { newStr } from '../values/text';
import { deallocContainer } from './container-dealloc';
import { genericAliasOf } from './generic-alias';
import { assignRange, cannotConcatenate, concatItems, deleteRange, listClear, listExtend, repeatItems, sliceItems } from './list-items';
import { listItemRepr } from './item-repr';
import { newListReverseIterator } from './list-iterator';
import { sortList } from './list-sort';
import { compareSequences, countItems, findItem } from './sequence-compare';

/** list. CPython: Objects/listobject.c. */

const NO_LENGTH = parseSignature('(iterable=(), /)');

/** Items from which on it pays to look at several at once. */
const MANY = 500;

function listRelease(self: Ref): void {
  const items = listItems(self);
  if (items.length > MANY) releaseMany(items);
  else for (let i = items.length - 1; i >= 0; i--) decref(items[i]);
  if (isExactList(self)) freeListRow(self);
  else freeInstanceRow(self);
}

function listTraverse(self: Ref, visit: Visit): void {
  const items = listItems(self);
  for (let i = items.length - 1; i >= 0; i--) visit(items[i]);
}

function listCreate(type: PyType): Ref {
  if (type === listType) return newListByType();
  const list = allocateInstance(type);
  setPayload(list, []);
  // The row may have been something else before and has that object's number.
  setNumber(list, 0);
  return list;
}

function listInit(self: Ref, args: CallArguments): void {
  const type = typeOf(self);
  const refuses = type === listType || (knobs.values.numberSubclassesRefuseKeywords && type.slots.create === listType.slots.create);
  const positional = refuses ? args : withoutKeywords(args);
  const [iterable] = bindNative(NO_LENGTH, positional, 'list', 'list') as [Ref];
  if (listItems(self).length > 0) listClear(self);
  if (iterable === NULL) return;
  if (knobs.containers.listCallFits && typeOf(iterable).slots.length !== null) {
    const hint = Math.max(lengthHint(iterable, 0), 0);
    reserveBytes(hint * 8);
    setListCapacity(self, hint);
  }
  listExtend(self, iterable);
}

function listRepr(self: Ref): Ref {
  if (listItems(self).length === 0) return newStr('[]');
  return guardedRepr(self, '[...]', () => {
    const parts: string[] = [];
    for (let i = 0; i < listItems(self).length; i++) parts.push(listItemRepr(listItems(self)[i]));
    return `[${parts.join(', ')}]`;
  });
}

function listGetitem(self: Ref, key: Ref): Ref {
  const items = listItems(self);
  if (isSlice(key)) {
    const range = sliceRange(key, () => items.length);
    return stealList(sliceItems(items, range));
  }
  const at = subscriptIndex(key, () => items.length, 'list');
  return at < 0 ? raise('IndexError', 'list index out of range') : newRef(items[at]);
}

/** CPython: list_ass_subscript(); the new item is stored before the old one is released. */
function listSetitem(self: Ref, key: Ref, value: Ref): void {
  const items = listItems(self);
  if (isSlice(key)) {
    if (value === NULL) deleteRange(self, sliceRange(key, () => items.length));
    else assignRange(self, unpackSlice(key), value);
    return;
  }
  const at = subscriptIndex(key, () => items.length, 'list');
  if (at < 0) raise('IndexError', 'list assignment index out of range');
  if (value === NULL) {
    const { deletedItem } = knobs.containers;
    decref(deletedItem === 'keeps' ? items.splice(at, 1)[0] : takeItem(self, at, deletedItem === 'as slice'));
  } else {
    const old = items[at];
    items[at] = newRef(value);
    decref(old);
  }
}

/** Removes an item and returns it, owned. `clears`: the last one takes the storage with it. */
function takeItem(list: Ref, at: number, clears: boolean): Ref {
  const items = listItems(list);
  const item = items[at];
  if (at === items.length - 1) items.pop();
  else items.splice(at, 1);
  if (items.length === 0 && clears) setListCapacity(list, 0);
  else listResized(list);
  return item;
}

function listPop(self: Ref, index: Ref): Ref {
  const items = listItems(self);
  let at = index === NULL ? -1 : asSsize(index);
  if (items.length === 0) raise('IndexError', 'pop from empty list');
  if (at < 0) at += items.length;
  if (at < 0 || at >= items.length) raise('IndexError', 'pop index out of range');
  return takeItem(self, at, knobs.containers.popClearsList);
}

function listInsert(self: Ref, index: Ref, item: Ref): Ref {
  let at = asSsize(index);
  const items = listItems(self);
  if (at < 0) at = Math.max(at + items.length, 0);
  if (at >= items.length) stealAppend(self, newRef(item));
  else {
    items.splice(at, 0, newRef(item));
    listResized(self);
  }
  return None;
}

function listIndex(self: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  const from = fromEnd(searchBound(start, 0), self);
  const to = fromEnd(searchBound(stop, Infinity), self);
  const at = findItem(listItems, self, value, from, to);
  return at < 0 ? raise('ValueError', knobs.containers.notInSequence('list', () => reprText(value))) : newInt(at);
}

function fromEnd(index: number, list: Ref): number {
  return index < 0 ? Math.max(index + listItems(list).length, 0) : index;
}

function listRemove(self: Ref, value: Ref): Ref {
  const at = findItem(listItems, self, value);
  if (at < 0) raise('ValueError', 'list.remove(x): x not in list');
  decref(takeItem(self, at, true));
  return None;
}

function listInplaceRepeat(self: Ref, count: number): Ref {
  if (count < 1) listClear(self);
  else if (count > 1) {
    const items = listItems(self);
    for (const item of repeatItems(items, count - 1)) items.push(item);
    listResized(self);
  }
  return newRef(self);
}

export const listType = defineType({
  name: 'list',
  id: TypeId.LIST,
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.LIST_SUBCLASS | TypeFeature.SEQUENCE_PATTERN,
  basicSize: 40,
  slots: {
    dealloc: (self) => deallocContainer(self, listRelease),
    traverse: listTraverse,
    clear: listClear,
    repr: listRepr,
    hash: null,
    richcompare: (self, other, op) => (isList(other) ? compareSequences(listItems, self, other, op) : NotImplemented),
    iter: newListIterator,
    create: listCreate,
    init: listInit,
    length: (self) => listItems(self).length,
    getitem: listGetitem,
    setitem: listSetitem,
    contains: (self, item) => findItem(listItems, self, item) >= 0,
    concat: (self, other) => (isList(other) ? stealList(concatItems(listItems(self), listItems(other))) : cannotConcatenate('list', other)),
    repeat: (self, count) => stealList(repeatItems(listItems(self), count)),
    inplaceConcat: (self, other) => {
      listExtend(self, other);
      return newRef(self);
    },
    inplaceRepeat: listInplaceRepeat,
  },
  methods: [
    native('append', '(object, /)', (self: Ref, item: Ref) => {
      stealAppend(self, newRef(item));
      return None;
    }),
    native('clear', '()', (self: Ref) => {
      listClear(self);
      return None;
    }),
    native('copy', '()', (self: Ref) => stealList(listItems(self).map(newRef))),
    native('count', '(value, /)', (self: Ref, value: Ref) => newInt(countItems(listItems, self, value))),
    native('extend', '(iterable, /)', (self: Ref, iterable: Ref) => {
      listExtend(self, iterable);
      return None;
    }),
    native('index', '(value, start=0, stop=9223372036854775807, /)', listIndex),
    native('insert', '(index, object, /)', listInsert),
    native('pop', '(index=-1, /)', listPop),
    native('remove', '(value, /)', listRemove),
    native('reverse', '()', (self: Ref) => {
      listItems(self).reverse();
      return None;
    }),
    native('sort', '(*, key=None, reverse=False)', (self: Ref, key: Ref, reverse: Ref) => {
      sortList(self, key, reverse);
      return None;
    }),
    native('__getitem__', '(index, /)', listGetitem),
    native('__reversed__', '()', newListReverseIterator),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n'
    + 'The argument must be an iterable if specified.',
});

/** `list(iterable)`: a new list. CPython: PySequence_List(). */
export function listFrom(iterable: Ref): Ref {
  const mark = holdMark();
  const list = hold(newList());
  listExtend(list, iterable);
  dropHolds(mark);
  return list;
}
