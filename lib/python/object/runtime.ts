import type { Ref } from './ref';
import type { CallArguments, PyType } from './py-type';

/**
 * What the rooms below the virtual machine need from above. `vm/` and `types/` fill it in while they load; nobody else
 * assigns to it. Without this interface the heap could not run a finalizer nor a type raise an exception without importing
 * the machine, and the imports would go round in a circle.
 */
export interface Runtime {
  /** Calls any callable with borrowed arguments; a new reference back. */
  call(callable: Ref, args: CallArguments): Ref;
  /** A new exception instance whose `args` is the message alone, or `()` when it is null. */
  newException(type: PyType, message: string | null): Ref;
  /** Raises AttributeError with its `obj` and `name` set (CPython: _PyObject_SetAttributeErrorContext()). */
  raiseAttributeError(message: string, o: Ref, name: Ref): never;
  /** Sets `obj` and `name` of an AttributeError that is being raised and has neither (CPython: set_attribute_error_context()). */
  noteAttributeError(o: Ref, name: Ref): void;
  /** Reports the exception that is being raised, and drops it (CPython: PyErr_FormatUnraisable()). */
  writeUnraisable(doing: string, object: Ref): void;
  /** Called when the count of new objects passed the threshold, where the profile does not collect inside the allocation. */
  scheduleCollection(): void;
  /** Has the collection that is scheduled now, where native code looks up from its work. */
  collectIfDue(): void;
  /** The line on stderr that `gc.set_debug` asks for. */
  writeStderr(text: string): void;
}

function notReady(): never {
  throw new Error('The runtime was used before the virtual machine was loaded.');
}

export const runtime: Runtime = {
  call: notReady,
  newException: notReady,
  raiseAttributeError: notReady,
  noteAttributeError: notReady,
  writeUnraisable: notReady,
  scheduleCollection: notReady,
  collectIfDue: notReady,
  writeStderr: notReady,
};

export const NO_NAMES: readonly Ref[] = [];

/** Calls with positional arguments only. */
export function callWith(callable: Ref, ...values: Ref[]): Ref {
  return runtime.call(callable, { values, names: NO_NAMES });
}
