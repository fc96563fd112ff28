import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { native } from '../object/native';
import { TypeFeature, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { iterateByIndex } from '../protocols/sequence-iteration';
import { getItem } from '../protocols/subscript';
import { newInt } from '../values/numbers';
import { defineIterator, iteratorState, newIteratorOf, releaseField } from './iterator-type';

/** What `iter()` makes of something that has `__getitem__` alone. CPython: Objects/iterobject.c, seqiterobject. */
interface SequenceIterator {
  /** Owned; NULL once exhausted. */
  sequence: Ref;
  index: number;
}

/** `sequence[index]`, or NULL when that raises IndexError or StopIteration. */
export function itemOrEnd(sequence: Ref, index: number): Ref {
  const mark = holdMark();
  const key = hold(newInt(index));
  const item = attempt('IndexError', () => attempt('StopIteration', () => getItem(sequence, key), () => NULL), () => NULL);
  dropHolds(mark);
  decref(key);
  return item;
}

export const sequenceIteratorType = defineIterator<SequenceIterator>({
  name: 'iterator',
  basicSize: 32,
  references: ({ sequence }) => [sequence],
  create: null,
  next(state) {
    if (state.sequence === NULL) return NULL;
    const item = itemOrEnd(state.sequence, state.index);
    if (item === NULL) releaseField(state, 'sequence');
    else state.index++;
    return item;
  },
  methods: [
    native('__length_hint__', '()', (self: Ref) => {
      const { sequence, index } = iteratorState<SequenceIterator>(self);
      if (sequence === NULL) return newInt(0);
      const { length } = typeOf(sequence).slots;
      return newInt(length === null ? 0 : Math.max(length(sequence) - index, 0));
    }),
  ],
});

iterateByIndex.supports = (type) => !type.has(TypeFeature.DICT_SUBCLASS);
iterateByIndex.create = (sequence) => newIteratorOf(sequenceIteratorType, { sequence: newRef(sequence), index: 0 });
