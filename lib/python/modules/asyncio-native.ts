import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise, stealAndRaise } from '../object/errors';
import { staticString } from '../object/names';
import { native } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, deferDealloc, endDealloc, newRef } from '../heap/refcount';
import { getAttr, setAttr } from '../protocols/attribute';
import { callMethod } from '../protocols/call';
import { nextWithoutValue, valuedIterators } from '../protocols/iterate';
import { newStopIteration } from '../types/exception-types';
import { stealTraceback } from '../types/exceptions';
import { objectCreate, objectType } from '../types/object';
import { False, None, True } from '../values/singletons';
import { textOf } from '../values/text';

/**
 * The parts of asyncio's futures that must not be seen in tracebacks: taking the result and being awaited. The classes themselves are
 * Python and derive from the type here. CPython: Modules/_asynciomodule.c.
 */
const S_STATE = staticString('_state');
const S_RESULT = staticString('_result');
const S_EXCEPTION = staticString('_exception');
const S_EXCEPTION_TB = staticString('_exception_tb');
const S_LOG_TRACEBACK = staticString('_log_traceback');
const S_BLOCKING = staticString('_asyncio_future_blocking');
const S_CANCELLED = staticString('_make_cancelled_error');
const S_NOT_READY = staticString('_raise_not_ready');

function stateOf(future: Ref): string {
  const state = getAttr(future, S_STATE);
  const text = textOf(state);
  decref(state);
  return text;
}

/** The result, or the exception with the traceback that it had. CPython: future_get_result() */
function resultOf(future: Ref): Ref {
  const state = stateOf(future);
  if (state === 'CANCELLED') return stealAndRaise(callMethod(future, S_CANCELLED));
  if (state !== 'FINISHED') return callMethod(future, S_NOT_READY);
  const exception = getAttr(future, S_EXCEPTION);
  if (exception === None) {
    return getAttr(future, S_RESULT);
  }
  const mark = holdMark();
  hold(exception);
  setAttr(future, S_LOG_TRACEBACK, False);
  const traceback = getAttr(future, S_EXCEPTION_TB);
  dropHolds(mark);
  stealTraceback(exception, traceback === None ? NULL : traceback);
  return stealAndRaise(exception);
}

interface FutureIterator {
  /** Owned. */
  future: Ref;
  waiting: boolean;
}

const ITERATOR_SIZE = 24;

function newFutureIterator(future: Ref): Ref {
  const ref = allocateGc(iteratorType.id, ITERATOR_SIZE);
  setPayload(ref, { future: newRef(future), waiting: false } satisfies FutureIterator);
  track(ref);
  return ref;
}

/** CPython: FutureIter_am_send() */
function step(self: Ref): Ref {
  const state = payloadOf<FutureIterator>(self);
  if (stateOf(state.future) === 'PENDING') {
    if (state.waiting) raise('RuntimeError', "await wasn't used with future");
    state.waiting = true;
    setAttr(state.future, S_BLOCKING, True);
    return newRef(state.future);
  }
  const mark = holdMark();
  const result = hold(resultOf(state.future));
  const stop = newStopIteration(result);
  dropHolds(mark);
  decref(result);
  return stealAndRaise(stop);
}

const iteratorType = defineType({
  name: 'FutureIter',
  module: '_asyncio',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: ITERATOR_SIZE,
  slots: {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      decref(payloadOf<FutureIterator>(self).future);
      freeGcRow(self);
      endDealloc();
    },
    traverse: (self, visit) => visit(payloadOf<FutureIterator>(self).future),
    iter: newRef,
    iternext: nextWithoutValue,
  },
  methods: [native('send', '(value, /)', (self: Ref) => step(self))],
});

valuedIterators.set(iteratorType, step);

const futureBaseType = defineType({
  name: '_FutureBase',
  module: '_asyncio',
  base: objectType,
  features: TypeFeature.BASETYPE,
  slots: { create: objectCreate, iter: newFutureIterator, await: newFutureIterator },
  methods: [native('result', '()', resultOf)],
});

defineModule({ name: '_asyncio', types: [futureBaseType] });
