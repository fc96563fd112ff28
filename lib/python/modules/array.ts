import '../types/object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { collectWhereOnHeap } from '../object/collected-types';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { getset, native, nativeClassMethod, parseSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf } from '../object/py-type';
import { payloadOf, setPayload, sizeOf } from '../object/table';
import { reserveBytes, resizeObject } from '../heap/allocate';
import { isTracked, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { decref, newRef } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { callMethod } from '../protocols/call';
import { importHook } from '../protocols/import-hook';
import { bufferArgument } from '../protocols/bytes-argument';
import { compareBool, comparison } from '../protocols/compare';
import { forEachItem } from '../protocols/iterate';
import { bindNative } from '../protocols/native-call';
import { asSize } from '../protocols/number';
import { isSlice, sliceRange } from '../protocols/slicing';
import { reprText } from '../protocols/repr';
import { warn } from '../protocols/warnings';
import { countSteps } from '../object/steps';
import { genericAliasOf } from '../types/generic-alias';
import { defineIterator, newIteratorOf } from '../types/iterator-type';
import type { ByteBuffer } from '../values/bytes';
import { arrayKind, bytesOf, isByteArray, isBytes, newBytes } from '../values/bytes';
import { allocateInstance, dropInstance, freeInstanceRow } from '../values/instance';
import { newBool, newInt } from '../values/numbers';
import { isList, isTuple, listItems, newTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { None, NotImplemented } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import type { ItemKind } from './array/codes';
import { itemKinds } from './array/codes';

/** The module `array`. CPython: Modules/arraymodule.c. */

const SIZE = 64;
const ARGUMENTS = parseSignature('(typecode, initializer=(), /)');

interface ArrayState extends ByteBuffer {
  kind: ItemKind;
  /** Bytes that it is charged with: the length of `data` but while that changes. */
  allocated: number;
}

const stateOf = (self: Ref): ArrayState => payloadOf<ArrayState>(self);
const isArray = (o: Ref): boolean => isInstance(o, arrayType);
const countOf = (self: Ref): number => stateOf(self).length / stateOf(self).kind.size;
const viewOf = ({ data }: ByteBuffer): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);

function newArray(kind: ItemKind, data: Uint8Array, type: PyType = arrayType): Ref {
  const self = allocateInstance(type, data.length);
  setPayload(self, { data, length: data.length, exports: 0, kind, allocated: data.length } satisfies ArrayState);
  return self;
}

/** Replaces the bytes from `start` to `end` by others, whose array may be the same one. */
function splice(self: Ref, start: number, end: number, by: Uint8Array): void {
  const state = stateOf(self);
  const length = state.length - (end - start) + by.length;
  if (length !== state.length && state.exports > 0) raise('BufferError', 'cannot resize an array that is exporting buffers');
  const inserted = by.slice();
  const tail = state.data.slice(end, state.length);
  // CPython: array_resize().
  if (length > state.data.length || state.length >= length + 16 * state.kind.size) {
    const count = length / state.kind.size;
    const room = count === 0 ? 0 : count + (count >> 4) + (countOf(self) < 8 ? 3 : 7);
    const grown = new Uint8Array(room * state.kind.size);
    reserveBytes(grown.length);
    grown.set(state.data.subarray(0, Math.min(start, grown.length)));
    state.data = grown;
    resizeObject(self, sizeOf(self) - state.allocated + grown.length);
    state.allocated = grown.length;
  }
  state.data.set(inserted, start);
  state.data.set(tail, start + inserted.length);
  state.length = length;
}

/** The bytes of one item. */
function encoded(kind: ItemKind, value: Ref): Uint8Array {
  const data = new Uint8Array(kind.size);
  kind.set(new DataView(data.buffer), 0, value);
  return data;
}

function append(self: Ref, value: Ref): void {
  const item = encoded(stateOf(self).kind, value);
  splice(self, stateOf(self).length, stateOf(self).length, item);
}

const itemAt = (self: Ref, index: number): Ref => stateOf(self).kind.get(viewOf(stateOf(self)), index * stateOf(self).kind.size);

function create(type: PyType, args: CallArguments): Ref {
  const [code, initial] = bindNative(ARGUMENTS, args, 'array', 'array') as Ref[];
  if (!isStr(code) || Array.from(textOf(code)).length !== 1) {
    raise('TypeError', `array() argument 1 must be ${knobs.wording.typecodeArgument}, not ${typeOf(code).name}`);
  }
  const { codes, warnsOfText } = knobs.values.arrays;
  const kind = itemKinds.get(textOf(code));
  if (kind === undefined || !codes.includes(kind.code)) {
    raise('ValueError', `bad typecode (must be ${knobs.wording.typecodes ?? `${Array.from(codes).slice(0, -1).join(', ')} or d`})`);
  }
  if (kind.code === 'u' && warnsOfText) warn('DeprecationWarning', "The 'u' type code is deprecated and will be removed in Python 3.16");
  const isText = kind.code === 'u' || kind.code === 'w';
  if (initial !== NULL && isStr(initial) && !isText) raise('TypeError', `cannot use a str to initialize an array with typecode '${kind.code}'`);
  if (initial !== NULL && isArray(initial) && isText !== 'uw'.includes(stateOf(initial).kind.code)) {
    raise('TypeError', `cannot use a unicode array to initialize an array with typecode '${kind.code}'`);
  }
  const mark = holdMark();
  const self = hold(newArray(kind, new Uint8Array(0), type));
  if (initial !== NULL) {
    if (isBytes(initial) || isByteArray(initial)) fromBytes(self, initial);
    else if (isList(initial) || isTuple(initial)) fillFrom(self, isList(initial) ? listItems(initial) : tupleItems(initial));
    else if (isArray(initial) && stateOf(initial).kind === kind) fill(self, bytesOf(initial).slice());
    else forEachItem(initial, (item) => append(self, item));
  }
  dropHolds(mark);
  return self;
}

/** Gives an array that is still empty exactly the room for these bytes. */
function fill(self: Ref, data: Uint8Array): void {
  const state = stateOf(self);
  reserveBytes(data.length);
  resizeObject(self, sizeOf(self) + data.length);
  state.data = data;
  state.length = state.allocated = data.length;
}

/** CPython: newarrayobject() with the length of a list, whose items may change it while they are read. */
function fillFrom(self: Ref, given: readonly Ref[]): void {
  const { kind } = stateOf(self);
  const mark = holdMark();
  const all = given.map((item) => hold(newRef(item)));
  const data = new Uint8Array(all.length * kind.size);
  const view = new DataView(data.buffer);
  countSteps(all.length >> 3);
  all.forEach((item, i) => kind.set(view, i * kind.size, item));
  fill(self, data);
  dropHolds(mark);
  all.forEach(decref);
}

function fromBytes(self: Ref, buffer: Ref): void {
  const data = bufferArgument(buffer);
  if (data.length % stateOf(self).kind.size !== 0) raise('ValueError', 'bytes length not a multiple of item size');
  splice(self, stateOf(self).length, stateOf(self).length, data);
}

function extend(self: Ref, items: Ref): void {
  if (!isArray(items)) {
    forEachItem(items, (item) => append(self, item));
    return;
  }
  if (stateOf(items).kind !== stateOf(self).kind) raise('TypeError', 'can only extend with array of same kind');
  splice(self, stateOf(self).length, stateOf(self).length, bytesOf(items));
}

function position(self: Ref, index: Ref, words: string): number {
  const given = asSize(index);
  const at = given < 0 ? given + countOf(self) : given;
  return at < 0 || at >= countOf(self) ? raise('IndexError', words) : at;
}

function getitem(self: Ref, key: Ref): Ref {
  if (typeOf(key).slots.index !== null) return itemAt(self, position(self, key, 'array index out of range'));
  if (!isSlice(key)) raise('TypeError', 'array indices must be integers');
  const { kind } = stateOf(self);
  const range = sliceRange(key, () => countOf(self));
  const source = bytesOf(self);
  const data = new Uint8Array(Math.max(range.count, 0) * kind.size);
  for (let i = 0; i < range.count; i++) {
    const at = (range.start + i * range.step) * kind.size;
    data.set(source.subarray(at, at + kind.size), i * kind.size);
  }
  return newArray(kind, data);
}

function setitem(self: Ref, key: Ref, value: Ref): void {
  const { size } = stateOf(self).kind;
  if (typeOf(key).slots.index !== null) {
    const at = position(self, key, 'array assignment index out of range') * size;
    const item = value === NULL ? new Uint8Array(0) : encoded(stateOf(self).kind, value);
    splice(self, at, at + size, item);
    return;
  }
  if (!isSlice(key)) raise('TypeError', 'array indices must be integers');
  if (value !== NULL && !isArray(value)) raise('TypeError', `can only assign array (not "${typeOf(value).name}") to array slice`);
  if (value !== NULL && stateOf(value).kind !== stateOf(self).kind) raise('TypeError', 'bad argument type for built-in operation');
  const source = value === NULL ? new Uint8Array(0) : bytesOf(value).slice();
  const range = sliceRange(key, () => countOf(self));
  const count = Math.max(range.count, 0);
  if (range.step === 1) {
    splice(self, range.start * size, (range.start + count) * size, source);
    return;
  }
  if (value === NULL) {
    const places = Array.from({ length: count }, (_, i) => range.start + i * range.step).sort((a, b) => b - a);
    for (const at of places) splice(self, at * size, (at + 1) * size, source);
    return;
  }
  if (source.length !== count * size) {
    raise('ValueError', `attempt to assign array of size ${source.length / size} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) stateOf(self).data.set(source.subarray(i * size, (i + 1) * size), (range.start + i * range.step) * size);
}

function find(self: Ref, value: Ref, from = 0, to = Infinity): number {
  for (let i = from; i < countOf(self) && i < to; i++) {
    countSteps(1);
    const item = itemAt(self, i);
    const mark = holdMark();
    hold(item);
    const found = compareBool(item, value, CompareOp.EQ);
    dropHolds(mark);
    decref(item);
    if (found) return i;
  }
  return -1;
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (!isArray(other)) return NotImplemented;
  const [n, m] = [countOf(self), countOf(other)];
  if (n !== m && (op === CompareOp.EQ || op === CompareOp.NE)) return newBool(op === CompareOp.NE);
  for (let i = 0; i < n && i < m; i++) {
    countSteps(1);
    const mark = holdMark();
    const [a, b] = [hold(itemAt(self, i)), hold(itemAt(other, i))];
    const equal = compareBool(a, b, CompareOp.EQ);
    const result = equal ? NULL : newBool(compareBool(a, b, op));
    dropHolds(mark);
    decref(a);
    decref(b);
    if (!equal) return result;
  }
  return comparison(n - m, op);
}

function concat(self: Ref, other: Ref): Ref {
  if (!isArray(other)) raise('TypeError', `can only append array (not "${typeOf(other).name}") to array`);
  if (stateOf(self).kind !== stateOf(other).kind) raise('TypeError', 'bad argument type for built-in operation');
  return newArray(stateOf(self).kind, Uint8Array.from([...bytesOf(self), ...bytesOf(other)]));
}

function repeated(self: Ref, count: number): Uint8Array {
  const source = bytesOf(self);
  const times = Math.max(count, 0);
  reserveBytes(source.length * times);
  const data = new Uint8Array(source.length * times);
  for (let i = 0; i < times && source.length > 0; i++) data.set(source, i * source.length);
  return data;
}

function items(self: Ref): Ref[] {
  const mark = holdMark();
  const refs = Array.from({ length: countOf(self) }, (_, i) => hold(itemAt(self, i)));
  dropHolds(mark);
  return refs;
}

function textOfItems(self: Ref, method: string): string {
  const { kind } = stateOf(self);
  if (kind.code !== 'u' && kind.code !== 'w') {
    const which = knobs.values.arrays.codes.includes('w') ? " ('u' or 'w')" : '';
    raise('ValueError', `${method}() may only be called on unicode type arrays${which}`);
  }
  const view = viewOf(stateOf(self));
  return Array.from({ length: countOf(self) }, (_, i) => String.fromCodePoint(view.getUint32(4 * i, true))).join('');
}

function repr(self: Ref): Ref {
  const { kind, length } = stateOf(self);
  const name = typeOf(self).has(TypeFeature.HEAP) ? typeOf(self).name : 'array';
  if (length === 0) return newStr(`${name}('${kind.code}')`);
  let shown: Ref;
  if (kind.code === 'u' || kind.code === 'w') shown = newStr(textOfItems(self, 'tounicode'));
  else shown = stealList(items(self));
  const text = reprText(shown);
  decref(shown);
  return newStr(`${name}('${kind.code}', ${text})`);
}

function byteswap(self: Ref): Ref {
  const { data, length, kind } = stateOf(self);
  for (let at = 0; at < length; at += kind.size) data.subarray(at, at + kind.size).reverse();
  return None;
}

function reverse(self: Ref): Ref {
  const bytes = bytesOf(self).slice();
  const { data, kind: { size } } = stateOf(self);
  for (let at = 0; at < bytes.length; at += size) data.set(bytes.subarray(at, at + size), bytes.length - at - size);
  return None;
}

function pop(self: Ref, index: Ref): Ref {
  if (countOf(self) === 0) raise('IndexError', 'pop from empty array');
  const given = index === NULL ? -1 : asSize(index, 'OverflowError');
  const at = given < 0 ? given + countOf(self) : given;
  if (at < 0 || at >= countOf(self)) raise('IndexError', 'pop index out of range');
  const item = itemAt(self, at);
  const { size } = stateOf(self).kind;
  splice(self, at * size, (at + 1) * size, new Uint8Array(0));
  return item;
}

function fromList(self: Ref, list: Ref): Ref {
  if (!isList(list)) raise('TypeError', 'arg must be list');
  const { kind, length } = stateOf(self);
  const added = listItems(list).map((item) => encoded(kind, item));
  const all = new Uint8Array(added.length * kind.size);
  added.forEach((item, i) => all.set(item, i * kind.size));
  splice(self, length, length, all);
  return None;
}

function reduce(self: Ref): Ref {
  const mark = holdMark();
  const code = hold(newStr(stateOf(self).kind.code));
  const list = hold(stealList(items(self)));
  const args = hold(newTuple(code, list));
  const result = newTuple(typeOf(self).ref, args, None);
  dropHolds(mark);
  [args, list, code].forEach(decref);
  return result;
}

interface Iteration {
  array: Ref;
  next: number;
}

const iteratorType = defineIterator<Iteration>({
  name: 'arrayiterator',
  module: 'array',
  basicSize: 40,
  references: ({ array }) => [array],
  create: null,
  next: (it) => (it.next < countOf(it.array) ? itemAt(it.array, it.next++) : NULL),
});

const done = (change: (self: Ref, value: Ref) => void) => (self: Ref, value: Ref): Ref => {
  change(self, value);
  return None;
};

export const arrayType: PyType = defineType({
  name: 'array',
  module: 'array',
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_WEAKREF | TypeFeature.SEQUENCE_PATTERN,
  basicSize: SIZE,
  slots: {
    create,
    init: () => {},
    // The type itself, which is all that an array refers to, is shown by `knobs.heapTypes`.
    traverse: () => {},
    dealloc(self) {
      if (typeOf(self) === arrayType) {
        if (isTracked(self)) untrack(self);
        clearWeakrefsOf(self);
      }
      else dropInstance(self);
      freeInstanceRow(self);
    },
    repr,
    hash: null,
    richcompare: compare,
    iter: (self) => newIteratorOf<Iteration>(iteratorType, { array: newRef(self), next: 0 }),
    length: countOf,
    getitem,
    setitem,
    contains: (self, value) => find(self, value) >= 0,
    concat,
    repeat: (self, count) => newArray(stateOf(self).kind, repeated(self, count)),
    inplaceConcat(self, other) {
      if (!isArray(other)) raise('TypeError', `can only extend array with array (not "${typeOf(other).name}")`);
      extend(self, other);
      return newRef(self);
    },
    inplaceRepeat(self, count) {
      splice(self, 0, stateOf(self).length, repeated(self, count));
      return newRef(self);
    },
  },
  methods: [
    native('append', '(v, /)', done(append)),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
    native('clear', '()', done((self) => splice(self, 0, stateOf(self).length, new Uint8Array(0)))),
    native('extend', '(bb, /)', done(extend)),
    native('frombytes', '(buffer, /)', done(fromBytes)),
    native('fromlist', '(list, /)', fromList),
    native('fromunicode', '(ustr, /)', done((self, text) => {
      if (!isStr(text)) raise('TypeError', `fromunicode() argument must be str, not ${typeOf(text).name}`);
      textOfItems(self, 'fromunicode');
      forEachItem(text, (item) => append(self, item));
    })),
    native('tobytes', '()', (self: Ref) => newBytes(bytesOf(self).slice())),
    native('tolist', '()', (self: Ref) => stealList(items(self))),
    native('tounicode', '()', (self: Ref) => newStr(textOfItems(self, 'tounicode'))),
    native('insert', '(i, v, /)', (self: Ref, index: Ref, value: Ref) => {
      const given = asSize(index, 'OverflowError');
      const { kind } = stateOf(self);
      const item = encoded(kind, value);
      const at = given < 0 ? Math.max(given + countOf(self), 0) : Math.min(given, countOf(self));
      splice(self, at * kind.size, at * kind.size, item);
      return None;
    }),
    native('pop', '(i=-1, /)', pop),
    native('remove', '(v, /)', done((self, value) => {
      const at = find(self, value);
      if (at < 0) raise('ValueError', 'array.remove(x): x not in array');
      const { size } = stateOf(self).kind;
      splice(self, at * size, (at + 1) * size, new Uint8Array(0));
    })),
    native('index', '(v, start=0, stop=sys.maxsize, /)', (self: Ref, value: Ref, start: Ref, stop: Ref) => {
      const fromEnd = (bound: Ref, fallback: number): number => {
        const given = bound === NULL ? fallback : asSize(bound, null);
        return given < 0 ? Math.max(given + countOf(self), 0) : given;
      };
      const at = find(self, value, fromEnd(start, 0), fromEnd(stop, Infinity));
      return at < 0 ? raise('ValueError', 'array.index(x): x not in array') : newInt(at);
    }),
    native('count', '(v, /)', (self: Ref, value: Ref) => {
      let found = 0;
      for (let at = find(self, value); at >= 0; at = find(self, value, at + 1)) found++;
      return newInt(found);
    }),
    native('reverse', '()', reverse),
    native('byteswap', '()', byteswap),
    native('buffer_info', '()', (self: Ref) => stealTuple([newInt(0), newInt(countOf(self))])),
    native('__copy__', '()', (self: Ref) => newArray(stateOf(self).kind, bytesOf(self).slice())),
    native('__deepcopy__', '(unused, /)', (self: Ref) => newArray(stateOf(self).kind, bytesOf(self).slice())),
    native('__reduce_ex__', '(value, /)', reduce),
  ],
  getset: [
    getset('typecode', (self) => newStr(stateOf(self).kind.code)),
    getset('itemsize', (self) => newInt(stateOf(self).kind.size)),
  ],
});
arrayKind.type = arrayType;

/** Arrays are mutable sequences to isinstance() as soon as the module is there. CPython: array_modexec(). */
function registerSequence(): void {
  const mark = holdMark();
  const module = hold(importHook.module('collections.abc'));
  const base = hold(getAttr(module, staticString('MutableSequence')));
  decref(callMethod(base, staticString('register'), arrayType.ref));
  dropHolds(mark);
  decref(base);
  decref(module);
}

defineModule({
  name: 'array',
  types: [arrayType],
  values: () => {
    collectWhereOnHeap(arrayType);
    registerSequence();
    return { typecodes: newStr(knobs.values.arrays.codes), ArrayType: newRef(arrayType.ref) };
  },
});
