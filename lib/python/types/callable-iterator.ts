import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { CompareOp, TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, incref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { call } from '../protocols/call';
import { compareBool } from '../protocols/compare';
import { objectType } from './object';

/** `iter(function, sentinel)`. Both are owned, and NULL once the iterator is exhausted. CPython: Objects/iterobject.c, calliterobject. */
interface CallableIterator {
  callable: Ref;
  sentinel: Ref;
}

const SIZE = 32;

function release(self: Ref): void {
  const state = payloadOf<CallableIterator>(self);
  const { callable, sentinel } = state;
  if (callable === NULL) return;
  state.callable = NULL;
  state.sentinel = NULL;
  decref(callable);
  decref(sentinel);
}

function next(self: Ref): Ref {
  const state = payloadOf<CallableIterator>(self);
  const { callable } = state;
  if (callable === NULL) return NULL;
  // What is called may use up this iterator.
  const mark = holdMark();
  incref(callable);
  hold(callable);
  const result = attempt('StopIteration', () => call(callable), () => NULL);
  dropHolds(mark);
  decref(callable);
  if (result !== NULL && !isSentinel(state, result)) return result;
  if (result !== NULL) decref(result);
  release(self);
  return NULL;
}

function isSentinel({ sentinel }: CallableIterator, result: Ref): boolean {
  if (sentinel === NULL) return true;
  const mark = holdMark();
  hold(result);
  incref(sentinel);
  hold(sentinel);
  const same = compareBool(sentinel, result, CompareOp.EQ);
  dropHolds(mark);
  decref(sentinel);
  return same;
}

export const callableIteratorType = defineType({
  name: 'callable_iterator',
  base: objectType,
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: SIZE,
  slots: {
    dealloc: (self) => {
      untrack(self);
      release(self);
      freeGcRow(self);
    },
    traverse: (self, visit) => {
      const { callable, sentinel } = payloadOf<CallableIterator>(self);
      if (callable === NULL) return;
      visit(callable);
      visit(sentinel);
    },
    iter: newRef,
    iternext: next,
  },
});

/** Both are borrowed. CPython: PyCallIter_New(). */
export function newCallableIterator(callable: Ref, sentinel: Ref): Ref {
  const ref = allocateGc(callableIteratorType.id, SIZE);
  setPayload(ref, { callable: newRef(callable), sentinel: newRef(sentinel) } satisfies CallableIterator);
  track(ref);
  return ref;
}
