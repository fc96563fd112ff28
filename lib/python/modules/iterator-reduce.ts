import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeFn } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc } from '../heap/allocate';
import { track } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { call } from '../protocols/call';
import { collectItems } from '../protocols/iterate';
import { asSize } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { bytearrayIteratorType, bytesIteratorType } from '../types/bytes-iterator';
import { callableIteratorType } from '../types/callable-iterator';
import {
  dictItemIteratorType, dictKeyIteratorType, dictReverseItemIteratorType, dictReverseKeyIteratorType, dictReverseValueIteratorType, dictValueIteratorType,
} from '../types/dict-iterators';
import { enumerateType } from '../types/enumerate';
import { filterType } from '../types/filter';
import { listIteratorType, listReverseIteratorType, tupleIteratorType } from '../types/list-iterator';
import { mapType } from '../types/map';
import { rangeType } from '../types/range';
import { longRangeIteratorType, rangeIteratorType } from '../types/range-iterator';
import { newResultPair } from '../types/result-tuple';
import { reversedType } from '../types/reversed';
import { sequenceIteratorType } from '../types/sequence-iterator';
import { setIteratorType } from '../types/set-iterator';
import { strAsciiIteratorType, strIteratorType } from '../types/str-iterator';
import { indexOfUnit } from '../types/str-positions';
import { zipType } from '../types/zip';
import type { RangeSteps } from '../values/iterators';
import { iteratedBorrowed, iteratorPosition, rangeIteratorLeft, setNumber } from '../values/iterators';
import { bigIntOf, isExactInt, newBool, newInt, newIntFromBig } from '../values/numbers';
import { EMPTY_TUPLE, stealList, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { EMPTY_STR, textOf } from '../values/text';
import { textWidth } from '../values/text-of-subclass';
import { builtinFunction } from './builtin-reduce';

/** How iterators of built-in types are taken apart and set to a position. Each CPython type does so in its own file. */

const S_ITER = staticString('iter');
const S_REVERSED = staticString('reversed');

function define(types: readonly PyType[], name: string, signature: string, fn: NativeFn): void {
  staticString(name);
  for (const type of types) type.methods.set(name, native(name, signature, fn));
}

const reduce = (types: readonly PyType[], fn: (self: Ref) => Ref): void => define(types, '__reduce__', '()', fn as NativeFn);

/** `__setstate__` with a position. */
function setPosition(types: readonly PyType[], set: (self: Ref, index: number) => void): void {
  define(types, '__setstate__', '(state, /)', ((self: Ref, state: Ref) => {
    if (typeOf(state).slots.index === null) raise('TypeError', 'an integer is required');
    set(self, asSize(state, 'OverflowError'));
    return None;
  }) as NativeFn);
}

/** `(builtin, args)` or `(builtin, args, state)`, of owned parts. */
function reduced(builtin: Ref, args: Ref, state: Ref = NULL): Ref {
  const mark = holdMark();
  hold(args);
  if (state !== NULL) hold(state);
  const fn = builtinFunction(builtin);
  dropHolds(mark);
  return stealTuple(state === NULL ? [fn, args] : [fn, args, state]);
}

const one = (ref: Ref): Ref => stealTuple([newRef(ref)]);
const empty = (): Ref => stealTuple([EMPTY_TUPLE]);
const clipped = (index: number, low: number, high: number): number => Math.max(low, Math.min(index, high));

/** CPython: listiter_reduce_general(), tupleiter___reduce___impl(), striter_reduce(), bytearrayiter_reduce(). */
const stepped = [listIteratorType, tupleIteratorType, bytesIteratorType, bytearrayIteratorType];
reduce(stepped, (self) => {
  const sequence = iteratedBorrowed(self);
  if (sequence !== NULL) return reduced(S_ITER, one(sequence), newInt(iteratorPosition(self)));
  return reduced(S_ITER, typeOf(self) === listIteratorType ? stealTuple([stealList([])]) : empty());
});
setPosition(stepped, (self, index) => {
  const sequence = iteratedBorrowed(self);
  if (sequence !== NULL) setNumber(self, clipped(index, 0, typeOf(sequence).slots.length!(sequence)));
});

reduce([listReverseIteratorType], (self) => {
  const list = iteratedBorrowed(self);
  if (list === NULL || iteratorPosition(self) < 0) return reduced(S_REVERSED, stealTuple([stealList([])]));
  return reduced(S_REVERSED, one(list), newInt(iteratorPosition(self)));
});
setPosition([listReverseIteratorType], (self, index) => {
  const list = iteratedBorrowed(self);
  if (list !== NULL) setNumber(self, clipped(index, -1, typeOf(list).slots.length!(list) - 1));
});

/** CPython: unicodeiter_reduce(), unicode_setstate(). */
interface StrIteration {
  str: Ref;
  unit: number;
}
const ofStr = [strIteratorType, strAsciiIteratorType];
reduce(ofStr, (self) => {
  const { str, unit } = payloadOf<StrIteration>(self);
  return str === NULL ? reduced(S_ITER, stealTuple([EMPTY_STR])) : reduced(S_ITER, one(str), newInt(indexOfUnit(textOf(str), textWidth(str), unit)));
});
setPosition(ofStr, (self, index) => {
  const state = payloadOf<StrIteration>(self);
  if (state.str === NULL) return;
  const text = textOf(state.str);
  const at = clipped(index, 0, text.length);
  state.unit = textWidth(state.str) < 4 ? at : Array.from(text).slice(0, at).join('').length;
});

/** CPython: iter_reduce(), reversed_reduce(). */
interface Indexed {
  sequence: Ref;
  index: number;
}
reduce([sequenceIteratorType], (self) => {
  const { sequence, index } = payloadOf<Indexed>(self);
  return sequence === NULL ? reduced(S_ITER, empty()) : reduced(S_ITER, one(sequence), newInt(index));
});
setPosition([sequenceIteratorType], (self, index) => {
  if (payloadOf<Indexed>(self).sequence !== NULL) payloadOf<Indexed>(self).index = Math.max(index, 0);
});
reduce([reversedType], (self) => {
  const { sequence, index } = payloadOf<Indexed>(self);
  const type = newRef(typeOf(self).ref);
  return stealTuple(sequence === NULL ? [type, empty()] : [type, one(sequence), newInt(index)]);
});
setPosition([reversedType], (self, index) => {
  const { sequence } = payloadOf<Indexed>(self);
  if (sequence === NULL) return;
  const count = typeOf(sequence).slots.length!(sequence);
  payloadOf<Indexed>(self).index = clipped(index, -1, count - 1);
});

/** The items that a copy of the iterator gives, so that the iterator itself stays where it is. CPython: dictiter_reduce(), setiter_reduce(). */
function reduceByCopy(self: Ref, own: 'dict' | 'set'): Ref {
  const state = payloadOf<Record<string, Ref | undefined>>(self);
  const type = typeOf(self);
  const pair = (state.result ?? NULL) === NULL ? NULL : newResultPair();
  const copy = allocateGc(type.id, type.basicSize);
  setPayload(copy, own === 'dict' ? { ...state, result: pair } : { ...state });
  const source = state[own] ?? NULL;
  if (source !== NULL) newRef(source);
  track(copy);
  const mark = holdMark();
  hold(copy);
  const items = stealList(collectItems(copy));
  dropHolds(mark);
  decref(copy);
  return reduced(S_ITER, stealTuple([items]));
}
reduce([setIteratorType], (self) => reduceByCopy(self, 'set'));
reduce([
  dictKeyIteratorType, dictValueIteratorType, dictItemIteratorType, dictReverseKeyIteratorType, dictReverseValueIteratorType, dictReverseItemIteratorType,
], (self) => reduceByCopy(self, 'dict'));

/** CPython: rangeiter_reduce(), longrangeiter_reduce(). */
function reduceRange(start: bigint, step: bigint, left: bigint): Ref {
  const mark = holdMark();
  const bounds = [start, start + left * step, step].map((bound) => hold(newIntFromBig(bound)));
  const range = call(rangeType.ref, ...bounds);
  dropHolds(mark);
  bounds.forEach(decref);
  return reduced(S_ITER, stealTuple([range]), None);
}
reduce([rangeIteratorType], (self) => {
  return reduceRange(BigInt(iteratorPosition(self)), BigInt(payloadOf<RangeSteps>(self).step), BigInt(rangeIteratorLeft(self)));
});
define([rangeIteratorType], '__setstate__', '(state, /)', ((self: Ref, state: Ref) => {
  const skipped = clipped(asSize(state, 'OverflowError'), 0, rangeIteratorLeft(self));
  setNumber(self, iteratorPosition(self) + skipped * payloadOf<RangeSteps>(self).step);
  return None;
}) as NativeFn);

interface LongSteps {
  next: bigint;
  step: bigint;
  left: bigint;
}
reduce([longRangeIteratorType], (self) => {
  const { next, step, left } = payloadOf<LongSteps>(self);
  return reduceRange(next, step, left);
});
define([longRangeIteratorType], '__setstate__', '(state, /)', ((self: Ref, state: Ref) => {
  if (!isExactInt(state)) raise('TypeError', `state must be an int, not ${typeOf(state).name}`);
  const steps = payloadOf<LongSteps>(self);
  const given = bigIntOf(state) < 0n ? 0n : bigIntOf(state);
  const skipped = given > steps.left ? steps.left : given;
  steps.next += skipped * steps.step;
  steps.left -= skipped;
  return None;
}) as NativeFn);

reduce([callableIteratorType], (self) => {
  const { callable, sentinel } = payloadOf<{ callable: Ref; sentinel: Ref }>(self);
  return reduced(S_ITER, callable === NULL ? empty() : stealTuple([newRef(callable), newRef(sentinel)]));
});

const typeRef = (self: Ref): Ref => newRef(typeOf(self).ref);

/** CPython: enum_reduce(), filter_reduce(), map_reduce(), zip_reduce(). */
reduce([enumerateType], (self) => {
  const { iterator, index } = payloadOf<{ iterator: Ref; index: number | bigint }>(self);
  return stealTuple([typeRef(self), stealTuple([newRef(iterator), newIntFromBig(BigInt(index))])]);
});
reduce([filterType], (self) => {
  const { iterator, fn } = payloadOf<{ iterator: Ref; fn: Ref }>(self);
  return stealTuple([typeRef(self), stealTuple([newRef(fn), newRef(iterator)])]);
});
interface Parallel {
  iterators: Ref;
  fn: Ref;
  strict: boolean;
}
const strictness = (self: Ref): Ref[] => (payloadOf<Parallel>(self).strict ? [newBool(true)] : []);
reduce([mapType], (self) => {
  const { iterators, fn } = payloadOf<Parallel>(self);
  return stealTuple([typeRef(self), stealTuple([fn, ...tupleItems(iterators)].map(newRef)), ...strictness(self)]);
});
reduce([zipType], (self) => stealTuple([typeRef(self), newRef(payloadOf<Parallel>(self).iterators), ...strictness(self)]));
define([zipType, mapType], '__setstate__', '(state, /)', ((self: Ref, state: Ref) => {
  const strict = isTrue(state);
  payloadOf<Parallel>(self).strict = strict;
  return None;
}) as NativeFn);
