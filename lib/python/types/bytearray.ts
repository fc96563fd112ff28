import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native, parsedSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeRow } from '../heap/allocate';
import { newRef } from '../heap/refcount';
import { byteOf, bytesOfItems } from '../protocols/bytes-argument';
import { bindNative } from '../protocols/native-call';
import { asSize } from '../protocols/number';
import { adjustIndices, isSlice, sliceRange } from '../protocols/slicing';
import { bytesRepr } from '../text/str-repr';
import { bytesOf, isBytesLike } from '../values/bytes';
import { appendBytesSingly, byteBufferOf, newByteArray, newByteArrayOfSubclass, resizeByteArray, spliceByteArray } from '../values/byte-buffers';
import { freeInstanceRow } from '../values/instance';
import { newInt } from '../values/numbers';
import { None, NotImplemented } from '../values/singletons';
import { isStr, newStrOfWidth } from '../values/text';
import { bytesCodeMethods } from './bytes-codes';
import { iterateByteArray } from './bytes-iterator';
import { compareBytes, concat, contains, getitem, repeat, repeatedData, sourceData } from './bytes-operations';
import { formatBytesPercent } from './bytes-percent';
import { bytesSearchMethods } from './bytes-search';
import { bytesShapeMethods } from './bytes-shape';
import { objectType } from './object';

/** `bytearray`. CPython: Objects/bytearrayobject.c. */

const constructor = native('bytearray', "(source=b'', encoding='utf-8', errors='strict')", () => NULL);
const ASSIGNABLE = 'can assign only bytes, buffers, or iterables of ints in range(0, 256)';

function create(type: PyType): Ref {
  return type === bytearrayType ? newByteArray(new Uint8Array(0)) : newByteArrayOfSubclass(type);
}

function init(self: Ref, args: CallArguments): void {
  const [source, encoding, errors] = bindNative(parsedSignature(constructor), args, 'bytearray', 'bytearray') as Ref[];
  const data = sourceData(source, encoding, errors, 'bytearray');
  if (data.length > 0 && byteBufferOf(self).length === 0 && source !== NULL && comesSingly(source)) appendBytesSingly(self, data);
  else if (data.length > 0 || byteBufferOf(self).length > 0) spliceByteArray(self, 0, byteBufferOf(self).length, data);
}

/** Whether the constructor takes the bytes out of an iterator. */
function comesSingly(source: Ref): boolean {
  if (knobs.containers.bytearrayReadsSequences && (typeIdOf(source) === TypeId.LIST || typeIdOf(source) === TypeId.TUPLE)) return false;
  return !isBytesLike(source) && !isStr(source) && typeOf(source).slots.index === null;
}

function repr(self: Ref): Ref {
  return newStrOfWidth(`${typeOf(self).name}(${bytesRepr(bytesOf(self))})`, 0);
}

/** The bytes to be put into a slice. CPython: bytearray_ass_subscript_lock_held(). */
function assignedData(value: Ref): Uint8Array {
  if (value === NULL) return new Uint8Array(0);
  if (isBytesLike(value)) return bytesOf(value);
  const { slots } = typeOf(value);
  if (slots.index !== null || isStr(value) || (slots.iter === null && slots.getitem === null)) raise('TypeError', ASSIGNABLE);
  return bytesOfItems(value, 'bytearray');
}

function setitem(self: Ref, key: Ref, value: Ref): void {
  if (typeOf(key).slots.index !== null) {
    const index = asSize(key);
    const at = index < 0 ? index + byteBufferOf(self).length : index;
    if (at < 0 || at >= byteBufferOf(self).length) raise('IndexError', 'bytearray index out of range');
    if (value === NULL) spliceByteArray(self, at, at + 1, new Uint8Array(0));
    else byteBufferOf(self).data[at] = byteOf(value, 'bytearray');
    return;
  }
  if (!isSlice(key)) raise('TypeError', `bytearray indices must be integers or slices, not ${typeOf(key).name}`);
  const data = assignedData(value);
  const { start, stop, step, count } = sliceRange(key, () => byteBufferOf(self).length);
  if (step === 1) spliceByteArray(self, start, Math.max(start, stop), data);
  else if (value === NULL) deleteStepped(self, start, step, count);
  else {
    if (data.length !== count) raise('ValueError', `attempt to assign bytes of size ${data.length} to extended slice of size ${count}`);
    const buffer = byteBufferOf(self).data;
    data.slice().forEach((byte, i) => {
      buffer[start + i * step] = byte;
    });
  }
}

function deleteStepped(self: Ref, start: number, step: number, count: number): void {
  const gone = new Set(Array.from({ length: Math.max(count, 0) }, (_, i) => start + i * step));
  const kept = bytesOf(self).filter((_, i) => !gone.has(i));
  spliceByteArray(self, 0, byteBufferOf(self).length, kept);
}

function append(self: Ref, item: Ref): Ref {
  const byte = byteOf(item, 'bytearray');
  const { length } = byteBufferOf(self);
  resizeByteArray(self, length + 1);
  byteBufferOf(self).data[length] = byte;
  return None;
}

function extend(self: Ref, iterable: Ref): Ref {
  const { slots, name } = typeOf(iterable);
  if (!isBytesLike(iterable)) {
    if (slots.iter === null && slots.getitem === null) raise('TypeError', `can't extend bytearray with ${name}`);
    if (isStr(iterable) && knobs.values.extendRefusesStr) raise('TypeError', `expected iterable of integers; got: '${name}'`);
  }
  const data = isBytesLike(iterable) ? bytesOf(iterable) : bytesOfItems(iterable, 'bytearray', true);
  spliceByteArray(self, byteBufferOf(self).length, byteBufferOf(self).length, data);
  return None;
}

function insert(self: Ref, indexRef: Ref, item: Ref): Ref {
  const index = asSize(indexRef, 'OverflowError');
  const byte = byteOf(item, 'bytearray');
  const { length } = byteBufferOf(self);
  const { start } = adjustIndices(index, length, 1, length);
  spliceByteArray(self, start, start, Uint8Array.of(byte));
  return None;
}

function pop(self: Ref, indexRef: Ref): Ref {
  const index = indexRef === NULL ? -1 : asSize(indexRef, 'OverflowError');
  const { data, length } = byteBufferOf(self);
  if (length === 0) raise('IndexError', 'pop from empty bytearray');
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) raise('IndexError', 'pop index out of range');
  const byte = data[at];
  spliceByteArray(self, at, at + 1, new Uint8Array(0));
  return newInt(byte);
}

function remove(self: Ref, item: Ref): Ref {
  const at = bytesOf(self).indexOf(byteOf(item, 'bytearray'));
  if (at < 0) raise('ValueError', 'value not found in bytearray');
  spliceByteArray(self, at, at + 1, new Uint8Array(0));
  return None;
}

function inplaceConcat(self: Ref, other: Ref): Ref {
  if (!isBytesLike(other)) raise('TypeError', `can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
  spliceByteArray(self, byteBufferOf(self).length, byteBufferOf(self).length, bytesOf(other));
  return newRef(self);
}

function inplaceRepeat(self: Ref, count: number): Ref {
  spliceByteArray(self, 0, byteBufferOf(self).length, repeatedData(bytesOf(self), count));
  return newRef(self);
}

export const bytearrayType = defineType({
  name: 'bytearray',
  id: TypeId.BYTEARRAY,
  base: objectType,
  features: TypeFeature.BASETYPE,
  basicSize: 56,
  slots: {
    dealloc: (self) => (typeIdOf(self) === TypeId.BYTEARRAY ? freeRow(self) : freeInstanceRow(self)),
    repr,
    str: repr,
    hash: null,
    richcompare: compareBytes,
    iter: iterateByteArray,
    length: (self) => byteBufferOf(self).length,
    getitem,
    setitem,
    contains,
    concat,
    repeat,
    inplaceConcat,
    inplaceRepeat,
    create,
    init,
  },
  binary: { REMAINDER: (a, b) => (isBytesLike(a) ? formatBytesPercent(a, b) : NotImplemented) },
  methods: [
    ...bytesSearchMethods,
    ...bytesShapeMethods,
    ...bytesCodeMethods,
    native('append', '(item, /)', append),
    native('extend', '(iterable_of_ints, /)', extend),
    native('insert', '(index, item, /)', insert),
    native('pop', '(index=-1, /)', pop),
    native('remove', '(value, /)', remove),
    native('clear', '()', (self: Ref) => {
      resizeByteArray(self, 0);
      return None;
    }),
    native('resize', '(size, /)', (self: Ref, size: Ref) => {
      const length = asSize(size, 'OverflowError');
      if (length < 0) raise('ValueError', `bytearray.resize(): new size must be >= 0, got ${length}`);
      resizeByteArray(self, length);
      return None;
    }),
    native('copy', '()', (self: Ref) => newByteArray(bytesOf(self).slice())),
    native('reverse', '()', (self: Ref) => {
      bytesOf(self).reverse();
      return None;
    }),
    native('__alloc__', '()', (self: Ref) => newInt(byteBufferOf(self).data.length === 0 ? 0 : byteBufferOf(self).data.length + 1)),
  ],
});
