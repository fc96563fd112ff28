import type { Ref } from '../object/ref';
import { staticString } from '../object/names';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { callMethod } from './call';

/** Imports of library modules by native code; set by the machine. */
export const importHook = {
  /** `import name`: a new reference to the module itself. */
  module: (_name: string): Ref => {
    throw new Error('Nothing can be imported before the machine is loaded.');
  },
};

/** `module.name(*values)` of a library module, imported if need be. CPython: _PyImport_GetModuleAttrString(). */
export function callLibrary(module: string, name: string, ...values: Ref[]): Ref {
  const mark = holdMark();
  const loaded = hold(importHook.module(module));
  const result = callMethod(loaded, staticString(name), ...values);
  dropHolds(mark);
  decref(loaded);
  return result;
}

/** Calls one of the functions of `typing` that the native types leave their work to. CPython: call_typing_func_object(). */
export function callTyping(name: string, ...values: Ref[]): Ref {
  return callLibrary('typing', name, ...values);
}
