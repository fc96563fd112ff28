import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { isInstance, TypeFeature, typeOf, typeTable } from '../object/py-type';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { None } from '../values/singletons';
import { getOptionalAttr } from './attribute';
import { call } from './call';

const S_CLASS_GETITEM = staticString('__class_getitem__');

/** `type[int]`; set by the type of generic aliases. */
export const aliasOfType = { create: (_type: Ref, _item: Ref): Ref => NULL };

/** `container[key]`. CPython: PyObject_GetItem(). */
export function getItem(container: Ref, key: Ref): Ref {
  const type = typeOf(container);
  if (type.slots.getitem !== null) return type.slots.getitem(container, key);
  if (isInstance(container, typeTable[TypeId.TYPE])) {
    if (container === typeTable[TypeId.TYPE].ref) return aliasOfType.create(container, key);
    const method = getOptionalAttr(container, S_CLASS_GETITEM);
    if (method === None && knobs.objects.refusesNoneForSubscript) decref(method);
    else if (method !== NULL) {
      const mark = holdMark();
      hold(method);
      const result = call(method, key);
      dropHolds(mark);
      decref(method);
      return result;
    }
    raise('TypeError', knobs.objects.classNotSubscriptable(type.name, payloadOf<PyType>(container).name));
  }
  return raise('TypeError', `'${type.name}' object is not subscriptable`);
}

/** `container[key] = value`. CPython: PyObject_SetItem(). */
export function setItem(container: Ref, key: Ref, value: Ref): void {
  const type = typeOf(container);
  if (type.slots.setitem === null) raise('TypeError', `'${type.name}' object does not support item assignment`);
  type.slots.setitem(container, key, value);
}

/** What has methods of sequences says it in other words when it is asked for a number. CPython: PySequence_DelItem(). */
function cannotDelete(type: PyType, key: Ref): string {
  const { length, contains } = type.slots;
  const isSequence = type.has(TypeFeature.HEAP) || length !== null || contains !== null;
  return isSequence && typeOf(key).slots.index !== null ? "doesn't" : 'does not';
}

/** `del container[key]`. CPython: PyObject_DelItem(). */
export function deleteItem(container: Ref, key: Ref): void {
  const type = typeOf(container);
  if (type.slots.setitem === null) raise('TypeError', `'${type.name}' object ${cannotDelete(type, key)} support item deletion`);
  type.slots.setitem(container, key, NULL);
}
