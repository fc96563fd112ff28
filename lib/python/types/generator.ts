import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet, NativeMethod } from '../object/native';
import { getset, native } from '../object/native';
import type { Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef, refcountOf, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { valuedIterators } from '../protocols/iterate';
import { addressText } from '../protocols/repr';
import { warn } from '../protocols/warnings';
import { newBool } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { adoptFrame, frameObjectOf } from './frame';
import { GeneratorState } from './generator-state';
import { resurrectedByFinalizer } from './heap-type';
import { readonlyMember } from './readonly-member';

/**
 * A suspended function: its locals and evaluation stack as they were at the last `yield` or `await`. Generators, coroutines and
 * asynchronous generators are the same but for the type.
 */
export interface GeneratorObject {
  /** The function, owned; NULL once the generator has ended, and up to 3.10. */
  func: Ref;
  /** Up to 3.10 what the frame has of the function, owned; NULL once the generator has ended, and from 3.11 on. */
  globals: Ref;
  builtins: Ref;
  /** The code it had when it was called, owned. */
  codeRef: Ref;
  /** The same, owned once more, where the frame holds it besides the generator (up to 3.11); else NULL. */
  frameCode: Ref;
  /** Owned locals, cells and stack entries; of no meaning while running, empty after the end. */
  saved: number[];
  /** From 3.15 on: where loops are that have no iterator, by cell of the evaluation stack. */
  places: number[];
  /** Absolute word at which execution goes on. */
  pc: number;
  state: (typeof GeneratorState)[keyof typeof GeneratorState];
  /** The exception that the generator is handling, owned. */
  excInfo: { value: Ref; previous: GeneratorObject['excInfo'] | null; tracebacks: Ref[] | null };
  /** Frame object, owned, if somebody asked for it; or NULL. */
  frameObject: Ref;
  name: Ref;
  qualname: Ref;
  /** Where a coroutine was created, a tuple, or the finalizer of an asynchronous generator; owned, or NULL. */
  originOrFinalizer: Ref;
  /** Asynchronous generators: the hooks have seen it; it has been closed; a step of it is under way. */
  hooksCalled: boolean;
  closed: boolean;
  runningAsync: boolean;
}

export function generatorOf(ref: Ref): GeneratorObject {
  return payloads[ref] as GeneratorObject;
}

/** What only the machine can do; of generators, coroutines and asynchronous generators alike. */
export const generatorMachine = {
  /** Resumes with a borrowed value; the yielded value, or NULL when it returned (`returned` has the value, owned). */
  send: (_self: Ref, _value: Ref): Ref => NULL,
  /** The arguments of `throw`: borrowed; as `send`, the exception may come back out. A GeneratorExit closes what is delegated to, if asked. */
  throw: (_self: Ref, _args: readonly Ref[], _closesDelegate: boolean): Ref => NULL,
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
  /** A new reference to what the generator delegates to or awaits, or NULL. */
  delegate: (_self: Ref): Ref => NULL,
  /** Whether an asynchronous generator that just gave a value stands at a `yield`, not at an `await`. */
  isAtYield: (_self: Ref): boolean => false,
};

/** Bytes beyond those of a generator that coroutines and asynchronous generators have. */
function extraOfKind(typeId: number): number {
  if (typeId === TypeId.COROUTINE) return knobs.sizes.coroutineExtra;
  return typeId === TypeId.ASYNC_GENERATOR ? knobs.sizes.asyncGeneratorExtra : 0;
}

/**
 * An object of the type with count 1; takes over every reference in `data`. From 3.11 on it has cells for its variables and for the
 * stack of its frame, `cells` in all, the first of which is part of it anyway. CPython: _PyFrame_NumSlotsForCodeObject().
 */
export function newGenerator(typeId: number, data: GeneratorObject, cells: number): Ref {
  const ref = allocateGc(typeId, knobs.sizes.generator + extraOfKind(typeId) - 16 + (knobs.frameObjects ? 0 : 8 * (cells - 1)));
  payloads[ref] = data;
  track(ref);
  return ref;
}

/** Whether the collector sees the code: in 3.12 and 3.13 only as long as there is a frame. */
export function showsCode(g: GeneratorObject): boolean {
  return knobs.generatorCode !== 'while alive' || g.func !== NULL;
}

function visitGenerator(self: Ref, visit: Visit): void {
  const g = generatorOf(self);
  const codeFirst = knobs.generatorCode === 'first' || knobs.generatorCode === 'twice';
  const inFrame = knobs.frameObjects && g.frameObject !== NULL;
  if (inFrame) visit(g.frameObject);
  if (codeFirst) visit(g.codeRef);
  visit(g.name);
  visit(g.qualname);
  if (g.frameObject !== NULL && !inFrame) {
    visit(g.frameObject);
    const { namespace } = frameObjectOf(g.frameObject);
    if (namespace !== NULL) visit(namespace);
  }
  if (g.func !== NULL && !inFrame) visit(g.func);
  if (g.frameCode !== NULL && !inFrame) {
    visit(g.frameCode);
    if (g.builtins !== NULL) visit(g.builtins);
    if (g.globals !== NULL) visit(g.globals);
  }
  if (!codeFirst && showsCode(g)) visit(g.codeRef);
  if (!inFrame && g.state !== GeneratorState.RUNNING) for (const ref of g.saved) if (ref !== 0) visit(ref as Ref);
  if (g.excInfo.value !== NULL) visit(g.excInfo.value);
  for (const ref of g.excInfo.tracebacks ?? []) if (ref !== NULL) visit(ref);
  if (g.originOrFinalizer !== NULL) visit(g.originOrFinalizer);
}

/** The frame is over: lets go of the function, through which a closure would keep everything alive, or of what it has of it. */
export function releaseFunction(g: GeneratorObject): void {
  const { func, frameCode, globals, builtins } = g;
  g.func = g.frameCode = g.globals = g.builtins = NULL;
  xdecref(func);
  xdecref(frameCode);
  xdecref(globals);
  xdecref(builtins);
}

/**
 * The suspended frame ends: its contents are dropped in the order in which a returning frame would, unless somebody holds the frame
 * object, which then takes them over; and the function.
 */
export function clearSavedFrame(g: GeneratorObject): void {
  const { saved, frameObject } = g;
  g.saved = [];
  g.frameObject = NULL;
  if (frameObject !== NULL) {
    detachFrameObject(frameObject);
    const isShared = refcountOf(frameObject) > 1;
    if (isShared) adoptFrame(frameObject, saved);
    decref(frameObject);
    if (isShared) {
      releaseFunction(g);
      return;
    }
  }
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

/** The frame object outlives the generator, or goes on the machine's stack. */
export function detachFrameObject(frameObject: Ref): void {
  const object = frameObjectOf(frameObject);
  object.suspended = null;
  object.owner = NULL;
}

function dealloc(self: Ref): void {
  untrack(self);
  clearWeakrefsOf(self);
  track(self);
  if (resurrectedByFinalizer(self)) return;
  untrack(self);
  if (deferDealloc(self)) return;
  const g = generatorOf(self);
  xdecref(g.originOrFinalizer);
  clearSavedFrame(g);
  xdecref(g.excInfo.value);
  g.excInfo.tracebacks?.forEach(xdecref);
  decref(g.codeRef);
  decref(g.name);
  decref(g.qualname);
  freeGcRow(self);
  endDealloc();
}

/** Slots that all three types have. */
export const generatorSlots = {
  dealloc,
  traverse: visitGenerator,
  finalize: (self: Ref) => generatorMachine.finalize(self),
};

/** `__name__`, `__qualname__`, and attributes that the three types have under names of their own: `gi_frame`, `cr_frame`, `ag_frame`, … */
export function generatorAttributes(typeName: string, prefix: string, delegate: string): GetSet[] {
  const orNone = (ref: Ref) => (ref === NULL ? None : ref);
  const readonly = (name: string, get: (self: Ref) => Ref) => getset(name, get, () => {
    raise('AttributeError', `attribute '${name}' of '${typeName}' objects is not writable`);
  });
  return [
    nameAttribute('__name__', 'name'),
    nameAttribute('__qualname__', 'qualname'),
    readonly(delegate, (self) => orNone(generatorMachine.delegate(self))),
    readonly(`${prefix}_frame`, (self) => orNone(generatorMachine.frame(self))),
    readonlyMember(`${prefix}_code`, (self) => newRef(generatorOf(self).codeRef)),
  ];
}

/** `gi_suspended` and `cr_suspended`. */
export function suspendedAttribute(prefix: string): GetSet {
  return getset(`${prefix}_suspended`, (self) => newBool(generatorOf(self).state === GeneratorState.SUSPENDED));
}

/** `gi_running` and `cr_running`. */
export function runningAttribute(prefix: string): GetSet {
  return getset(`${prefix}_running`, (self) => newBool(generatorOf(self).state === GeneratorState.RUNNING));
}

/** Sends a value; the result, or StopIteration with what was returned. */
export function sendOrStop(self: Ref, value: Ref): Ref {
  const result = generatorMachine.send(self, value);
  return result === NULL ? generatorMachine.stop() : result;
}

/** `throw(…)` as Python calls it. */
export function throwOrStop(self: Ref, args: readonly Ref[]): Ref {
  warnOfThrowSignature(args);
  const result = generatorMachine.throw(self, args, true);
  return result === NULL ? generatorMachine.stop() : result;
}

/** CPython: gen_throw(), which wants one argument from 3.12 on. */
export function warnOfThrowSignature([, value = NULL]: readonly Ref[]): void {
  if (value === NULL || !knobs.objects.warnsOfThrowSignature) return;
  warn('DeprecationWarning', 'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.');
}

export function closeMethod(self: Ref): Ref {
  const value = generatorMachine.close(self);
  if (knobs.objects.closeReturnsValue) return value;
  decref(value);
  return None;
}

/** `send`, `throw` and `close`. */
export const generatorMethods: NativeMethod[] = [
  native('send', '(object, /)', sendOrStop),
  native('throw', '(type, value=None, traceback=None, /)', (self: Ref, ...args: Ref[]) => throwOrStop(self, args)),
  native('close', '()', closeMethod),
];

export const generatorType = defineType({
  name: 'generator',
  id: TypeId.GENERATOR,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 160,
  slots: {
    ...generatorSlots,
    iter: newRef,
    iternext(self) {
      const item = generatorMachine.send(self, None);
      if (item === NULL) generatorMachine.dropReturned();
      return item;
    },
    repr: (self) => newStr(`<generator object ${textOf(generatorOf(self).qualname)} at ${addressText(self)}>`),
  },
  methods: generatorMethods,
  getset: [...generatorAttributes('generator', 'gi', 'gi_yieldfrom'), runningAttribute('gi'), suspendedAttribute('gi')],
});

valuedIterators.set(generatorType, (self) => sendOrStop(self, None));
