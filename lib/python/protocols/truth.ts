import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { False, None, True } from '../values/singletons';

/** CPython: PyObject_IsTrue(). */
export function isTrue(ref: Ref): boolean {
  if (ref === True) return true;
  if (ref === False || ref === None) return false;
  const { slots } = typeOf(ref);
  if (slots.bool !== null) return slots.bool(ref);
  if (slots.length !== null) return slots.length(ref) > 0;
  return true;
}
