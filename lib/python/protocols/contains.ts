import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { equals } from './compare';
import { forEachItem } from './iterate';

/** `item in container`: by its slot, else by going through it. CPython: PySequence_Contains(). */
export function containsItem(container: Ref, item: Ref): boolean {
  const type = typeOf(container);
  if (type.slots.contains !== null) return type.slots.contains(container, item);
  if (type.slots.iter === null && type.slots.getitem === null) raise('TypeError', knobs.objects.notAContainer(type.name));
  let found = false;
  forEachItem(container, (candidate) => {
    found = equals(candidate, item);
    return !found;
  });
  return found;
}

