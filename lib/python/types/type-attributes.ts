import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { GetSet } from '../object/native';
import { getset } from '../object/native';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import type { PyType } from '../object/py-type';
import { TypeFeature, bareName, typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { call } from '../protocols/call';
import { encodeBytes } from '../protocols/codecs';
import { dictDelete, dictGetBorrowed, dictSet } from '../protocols/mapping';
import { qualifiedTypeName } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { describeAll, ownAttributeBorrowed, typeModified } from '../protocols/type-lookup';
import { newDict, stealDict } from '../values/dicts';
import { EMPTY_TUPLE, stealTuple } from '../values/sequences';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { internedStr, isStr, newStr, textOf } from '../values/text';
import { setBases } from './bases-assignment';
import { newMappingProxy } from './mapping-proxy';
import { pyTypeOf } from './object';
import { typeMembers } from './type-members';

/** The attributes of classes that are computed or checked. CPython: Objects/typeobject.c, type_getsets. */

const S_MODULE = staticString('__module__');
const S_FIRST_LINE = staticString('__firstlineno__');
const S_DOC = staticString('__doc__');
const S_ANNOTATIONS = staticString('__annotations__');
const S_ANNOTATIONS_CACHE = staticString('__annotations_cache__');
const S_ANNOTATE = staticString('__annotate__');
const S_TYPE_PARAMS = staticString('__type_params__');
const S_ANNOTATE_FUNC = staticString('__annotate_func__');
const S_ABSTRACT = staticString('__abstractmethods__');

/** `module.qualname`, or the bare name for built-ins. */
qualifiedTypeName.of = (ref) => {
  const module = moduleNameOf(pyTypeOf(ref));
  return module === null || module === 'builtins' ? pyTypeOf(ref).qualname : `${module}.${pyTypeOf(ref).qualname}`;
};

function moduleNameOf(type: PyType): string | null {
  if (!type.has(TypeFeature.HEAP)) return type.module;
  const module = dictGetBorrowed(type.dictRef, S_MODULE);
  return module !== NULL && isStr(module) ? textOf(module) : null;
}

/** ValueError or UnicodeEncodeError for a text that cannot be a class's name. */
export function checkTypeName(name: Ref): void {
  encodeBytes(name, 'utf-8', 'strict');
  if (textOf(name).includes('\0')) raise('ValueError', 'type name must not contain null characters');
}

/** TypeError unless the class is a program's and there is a value. CPython: check_set_special_type_attr(). */
function checkSpecial(type: PyType, name: string, value: Ref): void {
  const isImmutable = type.has(TypeFeature.IMMUTABLE);
  if (value === NULL) raise('TypeError', knobs.wording.undeletableTypeAttribute(name, type.name, isImmutable));
  if (isImmutable) raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`);
}

function mroOf(type: PyType): Ref {
  // While a metaclass's own mro() works it out.
  if (type.has(TypeFeature.HEAP) && type.mroRef === NULL) return None;
  if (type.mroRef === NULL) type.mroRef = stealTuple(type.mro.map((t) => newRef(t.ref)));
  return newRef(type.mroRef);
}

function basesOf(type: PyType): Ref {
  if (type.basesRef === NULL) type.basesRef = stealTuple(type.bases.map((t) => newRef(t.ref)));
  return newRef(type.basesRef);
}

/** The namespace as a read-only view; that of a built-in type is filled in now. */
function namespaceOf(type: PyType): Ref {
  if (type.dictRef === NULL) {
    describeAll(type, (text) => internedStr(text));
    type.dictRef = stealDict(type.dict);
  }
  return newMappingProxy(type.dictRef);
}

function renamed(key: 'name' | 'qualname'): (self: Ref, value: Ref) => void {
  return (self, value) => {
    const type = pyTypeOf(self);
    checkSpecial(type, `__${key}__`, value);
    if (!isStr(value)) raise('TypeError', `can only assign string to ${type.name}.__${key}__, not '${typeOf(value).name}'`);
    if (key === 'name') checkTypeName(value);
    type[key] = textOf(value);
  };
}

/** A setter that stores the value in the class's namespace. */
function stored(name: Ref): (self: Ref, value: Ref) => void {
  return (self, value) => {
    const type = pyTypeOf(self);
    checkSpecial(type, textOf(name), value);
    dictSet(type.dictRef, name, value);
    typeModified(type);
  };
}

const storeModule = stored(S_MODULE);

/** The class's own docstring, bound as a descriptor would be. CPython: type_get_doc(). */
function classDoc(self: Ref): Ref {
  const type = pyTypeOf(self);
  if (!type.has(TypeFeature.HEAP)) return type.doc === null ? None : newStr(type.doc);
  const doc = ownAttributeBorrowed(type, S_DOC);
  if (doc === NULL) return None;
  const { descrGet } = typeOf(doc).slots;
  return descrGet === null ? newRef(doc) : descrGet(doc, NULL, self);
}

/** CPython: type_module(). */
function classModule(self: Ref): Ref {
  const type = pyTypeOf(self);
  if (!type.has(TypeFeature.HEAP)) return newStr(type.module);
  const module = dictGetBorrowed(type.dictRef, S_MODULE);
  return module === NULL ? runtime.raiseAttributeError('__module__', self, S_MODULE) : newRef(module);
}

/** What is said to come from another module no longer knows its line. CPython: type_set_module(). */
function setModule(self: Ref, value: Ref): void {
  storeModule(self, value);
  dictDelete(pyTypeOf(self).dictRef, S_FIRST_LINE);
}

/** CPython: type_set_abstractmethods(). */
function setAbstractMethods(self: Ref, value: Ref): void {
  const type = pyTypeOf(self);
  if (type.has(TypeFeature.IMMUTABLE)) raise('TypeError', `cannot set '__abstractmethods__' attribute of immutable type '${type.name}'`);
  const isAbstract = value !== NULL && isTrue(value);
  if (value !== NULL) dictSet(type.dictRef, S_ABSTRACT, value);
  else if (!dictDelete(type.dictRef, S_ABSTRACT)) raise('AttributeError', '__abstractmethods__');
  typeModified(type);
  type.features = isAbstract ? type.features | TypeFeature.ABSTRACT : type.features & ~TypeFeature.ABSTRACT;
}

function setAnnotations(self: Ref, value: Ref): void {
  const type = pyTypeOf(self);
  if (type.has(TypeFeature.IMMUTABLE)) raise('TypeError', `cannot set '__annotations__' attribute of immutable type '${type.name}'`);
  if (value === NULL) {
    const found = [S_ANNOTATIONS, S_ANNOTATIONS_CACHE].filter((name) => dictDelete(type.dictRef, name));
    if (found.length === 0) raise('AttributeError', '__annotations__');
  } else dictSet(type.dictRef, S_ANNOTATIONS, value);
}

/** CPython: annotationlib.Format.VALUE. */
const VALUE_FORMAT = 1;

/**
 * The class's own annotations: those in its namespace, or what its annotate function makes of them, which is kept; an empty dict
 * otherwise. CPython: type_get_annotations().
 */
function classAnnotations(self: Ref): Ref {
  const type = pyTypeOf(self);
  if (!type.has(TypeFeature.HEAP)) return runtime.raiseAttributeError(`type object '${type.name}' has no attribute '__annotations__'`, self, S_ANNOTATIONS);
  for (const name of [S_ANNOTATIONS, S_ANNOTATIONS_CACHE]) {
    const found = dictGetBorrowed(type.dictRef, name);
    if (found !== NULL) return newRef(found);
  }
  const annotate = dictGetBorrowed(type.dictRef, S_ANNOTATE_FUNC);
  const made = annotate === NULL || annotate === None ? newDict() : call(annotate, newInt(VALUE_FORMAT));
  dictSet(type.dictRef, annotate === NULL ? S_ANNOTATIONS : S_ANNOTATIONS_CACHE, made);
  return made;
}

/** The function that makes the class's annotations, or None. CPython: type_get_annotate(). */
function classAnnotate(self: Ref): Ref {
  const type = pyTypeOf(self);
  if (!type.has(TypeFeature.HEAP)) return runtime.raiseAttributeError(`type object '${type.name}' has no attribute '__annotate__'`, self, S_ANNOTATE);
  for (const name of [S_ANNOTATE_FUNC, S_ANNOTATE]) {
    const found = dictGetBorrowed(type.dictRef, name);
    if (found !== NULL) return newRef(found);
  }
  dictSet(type.dictRef, S_ANNOTATE_FUNC, None);
  return None;
}

/** CPython: type_set_annotate() */
function setClassAnnotate(self: Ref, value: Ref): void {
  const type = pyTypeOf(self);
  if (value === NULL) raise('TypeError', 'cannot delete __annotate__ attribute');
  if (type.has(TypeFeature.IMMUTABLE)) raise('TypeError', `cannot set '__annotate__' attribute of immutable type '${type.name}'`);
  if (value !== None && typeOf(value).slots.call === null) raise('TypeError', '__annotate__ must be callable or None');
  dictSet(type.dictRef, S_ANNOTATE_FUNC, value);
  if (value !== None) for (const name of [S_ANNOTATIONS, S_ANNOTATIONS_CACHE]) dictDelete(type.dictRef, name);
  typeModified(type);
}

export const typeAttributes: GetSet[] = [
  ...typeMembers,
  getset('__name__', (self) => newStr(bareName(pyTypeOf(self))), renamed('name')),
  getset('__qualname__', (self) => newStr(pyTypeOf(self).qualname), renamed('qualname')),
  getset('__bases__', (self) => basesOf(pyTypeOf(self)), setBases),
  getset('__mro__', (self) => mroOf(pyTypeOf(self))),
  getset('__module__', classModule, setModule),
  getset('__abstractmethods__', (self) => {
    const names = pyTypeOf(self).has(TypeFeature.HEAP) ? dictGetBorrowed(pyTypeOf(self).dictRef, S_ABSTRACT) : NULL;
    return names === NULL ? runtime.raiseAttributeError('__abstractmethods__', self, S_ABSTRACT) : newRef(names);
  }, setAbstractMethods),
  getset('__dict__', (self) => namespaceOf(pyTypeOf(self))),
  getset('__doc__', classDoc, stored(S_DOC)),
  getset('__text_signature__', (self) => {
    const text = pyTypeOf(self).has(TypeFeature.HEAP) ? undefined : knobs.typeSignatures[pyTypeOf(self).name];
    return text === undefined ? None : newStr(text);
  }),
  getset('__annotations__', classAnnotations, setAnnotations),
  getset('__annotate__', classAnnotate, setClassAnnotate),
  getset('__type_params__', (self) => {
    const found = pyTypeOf(self).has(TypeFeature.HEAP) ? dictGetBorrowed(pyTypeOf(self).dictRef, S_TYPE_PARAMS) : NULL;
    return found === NULL ? EMPTY_TUPLE : newRef(found);
  }, stored(S_TYPE_PARAMS)),
];
