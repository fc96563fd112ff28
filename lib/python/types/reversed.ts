import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { native } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { lookupSpecial } from '../protocols/attribute';
import { call } from '../protocols/call';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { defineIterator, iteratorState, newIteratorOf, oneArgument, releaseField, withoutNames } from './iterator-type';
import { itemOrEnd } from './sequence-iterator';

/** reversed. CPython: Objects/enumobject.c, reversedobject. */
interface ReversedState {
  /** Owned; NULL once exhausted. */
  sequence: Ref;
  index: number;
}

const S_REVERSED = staticString('__reversed__');

/** CPython: reversed_new_impl(): `__reversed__` if there is one, else by length and index. */
function reversedCreate(type: PyType, args: CallArguments): Ref {
  const sequence = oneArgument('reversed', withoutNames(type, reversedType, args));
  const method = lookupSpecial(sequence, S_REVERSED);
  if (method !== NULL && method !== None) {
    const mark = holdMark();
    hold(method);
    const result = call(method);
    dropHolds(mark);
    decref(method);
    return result;
  }
  const of = typeOf(sequence);
  const { getitem, length } = of.slots;
  if (method === None || getitem === null || of.has(TypeFeature.DICT_SUBCLASS)) raise('TypeError', `'${of.name}' object is not reversible`);
  if (length === null) raise('TypeError', `object of type '${of.name}' has no len()`);
  const index = length(sequence) - 1;
  return newIteratorOf(type, { sequence: newRef(sequence), index } satisfies ReversedState);
}

export const reversedType: PyType = defineIterator<ReversedState>({
  name: 'reversed',
  basicSize: 32,
  references: ({ sequence }) => [sequence],
  create: () => ({ sequence: NULL, index: -1 }),
  next(state) {
    if (state.sequence === NULL) return NULL;
    const item = state.index < 0 ? NULL : itemOrEnd(state.sequence, state.index);
    if (item === NULL) releaseField(state, 'sequence');
    else state.index--;
    return item;
  },
  slots: { create: reversedCreate },
  methods: [
    native('__length_hint__', '()', (self: Ref) => {
      const { sequence, index } = iteratorState<ReversedState>(self);
      if (sequence === NULL) return newInt(0);
      const size = typeOf(sequence).slots.length!(sequence);
      return newInt(size < index + 1 ? 0 : index + 1);
    }),
  ],
});
