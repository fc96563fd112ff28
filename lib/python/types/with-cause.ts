import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isInstance } from '../object/py-type';
import { decref } from '../heap/refcount';
import { exceptionType, isPythonError, stealAndRaise, takeRaised } from '../object/errors';
import { runtime } from '../object/runtime';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { recursion } from '../protocols/recursion';
import { newStr } from '../values/text';
import { addNote, setContext, stealCause } from './exceptions';

/** Runs `action`; what it raises, if anything, is owned by the caller afterwards, and `raised` says how to go on. */
function runOr(action: () => Ref, raised: (exception: Ref) => Ref): Ref {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    return action();
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
  }
  return raised(takeRaised());
}

/** Runs `action`; whatever it raises becomes the cause of a RuntimeError with this message. CPython: _PyErr_FormatFromCause(). */
export function withCause(action: () => Ref, message: () => string): Ref {
  return runOr(action, (cause) => {
    const error = runtime.newException(exceptionType('RuntimeError'), message());
    setContext(error, cause);
    stealCause(error, cause);
    return stealAndRaise(error);
  });
}

/**
 * Runs `action`; if it raises the named built-in exception, gives `otherwise()`, as in an `except` clause: what that raises has the first
 * exception for its context.
 */
export function inContext<T>(exceptionName: string, action: () => T, otherwise: () => T): T {
  let failed = false;
  let result: T | undefined;
  const handled = runOr(() => {
    result = action();
    return NULL;
  }, (exception) => {
    failed = true;
    if (isInstance(exception, exceptionType(exceptionName))) return exception;
    return stealAndRaise(exception);
  });
  if (!failed) return result!;
  const mark = holdMark();
  hold(handled);
  runOr(() => {
    result = otherwise();
    return NULL;
  }, (exception) => {
    setContext(exception, handled);
    dropHolds(mark);
    decref(handled);
    return stealAndRaise(exception);
  });
  dropHolds(mark);
  decref(handled);
  return result!;
}

/** Runs `action`; whatever it raises gets a note with this text. CPython: _PyErr_FormatNote(). */
export function withNote(action: () => Ref, message: () => string): Ref {
  return runOr(action, (exception) => {
    const mark = holdMark();
    hold(exception);
    const note = hold(newStr(message()));
    decref(addNote(exception, note));
    dropHolds(mark);
    decref(note);
    return stealAndRaise(exception);
  });
}
