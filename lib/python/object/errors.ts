import type { Ref } from './ref';
import { NULL } from './ref';
import type { PyType } from './py-type';
import { isInstance } from './py-type';
import { PYTHON_ERROR } from './outcomes';
import { runtime } from './runtime';

/**
 * The exception on its way up (CPython: tstate->current_exception). It is set exactly while a `PYTHON_ERROR` is being thrown;
 * whoever catches that takes it out with `takeRaised`.
 */
export const raised = { value: NULL as Ref };

/** The built-in exception types by name, filled in by `types/exceptions.ts`. */
export const exceptionTypes = new Map<string, PyType>();

export function exceptionType(name: string): PyType {
  const type = exceptionTypes.get(name);
  if (type === undefined) throw new Error(`There is no built-in exception ${name}.`);
  return type;
}

/** Raises a built-in exception: `raise('TypeError', "unhashable type: 'list'")`. */
export function raise(name: string, message: string | null = null): never {
  return stealAndRaise(runtime.newException(exceptionType(name), message));
}

/** Raises an exception instance, whose ownership passes to `raised`. */
export function stealAndRaise(exception: Ref): never {
  raised.value = exception;
  throw PYTHON_ERROR;
}

/** True if `thrown` is a Python exception of the named built-in type (or a subclass of it). */
export function isPythonError(thrown: unknown, name = 'BaseException'): boolean {
  return thrown === PYTHON_ERROR && isInstance(raised.value, exceptionType(name));
}

/** Takes the exception out of `raised`; the caller owns it. */
export function takeRaised(): Ref {
  const exception = raised.value;
  raised.value = NULL;
  return exception;
}
