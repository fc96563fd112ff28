import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native, nativeClassMethod } from '../object/native';
import type { PyType } from '../object/py-type';
import { BinaryOp, CompareOp, TypeFeature, isInstance, typeOf, typeTable } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { equals } from '../protocols/compare';
import { hashOf } from '../protocols/hash';
import { isInstanceOf, isSubclassOf } from '../protocols/instance-check';
import { qualifiedTypeName, reprText } from '../protocols/repr';
import { newBool } from '../values/numbers';
import { EMPTY_TUPLE, isTuple, stealTuple, tupleItems } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { newStr } from '../values/text';
import { genericAliasType } from './generic-alias';
import { setOfType } from './set-operations';

/** `int | None`: one of several types. The payload is the tuple of them, owned. CPython: Objects/unionobject.c. */

function membersOf(self: Ref): readonly Ref[] {
  return tupleItems(payloadOf<Ref>(self));
}

function isUnion(ref: Ref): boolean {
  return typeOf(ref) === unionType;
}

function isClass(ref: Ref): boolean {
  return isInstance(ref, typeTable[TypeId.TYPE]);
}

/** CPython: is_unionable(). None stands for its type. */
function isUnionable(ref: Ref): boolean {
  return ref === None || isClass(ref) || isUnion(ref) || isInstance(ref, genericAliasType);
}

/** The members of several types and unions, each once; a single one is no union. Borrows; a new reference. CPython: make_union(). */
export function makeUnion(types: readonly Ref[]): Ref {
  const members: Ref[] = [];
  for (const type of types) {
    for (const member of isUnion(type) ? membersOf(type) : [type === None ? typeOf(None).ref : type]) {
      if (!members.some((known) => equals(known, member))) members.push(member);
    }
  }
  if (members.length === 1) return newRef(members[0]);
  const args = stealTuple(members.map(newRef));
  const self = allocateGc(unionType.id, unionType.basicSize);
  setPayload(self, args);
  track(self);
  return self;
}

/** CPython: _Py_union_type_or(). */
function unionOr(left: Ref, right: Ref): Ref {
  return isUnionable(left) && isUnionable(right) ? makeUnion([left, right]) : NotImplemented;
}

function memberRepr(member: Ref): string {
  if (member === typeOf(None).ref) return 'None';
  return isClass(member) ? qualifiedTypeName.of(member) : reprText(member);
}

function hashUnion(self: Ref): number {
  const mark = holdMark();
  const set = hold(setOfType(typeTable[TypeId.FROZENSET], payloadOf<Ref>(self)));
  const low = hashOf(set);
  dropHolds(mark);
  decref(set);
  return low;
}

function sameMembers(a: Ref, b: Ref): boolean {
  const left = membersOf(a);
  const right = membersOf(b);
  return left.length === right.length && left.every((member) => right.some((other) => equals(member, other)));
}

/** A parameterised generic cannot be checked against. */
function checkMembers(self: Ref, function_: string): void {
  if (membersOf(self).some((member) => isInstance(member, genericAliasType))) {
    raise('TypeError', `${function_}() argument 2 cannot be a parameterized generic`);
  }
}

export const unionType: PyType = defineType({
  name: 'UnionType',
  module: 'types',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 48,
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  slots: {
    dealloc(self) {
      untrack(self);
      decref(payloadOf<Ref>(self));
      freeGcRow(self);
    },
    traverse: (self, visit) => visit(payloadOf<Ref>(self)),
    repr: (self) => newStr(membersOf(self).map(memberRepr).join(' | ')),
    hash: hashUnion,
    richcompare(self, other, op) {
      if ((op !== CompareOp.EQ && op !== CompareOp.NE) || !isUnion(other)) return NotImplemented;
      return sameMembers(self, other) === (op === CompareOp.EQ) ? True : False;
    },
  },
  binary: { OR: unionOr },
  methods: [
    native('__instancecheck__', '(obj, /)', (self: Ref, o: Ref) => {
      checkMembers(self, 'isinstance');
      return newBool(membersOf(self).some((member) => isInstanceOf(o, member)));
    }),
    native('__subclasscheck__', '(cls, /)', (self: Ref, cls: Ref) => {
      if (!isClass(cls)) raise('TypeError', 'issubclass() arg 1 must be a class');
      checkMembers(self, 'issubclass');
      return newBool(membersOf(self).some((member) => isSubclassOf(cls, member)));
    }),
    nativeClassMethod('__class_getitem__', '(object, /)', (_cls: Ref, item: Ref) => makeUnion(isTuple(item) ? tupleItems(item) : [item])),
  ],
  getset: [
    getset('__args__', (self) => newRef(payloadOf<Ref>(self))),
    getset('__parameters__', () => EMPTY_TUPLE),
  ],
});

typeTable[TypeId.TYPE].slots.binary[BinaryOp.OR] = unionOr;
genericAliasType.slots.binary[BinaryOp.OR] = unionOr;
