import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet, NativeMethod } from '../object/native';
import { getset, native, nativeClassMethod } from '../object/native';
import type { PyType, Slots, Visit } from '../object/py-type';
import { BinaryOp, CompareOp, TypeFeature, isInstance, typeOf, typeTable } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { attempt } from '../protocols/attempt';
import { equals } from '../protocols/compare';
import { callTyping } from '../protocols/import-hook';
import { hashOf } from '../protocols/hash';
import { isInstanceOf, isSubclassOf } from '../protocols/instance-check';
import { binaryOperation } from '../protocols/number';
import { reprText } from '../protocols/repr';
import { newBool } from '../values/numbers';
import { isTuple, newTuple, stealTuple, tupleItems } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { newStr } from '../values/text';
import { genericAliasType, hintText } from './generic-alias';
import { frozensetFrom } from './set';
import { newSet, setAdd, setContainsKey } from './set-operations';
import { collectParameters, substituteParameters } from './type-substitution';

/** `int | None`: one of several types. CPython: Objects/unionobject.c. */
interface Union {
  /** A tuple. */
  args: Ref;
  /** From 3.14 on: a frozenset of those that have a hash, and a tuple of the others, NULL if there are none. Earlier NULL. */
  hashable: Ref;
  unhashable: Ref;
  /** A tuple; NULL until somebody asks. */
  parameters: Ref;
}

const union = (self: Ref): Union => payloadOf<Union>(self);
const membersOf = (self: Ref): readonly Ref[] => tupleItems(union(self).args);
const isUnion = (ref: Ref): boolean => typeOf(ref) === unionType || typeOf(ref) === mergedUnionType;
const isClass = (ref: Ref): boolean => isInstance(ref, typeTable[TypeId.TYPE]);

/** The type of unions in the present version: `types.UnionType`, or `typing.Union` from 3.14 on. */
export const currentUnionType = (): PyType => (knobs.objects.oneUnion ? mergedUnionType : unionType);

/** Set by the type of `type` statements, whose objects stand for types. */
export const namedTypes = { has: (_ref: Ref): boolean => false };

/** CPython: is_unionable(). None stands for its type. */
function isUnionable(ref: Ref): boolean {
  return ref === None || isClass(ref) || isUnion(ref) || isInstance(ref, genericAliasType) || namedTypes.has(ref);
}

/**
 * The members of several types and unions, each once; a single one is no union. Borrows; a new reference. With `checked`, what is
 * no type is refused, and text becomes a forward reference. CPython: make_union(), _Py_union_from_tuple().
 */
export function makeUnion(types: readonly Ref[], checked = false): Ref {
  const mark = holdMark();
  const seen = knobs.objects.oneUnion ? hold(newSet()) : NULL;
  const members: Ref[] = [];
  const unhashable: Ref[] = [];
  for (const type of types) {
    for (const member of isUnion(type) ? membersOf(type) : [type === None ? typeOf(None).ref : type]) {
      const known = hold(checked && !isUnionable(member) ? checkedMember(member) : newRef(member));
      if (!(seen === NULL ? isRepeated(members, known) : isSeen(seen, unhashable, known))) members.push(known);
      else {
        dropHolds(holdMark() - 1);
        decref(known);
      }
    }
  }
  const hashable = seen === NULL || members.length === 1 ? NULL : frozensetFrom(seen);
  dropHolds(mark);
  xdecref(seen);
  if (members.length === 1) return members[0];
  const others = unhashable.length === 0 ? NULL : newTuple(...unhashable);
  const self = allocateGc(currentUnionType().id, currentUnionType().basicSize);
  setPayload(self, { args: stealTuple(members), hashable, unhashable: others, parameters: NULL } satisfies Union);
  track(self);
  return self;
}

/** Whether a member is there already, up to 3.13: the same, or an equal parameterised generic. CPython: dedup_and_flatten_args(). */
function isRepeated(members: readonly Ref[], wanted: Ref): boolean {
  const isAlias = isInstance(wanted, genericAliasType);
  return members.some((other) => other === wanted || (isAlias && isInstance(other, genericAliasType) && equals(other, wanted)));
}

const isAmong = (members: readonly Ref[], wanted: Ref): boolean => members.some((other) => equals(other, wanted));

/** Whether an equal member was `seen`, or is among those without a hash; otherwise it is put there. CPython 3.14: unions_add(). */
function isSeen(seen: Ref, unhashable: Ref[], wanted: Ref): boolean {
  const isHashable = attempt('TypeError', () => {
    hashOf(wanted);
    return true;
  }, () => false);
  if (isHashable ? setContainsKey(seen, wanted) : isAmong(unhashable, wanted)) return true;
  if (isHashable) setAdd(seen, wanted);
  else unhashable.push(wanted);
  return false;
}

function checkedMember(member: Ref): Ref {
  const mark = holdMark();
  const words = hold(newStr('Union[arg, ...]: each arg must be a type.'));
  const result = callTyping('_type_check', member, words);
  dropHolds(mark);
  decref(words);
  return result;
}

/** CPython: _Py_union_type_or(). */
export function unionOr(left: Ref, right: Ref): Ref {
  return isUnionable(left) && isUnionable(right) ? makeUnion([left, right]) : NotImplemented;
}

function memberRepr(member: Ref): string {
  return member === typeOf(None).ref ? 'None' : hintText(member);
}

/** The members as a set, a new reference, as one compares and hashes them. CPython: union_hash(), union_richcompare(). */
function memberSet(self: Ref): Ref {
  const { args, hashable } = union(self);
  return hashable === NULL ? frozensetFrom(args) : newRef(hashable);
}

function hashUnion(self: Ref): number {
  const { unhashable } = union(self);
  if (unhashable !== NULL) tupleItems(unhashable).forEach(hashOf);
  const mark = holdMark();
  const set = hold(memberSet(self));
  const low = hashOf(set);
  dropHolds(mark);
  decref(set);
  return low;
}

function sameMembers(a: Ref, b: Ref): boolean {
  const mark = holdMark();
  const left = hold(memberSet(a));
  const right = hold(memberSet(b));
  const same = equals(left, right);
  dropHolds(mark);
  decref(left);
  decref(right);
  const [those, others] = [a, b].map((self) => (union(self).unhashable === NULL ? [] : tupleItems(union(self).unhashable)));
  return same && those.length === others.length && those.every((member) => isAmong(others, member));
}

/** Up to 3.13 a parameterised generic among the members cannot be checked against. */
function checkMembers(self: Ref, function_: 'isinstance' | 'issubclass'): void {
  const words = knobs.objects.parameterizedUnion(function_);
  if (words !== null && membersOf(self).some((member) => isInstance(member, genericAliasType))) raise('TypeError', words);
}

function parametersBorrowed(self: Ref): Ref {
  const data = union(self);
  if (data.parameters === NULL) data.parameters = collectParameters(data.args);
  return data.parameters;
}

/** CPython: union_getitem() */
function unionGetitem(self: Ref, item: Ref): Ref {
  const mark = holdMark();
  const args = hold(substituteParameters(self, union(self).args, parametersBorrowed(self), item));
  let result: Ref;
  if (knobs.objects.oneUnion) result = makeUnion(tupleItems(args), true);
  else {
    const [first, ...rest] = tupleItems(args);
    result = newRef(first);
    for (const arg of rest) {
      hold(result);
      const joined = binaryOperation(result, arg, BinaryOp.OR);
      dropHolds(mark + 1);
      decref(result);
      result = joined;
    }
  }
  dropHolds(mark);
  decref(args);
  return result;
}

const slots: Partial<Slots> = {
  dealloc(self) {
    untrack(self);
    clearWeakrefsOf(self);
    const { args, hashable, unhashable, parameters } = union(self);
    decref(args);
    [hashable, unhashable, parameters].forEach(xdecref);
    freeGcRow(self);
  },
  traverse(self: Ref, visit: Visit) {
    const { args, hashable, unhashable, parameters } = union(self);
    for (const part of [args, hashable, unhashable, parameters]) if (part !== NULL) visit(part);
  },
  repr: (self) => newStr(membersOf(self).map(memberRepr).join(' | ')),
  hash: hashUnion,
  getitem: unionGetitem,
  richcompare(self, other, op) {
    if ((op !== CompareOp.EQ && op !== CompareOp.NE) || !isUnion(self) || !isUnion(other)) return NotImplemented;
    return sameMembers(self, other) === (op === CompareOp.EQ) ? True : False;
  },
};

const methods: NativeMethod[] = [
  native('__instancecheck__', '(obj, /)', (self: Ref, o: Ref) => {
    checkMembers(self, 'isinstance');
    return newBool(membersOf(self).some((member) => isInstanceOf(o, member)));
  }),
  native('__subclasscheck__', '(cls, /)', (self: Ref, cls: Ref) => {
    if (!isClass(cls)) raise('TypeError', 'issubclass() arg 1 must be a class');
    checkMembers(self, 'issubclass');
    return newBool(membersOf(self).some((member) => isSubclassOf(cls, member)));
  }),
];

const attributes: GetSet[] = [
  getset('__args__', (self) => newRef(union(self).args)),
  getset('__parameters__', (self) => newRef(parametersBorrowed(self))),
];

export const unionType: PyType = defineType({
  name: 'UnionType',
  module: 'types',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 32,
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  slots,
  binary: { OR: unionOr },
  methods,
  getset: attributes,
});

/** `Union[int, str]`; text and other hints may be in it too. */
function classGetitem(item: Ref): Ref {
  const types = isTuple(item) ? tupleItems(item) : [item];
  if (types.length === 0) raise('TypeError', 'Cannot take a Union of no types.');
  return makeUnion(types, true);
}

export const mergedUnionType: PyType = defineType({
  name: 'Union',
  module: 'typing',
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 56,
  doc: 'Represent a union type\n\nE.g. for int | str',
  slots,
  binary: { OR: unionOr },
  methods: [
    ...methods,
    native('__mro_entries__', '(bases, /)', (self: Ref) => raise('TypeError', `Cannot subclass ${reprText(self)}`)),
    nativeClassMethod('__class_getitem__', '(item, /)', (_cls: Ref, item: Ref) => classGetitem(item)),
  ],
  getset: [
    ...attributes,
    getset('__origin__', () => newRef(mergedUnionType.ref)),
    getset('__name__', () => newStr('Union')),
    getset('__qualname__', () => newStr('Union')),
  ],
});

typeTable[TypeId.TYPE].slots.binary[BinaryOp.OR] = unionOr;
genericAliasType.slots.binary[BinaryOp.OR] = unionOr;
