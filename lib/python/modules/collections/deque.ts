import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { getset, native, nativeClassMethod, parseSignature } from '../../object/native';
import type { CallArguments, PyType, Visit } from '../../object/py-type';
import { TypeFeature, isInstance, bareName, typeOf } from '../../object/py-type';
import { setPayload, sizeOf } from '../../object/table';
import { NO_NAMES } from '../../object/runtime';
import { resizeObject } from '../../heap/allocate';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { callObject } from '../../protocols/call';
import { bindNative } from '../../protocols/native-call';
import { asSize } from '../../protocols/number';
import { guardedRepr, reprText } from '../../protocols/repr';
import { asSsize, searchBound } from '../../protocols/slicing';
import { defineView } from '../../protocols/viewed-types';
import { deallocContainer } from '../../types/container-dealloc';
import { genericAliasOf } from '../../types/generic-alias';
import { itemReprs } from '../../types/item-repr';
import { defineIterator, iteratorState, newIteratorOf } from '../../types/iterator-type';
import { repeatItems } from '../../types/list-items';
import { compareSequences, findItem } from '../../types/sequence-compare';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { isInt, newInt } from '../../values/numbers';
import { None, NotImplemented } from '../../values/singletons';
import type { DequeItems } from './deque-items';
import {
  CENTER, arrange, blockBytes, changing, dequeClear, dequeCopyItems, dequeExtend, dequeItems, stealAppendLeft, stealAppendRight, takeLeft,
  takeRight,
} from './deque-items';
import { Ring } from './ring';

/** collections.deque. CPython: Modules/_collectionsmodule.c. */

const ARGUMENTS = parseSignature('(iterable=(), maxlen=None)');
const BASIC_SIZE = 216;

const items = (self: Ref): readonly Ref[] => dequeItems(self).ring.toArray();
const length = (self: Ref): number => dequeItems(self).ring.length;

function dequeCreate(type: PyType): Ref {
  const self = allocateInstance(type);
  const state: DequeItems = { ring: new Ring(), maxLength: -1, state: 0, leftIndex: CENTER };
  setPayload(self, state);
  resizeObject(self, sizeOf(self) + knobs.containers.dequeSize - BASIC_SIZE + blockBytes(state));
  return self;
}

/** CPython: deque_init(). */
function dequeInit(self: Ref, args: CallArguments): void {
  const [iterable, maxlen] = bindNative(ARGUMENTS, args, 'deque', 'deque') as [Ref, Ref];
  let maxLength = -1;
  if (maxlen !== NULL && maxlen !== None) {
    if (!isInt(maxlen)) raise('TypeError', 'an integer is required');
    maxLength = asSsize(maxlen);
    if (maxLength < 0) raise('ValueError', 'maxlen must be non-negative');
  }
  dequeItems(self).maxLength = maxLength;
  if (length(self) > 0) dequeClear(self);
  if (iterable !== NULL) dequeExtend(self, iterable, stealAppendRight);
}

function dequeRepr(self: Ref): Ref {
  return guardedRepr(self, '[...]', () => {
    const { maxLength } = dequeItems(self);
    const parts = itemReprs(items(self));
    return `${bareName(typeOf(self))}([${parts.join(', ')}]${maxLength < 0 ? '' : `, maxlen=${maxLength}`})`;
  });
}

/** A deque of the same type and maximum with these owned items. CPython: deque_copy_impl(). */
function newLike(self: Ref, contents: Ref[]): Ref {
  const { maxLength } = dequeItems(self);
  if (typeOf(self) === dequeType) {
    const copy = dequeCreate(dequeType);
    dequeItems(copy).maxLength = maxLength;
    arrange(copy, contents);
    return copy;
  }
  const plain = dequeCreate(dequeType);
  arrange(plain, contents);
  const mark = holdMark();
  hold(plain);
  const values = maxLength < 0 ? [plain] : [plain, hold(newInt(maxLength))];
  const copy = callObject(typeOf(self).ref, { values, names: NO_NAMES });
  dropHolds(mark);
  for (const value of values) decref(value);
  if (isInstance(copy, dequeType)) return copy;
  hold(copy);
  return raise('TypeError', `${typeOf(self).name}() must return a deque, not ${typeOf(copy).name}`);
}

const copy = (self: Ref): Ref => newLike(self, dequeCopyItems(self));

/** Index of an item counted from the front, or IndexError. */
function place(self: Ref, index: Ref): number {
  if (typeOf(index).slots.index === null) raise('TypeError', `sequence index must be integer, not '${typeOf(index).name}'`);
  const given = asSize(index);
  const at = given < 0 ? given + length(self) : given;
  return at < 0 || at >= length(self) ? raise('IndexError', 'deque index out of range') : at;
}

/** Takes an item out of the middle, owned. */
function takeAt(self: Ref, at: number): Ref {
  const refs = dequeItems(self).ring.toArray();
  const [item] = refs.splice(at, 1);
  arrange(self, refs);
  return item;
}

function setitem(self: Ref, index: Ref, value: Ref): void {
  const at = place(self, index);
  decref(value === NULL ? takeAt(self, at) : dequeItems(self).ring.exchange(at, newRef(value)));
}

function concat(self: Ref, other: Ref): Ref {
  if (!isInstance(other, dequeType)) raise('TypeError', `can only concatenate deque (not "${typeOf(other).name}") to deque`);
  const mark = holdMark();
  const joined = hold(copy(self));
  dequeExtend(joined, other, stealAppendRight);
  dropHolds(mark);
  return joined;
}

function repeat(self: Ref, count: number): Ref {
  const result = copy(self);
  inplaceRepeat(result, count);
  decref(result);
  return result;
}

/** CPython: deque_inplace_repeat(). */
function inplaceRepeat(self: Ref, count: number): Ref {
  if (count <= 0) dequeClear(self);
  else if (count > 1) for (const item of repeatItems(items(self), count - 1)) stealAppendRight(self, item);
  return newRef(self);
}

function rotate(self: Ref, steps: Ref): Ref {
  const by = steps === NULL ? 1 : asSsize(steps);
  const size = length(self);
  if (size > 1 && by % size !== 0) {
    const turn = ((by % size) + size) % size;
    changing(self, ({ ring }) => {
      if (turn <= size / 2) for (let i = 0; i < turn; i++) ring.unshift(ring.pop());
      else for (let i = turn; i < size; i++) ring.push(ring.shift());
    });
  }
  return None;
}

function insert(self: Ref, index: Ref, value: Ref): Ref {
  const { maxLength } = dequeItems(self);
  const size = length(self);
  const at = asSsize(index);
  if (maxLength >= 0 && size >= maxLength) raise('IndexError', 'deque already at its maximum size');
  const from = at < 0 ? Math.max(at + size, 0) : Math.min(at, size);
  if (from === size) stealAppendRight(self, newRef(value));
  else if (from === 0) stealAppendLeft(self, newRef(value));
  else {
    const refs = dequeItems(self).ring.toArray();
    refs.splice(from, 0, newRef(value));
    arrange(self, refs);
  }
  return None;
}

/** Position of an equal item; RuntimeError or IndexError when comparing changed the deque. */
function search(self: Ref, value: Ref, start: number, stop: number, onChange: () => never): number {
  const { state } = dequeItems(self);
  for (let i = start; i < stop && i < length(self); i++) {
    const found = findItem(items, self, value, i, i + 1);
    if (dequeItems(self).state !== state) onChange();
    if (found >= 0) return i;
  }
  return -1;
}

const mutated = (): never => raise('RuntimeError', 'deque mutated during iteration');

function index(self: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  const fromEnd = (at: number): number => (at < 0 ? Math.max(at + length(self), 0) : at);
  const at = search(self, value, fromEnd(searchBound(start, 0)), fromEnd(searchBound(stop, Infinity)), mutated);
  return at < 0 ? raise('ValueError', knobs.containers.notInDeque('index', () => reprText(value))) : newInt(at);
}

function remove(self: Ref, value: Ref): Ref {
  const at = search(self, value, 0, Infinity, () => raise('IndexError', 'deque mutated during remove().'));
  if (at < 0) raise('ValueError', knobs.containers.notInDeque('remove', () => reprText(value)));
  decref(takeAt(self, at));
  return None;
}

function count(self: Ref, value: Ref): Ref {
  let found = 0;
  for (let at = search(self, value, 0, Infinity, mutated); at >= 0; at = search(self, value, at + 1, Infinity, mutated)) found++;
  return newInt(found);
}

const then = (change: (self: Ref, value: Ref) => void) => (self: Ref, value: Ref): Ref => {
  change(self, value);
  return None;
};

interface DequeIterator {
  /** Owned; stays until the iterator dies. */
  deque: Ref;
  state: number;
  next: number;
  left: number;
}

function defineDequeIterator(name: string, direction: number): PyType {
  return defineIterator<DequeIterator>({
    name,
    module: 'collections',
    basicSize: 56,
    references: ({ deque }) => [deque],
    create: null,
    next(it) {
      if (dequeItems(it.deque).state !== it.state) {
        it.left = 0;
        return mutated();
      }
      if (it.left === 0) return NULL;
      const item = dequeItems(it.deque).ring.at(it.next);
      it.next += direction;
      it.left--;
      return newRef(item);
    },
    methods: [native('__length_hint__', '()', (self: Ref) => newInt(iteratorState<DequeIterator>(self).left))],
  });
}

const dequeIteratorType = defineDequeIterator('_deque_iterator', 1);
const dequeReverseIteratorType = defineDequeIterator('_deque_reverse_iterator', -1);

function newDequeIterator(type: PyType, deque: Ref): Ref {
  const left = length(deque);
  const next = type === dequeIteratorType ? 0 : left - 1;
  return newIteratorOf<DequeIterator>(type, { deque: newRef(deque), state: dequeItems(deque).state, next, left });
}

function dequeRelease(self: Ref): void {
  if (typeOf(self) === dequeType) clearWeakrefsOf(self);
  dequeClear(self);
  freeInstanceRow(self);
}

export const dequeType: PyType = defineType({
  name: 'deque',
  module: 'collections',
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.SEQUENCE_PATTERN,
  basicSize: BASIC_SIZE,
  slots: {
    dealloc(self) {
      deallocContainer(self, dequeRelease);
    },
    traverse(self: Ref, visit: Visit) {
      const { ring } = dequeItems(self);
      for (let i = 0; i < ring.length; i++) visit(ring.at(i));
    },
    clear: dequeClear,
    repr: dequeRepr,
    hash: null,
    richcompare: (self, other, op) => (
      isInstance(other, dequeType) ? compareSequences(items, self, other, op) : NotImplemented
    ),
    iter: (self) => newDequeIterator(dequeIteratorType, self),
    create: dequeCreate,
    init: dequeInit,
    length,
    getitem: (self, key) => newRef(dequeItems(self).ring.at(place(self, key))),
    setitem,
    contains: (self, value) => search(self, value, 0, Infinity, mutated) >= 0,
    concat,
    repeat,
    inplaceConcat(self, other) {
      dequeExtend(self, other, stealAppendRight);
      return newRef(self);
    },
    inplaceRepeat,
  },
  methods: [
    native('append', '(item, /)', then((self, item) => stealAppendRight(self, newRef(item)))),
    native('appendleft', '(item, /)', then((self, item) => stealAppendLeft(self, newRef(item)))),
    native('clear', '()', then(dequeClear)),
    native('copy', '()', copy),
    native('__copy__', '()', copy),
    native('count', '(value, /)', count),
    native('extend', '(iterable, /)', then((self, iterable) => dequeExtend(self, iterable, stealAppendRight))),
    native('extendleft', '(iterable, /)', then((self, iterable) => dequeExtend(self, iterable, stealAppendLeft))),
    native('index', '(value, start=0, stop=9223372036854775807, /)', index),
    native('insert', '(index, value, /)', insert),
    native('pop', '()', (self: Ref) => (length(self) === 0 ? raise('IndexError', 'pop from an empty deque') : takeRight(self))),
    native('popleft', '()', (self: Ref) => (length(self) === 0 ? raise('IndexError', 'pop from an empty deque') : takeLeft(self))),
    native('remove', '(value, /)', remove),
    native('reverse', '()', then((self) => changing(self, ({ ring }) => ring.assign(ring.toArray().reverse())))),
    native('rotate', '(n=1, /)', rotate),
    native('__reversed__', '()', (self: Ref) => newDequeIterator(dequeReverseIteratorType, self)),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    getset('maxlen', (self) => (dequeItems(self).maxLength < 0 ? None : newInt(dequeItems(self).maxLength))),
  ],
});

defineView(dequeType, {
  bound: (self) => dequeItems(self).maxLength,
  name: (self, add) => {
    const { ring } = dequeItems(self);
    for (let i = 0; i < ring.length; i++) add(`[${i}]`, ring.at(i));
  },
});
