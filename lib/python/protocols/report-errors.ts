import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raised } from '../object/errors';
import { PYTHON_ERROR } from '../object/outcomes';
import { runtime } from '../object/runtime';
import { collectionHooks } from '../heap/collection-hooks';
import { holdMark, releaseHolds } from '../heap/holds';
import { decref } from '../heap/refcount';
import { recursion } from './recursion';

/**
 * Runs something whose exceptions nobody can catch (a callback, a finalizer): they are reported and forgotten. `source` is the
 * function, borrowed; `doing` is what was being done, as `Exception ignored while …` puts it.
 */
export function reportErrors(action: () => void, source: Ref, doing: string): void {
  catchErrors(action, () => runtime.writeUnraisable(doing, source));
}

/** Runs something that may raise; `failed` is called with the exception in `raised`, and takes it from there. */
export function catchErrors(action: () => void, failed: () => void): void {
  // An exception may be on its way up while the objects it leaves behind die: it goes on unharmed.
  const inFlight = raised.value;
  raised.value = NULL;
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    action();
  } catch (thrown) {
    if (thrown !== PYTHON_ERROR) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
    failed();
  }
  raised.value = inFlight;
}

collectionHooks.callReportingErrors = (call, source, doing) => reportErrors(() => decref(call()), source, doing);
