import type { Ref } from '../object/ref';

/** Warnings about what was made to be awaited and never was; filled in by the machine, since the module `warnings` is Python. */
export const unawaited = {
  /** A coroutine, borrowed. CPython: _PyErr_WarnUnawaitedCoroutine() */
  warnOfCoroutine: (_coroutine: Ref): void => {},
  /** A step of an asynchronous generator, borrowed, made by its method of that name. CPython: _PyErr_WarnUnawaitedAgenMethod() */
  warnOfStep: (_generator: Ref, _method: string): void => {},
};
