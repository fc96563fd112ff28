import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { addEngineRoots } from '../heap/engine-roots';
import { decref, newRef } from '../heap/refcount';
import { catchErrors } from '../protocols/report-errors';
import { reportUnraisable } from '../types/unraisable';
import { None } from '../values/singletons';

/**
 * `os.register_at_fork`. What is registered stays until the interpreter is gone: a function, the namespace of its module and all that is in there
 * outlive `sys.stdout`, so their finalizers print nothing. CPython: Modules/posixmodule.c, PyOS_BeforeFork() and its kin.
 */
const calls = { before: [] as Ref[], after_in_child: [] as Ref[], after_in_parent: [] as Ref[] };

type ForkMoment = keyof typeof calls;

const MOMENTS = Object.keys(calls) as ForkMoment[];

addEngineRoots(() => MOMENTS.flatMap((moment) => calls[moment]), 'os.register_at_fork');

export function resetForkCalls(): void {
  for (const moment of MOMENTS) calls[moment] = [];
}

/** At the end of a run, when nothing can look at them any more. */
export function releaseForkCalls(): void {
  const registered = MOMENTS.flatMap((moment) => calls[moment]);
  resetForkCalls();
  registered.forEach(decref);
}

/** Makes the calls of that moment; what they raise is reported and dropped. Those before a fork are called newest first. CPython: run_at_forkers() */
export function runForkCalls(moment: ForkMoment): void {
  const functions = calls[moment].map(newRef);
  if (moment === 'before') functions.reverse();
  for (const callable of functions) {
    catchErrors(() => decref(runtime.call(callable, { values: [], names: [] })), () => reportUnraisable('in atfork callback', callable));
  }
  functions.forEach(decref);
}

/** CPython: os_register_at_fork_impl(). */
function register(...callables: Ref[]): Ref {
  if (callables.every((callable) => callable === NULL)) raise('TypeError', 'At least one argument is required.');
  MOMENTS.forEach((moment, i) => {
    const callable = callables[i];
    if (callable !== NULL && typeOf(callable).slots.call === null) raise('TypeError', `'${moment}' must be callable, not ${typeOf(callable).name}`);
  });
  MOMENTS.forEach((moment, i) => {
    if (callables[i] !== NULL) calls[moment].push(newRef(callables[i]));
  });
  return None;
}

const UNSET = '=<unrepresentable>';

export const registerAtFork = native('register_at_fork', `(*, before${UNSET}, after_in_child${UNSET}, after_in_parent${UNSET})`, register);
