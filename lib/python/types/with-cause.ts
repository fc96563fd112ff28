import type { Ref } from '../object/ref';
import { exceptionType, isPythonError, stealAndRaise, takeRaised } from '../object/errors';
import { runtime } from '../object/runtime';
import { holdMark, releaseHolds } from '../heap/holds';
import { recursion } from '../protocols/recursion';
import { setContext, stealCause } from './exceptions';

/** Runs `action`; whatever it raises becomes the cause of a RuntimeError with this message. CPython: _PyErr_FormatFromCause(). */
export function withCause(action: () => Ref, message: () => string): Ref {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    return action();
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
  }
  const cause = takeRaised();
  const error = runtime.newException(exceptionType('RuntimeError'), message());
  setContext(error, cause);
  stealCause(error, cause);
  return stealAndRaise(error);
}
