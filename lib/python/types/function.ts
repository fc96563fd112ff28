import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset } from '../object/native';
import type { Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { call } from '../protocols/call';
import { addressText } from '../protocols/repr';
import { isDict, newDict } from '../values/dicts';
import { clearInstance, dropInstance, materializedDictBorrowed, stealInstanceDict, visitInstance } from '../values/instance';
import { newInt } from '../values/numbers';
import { EMPTY_TUPLE, isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { codeType } from './code';
import { newMethod } from './method';

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
  for (const ref of [f.code, f.globals, f.builtins, f.module, f.defaults, f.kwDefaults, f.doc, f.name]) if (ref !== NULL) visit(ref);
  visitInstance(self, visit);
  for (const ref of [f.closure, f.annotations, f.annotate, f.qualname]) if (ref !== NULL) visit(ref);
}

/** CPython: func_clear(): what can be part of a cycle; code, name and qualname stay valid. */
function clearFunction(self: Ref): void {
  const f = functionOf(self);
  const dropped = [f.globals, f.builtins, f.module, f.defaults, f.kwDefaults, f.doc, f.closure, f.annotations, f.annotate];
  f.globals = f.builtins = f.module = f.defaults = f.kwDefaults = f.doc = f.closure = f.annotations = f.annotate = NULL;
  clearInstance(self);
  for (const ref of dropped) xdecref(ref);
}

type RefField = 'name' | 'qualname' | 'defaults' | 'kwDefaults' | 'closure' | 'doc' | 'annotations' | 'code' | 'globals' | 'module';

function field(name: string, key: RefField, empty: Ref, check?: (value: Ref) => boolean, wanted = ''): GetSet {
  return getset(
    name,
    (self) => newRef(functionOf(self)[key] === NULL ? empty : functionOf(self)[key]),
    check === undefined
      ? null
      : (self, value) => {
        if (value !== NULL && !check(value)) raise('TypeError', `${name} must be set to ${wanted}`);
        const old = functionOf(self)[key];
        functionOf(self)[key] = value === NULL || value === None ? NULL : newRef(value);
        xdecref(old);
      },
  );
}

/** `__annotations__`, made on demand by `__annotate__` where annotations are lazy. */
function annotationsOf(self: Ref): Ref {
  const f = functionOf(self);
  if (f.annotations === NULL) f.annotations = f.annotate === NULL ? newDict() : call(f.annotate, newInt(VALUE_FORMAT));
  return newRef(f.annotations);
}

/** CPython: annotationlib.Format.VALUE. */
const VALUE_FORMAT = 1;

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
    repr: (self) => newStr(`<function ${textOf(functionOf(self).qualname)} at ${addressText(self)}>`),
    descrGet: (self, instance) => (instance === NULL ? newRef(self) : newMethod(self, instance)),
  },
  getset: [
    field('__name__', 'name', None, isStr, 'a string object'),
    field('__qualname__', 'qualname', None, isStr, 'a string object'),
    field('__defaults__', 'defaults', None, (v) => isTuple(v) || v === None, 'a tuple object'),
    field('__kwdefaults__', 'kwDefaults', None, (v) => isDict(v) || v === None, 'a dict object'),
    field('__code__', 'code', None, (v) => typeOf(v) === codeType, 'a code object'),
    field('__doc__', 'doc', None, () => true),
    field('__module__', 'module', None, () => true),
    field('__globals__', 'globals', None),
    field('__closure__', 'closure', None),
    getset('__annotations__', annotationsOf, (self, value) => {
      const old = functionOf(self).annotations;
      functionOf(self).annotations = value === NULL ? NULL : newRef(value);
      xdecref(old);
    }),
    getset('__dict__', (self) => newRef(materializedDictBorrowed(self)), (self, value) => {
      if (value === NULL || !isDict(value)) raise('TypeError', '__dict__ must be set to a dictionary');
      stealInstanceDict(self, newRef(value));
    }),
    getset('__type_params__', () => EMPTY_TUPLE),
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

