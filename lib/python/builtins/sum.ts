import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { BinaryOp, typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getIter, iterNext } from '../protocols/iterate';
import { binaryOperation } from '../protocols/number';
import { countSteps } from '../object/steps';
import { isByteArray, isBytes } from '../values/bytes';
import { intToDouble } from '../types/int-rounding';
import { arithmetic, isInt, isSmallInt, newExactInt, newFloat, newInt, newIntFromBig, numberOf } from '../values/numbers';
import { intValueOf } from '../values/number-values';
import { isStr } from '../values/text';

/** The total as an owned object, and whether an item is left: each way of adding goes on until it meets an item that is not for it. */
interface Sum {
  iterator: Ref;
  total: Ref;
  done: boolean;
}

/**
 * `sum(iterable, start)`: first ints, then floats, without an object for each sum; then anything that has `+`.
 * CPython: Python/bltinmodule.c, builtin_sum_impl().
 */
function sum(iterable: Ref, start: Ref): Ref {
  const mark = holdMark();
  const iterator = hold(getIter(iterable));
  if (start !== NULL) checkStart(start);
  const state: Sum = { iterator, total: start === NULL ? newInt(0) : newRef(start), done: false };
  if (typeIdOf(state.total) === TypeId.INT) addInts(state);
  if (!state.done && typeIdOf(state.total) === TypeId.FLOAT) addFloats(state);
  while (!state.done) {
    const item = nextItem(state);
    if (item !== NULL) addObject(state, item);
  }
  dropHolds(mark);
  decref(iterator);
  return state.total;
}

function checkStart(start: Ref): void {
  if (isStr(start)) raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  if (isBytes(start)) raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  if (isByteArray(start)) raise('TypeError', "sum() can't sum bytearray [use b''.join(seq) instead]");
}

/** The next item, owned, while the total is held; NULL when there is none. */
function nextItem(state: Sum): Ref {
  countSteps(1);
  const mark = holdMark();
  hold(state.total);
  const item = iterNext(state.iterator);
  dropHolds(mark);
  if (item === NULL) state.done = true;
  return item;
}

/** `total += item` by way of `+`; takes over the item. */
function addObject(state: Sum, item: Ref): void {
  const mark = holdMark();
  hold(state.total);
  hold(item);
  const total = arithmetic(state.total, item, BinaryOp.ADD) || binaryOperation(state.total, item, BinaryOp.ADD);
  dropHolds(mark);
  decref(item);
  decref(state.total);
  state.total = total;
}

/** Half of what CPython's long holds, in which it adds. */
const LARGEST = 2n ** 62n;

const newLong = (value: number): Ref => (knobs.tracing.exactInts.sum ? newExactInt(value) : newInt(value));
const newLargeLong = (value: bigint): Ref => (Number.isSafeInteger(Number(value)) ? newLong(Number(value)) : newIntFromBig(value));

/**
 * Takes ints as long as the total is no larger than a long; the item that ends this is added in the general way. When the total is no longer
 * safe as a double it goes to `above`.
 */
function addInts(state: Sum): void {
  let total = numberOf(state.total);
  let above = 0n;
  for (;;) {
    const item = nextItem(state);
    if (item !== NULL && isSmallInt(item)) {
      const x = numberOf(item);
      if (Number.isSafeInteger(total + x)) {
        total += x;
        decref(item);
        continue;
      }
      const all = above + BigInt(total);
      if (all < LARGEST && all > -LARGEST) {
        above = all;
        total = x;
        decref(item);
        continue;
      }
    }
    decref(state.total);
    state.total = above === 0n ? newLong(total) : newLargeLong(above + BigInt(total));
    if (item !== NULL) addObject(state, item);
    return;
  }
}

/** Takes floats and ints; from 3.12 on a second double takes up what rounding loses. CPython: cs_add(), cs_to_double(). */
function addFloats(state: Sum): void {
  const compensated = knobs.values.compensatedSum;
  let high = numberOf(state.total);
  let low = 0;
  for (;;) {
    const item = nextItem(state);
    const isFloat = item !== NULL && typeIdOf(item) === TypeId.FLOAT;
    if (isFloat || (item !== NULL && (compensated === 'always' ? isInt(item) : isSmallInt(item)))) {
      const x = isFloat ? numberOf(item) : intToDouble(intValueOf(item));
      const total = high + x;
      if (compensated === 'always' || (isFloat && compensated === 'floats')) {
        low += Math.abs(high) >= Math.abs(x) ? high - total + x : x - total + high;
      }
      high = total;
      decref(item);
      continue;
    }
    decref(state.total);
    state.total = newFloat(low !== 0 && Number.isFinite(low) ? high + low : high);
    if (item !== NULL) addObject(state, item);
    return;
  }
}

export const sumFunctions: NativeMethod[] = [native('sum', '(iterable, /, start=0)', sum)];
