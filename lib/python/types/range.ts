import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocate, freeRow } from '../heap/allocate';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { compareBool } from '../protocols/compare';
import { hashHigh, hashOf, splitHash } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { asIndex } from '../protocols/number';
import { reprText } from '../protocols/repr';
import { isSlice } from '../protocols/slicing';
import { hashOfTuple } from '../text/hash-numbers';
import { newRangeIterator } from '../values/iterators';
import { bigIntOf, isBigInt, isSmallInt, newInt, newIntFromBig, numberOf } from '../values/numbers';
import { False, None, NotImplemented, True } from '../values/singletons';
import { newStr } from '../values/text';
import { newLongRangeIterator } from './range-iterator';
import { readonlyMember } from './readonly-member';
import { longIndices } from './slice';

/** range: three ints of any size. CPython: Objects/rangeobject.c. */

const ARGUMENTS = parseSignature('(start, stop=None, step=None, /)');
const RANGE_SIZE = 48;

/**
 * The payload: the three ints as the program gave them, owned, and their values. The values are JS numbers when they and
 * everything worked out from them is exact, else bigints.
 */
interface RangeParts {
  start: Ref;
  stop: Ref;
  step: Ref;
  small: { start: number; step: number; length: number } | null;
  /** Length when `small` is null. */
  length: bigint;
}

const parts = (self: Ref): RangeParts => payloadOf<RangeParts>(self);

/** Takes over three references to ints. */
function stealRange(start: Ref, stop: Ref, step: Ref): Ref {
  const self = allocate(TypeId.RANGE, RANGE_SIZE);
  const payload: RangeParts = { start, stop, step, small: null, length: 0n };
  if (isBigInt(start) || isBigInt(stop) || isBigInt(step)) payload.length = bigLength(bigIntOf(start), bigIntOf(stop), bigIntOf(step));
  else {
    const [from, to, by] = [numberOf(start), numberOf(stop), numberOf(step)];
    const length = Math.max(Math.ceil((to - from) / by), 0);
    // The iterator's end lies up to one step beyond the last number.
    if (Number.isSafeInteger(to - from) && Number.isSafeInteger(from + length * by)) payload.small = { start: from, step: by, length };
    else payload.length = bigLength(BigInt(from), BigInt(to), BigInt(by));
  }
  setPayload(self, payload);
  return self;
}

/** CPython: compute_range_length(). */
function bigLength(start: bigint, stop: bigint, step: bigint): bigint {
  if (step > 0n) return start < stop ? (stop - start - 1n) / step + 1n : 0n;
  return stop < start ? (start - stop - 1n) / -step + 1n : 0n;
}

/** The number of items as a bigint. */
function lengthOf(self: Ref): bigint {
  const { small, length } = parts(self);
  return small === null ? length : BigInt(small.length);
}

/** Item `index`, which must be in the range, as a new reference. CPython: compute_item(). */
function itemAt(self: Ref, index: bigint): Ref {
  const { start, step, small } = parts(self);
  if (small !== null) return newInt(small.start + Number(index) * small.step);
  return newIntFromBig(bigIntOf(start) + index * bigIntOf(step));
}

/** CPython: range_from_array(). */
function rangeCreate(_type: PyType, args: CallArguments): Ref {
  const [first, second, third] = bindNative(ARGUMENTS, args, 'range', 'range') as [Ref, Ref, Ref];
  if (second === NULL) return stealRange(newInt(0), asIndex(first), newInt(1));
  const mark = holdMark();
  const start = hold(asIndex(first));
  const stop = hold(asIndex(second));
  const step = third === NULL ? newInt(1) : hold(asIndex(third));
  if (!isBigInt(step) && numberOf(step) === 0) raise('ValueError', 'range() arg 3 must not be zero');
  dropHolds(mark);
  return stealRange(start, stop, step);
}

function rangeRepr(self: Ref): Ref {
  const { start, stop, step } = parts(self);
  const by = isBigInt(step) || numberOf(step) !== 1 ? `, ${reprText(step)}` : '';
  return newStr(`range(${reprText(start)}, ${reprText(stop)}${by})`);
}

function rangeLength(self: Ref): number {
  const length = lengthOf(self);
  if (length >= 2n ** 63n) raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return Number(length);
}

function rangeGetitem(self: Ref, key: Ref): Ref {
  if (isSlice(key)) return rangeSlice(self, key);
  if (typeOf(key).slots.index === null) {
    raise('TypeError', `range indices must be integers or slices, not ${typeOf(key).name}`);
  }
  const index = asIndex(key);
  const given = bigIntOf(index);
  decref(index);
  const length = lengthOf(self);
  const at = given < 0n ? given + length : given;
  return at < 0n || at >= length ? raise('IndexError', 'range object index out of range') : itemAt(self, at);
}

/** CPython: compute_slice(). */
function rangeSlice(self: Ref, slice: Ref): Ref {
  const [from, to, by] = longIndices(slice, lengthOf(self));
  const start = bigIntOf(parts(self).start);
  const step = bigIntOf(parts(self).step);
  return stealRange(newIntFromBig(start + from * step), newIntFromBig(start + to * step), newIntFromBig(step * by));
}

/** Position of an int in the range, or -1. CPython: range_contains_long(). */
function positionOf(self: Ref, value: Ref): bigint {
  const start = bigIntOf(parts(self).start);
  const step = bigIntOf(parts(self).step);
  const distance = bigIntOf(value) - start;
  if (distance % step !== 0n) return -1n;
  const at = distance / step;
  return at >= 0n && at < lengthOf(self) ? at : -1n;
}

function isPlainInt(o: Ref): boolean {
  const id = typeIdOf(o);
  return id === TypeId.INT || id === TypeId.BIG_INT || id === TypeId.BOOL;
}

/** Positions of items equal to what is no plain int, found by comparing. */
function searchItems(self: Ref, value: Ref, found: (at: bigint) => boolean): void {
  const length = lengthOf(self);
  for (let at = 0n; at < length; at++) {
    const mark = holdMark();
    const item = hold(itemAt(self, at));
    const same = compareBool(item, value, CompareOp.EQ);
    dropHolds(mark);
    decref(item);
    if (same && !found(at)) return;
  }
}

function rangeContains(self: Ref, value: Ref): boolean {
  if (isPlainInt(value)) {
    const { small } = parts(self);
    if (small !== null && isSmallInt(value)) {
      const distance = numberOf(value) - small.start;
      const at = distance / small.step;
      return distance % small.step === 0 && at >= 0 && at < small.length;
    }
    return positionOf(self, value) >= 0n;
  }
  let contained = false;
  searchItems(self, value, () => {
    contained = true;
    return false;
  });
  return contained;
}

function rangeCount(self: Ref, value: Ref): Ref {
  if (isPlainInt(value)) return newInt(positionOf(self, value) < 0n ? 0 : 1);
  let count = 0;
  searchItems(self, value, () => ++count > 0);
  return newInt(count);
}

function rangeIndex(self: Ref, value: Ref): Ref {
  let at = -1n;
  if (isPlainInt(value)) at = positionOf(self, value);
  else {
    searchItems(self, value, (found) => {
      at = found;
      return false;
    });
    if (at < 0n) raise('ValueError', 'sequence.index(x): x not in sequence');
  }
  return at < 0n ? raise('ValueError', knobs.containers.notInSequence('range', () => reprText(value))) : newIntFromBig(at);
}

/** Equal as sequences. CPython: range_equals(). */
function rangeRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (typeIdOf(other) !== TypeId.RANGE || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
  const length = lengthOf(self);
  const [a, b] = [parts(self), parts(other)];
  const equal = length === lengthOf(other)
    && (length === 0n || (bigIntOf(a.start) === bigIntOf(b.start) && (length === 1n || bigIntOf(a.step) === bigIntOf(b.step))));
  return equal === (op === CompareOp.EQ) ? True : False;
}

/** CPython: range_hash(): that of (length, start, step), with None for what does not matter. */
function rangeHash(self: Ref): number {
  const length = lengthOf(self);
  const { start, step } = parts(self);
  const count = newIntFromBig(length);
  const halves: number[] = [];
  for (const part of [count, length === 0n ? None : start, length <= 1n ? None : step]) {
    const low = hashOf(part);
    halves.push(low, hashHigh.value);
  }
  decref(count);
  return splitHash(hashOfTuple(halves, 3));
}

function rangeIter(self: Ref): Ref {
  const { small, start, step, length } = parts(self);
  if (small !== null) return newRangeIterator(small.start, small.step, small.length);
  return newLongRangeIterator(bigIntOf(start), bigIntOf(step), length);
}

/** CPython: range_reverse(). */
function rangeReversed(self: Ref): Ref {
  const { small, start, step, length } = parts(self);
  if (small !== null && Number.isSafeInteger(small.start - small.step)) {
    return newRangeIterator(small.start + (small.length - 1) * small.step, -small.step, small.length);
  }
  const count = small === null ? length : BigInt(small.length);
  return newLongRangeIterator(bigIntOf(start) + (count - 1n) * bigIntOf(step), -bigIntOf(step), count);
}

/** The numbers of a range whose values are all safe integers, for loops that step it natively; null for others. */
export function smallRange(self: Ref): { start: number; step: number; length: number } | null {
  return parts(self).small;
}

/** `range(stop)` and its longer forms, of safe integers. */
export function newRange(start: number, stop: number, step: number): Ref {
  return stealRange(newInt(start), newInt(stop), newInt(step));
}

export const rangeType = defineType({
  name: 'range',
  id: TypeId.RANGE,
  features: TypeFeature.SEQUENCE_PATTERN,
  basicSize: RANGE_SIZE,
  slots: {
    dealloc(self) {
      const { start, stop, step } = parts(self);
      decref(start);
      decref(stop);
      decref(step);
      freeRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      const { start, stop, step } = parts(self);
      visit(start);
      visit(stop);
      visit(step);
    },
    repr: rangeRepr,
    hash: rangeHash,
    richcompare: rangeRichcompare,
    iter: rangeIter,
    create: rangeCreate,
    init: () => {},
    length: rangeLength,
    bool: (self) => lengthOf(self) > 0n,
    getitem: rangeGetitem,
    contains: rangeContains,
  },
  methods: [
    native('__reversed__', '()', rangeReversed),
    native('count', '(object, /)', rangeCount),
    native('index', '(object, /)', rangeIndex),
  ],
  getset: [
    readonlyMember('start', (self) => newRef(parts(self).start)),
    readonlyMember('stop', (self) => newRef(parts(self).stop)),
    readonlyMember('step', (self) => newRef(parts(self).step)),
  ],
});
