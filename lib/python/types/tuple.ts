import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native, nativeClassMethod, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { hashHigh, hashOf, splitHash } from '../protocols/hash';
import { collectForTuple } from '../protocols/length-hint';
import { knobs } from '../object/knobs';
import { noKeywords } from './iterator-type';
import { bindNative } from '../protocols/native-call';
import { guardedRepr, reprText } from '../protocols/repr';
import { isSlice, searchBound, sliceRange, subscriptIndex } from '../protocols/slicing';
import { hashOfTuple } from '../text/hash-numbers';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { newTupleIterator } from '../values/iterators';
import { newInt } from '../values/numbers';
import {
  EMPTY_TUPLE, freeTupleRow, isExactTuple, isTuple, stealTrackedTuple, stealTuple, tupleItems,
} from '../values/sequences';
import { NotImplemented } from '../values/singletons';
import { newStr } from '../values/text';
import { deallocContainer } from './container-dealloc';
import { genericAliasOf } from './generic-alias';
import { cannotConcatenate, concatItems, repeatItems, sliceItems } from './list-items';
import { equalsItem } from '../protocols/compare';
import { compareSequences, countItems, findItem } from './sequence-compare';
import { declareHash, hashDependsOnSeed } from '../protocols/seed-use';

/** tuple. CPython: Objects/tupleobject.c. */

const OPTIONAL_ITERABLE = parseSignature('(iterable=(), /)');
const POINTER = 8;

/** Drops the items of a tuple and frees its row. */
export function tupleRelease(self: Ref): void {
  const items = tupleItems(self);
  for (let i = items.length - 1; i >= 0; i--) decref(items[i]);
  if (isExactTuple(self)) freeTupleRow(self, items.length);
  else freeInstanceRow(self);
}

function tupleTraverse(self: Ref, visit: Visit): void {
  const items = tupleItems(self);
  for (let i = items.length - 1; i >= 0; i--) visit(items[i]);
}

/** `tuple(iterable)`: an exact tuple is its own copy. CPython: PySequence_Tuple(). */
export function tupleFrom(iterable: Ref): Ref {
  if (isExactTuple(iterable)) return newRef(iterable);
  return stealTuple(collectForTuple(iterable));
}

/** CPython: tuple_new_impl(), tuple_subtype_new(). */
function tupleCreate(type: PyType, args: CallArguments): Ref {
  if (type === tupleType) {
    const [iterable] = bindNative(OPTIONAL_ITERABLE, args, 'tuple', 'tuple') as [Ref];
    return iterable === NULL ? EMPTY_TUPLE : tupleFrom(iterable);
  }
  // A subclass may take other arguments in its __init__; here the first one counts.
  if (knobs.values.numberSubclassesRefuseKeywords && type.slots.init === tupleType.slots.init) noKeywords('tuple', args);
  const iterable = args.values.length > args.names.length ? args.values[0] : NULL;
  if (args.values.length - args.names.length > 1) bindNative(OPTIONAL_ITERABLE, args, 'tuple', 'tuple');
  return newTupleInstance(type, iterable === NULL ? [] : collectForTuple(iterable));
}

/** An instance of a subclass of tuple that takes over the references. */
export function newTupleInstance(type: PyType, items: Ref[]): Ref {
  const self = allocateInstance(type, POINTER * items.length);
  setPayload(self, items);
  return self;
}

function tupleRepr(self: Ref): Ref {
  const items = tupleItems(self);
  if (items.length === 0) return newStr('()');
  return guardedRepr(self, '(...)', () => {
    const parts = items.map(reprText);
    return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
  });
}

/** CPython: tuplehash(). */
function tupleHash(self: Ref): number {
  const items = tupleItems(self);
  const halves: number[] = [];
  for (const item of items) {
    const low = hashOf(item);
    halves.push(low, hashHigh.value);
  }
  return splitHash(hashOfTuple(halves, items.length));
}

function tupleGetitem(self: Ref, key: Ref): Ref {
  const items = tupleItems(self);
  if (isSlice(key)) {
    const range = sliceRange(key, () => items.length);
    if (range.count <= 0) return EMPTY_TUPLE;
    if (range.step === 1 && range.count === items.length && isExactTuple(self)) return newRef(self);
    return stealTrackedTuple(sliceItems(items, range));
  }
  const at = subscriptIndex(key, () => items.length, 'tuple');
  return at < 0 ? raise('IndexError', 'tuple index out of range') : newRef(items[at]);
}

/** CPython: tupleconcat(): an exact tuple plus an empty one is itself. */
function tupleConcat(self: Ref, other: Ref): Ref {
  if (tupleItems(self).length === 0 && isExactTuple(other)) return newRef(other);
  if (!isTuple(other)) return cannotConcatenate('tuple', other);
  if (tupleItems(other).length === 0 && isExactTuple(self)) return newRef(self);
  return stealTrackedTuple(concatItems(tupleItems(self), tupleItems(other)));
}

function tupleRepeat(self: Ref, count: number): Ref {
  const items = tupleItems(self);
  if ((items.length === 0 || count === 1) && isExactTuple(self)) return newRef(self);
  return stealTrackedTuple(repeatItems(items, count));
}

function tupleIndex(self: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  const items = tupleItems(self);
  const fromEnd = (index: number): number => (index < 0 ? Math.max(index + items.length, 0) : index);
  const at = findItem(tupleItems, self, value, fromEnd(searchBound(start, 0)), fromEnd(searchBound(stop, Infinity)), equalsItem);
  return at < 0 ? raise('ValueError', 'tuple.index(x): x not in tuple') : newInt(at);
}

export const tupleType: PyType = defineType({
  name: 'tuple',
  id: TypeId.TUPLE,
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.TUPLE_SUBCLASS | TypeFeature.SEQUENCE_PATTERN,
  basicSize: 24,
  itemSize: 8,
  slots: {
    dealloc: (self) => deallocContainer(self, tupleRelease),
    traverse: tupleTraverse,
    repr: tupleRepr,
    hash: tupleHash,
    richcompare: (self, other, op) => (isTuple(other) ? compareSequences(tupleItems, self, other, op, equalsItem) : NotImplemented),
    iter: newTupleIterator,
    create: tupleCreate,
    init: () => {},
    length: (self) => tupleItems(self).length,
    getitem: tupleGetitem,
    contains: (self, item) => findItem(tupleItems, self, item, 0, Infinity, equalsItem) >= 0,
    concat: tupleConcat,
    repeat: tupleRepeat,
  },
  methods: [
    native('count', '(value, /)', (self: Ref, value: Ref) => newInt(countItems(tupleItems, self, value, equalsItem))),
    native('index', '(value, start=0, stop=9223372036854775807, /)', tupleIndex),
    native('__getnewargs__', '()', (self: Ref) => stealTuple([stealTrackedTuple(tupleItems(self).map(newRef))])),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  doc: 'Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n'
    + 'If iterable is specified the tuple is initialized from iterable\'s items.\n\n'
    + 'If the argument is a tuple, the return value is the same object.',
});

declareHash(tupleHash, (ref) => tupleItems(ref).some(hashDependsOnSeed));
