import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { getset, native, parsedSignature } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { equals } from '../protocols/compare';
import { hashOf } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { asSize } from '../protocols/number';
import { addressText } from '../protocols/repr';
import { isSlice } from '../protocols/slicing';
import type { ByteBuffer, ByteView } from '../values/bytes';
import {
  bytesOf, gatheredBytes, isByteStore, isByteView, isBytesLike, isContiguous, itemPlaces, newBytes, viewSize, viewType,
} from '../values/bytes';
import { newBool, newInt } from '../values/numbers';
import { isTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { Ellipsis, None, NotImplemented } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { bytesCodeMethods } from './bytes-codes';
import { defineIterator, newIteratorOf, releaseField } from './iterator-type';
import { addExport, canGrow, dropExport, newManagedBuffer } from './managed-buffer';
import { itemBytes, nativeCode, readItem } from './memoryview-items';
import { castView, codeOf, isMultiSlice, placeOfIndex, placeOfIndices, slicedView, stridesOf, viewOf } from './memoryview-places';
import { objectType } from './object';

/** `memoryview`. CPython: Objects/memoryobject.c. */
const SIZE = 168;
const constructor = native('memoryview', '(object)', () => NULL);

/** A memoryview as described; its source, borrowed, keeps its length while it exists. */
function newView(view: ByteView): Ref {
  const buffer = view.buffer === NULL ? newManagedBuffer(view.source) : newRef(view.buffer);
  const ref = allocateGc(memoryviewType.id, SIZE);
  addExport(buffer);
  setPayload(ref, { ...view, buffer });
  track(ref);
  return ref;
}

function release(self: Ref): void {
  const view = payloadOf<ByteView>(self);
  if (view.source === NULL) return;
  view.source = NULL;
  dropExport(view.buffer);
}

/** CPython: memory_clear() */
function clear(self: Ref): void {
  release(self);
  const view = payloadOf<ByteView>(self);
  const { buffer } = view;
  view.buffer = NULL;
  xdecref(buffer);
}

/** What a memoryview of the object looks at. */
function describe(source: Ref): ByteView {
  if (isByteView(source)) return { ...viewOf(source), hashed: null };
  const { code, size } = (isByteStore(source) && payloadOf<ByteBuffer>(source).kind) || { code: 'B', size: 1 };
  const shape = [bytesOf(source).length / size];
  return {
    source, buffer: NULL, start: 0, format: code === 'u' ? 'w' : code, itemSize: size, readonly: !canGrow(source), shape, strides: stridesOf(shape, size), hashed: null,
  };
}

function create(_type: unknown, args: CallArguments): Ref {
  const [source] = bindNative(parsedSignature(constructor), args, 'memoryview', 'memoryview') as Ref[];
  if (typeOf(source) === memoryviewType) viewOf(source);
  if (!isBytesLike(source)) raise('TypeError', `memoryview: a bytes-like object is required, not '${typeOf(source).name}'`);
  return newView(describe(source));
}

function itemAt(view: ByteView, place: number): Ref {
  return readItem(bytesOf(view.source), place, codeOf(view));
}

const isEmptyTuple = (key: Ref): boolean => isTuple(key) && tupleItems(key).length === 0;

function getitem(self: Ref, key: Ref): Ref {
  const view = viewOf(self);
  if (view.shape.length === 0) {
    if (isEmptyTuple(key)) return itemAt(view, view.start);
    return key === Ellipsis ? newRef(self) : raise('TypeError', 'invalid indexing of 0-dim memory');
  }
  if (typeOf(key).slots.index !== null) {
    codeOf(view);
    const place = placeOfIndex(self, key, 'multi-dimensional sub-views are not implemented');
    return itemAt(viewOf(self), place);
  }
  if (isSlice(key)) return newView(slicedView(self, key));
  const place = placeOfIndices(self, key);
  if (place >= 0) return itemAt(viewOf(self), place);
  if (isMultiSlice(key)) raise('NotImplementedError', 'multi-dimensional slicing is not implemented');
  return raise('TypeError', 'memoryview: invalid slice key');
}

function assignSlice(self: Ref, key: Ref, value: Ref): void {
  if (!isBytesLike(value)) raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
  const target = slicedView(self, key);
  const source = describe(value);
  if (nativeCode(source.format) !== nativeCode(target.format) || source.shape.length !== 1 || source.shape[0] !== target.shape[0]) {
    raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  }
  const bytes = bytesOf(value).slice();
  const data = bytesOf(target.source);
  countSteps(bytes.length >> 4);
  itemPlaces(target).forEach((place, i) => data.set(bytes.subarray(i * target.itemSize, (i + 1) * target.itemSize), place));
}

function setitem(self: Ref, key: Ref, value: Ref): void {
  const view = viewOf(self);
  const code = codeOf(view);
  if (view.readonly) raise('TypeError', 'cannot modify read-only memory');
  if (value === NULL) raise('TypeError', 'cannot delete memory');
  const set = (place: number): void => {
    const bytes = itemBytes(code, value);
    bytesOf(viewOf(self).source).set(bytes, place);
  };
  if (view.shape.length === 0) {
    if (key !== Ellipsis && !isEmptyTuple(key)) raise('TypeError', 'invalid indexing of 0-dim memory');
    return set(view.start);
  }
  if (typeOf(key).slots.index !== null) return set(placeOfIndex(self, key, 'sub-views are not implemented'));
  if (isSlice(key) && view.shape.length === 1) return assignSlice(self, key, value);
  const place = placeOfIndices(self, key);
  if (place >= 0) return set(place);
  if (isSlice(key) || isMultiSlice(key)) {
    raise('NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1');
  }
  return raise('TypeError', 'memoryview: invalid slice key');
}

/** CPython: memory_hash(). */
function hash(self: Ref): number {
  const { hashed } = payloadOf<ByteView>(self);
  if (hashed === null) {
    const view = viewOf(self);
    if (!view.readonly) raise('ValueError', 'cannot hash writable memoryview object');
    const code = nativeCode(view.format);
    if (code === '' || !'bBc'.includes(code)) raise('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    hashOf(view.source);
    viewOf(self).hashed = bytesOf(self).slice();
  }
  const bytes = newBytes(payloadOf<ByteView>(self).hashed!);
  const result = hashOf(bytes);
  decref(bytes);
  return result;
}

/** Whether shapes and values are the same. CPython: memory_richcompare(). */
function sameItems(left: ByteView, right: ByteView): boolean {
  if (left.shape.length !== right.shape.length || left.shape.some((count, i) => count !== right.shape[i])) return false;
  const [a, b] = [nativeCode(left.format), nativeCode(right.format)];
  if (a === '' || b === '') return false;
  const [x, y] = [bytesOf(left.source), bytesOf(right.source)];
  const places = itemPlaces(right);
  countSteps(places.length >> 3);
  const isPlain = a === b && !'efd?'.includes(a);
  return itemPlaces(left).every((place, i) => {
    if (isPlain) {
      for (let byte = 0; byte < left.itemSize; byte++) if (x[place + byte] !== y[places[i] + byte]) return false;
      return true;
    }
    const mark = holdMark();
    const one = hold(readItem(x, place, a));
    const other = hold(readItem(y, places[i], b));
    const isSame = one === other && !'efd'.includes(a) ? true : equals(one, other);
    dropHolds(mark);
    decref(one);
    decref(other);
    return isSame;
  });
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  const isReleased = !isByteView(self) || (typeOf(other) === memoryviewType && !isByteView(other));
  if (!isReleased && !isBytesLike(other)) return NotImplemented;
  const isSame = isReleased ? self === other : sameItems(viewOf(self), describe(other));
  return newBool(isSame === (op === CompareOp.EQ));
}

const tupleOf = (numbers: readonly number[]): Ref => stealTuple(numbers.map(newInt));

function tobytes(self: Ref, order: Ref): Ref {
  const view = viewOf(self);
  if (order !== NULL && order !== None && !isStr(order)) {
    raise('TypeError', `tobytes() argument 'order' must be str or None, not ${typeOf(order).name}`);
  }
  const given = order === NULL || order === None ? 'C' : textOf(order);
  if (!['C', 'F', 'A'].includes(given)) raise('ValueError', "order must be 'C', 'F' or 'A'");
  const isFortran = given === 'F' || (given === 'A' && isContiguous(view, 'F') && !isContiguous(view, 'C'));
  return newBytes(isFortran ? gatheredBytes(view, 'F') : bytesOf(self).slice());
}

function tolist(self: Ref): Ref {
  const view = viewOf(self);
  codeOf(view);
  const listAt = (place: number, dimension: number): Ref => {
    if (dimension === view.shape.length) return itemAt(view, place);
    const stride = view.strides[dimension];
    countSteps(view.shape[dimension] >> 3);
    return stealList(Array.from({ length: view.shape[dimension] }, (_, i) => listAt(place + i * stride, dimension + 1)));
  };
  return listAt(view.start, 0);
}

interface Iteration {
  view: Ref;
  next: number;
  count: number;
}

const iteratorType = defineIterator<Iteration>({
  name: 'memory_iterator',
  basicSize: 48,
  references: ({ view }) => [view],
  create: null,
  next(it) {
    if (it.view === NULL) return NULL;
    if (it.next < it.count) {
      const view = viewOf(it.view);
      return itemAt(view, view.start + it.next++ * view.strides[0]);
    }
    releaseField(it, 'view');
    return NULL;
  },
});

/** CPython: memory_iter(). */
function iterate(self: Ref): Ref {
  const view = viewOf(self);
  codeOf(view);
  if (view.shape.length === 0) raise('TypeError', 'invalid indexing of 0-dim memory');
  if (view.shape.length > 1) raise('NotImplementedError', 'multi-dimensional sub-views are not implemented');
  return newIteratorOf<Iteration>(iteratorType, { view: newRef(self), next: 0, count: view.shape[0] });
}

/** The position of an equal item, or -1. */
function find(self: Ref, value: Ref, start: number, stop: number): number {
  for (let at = start; at < Math.min(stop, viewOf(self).shape[0]); at++) {
    countSteps(1);
    const view = viewOf(self);
    const mark = holdMark();
    const item = hold(itemAt(view, view.start + at * view.strides[0]));
    const isSame = item === value || equals(item, value);
    dropHolds(mark);
    decref(item);
    if (isSame) return at;
  }
  return -1;
}

function index(self: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  const { shape } = viewOf(self);
  if (shape.length === 0) raise('TypeError', 'invalid lookup on 0-dim memory');
  if (shape.length > 1) raise('NotImplementedError', 'multi-dimensional lookup is not implemented');
  codeOf(viewOf(self));
  const bound = (given: Ref, fallback: number): number => {
    const at = given === NULL ? fallback : asSize(given, null);
    return at < 0 ? Math.max(at + shape[0], 0) : at;
  };
  const at = find(self, value, bound(start, 0), bound(stop, Infinity));
  return at < 0 ? raise('ValueError', 'memoryview.index(x): x not found') : newInt(at);
}

function count(self: Ref, value: Ref): Ref {
  decref(iterate(self));
  let found = 0;
  for (let at = find(self, value, 0, Infinity); at >= 0; at = find(self, value, at + 1, Infinity)) found++;
  return newInt(found);
}

function length(self: Ref): number {
  const { shape } = viewOf(self);
  if (shape.length > 0) return shape[0];
  return knobs.values.memoryviews.zeroDimensionsHaveLength ? 1 : raise('TypeError', '0-dim memory has no length');
}

function cast(self: Ref, format: Ref, shape: Ref): Ref {
  if (!isStr(format)) raise('TypeError', `cast() argument 'format' must be str, not ${typeOf(format).name}`);
  return newView(castView(viewOf(self), textOf(format), shape));
}

const closed = (self: Ref): Ref => {
  release(self);
  return None;
};

export const memoryviewType = defineType({
  name: 'memoryview',
  base: objectType,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.SEQUENCE_PATTERN,
  basicSize: SIZE,
  itemSize: 8,
  slots: {
    dealloc: (self) => {
      untrack(self);
      clear(self);
      clearWeakrefsOf(self);
      freeGcRow(self);
    },
    traverse: (self, visit) => {
      const { buffer } = payloadOf<ByteView>(self);
      if (buffer !== NULL) visit(buffer);
    },
    clear,
    hash,
    repr: (self) => newStr(`<${isByteView(self) ? '' : 'released '}memory at ${addressText(self)}>`),
    richcompare: compare,
    iter: iterate,
    length,
    getitem,
    setitem,
    create,
  },
  methods: [
    ...bytesCodeMethods.filter(({ name }) => name === 'hex').map((method) => {
      return native('hex', '(sep=<unrepresentable>, bytes_per_sep=1)', (self: Ref, ...rest: Ref[]) => {
        viewOf(self);
        return (method.fn as (...args: Ref[]) => Ref)(self, ...rest);
      });
    }),
    native('tobytes', "(order='C')", tobytes),
    native('tolist', '()', tolist),
    native('cast', '(format, shape=<unrepresentable>)', cast),
    native('toreadonly', '()', (self: Ref) => newView({ ...viewOf(self), readonly: true, hashed: null })),
    native('count', '(value, /)', count),
    native('index', '(value, start=0, stop=sys.maxsize, /)', index),
    native('release', '()', closed),
    native('__enter__', '()', (self: Ref) => {
      viewOf(self);
      return newRef(self);
    }),
    native('__exit__', '(*exc_info)', closed),
  ],
  getset: [
    getset('obj', (self) => newRef(viewOf(self).source)),
    getset('nbytes', (self) => newInt(viewSize(viewOf(self)))),
    getset('itemsize', (self) => newInt(viewOf(self).itemSize)),
    getset('format', (self) => newStr(viewOf(self).format)),
    getset('ndim', (self) => newInt(viewOf(self).shape.length)),
    getset('shape', (self) => tupleOf(viewOf(self).shape)),
    getset('strides', (self) => tupleOf(viewOf(self).strides)),
    getset('suboffsets', (self) => (viewOf(self), tupleOf([]))),
    getset('readonly', (self) => newBool(viewOf(self).readonly)),
    getset('c_contiguous', (self) => newBool(isContiguous(viewOf(self), 'C'))),
    getset('f_contiguous', (self) => newBool(isContiguous(viewOf(self), 'F'))),
    getset('contiguous', (self) => newBool(isContiguous(viewOf(self), 'C') || isContiguous(viewOf(self), 'F'))),
  ],
});

viewType.id = memoryviewType.id;
