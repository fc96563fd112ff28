import { defineModule } from '../object/define-module';
import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { genericAliasType } from '../types/generic-alias';
import { mappingProxyType } from '../types/mapping-proxy';
import { namespaceType } from '../types/namespace';
import { classMethodDescriptorType } from '../types/native-function';
import { methodWrapperType } from '../types/slot-wrapper';
import { currentUnionType } from '../types/union';
import { Ellipsis, None, NotImplemented } from '../values/singletons';

/** The module `_types`: names for built-in types that have none in builtins. */

const byId: Record<string, number> = {
  FunctionType: TypeId.FUNCTION, LambdaType: TypeId.FUNCTION, CodeType: TypeId.CODE, CellType: TypeId.CELL, GeneratorType: TypeId.GENERATOR,
  CoroutineType: TypeId.COROUTINE, AsyncGeneratorType: TypeId.ASYNC_GENERATOR,
  MethodType: TypeId.METHOD, BuiltinFunctionType: TypeId.BUILTIN_FUNCTION, BuiltinMethodType: TypeId.BUILTIN_FUNCTION,
  WrapperDescriptorType: TypeId.WRAPPER_DESCRIPTOR, MethodDescriptorType: TypeId.METHOD_DESCRIPTOR, ModuleType: TypeId.MODULE,
  TracebackType: TypeId.TRACEBACK, FrameType: TypeId.FRAME, GetSetDescriptorType: TypeId.GETSET_DESCRIPTOR,
  MemberDescriptorType: TypeId.MEMBER_DESCRIPTOR,
};

const byType: Record<string, PyType> = {
  MappingProxyType: mappingProxyType, SimpleNamespace: namespaceType, GenericAlias: genericAliasType,
  MethodWrapperType: methodWrapperType, ClassMethodDescriptorType: classMethodDescriptorType,
  NoneType: typeOf(None), EllipsisType: typeOf(Ellipsis), NotImplementedType: typeOf(NotImplemented),
};

defineModule({
  name: '_types',
  doc: 'Define names for built-in types that aren\'t directly accessible as a builtin.',
  values: () => {
    const values: Record<string, Ref> = {};
    for (const [name, id] of Object.entries(byId)) values[name] = newRef(typeTable[id].ref);
    for (const [name, type] of Object.entries(byType)) values[name] = newRef(type.ref);
    values.UnionType = newRef(currentUnionType().ref);
    return values;
  },
});
