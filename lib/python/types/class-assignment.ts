import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { TypeFeature, typeOf } from '../object/py-type';
import { setTypeId } from '../object/table';
import { decref, incref } from '../heap/refcount';
import { materializedDictBorrowed } from '../values/instance';
import { moduleType } from './module';
import { classAssignment, pyTypeOf } from './object';
import { isTypeObject } from './type';
import { checkCompatible } from './type-layout';

/** `o.__class__ = C`, between classes whose instances are laid out alike. CPython: Objects/typeobject.c, object_set_class(). */
classAssignment.assign = (self, value) => {
  if (value === NULL) raise('TypeError', "can't delete __class__ attribute");
  if (!isTypeObject(value)) raise('TypeError', `__class__ must be set to a class, not '${typeOf(value).name}' object`);
  const from = typeOf(self);
  const to = pyTypeOf(value);
  if (from === to) return;
  const areModules = from.mro.includes(moduleType) && to.mro.includes(moduleType);
  if (!areModules && (!from.has(TypeFeature.HEAP) || !to.has(TypeFeature.HEAP))) {
    raise('TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  checkCompatible(from, to, '__class__');
  // Inline values are in the order of the old class's names.
  if (from.sharedKeys !== null) materializedDictBorrowed(self);
  incref(to.ref);
  setTypeId(self, to.id);
  decref(from.ref);
};
