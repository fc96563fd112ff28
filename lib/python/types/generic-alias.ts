import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { getset, native } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf, typeTable } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { attempt } from '../protocols/attempt';
import { getAttr, getOptionalAttr, setAttr } from '../protocols/attribute';
import { call, callObject } from '../protocols/call';
import { equals } from '../protocols/compare';
import { hashHigh, hashOf } from '../protocols/hash';
import { importHook } from '../protocols/import-hook';
import { reprText } from '../protocols/repr';
import { aliasOfType } from '../protocols/subscript';
import { allocateInstance, dropInstance, freeInstanceRow, visitInstance } from '../values/instance';
import { isExactTuple, isList, listItems, newTuple, stealTuple, tupleItems } from '../values/sequences';
import { Ellipsis, False, None, NotImplemented, True } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { newBool } from '../values/numbers';
import { collectParameters, substituteParameters } from './type-substitution';

/** `list[int]`: a type and arguments that nothing checks. CPython: Objects/genericaliasobject.c. */
interface Alias {
  origin: Ref;
  /** A tuple. */
  args: Ref;
  /** A tuple; NULL until somebody asks. */
  parameters: Ref;
  /** `*tuple[int, str]`. */
  starred: boolean;
}

const alias = (self: Ref): Alias => payloadOf<Alias>(self);

/** Attributes that belong to the alias; all others are those of the origin. CPython: attr_exceptions */
const OWN = new Set([
  '__origin__', '__args__', '__unpacked__', '__parameters__', '__typing_unpacked_tuple_args__', '__mro_entries__', '__reduce_ex__', '__reduce__',
  '__copy__', '__deepcopy__',
]);
const S_ORIG_CLASS = staticString('__orig_class__');
const S_ORIGIN = staticString('__origin__');
const S_ARGS = staticString('__args__');
const S_QUALNAME = staticString('__qualname__');
const S_MODULE = staticString('__module__');
const S_NEXT = staticString('next');

function makeAlias(type: PyType, origin: Ref, item: Ref, starred: boolean): Ref {
  const args = isExactTuple(item) ? newRef(item) : newTuple(item);
  const self = allocateInstance(type);
  setPayload(self, { origin: newRef(origin), args, parameters: NULL, starred } satisfies Alias);
  return self;
}

/** `origin[item]`, the `__class_getitem__` of built-in containers. CPython: Py_GenericAlias(). */
export function genericAliasOf(origin: Ref, item: Ref): Ref {
  return makeAlias(genericAliasType, origin, item, false);
}

/** Whether an object has both attributes. */
function hasBoth(ref: Ref, first: Ref, second: Ref): boolean {
  for (const name of [first, second]) {
    const found = getOptionalAttr(ref, name);
    if (found === NULL) return false;
    decref(found);
  }
  return true;
}

function textAttribute(ref: Ref, name: Ref): string | null {
  const found = getOptionalAttr(ref, name);
  if (found === NULL) return null;
  const text = isStr(found) ? textOf(found) : found === None ? null : '';
  decref(found);
  return text;
}

/** How an argument, or the origin, is written. CPython: ga_repr_item(); from 3.14 on _Py_typing_type_repr() */
export function hintText(item: Ref): string {
  if (item === Ellipsis) return '...';
  if (knobs.objects.oneUnion && item === typeOf(None).ref) return 'None';
  if (hasBoth(item, S_ORIGIN, S_ARGS)) return reprText(item);
  const qualname = textAttribute(item, S_QUALNAME);
  const module = textAttribute(item, S_MODULE);
  if (qualname === null || module === null) return reprText(item);
  return module === 'builtins' ? qualname : `${module}.${qualname}`;
}

function argumentRepr(item: Ref): string {
  return isList(item) && knobs.objects.typeParameterDefaults ? `[${listItems(item).map(hintText).join(', ')}]` : hintText(item);
}

function aliasRepr(self: Ref): Ref {
  const { origin, args, starred } = alias(self);
  const items = tupleItems(args);
  return newStr(`${starred ? '*' : ''}${hintText(origin)}[${items.length === 0 ? '()' : items.map(argumentRepr).join(', ')}]`);
}

function aliasHash(self: Ref): number {
  const { origin, args } = alias(self);
  const low = hashOf(origin);
  const high = hashHigh.value;
  const mixed = low ^ hashOf(args);
  hashHigh.value ^= high;
  return mixed;
}

function aliasGetattr(self: Ref, name: Ref): Ref {
  const base = typeTable[TypeId.OBJECT].slots.getattro;
  const text = textOf(name);
  const isOwn = OWN.has(text) || (text === '__class__' && knobs.objects.aliasesHaveClass) || (text === '__bases__' && knobs.objects.typeParameterDefaults);
  return isOwn ? base(self, name) : getAttr(alias(self).origin, name);
}

/** Calls the origin and tells the instance where it comes from if it wants to know. CPython: set_orig_class() */
function aliasCall(self: Ref, args: CallArguments): Ref {
  const made = callObject(alias(self).origin, args);
  const mark = holdMark();
  hold(made);
  const set = (): void => setAttr(made, S_ORIG_CLASS, self);
  attempt('AttributeError', () => attempt('TypeError', set, () => {}), () => {});
  dropHolds(mark);
  return made;
}

function parametersBorrowed(self: Ref): Ref {
  const data = alias(self);
  if (data.parameters === NULL) data.parameters = collectParameters(data.args);
  return data.parameters;
}

/** CPython: ga_getitem() */
function aliasGetitem(self: Ref, item: Ref): Ref {
  const { origin, args, starred } = alias(self);
  const mark = holdMark();
  const substituted = hold(substituteParameters(self, args, parametersBorrowed(self), item));
  const result = makeAlias(typeOf(self), origin, substituted, starred);
  dropHolds(mark);
  decref(substituted);
  return result;
}

/** An iterator that gives the alias with a star once. CPython: ga_iter() */
export function newStarredIterator(self: Ref): Ref {
  const iterator = allocateGc(starredIteratorType.id, starredIteratorType.basicSize);
  setPayload(iterator, newRef(self));
  track(iterator);
  return iterator;
}

const starredIteratorType = defineType({
  name: 'generic_alias_iterator',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 24,
  slots: {
    dealloc(self) {
      untrack(self);
      xdecref(payloadOf<Ref>(self));
      freeGcRow(self);
    },
    traverse(self, visit) {
      if (payloadOf<Ref>(self) !== NULL) visit(payloadOf<Ref>(self));
    },
    iter: (self) => newRef(self),
    iternext(self) {
      const source = payloadOf<Ref>(self);
      if (source === NULL) return NULL;
      setPayload(self, NULL);
      const starred = isInstance(source, genericAliasType)
        ? makeAlias(genericAliasType, alias(source).origin, alias(source).args, true)
        : makeAlias(genericAliasType, source, stealTuple([]), true);
      decref(source);
      return starred;
    },
  },
});

/** CPython: ga_reduce() */
function reduceAlias(self: Ref): Ref {
  const { origin, args, starred } = alias(self);
  const mark = holdMark();
  const plain = hold(newTuple(origin, args));
  let result: Ref;
  if (starred) {
    const builtins = hold(importHook.module('builtins'));
    const whole = hold(call(genericAliasType.ref, origin, args));
    const iterator = hold(newStarredIterator(whole));
    const argument = hold(newTuple(iterator));
    const next = hold(getAttr(builtins, S_NEXT));
    result = newTuple(next, argument);
    dropHolds(mark + 1);
    [builtins, whole, iterator, argument, next].forEach(decref);
  } else result = newTuple(typeOf(self).ref, plain);
  dropHolds(mark);
  decref(plain);
  return result;
}

aliasOfType.create = genericAliasOf;

function createAlias(type: PyType, { values, names }: CallArguments): Ref {
  if (names.length > 0) raise('TypeError', 'GenericAlias() takes no keyword arguments');
  if (values.length !== 2) raise('TypeError', `GenericAlias expected 2 arguments, got ${values.length}`);
  return makeAlias(type, values[0], values[1], false);
}

/** The arguments of `*tuple[…]`, which a substitution takes for its own. */
function unpackedArguments(self: Ref): Ref {
  const { origin, args, starred } = alias(self);
  return starred && origin === typeTable[TypeId.TUPLE].ref ? newRef(args) : None;
}

export const genericAliasType: PyType = defineType({
  name: 'GenericAlias',
  module: 'types',
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: 64,
  slots: {
    dealloc(self) {
      untrack(self);
      clearWeakrefsOf(self);
      dropInstance(self);
      const { origin, args, parameters } = alias(self);
      decref(origin);
      decref(args);
      xdecref(parameters);
      freeInstanceRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      const { origin, args, parameters } = alias(self);
      visit(origin);
      visit(args);
      if (parameters !== NULL) visit(parameters);
      visitInstance(self, visit);
    },
    repr: aliasRepr,
    hash: aliasHash,
    call: aliasCall,
    getattro: aliasGetattr,
    getitem: aliasGetitem,
    iter(self) {
      if (!knobs.objects.aliasesHaveClass) raise('TypeError', "'types.GenericAlias' object is not iterable");
      return newStarredIterator(self);
    },
    richcompare(self, other, op) {
      if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
      if (!isInstance(self, genericAliasType) || !isInstance(other, genericAliasType)) return NotImplemented;
      const [a, b] = [alias(self), alias(other)];
      const same = a.starred === b.starred && equals(a.origin, b.origin) && equals(a.args, b.args);
      return same === (op === CompareOp.EQ) ? True : False;
    },
    create: createAlias,
    init: () => {},
  },
  methods: [
    native('__mro_entries__', '(bases, /)', (self: Ref) => newTuple(alias(self).origin)),
    native('__instancecheck__', '(instance, /)', () => raise('TypeError', 'isinstance() argument 2 cannot be a parameterized generic')),
    native('__subclasscheck__', '(cls, /)', () => raise('TypeError', 'issubclass() argument 2 cannot be a parameterized generic')),
    native('__reduce__', '()', reduceAlias),
  ],
  getset: [
    getset('__origin__', (self) => newRef(alias(self).origin)),
    getset('__args__', (self) => newRef(alias(self).args)),
    getset('__parameters__', (self) => newRef(parametersBorrowed(self))),
    getset('__unpacked__', (self) => newBool(alias(self).starred)),
    getset('__typing_unpacked_tuple_args__', unpackedArguments),
  ],
});
