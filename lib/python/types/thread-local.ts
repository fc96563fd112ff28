import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { payloadOf, setPayload } from '../object/table';
import { decref, newRef, xdecref } from '../heap/refcount';
import { untrack } from '../heap/gc-state';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { noAttribute } from '../protocols/attribute';
import { dictDelete, dictGetBorrowed, dictSet } from '../protocols/mapping';
import type { Thread } from '../protocols/threads';
import { threads } from '../protocols/threads';
import { lookupBorrowed } from '../protocols/type-lookup';
import { newDict } from '../values/dicts';
import { allocateInstance, dropInstance, freeInstanceRow } from '../values/instance';
import { isStr, textOf } from '../values/text';
import { objectInit } from './object';

/** `_thread._local`: an object with a `__dict__` of its own in each thread. CPython: Modules/_threadmodule.c, localobject. */
interface ThreadLocal {
  /** Each thread's dict, owned. */
  dicts: Map<Thread, Ref>;
  /** Arguments for `__init__`, which every thread calls at its first access; owned. */
  values: Ref[];
  names: Ref[];
}

const localOf = (self: Ref): ThreadLocal => payloadOf<ThreadLocal>(self);

const S_DICT = staticString('__dict__');

/** CPython: local_new(). */
function createLocal(type: PyType, args: CallArguments): Ref {
  if (args.values.length > 0 && type.slots.init === objectInit) raise('TypeError', 'Initialization arguments are not supported');
  const self = allocateInstance(type);
  setPayload(self, { dicts: new Map(), values: args.values.map(newRef), names: args.names.map(newRef) } satisfies ThreadLocal);
  addDict(self);
  return self;
}

function addDict(self: Ref): Ref {
  const dict = newDict();
  localOf(self).dicts.set(threads.current, dict);
  threads.current.locals.add(self);
  return dict;
}

/** The running thread's dict, borrowed; it is filled by `__init__` first. CPython: _ldict(). */
function dictBorrowed(self: Ref): Ref {
  const { dicts, values, names } = localOf(self);
  const known = dicts.get(threads.current);
  if (known !== undefined) return known;
  const dict = addDict(self);
  const { init } = typeOf(self).slots;
  if (init !== objectInit && init !== null) {
    try {
      init(self, { values, names });
    } catch (thrown) {
      dropDict(self, threads.current);
      throw thrown;
    }
  }
  return dict;
}

function dropDict(self: Ref, thread: Thread): void {
  const { dicts } = localOf(self);
  const dict = dicts.get(thread) ?? NULL;
  dicts.delete(thread);
  thread.locals.delete(self);
  xdecref(dict);
}

/** A thread has ended: its dicts go, the oldest local object's first. */
export function dropThreadLocals(thread: Thread): void {
  for (const self of thread.locals) dropDict(self, thread);
}

function clearLocal(self: Ref): void {
  const { dicts, values, names } = localOf(self);
  for (const ref of [...values.splice(0), ...names.splice(0)]) decref(ref);
  for (const thread of [...dicts.keys()]) dropDict(self, thread);
}

/** CPython: local_getattro(). */
function getLocalAttribute(self: Ref, name: Ref): Ref {
  if (!isStr(name)) raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
  const dict = dictBorrowed(self);
  const type = typeOf(self);
  if (textOf(name) === '__dict__') return newRef(dict);
  const descriptor = lookupBorrowed(type, name);
  const get = descriptor === NULL ? null : typeOf(descriptor).slots.descrGet;
  if (descriptor !== NULL && get !== null && typeOf(descriptor).slots.descrSet !== null) return get(descriptor, self, type.ref);
  const value = dictGetBorrowed(dict, name);
  if (value !== NULL) return newRef(value);
  if (descriptor === NULL) return noAttribute(self, name);
  return get === null ? newRef(descriptor) : get(descriptor, self, type.ref);
}

/** CPython: local_setattro(). */
function setLocalAttribute(self: Ref, name: Ref, value: Ref): void {
  if (!isStr(name)) raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
  const dict = dictBorrowed(self);
  const type = typeOf(self);
  if (textOf(name) === '__dict__') runtime.raiseAttributeError(`'${type.name}' object attribute '__dict__' is read-only`, self, S_DICT);
  const descriptor = lookupBorrowed(type, name);
  const set = descriptor === NULL ? null : typeOf(descriptor).slots.descrSet;
  if (set !== null) set(descriptor, self, value);
  else if (value !== NULL) dictSet(dict, name, value);
  else if (!dictDelete(dict, name)) {
    if (knobs.objects.bareDeletedName) raise('AttributeError', textOf(name));
    noAttribute(self, name);
  }
}

export const threadLocalType: PyType = defineType({
  name: '_local',
  module: '_thread',
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_WEAKREF,
  basicSize: 64,
  doc: 'Thread-local data',
  slots: {
    create: createLocal,
    getattro: getLocalAttribute,
    setattro: setLocalAttribute,
    traverse(self, visit) {
      const { dicts, values, names } = localOf(self);
      for (const ref of values) visit(ref);
      for (const ref of names) visit(ref);
      for (const dict of dicts.values()) visit(dict);
    },
    clear: clearLocal,
    dealloc(self) {
      untrack(self);
      if (typeOf(self) === threadLocalType) clearWeakrefsOf(self);
      clearLocal(self);
      dropInstance(self);
      freeInstanceRow(self);
    },
  },
});
