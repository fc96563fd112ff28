import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { native, nativeClassMethod } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef } from '../heap/refcount';
import { nextWithoutValue, valuedIterators } from '../protocols/iterate';
import { addressText } from '../protocols/repr';
import { None } from '../values/singletons';
import { newStr, textOf } from '../values/text';
import { genericAliasOf } from './generic-alias';
import {
  closeMethod, generatorAttributes, generatorMethods, generatorOf, generatorSlots, runningAttribute, sendOrStop, suspendedAttribute, throwOrStop,
} from './generator';
import { readonlyMember } from './readonly-member';

/** Coroutines, and the iterator that `coroutine.__await__()` gives. CPython: Objects/genobject.c, PyCoro_Type. */

export const coroutineType = defineType({
  name: 'coroutine',
  id: TypeId.COROUTINE,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 144,
  slots: {
    ...generatorSlots,
    await: newCoroutineWrapper,
    repr: (self) => newStr(`<coroutine object ${textOf(generatorOf(self).qualname)} at ${addressText(self)}>`),
  },
  methods: [...generatorMethods, nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf)],
  getset: [
    ...generatorAttributes('coroutine', 'cr', 'cr_await'), runningAttribute('cr'), suspendedAttribute('cr'),
    readonlyMember('cr_origin', (self) => {
      const { originOrFinalizer } = generatorOf(self);
      return originOrFinalizer === NULL ? None : newRef(originOrFinalizer);
    }),
  ],
});

const WRAPPER_SIZE = 24;

function wrapped(self: Ref): Ref {
  return payloads[self] as Ref;
}

function newCoroutineWrapper(coroutine: Ref): Ref {
  const ref = allocateGc(wrapperType.id, WRAPPER_SIZE);
  payloads[ref] = newRef(coroutine);
  track(ref);
  return ref;
}

const wrapperType = defineType({
  name: 'coroutine_wrapper',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: WRAPPER_SIZE,
  slots: {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      decref(wrapped(self));
      freeGcRow(self);
      endDealloc();
    },
    traverse: (self, visit) => visit(wrapped(self)),
    iter: newRef,
    iternext: nextWithoutValue,
  },
  methods: [
    native('send', '(object, /)', (self: Ref, value: Ref) => sendOrStop(wrapped(self), value)),
    native('throw', '(type, value=None, traceback=None, /)', (self: Ref, ...args: Ref[]) => throwOrStop(wrapped(self), args)),
    native('close', '()', (self: Ref) => closeMethod(wrapped(self))),
  ],
});

valuedIterators.set(wrapperType, (self) => sendOrStop(wrapped(self), None));
