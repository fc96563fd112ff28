import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { gcRefs, numbers, payloads } from '../object/table';
import { newRef } from '../heap/refcount';
import { allocateInstance } from './instance';
import type { TextWidth } from './text';
import { isExactStr, newStrOfWidth, textOf, widthOf, widthOfText } from './text';

/**
 * An instance of a subclass of str with the text of `of`. Its width cannot be kept in `gcRefs`, which a tracked object needs for
 * the collector; `textWidth` works it out. CPython: Objects/unicodeobject.c, unicode_subtype_new().
 */
export function newStrOfSubclass(type: PyType, of: Ref): Ref {
  const ref = allocateInstance(type, textOf(of).length);
  payloads[ref] = textOf(of);
  gcRefs[ref] = 0;
  numbers[ref] = -1;
  return ref;
}

/** The width of the text of any str, instances of subclasses included. */
export function textWidth(ref: Ref): TextWidth {
  return isExactStr(ref) ? widthOf(ref) : widthOfText(textOf(ref));
}

/** An exact str with the same text: itself if it is one. A new reference. CPython: unicode_result_unchanged(). */
export function exactStr(ref: Ref): Ref {
  if (isExactStr(ref)) {
    return newRef(ref);
  }
  return newStrOfWidth(textOf(ref), textWidth(ref));
}
