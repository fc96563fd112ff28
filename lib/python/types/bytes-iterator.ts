import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { native } from '../object/native';
import type { PyType } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { freeGcRow } from '../heap/allocate';
import { untrack } from '../heap/gc-state';
import { newRef } from '../heap/refcount';
import { bytesOf } from '../values/bytes';
import { exhaustIterator, iteratedBorrowed, iteratorPosition, newSequenceIterator, setNumber } from '../values/iterators';
import { newInt } from '../values/numbers';
import { objectType } from './object';

/** The iterators of bytes and bytearray. CPython: striterobject, bytesiterobject. */

function next(self: Ref): Ref {
  const source = iteratedBorrowed(self);
  if (source === NULL) return NULL;
  const at = iteratorPosition(self);
  const data = bytesOf(source);
  if (at < data.length) {
    setNumber(self, at + 1);
    return newInt(data[at]);
  }
  exhaustIterator(self);
  return NULL;
}

function lengthHint(self: Ref): Ref {
  const source = iteratedBorrowed(self);
  return newInt(source === NULL ? 0 : Math.max(bytesOf(source).length - iteratorPosition(self), 0));
}

function define(name: string): PyType {
  return defineType({
    name,
    base: objectType,
    features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
    basicSize: 32,
    slots: {
      dealloc: (self) => {
        untrack(self);
        exhaustIterator(self);
        freeGcRow(self);
      },
      traverse: (self, visit) => {
        const source = iteratedBorrowed(self);
        if (source !== NULL) visit(source);
      },
      iter: newRef,
      iternext: next,
    },
    methods: [native('__length_hint__', '()', lengthHint)],
  });
}

export const bytesIteratorType = define('bytes_iterator');
export const bytearrayIteratorType = define('bytearray_iterator');

export function iterateBytes(self: Ref): Ref {
  return newSequenceIterator(bytesIteratorType.id, self);
}

export function iterateByteArray(self: Ref): Ref {
  return newSequenceIterator(bytearrayIteratorType.id, self);
}
