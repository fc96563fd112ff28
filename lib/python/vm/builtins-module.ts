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

/** The module `builtins`. */
const TYPE_IDS = [
  TypeId.OBJECT, TypeId.TYPE, TypeId.INT, TypeId.BOOL, TypeId.FLOAT, TypeId.COMPLEX, TypeId.STR, TypeId.BYTES, TypeId.BYTEARRAY,
  TypeId.LIST, TypeId.TUPLE, TypeId.DICT, TypeId.SET, TypeId.FROZENSET, TypeId.RANGE, TypeId.SLICE, TypeId.PROPERTY,
  TypeId.CLASSMETHOD, TypeId.STATICMETHOD, TypeId.SUPER,
];

const functions: NativeMethod[] = [
  ...coreFunctions, ...asyncFunctions, ...attributeFunctions, ...collectionFunctions, ...numberFunctions, ...outputFunctions, ...sumFunctions, ...textFunctions,
  openFunction, breakpointFunction,
];

/** A new `builtins` module; a reference. */
export function newBuiltinsModule(more: readonly NativeMethod[] = []): Ref {
  const module = newModule('builtins');
  const dict = moduleDictBorrowed(module);
  const put = (name: string, value: Ref): void => stealDictSet(dict, internedStr(name), value);
  for (const method of [...functions, ...evaluationFunctions(), ...more]) put(method.name, staticNativeFunction(method, 'builtins'));
  const types: PyType[] = [...TYPE_IDS.map((id) => typeTable[id]), enumerateType, filterType, mapType, memoryviewType, reversedType, zipType];
  for (const type of types) put(type.name, newRef(type.ref));
  for (const name of builtinExceptionNames()) put(name, newRef(exceptionType(name).ref));
  put('None', None);
  put('True', True);
  put('False', False);
  put('NotImplemented', NotImplemented);
  put('Ellipsis', Ellipsis);
  put('__debug__', True);
  for (const [name, quitter] of quitters) put(name, quitter);
  put('help', helper);
  return module;
}

