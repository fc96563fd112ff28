import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { CallArguments } from '../object/py-type';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { NO_NAMES } from '../object/runtime';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { getAttr } from './attribute';
import { lookupBorrowed } from './type-lookup';

/** What is added to the message when something cannot be called; set by the types. */
export const uncallable = { hint: (_callable: Ref): string => '' };

/** Calls any object with borrowed arguments; a new reference back. CPython: PyObject_Call(). */
export function callObject(callable: Ref, args: CallArguments): Ref {
  const type = typeOf(callable);
  if (type.slots.call === null) raise('TypeError', `'${type.name}' object is not callable${uncallable.hint(callable)}`);
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
 * Calls a special method found on the type, as operators do: NULL when the type has none. A plain function is called without making
 * a bound method first. CPython: vectorcall_maybe(), lookup_maybe_method().
 */
export function callSpecial(receiver: Ref, name: Ref, ...values: Ref[]): Ref {
  const type = typeOf(receiver);
  const found = lookupBorrowed(type, name);
  if (found === NULL) return NULL;
  if (typeIdOf(found) !== TypeId.FUNCTION) return callBound(found, receiver, values);
  const mark = holdMark();
  const callable = hold(newRef(found));
  const result = call(callable, receiver, ...values);
  dropHolds(mark);
  decref(callable);
  return result;
}

/** Calls the method that `round` and its kin ask for: NULL when there is none. CPython: _PyObject_MaybeCallSpecialNoArgs(). */
export function callRounding(number: Ref, name: Ref, ...values: Ref[]): Ref {
  return (knobs.objects.roundingIsBound ? callSpecialBound : callSpecial)(number, name, ...values);
}

function callBound(found: Ref, receiver: Ref, values: Ref[]): Ref {
  const mark = holdMark();
  const { descrGet } = typeOf(found).slots;
  const callable = hold(descrGet === null ? newRef(found) : descrGet(found, receiver, typeOf(receiver).ref));
  const result = call(callable, ...values);
  dropHolds(mark);
  decref(callable);
  return result;
}

/**
 * As `callSpecial`, but a plain function is made a bound method, too, which counts the receiver once more: so do built-in functions that
 * ask for a special method by themselves. CPython: _PyObject_LookupSpecial().
 */
export function callSpecialBound(receiver: Ref, name: Ref, ...values: Ref[]): Ref {
  const found = lookupBorrowed(typeOf(receiver), name);
  return found === NULL ? NULL : callBound(found, receiver, values);
}
