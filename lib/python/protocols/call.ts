import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { CallArguments } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { raise } from '../object/errors';
import { NO_NAMES } from '../object/runtime';
import { decref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { getAttr, lookupSpecial } from './attribute';

/** Calls any object with borrowed arguments; a new reference back. CPython: PyObject_Call(). */
export function callObject(callable: Ref, args: CallArguments): Ref {
  const type = typeOf(callable);
  if (type.slots.call === null) raise('TypeError', `'${type.name}' object is not callable`);
  return type.slots.call(callable, args);
}

/** Calls with positional arguments. */
export function call(callable: Ref, ...values: Ref[]): Ref {
  return callObject(callable, { values, names: NO_NAMES });
}

/** `receiver.name(*values)`. */
export function callMethod(receiver: Ref, name: Ref, ...values: Ref[]): Ref {
  const mark = holdMark();
  const method = hold(getAttr(receiver, name));
  const result = call(method, ...values);
  dropHolds(mark);
  decref(method);
  return result;
}

/**
 * Calls a special method found on the type, as operators do: NULL when the type has none. CPython: vectorcall_maybe().
 */
export function callSpecial(receiver: Ref, name: Ref, ...values: Ref[]): Ref {
  const mark = holdMark();
  const method = lookupSpecial(receiver, name);
  if (method === NULL) return NULL;
  hold(method);
  const result = call(method, ...values);
  dropHolds(mark);
  decref(method);
  return result;
}
