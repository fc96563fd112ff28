import type { Ref } from '../object/ref';
import { exceptionType, stealAndRaise } from '../object/errors';
import { callWith } from '../object/runtime';

/** Raises a built-in exception with objects, not a message, as its arguments; they are borrowed. */
export function raiseWith(name: string, ...values: Ref[]): never {
  return stealAndRaise(callWith(exceptionType(name).ref, ...values));
}

/** `KeyError(key)`. CPython: _PyErr_SetKeyError(). */
export function raiseKeyError(key: Ref): never {
  return raiseWith('KeyError', key);
}
