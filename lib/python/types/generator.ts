import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset, native } from '../object/native';
import type { Visit } from '../object/py-type';
import { TypeFeature, typeIdOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { valuedIterators } from '../protocols/iterate';
import { addressText } from '../protocols/repr';
import { newBool } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { frameObjectOf } from './frame';
import { resurrectedByFinalizer } from './heap-type';

/** A suspended function: its locals and evaluation stack as they were at the last `yield`. */
export interface GeneratorObject {
  /** The function, owned; NULL once the generator has ended. */
  func: Ref;
  /** The code it had when it was called, owned. */
  codeRef: Ref;
  /** Owned locals, cells and stack entries; empty while running and after the end. */
  saved: number[];
  /** Absolute word at which execution goes on. */
  pc: number;
  state: 'created' | 'suspended' | 'running' | 'closed';
  /** The exception that the generator is handling, owned. */
  excInfo: { value: Ref; previous: GeneratorObject['excInfo'] | null };
  /** Frame object, owned, if somebody asked for it; or NULL. */
  frameObject: Ref;
  name: Ref;
  qualname: Ref;
}

export function generatorOf(ref: Ref): GeneratorObject {
  return payloads[ref] as GeneratorObject;
}

/** What only the machine can do. */
export const generatorMachine = {
  /** Resumes with a borrowed value; the yielded value, or NULL when it returned (`returned` has the value, owned). */
  send: (_self: Ref, _value: Ref): Ref => NULL,
  /** The arguments of `throw`: borrowed; as `send`, the exception may come back out. */
  throw: (_self: Ref, _args: readonly Ref[]): Ref => NULL,
  /** The value with which the generator ended, owned; None if it was closed before. */
  close: (_self: Ref): Ref => None,
  /** Releases the value with which a generator just ended. */
  dropReturned: (): void => {},
  /** Raises StopIteration with the returned value. */
  stop: (): never => {
    throw new Error('The machine is not loaded.');
  },
  /** Closes a generator that is being freed and reports what that raises. */
  finalize: (_self: Ref): void => {},
  /** A new reference to the frame object, or NULL after the end. */
  frame: (_self: Ref): Ref => NULL,
  /** A new reference to what the generator delegates to, or NULL. */
  delegate: (_self: Ref): Ref => NULL,
};

/** A generator object with count 1; takes over every reference in `data`. */
export function newGenerator(data: GeneratorObject): Ref {
  const ref = allocateGc(TypeId.GENERATOR, knobs.sizes.generator - 16 + (knobs.generatorFrameObject ? 0 : 8 * data.saved.length));
  payloads[ref] = data;
  track(ref);
  return ref;
}

function visitGenerator(self: Ref, visit: Visit): void {
  const g = generatorOf(self);
  visit(g.name);
  visit(g.qualname);
  if (g.func !== NULL) visit(g.func);
  for (const ref of g.saved) if (ref !== 0) visit(ref as Ref);
  if (g.excInfo.value !== NULL) visit(g.excInfo.value);
}

/** The frame is over: lets go of the function, through which a closure would keep everything alive. */
export function releaseFunction(g: GeneratorObject): void {
  const { func } = g;
  g.func = NULL;
  xdecref(func);
}

/** Drops the suspended frame's contents, in the order in which a returning frame would, and the function. */
export function clearSavedFrame(g: GeneratorObject): void {
  const { saved } = g;
  g.saved = [];
  if (knobs.localsFreedInReverse) for (let i = saved.length - 1; i >= 0; i--) xdecref(saved[i] as Ref);
  else for (const ref of saved) xdecref(ref as Ref);
  releaseFunction(g);
}

function nameAttribute(attribute: string, key: 'name' | 'qualname'): GetSet {
  return getset(attribute, (self) => newRef(generatorOf(self)[key]), (self, value) => {
    if (value === NULL || !isStr(value)) raise('TypeError', `${attribute} must be set to a string object`);
    const old = generatorOf(self)[key];
    generatorOf(self)[key] = newRef(value);
    decref(old);
  });
}

export const generatorType = defineType({
  name: 'generator',
  id: TypeId.GENERATOR,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 160,
  slots: {
    dealloc(self) {
      untrack(self);
      clearWeakrefsOf(self);
      track(self);
      if (resurrectedByFinalizer(self)) return;
      untrack(self);
      if (deferDealloc(self)) return;
      const g = generatorOf(self);
      clearSavedFrame(g);
      xdecref(g.excInfo.value);
      if (g.frameObject !== NULL) frameObjectOf(g.frameObject).suspended = null;
      xdecref(g.frameObject);
      xdecref(g.func);
      decref(g.codeRef);
      decref(g.name);
      decref(g.qualname);
      freeGcRow(self);
      endDealloc();
    },
    traverse: visitGenerator,
    finalize: (self) => generatorMachine.finalize(self),
    iter: newRef,
    iternext(self) {
      const item = generatorMachine.send(self, None);
      if (item === NULL) generatorMachine.dropReturned();
      return item;
    },
    repr: (self) => newStr(`<generator object ${textOf(generatorOf(self).qualname)} at ${addressText(self)}>`),
  },
  methods: [
    native('send', '(object, /)', (self: Ref, value: Ref) => {
      const result = generatorMachine.send(self, value);
      return result === NULL ? generatorMachine.stop() : result;
    }),
    native('throw', '(type, value=None, traceback=None, /)', (self: Ref, ...args: Ref[]) => {
      const result = generatorMachine.throw(self, args);
      return result === NULL ? generatorMachine.stop() : result;
    }),
    native('close', '()', (self: Ref) => {
      const value = generatorMachine.close(self);
      if (knobs.objects.closeReturnsValue) return value;
      decref(value);
      return None;
    }),
  ],
  getset: [
    nameAttribute('__name__', 'name'),
    nameAttribute('__qualname__', 'qualname'),
    getset('gi_running', (self) => newBool(generatorOf(self).state === 'running')),
    getset('gi_suspended', (self) => newBool(generatorOf(self).state === 'suspended')),
    getset('gi_code', (self) => newRef(generatorOf(self).codeRef)),
    getset('gi_frame', (self) => {
      const frame = generatorMachine.frame(self);
      return frame === NULL ? None : frame;
    }),
    getset('gi_yieldfrom', (self) => {
      const delegate = generatorMachine.delegate(self);
      return delegate === NULL ? None : delegate;
    }),
  ],
});

valuedIterators.next = (iterator) => {
  if (typeIdOf(iterator) !== TypeId.GENERATOR) return null;
  const item = generatorMachine.send(iterator, None);
  return item === NULL ? generatorMachine.stop() : item;
};
