import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import type { NativeMethod } from '../object/native';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getAttr, getOptionalAttr, lookupSpecial } from '../protocols/attribute';
import { defaultNames } from '../protocols/attribute-names';
import { call, callMethod } from '../protocols/call';
import { getIter } from '../protocols/iterate';
import { dictGetBorrowed, stealDictSet } from '../protocols/mapping';
import { asSsize } from '../protocols/slicing';
import { lookupBorrowed } from '../protocols/type-lookup';
import { dictTable, isDict, newDict } from '../values/dicts';
import { instanceDictBorrowed } from '../values/instance';
import { isList, isTuple, listItems, newTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { newInt } from '../values/numbers';
import { solidBase } from './heap-type';
import { objectType } from './object';

/** What `copy` and `pickle` ask of every object. CPython: Objects/typeobject.c, object___reduce_ex__() and what it calls. */

const S_CLASS = staticString('__class__');
const S_DICT = staticString('__dict__');
const S_REDUCE = staticString('__reduce__');
const S_REDUCE_EX = staticString('_reduce_ex');
const S_GETSTATE = staticString('__getstate__');
const S_SLOTNAMES = staticString('_slotnames');
const S_SLOTNAMES_CACHE = staticString('__slotnames__');
const S_NEWOBJ = staticString('__newobj__');
const S_NEWOBJ_EX = staticString('__newobj_ex__');
const S_GETNEWARGS = staticString('__getnewargs__');
const S_GETNEWARGS_EX = staticString('__getnewargs_ex__');
const S_ITEMS = staticString('items');

/** Imports a library module, a new reference; set by the importer. */
export const libraryModules = {
  load: (_name: string): Ref => {
    throw new Error('The importer is not loaded.');
  },
};

/** Built-in types whose objects differ in length (CPython: `tp_itemsize`), so that their state is not in their attributes. */
const SIZED_TYPES = new Set(['code', 'memoryview', 'type', 'int', 'tuple', 'bytes', 'frame', 'bool']);

/** Calls a function of copyreg. */
function callCopyreg(name: Ref, ...values: Ref[]): Ref {
  const mark = holdMark();
  const module = hold(libraryModules.load('copyreg'));
  const result = callMethod(module, name, ...values);
  dropHolds(mark);
  decref(module);
  return result;
}

/** What `__getnewargs_ex__` or `__getnewargs__` give: owned, NULL where there is none. CPython: _PyObject_GetNewArguments(). */
function newArguments(self: Ref): { args: Ref; kwargs: Ref } {
  const mark = holdMark();
  const both = lookupSpecial(self, S_GETNEWARGS_EX);
  if (both !== NULL) {
    hold(both);
    const found = hold(call(both));
    if (!isTuple(found)) raise('TypeError', `__getnewargs_ex__ should return a tuple, not '${typeOf(found).name}'`);
    const items = tupleItems(found);
    if (items.length !== 2) raise('ValueError', `__getnewargs_ex__ should return a tuple of length 2, not ${items.length}`);
    const [args, kwargs] = items;
    if (!isTuple(args)) raise('TypeError', `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeOf(args).name}'`);
    if (!isDict(kwargs)) raise('TypeError', `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeOf(kwargs).name}'`);
    const result = { args: newRef(args), kwargs: newRef(kwargs) };
    dropHolds(mark);
    decref(found);
    decref(both);
    return result;
  }
  const plain = lookupSpecial(self, S_GETNEWARGS);
  if (plain === NULL) return { args: NULL, kwargs: NULL };
  hold(plain);
  const args = hold(call(plain));
  if (!isTuple(args)) raise('TypeError', `__getnewargs__ should return a tuple, not '${typeOf(args).name}'`);
  dropHolds(mark);
  decref(plain);
  return { args, kwargs: NULL };
}

/** The list of a class's slot names, owned. CPython: type_getslotnames(). */
function slotNamesOf(type: PyType): Ref {
  const known = type.has(TypeFeature.HEAP) ? dictGetBorrowed(type.dictRef, S_SLOTNAMES_CACHE) : NULL;
  if (known !== NULL) {
    if (known !== None && !isList(known)) {
      raise('TypeError', `${type.name}.__slotnames__ should be a list or None, not ${typeOf(known).name}`);
    }
    return newRef(known);
  }
  const found = callCopyreg(S_SLOTNAMES, type.ref);
  if (found !== None && !isList(found)) {
    decref(found);
    raise('TypeError', "copyreg._slotnames didn't return a list or None");
  }
  return found;
}

/** Whether an object is more than its attributes and slots, so that nothing can be made of those alone. */
function hasHiddenState(type: PyType, slots: number): boolean {
  const solid = solidBase(type);
  const native = solid.basicSize - 16 - (solid.has(TypeFeature.HAS_DICT) ? 8 : 0) - (solid.has(TypeFeature.HAS_WEAKREF) ? 8 : 0);
  return (solid === objectType ? 0 : native) + 8 * type.memberCount > 8 * slots;
}

/** The attributes, and those in slots. CPython: object_getstate_default(). */
function defaultState(self: Ref, required: boolean): Ref {
  const type = typeOf(self);
  if (required && SIZED_TYPES.has(solidBase(type).name)) raise('TypeError', `cannot pickle ${type.name} objects`);
  const mark = holdMark();
  const state = hold(attributesOf(self));
  const names = hold(slotNamesOf(type));
  const items = names === None ? [] : listItems(names);
  if (required && hasHiddenState(type, items.length)) raise('TypeError', `cannot pickle '${type.name}' object`);
  if (items.length > 0) {
    const values = hold(newDict());
    const size = items.length;
    // The end is asked for each time: CPython reads past it where a getter empties the list and then finds nothing.
    for (let i = 0; i < size && i < listItems(names).length; i++) storeSlotState(self, values, names, i, size);
    if (dictTable(values).used > 0) {
      dropHolds(mark);
      const pair = newTuple(state, values);
      for (const part of [state, names, values]) decref(part);
      return pair;
    }
    decref(values);
  }
  dropHolds(mark);
  decref(names);
  return state;
}

/** The value of one slot, if it is set. What computes it may change the list of names, which stands on the class. */
function storeSlotState(self: Ref, values: Ref, names: Ref, index: number, size: number): void {
  const mark = holdMark();
  const name = hold(newRef(listItems(names)[index]));
  const value = getOptionalAttr(self, name);
  if (value !== NULL) {
    stealDictSet(values, newRef(name), value);
    if (listItems(names).length !== size) raise('RuntimeError', `${knobs.objects.slotNamesCalled} changed size during iteration`);
  }
  dropHolds(mark);
  decref(name);
}

function attributesOf(self: Ref): Ref {
  if (!typeOf(self).has(TypeFeature.HAS_DICT)) return None;
  const dict = getOptionalAttr(self, S_DICT);
  if (dict === NULL) return None;
  if (dict === instanceDictBorrowed(self) && dictTable(dict).used === 0) {
    decref(dict);
    return None;
  }
  return dict;
}

/** CPython: object_getstate(). Up to 3.10 object itself has no `__getstate__`. */
export function stateOf(self: Ref, required: boolean): Ref {
  const own = lookupBorrowed(typeOf(self), S_GETSTATE);
  const ofObject = lookupBorrowed(objectType, S_GETSTATE);
  if (own === ofObject) {
    const onInstance = typeOf(self).has(TypeFeature.HAS_DICT) ? instanceGetState(self) : NULL;
    if (onInstance === NULL) return defaultState(self, required);
    const mark = holdMark();
    hold(onInstance);
    const state = call(onInstance);
    dropHolds(mark);
    decref(onInstance);
    return state;
  }
  return callMethod(self, S_GETSTATE);
}

/** Whether every object has `__getstate__` (from 3.11 on). */
export const objectsHaveState = (): boolean => lookupBorrowed(objectType, S_GETSTATE) !== NULL;

function instanceGetState(self: Ref): Ref {
  const dict = instanceDictBorrowed(self);
  if (dict === NULL) return NULL;
  const found = dictGetBorrowed(dict, S_GETSTATE);
  return found === NULL ? NULL : newRef(found);
}

/** Protocol 2 and later: `copyreg.__newobj__(cls, *args)`, state, items. CPython: reduce_newobj(). */
function reduceNew(self: Ref): Ref {
  const type = typeOf(self);
  if (type.slots.create === null || type.has(TypeFeature.DISALLOW_INSTANTIATION)) raise('TypeError', `cannot pickle '${type.name}' object`);
  const mark = holdMark();
  const { args, kwargs } = newArguments(self);
  if (args !== NULL) hold(args);
  if (kwargs !== NULL) hold(kwargs);
  const module = hold(libraryModules.load('copyreg'));
  const cls = hold(newRef(type.ref));
  const plain = kwargs === NULL || dictTable(kwargs).used === 0;
  const maker = hold(getAttr(module, plain ? S_NEWOBJ : S_NEWOBJ_EX));
  const makerArgs = hold(plain
    ? stealTuple([newRef(cls), ...(args === NULL ? [] : tupleItems(args).map(newRef))])
    : newTuple(cls, args, kwargs));
  const state = hold(stateOf(self, args === NULL && !isList(self) && !isDict(self)));
  const listItemsOf = hold(isList(self) ? getIter(self) : None);
  const dictItemsOf = hold(isDict(self) ? iterOfItems(self) : None);
  const result = newTuple(maker, makerArgs, state, listItemsOf, dictItemsOf);
  dropHolds(mark);
  for (const part of [args, kwargs, module, cls, maker, makerArgs, state, listItemsOf, dictItemsOf]) if (part !== NULL) decref(part);
  return result;
}

/** `iter(self.items())`, as the dict items of a reduction; a new reference. */
export function iterOfItems(self: Ref): Ref {
  const mark = holdMark();
  const items = hold(callMethod(self, S_ITEMS));
  const iterator = getIter(items);
  dropHolds(mark);
  decref(items);
  return iterator;
}

/** CPython: _common_reduce(). */
function commonReduce(self: Ref, protocol: number): Ref {
  if (protocol >= 2) return reduceNew(self);
  const mark = holdMark();
  const number = hold(newInt(protocol));
  const result = callCopyreg(S_REDUCE_EX, self, number);
  dropHolds(mark);
  decref(number);
  return result;
}

/** A class's own `__reduce__` goes before the default. CPython: object___reduce_ex___impl(). */
function reduceEx(self: Ref, protocol: Ref): Ref {
  const version = asSsize(protocol);
  const reduce = getOptionalAttr(self, S_REDUCE);
  if (reduce === NULL) return commonReduce(self, version);
  const mark = holdMark();
  hold(reduce);
  const cls = hold(getAttr(self, S_CLASS));
  const ofClass = hold(getAttr(cls, S_REDUCE));
  const overridden = ofClass !== lookupBorrowed(objectType, S_REDUCE);
  const result = overridden ? call(reduce) : commonReduce(self, version);
  dropHolds(mark);
  for (const part of [reduce, cls, ofClass]) decref(part);
  return result;
}

const reduceMethods: NativeMethod[] = [
  native('__reduce_ex__', '(protocol, /)', reduceEx),
  native('__reduce__', '()', (self: Ref) => commonReduce(self, 0)),
  native('__getstate__', '()', (self: Ref) => defaultState(self, false)),
  native('__dir__', '()', (self: Ref) => stealList(defaultNames(self))),
];

// Object itself is defined before everything that these methods need.
for (const method of reduceMethods) {
  staticString(method.name);
  objectType.methods.set(method.name, method);
}
