import { isPythonError, takeRaised } from '../object/errors';
import { holdMark, releaseHolds } from '../heap/holds';
import { decref } from '../heap/refcount';
import { recursion } from './recursion';

/**
 * Runs `action`; if it raises the named built-in exception, drops that and gives `otherwise()`. The only way for native code
 * to catch a Python exception: it also releases what was held and restores the call depth.
 */
export function attempt<T>(exceptionName: string, action: () => T, otherwise: () => T): T {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    return action();
  } catch (thrown) {
    if (!isPythonError(thrown, exceptionName)) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
    decref(takeRaised());
  }
  return otherwise();
}
