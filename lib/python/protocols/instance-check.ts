import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { isInstance, isSubtype, typeIdOf, typeOf } from '../object/py-type';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { isTuple, tupleItems } from '../values/sequences';
import { getOptionalAttr } from './attribute';
import { callSpecialBound } from './call';
import { enterCall, leaveCall } from './recursion';
import { isTypeObject } from './repr';
import { stealIsTrue } from './truth';

/** `isinstance` and `issubclass`. CPython: Objects/abstract.c. */

const S_CLASS = staticString('__class__');
const S_BASES = staticString('__bases__');
const S_INSTANCECHECK = staticString('__instancecheck__');
const S_SUBCLASSCHECK = staticString('__subclasscheck__');

const INSTANCE_WORDS = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
const SUBCLASS_WORDS = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';

function typeAt(ref: Ref): PyType {
  return payloadOf<PyType>(ref);
}

/** CPython: object_recursive_isinstance(). `cls` may be a type, a tuple of what it may be, or anything with `__instancecheck__`. */
export function isInstanceOf(o: Ref, cls: Ref): boolean {
  if (typeOf(o).ref === cls) return true;
  if (typeIdOf(cls) === TypeId.TYPE) return recursiveIsInstance(o, cls);
  if (isTuple(cls)) return anyOf(cls, ' in __instancecheck__', (item) => isInstanceOf(o, item));
  return checkBy(cls, S_INSTANCECHECK, o, ' in __instancecheck__') ?? recursiveIsInstance(o, cls);
}

/** CPython: object_issubclass(). */
export function isSubclassOf(derived: Ref, cls: Ref): boolean {
  if (typeIdOf(cls) === TypeId.TYPE) return derived === cls || recursiveIsSubclass(derived, cls);
  if (isTuple(cls)) return anyOf(cls, ' in __subclasscheck__', (item) => isSubclassOf(derived, item));
  return checkBy(cls, S_SUBCLASSCHECK, derived, ' in __subclasscheck__') ?? recursiveIsSubclass(derived, cls);
}

function anyOf(tuple: Ref, where: string, test: (item: Ref) => boolean): boolean {
  enterCall(where);
  const found = tupleItems(tuple).some(test);
  leaveCall();
  return found;
}

/** What the class's own check says; null when it has none. */
function checkBy(cls: Ref, name: Ref, o: Ref, where: string): boolean | null {
  enterCall(where);
  const result = callSpecialBound(cls, name, o);
  leaveCall();
  if (result === NULL) return null;
  return stealIsTrue(result);
}

/** What `type.__instancecheck__` does: by type, then by `__class__`. CPython: object_isinstance(). */
export function recursiveIsInstance(o: Ref, cls: Ref): boolean {
  if (isTypeObject(cls)) {
    if (isInstance(o, typeAt(cls))) return true;
    const claimed = getOptionalAttr(o, S_CLASS);
    if (claimed === NULL) return false;
    const found = claimed !== typeOf(o).ref && isTypeObject(claimed) && isSubtype(typeAt(claimed), typeAt(cls));
    decref(claimed);
    return found;
  }
  checkClass(cls, INSTANCE_WORDS);
  const claimed = getOptionalAttr(o, S_CLASS);
  if (claimed === NULL) return false;
  const mark = holdMark();
  hold(claimed);
  const found = abstractIsSubclass(claimed, cls);
  dropHolds(mark);
  decref(claimed);
  return found;
}

/** What `type.__subclasscheck__` does. CPython: recursive_issubclass(). */
export function recursiveIsSubclass(derived: Ref, cls: Ref): boolean {
  if (isTypeObject(cls) && isTypeObject(derived)) return isSubtype(typeAt(derived), typeAt(cls));
  checkClass(derived, 'issubclass() arg 1 must be a class');
  checkClass(cls, SUBCLASS_WORDS);
  return abstractIsSubclass(derived, cls);
}

/** The `__bases__` of something that acts as a class, or NULL. CPython: abstract_get_bases(). */
function basesOf(cls: Ref): Ref {
  const bases = getOptionalAttr(cls, S_BASES);
  if (bases === NULL || isTuple(bases)) return bases;
  decref(bases);
  return NULL;
}

function checkClass(cls: Ref, words: string): void {
  const bases = basesOf(cls);
  if (bases === NULL) raise('TypeError', words);
  decref(bases);
}

/** CPython: abstract_issubclass(). */
function abstractIsSubclass(derived: Ref, cls: Ref): boolean {
  if (derived === cls) return true;
  const bases = basesOf(derived);
  if (bases === NULL) return false;
  const mark = holdMark();
  hold(bases);
  enterCall(' in __issubclass__');
  const found = tupleItems(bases).some((base) => abstractIsSubclass(base, cls));
  leaveCall();
  dropHolds(mark);
  decref(bases);
  return found;
}
