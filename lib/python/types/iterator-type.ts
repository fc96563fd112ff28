import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { GetSet, NativeMethod } from '../object/native';
import type { CallArguments, PyType, Slots, Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { NO_NAMES } from '../object/runtime';
import { payloadOf, setPayload } from '../object/table';
import { track } from '../heap/gc-state';
import { allocateGc } from '../heap/allocate';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { deallocContainer } from './container-dealloc';

/**
 * Types whose instances hold some references and a little state, and that do one thing: iterate. Most of `itertools` and
 * `enumerate`, `zip`, `map`, `filter` are that, so what they share is written once.
 */
export interface IteratorDefinition<S> {
  name: string;
  module?: string;
  /** `__basicsize__`, without the GC header. */
  basicSize: number;
  /** The owned references in the order in which CPython's tp_traverse visits them; NULL where there is none. */
  references: (state: S) => readonly Ref[];
  /** The state of a new instance from the call's arguments; null for types that cannot be called. */
  create: ((args: CallArguments) => S) | null;
  /** The next item, a new reference, or NULL. */
  next: (state: S, self: Ref) => Ref;
  /** False where the constructor takes no keywords; they do not matter to it where a class of the program has an `__init__` that may want them. */
  takesNames?: boolean | (() => boolean);
  slots?: Partial<Slots>;
  methods?: NativeMethod[];
  getset?: GetSet[];
}

export function iteratorState<S>(self: Ref): S {
  return payloadOf<S>(self);
}

export function defineIterator<S>(definition: IteratorDefinition<S>): PyType {
  const { name, module, basicSize, references, create, next, takesNames = true } = definition;
  const hasNames = typeof takesNames === 'function' ? takesNames : () => takesNames;
  const release = (self: Ref): void => {
    clearWeakrefsOf(self);
    for (const ref of references(payloadOf<S>(self))) if (ref !== NULL) decref(ref);
    freeInstanceRow(self);
  };
  const type: PyType = defineType({
    name,
    module,
    features: TypeFeature.GC | (create === null ? TypeFeature.DISALLOW_INSTANTIATION : TypeFeature.BASETYPE),
    basicSize,
    slots: {
      dealloc: (self) => deallocContainer(self, release),
      traverse(self: Ref, visit: Visit) {
        for (const ref of references(payloadOf<S>(self))) if (ref !== NULL) visit(ref);
      },
      iter: newRef,
      iternext: (self) => next(payloadOf<S>(self), self),
      create: create === null ? null : (cls, args) => newIteratorOf(cls, create(takesNames === true || hasNames() ? args : withoutNames(cls, type, args))),
      init: () => {},
      ...definition.slots,
    },
    methods: definition.methods,
    getset: definition.getset,
  });
  return type;
}

/** An instance of the type, or of a class of the program that extends it, with this state. */
export function newIteratorOf<S>(type: PyType, state: S): Ref {
  if (type.has(TypeFeature.HEAP)) {
    const self = allocateInstance(type);
    setPayload(self, state);
    return self;
  }
  const self = allocateGc(type.id, type.basicSize);
  setPayload(self, state);
  track(self);
  return self;
}

/**
 * The arguments of a constructor that takes no keywords: without them for a class of the program that has its own `__init__`, up to 3.10 for any
 * class of the program. CPython: the condition before _PyArg_NoKeywords().
 */
export function withoutNames(cls: PyType, base: PyType, args: CallArguments): CallArguments {
  const refuses = cls === base || (knobs.values.numberSubclassesRefuseKeywords && cls.slots.init === base.slots.init);
  return refuses || args.names.length === 0 ? args : { values: args.values.slice(0, args.values.length - args.names.length), names: NO_NAMES };
}

/** Takes a reference out of a state and releases it, so that the iterator stays exhausted. */
export function releaseField<S, K extends keyof S>(state: S, field: K): void {
  const ref = state[field] as unknown as Ref;
  state[field] = NULL as unknown as S[K];
  if (ref !== NULL) decref(ref);
}

/** The one argument of a constructor that takes no keywords. CPython: _PyArg_CheckPositional(). */
export function oneArgument(name: string, args: CallArguments): Ref {
  const values = noKeywords(name, args);
  return values.length === 1 ? values[0] : raise('TypeError', `${name} expected 1 argument, got ${values.length}`);
}

/** `name() takes no keyword arguments`. CPython: _PyArg_NoKeywords(). */
export function noKeywords(name: string, args: CallArguments): Ref[] {
  if (args.names.length > 0) raise('TypeError', `${name}() takes no keyword arguments`);
  return args.values;
}
