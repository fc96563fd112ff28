import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { native } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocate, freeRow } from '../heap/allocate';
import { newRef } from '../heap/refcount';
import { rangeIteratorLeft, rangeIteratorNext } from '../values/iterators';
import { newInt, newIntFromBig } from '../values/numbers';

/** The iterators of ranges, which the collector does not track. CPython: Objects/rangeobject.c. */
export { newRangeIterator, rangeIteratorNext } from '../values/iterators';

const ITERATOR_SIZE = 40;

export const rangeIteratorType = defineType({
  name: 'range_iterator',
  id: TypeId.RANGE_ITERATOR,
  features: TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: ITERATOR_SIZE,
  slots: { dealloc: freeRow, iter: newRef, iternext: rangeIteratorNext, create: null },
  methods: [native('__length_hint__', '()', (self: Ref) => newInt(rangeIteratorLeft(self)))],
});

interface LongSteps {
  next: bigint;
  step: bigint;
  left: bigint;
}

/** CPython: longrangeiter_next(). */
function longRangeNext(self: Ref): Ref {
  const steps = payloadOf<LongSteps>(self);
  if (steps.left <= 0n) return NULL;
  const value = steps.next;
  steps.next += steps.step;
  steps.left--;
  return newIntFromBig(value);
}

export const longRangeIteratorType = defineType({
  name: 'longrange_iterator',
  features: TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: ITERATOR_SIZE,
  slots: { dealloc: freeRow, iter: newRef, iternext: longRangeNext, create: null },
  methods: [native('__length_hint__', '()', (self: Ref) => newIntFromBig(payloadOf<LongSteps>(self).left))],
});

/** An iterator over `left` numbers, for those that do not fit `newRangeIterator`. */
export function newLongRangeIterator(next: bigint, step: bigint, left: bigint): Ref {
  const self = allocate(longRangeIteratorType.id, longRangeIteratorType.basicSize);
  setPayload(self, { next, step, left } satisfies LongSteps);
  return self;
}
