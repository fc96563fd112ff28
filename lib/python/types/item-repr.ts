import { knobs } from '../object/knobs';
import { typeOf } from '../object/py-type';
import type { Ref } from '../object/ref';
import { isStatic } from '../object/static-rows';
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

/**
 * The repr of an item of a list: up to 3.12 the list alone holds it meanwhile. That of a built-in type is kept here all the same, as
 * nobody sees its count. CPython: list_repr().
 */
export function listItemRepr(item: Ref): string {
  return knobs.containers.listReprHolds || isStatic(typeOf(item).ref) ? itemRepr(item) : reprText(item);
}

/** The reprs of the items of a container of which CPython makes a list first. CPython: set_repr(), dictview_repr(), deque_repr(). */
export function itemReprs(items: readonly Ref[]): string[] {
  const mark = holdMark();
  for (const item of items) hold(newRef(item));
  const texts = items.map(listItemRepr);
  dropHolds(mark);
  for (const item of items) decref(item);
  return texts;
}
