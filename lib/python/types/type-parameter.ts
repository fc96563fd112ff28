import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { GetSet, NativeMethod } from '../object/native';
import { getset, native } from '../object/native';
import type { PyType, Slots, Visit } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { knobs } from '../object/knobs';
import { untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { callTyping } from '../protocols/import-hook';
import { isTrue } from '../protocols/truth';
import { allocateInstance, clearInstance, dropInstance, freeInstanceRow, materializedDictBorrowed, visitInstance } from '../values/instance';
import { newBool } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { currentModule } from './class-creation';
import type { LazyValue } from './lazy-value';
import { dropLazy, evaluatorOf, lazyValue, valueOf, visitLazy } from './lazy-value';
import { NoDefault } from './no-default';

/** What TypeVar, ParamSpec and TypeVarTuple have in common. CPython: Objects/typevarobject.c. */
export interface TypeParameter {
  name: Ref;
  bound: LazyValue;
  /** Of a TypeVar alone: a tuple of types. */
  constraints: LazyValue;
  fallback: LazyValue;
  covariant: boolean;
  contravariant: boolean;
  inferred: boolean;
}

export const parameterOf = (self: Ref): TypeParameter => payloadOf<TypeParameter>(self);

const parts = (self: Ref): LazyValue[] => [parameterOf(self).bound, parameterOf(self).constraints, parameterOf(self).fallback];

/** A parameter without bound, constraints or default; `name` is borrowed. */
export function newParameter(type: PyType, name: Ref): Ref {
  const self = allocateInstance(type);
  setPayload(self, {
    name: newRef(name), bound: lazyValue(NULL), constraints: lazyValue(NULL), fallback: lazyValue(NULL),
    covariant: false, contravariant: false, inferred: false,
  } satisfies TypeParameter);
  return self;
}

/** Notes the module of whoever calls the constructor. CPython: caller() */
export function noteModule(self: Ref): void {
  currentModule.setOn(materializedDictBorrowed(self));
}

export function checkName(type: string, name: Ref, typeName: (ref: Ref) => string): void {
  if (!isStr(name)) raise('TypeError', `${type}() argument 'name' must be str, not ${typeName(name)}`);
}

/** Sets the variance that was asked for; TypeError or ValueError if it makes no sense. */
export function setVariance(self: Ref, covariant: Ref, contravariant: Ref, inferred: Ref): void {
  const parameter = parameterOf(self);
  parameter.covariant = covariant !== NULL && isTrue(covariant);
  parameter.contravariant = contravariant !== NULL && isTrue(contravariant);
  parameter.inferred = inferred !== NULL && isTrue(inferred);
  if (parameter.covariant && parameter.contravariant) raise('ValueError', 'Bivariant types are not supported.');
  if (parameter.inferred && (parameter.covariant || parameter.contravariant)) raise('ValueError', 'Variance cannot be specified with infer_variance.');
}

/** `~T`, `+T` or `-T`; the bare name where the variance is inferred. */
export function reprParameter(self: Ref): Ref {
  const { name, covariant, contravariant, inferred } = parameterOf(self);
  return newStr(`${inferred ? '' : covariant ? '+' : contravariant ? '-' : '~'}${textOf(name)}`);
}

export const parameterSlots: Partial<Slots> = {
  dealloc(self) {
    untrack(self);
    clearWeakrefsOf(self);
    dropInstance(self);
    parts(self).forEach(dropLazy);
    decref(parameterOf(self).name);
    freeInstanceRow(self);
  },
  traverse(self: Ref, visit: Visit) {
    for (const part of parts(self)) visitLazy(part, visit);
    visit(parameterOf(self).name);
    visitInstance(self, visit);
  },
  clear(self) {
    parts(self).forEach(dropLazy);
    clearInstance(self);
  },
};

/** CPython: typevar_has_default() */
function hasDefault(self: Ref): boolean {
  const { value, evaluate } = parameterOf(self).fallback;
  return evaluate !== NULL || (value !== NULL && value !== NoDefault);
}

/** Methods that leave the work to functions of `typing`, under the names given. */
export function substitutionMethods(substitute: string | null, prepare: string | null): NativeMethod[] {
  const methods = [
    native('has_default', '()', (self: Ref) => newBool(hasDefault(self))),
    native('__reduce__', '()', (self: Ref) => newRef(parameterOf(self).name)),
  ];
  if (substitute !== null) methods.push(native('__typing_subst__', '(arg, /)', (self: Ref, arg: Ref) => callTyping(substitute, self, arg)));
  if (prepare !== null) {
    methods.push(native('__typing_prepare_subst__', '(alias, args, /)', (self: Ref, alias: Ref, args: Ref) => callTyping(prepare, self, alias, args)));
  }
  return methods;
}

export const defaultAttributes: GetSet[] = [
  getset('__name__', (self) => newRef(parameterOf(self).name)),
  getset('__default__', (self) => valueOf(parameterOf(self).fallback, NoDefault)),
  getset('evaluate_default', (self) => evaluatorOf(parameterOf(self).fallback)),
  getset('__dict__', (self) => newRef(materializedDictBorrowed(self))),
];

export const varianceAttributes: GetSet[] = [
  getset('__bound__', (self) => valueOf(parameterOf(self).bound, None)),
  getset('__covariant__', (self) => newBool(parameterOf(self).covariant)),
  getset('__contravariant__', (self) => newBool(parameterOf(self).contravariant)),
  getset('__infer_variance__', (self) => newBool(parameterOf(self).inferred)),
];

/** Names of constructor arguments that 3.10 and 3.11 do not know. */
export function refuseLaterArguments(type: string, given: readonly [name: string, value: Ref][]): void {
  if (knobs.objects.typeParameterDefaults) return;
  for (const [name, value] of given) if (value !== NULL) raise('TypeError', `${type}.__init__() got an unexpected keyword argument '${name}'`);
}
