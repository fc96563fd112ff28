import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import type { CallArguments, PyType, Slots } from '../object/py-type';
import { BinaryOp, CompareOp, typeOf } from '../object/py-type';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { nextOrStop } from '../protocols/iterate';
import { asSize } from '../protocols/number';
import { lookupBorrowed } from '../protocols/type-lookup';
import { newBool, newSize } from '../values/numbers';
import { isStr } from '../values/text';
import { countArgumentTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { noteHash } from '../protocols/seed-use';
import * as generic from './generic-slots';

/**
 * The one table between special methods and slots (CPython: Objects/typeobject.c, slotdefs). It is read both ways: a slot of a
 * built-in type appears in Python under the method's name, and a method of a class fills the slot with the generic function that
 * calls it.
 */
export interface SlotDefinition {
  name: string;
  nameRef: Ref;
  /** Definitions with the same key share a slot. */
  key: string;
  get: (slots: Slots) => unknown;
  set: (slots: Slots, fn: unknown) => void;
  /** Null for `concat` and `repeat`, which only built-in types have: a class with a method of that name loses them. */
  generic: unknown;
  /** Calls the native slot as the method that Python sees. */
  invoke: (fn: never, self: Ref, args: readonly Ref[], call: CallArguments) => Ref;
  /** Number of arguments that `invoke` takes; null for any. */
  arity: number | readonly [number, number] | null;
}

type Invoke<F> = (fn: F, self: Ref, args: readonly Ref[], call: CallArguments) => Ref;
type SlotKey = Exclude<keyof Slots, 'binary' | 'inplace' | 'dealloc' | 'traverse' | 'clear' | 'create'>;
type NonNull<T> = Exclude<T, null>;

export const slotDefinitions: SlotDefinition[] = [];

function define<K extends SlotKey>(
  name: string, key: K, fn: NonNull<Slots[K]> | null, arity: SlotDefinition['arity'], invoke: Invoke<NonNull<Slots[K]>>,
): void {
  slotDefinitions.push({
    name, nameRef: staticString(name), key, get: (slots) => slots[key], set: (slots, value) => { slots[key] = value as Slots[K]; },
    generic: fn, invoke: invoke as SlotDefinition['invoke'], arity,
  });
}

function defineBinary(op: keyof typeof BinaryOp, name: string, reflected: string): void {
  const index = BinaryOp[op];
  const slot = generic.binarySlot(index, name, reflected);
  const entry = (method: string, invoke: Invoke<(a: Ref, b: Ref) => Ref>, arity: SlotDefinition['arity'] = 1): void => {
    slotDefinitions.push({
      name: method, nameRef: staticString(method), key: `binary.${op}`, get: (slots) => slots.binary[index],
      set: (slots, value) => { slots.binary[index] = value as Slots['binary'][number]; },
      generic: slot, invoke: invoke as SlotDefinition['invoke'], arity,
    });
  };
  if (op === 'POWER') entry(name, (fn, self, [other, modulus]) => invokePower(fn, self, other, modulus), [1, 2]);
  else entry(name, (fn, self, [other]) => fn(self, other));
  entry(reflected, (fn, self, [other]) => fn(other, self));
}

/** `__pow__` takes a modulus where the type's three-argument power does. */
function invokePower(fn: (a: Ref, b: Ref) => Ref, self: Ref, exponent: Ref, modulus: Ref | undefined): Ref {
  const { power } = typeOf(self).slots;
  return modulus === undefined || modulus === None || power === null ? fn(self, exponent) : power(self, exponent, modulus);
}

function defineInplace(op: keyof typeof BinaryOp, name: string): void {
  const index = BinaryOp[op];
  slotDefinitions.push({
    name, nameRef: staticString(name), key: `inplace.${op}`, get: (slots) => slots.inplace[index],
    set: (slots, value) => { slots.inplace[index] = value as Slots['inplace'][number]; },
    generic: generic.inplaceSlot(name), invoke: ((fn: (a: Ref, b: Ref) => Ref, self: Ref, [other]: readonly Ref[]) => fn(self, other)) as SlotDefinition['invoke'],
    arity: 1,
  });
}

const unary: Invoke<(self: Ref) => Ref> = (fn, self) => fn(self);

function attributeName(name: Ref): Ref {
  return isStr(name) ? name : raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}

define('__repr__', 'repr', generic.unarySlot('__repr__'), 0, unary);
define('__str__', 'str', generic.unarySlot('__str__'), 0, unary);
define('__hash__', 'hash', generic.genericHash, 0, (fn, self) => {
  noteHash(self);
  return generic.hashAsInt(fn(self));
});
define('__call__', 'call', generic.genericCall, null, (fn, self, _args, call) => fn(self, call));
define('__getattribute__', 'getattro', generic.genericGetattro, 1, (fn, self, [name]) => fn(self, attributeName(name)));
define('__getattr__', 'getattro', generic.genericGetattro, 1, (fn, self, [name]) => fn(self, attributeName(name)));
define('__setattr__', 'setattro', generic.genericSetattro, 2, (fn, self, [name, value]) => done(fn(self, name, value)));
define('__delattr__', 'setattro', generic.genericSetattro, 1, (fn, self, [name]) => done(fn(self, name, NULL)));
(['LT', 'LE', 'EQ', 'NE', 'GT', 'GE'] as const).forEach((op) => {
  define(`__${op.toLowerCase()}__`, 'richcompare', generic.genericRichcompare, 1, (fn, self, [other]) => fn(self, other, CompareOp[op]));
});
define('__iter__', 'iter', generic.genericIter, 0, unary);
define('__next__', 'iternext', generic.genericIternext, 0, (_fn, self) => nextOrStop(self));
define('__await__', 'await', generic.unarySlot('__await__'), 0, unary);
define('__aiter__', 'aiter', generic.unarySlot('__aiter__'), 0, unary);
define('__anext__', 'anext', generic.unarySlot('__anext__'), 0, unary);
define('__get__', 'descrGet', generic.genericDescrGet, [1, 2], (fn, self, [instance, owner]) => {
  if (instance === None && (owner === undefined || owner === None)) raise('TypeError', '__get__(None, None) is invalid');
  return fn(self, instance === None ? NULL : instance, owner === undefined || owner === None ? typeOf(instance).ref : owner);
});
define('__set__', 'descrSet', generic.genericDescrSet, 2, (fn, self, [instance, value]) => done(fn(self, instance, value)));
define('__delete__', 'descrSet', generic.genericDescrSet, 1, (fn, self, [instance]) => done(fn(self, instance, NULL)));
define('__init__', 'init', generic.genericInit, null, (fn, self, _args, call) => done(fn(self, call)));
define('__del__', 'finalize', generic.genericFinalize, 0, (fn, self) => done(fn(self)));

defineBinary('ADD', '__add__', '__radd__');
defineBinary('SUBTRACT', '__sub__', '__rsub__');
defineBinary('MULTIPLY', '__mul__', '__rmul__');
defineBinary('REMAINDER', '__mod__', '__rmod__');
defineBinary('DIVMOD', '__divmod__', '__rdivmod__');
defineBinary('POWER', '__pow__', '__rpow__');
defineBinary('LSHIFT', '__lshift__', '__rlshift__');
defineBinary('RSHIFT', '__rshift__', '__rrshift__');
defineBinary('AND', '__and__', '__rand__');
defineBinary('XOR', '__xor__', '__rxor__');
defineBinary('OR', '__or__', '__ror__');
defineBinary('FLOOR_DIVIDE', '__floordiv__', '__rfloordiv__');
defineBinary('TRUE_DIVIDE', '__truediv__', '__rtruediv__');
defineBinary('MATRIX_MULTIPLY', '__matmul__', '__rmatmul__');
for (const [op, name] of [
  ['ADD', 'add'], ['SUBTRACT', 'sub'], ['MULTIPLY', 'mul'], ['REMAINDER', 'mod'], ['POWER', 'pow'], ['LSHIFT', 'lshift'],
  ['RSHIFT', 'rshift'], ['AND', 'and'], ['XOR', 'xor'], ['OR', 'or'], ['FLOOR_DIVIDE', 'floordiv'], ['TRUE_DIVIDE', 'truediv'],
  ['MATRIX_MULTIPLY', 'matmul'],
] as const) defineInplace(op, `__i${name}__`);

define('__neg__', 'negative', generic.unarySlot('__neg__'), 0, unary);
define('__pos__', 'positive', generic.unarySlot('__pos__'), 0, unary);
define('__abs__', 'absolute', generic.unarySlot('__abs__'), 0, unary);
define('__invert__', 'invert', generic.unarySlot('__invert__'), 0, unary);
define('__bool__', 'bool', generic.genericBool, 0, (fn, self) => newBool(fn(self)));
define('__int__', 'int', generic.unarySlot('__int__'), 0, unary);
define('__float__', 'float', generic.unarySlot('__float__'), 0, unary);
define('__index__', 'index', generic.unarySlot('__index__'), 0, unary);

define('__len__', 'length', generic.genericLength, 0, (fn, self) => newSize(fn(self)));
define('__getitem__', 'getitem', generic.genericGetitem, 1, (fn, self, [key]) => fn(self, key));
define('__setitem__', 'setitem', generic.genericSetitem, 2, (fn, self, [key, value]) => done(fn(self, key, value)));
define('__delitem__', 'setitem', generic.genericSetitem, 1, (fn, self, [key]) => done(fn(self, key, NULL)));
define('__contains__', 'contains', generic.genericContains, 1, (fn, self, [item]) => newBool(fn(self, item)));

define('__add__', 'concat', null, 1, (fn, self, [other]) => fn(self, other));
define('__mul__', 'repeat', null, 1, (fn, self, [count]) => fn(self, asSize(count, 'OverflowError')));
define('__rmul__', 'repeat', null, 1, (fn, self, [count]) => fn(self, asSize(count, 'OverflowError')));
define('__iadd__', 'inplaceConcat', null, 1, (fn, self, [other]) => fn(self, other));
define('__imul__', 'inplaceRepeat', null, 1, (fn, self, [count]) => fn(self, asSize(count, 'OverflowError')));

function done(_nothing: void): Ref {
  return None;
}

/** Definitions by the method's name, in the order in which they are tried. */
export const definitionsByName = new Map<string, SlotDefinition[]>();
for (const definition of slotDefinitions) {
  const list = definitionsByName.get(definition.name);
  if (list === undefined) definitionsByName.set(definition.name, [definition]);
  else list.push(definition);
}

/** The slot of a built-in type that is its own, not inherited, under a method's name; null if there is none. */
export function ownSlot(type: PyType, name: string): SlotDefinition | null {
  for (const definition of definitionsByName.get(name) ?? []) {
    if (name === '__getattr__') continue;
    const fn = definition.get(type.slots);
    if (fn !== null && (type.base === null || fn !== definition.get(type.base.slots))) return definition;
  }
  return null;
}

/** A slot wrapper's payload: which slot of which type. */
export interface SlotWrapper {
  owner: PyType;
  definition: SlotDefinition;
}

export function invokeSlot(wrapper: SlotWrapper, self: Ref, args: CallArguments): Ref {
  const { definition, owner } = wrapper;
  const { arity } = definition;
  countArgumentTuple(args.values.length - args.names.length);
  if (arity !== null) {
    if (args.names.length > 0) raise('TypeError', `wrapper ${definition.name}() takes no keyword arguments`);
    const [min, max] = typeof arity === 'number' ? [arity, arity] : arity;
    const given = args.values.length;
    if (given < min || given > max) {
      const expected = given < min ? min : max;
      raise('TypeError', `expected ${min === max ? '' : given < min ? 'at least ' : 'at most '}${expected} argument${expected === 1 ? '' : 's'}, got ${given}`);
    }
  }
  if (definition.key === 'setattro') checkSetattr(wrapper, self);
  if (args.packed) return definition.invoke(definition.get(owner.slots) as never, self, args.values, args);
  const mark = holdMark();
  for (const value of args.values) hold(newRef(value));
  const result = definition.invoke(definition.get(owner.slots) as never, self, args.values, { values: args.values, names: args.names, packed: true });
  releaseHolds(mark);
  return result;
}

/** TypeError where `object.__setattr__` would jump over what a built-in type between has of its own. CPython: hackcheck(). */
function checkSetattr({ owner, definition }: SlotWrapper, self: Ref): void {
  const type = typeOf(self);
  const isOwn = (t: PyType): boolean => t.slots.setattro !== generic.genericSetattro;
  const start = [...type.mro].reverse().find((t) => isOwn(t) && t.slots.setattro === type.slots.setattro) ?? type;
  for (let t: PyType | null = start; t !== null; t = t.base) {
    if (t.slots.setattro === owner.slots.setattro) return;
    if (isOwn(t)) raise('TypeError', `can't apply this ${definition.name} to ${type.name} object`);
  }
}

/**
 * Works out a class's slots from the special methods along its method resolution order, beginning with those of its best base.
 * CPython: fixup_slot_dispatchers(), update_one_slot().
 */
export function fixupSlots(type: PyType): void {
  const native = new Map<string, unknown>();
  const dynamic = new Map<string, SlotDefinition>();
  for (const definition of slotDefinitions) {
    const found = lookupBorrowed(type, definition.nameRef);
    if (found === NULL) continue;
    const wrapper = slotWrappers.read(found);
    // A slot wrapper under another method's name, or of a class that is no base, is called as any method is.
    const isInherited = wrapper !== null && wrapper.definition.name === definition.name && type.mro.includes(wrapper.owner);
    if (!isInherited) dynamic.set(definition.key, definition);
    else if (wrapper.definition.key === definition.key) native.set(definition.key, definition.get(wrapper.owner.slots));
  }
  for (const definition of slotDefinitions) {
    if (dynamic.has(definition.key)) definition.set(type.slots, definition.generic);
    else if (native.has(definition.key)) definition.set(type.slots, native.get(definition.key));
    else if (definition.get(type.slots) === definition.generic) definition.set(type.slots, type.base === null ? null : definition.get(type.base.slots));
  }
  const hash = lookupBorrowed(type, staticString('__hash__'));
  if (hash === None) type.slots.hash = null;
  const power = lookupBorrowed(type, staticString('__pow__'));
  if (power !== NULL && slotWrappers.read(power) === null) type.slots.power = generic.genericPower;
}

/** Tells slot wrappers from other objects; set by their type. */
export const slotWrappers = {
  read: (_ref: Ref): SlotWrapper | null => null,
};

/** True for the names whose assignment on a class changes a slot. */
export function isSlotName(name: string): boolean {
  return definitionsByName.has(name) || name === '__new__';
}

