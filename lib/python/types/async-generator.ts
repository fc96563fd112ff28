import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { getset, native, nativeClassMethod } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { addEngineRoots } from '../heap/engine-roots';
import { decref, newRef, xdecref } from '../heap/refcount';
import { call } from '../protocols/call';
import { addressText } from '../protocols/repr';
import { newBool } from '../values/numbers';
import { None } from '../values/singletons';
import { newStr, textOf } from '../values/text';
import { newAsyncSend, newAsyncThrow } from './async-generator-steps';
import { genericAliasOf } from './generic-alias';
import { generatorAttributes, generatorOf, generatorSlots, suspendedAttribute } from './generator';

/** Asynchronous generators. CPython: Objects/genobject.c, PyAsyncGen_Type. */

/** `sys.set_asyncgen_hooks`: owned, or NULL. */
export const asyncGeneratorHooks = { firstiter: NULL as Ref, finalizer: NULL as Ref };

addEngineRoots(() => [asyncGeneratorHooks.firstiter, asyncGeneratorHooks.finalizer]);

/** Replaces a hook by a borrowed one; NULL for none. */
export function setAsyncGeneratorHook(name: 'firstiter' | 'finalizer', hook: Ref): void {
  const old = asyncGeneratorHooks[name];
  asyncGeneratorHooks[name] = hook === NULL ? NULL : newRef(hook);
  xdecref(old);
}

/** For the next run. */
export function resetAsyncGeneratorHooks(): void {
  asyncGeneratorHooks.firstiter = asyncGeneratorHooks.finalizer = NULL;
}

/** CPython: async_gen_init_hooks() */
function callHooks(self: Ref): void {
  const g = generatorOf(self);
  if (g.hooksCalled) return;
  g.hooksCalled = true;
  const { firstiter, finalizer } = asyncGeneratorHooks;
  if (finalizer !== NULL) g.originOrFinalizer = newRef(finalizer);
  if (firstiter !== NULL) decref(call(firstiter, self));
}

export const asyncGeneratorType = defineType({
  name: 'async_generator',
  id: TypeId.ASYNC_GENERATOR,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 144,
  slots: {
    ...generatorSlots,
    aiter: newRef,
    anext(self) {
      callHooks(self);
      return newAsyncSend(self, NULL);
    },
    repr: (self) => newStr(`<async_generator object ${textOf(generatorOf(self).qualname)} at ${addressText(self)}>`),
  },
  methods: [
    native('asend', '(value, /)', (self: Ref, value: Ref) => {
      callHooks(self);
      return newAsyncSend(self, value);
    }),
    native('athrow', '(type, value=None, traceback=None, /)', (self: Ref, ...args: Ref[]) => {
      callHooks(self);
      return newAsyncThrow(self, args);
    }),
    native('aclose', '()', (self: Ref) => {
      callHooks(self);
      return newAsyncThrow(self, null);
    }),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    ...generatorAttributes('async_generator', 'ag', 'ag_await'), suspendedAttribute('ag'),
    getset('ag_running', (self) => newBool(generatorOf(self).runningAsync)),
  ],
});

/** `sys.get_asyncgen_hooks()` shows None for no hook. */
export function hookOrNone(name: 'firstiter' | 'finalizer'): Ref {
  const hook = asyncGeneratorHooks[name];
  return hook === NULL ? None : newRef(hook);
}
