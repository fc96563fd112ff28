import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { payloadOf } from '../object/table';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { isDict, newDict } from '../values/dicts';
import { None } from '../values/singletons';
import { stealList } from '../values/sequences';
import { internedStr } from '../values/text';
import { getOptionalAttr } from './attribute';
import { callMethod, callSpecialBound } from './call';
import { currentScope } from './current-scope';
import { collectItems } from './iterate';
import { dictSet, forEachEntry } from './mapping';
import { isTypeObject } from './repr';
import { describeAll, ownNames } from './type-lookup';

/** `dir()`. CPython: Objects/object.c, PyObject_Dir(); Objects/typeobject.c, object___dir___impl(). */

const S_DIR = staticString('__dir__');
const S_DICT = staticString('__dict__');
const S_CLASS = staticString('__class__');
const S_SORT = staticString('sort');
const S_KEYS = staticString('keys');

/** A sorted list, whose parts are owned. */
function sortedNames(names: Ref[]): Ref {
  const mark = holdMark();
  const list = hold(stealList(names));
  decref(callMethod(list, S_SORT));
  dropHolds(mark);
  return list;
}

/** `dir()` without an argument. */
export function namesInScope(): Ref {
  const mark = holdMark();
  const locals = hold(currentScope.locals());
  const keys = hold(callMethod(locals, S_KEYS));
  const names = collectItems(keys);
  dropHolds(mark);
  decref(keys);
  decref(locals);
  return sortedNames(names);
}

/** `dir(o)`: what the object's `__dir__` names, sorted. */
export function attributeNames(o: Ref): Ref {
  const mark = holdMark();
  const names = callSpecialBound(o, S_DIR);
  if (names === NULL) return sortedNames(defaultNames(o));
  hold(names);
  const items = collectItems(names);
  dropHolds(mark);
  decref(names);
  return sortedNames(items);
}

/** Owned names of an object's `__dict__`, its class and bases; of a type, those of itself and its bases; of a module, its own alone. */
export function defaultNames(o: Ref): Ref[] {
  const mark = holdMark();
  const names = hold(newDict());
  if (isTypeObject(o)) addClassNames(names, payloadOf<PyType>(o));
  else if (typeOf(o).mro.some(({ id }) => id === TypeId.MODULE)) addDictNames(names, o);
  else {
    addDictNames(names, o);
    const cls = getOptionalAttr(o, S_CLASS);
    if (cls !== NULL && isTypeObject(cls)) addClassNames(names, payloadOf<PyType>(cls));
    if (cls !== NULL) decref(cls);
  }
  const items = collectItems(names);
  dropHolds(mark);
  decref(names);
  return items;
}

function addDictNames(names: Ref, o: Ref): void {
  const dict = getOptionalAttr(o, S_DICT);
  if (dict === NULL) return;
  if (!isDict(dict)) raise('TypeError', `${typeOf(o).name}.__dict__ must be a dictionary, not ${typeOf(dict).name}`);
  forEachEntry(dict, (key) => dictSet(names, key, None));
  decref(dict);
}

/** CPython: merge_class_dict(). */
function addClassNames(names: Ref, type: PyType): void {
  for (const base of type.mro) {
    describeAll(base, internedStr);
    for (const name of ownNames(base)) dictSet(names, name, None);
  }
}
