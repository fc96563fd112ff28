import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { staticString } from '../../object/names';
import { native, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getOptionalAttr } from '../../protocols/attribute';
import { call } from '../../protocols/call';
import { compareHeld } from '../../protocols/compare';
import { getIter, iterNext } from '../../protocols/iterate';
import { bindNative } from '../../protocols/native-call';
import { asSsize } from '../../protocols/slicing';
import { defineIterator, iteratorState, newIteratorOf, noKeywords, releaseField } from '../../types/iterator-type';
import { isList, listItems, newTuple, stealTuple } from '../../values/sequences';
import { None } from '../../values/singletons';

/** groupby and tee, whose iterators share what was read. CPython: Modules/itertoolsmodule.c. */

export interface GroupbyState {
  iterator: Ref;
  keyFn: Ref;
  /** Key of the group that was given out last; key and item that were read last. NULL where there is none. */
  targetKey: Ref;
  currentKey: Ref;
  currentValue: Ref;
  /** The group that may still read, borrowed. */
  currentGroup: Ref;
}

export interface GroupState {
  parent: Ref;
  targetKey: Ref;
}

function replace<K extends 'targetKey' | 'currentKey' | 'currentValue'>(state: GroupbyState, field: K, value: Ref): void {
  const old = state[field];
  state[field] = value;
  if (old !== NULL) decref(old);
}

/** Reads one item and its key; false at the end. CPython: groupby_step(). */
function readItem(state: GroupbyState): boolean {
  const value = iterNext(state.iterator);
  if (value === NULL) return false;
  const mark = holdMark();
  hold(value);
  const key = state.keyFn === None ? newRef(value) : call(state.keyFn, value);
  dropHolds(mark);
  replace(state, 'currentValue', value);
  replace(state, 'currentKey', key);
  return true;
}

const sameKey = (a: Ref, b: Ref): boolean => compareHeld(a, b, CompareOp.EQ);

/** CPython: groupby_next(): passes over what is left of the group before. */
function nextGroup(state: GroupbyState, self: Ref): Ref {
  state.currentGroup = NULL;
  while (state.currentKey === NULL || (state.targetKey !== NULL && sameKey(state.targetKey, state.currentKey))) {
    if (!readItem(state)) return NULL;
  }
  replace(state, 'targetKey', newRef(state.currentKey));
  const group = newGroup(self, state.targetKey);
  const pair = newTuple(state.currentKey, group);
  decref(group);
  return pair;
}

const GROUPBY_ARGUMENTS = parseSignature('(iterable, key=None)');

export const groupbyType: PyType = defineIterator<GroupbyState>({
  name: 'groupby',
  module: 'itertools',
  basicSize: 72,
  references: ({ iterator, keyFn, targetKey, currentKey, currentValue }) => [iterator, keyFn, targetKey, currentKey, currentValue],
  create(args) {
    const [iterable, key] = bindNative(GROUPBY_ARGUMENTS, args, 'groupby', 'groupby') as [Ref, Ref];
    const iterator = getIter(iterable);
    const keyFn = key === NULL ? None : newRef(key);
    return { iterator, keyFn, targetKey: NULL, currentKey: NULL, currentValue: NULL, currentGroup: NULL };
  },
  next: nextGroup,
});

/** CPython: _grouper_next(). */
function nextInGroup(group: GroupState, self: Ref): Ref {
  const state = iteratorState<GroupbyState>(group.parent);
  if (state.currentGroup !== self) return NULL;
  if (state.currentValue === NULL && !readItem(state)) return NULL;
  if (!sameKey(group.targetKey, state.currentKey)) return NULL;
  const value = state.currentValue;
  state.currentValue = NULL;
  releaseField(state, 'currentKey');
  return value;
}

/** A group, which alone may read its groupby from now on. CPython: _grouper_create(). */
function newGroup(parent: Ref, targetKey: Ref): Ref {
  const group = newIteratorOf<GroupState>(grouperType, { parent: newRef(parent), targetKey: newRef(targetKey) });
  iteratorState<GroupbyState>(parent).currentGroup = group;
  return group;
}

export const grouperType: PyType = defineIterator<GroupState>({
  name: '_grouper',
  module: 'itertools',
  basicSize: 32,
  references: ({ parent, targetKey }) => [parent, targetKey],
  create: null,
  slots: {
    create(_type, args) {
      const values = positionals('_grouper', args, 2);
      if (!isInstance(values[0], groupbyType)) raise('TypeError', `_grouper() argument 1 must be itertools.groupby, not ${typeOf(values[0]).name}`);
      return newGroup(values[0], values[1]);
    },
  },
  next: nextInGroup,
});

/** Items that one link of the chain behind tee holds. */
export const LINK_CELLS = 57;
const S_COPY = staticString('__copy__');

export interface TeeData {
  iterator: Ref;
  values: Ref[];
  running: boolean;
  /** The following link, NULL as long as nobody needs it. */
  next: Ref;
}

export interface TeeState {
  data: Ref;
  index: number;
}

/** So many positional arguments. CPython: _PyArg_CheckPositional(). */
function positionals(name: string, args: CallArguments, wanted: number): Ref[] {
  const values = noKeywords(name, args);
  if (values.length === wanted) return values;
  return raise('TypeError', `${name} expected ${wanted} argument${wanted === 1 ? '' : 's'}, got ${values.length}`);
}

/** CPython: itertools_teedataobject_impl(). */
function teeDataOf(_type: PyType, args: CallArguments): Ref {
  const [iterator, list, next] = positionals('teedataobject', args, 3);
  if (!isList(list)) raise('TypeError', `teedataobject() argument 2 must be list, not ${typeOf(list).name}`);
  const values = listItems(list);
  const isFull = values.length === LINK_CELLS;
  if (next !== None && typeOf(next) !== teeDataType) raise('ValueError', 'Invalid arguments');
  if (values.length > LINK_CELLS || (next !== None && !isFull)) raise('ValueError', 'Invalid arguments');
  const data = newTeeData(iterator);
  const state = iteratorState<TeeData>(data);
  state.values = values.map(newRef);
  state.next = next === None ? NULL : newRef(next);
  return data;
}

export const teeDataType: PyType = defineIterator<TeeData>({
  name: '_tee_dataobject',
  module: 'itertools',
  basicSize: 496,
  references: ({ iterator, values, next }) => [iterator, ...values, next],
  create: null,
  next: () => NULL,
  slots: { iter: null, iternext: null, create: teeDataOf },
});

function newTeeData(iterator: Ref): Ref {
  return newIteratorOf<TeeData>(teeDataType, { iterator: newRef(iterator), values: [], running: false, next: NULL });
}

/** Item `index` of a link, read from the iterator if it has not been. CPython: teedataobject_getitem(). */
function teeItem(data: TeeData, index: number): Ref {
  if (index < data.values.length) return newRef(data.values[index]);
  if (data.running) raise('RuntimeError', 'cannot re-enter the tee iterator');
  data.running = true;
  try {
    const item = iterNext(data.iterator);
    if (item === NULL) return NULL;
    data.values.push(item);
    return newRef(item);
  } finally {
    data.running = false;
  }
}

/** CPython: tee_next(). */
function nextInTee(state: TeeState): Ref {
  if (state.index >= LINK_CELLS) {
    const data = iteratorState<TeeData>(state.data);
    if (data.next === NULL) data.next = newTeeData(data.iterator);
    const old = state.data;
    state.data = newRef(data.next);
    state.index = 0;
    decref(old);
  }
  const item = teeItem(iteratorState<TeeData>(state.data), state.index);
  if (item !== NULL) state.index++;
  return item;
}

function copyTee(self: Ref): Ref {
  const { data, index } = iteratorState<TeeState>(self);
  return newIteratorOf<TeeState>(teeType, { data: newRef(data), index });
}

export const teeType: PyType = defineIterator<TeeState>({
  name: '_tee',
  module: 'itertools',
  basicSize: 32,
  references: ({ data }) => [data],
  create: null,
  slots: {
    create(_type, args) {
      const iterator = getIter(positionals('_tee', args, 1)[0]);
      const mark = holdMark();
      hold(iterator);
      const tee = newTee(iterator);
      dropHolds(mark);
      decref(iterator);
      return tee;
    },
  },
  next: nextInTee,
  methods: [native('__copy__', '()', copyTee)],
});

/** An iterator that can be copied. CPython: tee_fromiterable(). */
function newTee(iterator: Ref): Ref {
  if (typeOf(iterator) === teeType) return copyTee(iterator);
  return newIteratorOf<TeeState>(teeType, { data: newTeeData(iterator), index: 0 });
}

/** CPython: itertools_tee_impl(). */
function tee(iterable: Ref, n: Ref): Ref {
  const count = n === NULL ? 2 : asSsize(n);
  if (count < 0) raise('ValueError', 'n must be >= 0');
  const mark = holdMark();
  let first = hold(getIter(iterable));
  let copy = getOptionalAttr(first, S_COPY);
  if (copy === NULL) {
    const iterator = first;
    first = newTee(iterator);
    dropHolds(mark);
    decref(iterator);
    hold(first);
    copy = getOptionalAttr(first, S_COPY);
  }
  hold(copy);
  const copies: Ref[] = [];
  if (count > 0) copies.push(first);
  for (let i = 1; i < count; i++) copies.push(hold(call(copy)));
  dropHolds(mark);
  decref(copy);
  if (count === 0) decref(first);
  return stealTuple(copies);
}

for (const type of [grouperType, teeType, teeDataType]) type.features &= ~TypeFeature.DISALLOW_INSTANTIATION;
teeType.features |= TypeFeature.HAS_WEAKREF;

export const teeFunction = native('tee', '(iterable, n=2, /)', tee);

