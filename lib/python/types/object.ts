import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { getset, native, nativeClassMethod } from '../object/native';
import type { CallArguments , PyType} from '../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { addressOf } from '../heap/address';
import { bodySize } from '../heap/object-size';
import { newRef } from '../heap/refcount';
import { genericGetAttr, genericSetAttr, noAttribute } from '../protocols/attribute';
import { hashHigh } from '../protocols/hash';
import { defaultRepr, strOf } from '../protocols/repr';
import { stealIsTrue } from '../protocols/truth';
import { allocateInstance, deleteInstanceAttribute, freeInstanceRow, instanceAttributeBorrowed, setInstanceAttribute } from '../values/instance';
import { newInt } from '../values/numbers';
import { False, None, NotImplemented, True } from '../values/singletons';
import { isExactStr, newStr, textOf } from '../values/text';
import { declareHash, hashesByAddress } from '../protocols/seed-use';

const S_DOC = staticString('__doc__');

/** The type object that a row of kind type stands for. */
export function pyTypeOf(ref: Ref): PyType {
  return payloadOf<PyType>(ref);
}

/** CPython: Objects/object.c, _Py_HashPointer(): the address, rotated by its four zero bits. */
export function hashIdentity(self: Ref): number {
  const address = addressOf(self);
  const low = address % 0x1_0000_0000;
  const high = Math.floor(address / 0x1_0000_0000);
  hashHigh.value = (high >>> 4) | (low << 28);
  return (low >>> 4) | (high << 28);
}

/** CPython: object_richcompare(): identity for ==, and != as its opposite. */
function objectRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (op === CompareOp.EQ) return self === other ? True : NotImplemented;
  if (op !== CompareOp.NE) return NotImplemented;
  const compare = typeOf(self).slots.richcompare;
  if (compare === null) return NotImplemented;
  const equal = compare(self, other, CompareOp.EQ);
  if (equal === NotImplemented) return equal;
  return stealIsTrue(equal) ? False : True;
}

/** CPython: Objects/typeobject.c, object_new(). */
export function objectCreate(type: PyType, args: CallArguments): Ref {
  if (args.values.length > 0) {
    if (type.slots.create !== objectCreate) raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
    if (type.slots.init === objectInit) raise('TypeError', `${type.name}() takes no arguments`);
  }
  if (type.has(TypeFeature.ABSTRACT)) abstractClass.refuse(type);
  return allocateInstance(type);
}

/** Raises the TypeError that lists a class's abstract methods; set by the type of types. */
export const abstractClass = {
  refuse: (type: PyType): never => raise('TypeError', `Can't instantiate abstract class ${type.name}`),
};

/** CPython: object_init(). */
export function objectInit(self: Ref, args: CallArguments): void {
  if (args.values.length === 0) return;
  const type = typeOf(self);
  if (type.slots.init !== objectInit) raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
  if (type.slots.create === objectCreate) raise('TypeError', `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
}

export const objectType = defineType({
  name: 'object',
  id: TypeId.OBJECT,
  base: null,
  features: TypeFeature.BASETYPE,
  basicSize: 16,
  slots: {
    dealloc: freeInstanceRow,
    repr: (self) => newStr(defaultRepr(self)),
    // Not repr(): what __repr__ gave is looked at by str(), as what __str__ gave.
    str: (self) => (typeOf(self).slots.repr as (self: Ref) => Ref)(self),
    hash: hashIdentity,
    getattro: genericGetAttr,
    setattro: genericSetAttr,
    richcompare: objectRichcompare,
    create: objectCreate,
    init: objectInit,
  },
  methods: [
    native('__format__', '(format_spec, /)', (self: Ref, spec: Ref) => {
      if (!isExactStr(spec) || textOf(spec) !== '') raise('TypeError', `unsupported format string passed to ${typeOf(self).name}.__format__`);
      return strOf(self);
    }),
    native('__sizeof__', '()', (self: Ref) => newInt(bodySize(self))),
    nativeClassMethod('__init_subclass__', '()', () => None),
    nativeClassMethod('__subclasshook__', '(object, /)', () => NotImplemented),
  ],
  getset: [
    getset('__class__', (self) => newRef(typeOf(self).ref), (self, value) => classAssignment.assign(self, value)),
    getset('__doc__', docOfInstance, setDocOfInstance),
  ],
});

/**
 * In CPython `__doc__` is a plain attribute of each type, so an instance with a `__dict__` may have its own. Here it is one computed
 * attribute of object, which looks into the instance first.
 */
function docOfInstance(self: Ref): Ref {
  const type = typeOf(self);
  const own = type.has(TypeFeature.HAS_DICT) ? instanceAttributeBorrowed(self, S_DOC) : NULL;
  return own === NULL ? docOf(type) : newRef(own);
}

function setDocOfInstance(self: Ref, value: Ref): void {
  const type = typeOf(self);
  if (!type.has(TypeFeature.HAS_DICT)) {
    runtime.raiseAttributeError(`'${type.name}' object attribute '__doc__' is read-only`, self, S_DOC);
  }
  if (value !== NULL) setInstanceAttribute(self, S_DOC, value);
  else if (!deleteInstanceAttribute(self, S_DOC)) noAttribute(self, S_DOC);
}

function docOf(type: PyType): Ref {
  return type.doc === null ? None : newStr(type.doc);
}

/** `o.__class__ = C`; set by the type of types, which knows about layouts. */
export const classAssignment = {
  assign: (_self: Ref, _value: Ref): void => raise('TypeError', 'object layout differs'),
};

declareHash(hashIdentity, hashesByAddress);
