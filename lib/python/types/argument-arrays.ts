import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import type { CallArguments } from '../object/py-type';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { hold } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { pyTypeOf } from './object';

/**
 * Whether CPython calls it with an array of arguments, as it does Python functions, methods and most functions from C; what has no such call gets a
 * tuple and a dict. CPython: PyVectorcall_Function()
 */
export function takesArray(callable: Ref): boolean {
  const id = typeIdOf(callable);
  if (id === TypeId.TYPE) return knobs.vectorcallTypes.has(pyTypeOf(callable).qualname);
  return id === TypeId.FUNCTION || id === TypeId.METHOD || id === TypeId.BUILTIN_FUNCTION || id === TypeId.METHOD_DESCRIPTOR;
}

/** Holds what an array does that arguments out of a tuple and a dict are put in; without names there is none. CPython: _PyStack_UnpackDict() */
export function holdArray({ values, names }: CallArguments): void {
  if (names.length === 0) return;
  const from = knobs.objects.dictCallsHold === 'all' ? 0 : values.length - names.length;
  for (let i = from; i < values.length; i++) hold(newRef(values[i]));
}
