import './object';
import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeTable } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { equals } from '../protocols/compare';
import { hashHigh, hashOf } from '../protocols/hash';
import { qualifiedTypeName, reprText } from '../protocols/repr';
import { aliasOfType } from '../protocols/subscript';
import { isExactTuple, newTuple, tupleItems } from '../values/sequences';
import { Ellipsis, False, NotImplemented, True } from '../values/singletons';
import { newStr, textOf } from '../values/text';

/** `list[int]`: a type and arguments that nothing checks. CPython: Objects/genericaliasobject.c. */
interface Alias {
  origin: Ref;
  /** A tuple. */
  args: Ref;
}

const alias = (self: Ref): Alias => payloadOf<Alias>(self);

/** Attributes that belong to the alias; all others are those of the origin. */
const OWN = new Set(['__origin__', '__args__', '__parameters__', '__mro_entries__', '__class__', '__reduce__', '__copy__', '__deepcopy__']);

/** `origin[item]`, the `__class_getitem__` of built-in containers. CPython: Py_GenericAlias(). */
export function genericAliasOf(origin: Ref, item: Ref): Ref {
  const args = isExactTuple(item) ? newRef(item) : newTuple(item);
  const self = allocateGc(genericAliasType.id, genericAliasType.basicSize);
  setPayload(self, { origin: newRef(origin), args } satisfies Alias);
  track(self);
  return self;
}

function argumentRepr(item: Ref): string {
  if (item === Ellipsis) return '...';
  return isInstance(item, typeTable[TypeId.TYPE]) ? qualifiedTypeName.of(item) : reprText(item);
}

function aliasRepr(self: Ref): Ref {
  const { origin, args } = alias(self);
  const items = tupleItems(args);
  return newStr(`${argumentRepr(origin)}[${items.length === 0 ? '()' : items.map(argumentRepr).join(', ')}]`);
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
  return OWN.has(textOf(name)) ? base(self, name) : getAttr(alias(self).origin, name);
}

/** Calls the origin and tells the instance where it comes from if it wants to know. */
function aliasCall(self: Ref, args: CallArguments): Ref {
  return callObject(alias(self).origin, args);
}

aliasOfType.create = genericAliasOf;

export const genericAliasType: PyType = defineType({
  name: 'GenericAlias',
  module: 'types',
  features: TypeFeature.BASETYPE | TypeFeature.GC,
  basicSize: 64,
  slots: {
    dealloc(self) {
      untrack(self);
      const { origin, args } = alias(self);
      decref(origin);
      decref(args);
      freeGcRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      visit(alias(self).origin);
      visit(alias(self).args);
    },
    repr: aliasRepr,
    hash: aliasHash,
    call: aliasCall,
    getattro: aliasGetattr,
    richcompare(self, other, op) {
      if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
      if (!isInstance(other, genericAliasType)) return NotImplemented;
      const same = equals(alias(self).origin, alias(other).origin) && equals(alias(self).args, alias(other).args);
      return same === (op === CompareOp.EQ) ? True : False;
    },
    create: (_type, args) => genericAliasOf(args.values[0], args.values[1]),
    init: () => {},
  },
  methods: [
    native('__mro_entries__', '(bases, /)', (self: Ref) => newTuple(alias(self).origin)),
    native('__instancecheck__', '(instance, /)', () => raise('TypeError', 'isinstance() argument 2 cannot be a parameterized generic')),
    native('__subclasscheck__', '(cls, /)', () => raise('TypeError', 'issubclass() argument 2 cannot be a parameterized generic')),
  ],
  getset: [
    getset('__origin__', (self) => newRef(alias(self).origin)),
    getset('__args__', (self) => newRef(alias(self).args)),
    getset('__parameters__', () => newTuple()),
  ],
});
