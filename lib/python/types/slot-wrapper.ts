import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { CompareOp, TypeFeature, isInstance, isSubtype, typeIdOf, typeOf, typeTable } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { addressText, qualifiedTypeName } from '../protocols/repr';
import { ownAttributeBorrowed, slotDescriber } from '../protocols/type-lookup';
import { countArgumentTuple } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { newStr } from '../values/text';
import { checkReceiver, staticNativeMethod } from './native-function';
import { pyTypeOf } from './object';
import type { SlotWrapper } from './slot-table';
import { definitionsByName, invokeSlot, ownSlot, slotWrappers } from './slot-table';

/** Slots of built-in types as Python sees them: `int.__add__` (a slot wrapper) and `(1).__add__` (a method wrapper). */

function wrapperOf(ref: Ref): SlotWrapper {
  return payloads[ref] as SlotWrapper;
}

interface BoundWrapper {
  wrapper: SlotWrapper;
  self: Ref;
}

function boundOf(ref: Ref): BoundWrapper {
  return payloads[ref] as BoundWrapper;
}

function bindWrapper(wrapper: SlotWrapper, self: Ref): Ref {
  const ref = allocateGc(methodWrapperType.id, 32);
  payloads[ref] = { wrapper, self: newRef(self) } satisfies BoundWrapper;
  track(ref);
  return ref;
}

export const wrapperDescriptorType = defineType({
  name: 'wrapper_descriptor',
  id: TypeId.WRAPPER_DESCRIPTOR,
  features: TypeFeature.GC,
  basicSize: 56,
  slots: {
    call(ref, args) {
      const wrapper = wrapperOf(ref);
      const { owner, definition } = wrapper;
      if (args.values.length === args.names.length) raise('TypeError', `descriptor '${definition.name}' of '${owner.name}' object needs an argument`);
      const self = args.values[0];
      if (!isInstance(self, owner)) {
        raise('TypeError', `descriptor '${definition.name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`);
      }
      countArgumentTuple(args.values.length - args.names.length);
      const mark = holdMark();
      // The tuple of all arguments, of which the slot gets all but the first in a tuple of their own.
      if (!args.packed) for (const value of args.values) hold(newRef(value));
      const result = invokeSlot(wrapper, self, { values: args.values.slice(1), names: args.names });
      releaseHolds(mark);
      return result;
    },
    traverse: (ref, visit) => visit(wrapperOf(ref).owner.ref),
    descrGet(ref, instance) {
      if (instance === NULL) return newRef(ref);
      const wrapper = wrapperOf(ref);
      checkReceiver(instance, wrapper.owner, wrapper.definition.name);
      return bindWrapper(wrapper, instance);
    },
    repr: (ref) => newStr(`<slot wrapper '${wrapperOf(ref).definition.name}' of '${wrapperOf(ref).owner.name}' objects>`),
  },
  getset: [
    getset('__name__', (ref) => newStr(wrapperOf(ref).definition.name)),
    getset('__qualname__', (ref) => newStr(`${wrapperOf(ref).owner.name}.${wrapperOf(ref).definition.name}`)),
    getset('__objclass__', (ref) => newRef(wrapperOf(ref).owner.ref)),
    getset('__doc__', () => None),
  ],
});

export const methodWrapperType = defineType({
  name: 'method-wrapper',
  features: TypeFeature.GC,
  basicSize: 32,
  slots: {
    dealloc(ref) {
      untrack(ref);
      const { self } = boundOf(ref);
      freeGcRow(ref);
      decref(self);
    },
    traverse(ref, visit) {
      const { wrapper, self } = boundOf(ref);
      const descriptor = ownAttributeBorrowed(wrapper.owner, staticString(wrapper.definition.name));
      if (descriptor !== NULL) visit(descriptor);
      visit(self);
    },
    call: (ref, args) => invokeSlot(boundOf(ref).wrapper, boundOf(ref).self, args),
    repr(ref) {
      const { wrapper, self } = boundOf(ref);
      return newStr(`<method-wrapper '${wrapper.definition.name}' of ${typeOf(self).name} object at ${addressText(self)}>`);
    },
    richcompare(a, b, op) {
      if ((op !== CompareOp.EQ && op !== CompareOp.NE) || typeOf(b) !== methodWrapperType) return NotImplemented;
      const same = boundOf(a).wrapper === boundOf(b).wrapper && boundOf(a).self === boundOf(b).self;
      return same === (op === CompareOp.EQ) ? True : False;
    },
  },
  getset: [
    getset('__name__', (ref) => newStr(boundOf(ref).wrapper.definition.name)),
    getset('__qualname__', (ref) => newStr(`${boundOf(ref).wrapper.owner.name}.${boundOf(ref).wrapper.definition.name}`)),
    getset('__objclass__', (ref) => newRef(boundOf(ref).wrapper.owner.ref)),
    getset('__doc__', () => None),
    getset('__self__', (ref) => newRef(boundOf(ref).self)),
  ],
});

slotWrappers.read = (ref) => (typeIdOf(ref) === TypeId.WRAPPER_DESCRIPTOR ? wrapperOf(ref) : null);

slotDescriber.describe = (type, name) => {
  if (name === '__new__') return describeNew(type);
  if (name === '__hash__' && withdrawsHash(type)) return None;
  const definition = ownSlot(type, name);
  return definition === null ? NULL : staticRow(TypeId.WRAPPER_DESCRIPTOR, { owner: type, definition } satisfies SlotWrapper);
};

slotDescriber.names = (type) => [...definitionsByName.keys(), '__new__'].filter((name) =>
  name === '__new__' ? ownsCreate(type) : ownSlot(type, name) !== null || (name === '__hash__' && withdrawsHash(type)));

/** `__hash__ = None`: the type's instances cannot be hashed though its base's can. */
function withdrawsHash(type: PyType): boolean {
  return type.slots.hash === null && type.base !== null && type.base.slots.hash !== null;
}

const isCreatable = (type: PyType): boolean => type.slots.create !== null && !type.has(TypeFeature.DISALLOW_INSTANTIATION);

function ownsCreate(type: PyType): boolean {
  return isCreatable(type) && (type.base === null || type.slots.create !== type.base.slots.create) && !type.has(TypeFeature.HEAP);
}

/** `list.__new__`: makes an instance of a class laid out like the type. CPython: tp_new_wrapper(). */
function describeNew(type: PyType): Ref {
  if (!ownsCreate(type)) return NULL;
  const fn = (_self: Ref, args: Ref[], kwargs: Map<string, Ref>): Ref => createChecked(type, args, kwargs);
  return staticNativeMethod(native('__new__', '(*args, **kwargs)', fn), type);
}

function createChecked(owner: PyType, args: Ref[], kwargs: Map<string, Ref>): Ref {
  if (args.length === 0) raise('TypeError', `${owner.name}.__new__(): not enough arguments`);
  if (knobs.packedCalls.has('__new__')) {
    countArgumentTuple(args.length);
    countArgumentTuple(args.length - 1);
  }
  const [cls, ...rest] = args;
  if (!isInstance(cls, typeTable[TypeId.TYPE])) raise('TypeError', `${owner.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  const type = pyTypeOf(cls);
  if (!isSubtype(type, owner)) raise('TypeError', `${owner.name}.__new__(${type.name}): ${type.name} is not a subtype of ${owner.name}`);
  let solid = type;
  while (solid.has(TypeFeature.HEAP) && solid.base !== null) solid = solid.base;
  if (!isCreatable(solid) && knobs.objects.refusesNewAsCalls) raise('TypeError', `cannot create '${qualifiedTypeName.of(solid.ref)}' instances`);
  if (solid.slots.create !== owner.slots.create) raise('TypeError', `${owner.name}.__new__(${type.name}) is not safe, use ${solid.name}.__new__()`);
  const call: CallArguments = { values: [...rest, ...kwargs.values()], names: [...kwargs.keys()].map(newStr) };
  const result = owner.slots.create!(type, call);
  call.names.forEach(decref);
  return result;
}
