import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { exceptionType, raise, stealAndRaise, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { isInstance, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { addEngineRoots } from '../heap/engine-roots';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { equals } from '../protocols/compare';
import { catchErrors } from '../protocols/report-errors';
import { exceptionText } from '../types/exception-text';
import { reportUnraisable } from '../types/unraisable';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { newStr } from '../values/text';

/** The module atexit (CPython: Modules/atexitmodule.c). */

/** One registered call; all references are owned. */
interface ExitCall {
  function: Ref;
  values: Ref[];
  names: Ref[];
}

const state = { calls: [] as ExitCall[] };

function owned(exitCall: ExitCall): Ref[] {
  return [exitCall.function, ...exitCall.values, ...exitCall.names];
}

addEngineRoots(() => state.calls.flatMap(owned), 'atexit');

export function resetExitCalls(): void {
  state.calls = [];
}

/**
 * Makes the calls, newest first, and lets go of all of them in the end; one that is registered meanwhile is not called. From 3.14 on one that is
 * unregistered meanwhile is. Up to 3.9 the last error, the caller's, is what comes back, else NULL. CPython: atexit_callfuncs().
 */
export function runExitFunctions(): Ref {
  const mark = holdMark();
  let error: Ref = NULL;
  const calls = [...state.calls].reverse();
  const { exitCallsCopied } = knobs.reports;
  if (exitCallsCopied) calls.flatMap(owned).forEach(newRef);
  for (const exitCall of calls) {
    if (!exitCallsCopied && !state.calls.includes(exitCall)) continue;
    // The call may unregister itself.
    const held = owned(exitCall).map(newRef);
    const { function: callable, values, names } = exitCall;
    catchErrors(() => decref(runtime.call(callable, { values, names })), () => {
      if (!knobs.reports.exitErrorsRaised) return reportUnraisable('in atexit callback', callable, true);
      error = takeRaised();
      releaseHolds(mark);
      hold(error);
      printExitError(error);
    });
    held.forEach(decref);
  }
  if (exitCallsCopied) calls.flatMap(owned).forEach(decref);
  drop(() => false);
  dropHolds(mark);
  return error;
}

function printExitError(error: Ref): void {
  if (isInstance(error, exceptionType('SystemExit'))) return;
  runtime.writeStderr(`Error in atexit._run_exitfuncs:\n${exceptionText(error)}`);
}

function drop(keep: (exitCall: ExitCall) => boolean): void {
  const dropped = state.calls.filter((exitCall) => !keep(exitCall));
  state.calls = state.calls.filter((exitCall) => !dropped.includes(exitCall));
  // From 3.14 on a tuple has them, which frees its last item first.
  for (const refs of dropped.map(owned)) (knobs.reports.exitCallsCopied ? refs.reverse() : refs).forEach(decref);
}

defineModule({
  name: 'atexit',
  doc: 'allow programmer to define multiple exit functions to be executed\nupon normal program termination.',
  functions: [
    native('register', '(func, /, *args, **kwargs)', (callable: Ref, args: Ref[], keywords: Map<string, Ref>) => {
      if (typeOf(callable).slots.call === null) raise('TypeError', 'the first argument must be callable');
      const names = [...keywords.keys()].map((name) => newStr(name));
      state.calls.push({ function: newRef(callable), values: [...args, ...keywords.values()].map(newRef), names });
      return newRef(callable);
    }),
    native('unregister', '(func, /)', (callable: Ref) => {
      const same = new Set(state.calls.filter((exitCall) => equals(exitCall.function, callable)));
      drop((exitCall) => !same.has(exitCall));
      return None;
    }),
    native('_clear', '()', () => {
      drop(() => false);
      return None;
    }),
    native('_run_exitfuncs', '()', () => {
      const error = runExitFunctions();
      if (error !== NULL) stealAndRaise(error);
      return None;
    }),
    native('_ncallbacks', '()', () => newInt(state.calls.length)),
  ],
});
