import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { getset, native } from '../object/native';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { decref, newRef } from '../heap/refcount';
import { hold, dropHolds, holdMark } from '../heap/holds';
import { dictSet, forEachEntry } from '../protocols/mapping';
import { asSize } from '../protocols/number';
import { newDict } from '../values/dicts';
import { instanceDictBorrowed } from '../values/instance';
import { newInt } from '../values/numbers';
import { newTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { exceptionOf, fieldBorrowed } from './exceptions';

/** How exceptions are copied and pickled that have more than their `args`. CPython: Objects/exceptions.c */

type Named = readonly (readonly [Ref, number])[];

const IMPORT_STATE: Named = [[staticString('name'), 1], [staticString('path'), 2], [staticString('name_from'), 3]];
const ATTRIBUTE_STATE: Named = [[staticString('name'), 1]];
const S_ARGS = staticString('args');

/** The instance's dict, or a copy of it with the fields that are set; None if there is nothing. */
function stateOf(self: Ref, fields: Named, withArgs: boolean): Ref {
  const dict = instanceDictBorrowed(self);
  const set = fields.filter(([, field]) => fieldBorrowed(self, field) !== NULL);
  if (set.length === 0 && !withArgs) return dict === NULL ? None : newRef(dict);
  const mark = holdMark();
  const state = hold(newDict());
  if (dict !== NULL) forEachEntry(dict, (key, value) => dictSet(state, key, value));
  for (const [name, field] of set) dictSet(state, name, fieldBorrowed(self, field));
  if (withArgs) dictSet(state, S_ARGS, exceptionOf(self).args);
  dropHolds(mark);
  return state;
}

function withState(self: Ref, args: Ref, state: Ref): Ref {
  if (state === None) return newTuple(typeOf(self).ref, args);
  const result = newTuple(typeOf(self).ref, args, state);
  decref(state);
  return result;
}

/** ImportError_reduce() */
export const reduceImportError = native('__reduce__', '()', (self: Ref) => {
  return withState(self, exceptionOf(self).args, stateOf(self, IMPORT_STATE, false));
});

/** AttributeError_getstate(), AttributeError_reduce() */
export const attributeErrorCopying: readonly NativeMethod[] = [
  native('__getstate__', '()', (self: Ref) => stateOf(self, ATTRIBUTE_STATE, true)),
  native('__reduce__', '()', (self: Ref) => withState(self, exceptionOf(self).args, stateOf(self, ATTRIBUTE_STATE, true))),
];

/** With the file names, which are not among `args`. OSError_reduce() */
export const reduceOSError = native('__reduce__', '()', (self: Ref) => {
  const { args } = exceptionOf(self);
  const dict = instanceDictBorrowed(self);
  const state = dict === NULL ? None : newRef(dict);
  const [filename, filename2] = [fieldBorrowed(self, 2), fieldBorrowed(self, 3)];
  const items = tupleItems(args);
  if (items.length !== 2 || filename === NULL) return withState(self, args, state);
  const whole = filename2 === NULL ? newTuple(...items, filename) : newTuple(...items, filename, None, filename2);
  const result = withState(self, whole, state);
  decref(whole);
  return result;
});

function writtenOf(self: Ref): number {
  const { written } = exceptionOf(self);
  return written === undefined ? raise('AttributeError', 'characters_written') : written;
}

/** OSError_written_get(), OSError_written_set() */
export const charactersWritten = getset('characters_written', (self) => newInt(writtenOf(self)), (self, value) => {
  if (value === NULL) writtenOf(self);
  exceptionOf(self).written = value === NULL ? undefined : asSize(value, 'ValueError');
});
