import type { Ref } from '../object/ref';
import { isInstance, typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { decref, newRef } from '../heap/refcount';
import { addressOf } from '../heap/address';
import { beginPassingDict, beginPassingList } from '../values/sequences';
import { isExactStr, isStr, newStr, textOf } from '../values/text';
import { noteAddress } from './seed-use';
import { enterCall, leaveCall } from './recursion';

/** What the message of a RecursionError says of where it was. */
export const IN_REPR = ' while getting the repr of an object';
export const IN_STR = ' while getting the str of an object';

/** `repr(o)`: a new reference to a str. CPython: PyObject_Repr(). */
export function reprOf(o: Ref): Ref {
  const type = typeOf(o);
  if (type.slots.repr === null) return newStr(defaultRepr(o));
  enterCall(IN_REPR);
  const result = type.slots.repr(o);
  leaveCall();
  return checkedStr(o, result, '__repr__');
}

/** `<module.Type object at 0x7f…>`. CPython: object_repr(). */
export function defaultRepr(o: Ref): string {
  const type = typeOf(o);
  return `<${qualifiedTypeName.of(type.ref)} object at ${addressText(o)}>`;
}

/** `module.qualname` of a type, or the bare name for built-ins; set by the type of types. */
export const qualifiedTypeName = { of: (_type: Ref): string => 'object' };

export function addressText(o: Ref): string {
  noteAddress();
  return `0x${addressOf(o).toString(16)}`;
}

/** `repr(o)` as text. */
export function reprText(o: Ref): string {
  return takeText(reprOf(o));
}

/** `str(o)`: a new reference to a str. CPython: PyObject_Str(). */
export function strOf(o: Ref): Ref {
  if (isExactStr(o)) return newRef(o);
  const { str } = typeOf(o).slots;
  if (str === null) return reprOf(o);
  enterCall(IN_STR);
  const result = str(o);
  leaveCall();
  return checkedStr(o, result, '__str__');
}

export function strText(o: Ref): string {
  return takeText(strOf(o));
}

/** The text of a str whose reference is given up. */
export function takeText(ref: Ref): string {
  const text = textOf(ref);
  decref(ref);
  return text;
}

/** What `__repr__` or `__str__` of an object returned, if it is a str; takes it over. */
export function checkedStr(o: Ref, result: Ref, method: string): Ref {
  if (isStr(result)) return result;
  const { name } = typeOf(result);
  decref(result);
  return raise('TypeError', knobs.wording.wrongResult(typeOf(o).name, method, 'a str', name, `${method} returned non-string (type ${name})`));
}

/** Objects whose repr is being made, so that one that contains itself prints `[...]`. CPython: Py_ReprEnter(). */
const inProgress = new Set<Ref>();
/** CPython keeps them in a list in a dict of the thread's, which the first container's repr makes, and which stay. */
const listMade = { value: false };

/** Runs `make` unless this object's repr is already being made, in which case the answer is `placeholder`. */
export function guardedRepr(o: Ref, placeholder: string, make: () => string): Ref {
  if (inProgress.has(o)) return newStr(placeholder);
  if (!listMade.value) {
    listMade.value = true;
    beginPassingDict();
    beginPassingList();
  }
  inProgress.add(o);
  try {
    return newStr(make());
  } finally {
    inProgress.delete(o);
  }
}

/** Code of CPython's library has made the repr of a container. */
export function noteContainerRepr(): void {
  listMade.value = true;
}

export function isTypeObject(o: Ref): boolean {
  return isInstance(o, typeTable[TypeId.TYPE]);
}

export function resetRepr(): void {
  inProgress.clear();
  listMade.value = false;
}
