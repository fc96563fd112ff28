import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { addressOf } from '../heap/address';
import { decref, newRef } from '../heap/refcount';
import { getAttr, getOptionalAttr, setAttr } from '../protocols/attribute';
import { attributeNames, namesInScope } from '../protocols/attribute-names';
import { currentScope } from '../protocols/current-scope';
import { hashHigh, hashOf } from '../protocols/hash';
import { noteAddress, noteHash } from '../protocols/seed-use';
import { isInstanceOf, isSubclassOf } from '../protocols/instance-check';
import { hashToBigInt } from '../text/hash-numbers';
import { newBool, newInt, newIntFromBig } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr } from '../values/text';

/** Built-in functions about objects, their attributes and their classes. CPython: Python/bltinmodule.c. */

const S_DICT = staticString('__dict__');

function checkName(caller: string, name: Ref): void {
  if (!isStr(name)) raise('TypeError', knobs.values.attributeName(caller, typeOf(name).name));
}

function getattr(o: Ref, name: Ref, fallback: Ref): Ref {
  checkName('getattr', name);
  if (fallback === NULL) return getAttr(o, name);
  const found = getOptionalAttr(o, name);
  return found === NULL ? newRef(fallback) : found;
}

function hasattr(o: Ref, name: Ref): Ref {
  checkName('hasattr', name);
  const found = getOptionalAttr(o, name);
  if (found === NULL) return newBool(false);
  decref(found);
  return newBool(true);
}

function setattr(o: Ref, name: Ref, value: Ref): Ref {
  setAttr(o, name, value);
  return None;
}

function delattr(o: Ref, name: Ref): Ref {
  setAttr(o, name, NULL);
  return None;
}

function vars(o: Ref): Ref {
  if (o === NULL) return currentScope.locals();
  const dict = getOptionalAttr(o, S_DICT);
  return dict === NULL ? raise('TypeError', 'vars() argument must have __dict__ attribute') : dict;
}

function dir(o: Ref): Ref {
  return o === NULL ? namesInScope() : attributeNames(o);
}

function hash(o: Ref): Ref {
  return hashResult(o, hashOf(o));
}

/** What `hash(o)` gives for a hash whose low half is given, and the high one in `hashHigh`. */
export function hashResult(o: Ref, lo: number): Ref {
  const hi = hashHigh.value;
  noteHash(o);
  if (hi === 0 && lo >= 0) return newInt(lo);
  return newIntFromBig(hashToBigInt({ lo, hi }));
}

function callable(o: Ref): Ref {
  return newBool(typeOf(o).slots.call !== null);
}

function isinstance(o: Ref, cls: Ref): Ref {
  return newBool(isInstanceOf(o, cls));
}

function issubclass(derived: Ref, cls: Ref): Ref {
  return newBool(isSubclassOf(derived, cls));
}

export const attributeFunctions: NativeMethod[] = [
  native('getattr', '(object, name, default=None, /)', getattr),
  native('hasattr', '(obj, name, /)', hasattr),
  native('setattr', '(obj, name, value, /)', setattr),
  native('delattr', '(obj, name, /)', delattr),
  native('vars', '(object=None, /)', vars),
  native('dir', '(object=None, /)', dir),
  native('id', '(obj, /)', (o: Ref) => {
    noteAddress();
    return newInt(addressOf(o));
  }),
  native('hash', '(obj, /)', hash),
  native('callable', '(obj, /)', callable),
  native('isinstance', '(obj, class_or_tuple, /)', isinstance),
  native('issubclass', '(cls, class_or_tuple, /)', issubclass),
];
