import { defineModule } from '../object/define-module';
import type { Ref } from '../object/ref';
import { native } from '../object/native';
import { newRef } from '../heap/refcount';
import { genericType } from '../types/generic';
import { NoDefault } from '../types/no-default';
import { paramSpecArgsType, paramSpecKwargsType } from '../types/param-spec-parts';
import { typeAliasType } from '../types/type-alias';
import { paramSpecType, typeVarTupleType, typeVarType } from '../types/type-variable';
import { currentUnionType } from '../types/union';

/** The native part of `typing`. CPython: Modules/_typingmodule.c. */
defineModule({
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.',
  functions: [native('_idfunc', '(x, /)', (x: Ref) => newRef(x))],
  types: [typeVarType, typeVarTupleType, paramSpecType, paramSpecArgsType, paramSpecKwargsType, typeAliasType, genericType],
  values: () => ({ NoDefault, Union: newRef(currentUnionType().ref) }),
});
