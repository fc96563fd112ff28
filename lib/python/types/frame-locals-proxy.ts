import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native } from '../object/native';
import type { PyType } from '../object/py-type';
import { BinaryOp, CompareOp, TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { richCompare } from '../protocols/compare';
import { getIter } from '../protocols/iterate';
import { dictDelete, dictPop, dictSet, forEachEntry } from '../protocols/mapping';
import { binaryOperation } from '../protocols/number';
import { raiseKeyError } from '../protocols/raise-object';
import { guardedRepr, reprText } from '../protocols/repr';
import { isDict, newDict } from '../values/dicts';
import { newBool } from '../values/numbers';
import { stealList, stealTuple } from '../values/sequences';
import { None, NotImplemented } from '../values/singletons';
import { frameObjectOf } from './frame';
import { forEachLocal, isLocalWithValue, localBorrowed, setLocal } from './frame-locals';
import { newListReverseIterator } from './list-iterator';

/**
 * `f_locals` of a function's frame from 3.13 on (PEP 667): a mapping that reads and writes the variables themselves. The payload
 * is the frame object, owned. CPython: Objects/frameobject.c, PyFrameLocalsProxy_Type.
 */
function frameOf(proxy: Ref): Ref {
  return payloads[proxy] as Ref;
}

export function newFrameLocalsProxy(frame: Ref): Ref {
  const ref = allocateGc(frameLocalsProxyType.id, 24);
  payloads[ref] = newRef(frame);
  track(ref);
  return ref;
}

/** A new list with what `make` gives for each variable. */
function listOf(proxy: Ref, make: (name: Ref, value: Ref) => Ref): Ref {
  const items: Ref[] = [];
  forEachLocal(frameOf(proxy), (name, value) => items.push(make(name, value)));
  return stealList(items);
}

const keys = (proxy: Ref): Ref => listOf(proxy, (name) => newRef(name));
const values = (proxy: Ref): Ref => listOf(proxy, (_name, value) => newRef(value));
const items = (proxy: Ref): Ref => listOf(proxy, (name, value) => stealTuple([newRef(name), newRef(value)]));

/** A new dict of the variables. */
export function dictOfFrame(frame: Ref): Ref {
  const dict = newDict();
  forEachLocal(frame, (name, value) => dictSet(dict, name, value));
  return dict;
}

const copy = (proxy: Ref): Ref => dictOfFrame(frameOf(proxy));

function isProxy(ref: Ref): boolean {
  return typeOf(ref) === frameLocalsProxyType;
}

/** Applies `use` to the dict of a proxy, or to what is a dict already. */
function withDict<T>(ref: Ref, use: (dict: Ref) => T): T {
  if (!isProxy(ref)) return use(ref);
  const mark = holdMark();
  const dict = hold(copy(ref));
  const result = use(dict);
  dropHolds(mark);
  decref(dict);
  return result;
}

/** CPython: framelocalsproxy_or(). */
function union(left: Ref, right: Ref): Ref {
  if (![left, right].every((side) => isProxy(side) || isDict(side))) return NotImplemented;
  return withDict(left, (a) => withDict(right, (b) => binaryOperation(a, b, BinaryOp.OR)));
}

function mergeInto(proxy: Ref, other: Ref): void {
  if (isProxy(other)) forEachLocal(frameOf(other), (name, value) => setLocal(frameOf(proxy), name, value));
  else forEachEntry(other, (name, value) => setLocal(frameOf(proxy), name, value));
}

function getItem(proxy: Ref, key: Ref): Ref {
  const value = localBorrowed(frameOf(proxy), key);
  return value === NULL ? raise('KeyError', `local variable '${reprText(key)}' is not defined`) : newRef(value);
}

function refuseLocal(frame: Ref, key: Ref): void {
  if (isLocalWithValue(frame, key)) raise('ValueError', 'cannot remove local variables from FrameLocalsProxy');
}

function setItem(proxy: Ref, key: Ref, value: Ref): void {
  const frame = frameOf(proxy);
  if (value !== NULL) {
    setLocal(frame, key, value);
    return;
  }
  refuseLocal(frame, key);
  const { extraLocals } = frameObjectOf(frame);
  if (extraLocals === NULL || !dictDelete(extraLocals, key)) raiseKeyError(key);
}

function pop(proxy: Ref, key: Ref, fallback: Ref): Ref {
  const frame = frameOf(proxy);
  refuseLocal(frame, key);
  const { extraLocals } = frameObjectOf(frame);
  const value = extraLocals === NULL ? NULL : dictPop(extraLocals, key);
  if (value !== NULL) return value;
  return fallback === NULL ? raiseKeyError(key) : newRef(fallback);
}

function setDefault(proxy: Ref, key: Ref, fallback: Ref): Ref {
  const value = localBorrowed(frameOf(proxy), key);
  if (value !== NULL) return newRef(value);
  const chosen = fallback === NULL ? None : fallback;
  setLocal(frameOf(proxy), key, chosen);
  return newRef(chosen);
}

function get(proxy: Ref, args: Ref[]): Ref {
  if (args.length < 1 || args.length > 2) raise('TypeError', 'get expected 1 or 2 arguments');
  const value = localBorrowed(frameOf(proxy), args[0]);
  return value === NULL ? newRef(args[1] ?? None) : newRef(value);
}

function update(proxy: Ref, other: Ref): Ref {
  if (!isProxy(other) && !isDict(other)) raise('TypeError', 'update() argument must be dict or another FrameLocalsProxy');
  mergeInto(proxy, other);
  return None;
}

function throughList(use: (list: Ref) => Ref): (proxy: Ref) => Ref {
  return (proxy) => {
    const list = keys(proxy);
    const result = use(list);
    decref(list);
    return result;
  };
}

export const frameLocalsProxyType: PyType = defineType({
  name: 'FrameLocalsProxy',
  features: TypeFeature.GC | TypeFeature.MAPPING_PATTERN,
  basicSize: 24,
  slots: {
    create(_type, { values: args, names }) {
      const given = args.length - names.length;
      if (given !== 1) raise('TypeError', `FrameLocalsProxy expected 1 argument, got ${given}`);
      if (typeIdOf(args[0]) !== TypeId.FRAME) raise('TypeError', `expect frame, not ${typeOf(args[0]).name}`);
      if (names.length > 0) raise('TypeError', `FrameLocalsProxy takes no keyword arguments`);
      return newFrameLocalsProxy(args[0]);
    },
    init: () => {},
    dealloc(self) {
      untrack(self);
      const frame = frameOf(self);
      freeGcRow(self);
      decref(frame);
    },
    traverse: (self, visit) => visit(frameOf(self)),
    hash: null,
    length(self) {
      let count = 0;
      forEachLocal(frameOf(self), () => count++);
      return count;
    },
    getitem: getItem,
    setitem: setItem,
    contains: (self, key) => localBorrowed(frameOf(self), key) !== NULL,
    iter: throughList(getIter),
    richcompare(a, b, op) {
      const wanted = op === CompareOp.EQ || op === CompareOp.NE;
      if (wanted && isProxy(b)) return newBool((frameOf(a) === frameOf(b)) === (op === CompareOp.EQ));
      return wanted && isDict(b) ? withDict(a, (dict) => richCompare(dict, b, op)) : NotImplemented;
    },
    repr: (self) => guardedRepr(self, '{...}', () => withDict(self, reprText)),
  },
  binary: { OR: union },
  inplace: {
    OR(self, other) {
      if (!isProxy(other) && !isDict(other)) return NotImplemented;
      mergeInto(self, other);
      return newRef(self);
    },
  },
  methods: [
    native('__reversed__', '()', throughList(newListReverseIterator)),
    native('copy', '()', copy), native('keys', '()', keys), native('values', '()', values), native('items', '()', items),
    native('update', '(other, /)', update), native('get', '(*args)', get), native('pop', '(key, default=None, /)', pop),
    native('setdefault', '(key, default=None, /)', setDefault),
  ],
});
