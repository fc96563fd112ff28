import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
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

/** As `isTrue`, for an owned reference, which is released, also if its `__bool__` raises. */
export function stealIsTrue(ref: Ref): boolean {
  let truth = ref === True;
  if (!truth && ref !== False && ref !== None) {
    const mark = holdMark();
    hold(ref);
    truth = isTrue(ref);
    dropHolds(mark);
  }
  decref(ref);
  return truth;
}
