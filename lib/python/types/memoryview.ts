import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native, parsedSignature } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { hashOf } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { asSize } from '../protocols/number';
import { isSlice, sliceRange } from '../protocols/slicing';
import type { ByteView } from '../values/bytes';
import { bytesOf, isByteArray, isBytesLike, isByteView, newBytes, viewType } from '../values/bytes';
import { byteBufferOf } from '../values/byte-buffers';
import { isInt, newBool, newInt, numberOf } from '../values/numbers';
import { None, NotImplemented } from '../values/singletons';
import { stealList, stealTuple } from '../values/sequences';
import { newStr } from '../values/text';
import { bytesCodeMethods } from './bytes-codes';
import { iterateBytes } from './bytes-iterator';
import { compareBytes, contains } from './bytes-operations';
import { objectType } from './object';

/** `memoryview`, of single bytes in one dimension. CPython: Objects/memoryobject.c. */
const SIZE = 168;
const constructor = native('memoryview', '(object)', () => NULL);

/** A view of a borrowed bytes object or bytearray; the latter keeps its length while it exists. */
function newView(source: Ref, start: number, step: number, count: number): Ref {
  const ref = allocateGc(memoryviewType.id, SIZE);
  if (isByteArray(source)) byteBufferOf(source).exports++;
  setPayload(ref, { source: newRef(source), start, step, count } satisfies ByteView);
  track(ref);
  return ref;
}

function viewOf(self: Ref): ByteView {
  if (!isByteView(self)) raise('ValueError', 'operation forbidden on released memoryview object');
  return payloadOf<ByteView>(self);
}

function release(self: Ref): void {
  const view = payloadOf<ByteView>(self);
  const { source } = view;
  if (source === NULL) return;
  view.source = NULL;
  if (isByteArray(source)) byteBufferOf(source).exports--;
  decref(source);
}

function create(_type: unknown, args: CallArguments): Ref {
  const [source] = bindNative(parsedSignature(constructor), args, 'memoryview', 'memoryview') as Ref[];
  if (!isBytesLike(source)) raise('TypeError', `memoryview: a bytes-like object is required, not '${typeOf(source).name}'`);
  if (isByteView(source)) {
    const { source: whole, start, step, count } = viewOf(source);
    return newView(whole, start, step, count);
  }
  return newView(source, 0, 1, bytesOf(source).length);
}

function isReadonly(self: Ref): boolean {
  return !isByteArray(viewOf(self).source);
}

function positionOf(self: Ref, key: Ref): number {
  const { count } = viewOf(self);
  const index = asSize(key);
  const at = index < 0 ? index + count : index;
  return at < 0 || at >= count ? raise('IndexError', 'index out of bounds on dimension 1') : at;
}

function slice(self: Ref, key: Ref): Ref {
  const { source, start, step, count } = viewOf(self);
  const range = sliceRange(key, () => count);
  return newView(source, start + range.start * step, step * range.step, Math.max(range.count, 0));
}

function getitem(self: Ref, key: Ref): Ref {
  const view = viewOf(self);
  if (typeOf(key).slots.index !== null) return newInt(bytesOf(view.source)[view.start + positionOf(self, key) * view.step]);
  return isSlice(key) ? slice(self, key) : raise('TypeError', 'memoryview: invalid slice key');
}

function byteOfValue(value: Ref): number {
  if (!isInt(value)) raise('TypeError', "memoryview: invalid type for format 'B'");
  const byte = numberOf(value);
  return byte >= 0 && byte <= 255 ? byte : raise('ValueError', "memoryview: invalid value for format 'B'");
}

function setitem(self: Ref, key: Ref, value: Ref): void {
  const view = viewOf(self);
  if (isReadonly(self)) raise('TypeError', 'cannot modify read-only memory');
  if (value === NULL) raise('TypeError', 'cannot delete memory');
  const { data } = byteBufferOf(view.source);
  if (typeOf(key).slots.index !== null) {
    data[view.start + positionOf(self, key) * view.step] = byteOfValue(value);
    return;
  }
  if (!isSlice(key)) raise('TypeError', 'memoryview: invalid slice key');
  if (!isBytesLike(value)) raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
  const range = sliceRange(key, () => view.count);
  const source = bytesOf(value).slice();
  if (source.length !== Math.max(range.count, 0)) {
    raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  }
  source.forEach((byte, i) => {
    data[view.start + (range.start + i * range.step) * view.step] = byte;
  });
}

function hash(self: Ref): number {
  if (!isReadonly(self)) raise('ValueError', 'cannot hash writable memoryview object');
  const bytes = newBytes(bytesOf(self).slice());
  const result = hashOf(bytes);
  decref(bytes);
  return result;
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  if (self === other) return newBool(op === CompareOp.EQ);
  return isByteView(self) ? compareBytes(self, other, op) : NotImplemented;
}

function tupleOf(n: number): Ref {
  return stealTuple([newInt(n)]);
}

function tobytes(self: Ref): Ref {
  viewOf(self);
  return newBytes(bytesOf(self).slice());
}

export const memoryviewType = defineType({
  name: 'memoryview',
  base: objectType,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: SIZE,
  itemSize: 8,
  slots: {
    dealloc: (self) => {
      untrack(self);
      release(self);
      freeGcRow(self);
    },
    traverse: (self, visit) => {
      const { source } = payloadOf<ByteView>(self);
      if (source !== NULL) visit(source);
    },
    clear: release,
    hash,
    richcompare: compare,
    iter: iterateBytes,
    length: (self) => viewOf(self).count,
    getitem,
    setitem,
    contains,
    create,
  },
  methods: [
    ...bytesCodeMethods.filter(({ name }) => name === 'hex'),
    native('tobytes', "(order='C')", tobytes),
    native('tolist', '()', (self: Ref) => {
      viewOf(self);
      return stealList(Array.from(bytesOf(self), newInt));
    }),
    native('release', '()', (self: Ref) => {
      release(self);
      return None;
    }),
    native('__enter__', '()', (self: Ref) => {
      viewOf(self);
      return newRef(self);
    }),
    native('__exit__', '(*exc_info)', (self: Ref) => {
      release(self);
      return None;
    }),
  ],
  getset: [
    getset('obj', (self) => newRef(viewOf(self).source)),
    getset('nbytes', (self) => newInt(viewOf(self).count)),
    getset('itemsize', () => newInt(1)),
    getset('format', () => newStr('B')),
    getset('ndim', () => newInt(1)),
    getset('shape', (self) => tupleOf(viewOf(self).count)),
    getset('strides', (self) => tupleOf(viewOf(self).step)),
    getset('readonly', (self) => newBool(isReadonly(self))),
    getset('c_contiguous', (self) => newBool(viewOf(self).step === 1)),
    getset('contiguous', (self) => newBool(viewOf(self).step === 1)),
  ],
});

viewType.id = memoryviewType.id;
