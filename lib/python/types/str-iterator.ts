import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import type { PyType, Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { newInt } from '../values/numbers';
import { textWidth } from '../values/text-of-subclass';
import { isExactStr, textOf } from '../values/text';
import { objectType } from './object';
import { charAtUnit, indexOfUnit } from './str-positions';

/** The iterators of str. CPython: Objects/unicodeobject.c, unicodeiterobject. */
interface StrIterator {
  /** Owned; NULL once exhausted. */
  str: Ref;
  /** UTF-16 unit of the next character. */
  unit: number;
}

const SIZE = 32;

function dealloc(self: Ref): void {
  untrack(self);
  const { str } = payloadOf<StrIterator>(self);
  if (str !== NULL) decref(str);
  freeGcRow(self);
}

function next(self: Ref): Ref {
  const state = payloadOf<StrIterator>(self);
  const { str } = state;
  if (str === NULL) return NULL;
  const text = textOf(str);
  if (state.unit < text.length) {
    const at = state.unit;
    const width = textWidth(str);
    state.unit += width === 4 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    return charAtUnit(text, width, at);
  }
  state.str = NULL;
  decref(str);
  return NULL;
}

function lengthHint(self: Ref): Ref {
  const { str, unit } = payloadOf<StrIterator>(self);
  if (str === NULL) return newInt(0);
  return newInt(indexOfUnit(textOf(str).slice(unit), textWidth(str), textOf(str).length - unit));
}

function defineIterator(name: string): PyType {
  return defineType({
    name,
    base: objectType,
    features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
    basicSize: SIZE,
    slots: {
      dealloc,
      traverse: (self, visit: Visit) => {
        const { str } = payloadOf<StrIterator>(self);
        if (str !== NULL) visit(str);
      },
      iter: newRef,
      iternext: next,
    },
    methods: [native('__length_hint__', '()', lengthHint)],
  });
}

export const strIteratorType = defineIterator('str_iterator');
export const strAsciiIteratorType = defineIterator('str_ascii_iterator');

/** `iter(text)`. CPython: unicode_iter(). */
export function iterateStr(str: Ref): Ref {
  const ascii = knobs.values.asciiStrIterator && isExactStr(str) && textWidth(str) === 0;
  const ref = allocateGc((ascii ? strAsciiIteratorType : strIteratorType).id, SIZE);
  setPayload(ref, { str: newRef(str), unit: 0 } satisfies StrIterator);
  track(ref);
  return ref;
}

