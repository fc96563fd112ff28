import { raise } from '../object/errors';
import { getset } from '../object/native';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { isDict } from '../values/dicts';
import { materializedDictBorrowed, stealInstanceDict } from '../values/instance';

/** `__dict__` of instances of a built-in type that have one. CPython: PyObject_GenericGetDict(), PyObject_GenericSetDict(). */
export const instanceDictAttribute = getset(
  '__dict__',
  (self) => newRef(materializedDictBorrowed(self)),
  (self, value) => {
    if (value === 0) raise('TypeError', 'cannot delete __dict__');
    if (!isDict(value)) raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
    stealInstanceDict(self, newRef(value));
  },
);
