import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { call, callMethod } from '../protocols/call';
import { collectItems, getIter } from '../protocols/iterate';
import { asSsize } from '../protocols/slicing';
import { classMethodDescriptorType, methodDescriptorType, nativeFunctionOf, nativeFunctionType } from '../types/native-function';
import { libraryModules, stateOf } from '../types/object-reduce';
import { methodWrapperType, wrapperDescriptorType } from '../types/slot-wrapper';
import { rangeType } from '../types/range';
import { sliceType } from '../types/slice';
import { frozensetType, setType } from '../types/set';
import { bytearrayType } from '../types/bytearray';
import { EMPTY_TUPLE, newTuple, stealList, stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { defaultDictType } from './collections/default-dict';
import { dequeType } from './collections/deque';
import { orderedDictType } from './collections/ordered-dict';

/** How objects of built-in types are taken apart, in their `__reduce__`. Each CPython type does so in its own file. */

const S_MAXLEN = staticString('maxlen');
const S_ITEMS = staticString('items');
const S_FACTORY = staticString('default_factory');
const S_SELF = staticString('__self__');
const S_FUNC = staticString('__func__');
const S_NAME = staticString('__name__');
const S_OBJCLASS = staticString('__objclass__');
const S_GETATTR = staticString('getattr');
const S_DECODE = staticString('decode');
const S_LATIN = staticString('latin-1');

function add(type: PyType, ...methods: NativeMethod[]): void {
  for (const method of methods) {
    staticString(method.name);
    type.methods.set(method.name, method);
  }
}

const reduce = (fn: (self: Ref) => Ref): NativeMethod => native('__reduce__', '()', fn);

/** A tuple of owned parts, which are given while those before are held. */
function tupleOf(...parts: (() => Ref)[]): Ref {
  const mark = holdMark();
  const items = parts.map((part) => hold(part()));
  dropHolds(mark);
  return stealTuple(items);
}

const typeRef = (self: Ref) => (): Ref => newRef(typeOf(self).ref);
const attribute = (self: Ref, name: Ref) => (): Ref => getAttr(self, name);
const nothing = (): Ref => None;

/** `(getattr, (owner, name))`. */
function reduceAsAttribute(owner: () => Ref, name: () => Ref): Ref {
  return tupleOf(() => {
    const mark = holdMark();
    const builtins = hold(libraryModules.load('builtins'));
    const getter = getAttr(builtins, S_GETATTR);
    dropHolds(mark);
    decref(builtins);
    return getter;
  }, () => tupleOf(owner, name));
}

/** CPython: set_reduce(). */
const reduceSet = reduce((self) => tupleOf(typeRef(self), () => stealTuple([stealList(collectItems(self))]), () => stateOf(self, false)));
add(setType, reduceSet);
add(frozensetType, reduceSet);

/** CPython: _common_reduce() of Objects/bytearrayobject.c. */
function reduceBytearray(self: Ref, protocol: number): Ref {
  return tupleOf(typeRef(self), () => {
    const mark = holdMark();
    const bytes = hold(call(typeTable[TypeId.BYTES].ref, self));
    if (protocol >= 3) {
      dropHolds(mark);
      return stealTuple([bytes]);
    }
    const text = callMethod(bytes, S_DECODE, S_LATIN);
    dropHolds(mark);
    decref(bytes);
    return stealTuple([text, newRef(S_LATIN)]);
  }, () => stateOf(self, false));
}
add(bytearrayType, reduce((self) => reduceBytearray(self, 2)), native('__reduce_ex__', '(proto=0, /)', (self: Ref, protocol: Ref) => {
  return reduceBytearray(self, protocol === NULL ? 0 : asSsize(protocol));
}));

for (const type of [rangeType, sliceType]) {
  const names = ['start', 'stop', 'step'].map(staticString);
  add(type, reduce((self) => tupleOf(typeRef(self), () => tupleOf(...names.map((name) => attribute(self, name))))));
}

/** CPython: meth_reduce(), method___reduce___impl(), descr_reduce(), wrapper_reduce(). */
add(nativeFunctionType, reduce((self) => {
  const { method, self: owner } = nativeFunctionOf(self);
  return owner === NULL ? newStr(method.name) : reduceAsAttribute(() => newRef(owner), () => newStr(method.name));
}));
add(typeTable[TypeId.METHOD], reduce((self) => reduceAsAttribute(attribute(self, S_SELF), () => {
  const mark = holdMark();
  const fn = hold(getAttr(self, S_FUNC));
  const name = getAttr(fn, S_NAME);
  dropHolds(mark);
  decref(fn);
  return name;
})));
for (const type of [methodDescriptorType, classMethodDescriptorType, wrapperDescriptorType, typeTable[TypeId.MEMBER_DESCRIPTOR]]) {
  add(type, reduce((self) => reduceAsAttribute(attribute(self, S_OBJCLASS), attribute(self, S_NAME))));
}
add(methodWrapperType, reduce((self) => reduceAsAttribute(attribute(self, S_SELF), attribute(self, S_NAME))));

/** CPython: deque___reduce___impl(). */
add(dequeType, reduce((self) => tupleOf(typeRef(self), () => {
  const maxlen = getAttr(self, S_MAXLEN);
  return maxlen === None ? EMPTY_TUPLE : stealTuple([EMPTY_TUPLE, maxlen]);
}, () => stateOf(self, false), () => getIter(self))));

function itemsOf(self: Ref): Ref {
  const mark = holdMark();
  const items = hold(callMethod(self, S_ITEMS));
  const iterator = getIter(items);
  dropHolds(mark);
  decref(items);
  return iterator;
}

/** CPython: defdict_reduce(), odict_reduce(). */
add(defaultDictType, reduce((self) => tupleOf(typeRef(self), () => {
  const factory = getAttr(self, S_FACTORY);
  if (factory === None) return EMPTY_TUPLE;
  const args = newTuple(factory);
  decref(factory);
  return args;
}, nothing, nothing, () => itemsOf(self))));
add(orderedDictType, reduce((self) => tupleOf(typeRef(self), () => EMPTY_TUPLE, () => stateOf(self, false), nothing, () => itemsOf(self))));
