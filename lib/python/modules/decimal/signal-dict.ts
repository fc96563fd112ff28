import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise, stealAndRaise, exceptionType } from '../../object/errors';
import { native } from '../../object/native';
import type { PyType } from '../../object/py-type';
import { CompareOp, TypeFeature, isInstance } from '../../object/py-type';
import { runtime } from '../../object/runtime';
import { payloadOf, setPayload } from '../../object/table';
import { decref, newRef } from '../../heap/refcount';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { getIter } from '../../protocols/iterate';
import { dictSet, forEachEntry } from '../../protocols/mapping';
import { isTrue } from '../../protocols/truth';
import { reprText } from '../../protocols/repr';
import { dictTable, isDict, newDict } from '../../values/dicts';
import { allocateInstance, dropInstance, freeInstanceRow, instanceDictBorrowed } from '../../values/instance';
import { isList, listItems, stealTuple } from '../../values/sequences';
import { False, NotImplemented, True } from '../../values/singletons';
import { newBool } from '../../values/numbers';
import { newStr } from '../../values/text';
import { SIGNALS } from './signals';

/** The flags or the traps of a context as a mapping. CPython: Modules/_decimal/_decimal.c, PyDecSignalDictMixin_Type. */
interface Bits {
  owner: Record<'status' | 'traps', number>;
  key: 'status' | 'traps';
}

const WORDS = 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n'
  + '   Clamped]';

const bitsOf = (self: Ref): number => payloadOf<Bits>(self).owner[payloadOf<Bits>(self).key];

/** A dict that shows, and changes, one word of a context. */
export function newSignalDict(type: PyType, owner: Bits['owner'], key: Bits['key']): Ref {
  const self = allocateInstance(type);
  setPayload(self, { owner, key } satisfies Bits);
  return self;
}

function raiseKeyError(words: string): never {
  return stealAndRaise(runtime.newException(exceptionType('KeyError'), words));
}

function maskOf(signal: Ref): number {
  const found = SIGNALS.find(([type]) => type.ref === signal);
  return found === undefined ? raiseKeyError(WORDS) : found[1];
}

/** The bits that a list of signals, a dict or another of these dicts says. */
export function signalBits(value: Ref): number {
  if (isInstance(value, signalDictMixin)) return bitsOf(value);
  let bits = 0;
  if (isList(value)) {
    for (const signal of listItems(value)) bits |= maskOf(signal);
    return bits;
  }
  if (!isDict(value)) raise('TypeError', 'argument must be a signal dict');
  if (dictTable(value).used !== SIGNALS.length) raiseKeyError('invalid signal dict');
  forEachEntry(value, (key, truth) => {
    const mask = maskOf(key);
    if (isTrue(truth)) bits |= mask;
  });
  return bits;
}

function setitem(self: Ref, key: Ref, value: Ref): void {
  if (value === NULL) raise('ValueError', 'signal keys cannot be deleted');
  const mask = maskOf(key);
  const { owner, key: word } = payloadOf<Bits>(self);
  if (isTrue(value)) owner[word] |= mask;
  else owner[word] &= ~mask;
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  let bits: number;
  if (isInstance(other, signalDictMixin) || isDict(other)) bits = signalBits(other);
  else return NotImplemented;
  return newBool((bits === bitsOf(self)) === (op === CompareOp.EQ));
}

function iterate(): Ref {
  const keys = stealTuple(SIGNALS.map(([type]) => newRef(type.ref)));
  const mark = holdMark();
  hold(keys);
  const iterator = getIter(keys);
  dropHolds(mark);
  decref(keys);
  return iterator;
}

export const signalDictMixin: PyType = defineType({
  name: 'SignalDictMixin',
  module: 'decimal',
  features: TypeFeature.BASETYPE,
  basicSize: 24,
  slots: {
    dealloc(self) {
      if (instanceDictBorrowed(self) !== NULL) dropInstance(self);
      freeInstanceRow(self);
    },
    repr: (self) => newStr(`{${SIGNALS.map(([type, mask]) => `${reprText(type.ref)}:${(bitsOf(self) & mask) !== 0 ? 'True' : 'False'}`).join(', ')}}`),
    hash: null,
    richcompare: compare,
    length: () => SIGNALS.length,
    iter: iterate,
    getitem: (self, key) => ((bitsOf(self) & maskOf(key)) !== 0 ? True : False),
    setitem,
  },
  methods: [
    native('copy', '()', (self: Ref) => {
      const dict = newDict();
      for (const [type, mask] of SIGNALS) dictSet(dict, type.ref, newBool((bitsOf(self) & mask) !== 0));
      return dict;
    }),
  ],
});
