import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset } from '../object/native';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, isInstance, isSubtype, typeOf, typeTable } from '../object/py-type';
import { callWith } from '../object/runtime';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { untrack } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { genericGetAttr, getOptionalAttr, isMethodLike } from '../protocols/attribute';
import { ownAttributeBorrowed } from '../protocols/type-lookup';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { None } from '../values/singletons';
import { internBorrowed, newStr } from '../values/text';
import { pyTypeOf } from './object';

/** CPython: Objects/typeobject.c, superobject. `object` and `objectType` are NULL for an unbound super. */
interface SuperObject {
  type: Ref;
  object: Ref;
  objectType: Ref;
}

function superOf(ref: Ref): SuperObject {
  return payloads[ref] as SuperObject;
}

/** What `super()` without arguments means in the running function: its class and first argument; set by the machine. */
export const zeroArgumentSuper = {
  find: (): { type: Ref; object: Ref } => raise('RuntimeError', 'super(): no current frame'),
};

const S_CLASS = staticString('__class__');

function isClass(ref: Ref): boolean {
  return isInstance(ref, typeTable[TypeId.TYPE]);
}

/** The class whose method resolution order is searched; a new reference. CPython: supercheck(). */
function checkSuper(type: PyType, object: Ref): Ref {
  if (isClass(object) && isSubtype(pyTypeOf(object), type)) return newRef(object);
  if (isInstance(object, type)) return newRef(typeOf(object).ref);
  const claimed = getOptionalAttr(object, S_CLASS);
  if (claimed !== NULL) {
    if (isClass(claimed) && pyTypeOf(claimed) !== typeOf(object) && isSubtype(pyTypeOf(claimed), type)) return claimed;
    decref(claimed);
  }
  const what = isClass(object) ? `type ${pyTypeOf(object).name}` : `instance of ${typeOf(object).name}`;
  return raise('TypeError', knobs.objects.superMismatch(what, type.name));
}

function initSuper(self: Ref, args: CallArguments): void {
  if (args.names.length > 0) raise('TypeError', 'super() takes no keyword arguments');
  if (args.values.length > 2) raise('TypeError', `super expected at most 2 arguments, got ${args.values.length}`);
  let [type, object = NULL] = args.values;
  if (type === undefined) ({ type, object } = zeroArgumentSuper.find());
  if (!isClass(type)) raise('TypeError', `super() argument 1 must be a type, not ${typeOf(type).name}`);
  if (object === None) object = NULL;
  const objectType = object === NULL ? NULL : checkSuper(pyTypeOf(type), object);
  const old = superOf(self);
  payloads[self] = { type: newRef(type), object: object === NULL ? NULL : newRef(object), objectType } satisfies SuperObject;
  xdecref(old.type);
  xdecref(old.object);
  xdecref(old.objectType);
}

/** The function that an attribute of an object's `super()` is, with that object, all borrowed; null if it is anything else. */
export function superMethodBorrowed(self: Ref, name: Ref): { callable: Ref; receiver: Ref } | null {
  const { type, object, objectType } = superOf(self);
  if (objectType === NULL || object === objectType) return null;
  const { mro } = pyTypeOf(objectType);
  for (let i = mro.indexOf(pyTypeOf(type)) + 1; i < mro.length && i > 0; i++) {
    const found = ownAttributeBorrowed(mro[i], name);
    if (found !== NULL) return isMethodLike(found) ? { callable: found, receiver: object } : null;
  }
  return null;
}

/** Looks behind `type` in the object's method resolution order. CPython: do_super_lookup(). */
function getSuperAttribute(self: Ref, name: Ref): Ref {
  const { type, object, objectType } = superOf(self);
  if (objectType !== NULL && name !== S_CLASS) {
    const interned = internBorrowed(name);
    const { mro } = pyTypeOf(objectType);
    for (let i = mro.indexOf(pyTypeOf(type)) + 1; i < mro.length && i > 0; i++) {
      const found = ownAttributeBorrowed(mro[i], interned);
      if (found === NULL) continue;
      const { descrGet } = typeOf(found).slots;
      return descrGet === null ? newRef(found) : descrGet(found, object === objectType ? NULL : object, objectType);
    }
  }
  return genericGetAttr(self, name);
}

export const superType = defineType({
  name: 'super',
  id: TypeId.SUPER,
  features: TypeFeature.GC | TypeFeature.BASETYPE,
  basicSize: 40,
  slots: {
    create(type) {
      const ref = allocateInstance(type);
      payloads[ref] = { type: NULL, object: NULL, objectType: NULL } satisfies SuperObject;
      return ref;
    },
    init: initSuper,
    dealloc(self) {
      untrack(self);
      const { type, object, objectType } = superOf(self);
      xdecref(object);
      xdecref(type);
      xdecref(objectType);
      freeInstanceRow(self);
    },
    traverse(self, visit) {
      const { type, object, objectType } = superOf(self);
      for (const ref of [object, type, objectType]) if (ref !== NULL) visit(ref);
    },
    getattro: getSuperAttribute,
    descrGet(self, instance) {
      const { type, object } = superOf(self);
      if (instance === NULL || object !== NULL) return newRef(self);
      if (typeOf(self) !== superType) return callWith(typeOf(self).ref, type, instance);
      const bound = superType.slots.create!(superType, { values: [], names: [] });
      initSuper(bound, { values: [type, instance], names: [] });
      return bound;
    },
    repr(self) {
      const { type, objectType } = superOf(self);
      const of = type === NULL ? 'NULL' : pyTypeOf(type).name;
      return newStr(objectType === NULL ? `<super: <class '${of}'>, NULL>` : `<super: <class '${of}'>, <${pyTypeOf(objectType).name} object>>`);
    },
  },
  getset: [
    getset('__thisclass__', (self) => newRef(superOf(self).type)),
    getset('__self__', (self) => (superOf(self).object === NULL ? None : newRef(superOf(self).object))),
    getset('__self_class__', (self) => (superOf(self).objectType === NULL ? None : newRef(superOf(self).objectType))),
  ],
});

