import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, parseSignature } from '../object/native';
import type { CallArguments, PyType, Slots } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { addHiddenEdges } from '../heap/audit';
import { newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { bindNative } from '../protocols/native-call';
import { defineView } from '../protocols/viewed-types';
import { deallocContainer } from '../types/container-dealloc';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { None } from '../values/singletons';
import { newStr } from '../values/text';

/**
 * The module `leaky_ext`, Leaklab's own: what a mistake in a C extension does. `LeakyBox` owns an object but has no `tp_traverse`, so that
 * the collector neither tracks it nor sees what it holds; `Box` is the same with it. The payload is the value, NULL while unset.
 */

const ARGUMENTS = parseSignature('(value=None)');
const SIZE = 32;

const valueBorrowed = (self: Ref): Ref => payloads[self] as Ref;

function exchangeValue(self: Ref, value: Ref): void {
  const old = valueBorrowed(self);
  payloads[self] = value;
  xdecref(old);
}

function createBox(type: PyType, args: CallArguments): Ref {
  const [value] = bindNative(ARGUMENTS, args, type.name, type.name) as Ref[];
  const self = allocateInstance(type);
  payloads[self] = newRef(value === NULL ? None : value);
  return self;
}

const missingValue = (self: Ref): never => raise('AttributeError', `'${typeOf(self).name}' object has no attribute 'value'`);

const value = getset('value', (self) => (valueBorrowed(self) === NULL ? missingValue(self) : newRef(valueBorrowed(self))), (self, given) => {
  if (given === NULL && valueBorrowed(self) === NULL) missingValue(self);
  exchangeValue(self, given === NULL ? NULL : newRef(given));
});

/** A type of boxes; one for the collector also has `traverse` and `clear`. */
function defineBox(name: string, doc: string, features: number, forCollector: Partial<Slots>): PyType {
  const type: PyType = defineType({
    name,
    module: 'leaky_ext',
    doc,
    features: TypeFeature.BASETYPE | TypeFeature.HAS_WEAKREF | features,
    basicSize: SIZE,
    slots: {
      create: createBox,
      init: () => {},
      dealloc: (self) => deallocContainer(self, (box) => {
        if (typeOf(box) === type) clearWeakrefsOf(box);
        exchangeValue(box, NULL);
        freeInstanceRow(box);
      }),
      ...forCollector,
    },
    getset: [value],
  });
  defineView(type, {
    name: (self, add) => {
      if (valueBorrowed(self) !== NULL) add('.value', valueBorrowed(self));
    },
  });
  return type;
}

const visitValue = (self: Ref, visit: (to: Ref) => void): void => {
  if (valueBorrowed(self) !== NULL) visit(valueBorrowed(self));
};

const boxType = defineBox('Box', 'Holds one object, and shows it to the collector.', TypeFeature.GC, {
  traverse: visitValue,
  clear: (self) => exchangeValue(self, NULL),
});
const leakyBoxType = defineBox('LeakyBox', 'Holds one object, and hides it from the collector: its tp_traverse is missing.', 0, {});
addHiddenEdges(leakyBoxType.id, visitValue);

defineModule({
  name: 'leaky_ext',
  types: [boxType, leakyBoxType],
  values: () => ({ __doc__: newStr("Leaklab's own model of a C extension that leaks; no CPython has it. LeakyBox lacks tp_traverse, Box has it.") }),
});
