import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset } from '../object/native';
import type { UnaryFn } from '../object/py-type';

/** An attribute that CPython reads straight out of the object's struct (PyMemberDef with Py_READONLY). */
export function readonlyMember(name: string, get: UnaryFn): GetSet {
  return getset(name, get, () => raise('AttributeError', 'readonly attribute'));
}
