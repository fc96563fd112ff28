import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise, stealAndRaise } from '../object/errors';
import { staticString } from '../object/names';
import { native } from '../object/native';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, deferDealloc, endDealloc, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { callMethod } from '../protocols/call';
import { nextOrStop, nextWithoutValue, valuedIterators } from '../protocols/iterate';
import { getAwaitableIter } from './awaitable';
import { newStopIteration } from './exception-types';

/** `anext(iterator, default)`: an awaitable whose result is the default at the iterator's end. CPython: Objects/iterobject.c, anextawaitable. */
interface AnextAwaitable {
  /** Both owned. */
  wrapped: Ref;
  fallback: Ref;
}

const SIZE = 32;

/** Both are borrowed. */
export function newAnextAwaitable(wrapped: Ref, fallback: Ref): Ref {
  const ref = allocateGc(anextAwaitableType.id, SIZE);
  setPayload(ref, { wrapped: newRef(wrapped), fallback: newRef(fallback) } satisfies AnextAwaitable);
  track(ref);
  return ref;
}

/** What steps the wrapped awaitable; a new reference. CPython: anextawaitable_getiter() */
function stepperOf(self: Ref): Ref {
  const iterator = getAwaitableIter(payloadOf<AnextAwaitable>(self).wrapped);
  const { slots } = typeOf(iterator);
  if (slots.iternext !== null || slots.await === null) return iterator;
  const mark = holdMark();
  hold(iterator);
  const stepper = slots.await(iterator);
  dropHolds(mark);
  decref(iterator);
  if (typeOf(stepper).slots.iternext !== null) return stepper;
  decref(stepper);
  return raise('TypeError', '__await__() returned a non-iterator');
}

/** Does something with the stepper; at the iterator's end the result is the default. */
function step(self: Ref, action: (stepper: Ref) => Ref): Ref {
  const mark = holdMark();
  const stepper = hold(stepperOf(self));
  const result = attempt('StopAsyncIteration', () => action(stepper), () => stealAndRaise(newStopIteration(payloadOf<AnextAwaitable>(self).fallback)));
  dropHolds(mark);
  decref(stepper);
  return result;
}

const S_SEND = staticString('send');
const S_THROW = staticString('throw');
const S_CLOSE = staticString('close');

const anextAwaitableType = defineType({
  name: 'anext_awaitable',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: SIZE,
  slots: {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      const { wrapped, fallback } = payloadOf<AnextAwaitable>(self);
      decref(wrapped);
      decref(fallback);
      freeGcRow(self);
      endDealloc();
    },
    traverse(self, visit) {
      const { wrapped, fallback } = payloadOf<AnextAwaitable>(self);
      visit(wrapped);
      visit(fallback);
    },
    await: newRef,
    iter: newRef,
    iternext: nextWithoutValue,
  },
  methods: [
    native('send', '(object, /)', (self: Ref, value: Ref) => step(self, (stepper) => callMethod(stepper, S_SEND, value))),
    native('throw', '(type, value=None, traceback=None, /)', (self: Ref, ...args: Ref[]) =>
      step(self, (stepper) => callMethod(stepper, S_THROW, ...args.filter((arg) => arg !== 0)))),
    native('close', '()', (self: Ref) => step(self, (stepper) => callMethod(stepper, S_CLOSE))),
  ],
});

valuedIterators.set(anextAwaitableType, (self) => step(self, nextOrStop));
