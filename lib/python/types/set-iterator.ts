import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native } from '../object/native';
import type { Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { noteOrder } from '../protocols/seed-use';
import { newInt } from '../values/numbers';
import { keyInSlot, nextSlot, setTable } from '../values/sets';

/** The iterator of set and frozenset. CPython: Objects/setobject.c, setiterobject. */
interface SetIterator {
  /** Owned; NULL once exhausted. */
  set: Ref;
  /** Number of keys when the iterator was made; -1 once that turned out to have changed. */
  used: number;
  slot: number;
  left: number;
}

const ITERATOR_SIZE = 48;

const state = (self: Ref): SetIterator => payloadOf<SetIterator>(self);

export function newSetIterator(set: Ref): Ref {
  const self = allocateGc(setIteratorType.id, ITERATOR_SIZE);
  const { used } = setTable(set);
  setPayload(self, { set: newRef(set), used, slot: -1, left: used } satisfies SetIterator);
  track(self);
  return self;
}

/** CPython: setiter_iternext(). */
function setIteratorNext(self: Ref): Ref {
  const it = state(self);
  if (it.set === NULL) return NULL;
  const table = setTable(it.set);
  if (it.used !== table.used) {
    it.used = -1;
    raise('RuntimeError', 'Set changed size during iteration');
  }
  noteOrder(table);
  const slot = nextSlot(table, it.slot);
  if (slot < 0) {
    const { set } = it;
    it.set = NULL;
    decref(set);
    return NULL;
  }
  it.slot = slot;
  it.left--;
  return newRef(keyInSlot(table, slot));
}

export const setIteratorType = defineType({
  name: 'set_iterator',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: ITERATOR_SIZE,
  slots: {
    dealloc(self) {
      untrack(self);
      xdecref(state(self).set);
      freeGcRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      if (state(self).set !== NULL) visit(state(self).set);
    },
    iter: newRef,
    iternext: setIteratorNext,
    create: null,
  },
  methods: [
    native('__length_hint__', '()', (self: Ref) => {
      const it = state(self);
      return newInt(it.set !== NULL && it.used === setTable(it.set).used ? it.left : 0);
    }),
  ],
});
