import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { newRef, xdecref } from '../heap/refcount';
import { exceptionOf } from '../types/exceptions';
import { vm } from './state';

/**
 * Up to 3.10 the machine's record of a handled exception has its traceback, too, as it was when the handler was entered: that keeps the frames
 * alive until the handler is left, whatever becomes of `__traceback__`. CPython 3.10: _PyErr_StackItem.exc_traceback
 */
export function holdTraceback(exception: Ref): void {
  const { traceback } = exceptionOf(exception);
  (vm.excInfo.tracebacks ??= []).push(traceback === NULL ? NULL : newRef(traceback));
}

/** The handler is left. */
export function releaseTraceback(): void {
  xdecref(vm.excInfo.tracebacks?.pop() ?? NULL);
}

/** The recorded traceback of the exception that is being handled, borrowed; NULL if there is none. */
export function recordedTraceback(exception: Ref): Ref {
  let info: typeof vm.excInfo | null = vm.excInfo;
  while (info !== null && info.value !== exception) info = info.previous;
  return info?.tracebacks?.at(-1) ?? NULL;
}

/** An exception that is raised again has its recorded traceback again. CPython 3.10: RERAISE, do_raise() */
export function restoreTraceback(exception: Ref): void {
  const recorded = recordedTraceback(exception);
  const state = exceptionOf(exception);
  const before = state.traceback;
  if (recorded === NULL || recorded === before) return;
  state.traceback = newRef(recorded);
  xdecref(before);
}
