import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset, native, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, isInstance, typeOf } from '../object/py-type';
import { NO_NAMES, runtime } from '../object/runtime';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { getOptionalAttr, setAttr } from '../protocols/attribute';
import { call, callObject } from '../protocols/call';
import { bindNative } from '../protocols/native-call';
import { reprText } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { False, None, True } from '../values/singletons';
import { readonlyMember } from './readonly-member';

/** CPython: Objects/descrobject.c, propertyobject. NULL stands for an absent function. */
interface PropertyObject {
  get: Ref;
  set: Ref;
  del: Ref;
  doc: Ref;
  /** Name it was given in a class body, or NULL. */
  name: Ref;
  /** The docstring is the getter's. */
  getterDoc: boolean;
}

function propertyOf(ref: Ref): PropertyObject {
  return payloads[ref] as PropertyObject;
}

/** The function that a property calls to get, set or delete, borrowed; NULL if it has none, or for anything but a property. */
export function propertyFunctionBorrowed(descriptor: Ref, key: 'get' | 'set' | 'del'): Ref {
  const { slots } = typeOf(descriptor);
  const isProperty = (key === 'get' ? slots.descrGet : slots.descrSet) === propertyType.slots[key === 'get' ? 'descrGet' : 'descrSet'];
  return isProperty ? propertyOf(descriptor)[key] : NULL;
}

const S_DOC = staticString('__doc__');
const S_NAME = staticString('__name__');
const S_ABSTRACT = staticString('__isabstractmethod__');
const signature = parseSignature('(fget=None, fset=None, fdel=None, doc=None)');

function orNull(ref: Ref): Ref {
  return ref === None || ref === NULL ? NULL : newRef(ref);
}

/** CPython: property_init_impl(). */
function initProperty(self: Ref, args: CallArguments): void {
  const [get, set, del, doc] = bindNative(signature, args, 'property', 'property') as Ref[];
  const old = propertyOf(self);
  const data: PropertyObject = { get: orNull(get), set: orNull(set), del: orNull(del), doc: NULL, name: NULL, getterDoc: false };
  payloads[self] = data;
  release(old);
  const mark = holdMark();
  let text = orNull(doc);
  if (text === NULL && data.get !== NULL) {
    const found = getOptionalAttr(data.get, S_DOC);
    text = found === None ? NULL : found;
    data.getterDoc = text !== NULL;
  }
  if (typeOf(self) === propertyType) {
    data.doc = text;
    return;
  }
  // An instance of a subclass gets an attribute of its own: the docstring of the class would hide a field of the property.
  const own = hold(text === NULL ? newRef(None) : text);
  const store = (): void => setAttr(self, S_DOC, own);
  if (data.getterDoc) store();
  else attempt('AttributeError', store, () => undefined);
  releaseHolds(mark);
}

function release(p: PropertyObject): void {
  for (const ref of [p.get, p.set, p.del, p.doc, p.name]) xdecref(ref);
}

function visitProperty(self: Ref, visit: Visit): void {
  const p = propertyOf(self);
  for (const ref of [p.get, p.set, p.del]) if (ref !== NULL) visit(ref);
  if (p.doc !== NULL) visit(p.doc);
  else if (knobs.objects.propertyHoldsNoDoc) visit(None);
  if (p.name !== NULL) visit(p.name);
}

function createProperty(type: PyType): Ref {
  const ref = allocateInstance(type);
  payloads[ref] = { get: NULL, set: NULL, del: NULL, doc: NULL, name: NULL, getterDoc: false } satisfies PropertyObject;
  return ref;
}

function missing(self: Ref, instance: Ref, what: 'getter' | 'setter' | 'deleter'): never {
  const mark = holdMark();
  const name = nameOf(self);
  if (name !== NULL) hold(name);
  const text = name === NULL ? null : reprText(name);
  releaseHolds(mark);
  return raise('AttributeError', knobs.objects.propertyMissing(text, typeOf(instance).qualname, what));
}

/** The name from the class body or else, where the version looks there, the getter's; owned, or NULL. CPython: property_name(). */
function nameOf(self: Ref): Ref {
  const { name, get } = propertyOf(self);
  if (name !== NULL) return newRef(name);
  return knobs.objects.propertyHasName && get !== NULL ? getOptionalAttr(get, S_NAME) : NULL;
}

/** `getter`, `setter` and `deleter`: one of the same class with one function replaced. CPython: property_copy(). */
function copyWith(key: 'get' | 'set' | 'del') {
  return (self: Ref, fn: Ref): Ref => {
    const old = propertyOf(self);
    const fields = { get: old.get, set: old.set, del: old.del };
    if (fn !== None || fields[key] === NULL) fields[key] = fn;
    const doc = old.getterDoc && fields.get !== NULL && fields.get !== None ? NULL : old.doc;
    const values = [fields.get, fields.set, fields.del, doc].map((ref) => newRef(ref === NULL ? None : ref));
    const mark = holdMark();
    values.forEach(hold);
    const copy = callObject(typeOf(self).ref, { values, names: NO_NAMES });
    releaseHolds(mark);
    if (isInstance(copy, propertyType)) replaceName(copy, old.name);
    return copy;
  };
}

/** Stores a borrowed name, or NULL for none. */
function replaceName(self: Ref, name: Ref): void {
  const p = propertyOf(self);
  const old = p.name;
  p.name = name === NULL ? NULL : newRef(name);
  xdecref(old);
}

function functionMember(name: string, key: 'get' | 'set' | 'del'): GetSet {
  return readonlyMember(name, (self) => (propertyOf(self)[key] === NULL ? None : newRef(propertyOf(self)[key])));
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
      if (instance === NULL || instance === None) return newRef(self);
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
    native('__set_name__', '(*args)', (self: Ref, args: Ref[]) => {
      if (args.length !== 2) raise('TypeError', `__set_name__() takes 2 positional arguments but ${args.length} were given`);
      if (knobs.objects.wrappersDescribe) replaceName(self, args[1]);
      return None;
    }),
  ],
  getset: [
    functionMember('fget', 'get'), functionMember('fset', 'set'), functionMember('fdel', 'del'),
    getset('__doc__', (self) => (propertyOf(self).doc === NULL ? None : newRef(propertyOf(self).doc)), (self, value) => {
      const old = propertyOf(self).doc;
      propertyOf(self).doc = value === NULL ? NULL : newRef(value);
      xdecref(old);
    }),
    getset('__name__', (self) => {
      const name = nameOf(self);
      return name === NULL ? runtime.raiseAttributeError(`'${typeOf(self).name}' object has no attribute '__name__'`, self, S_NAME) : name;
    }, replaceName),
    getset('__isabstractmethod__', (self) => {
      const { get, set, del } = propertyOf(self);
      return [get, set, del].some((fn) => fn !== NULL && isAbstract(fn)) ? True : False;
    }),
  ],
});
