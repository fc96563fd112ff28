import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, parseSignature } from '../object/native';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import { allocateGc } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { findAttribute } from '../protocols/attribute';
import { bindNative } from '../protocols/native-call';
import { call, uncallable } from '../protocols/call';
import { dictDelete, dictGetTextBorrowed, dictSet } from '../protocols/mapping';
import { newDict } from '../values/dicts';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { lookupBorrowed } from '../protocols/type-lookup';
import type { ModuleState } from './module-errors';
import { missingAttributeText } from './module-errors';

/** Modules: the payload is the module's dict, owned. */
export function moduleDictBorrowed(module: Ref): Ref {
  return payloads[module] as Ref;
}

const S_NAME = staticString('__name__');
const S_DOC = staticString('__doc__');
const S_PACKAGE = staticString('__package__');
const S_LOADER = staticString('__loader__');
const S_SPEC = staticString('__spec__');
const S_GETATTR = staticString('__getattr__');

/** A module with `__name__` and its kin set; `dict` is NULL for a new one, or taken over. */
export function newModule(name: string, dict: Ref = NULL): Ref {
  const ref = allocateGc(TypeId.MODULE, moduleType.basicSize);
  payloads[ref] = dict === NULL ? newDict() : dict;
  track(ref);
  initDict(ref, name);
  return ref;
}

/** CPython: module_init_dict(). */
function initDict(module: Ref, name: string): void {
  const dict = moduleDictBorrowed(module);
  const nameRef = newStr(name);
  dictSet(dict, S_NAME, nameRef);
  decref(nameRef);
  for (const key of [S_DOC, S_PACKAGE, S_LOADER, S_SPEC]) dictSet(dict, key, None);
}

export function moduleName(module: Ref): string {
  const name = dictGetTextBorrowed(moduleDictBorrowed(module), S_NAME);
  return name !== NULL && isStr(name) ? textOf(name) : '?';
}

/** CPython: module_getattro(): the type's attributes, the dict, then the module's own `__getattr__`. */
function getModuleAttribute(self: Ref, name: Ref): Ref {
  const dict = moduleDictBorrowed(self);
  const own = dictGetTextBorrowed(dict, name);
  if (own !== NULL) return newRef(own);
  const found = findAttribute(self, name);
  if (found !== NULL) return found;
  const getter = dictGetTextBorrowed(dict, S_GETATTR);
  if (getter !== NULL) return call(getter, name);
  const part = lateParts.find(self, textOf(name));
  if (part !== NULL) return part;
  return runtime.raiseAttributeError(missingAttributeText(moduleStates.of(self), textOf(name)), self, name);
}

/** What an error says of a module; set by the importer, which knows the program's own. */
export const moduleStates = {
  of: (module: Ref): ModuleState => ({ name: moduleName(module), file: null, isBesideProgram: false, isInitializing: false }),
};

/** Attributes of library modules that are made when they are asked for: a new reference, or NULL. */
export const lateParts = { find: (_module: Ref, _name: string): Ref => NULL };

const signature = parseSignature('(name, doc=None)');

export const moduleType = defineType({
  name: 'module',
  id: TypeId.MODULE,
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_WEAKREF,
  basicSize: 56,
  slots: {
    create(type) {
      const ref = allocateInstance(type);
      payloads[ref] = newDict();
      return ref;
    },
    init(self, args) {
      const [name, doc] = bindNative(signature, args, 'module', 'module') as [Ref, Ref];
      if (!isStr(name)) raise('TypeError', `module() argument 'name' must be str, not ${typeOf(name).name}`);
      initDict(self, textOf(name));
      if (doc !== NULL) dictSet(moduleDictBorrowed(self), S_DOC, doc);
    },
    dealloc(self) {
      untrack(self);
      clearWeakrefsOf(self);
      xdecref(moduleDictBorrowed(self));
      freeInstanceRow(self);
    },
    traverse: (self, visit) => visit(moduleDictBorrowed(self)),
    getattro: getModuleAttribute,
    setattro(self, name, value) {
      const descriptor = lookupBorrowed(typeOf(self), name);
      const descrSet = descriptor === NULL ? null : typeOf(descriptor).slots.descrSet;
      if (descrSet !== null) return descrSet(descriptor, self, value);
      const dict = moduleDictBorrowed(self);
      if (value !== NULL) dictSet(dict, name, value);
      else if (!dictDelete(dict, name)) runtime.raiseAttributeError(`'${typeOf(self).name}' object has no attribute '${textOf(name)}'`, self, name);
    },
    repr: (self) => newStr(moduleReprs.of(self)),
  },

  getset: [getset('__dict__', (self) => newRef(moduleDictBorrowed(self)))],
});

// CPython: Objects/call.c, object_is_not_callable().
uncallable.hint = (module) => {
  if (!knobs.objects.hintsModuleCalls || typeOf(module) !== moduleType) return '';
  const name = dictGetTextBorrowed(moduleDictBorrowed(module), S_NAME);
  if (name === NULL || !isStr(name)) return '';
  const own = dictGetTextBorrowed(moduleDictBorrowed(module), name);
  return own !== NULL && typeOf(own).slots.call !== null ? `. Did you mean: '${textOf(name)}.${textOf(name)}(...)'?` : '';
};

/** How modules are described; the importer knows which are built in. */
export const moduleReprs = {
  of: (module: Ref): string => `<module '${moduleName(module)}'>`,
};
