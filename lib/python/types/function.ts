import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { call } from '../protocols/call';
import { dictGetBorrowed } from '../protocols/mapping';
import { bindNative } from '../protocols/native-call';
import { addressText } from '../protocols/repr';
import { isDict, newDict } from '../values/dicts';
import { clearInstance, dropInstance, visitInstance } from '../values/instance';
import { newInt } from '../values/numbers';
import { EMPTY_TUPLE, isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { codeOf, codeType, docstringBorrowed } from './code';
import { dictAttribute } from './dict-attribute';
import { newMethod } from './method';
import { readonlyMember } from './readonly-member';

/** A Python function. All references are owned; NULL stands for an absent one. */
export interface FunctionObject {
  code: Ref;
  globals: Ref;
  builtins: Ref;
  name: Ref;
  qualname: Ref;
  /** Tuple or NULL. */
  defaults: Ref;
  /** Dict or NULL. */
  kwDefaults: Ref;
  /** Tuple of cells or NULL. */
  closure: Ref;
  doc: Ref;
  module: Ref;
  /** Dict or NULL; from 3.14 on made by calling `annotate`. */
  annotations: Ref;
  annotate: Ref;
  /** Tuple or NULL. */
  typeParams: Ref;
}

export function functionOf(ref: Ref): FunctionObject {
  return payloads[ref] as FunctionObject;
}

/** A function that takes over the references in `data`. */
export function newFunction(data: FunctionObject): Ref {
  const ref = allocateGc(TypeId.FUNCTION, knobs.sizes.function - 16);
  payloads[ref] = data;
  track(ref);
  return ref;
}

/** In the order of CPython's func_traverse(). */
function visitFunction(self: Ref, visit: Visit): void {
  const f = functionOf(self);
  for (const ref of [f.code, f.globals, knobs.objects.functionsShowBuiltins ? f.builtins : NULL, f.module, f.defaults, f.kwDefaults, f.doc, f.name]) if (ref !== NULL) visit(ref);
  visitInstance(self, visit);
  for (const ref of [f.closure, f.annotations, f.annotate, f.typeParams, f.qualname]) if (ref !== NULL) visit(ref);
}

/** CPython: func_clear(): what can be part of a cycle; code, name and qualname stay valid. */
function clearFunction(self: Ref): void {
  const f = functionOf(self);
  const before = [f.globals, f.builtins, f.module, f.defaults, f.kwDefaults, f.doc];
  f.globals = f.builtins = f.module = f.defaults = f.kwDefaults = f.doc = NULL;
  for (const ref of before) xdecref(ref);
  clearInstance(self);
  const after = [f.closure, f.annotations, f.annotate, f.typeParams];
  f.closure = f.annotations = f.annotate = f.typeParams = NULL;
  for (const ref of after) xdecref(ref);
}

type RefField = 'name' | 'qualname' | 'defaults' | 'kwDefaults' | 'doc' | 'code' | 'module' | 'globals' | 'builtins' | 'closure';

function readField(key: RefField): (self: Ref) => Ref {
  return (self) => newRef(functionOf(self)[key] === NULL ? None : functionOf(self)[key]);
}

/** Stores a borrowed reference, or NULL; the old one is released. */
function replaceField(self: Ref, key: RefField, value: Ref): void {
  const old = functionOf(self)[key];
  functionOf(self)[key] = value === NULL ? NULL : newRef(value);
  xdecref(old);
}

/** A field that must hold something of a kind. */
function required(name: string, key: RefField, check: (value: Ref) => boolean, wanted: string): GetSet {
  return getset(name, readField(key), (self, value) => {
    if (value === NULL || !check(value)) raise('TypeError', `${name} must be set to ${wanted}`);
    if (key === 'code') checkFreeVariables(self, value);
    replaceField(self, key, value);
  });
}

/** A field that may also be absent, which reads as None. */
function optional(name: string, key: RefField, check: (value: Ref) => boolean, wanted = ''): GetSet {
  return getset(name, readField(key), (self, value) => {
    if (value !== NULL && value !== None && !check(value)) raise('TypeError', `${name} must be set to ${wanted}`);
    replaceField(self, key, value === None ? NULL : value);
  });
}

/** A function keeps its closure, so its code must have as many free variables as the old one. CPython: func_set_code(). */
function checkFreeVariables(self: Ref, code: Ref): void {
  const f = functionOf(self);
  const wanted = closureCells(f).length;
  const given = codeOf(code).unit.freeVarCount;
  if (given !== wanted) raise('ValueError', `${textOf(f.name)}() requires a code object with ${wanted} free vars, not ${given}`);
}

/** `__annotations__`, made on demand by `__annotate__` where annotations are lazy. */
function annotationsOf(self: Ref): Ref {
  const f = functionOf(self);
  if (f.annotations === NULL) f.annotations = f.annotate === NULL ? newDict() : call(f.annotate, newInt(VALUE_FORMAT));
  return newRef(f.annotations);
}

/** CPython: annotationlib.Format.VALUE. */
const VALUE_FORMAT = 1;

const signature = parseSignature('(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)');
const S_NAME = staticString('__name__');

/** What makes a function of a code object checks. CPython: func_new_impl(). */
function checkParts(code: Ref, globals: Ref, name: Ref, defaults: Ref, closure: Ref, kwDefaults: Ref): void {
  if (typeOf(code) !== codeType) raise('TypeError', `function() argument 'code' must be code, not ${typeOf(code).name}`);
  if (!isDict(globals)) raise('TypeError', `function() argument 'globals' must be dict, not ${typeOf(globals).name}`);
  if (name !== NULL && name !== None && !isStr(name)) raise('TypeError', 'arg 3 (name) must be None or string');
  if (defaults !== NULL && defaults !== None && !isTuple(defaults)) raise('TypeError', 'arg 4 (defaults) must be None or tuple');
  const wanted = codeOf(code).unit.freeVarCount;
  const cells = closure === NULL || closure === None ? null : closure;
  if (cells === null ? wanted > 0 : !isTuple(cells)) raise('TypeError', `arg 5 (closure) must be ${wanted > 0 ? '' : 'None or '}tuple`);
  if (kwDefaults !== NULL && kwDefaults !== None && !isDict(kwDefaults)) raise('TypeError', 'arg 6 (kwdefaults) must be None or dict');
  const items = cells === null ? [] : tupleItems(cells);
  if (items.length !== wanted) raise('ValueError', `${textOf(codeOf(code).name)} requires closure of length ${wanted}, not ${items.length}`);
  const stray = items.find((item) => typeIdOf(item) !== TypeId.CELL);
  if (stray !== undefined) raise('TypeError', `arg 5 (closure) expected cell, found ${typeOf(stray).name}`);
}

/** `types.FunctionType(code, globals, …)`. CPython: func_new_impl(). */
function createFunction(_type: PyType, args: CallArguments): Ref {
  const [code, globals, name, defaults, closure, kwDefaults] = bindNative(signature, args, 'function', 'function') as Ref[];
  checkParts(code, globals, name, defaults, closure, kwDefaults);
  const given = (ref: Ref): Ref => (ref === NULL || ref === None ? NULL : newRef(ref));
  const module = dictGetBorrowed(globals, S_NAME);
  return newFunction({
    code: newRef(code), globals: newRef(globals), builtins: newRef(functionMachine.builtins(globals)),
    name: given(name) || newRef(codeOf(code).name), qualname: given(name) || newRef(codeOf(code).qualname),
    defaults: given(defaults), kwDefaults: given(kwDefaults), closure: given(closure), doc: newRef(docstringBorrowed(codeOf(code))),
    module: module === NULL ? NULL : newRef(module), annotations: NULL, annotate: NULL, typeParams: NULL,
  });
}

/** What only the machine knows: the built-ins that go with a namespace, borrowed. */
export const functionMachine = {
  builtins: (_globals: Ref): Ref => NULL,
};

export const functionType = defineType({
  name: 'function',
  id: TypeId.FUNCTION,
  features: TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 136,
  slots: {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      clearWeakrefsOf(self);
      clearFunction(self);
      dropInstance(self);
      const f = functionOf(self);
      decref(f.code);
      decref(f.name);
      decref(f.qualname);
      freeGcRow(self);
      endDealloc();
    },
    traverse: visitFunction,
    clear: clearFunction,
    create: createFunction,
    init: () => {},
    repr: (self) => newStr(`<function ${textOf(functionOf(self).qualname)} at ${addressText(self)}>`),
    descrGet: (self, instance) => (instance === NULL ? newRef(self) : newMethod(self, instance)),
  },
  getset: [
    required('__name__', 'name', isStr, 'a string object'),
    required('__qualname__', 'qualname', isStr, 'a string object'),
    optional('__defaults__', 'defaults', isTuple, 'a tuple object'),
    optional('__kwdefaults__', 'kwDefaults', isDict, 'a dict object'),
    required('__code__', 'code', (v) => typeOf(v) === codeType, 'a code object'),
    optional('__doc__', 'doc', () => true),
    optional('__module__', 'module', () => true),
    readonlyMember('__globals__', readField('globals')),
    readonlyMember('__builtins__', readField('builtins')),
    readonlyMember('__closure__', readField('closure')),
    getset('__annotations__', annotationsOf, (self, value) => {
      if (value !== NULL && value !== None && !isDict(value)) raise('TypeError', '__annotations__ must be set to a dict object');
      const f = functionOf(self);
      const [old, made] = [f.annotations, f.annotate];
      f.annotations = value === NULL || value === None ? NULL : newRef(value);
      f.annotate = NULL;
      xdecref(old);
      xdecref(made);
    }),
    dictAttribute,
    getset('__annotate__', (self) => (functionOf(self).annotate === NULL ? None : newRef(functionOf(self).annotate)), (self, value) => {
      if (value === NULL) raise('TypeError', '__annotate__ cannot be deleted');
      if (value !== None && typeOf(value).slots.call === null) raise('TypeError', '__annotate__ must be callable or None');
      const f = functionOf(self);
      const [old, made] = [f.annotate, value === None ? NULL : f.annotations];
      f.annotate = value === None ? NULL : newRef(value);
      if (value !== None) f.annotations = NULL;
      xdecref(old);
      xdecref(made);
    }),
    getset('__type_params__', (self) => (functionOf(self).typeParams === NULL ? EMPTY_TUPLE : newRef(functionOf(self).typeParams)), (self, value) => {
      if (value === NULL || !isTuple(value)) raise('TypeError', '__type_params__ must be set to a tuple');
      const old = functionOf(self).typeParams;
      functionOf(self).typeParams = newRef(value);
      xdecref(old);
    }),
  ],
});

/** The closure's cells, borrowed. */
export function closureCells(f: FunctionObject): readonly Ref[] {
  return f.closure === NULL ? [] : tupleItems(f.closure);
}

/** `__qualname__()` as error messages write it. */
export function functionDisplayName(self: Ref): string {
  return `${textOf(functionOf(self).qualname)}()`;
}

