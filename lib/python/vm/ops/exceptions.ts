import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { exceptionType, raise, raised } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import { TypeFeature, typeIdOf, typeOf } from '../../object/py-type';
import { NO_NAMES } from '../../object/runtime';
import { TypeId } from '../../object/type-ids';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { isMethodLike, lookupSpecial, lookupSpecialMethod } from '../../protocols/attribute';
import { call, callObject, callSpecial } from '../../protocols/call';
import { lookupBorrowed } from '../../protocols/type-lookup';
import { isSubtype } from '../../object/py-type';
import { matchExceptStar, prepareReraiseStar } from '../../types/except-star';
import { exceptionOf, isException, makeException, setContext, stealCause } from '../../types/exceptions';
import { pyTypeOf } from '../../types/object';
import { isTypeObject } from '../../types/type';
import { isTuple, tupleItems } from '../../values/sequences';
import { False, None, True } from '../../values/singletons';
import { callOnStack, callThroughMethod } from '../calls';
import { callExit } from '../exit-calls';
import { defineHandlers } from '../handlers';
import { holdTraceback, releaseTraceback, restoreTraceback } from '../handled-tracebacks';
import { handledException } from '../run';
import { pop, push, stack, vm } from '../state';

/** Raising and handling exceptions, and `with`. */
const S_ENTER = staticString('__enter__');
const S_EXIT = staticString('__exit__');

defineHandlers({
  PUSH_EXC_INFO() {
    const exception = stack[vm.sp - 1] as Ref;
    stack[vm.sp - 1] = vm.excInfo.value;
    vm.excInfo.value = newRef(exception);
    push(exception);
    if (knobs.objects.handlersHoldTraceback) holdTraceback(exception);
  },
  POP_EXCEPT() {
    const previous = pop();
    const handled = vm.excInfo.value;
    vm.excInfo.value = previous;
    xdecref(handled);
    if (knobs.objects.handlersHoldTraceback) releaseTraceback();
  },
  CHECK_EXC_MATCH() {
    const wanted = stack[vm.sp - 1] as Ref;
    const matches = exceptionMatches(stack[vm.sp - 2] as Ref, wanted);
    stack[vm.sp - 1] = matches ? True : False;
    decref(wanted);
  },
  CHECK_EG_MATCH() {
    const wanted = stack[vm.sp - 1] as Ref;
    const exception = stack[vm.sp - 2] as Ref;
    const { match, rest } = matchExceptStar(exception, wanted);
    stack[vm.sp - 2] = rest;
    stack[vm.sp - 1] = match;
    if (match !== None) {
      const handled = vm.excInfo.value;
      vm.excInfo.value = newRef(match);
      xdecref(handled);
    }
    decref(wanted);
    decref(exception);
  },
  PREP_RERAISE_STAR() {
    const results = stack[vm.sp - 1] as Ref;
    const original = stack[vm.sp - 2] as Ref;
    const exception = prepareReraiseStar(original, results);
    stack[--vm.sp] = NULL;
    stack[vm.sp - 1] = exception;
    decref(results);
    decref(original);
  },
  RERAISE() {
    const exception = pop();
    if (knobs.objects.handlersHoldTraceback) restoreTraceback(exception);
    return raiseInLoop(exception);
  },
  RAISE_VARARGS(count) {
    if (count === 0) {
      const handled = handledException();
      if (handled === NULL || handled === None) raise('RuntimeError', 'No active exception to reraise');
      if (knobs.objects.handlersHoldTraceback) restoreTraceback(handled);
      return raiseInLoop(newRef(handled));
    }
    const mark = holdMark();
    const cause = count === 2 ? hold(pop()) : NULL;
    const what = hold(pop());
    const exception = hold(exceptionFrom(what));
    if (count === 2) setCause(exception, cause);
    setContext(exception, handledException());
    dropHolds(mark);
    decref(what);
    if (cause !== NULL) decref(cause);
    return raiseInLoop(exception);
  },
  LOAD_ASSERTION_ERROR() {
    push(newRef(exceptionType('AssertionError').ref));
  },
  BEFORE_WITH(apart) {
    const manager = stack[vm.sp - 1] as Ref;
    if (knobs.objects.exitLookedUpFirst && lookupBorrowed(typeOf(manager), S_EXIT) === NULL) notAContextManager(manager, '__exit__');
    if (lookupBorrowed(typeOf(manager), S_ENTER) === NULL) notAContextManager(manager, '__enter__');
    const mark = holdMark();
    const enter = hold(apart === 1 ? newRef(lookupBorrowed(typeOf(manager), S_ENTER)) : lookupSpecial(manager, S_ENTER));
    const { method: exit, self } = apart === 1 ? lookupSpecialMethod(manager, S_EXIT) : { method: lookupSpecial(manager, S_EXIT), self: NULL };
    if (exit === NULL) notAContextManager(manager, '__exit__');
    if (apart === 1 && typeIdOf(enter) === TypeId.FUNCTION) {
      // manager -> exit, manager, __enter__, manager: the method gets a frame in this loop.
      dropHolds(mark);
      stack[vm.sp - 1] = exit;
      push(self);
      push(enter);
      push(manager);
      callOnStack(0);
      return;
    }
    if (apart === 0 && typeIdOf(enter) === TypeId.METHOD) {
      // manager -> exit, bound method
      dropHolds(mark);
      stack[vm.sp - 1] = exit;
      push(enter);
      decref(manager);
      const args = { values: [], names: NO_NAMES };
      if (callThroughMethod(vm.sp - 1, args)) return;
      const entered = callObject(enter, args);
      stack[vm.sp - 1] = entered;
      decref(enter);
      return;
    }
    hold(exit);
    if (self !== NULL) hold(self);
    const entered = apart === 1 && !isMethodLike(enter) ? callSpecial(manager, S_ENTER) : call(enter, ...(apart === 1 ? [manager] : []));
    dropHolds(mark);
    decref(enter);
    stack[vm.sp - 1] = exit;
    if (apart === 1) push(self);
    push(entered);
    decref(manager);
  },
  WITH_EXCEPT_START(apart) {
    const exception = stack[vm.sp - 1] as Ref;
    const exit = stack[vm.sp - 3 - apart] as Ref;
    const self = apart === 1 ? stack[vm.sp - 3] as Ref : NULL;
    const { traceback } = exceptionOf(exception);
    callExit(exit, self, [typeOf(exception).ref, exception, traceback === NULL ? None : traceback]);
  },
});

/** Raises an exception, whose ownership passes to `raised`, by leaving the loop. */
function raiseInLoop(exception: Ref): boolean {
  raised.value = exception;
  vm.raising = true;
  return true;
}

function notAContextManager(manager: Ref, missed: '__enter__' | '__exit__'): never {
  const { type, message } = knobs.objects.notAContextManager(typeOf(manager).name, missed);
  return raise(type, message);
}

/** Whether an exception is caught by `except wanted`. CPython: PyErr_GivenExceptionMatches() after _PyEval_CheckExceptTypeValid(). */
function exceptionMatches(exception: Ref, wanted: Ref): boolean {
  if (!isTuple(wanted)) {
    checkCatchable(wanted);
    return isSubtype(typeOf(exception), pyTypeOf(wanted));
  }
  const types = tupleItems(wanted);
  types.forEach(checkCatchable);
  return types.some((type) => isSubtype(typeOf(exception), pyTypeOf(type)));
}

function checkCatchable(type: Ref): void {
  if (isTypeObject(type) && pyTypeOf(type).has(TypeFeature.EXCEPTION_SUBCLASS)) return;
  raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
}

/** The instance to raise, owned: the object itself, or a call of the class. CPython: do_raise(). */
function exceptionFrom(what: Ref): Ref {
  if (isException(what)) return newRef(what);
  if (!isTypeObject(what) || !pyTypeOf(what).has(TypeFeature.EXCEPTION_SUBCLASS)) raise('TypeError', 'exceptions must derive from BaseException');
  return makeException(what);
}

/** `raise … from cause`. */
function setCause(exception: Ref, cause: Ref): void {
  if (cause === None) stealCause(exception, NULL);
  else if (isException(cause)) stealCause(exception, newRef(cause));
  else if (isTypeObject(cause) && pyTypeOf(cause).has(TypeFeature.EXCEPTION_SUBCLASS)) stealCause(exception, exceptionFrom(cause));
  else raise('TypeError', 'exception causes must derive from BaseException');
  exceptionOf(exception).suppressContext = true;
}
