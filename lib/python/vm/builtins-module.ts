import type { Ref } from '../object/ref';
import { exceptionType } from '../object/errors';
import type { NativeMethod } from '../object/native';
import type { PyType } from '../object/py-type';
import { typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { stealDictSet } from '../protocols/mapping';
import { asyncFunctions } from '../builtins/async';
import { attributeFunctions } from '../builtins/attributes';
import { collectionFunctions } from '../builtins/collections';
import { numberFunctions } from '../builtins/numbers';
import { outputFunctions } from '../builtins/output';
import { sumFunctions } from '../builtins/sum';
import { textFunctions } from '../builtins/text';
import { enumerateType } from '../types/enumerate';
import { builtinExceptionNames } from '../types/exception-types';
import { openFunction } from '../types/io/open';
import { filterType } from '../types/filter';
import { mapType } from '../types/map';
import { memoryviewType } from '../types/memoryview';
import { moduleDictBorrowed, newModule } from '../types/module';
import { staticNativeFunction } from '../types/native-function';
import { helper } from '../types/helper';
import { quitters } from '../types/quitter';
import { reversedType } from '../types/reversed';
import { zipType } from '../types/zip';
import { Ellipsis, False, None, NotImplemented, True } from '../values/singletons';
import { internedStr } from '../values/text';
import { breakpointFunction } from '../modules/breakpoint-hook';
import { coreFunctions } from './core-builtins';
import { evaluationFunctions } from './evaluation-builtins';

/** The types in the module, in its order. CPython: Python/bltinmodule.c, _PyBuiltin_Init() */
const typesInOrder = (): PyType[] => [
  typeTable[TypeId.BOOL], memoryviewType,
  ...[TypeId.BYTEARRAY, TypeId.BYTES, TypeId.CLASSMETHOD, TypeId.COMPLEX, TypeId.DICT].map((id) => typeTable[id]), enumerateType, filterType,
  ...[TypeId.FLOAT, TypeId.FROZENSET, TypeId.PROPERTY, TypeId.INT, TypeId.LIST].map((id) => typeTable[id]), mapType,
  ...[TypeId.OBJECT, TypeId.RANGE].map((id) => typeTable[id]), reversedType,
  ...[TypeId.SET, TypeId.SLICE, TypeId.STATICMETHOD, TypeId.STR, TypeId.SUPER, TypeId.TUPLE, TypeId.TYPE].map((id) => typeTable[id]), zipType,
];

/** `aiter` and `anext` stand behind `iter` and `next`. */
const placeOf = (name: string): string => (name === 'aiter' || name === 'anext' ? `${name.slice(1)}~` : name);

const functions: NativeMethod[] = [
  ...coreFunctions, ...asyncFunctions, ...attributeFunctions, ...collectionFunctions, ...numberFunctions, ...outputFunctions, ...sumFunctions, ...textFunctions,
  breakpointFunction,
];

const inOrder = new Map<readonly NativeMethod[], readonly NativeMethod[]>();

/** In the order of their names, in which suggestions look for one that resembles a wrong one. CPython: Python/bltinmodule.c, builtin_methods */
function functionsInOrder(): readonly NativeMethod[] {
  const evaluation = evaluationFunctions();
  const known = inOrder.get(evaluation);
  if (known !== undefined) return known;
  const sorted = [...functions, ...evaluation].sort((a, b) => (placeOf(a.name) < placeOf(b.name) ? -1 : 1));
  inOrder.set(evaluation, sorted);
  return sorted;
}

/** A new `builtins` module; a reference. */
export function newBuiltinsModule(more: readonly NativeMethod[] = []): Ref {
  const module = newModule('builtins');
  const dict = moduleDictBorrowed(module);
  const put = (name: string, value: Ref): void => stealDictSet(dict, internedStr(name), value);
  for (const method of [...functionsInOrder(), ...more]) put(method.name, staticNativeFunction(method, 'builtins'));
  put('None', None);
  put('Ellipsis', Ellipsis);
  put('NotImplemented', NotImplemented);
  put('False', False);
  put('True', True);
  for (const type of typesInOrder()) put(type.name, newRef(type.ref));
  put('__debug__', True);
  for (const name of builtinExceptionNames()) put(name, newRef(exceptionType(name).ref));
  put(openFunction.name, staticNativeFunction(openFunction, 'builtins'));
  for (const [name, quitter] of quitters) put(name, quitter);
  put('help', helper);
  return module;
}

