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
import { collectItems } from '../protocols/iterate';
import { asSsize } from '../protocols/slicing';
import { classMethodDescriptorType, methodDescriptorType, nativeFunctionOf, nativeFunctionType } from '../types/native-function';
import { libraryModules, stateOf } from '../types/object-reduce';
import { methodWrapperType, wrapperDescriptorType } from '../types/slot-wrapper';
import { rangeType } from '../types/range';
import { sliceType } from '../types/slice';
import { frozensetType, setType } from '../types/set';
import { bytearrayType } from '../types/bytearray';
import { stealList, stealTuple } from '../values/sequences';
import { newStr } from '../values/text';

/** How objects of built-in types are taken apart, in their `__reduce__`. Each CPython type does so in its own file. */

const S_SELF = staticString('__self__');
const S_FUNC = staticString('__func__');
const S_NAME = staticString('__name__');
const S_OBJCLASS = staticString('__objclass__');
const S_GETATTR = staticString('getattr');
const S_DECODE = staticString('decode');
const S_LATIN = staticString('latin-1');

/** Adds methods to a built-in type while the engine's modules load. */
export function addMethods(type: PyType, ...methods: NativeMethod[]): void {
  for (const method of methods) {
    staticString(method.name);
    type.methods.set(method.name, method);
  }
}

export const reduce = (fn: (self: Ref) => Ref): NativeMethod => native('__reduce__', '()', fn);

/** A tuple of owned parts, which are given while those before are held. */
export function tupleOf(...parts: (() => Ref)[]): Ref {
  const mark = holdMark();
  const items = parts.map((part) => hold(part()));
  dropHolds(mark);
  return stealTuple(items);
}

export const typeRef = (self: Ref) => (): Ref => newRef(typeOf(self).ref);
const attribute = (self: Ref, name: Ref) => (): Ref => getAttr(self, name);

/** A function of the module builtins, whatever is there by that name. CPython: _PyEval_GetBuiltin(). */
export function builtinFunction(name: Ref): Ref {
  const mark = holdMark();
  const builtins = hold(libraryModules.load('builtins'));
  const fn = getAttr(builtins, name);
  dropHolds(mark);
  decref(builtins);
  return fn;
}

/** `(getattr, (owner, name))`. */
const reduceAsAttribute = (owner: () => Ref, name: () => Ref): Ref => tupleOf(() => builtinFunction(S_GETATTR), () => tupleOf(owner, name));

/** CPython: set_reduce(). */
const reduceSet = reduce((self) => tupleOf(typeRef(self), () => stealTuple([stealList(collectItems(self))]), () => stateOf(self, false)));
addMethods(setType, reduceSet);
addMethods(frozensetType, reduceSet);

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
addMethods(bytearrayType, reduce((self) => reduceBytearray(self, 2)), native('__reduce_ex__', '(proto=0, /)', (self: Ref, protocol: Ref) => {
  return reduceBytearray(self, protocol === NULL ? 0 : asSsize(protocol));
}));

for (const type of [rangeType, sliceType]) {
  const names = ['start', 'stop', 'step'].map(staticString);
  addMethods(type, reduce((self) => tupleOf(typeRef(self), () => tupleOf(...names.map((name) => attribute(self, name))))));
}

/** CPython: meth_reduce(), method___reduce___impl(), descr_reduce(), wrapper_reduce(). */
addMethods(nativeFunctionType, reduce((self) => {
  const { method, self: owner } = nativeFunctionOf(self);
  return owner === NULL ? newStr(method.name) : reduceAsAttribute(() => newRef(owner), () => newStr(method.name));
}));
addMethods(typeTable[TypeId.METHOD], reduce((self) => reduceAsAttribute(attribute(self, S_SELF), () => {
  const mark = holdMark();
  const fn = hold(getAttr(self, S_FUNC));
  const name = getAttr(fn, S_NAME);
  dropHolds(mark);
  decref(fn);
  return name;
})));
for (const type of [methodDescriptorType, classMethodDescriptorType, wrapperDescriptorType, typeTable[TypeId.MEMBER_DESCRIPTOR]]) {
  addMethods(type, reduce((self) => reduceAsAttribute(attribute(self, S_OBJCLASS), attribute(self, S_NAME))));
}
addMethods(methodWrapperType, reduce((self) => reduceAsAttribute(attribute(self, S_SELF), attribute(self, S_NAME))));
