import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { stealNewEntry } from '../object/dict-table';
import { defineType } from '../object/define-type';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import { getset, native, nativeClassMethod } from '../object/native';
import { staticString } from '../object/names';
import { NO_NAMES } from '../object/runtime';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { addEngineRoots } from '../heap/engine-roots';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { callObject } from '../protocols/call';
import { equals } from '../protocols/compare';
import { dictHash } from '../protocols/hash';
import type { Thread } from '../protocols/threads';
import { threads } from '../protocols/threads';
import { typeModified } from '../protocols/type-lookup';
import { addressText, reprText } from '../protocols/repr';
import { newBool } from '../values/numbers';
import { newTuple, stealList } from '../values/sequences';
import { None, NotImplemented } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { getIter } from '../protocols/iterate';
import { newExceptionWithArgs } from './exceptions';
import { genericAliasOf } from './generic-alias';

/** Context variables. CPython: Python/context.c. */

interface Context {
  /** Variables and their values, both owned. */
  values: Map<Ref, Ref>;
  entered: boolean;
}

interface ContextVar {
  name: Ref;
  fallback: Ref;
}

interface Token {
  /** All owned; `old` is NULL when the variable had no value. */
  context: Ref;
  variable: Ref;
  old: Ref;
  used: boolean;
}

const contextOf = (ref: Ref): Context => payloadOf<Context>(ref);
const varOf = (ref: Ref): ContextVar => payloadOf<ContextVar>(ref);
const tokenOf = (ref: Ref): Token => payloadOf<Token>(ref);

addEngineRoots(() => threads.alive.map((thread) => thread.context), 'context');

/** Lets go of the thread's current context at its end. */
export function dropContext(thread: Thread): void {
  const old = thread.context;
  thread.context = NULL;
  xdecref(old);
}

function newContext(values: Map<Ref, Ref>): Ref {
  const ref = allocateGc(contextType.id, contextType.basicSize);
  setPayload(ref, { values, entered: false } satisfies Context);
  track(ref);
  return ref;
}

function currentBorrowed(): Ref {
  const thread = threads.current;
  if (thread.context === NULL) {
    thread.context = newContext(new Map());
    contextOf(thread.context).entered = true;
  }
  return thread.context;
}

function copyContext(context: Ref): Ref {
  const values = new Map<Ref, Ref>();
  for (const [variable, value] of contextOf(context).values) values.set(newRef(variable), newRef(value));
  return newContext(values);
}

/** CPython: PyContext_CopyCurrent() */
export function copyCurrentContext(): Ref {
  return copyContext(currentBorrowed());
}

/** Calls something with a context as the current one. CPython: context_run() */
function runIn(context: Ref, callable: Ref, args: Ref[], keywords: Map<string, Ref>): Ref {
  const c = contextOf(context);
  if (c.entered) raise('RuntimeError', `cannot enter context: ${reprText(context)} is already entered`);
  const before = newRef(currentBorrowed());
  const thread = threads.current;
  xdecref(thread.context);
  thread.context = newRef(context);
  c.entered = true;
  const names = [...keywords.keys()].map((name) => newStr(name));
  try {
    return callObject(callable, { values: [...args, ...keywords.values()], names: names.length === 0 ? NO_NAMES : names });
  } finally {
    names.forEach(decref);
    c.entered = false;
    const inner = thread.context;
    thread.context = before;
    xdecref(inner);
  }
}

function requireVar(key: Ref): Ref {
  if (typeOf(key) !== contextVarType) raise('TypeError', `a ContextVar key was expected, got ${reprText(key)}`);
  return key;
}

function dropValues(context: Context): void {
  const { values } = context;
  context.values = new Map();
  for (const [variable, value] of values) {
    decref(variable);
    decref(value);
  }
}

function sameContents(a: Context, b: Context): boolean {
  if (a.values.size !== b.values.size) return false;
  for (const [variable, value] of a.values) {
    const other = b.values.get(variable);
    if (other === undefined || !equals(value, other)) return false;
  }
  return true;
}

function keysOf(self: Ref): Ref {
  return stealList([...contextOf(self).values.keys()].map(newRef));
}

function iterated(list: Ref): Ref {
  const iterator = getIter(list);
  decref(list);
  return iterator;
}

export const contextType = defineType({
  name: 'Context',
  module: '_contextvars',
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: 48,
  slots: {
    create(_type, args) {
      if (args.values.length > 0) raise('TypeError', 'Context() does not accept any arguments');
      return newContext(new Map());
    },
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      clearWeakrefsOf(self);
      dropValues(contextOf(self));
      freeGcRow(self);
      endDealloc();
    },
    traverse(self, visit) {
      for (const [variable, value] of contextOf(self).values) {
        visit(variable);
        visit(value);
      }
    },
    clear: (self) => dropValues(contextOf(self)),
    hash: null,
    richcompare(self, other, op) {
      if (typeOf(other) !== contextType || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
      return newBool(sameContents(contextOf(self), contextOf(other)) === (op === CompareOp.EQ));
    },
    length: (self) => contextOf(self).values.size,
    getitem(self, key) {
      const value = contextOf(self).values.get(requireVar(key));
      return value === undefined ? raiseWith('KeyError', key) : newRef(value);
    },
    contains: (self, key) => contextOf(self).values.has(requireVar(key)),
    iter: (self) => iterated(keysOf(self)),
  },
  methods: [
    native('run', '(*args, **kwargs)', (self: Ref, [callable, ...args]: Ref[], keywords: Map<string, Ref>) => {
      if (callable === undefined) raise('TypeError', 'run() missing 1 required positional argument');
      return runIn(self, callable, args, keywords);
    }),
    native('copy', '()', copyContext),
    native('get', '(key, default=None, /)', (self: Ref, key: Ref, fallback: Ref) => {
      const value = contextOf(self).values.get(requireVar(key));
      return value !== undefined ? newRef(value) : fallback === NULL ? None : newRef(fallback);
    }),
    native('keys', '()', (self: Ref) => iterated(keysOf(self))),
    native('values', '()', (self: Ref) => iterated(stealList([...contextOf(self).values.values()].map(newRef)))),
    native('items', '()', (self: Ref) => iterated(stealList([...contextOf(self).values].map(([variable, value]) => newTuple(variable, value))))),
  ],
});

/** Raises an exception whose only argument is the object. */
function raiseWith(name: string, object: Ref): never {
  return stealAndRaise(newExceptionWithArgs(exceptionType(name), [object]));
}

function setVariable(variable: Ref, value: Ref): Ref {
  const context = currentBorrowed();
  const { values } = contextOf(context);
  const old = values.get(variable);
  const token = newToken(context, variable, old ?? NULL);
  values.set(old === undefined ? newRef(variable) : variable, newRef(value));
  if (old !== undefined) decref(old);
  return token;
}

/** CPython: PyContextVar_Reset() */
function resetVariable(variable: Ref, token: Ref): Ref {
  if (typeOf(token) !== tokenType) raise('TypeError', `expected an instance of Token, got ${reprText(token)}`);
  const t = tokenOf(token);
  if (t.used) raise('RuntimeError', `${reprText(token)} has already been used once`);
  if (t.variable !== variable) raise('ValueError', `${reprText(token)} was created by a different ContextVar`);
  if (t.context !== currentBorrowed()) raise('ValueError', `${reprText(token)} was created in a different Context`);
  t.used = true;
  const { values } = contextOf(t.context);
  const value = values.get(variable);
  if (t.old === NULL) {
    values.delete(variable);
    if (value !== undefined) decref(variable);
  } else values.set(value === undefined ? newRef(variable) : variable, newRef(t.old));
  if (value !== undefined) decref(value);
  return None;
}

export const contextVarType = defineType({
  name: 'ContextVar',
  module: '_contextvars',
  features: TypeFeature.GC,
  basicSize: 64,
  slots: {
    create(_type, { values, names }) {
      const named = names.map(textOf);
      const unknown = named.find((name) => name !== 'name' && name !== 'default');
      const positional = values.slice(0, values.length - named.length);
      if (positional.length > 1) raise('TypeError', `ContextVar() takes exactly 1 positional argument (${positional.length} given)`);
      if (unknown !== undefined) raise('TypeError', `ContextVar() got an unexpected keyword argument '${unknown}'`);
      const given = (name: string): Ref => (named.includes(name) ? values[positional.length + named.indexOf(name)] : NULL);
      const name = positional.length === 1 ? positional[0] : given('name');
      if (name === NULL) raise('TypeError', 'ContextVar() takes exactly 1 positional argument (0 given)');
      if (!isStr(name)) raise('TypeError', 'context variable name must be a str');
      const fallback = given('default');
      const ref = allocateGc(contextVarType.id, contextVarType.basicSize);
      setPayload(ref, { name: newRef(name), fallback: fallback === NULL ? NULL : newRef(fallback) } satisfies ContextVar);
      if (fallback !== NULL && typeOf(fallback).has(TypeFeature.GC)) track(ref);
      return ref;
    },
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      const { name, fallback } = varOf(self);
      decref(name);
      xdecref(fallback);
      freeGcRow(self);
      endDealloc();
    },
    traverse(self, visit) {
      const { name, fallback } = varOf(self);
      visit(name);
      if (fallback !== NULL) visit(fallback);
    },
    repr(self) {
      const { name, fallback } = varOf(self);
      return newStr(`<ContextVar name=${reprText(name)}${fallback === NULL ? '' : ` default=${reprText(fallback)}`} at ${addressText(self)}>`);
    },
  },
  methods: [
    native('get', '(default=<unrepresentable>, /)', (self: Ref, fallback: Ref) => {
      const value = contextOf(currentBorrowed()).values.get(self);
      if (value !== undefined) return newRef(value);
      if (fallback !== NULL) return newRef(fallback);
      return varOf(self).fallback === NULL ? raiseWith('LookupError', self) : newRef(varOf(self).fallback);
    }),
    native('set', '(value, /)', setVariable),
    native('reset', '(token, /)', resetVariable),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [getset('name', (self) => newRef(varOf(self).name))],
});

const missingType = defineType({
  name: 'Token.MISSING',
  features: TypeFeature.DISALLOW_INSTANTIATION,
  slots: { repr: () => newStr('<Token.MISSING>') },
});

/** `Token.MISSING`: the variable had no value before. */
const MISSING = staticRow(missingType.id, null);

function newToken(context: Ref, variable: Ref, old: Ref): Ref {
  const ref = allocateGc(tokenType.id, tokenType.basicSize);
  setPayload(ref, { context: newRef(context), variable: newRef(variable), old: old === NULL ? NULL : newRef(old), used: false } satisfies Token);
  track(ref);
  return ref;
}

export const tokenType = defineType({
  name: 'Token',
  module: '_contextvars',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 48,
  slots: {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      const { context, variable, old } = tokenOf(self);
      decref(context);
      decref(variable);
      xdecref(old);
      freeGcRow(self);
      endDealloc();
    },
    traverse(self, visit) {
      const { context, variable, old } = tokenOf(self);
      visit(context);
      visit(variable);
      if (old !== NULL) visit(old);
    },
    repr(self) {
      const { used, variable } = tokenOf(self);
      return newStr(`<Token${used ? ' used' : ''} var=${reprText(variable)} at ${addressText(self)}>`);
    },
  },
  methods: [nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf)],
  getset: [
    getset('var', (self) => newRef(tokenOf(self).variable)),
    getset('old_value', (self) => {
      const { old } = tokenOf(self);
      return old === NULL ? MISSING : newRef(old);
    }),
  ],
});

const S_MISSING = staticString('MISSING');

const entered = { dict: null as typeof tokenType.dict | null };

/** Enters `Token.MISSING`, which the table of a built-in type's names does not keep from run to run. */
export function enterMissing(): void {
  if (entered.dict === tokenType.dict) return;
  entered.dict = tokenType.dict;
  stealNewEntry(tokenType.dict, S_MISSING, MISSING, dictHash(S_MISSING));
  typeModified(tokenType);
}
