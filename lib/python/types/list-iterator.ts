import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { native } from '../object/native';
import type { PyType, Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { untrack } from '../heap/gc-state';
import { incref, newRef, xdecref } from '../heap/refcount';
import {
  exhaustIterator, freeSequenceIterator, iteratedBorrowed, iteratorPosition, listIteratorNext, newSequenceIterator, setNumber,
} from '../values/iterators';
import { newInt } from '../values/numbers';
import { listItems, tupleItems } from '../values/sequences';

/**
 * The iterators of list and tuple, and the backward one of list: a position and a reference that is given up at the end.
 * CPython: Objects/listobject.c, Objects/tupleobject.c.
 */
export { listIteratorNext, newListIterator, newTupleIterator, tupleIteratorNext } from '../values/iterators';

/** Slots of an iterator whose payload is the row of what it goes through. */
export const sequenceIteratorSlots = {
  dealloc(self: Ref): void {
    untrack(self);
    xdecref(iteratedBorrowed(self));
    freeSequenceIterator(self);
  },
  traverse(self: Ref, visit: Visit): void {
    if (iteratedBorrowed(self) !== NULL) visit(iteratedBorrowed(self));
  },
  iter: newRef,
};

function lengthHint(self: Ref): Ref {
  const sequence = iteratedBorrowed(self);
  if (sequence === NULL) return newInt(0);
  return newInt(Math.max(listItems(sequence).length - iteratorPosition(self), 0));
}

function defineForward(name: string, id: number): PyType {
  return defineType({
    name,
    id,
    features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
    basicSize: 32,
    slots: { ...sequenceIteratorSlots, iternext: listIteratorNext, create: null },
    methods: [native('__length_hint__', '()', lengthHint)],
  });
}

export const listIteratorType = defineForward('list_iterator', TypeId.LIST_ITERATOR);
export const tupleIteratorType = defineForward('tuple_iterator', TypeId.TUPLE_ITERATOR);

/** CPython: listreviter_next(). */
function listReverseNext(self: Ref): Ref {
  const list = iteratedBorrowed(self);
  const at = iteratorPosition(self);
  if (list === NULL) return NULL;
  const items = tupleItems(list);
  if (at >= 0 && at < items.length) {
    setNumber(self, at - 1);
    incref(items[at]);
    return items[at];
  }
  setNumber(self, -1);
  exhaustIterator(self);
  return NULL;
}

export const listReverseIteratorType = defineType({
  name: 'list_reverseiterator',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 32,
  slots: { ...sequenceIteratorSlots, iternext: listReverseNext, create: null },
  methods: [
    native('__length_hint__', '()', (self: Ref) => {
      const list = iteratedBorrowed(self);
      const left = iteratorPosition(self) + 1;
      return newInt(list === NULL || listItems(list).length < left ? 0 : left);
    }),
  ],
});

/** `list.__reversed__()`. */
export function newListReverseIterator(list: Ref): Ref {
  return newSequenceIterator(listReverseIteratorType.id, list, listItems(list).length - 1);
}
