import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { exceptionType, isPythonError, raise, stealAndRaise, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { runtime } from '../object/runtime';
import type { Slots } from '../object/py-type';
import { TypeFeature, isInstance } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef } from '../heap/refcount';
import { holdMark, releaseHolds } from '../heap/holds';
import { nextWithoutValue, valuedIterators } from '../protocols/iterate';
import { recursion } from '../protocols/recursion';
import { None } from '../values/singletons';
import { newTuple, tupleItems } from '../values/sequences';
import { newStopIteration } from './exception-types';
import { generatorMachine, generatorOf, warnOfThrowSignature } from './generator';
import { GeneratorState } from './generator-state';
import { resurrectedByFinalizer } from './heap-type';
import { unawaited } from './unawaited';

/**
 * What `__anext__`, `asend`, `athrow` and `aclose` of an asynchronous generator give: awaitables that do the step when they are
 * awaited. CPython: Objects/genobject.c, PyAsyncGenASend and PyAsyncGenAThrow.
 */
interface AsyncStep {
  /** Owned. */
  generator: Ref;
  /** What is sent, or a tuple of the arguments of `athrow`; NULL for `__anext__` and `aclose`. Owned. */
  argument: Ref;
  state: 'init' | 'iter' | 'closed';
}

const SIZE = 40;
const REUSED_SEND = 'cannot reuse already awaited __anext__()/asend()';
const REUSED_THROW = 'cannot reuse already awaited aclose()/athrow()';
const IGNORED_EXIT = 'async generator ignored GeneratorExit';

function stepOf(self: Ref): AsyncStep {
  return payloadOf<AsyncStep>(self);
}

function newStep(typeId: number, generator: Ref, argument: Ref): Ref {
  const ref = allocateGc(typeId, SIZE);
  setPayload(ref, { generator: newRef(generator), argument, state: 'init' } satisfies AsyncStep);
  track(ref);
  return ref;
}

/** `value` is borrowed, NULL for `__anext__`. */
export function newAsyncSend(generator: Ref, value: Ref): Ref {
  return newStep(asendType.id, generator, value === NULL || value === None ? NULL : newRef(value));
}

/** The arguments of `athrow`, borrowed, or null for `aclose`. */
export function newAsyncThrow(generator: Ref, args: readonly Ref[] | null): Ref {
  return newStep(athrowType.id, generator, args === null ? NULL : newTuple(...args.filter((arg) => arg !== NULL)));
}

/** Runs a step of the generator: what it awaits, or NULL with the exception, which is not `raised` any more. */
interface StepResult {
  value: Ref;
  error: Ref;
}

function attemptStep(action: () => Ref): StepResult {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    const value = action();
    if (value !== NULL) return { value, error: NULL };
    generatorMachine.dropReturned();
    return { value: NULL, error: runtime.newException(exceptionType('StopAsyncIteration'), null) };
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
    return { value: NULL, error: takeRaised() };
  }
}

function isEnd(error: Ref): boolean {
  return isInstance(error, exceptionType('StopAsyncIteration')) || isInstance(error, exceptionType('GeneratorExit'));
}

/** What a step of `asend` or `athrow` gave: awaited values go on out, a yielded one is the step's result. CPython: async_gen_unwrap_value(). */
function finishStep(step: AsyncStep, result: StepResult): Ref {
  const g = generatorOf(step.generator);
  if (result.value === NULL) {
    if (isEnd(result.error)) g.closed = true;
    g.runningAsync = false;
    step.state = 'closed';
    return stealAndRaise(result.error);
  }
  if (!generatorMachine.isAtYield(step.generator)) return result.value;
  g.runningAsync = false;
  step.state = 'closed';
  const stop = newStopIteration(result.value);
  decref(result.value);
  return stealAndRaise(stop);
}

/** What a step of `aclose` gave: the end of the generator is the end of the step. */
function finishClose(step: AsyncStep, result: StepResult): Ref {
  const g = generatorOf(step.generator);
  if (result.value !== NULL) {
    if (!generatorMachine.isAtYield(step.generator)) return result.value;
    decref(result.value);
    g.runningAsync = false;
    step.state = 'closed';
    return raise('RuntimeError', IGNORED_EXIT);
  }
  g.runningAsync = false;
  step.state = 'closed';
  if (!isEnd(result.error)) return stealAndRaise(result.error);
  decref(result.error);
  return raise('StopIteration');
}

function begin(step: AsyncStep, name: string): void {
  if (step.state !== 'init') return;
  const g = generatorOf(step.generator);
  if (g.runningAsync) {
    step.state = 'closed';
    raise('RuntimeError', `${name}(): asynchronous generator is already running`);
  }
  step.state = 'iter';
  g.runningAsync = true;
}

/** CPython: async_gen_asend_send() */
function asendSend(self: Ref, value: Ref): Ref {
  const step = stepOf(self);
  if (step.state === 'closed') raise('RuntimeError', REUSED_SEND);
  const sent = step.state === 'init' && value === None && step.argument !== NULL ? step.argument : value;
  begin(step, 'anext');
  return finishStep(step, attemptStep(() => generatorMachine.send(step.generator, sent)));
}

/** CPython: async_gen_asend_throw() */
function asendThrow(self: Ref, args: readonly Ref[]): Ref {
  const step = stepOf(self);
  if (step.state === 'closed') raise('RuntimeError', REUSED_SEND);
  if (knobs.objects.tracksAsyncSteps) begin(step, 'anext');
  warnOfThrowSignature(args);
  return finishStep(step, attemptStep(() => generatorMachine.throw(step.generator, args, true)));
}

/** CPython: async_gen_athrow_send() */
function athrowSend(self: Ref, value: Ref): Ref {
  const step = stepOf(self);
  const g = generatorOf(step.generator);
  if (step.state === 'closed') raise('RuntimeError', REUSED_THROW);
  if (g.state === GeneratorState.CLOSED) {
    step.state = 'closed';
    raise('StopIteration');
  }
  const finish = step.argument === NULL ? finishClose : finishStep;
  if (step.state === 'iter') return finish(step, attemptStep(() => generatorMachine.send(step.generator, value)));
  if (!g.runningAsync && g.closed) {
    step.state = 'closed';
    raise('StopAsyncIteration');
  }
  if (!g.runningAsync && value !== None) raise('RuntimeError', "can't send non-None value to a just-started coroutine");
  begin(step, step.argument === NULL ? 'aclose' : 'athrow');
  if (step.argument === NULL) g.closed = true;
  const args = step.argument === NULL ? [exceptionType('GeneratorExit').ref] : tupleItems(step.argument);
  return finish(step, attemptStep(() => generatorMachine.throw(step.generator, args, false)));
}

/** CPython: async_gen_athrow_throw() */
function athrowThrow(self: Ref, args: readonly Ref[]): Ref {
  const step = stepOf(self);
  if (step.state === 'closed') raise('RuntimeError', REUSED_THROW);
  if (knobs.objects.tracksAsyncSteps) begin(step, step.argument === NULL ? 'aclose' : 'athrow');
  warnOfThrowSignature(args);
  return (step.argument === NULL ? finishClose : finishStep)(step, attemptStep(() => generatorMachine.throw(step.generator, args, true)));
}

/** CPython: async_gen_asend_close(), which is async_gen_athrow_close() too. */
function closeStep(self: Ref, doThrow: (self: Ref, args: readonly Ref[]) => Ref): Ref {
  const step = stepOf(self);
  if (step.state === 'closed') return None;
  if (!knobs.objects.tracksAsyncSteps) {
    step.state = 'closed';
    return None;
  }
  const { value, error } = attemptStep(() => doThrow(self, [exceptionType('GeneratorExit').ref]));
  if (value !== NULL) {
    decref(value);
    raise('RuntimeError', 'coroutine ignored GeneratorExit');
  }
  if (!isEnd(error) && !isInstance(error, exceptionType('StopIteration'))) return stealAndRaise(error);
  decref(error);
  return None;
}

function slots(methodName: (step: AsyncStep) => string): Partial<Slots> {
  return {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      track(self);
      if (resurrectedByFinalizer(self)) {
        endDealloc();
        return;
      }
      untrack(self);
      const { generator, argument } = stepOf(self);
      decref(generator);
      if (argument !== NULL) decref(argument);
      freeGcRow(self);
      endDealloc();
    },
    finalize(self) {
      const step = stepOf(self);
      if (step.state === 'closed' || !knobs.objects.tracksAsyncSteps) return;
      unawaited.warnOfStep(step.generator, methodName(step));
    },
    traverse(self, visit) {
      const { generator, argument } = stepOf(self);
      visit(generator);
      if (argument !== NULL) visit(argument);
    },
    await: newRef,
    iter: newRef,
    iternext: nextWithoutValue,
  };
}

function methods(send: (self: Ref, value: Ref) => Ref, doThrow: (self: Ref, args: readonly Ref[]) => Ref): NativeMethod[] {
  return [
    native('send', '(object, /)', send),
    native('throw', '(type, value=None, traceback=None, /)', (self: Ref, ...args: Ref[]) => doThrow(self, args)),
    native('close', '()', (self: Ref) => closeStep(self, doThrow)),
  ];
}

const features = TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION;

const asendType = defineType({
  name: 'async_generator_asend', features, basicSize: SIZE, slots: slots(() => 'asend'), methods: methods(asendSend, asendThrow),
});
const athrowType = defineType({
  name: 'async_generator_athrow', features, basicSize: SIZE,
  slots: slots((step) => (step.argument === NULL ? 'aclose' : 'athrow')), methods: methods(athrowSend, athrowThrow),
});

valuedIterators.set(asendType, (self) => asendSend(self, None));
valuedIterators.set(athrowType, (self) => athrowSend(self, None));
