import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset, native, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { getOptionalAttr } from '../protocols/attribute';
import { call, callObject } from '../protocols/call';
import { bindNative } from '../protocols/native-call';
import { reprText } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { allocateInstance, clearInstance, dropInstance, freeInstanceRow, setInstanceAttribute, visitInstance } from '../values/instance';
import { False, None, True } from '../values/singletons';
import { newStr } from '../values/text';
import { newMethod } from './method';

/** CPython: Objects/descrobject.c, propertyobject. NULL stands for an absent function. */
interface PropertyObject {
  get: Ref;
  set: Ref;
  del: Ref;
  doc: Ref;
  /** Name it was given in a class body, or NULL. */
  name: Ref;
}

function propertyOf(ref: Ref): PropertyObject {
  return payloads[ref] as PropertyObject;
}

const S_DOC = staticString('__doc__');
const S_ABSTRACT = staticString('__isabstractmethod__');
const signature = parseSignature('(fget=None, fset=None, fdel=None, doc=None)');

function orNull(ref: Ref): Ref {
  return ref === None || ref === NULL ? NULL : newRef(ref);
}

function initProperty(self: Ref, args: CallArguments): void {
  const [get, set, del, doc] = bindNative(signature, args, 'property', 'property') as Ref[];
  const old = propertyOf(self);
  const data = { get: orNull(get), set: orNull(set), del: orNull(del), doc: orNull(doc), name: NULL };
  if (data.doc === NULL && data.get !== NULL) {
    const found = getOptionalAttr(data.get, S_DOC);
    data.doc = found === None ? NULL : found;
  }
  payloads[self] = data;
  release(old);
}

function release(p: PropertyObject): void {
  for (const ref of [p.get, p.set, p.del, p.doc, p.name]) xdecref(ref);
}

function visitProperty(self: Ref, visit: Visit): void {
  const p = propertyOf(self);
  for (const ref of [p.get, p.set, p.del, p.doc, p.name]) if (ref !== NULL) visit(ref);
}

function createProperty(type: PyType): Ref {
  const ref = allocateInstance(type);
  payloads[ref] = { get: NULL, set: NULL, del: NULL, doc: NULL, name: NULL } satisfies PropertyObject;
  return ref;
}

function missing(self: Ref, instance: Ref, what: 'getter' | 'setter' | 'deleter'): never {
  const { name } = propertyOf(self);
  return raise('AttributeError', knobs.objects.propertyMissing(name === NULL ? null : reprText(name), typeOf(instance).name, what));
}

/** `getter`, `setter` and `deleter`: a copy with one function replaced. CPython: property_copy(). */
function copyWith(key: 'get' | 'set' | 'del') {
  return (self: Ref, fn: Ref): Ref => {
    const copy = createProperty(typeOf(self));
    const old = propertyOf(self);
    const data = propertyOf(copy);
    for (const name of ['get', 'set', 'del', 'doc', 'name'] as const) data[name] = old[name] === NULL ? NULL : newRef(old[name]);
    const replaced = data[key];
    data[key] = orNull(fn);
    xdecref(replaced);
    return copy;
  };
}

function part(name: string, key: 'get' | 'set' | 'del' | 'doc'): GetSet {
  return getset(name, (self) => (propertyOf(self)[key] === NULL ? None : newRef(propertyOf(self)[key])), key === 'doc'
    ? (self, value) => {
      const old = propertyOf(self).doc;
      propertyOf(self).doc = orNull(value);
      xdecref(old);
    }
    : null);
}

/** CPython: _PyObject_IsAbstract(). */
function isAbstract(fn: Ref): boolean {
  const mark = holdMark();
  const flag = getOptionalAttr(fn, S_ABSTRACT);
  if (flag === NULL) return false;
  hold(flag);
  const truth = isTrue(flag);
  dropHolds(mark);
  decref(flag);
  return truth;
}

export const propertyType = defineType({
  name: 'property',
  id: TypeId.PROPERTY,
  features: TypeFeature.GC | TypeFeature.BASETYPE,
  basicSize: 64,
  slots: {
    create: createProperty,
    init: initProperty,
    dealloc(self) {
      untrack(self);
      release(propertyOf(self));
      freeInstanceRow(self);
    },
    traverse: visitProperty,
    clear(self) {
      const p = propertyOf(self);
      const { doc } = p;
      p.doc = NULL;
      xdecref(doc);
    },
    descrGet(self, instance) {
      if (instance === NULL) return newRef(self);
      const { get } = propertyOf(self);
      if (get === NULL) missing(self, instance, 'getter');
      return call(get, instance);
    },
    descrSet(self, instance, value) {
      const { set, del } = propertyOf(self);
      const fn = value === NULL ? del : set;
      if (fn === NULL) missing(self, instance, value === NULL ? 'deleter' : 'setter');
      decref(value === NULL ? call(fn, instance) : call(fn, instance, value));
    },
  },
  methods: [
    native('getter', '(object, /)', copyWith('get')),
    native('setter', '(object, /)', copyWith('set')),
    native('deleter', '(object, /)', copyWith('del')),
    native('__set_name__', '(owner, name, /)', (self: Ref, _owner: Ref, name: Ref) => {
      const p = propertyOf(self);
      const old = p.name;
      p.name = newRef(name);
      xdecref(old);
      return None;
    }),
  ],
  getset: [
    part('fget', 'get'), part('fset', 'set'), part('fdel', 'del'), part('__doc__', 'doc'),
    getset('__isabstractmethod__', (self) => {
      const { get, set, del } = propertyOf(self);
      return [get, set, del].some((fn) => fn !== NULL && isAbstract(fn)) ? True : False;
    }),
  ],
});

const WRAPPED_ATTRIBUTES = ['__module__', '__name__', '__qualname__', '__doc__'].map(staticString);
const S_ANNOTATIONS = staticString('__annotations__');

/** The wrapper takes over the function's description. CPython: Objects/funcobject.c, functools_wraps(). */
function copyWrappedAttributes(self: Ref, callable: Ref): void {
  for (const name of knobs.objects.wrappersCopyAnnotations ? [...WRAPPED_ATTRIBUTES, S_ANNOTATIONS] : WRAPPED_ATTRIBUTES) {
    const value = getOptionalAttr(callable, name);
    if (value === NULL) continue;
    setInstanceAttribute(self, name, value);
    decref(value);
  }
}

/** `classmethod` and `staticmethod` objects own the callable. */
function wrapped(ref: Ref): Ref {
  return payloads[ref] as Ref;
}

function defineWrapper(name: 'classmethod' | 'staticmethod', id: number, descrGet: (self: Ref, instance: Ref, owner: Ref) => Ref): PyType {
  return defineType({
    name,
    id,
    features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_DICT,
    basicSize: 32,
    slots: {
      create(type, args) {
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
        return flag === NULL ? False : flag;
      }),
    ],
  });
}

export const classMethodType = defineWrapper('classmethod', TypeId.CLASSMETHOD, (self, _instance, owner) => newMethod(wrapped(self), owner));
export const staticMethodType = defineWrapper('staticmethod', TypeId.STATICMETHOD, (self) => newRef(wrapped(self)));
staticMethodType.slots.call = (self, args) => callObject(wrapped(self), args);

/** A new `staticmethod` or `classmethod` around a borrowed callable, as class creation makes for `__new__` and `__init_subclass__`. */
export function newWrapper(type: PyType, callable: Ref): Ref {
  const ref = allocateInstance(type);
  payloads[ref] = newRef(callable);
  return ref;
}
