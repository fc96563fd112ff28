import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { native, parsedSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeRow } from '../heap/allocate';
import { newRef } from '../heap/refcount';
import { hashSeed, splitHash } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { hashOfBytes } from '../text/siphash';
import { bytesRepr } from '../text/str-repr';
import { bytesOf, cacheBytesHash, cachedBytesHash, isBytesLike, isExactBytes, newBytes, newBytesOfSubclass } from '../values/bytes';
import { freeInstanceRow } from '../values/instance';
import { stealTuple } from '../values/sequences';
import { NotImplemented } from '../values/singletons';
import { newStrOfWidth } from '../values/text';
import { bytesCodeMethods } from './bytes-codes';
import { iterateBytes } from './bytes-iterator';
import { compareBytes, concat, contains, getitem, hashRounds, repeat, sourceData } from './bytes-operations';
import { formatBytesPercent } from './bytes-percent';
import { bytesSearchMethods } from './bytes-search';
import { bytesShapeMethods } from './bytes-shape';
import { objectType } from './object';

/** `bytes`. CPython: Objects/bytesobject.c. */

const constructor = native('bytes', "(source=b'', encoding='utf-8', errors='strict')", () => NULL);

function dealloc(self: Ref): void {
  if (isExactBytes(self)) freeRow(self);
  else freeInstanceRow(self);
}

function create(type: PyType, args: CallArguments): Ref {
  const [source, encoding, errors] = bindNative(parsedSignature(constructor), args, 'bytes', 'bytes') as Ref[];
  if (type === bytesType && source !== NULL && encoding === NULL && errors === NULL && isExactBytes(source)) return newRef(source);
  const data = sourceData(source, encoding, errors, 'bytes');
  return type === bytesType ? newBytes(data) : newBytesOfSubclass(type, data);
}

function repr(self: Ref): Ref {
  return newStrOfWidth(bytesRepr(bytesOf(self)), 0);
}

function hash(self: Ref): number {
  const cached = cachedBytesHash(self);
  if (cached !== null) return splitHash(cached);
  const made = hashOfBytes(bytesOf(self), hashRounds(), hashSeed.key);
  cacheBytesHash(self, made.lo, made.hi);
  return splitHash(made);
}

export const bytesType = defineType({
  name: 'bytes',
  id: TypeId.BYTES,
  base: objectType,
  features: TypeFeature.BASETYPE | TypeFeature.BYTES_SUBCLASS,
  basicSize: 33,
  itemSize: 1,
  slots: {
    dealloc,
    repr,
    str: repr,
    hash,
    richcompare: compareBytes,
    iter: iterateBytes,
    length: (self) => bytesOf(self).length,
    getitem,
    contains,
    concat,
    repeat,
    create,
  },
  binary: { REMAINDER: (a, b) => (isBytesLike(a) ? formatBytesPercent(a, b) : NotImplemented) },
  methods: [
    ...bytesSearchMethods,
    ...bytesShapeMethods,
    ...bytesCodeMethods,
    native('__bytes__', '()', (self: Ref) => (isExactBytes(self) ? newRef(self) : newBytes(bytesOf(self)))),
    native('__getnewargs__', '()', (self: Ref) => stealTuple([newBytes(bytesOf(self).slice())])),
  ],
});
