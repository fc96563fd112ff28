import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { native } from '../object/native';
import { CompareOp, typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { call, callMethod } from '../protocols/call';
import { compareBool } from '../protocols/compare';
import { asIndex } from '../protocols/number';
import { asSsize } from '../protocols/slicing';
import type { IntValue } from '../values/number-values';
import { intValueOf, newIntFrom } from '../values/number-values';
import { None } from '../values/singletons';

/** What bisect has in C (CPython: Modules/_bisectmodule.c). */

const S_INSERT = staticString('insert');
const S_LEN = staticString('__len__');

/** An item by its number, or the key that is made of it: a new reference. */
function keyAt(list: Ref, index: IntValue, key: Ref): Ref {
  const { getitem } = typeOf(list).slots;
  if (getitem === null) raise('TypeError', `'${typeOf(list).name}' object does not support indexing`);
  const mark = holdMark();
  const place = hold(newIntFrom(index));
  const item = hold(getitem(list, place));
  const result = key === NULL || key === None ? NULL : call(key, item);
  dropHolds(mark);
  decref(place);
  if (result === NULL) return item;
  decref(item);
  return result;
}

function lengthOf(list: Ref): number | bigint {
  const { length } = typeOf(list).slots;
  if (length === null) return raise('TypeError', `object of type '${typeOf(list).name}' has no len()`);
  const count = length(list);
  if (Number.isSafeInteger(count)) return count;
  // A range may be longer than a number can say.
  const exact = callMethod(list, S_LEN);
  const value = intValueOf(exact);
  decref(exact);
  return value;
}

/** Where an item belongs among those that are sorted: before or behind its equals. CPython: internal_bisect_left(). */
function placeOf(list: Ref, x: Ref, from: IntValue, to: IntValue, key: Ref, isLeft: boolean): IntValue {
  if (from < 0) raise('ValueError', knobs.values.bisectLow);
  let low = from;
  let high = to === -1 ? lengthOf(list) : to;
  while (low < high) {
    countSteps(1);
    const middle = typeof low === 'number' && typeof high === 'number' ? Math.floor((low + high) / 2) : (BigInt(low) + BigInt(high)) / 2n;
    const mark = holdMark();
    const item = hold(keyAt(list, middle, key));
    const isBehind = isLeft ? compareBool(item, x, CompareOp.LT) : !compareBool(x, item, CompareOp.LT);
    dropHolds(mark);
    decref(item);
    if (isBehind) low = typeof middle === 'number' ? middle + 1 : middle + 1n;
    else high = middle;
  }
  return low;
}

/** A position, exactly: an index that a Py_ssize_t can hold. */
function positionOf(o: Ref): IntValue {
  const near = asSsize(o);
  if (Number.isSafeInteger(near)) return near;
  const exact = asIndex(o);
  const value = intValueOf(exact);
  decref(exact);
  return value;
}

function bisect(isLeft: boolean): (a: Ref, x: Ref, lo: Ref, hi: Ref, key: Ref) => IntValue {
  return (a, x, lo, hi, key) => {
    const from = lo === NULL ? 0 : positionOf(lo);
    const to = hi === NULL || hi === None ? -1 : positionOf(hi);
    return placeOf(a, x, from, to, key, isLeft);
  };
}

/** Inserts an item where it belongs; of a key, that of the item counts. CPython: _bisect_insort_right_impl(). */
function insort(isLeft: boolean): (a: Ref, x: Ref, lo: Ref, hi: Ref, key: Ref) => Ref {
  const find = bisect(isLeft);
  return (a, x, lo, hi, key) => {
    const mark = holdMark();
    const own = key === NULL || key === None ? NULL : hold(call(key, x));
    const index = hold(newIntFrom(find(a, own === NULL ? x : own, lo, hi, key)));
    decref(callMethod(a, S_INSERT, index, x));
    dropHolds(mark);
    decref(index);
    if (own !== NULL) decref(own);
    return None;
  };
}

const SIGNATURE = '(a, x, lo=0, hi=None, *, key=None)';

defineModule({
  name: '_bisect',
  functions: [true, false].flatMap((isLeft) => {
    const side = isLeft ? 'left' : 'right';
    const find = bisect(isLeft);
    return [
      native(`bisect_${side}`, SIGNATURE, (a: Ref, x: Ref, lo: Ref, hi: Ref, key: Ref) => newIntFrom(find(a, x, lo, hi, key))),
      native(`insort_${side}`, SIGNATURE, insort(isLeft)),
    ];
  }),
});
