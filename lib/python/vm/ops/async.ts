import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { exceptionType, isPythonError, raise, stealAndRaise, takeRaised } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import { isInstance, typeIdOf, typeOf } from '../../object/py-type';
import { runtime } from '../../object/runtime';
import { TypeId } from '../../object/type-ids';
import { dropHolds, hold, holdMark, releaseHolds } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { lookupSpecial, lookupSpecialMethod } from '../../protocols/attribute';
import { callSpecial } from '../../protocols/call';
import { getAsyncIter } from '../../protocols/iterate';
import { recursion } from '../../protocols/recursion';
import { lookupBorrowed } from '../../protocols/type-lookup';
import { getAwaitableIter } from '../../types/awaitable';
import { setContext, stealCause } from '../../types/exceptions';
import { generatorMachine } from '../../types/generator';
import { defineHandlers } from '../handlers';
import { pop, push, stack, vm } from '../state';

/** `await`, `async for`, `async with` and the `yield` of asynchronous generators. */
const S_AENTER = staticString('__aenter__');
const S_AEXIT = staticString('__aexit__');
const S_ENTER = staticString('__enter__');
const S_EXIT = staticString('__exit__');

/** By the operand of GET_AWAITABLE. */
const WITH_METHODS = ['', '__aenter__', '__aexit__'];

defineHandlers({
  ASYNC_GEN_WRAP() {
    // What an asynchronous generator yields is told from what it awaits by this instruction in front of its YIELD_VALUE.
  },
  GET_AWAITABLE(from) {
    const awaited = stack[vm.sp - 1] as Ref;
    if (typeIdOf(awaited) !== TypeId.COROUTINE) {
      stack[vm.sp - 1] = awaitableIter(awaited, from);
      decref(awaited);
    }
    checkNotAwaited(stack[vm.sp - 1] as Ref);
  },
  GET_AITER() {
    const iterable = stack[vm.sp - 1] as Ref;
    stack[vm.sp - 1] = getAsyncIter(iterable);
    decref(iterable);
  },
  GET_ANEXT() {
    push(nextAwaitable(stack[vm.sp - 1] as Ref));
  },
  END_ASYNC_FOR() {
    const exception = pop();
    if (!isInstance(exception, exceptionType('StopAsyncIteration'))) stealAndRaise(exception);
    decref(exception);
    decref(pop());
  },
  BEFORE_ASYNC_WITH(apart) {
    const manager = stack[vm.sp - 1] as Ref;
    if (knobs.objects.exitLookedUpFirst && lookupBorrowed(typeOf(manager), S_AEXIT) === NULL) notAManager(manager, '__aexit__');
    if (lookupBorrowed(typeOf(manager), S_AENTER) === NULL) notAManager(manager, '__aenter__');
    const mark = holdMark();
    const { method: exit, self } = apart === 1 ? lookupSpecialMethod(manager, S_AEXIT) : { method: lookupSpecial(manager, S_AEXIT), self: NULL };
    if (exit === NULL) notAManager(manager, '__aexit__');
    hold(exit);
    if (self !== NULL) hold(self);
    const entered = callSpecial(manager, S_AENTER);
    dropHolds(mark);
    stack[vm.sp - 1] = exit;
    if (apart === 1) push(self);
    push(entered);
    decref(manager);
  },
});

function notAManager(manager: Ref, missed: '__aenter__' | '__aexit__'): never {
  const type = typeOf(manager);
  const isSync = lookupBorrowed(type, S_ENTER) !== NULL && lookupBorrowed(type, S_EXIT) !== NULL;
  const error = knobs.objects.notAnAsyncContextManager(type.name, missed, isSync);
  return raise(error.type, error.message);
}

/** CPython: _PyEval_GetAwaitable() */
function awaitableIter(awaited: Ref, from: number): Ref {
  const { slots, name } = typeOf(awaited);
  if (from === 0 || slots.await !== null || typeIdOf(awaited) === TypeId.GENERATOR) return getAwaitableIter(awaited);
  return raise('TypeError', `'async with' received an object from ${WITH_METHODS[from]} that does not implement __await__: ${name}`);
}

/** Two at a time cannot wait for one coroutine. */
function checkNotAwaited(iterator: Ref): void {
  if (typeIdOf(iterator) !== TypeId.COROUTINE) return;
  const delegate = generatorMachine.delegate(iterator);
  if (delegate === NULL) return;
  decref(delegate);
  raise('RuntimeError', 'coroutine is being awaited already');
}

/** CPython: _PyEval_GetANext() */
function nextAwaitable(iterator: Ref): Ref {
  const { slots, name } = typeOf(iterator);
  if (slots.anext === null) return raise('TypeError', `'async for' requires an iterator with __anext__ method, got ${name}`);
  const next = slots.anext(iterator);
  if (typeIdOf(iterator) === TypeId.ASYNC_GENERATOR) return next;
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  hold(next);
  try {
    const awaitable = getAwaitableIter(next);
    dropHolds(mark);
    decref(next);
    return awaitable;
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    recursion.nativeDepth = depth;
    const { name: given } = typeOf(next);
    releaseHolds(mark);
    const cause = takeRaised();
    const error = runtime.newException(exceptionType('TypeError'), `'async for' received an invalid object from __anext__: ${given}`);
    setContext(error, cause);
    stealCause(error, newRef(cause));
    decref(cause);
    return stealAndRaise(error);
  }
}
