import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { parseSignature } from '../object/native';
import { typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { call } from '../protocols/call';
import { getIter, iterNext } from '../protocols/iterate';
import { bindNative } from '../protocols/native-call';
import { isTrue, stealIsTrue } from '../protocols/truth';
import { None } from '../values/singletons';
import { defineIterator } from './iterator-type';

/** filter. CPython: Python/bltinmodule.c, filterobject. */
interface FilterState {
  iterator: Ref;
  fn: Ref;
}

const ARGUMENTS = parseSignature('(function, iterable, /)');

/** Whether the predicate, None or a function, holds for an item. */
export function holdsFor(predicate: Ref, item: Ref): boolean {
  if (predicate === None || predicate === typeTable[TypeId.BOOL].ref) return isTrue(item);
  return stealIsTrue(call(predicate, item));
}

/** The next item for which the predicate's truth is `wanted`, or NULL. CPython: filter_next(). */
export function nextWhere(iterator: Ref, predicate: Ref, wanted: boolean): Ref {
  for (;;) {
    const item = iterNext(iterator);
    if (item === NULL) return NULL;
    const mark = holdMark();
    hold(item);
    const truth = holdsFor(predicate, item);
    dropHolds(mark);
    if (truth === wanted) return item;
    decref(item);
  }
}

export const filterType = defineIterator<FilterState>({
  name: 'filter',
  basicSize: 32,
  references: ({ iterator, fn }) => [iterator, fn],
  create(args) {
    const [fn, iterable] = bindNative(ARGUMENTS, args, 'filter', 'filter') as [Ref, Ref];
    const iterator = getIter(iterable);
    return { iterator, fn: newRef(fn) };
  },
  takesNames: false,
  next: ({ iterator, fn }) => nextWhere(iterator, fn, true),
});
