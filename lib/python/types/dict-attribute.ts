import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { getset } from '../object/native';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { isDict } from '../values/dicts';
import { materializedDictBorrowed, stealInstanceDict } from '../values/instance';

/** `__dict__` of built-in objects that have one. CPython: Objects/object.c, PyObject_GenericSetDict(). */
export const dictAttribute = getset('__dict__', (self) => newRef(materializedDictBorrowed(self)), (self, value) => {
  if (value === NULL) raise('TypeError', 'cannot delete __dict__');
  if (!isDict(value)) raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
  stealInstanceDict(self, newRef(value));
});
