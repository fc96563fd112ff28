import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { getset } from '../object/native';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { newRef } from '../heap/refcount';
import { reprText, qualifiedTypeName } from '../protocols/repr';
import { tupleItems } from '../values/sequences';
import { newStr } from '../values/text';
import { newTupleInstance, tupleType } from './tuple';

/** A tuple type whose items also have names, such as `sys.version_info`. CPython: Objects/structseq.c. */
export function defineStructSequence(name: string, module: string, fields: readonly string[], instantiable = false): PyType {
  return defineType({
    name,
    module,
    base: tupleType,
    basicSize: 24,
    features: TypeFeature.GC | (instantiable ? 0 : TypeFeature.DISALLOW_INSTANTIATION),
    slots: {
      repr(self) {
        const parts = tupleItems(self).map((item, i) => `${fields[i]}=${reprText(item)}`);
        return newStr(`${qualifiedTypeName.of(typeOf(self).ref)}(${parts.join(', ')})`);
      },
    },
    getset: fields.map((field, i) => getset(field, (self) => newRef(tupleItems(self)[i]))),
  });
}

/** An instance that takes over the references, one for each field. */
export function stealStructSequence(type: PyType, items: Ref[]): Ref {
  type.basicSize = knobs.typeSizes[type.name] ?? tupleType.basicSize;
  return newTupleInstance(type, items);
}
