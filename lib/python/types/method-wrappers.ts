import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset } from '../object/native';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import { untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { getAttr, getOptionalAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { reprText } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import {
  allocateInstance, clearInstance, deleteInstanceAttribute, dropInstance, freeInstanceRow, instanceAttributeBorrowed, setInstanceAttribute, visitInstance,
} from '../values/instance';
import { False, True } from '../values/singletons';
import { newStr, textOf } from '../values/text';
import { dictAttribute } from './dict-attribute';
import { newMethod } from './method';

/** `classmethod` and `staticmethod`. CPython: Objects/funcobject.c. */

const S_ABSTRACT = staticString('__isabstractmethod__');
const WRAPPED_ATTRIBUTES = ['__module__', '__name__', '__qualname__', '__doc__'].map(staticString);
const S_ANNOTATIONS = staticString('__annotations__');
const S_ANNOTATE = staticString('__annotate__');

/** The wrapper takes over the function's description. CPython: Objects/funcobject.c, functools_wraps(). */
function copyWrappedAttributes(self: Ref, callable: Ref): void {
  if (!knobs.objects.wrappersDescribe) return;
  for (const name of knobs.objects.wrappersCopyAnnotations ? [...WRAPPED_ATTRIBUTES, S_ANNOTATIONS] : WRAPPED_ATTRIBUTES) {
    const value = getOptionalAttr(callable, name);
    if (value === NULL) continue;
    setInstanceAttribute(self, name, value);
    decref(value);
  }
}

/** `classmethod` and `staticmethod` objects own the callable. */
export function wrappedBorrowed(ref: Ref): Ref {
  return payloads[ref] as Ref;
}

const wrapped = wrappedBorrowed;

/** An attribute that is the function's own unless one was set here. CPython: descriptor_get_wrapped_attribute() */
function functionAttribute(name: Ref): GetSet {
  return getset(textOf(name), (self) => {
    const own = instanceAttributeBorrowed(self, name);
    if (own !== NULL) return newRef(own);
    const value = getAttr(wrapped(self), name);
    setInstanceAttribute(self, name, value);
    return value;
  }, (self, value) => {
    if (value !== NULL) setInstanceAttribute(self, name, value);
    else if (!deleteInstanceAttribute(self, name)) runtime.raiseAttributeError(`'${typeOf(self).name}' object has no attribute '${textOf(name)}'`, self, name);
  });
}

/** The callable bound to the class: up to 3.12 as it binds itself. CPython: cm_descr_get() */
function bindToClass(self: Ref, owner: Ref): Ref {
  const callable = wrapped(self);
  const { slots: { descrGet }, id } = typeOf(callable);
  const { classmethodsChain } = knobs.objects;
  const isChained = classmethodsChain === 'always' || (classmethodsChain === 'but methods' && id !== TypeId.METHOD);
  if (!isChained || descrGet === null) return newMethod(callable, owner);
  return descrGet(callable, owner, owner);
}

function defineWrapper(name: 'classmethod' | 'staticmethod', id: number, descrGet: (self: Ref, instance: Ref, owner: Ref) => Ref): PyType {
  return defineType({
    name,
    id,
    features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_DICT,
    basicSize: 32,
    slots: {
      create(type, args) {
        if (args.names.length > 0 && type.id === id) raise('TypeError', `${name}() takes no keyword arguments`);
        if (args.values.length !== 1) raise('TypeError', `${name} expected 1 argument, got ${args.values.length}`);
        const ref = allocateInstance(type);
        payloads[ref] = newRef(args.values[0]);
        copyWrappedAttributes(ref, args.values[0]);
        return ref;
      },
      init: () => {},
      dealloc(self) {
        untrack(self);
        dropInstance(self);
        xdecref(wrapped(self));
        freeInstanceRow(self);
      },
      traverse(self, visit) {
        visit(wrapped(self));
        visitInstance(self, visit);
      },
      clear: clearInstance,
      descrGet,
      repr: (self) => newStr(`<${name}(${reprText(wrapped(self))})>`),
    },
    getset: [
      getset('__func__', (self) => newRef(wrapped(self))),
      getset('__wrapped__', (self) => newRef(wrapped(self))),
      getset('__isabstractmethod__', (self) => {
        const flag = getOptionalAttr(wrapped(self), S_ABSTRACT);
        if (flag === NULL) return False;
        const mark = holdMark();
        hold(flag);
        const truth = isTrue(flag);
        dropHolds(mark);
        decref(flag);
        return truth ? True : False;
      }),
      functionAttribute(S_ANNOTATIONS),
      functionAttribute(S_ANNOTATE),
      dictAttribute,
    ],
  });
}

export const classMethodType = defineWrapper('classmethod', TypeId.CLASSMETHOD, (self, _instance, owner) => bindToClass(self, owner));
export const staticMethodType = defineWrapper('staticmethod', TypeId.STATICMETHOD, (self) => newRef(wrapped(self)));
staticMethodType.slots.call = (self, args) => callObject(wrapped(self), args);

/** A new `staticmethod` or `classmethod` around a borrowed callable, as class creation makes for `__new__` and `__init_subclass__`. */
export function newWrapper(type: PyType, callable: Ref): Ref {
  const ref = allocateInstance(type);
  payloads[ref] = newRef(callable);
  return ref;
}
