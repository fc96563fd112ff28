import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { runtime } from '../object/runtime';
import { addEngineRoots } from '../heap/engine-roots';
import { xdecref } from '../heap/refcount';
import { printUncaught } from '../modules/sys-hooks';
import { writeToStream } from '../modules/sys-streams';

/** `sys.last_exc`: the exception that ended the program, owned until the interpreter's end. */
export const lastException = { value: NULL as Ref };

addEngineRoots(() => [lastException.value]);

/** Prints an uncaught exception with its traceback, and keeps it as the last one; takes over the reference. CPython: PyErr_PrintEx(). */
export function printException(exception: Ref): void {
  dropLastException();
  lastException.value = exception;
  printUncaught(exception);
}

export function dropLastException(): void {
  const old = lastException.value;
  lastException.value = NULL;
  xdecref(old);
}

runtime.writeStderr = (text) => writeToStream('stderr', text);
