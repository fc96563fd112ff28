import type { Ref } from '../object/ref';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { reprText } from '../protocols/repr';

/** The repr of something inside a container, kept alive meanwhile: `__repr__` may take it out. */
export function itemRepr(item: Ref): string {
  const mark = holdMark();
  hold(newRef(item));
  const text = reprText(item);
  dropHolds(mark);
  decref(item);
  return text;
}
