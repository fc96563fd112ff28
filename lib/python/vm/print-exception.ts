import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { runtime } from '../object/runtime';
import { addEngineRoots } from '../heap/engine-roots';
import { xdecref } from '../heap/refcount';
import { writeText } from '../protocols/output';
import { exceptionText } from '../types/exception-text';

/** `sys.last_exc`: the exception that ended the program, owned until the interpreter's end. */
export const lastException = { value: NULL as Ref };

addEngineRoots(() => [lastException.value]);

/** What a program may put in the place of printing; set by the module sys. */
export const exceptHook = {
  /** Calls `sys.excepthook` if the program has set one; false if not. Borrows the exception. */
  call: (_exception: Ref): boolean => false,
};

/** Prints an uncaught exception with its traceback, and keeps it as the last one; takes over the reference. CPython: PyErr_PrintEx(). */
export function printException(exception: Ref): void {
  dropLastException();
  lastException.value = exception;
  if (!exceptHook.call(exception)) runtime.writeStderr(exceptionText(exception));
}

export function dropLastException(): void {
  const old = lastException.value;
  lastException.value = NULL;
  xdecref(old);
}

runtime.writeStderr = (text) => writeText('stderr', text);
