import '../../types/object';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parseSignature } from '../../object/native';
import type { Visit } from '../../object/py-type';
import { TypeFeature, typeIdOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { untrack } from '../../heap/gc-state';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { call } from '../../protocols/call';
import { richCompare } from '../../protocols/compare';
import { bindNative } from '../../protocols/native-call';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newInt } from '../../values/numbers';
import { None } from '../../values/singletons';

/** functools.cmp_to_key: objects that compare as a function says. CPython: Modules/_functoolsmodule.c, keyobject. */
interface Key {
  compare: Ref;
  /** NULL for what `cmp_to_key` returns, which makes the keys. */
  object: Ref;
}

const key = (self: Ref): Key => payloadOf<Key>(self);
const ARGUMENTS = parseSignature('(obj)');

function newKey(compare: Ref, object: Ref): Ref {
  const self = allocateInstance(keyType);
  setPayload(self, { compare: newRef(compare), object: object === NULL ? NULL : newRef(object) } satisfies Key);
  return self;
}

/** CPython: keyobject_richcompare(). */
function compareKeys(self: Ref, other: Ref, op: number): Ref {
  if (typeIdOf(other) !== keyType.id) raise('TypeError', 'other argument must be K instance');
  const [x, y] = [key(self).object, key(other).object];
  if (x === NULL || y === NULL) raise('AttributeError', 'object');
  const mark = holdMark();
  const answer = hold(call(key(self).compare, x, y));
  const result = richCompare(answer, newInt(0), op);
  dropHolds(mark);
  decref(answer);
  return result;
}

export const keyType = defineType({
  name: 'KeyWrapper',
  module: 'functools',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 32,
  slots: {
    create: null,
    dealloc(self) {
      untrack(self);
      const { compare, object } = key(self);
      decref(compare);
      xdecref(object);
      freeInstanceRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      const { compare, object } = key(self);
      visit(compare);
      if (object !== NULL) visit(object);
    },
    hash: null,
    richcompare: compareKeys,
    call(self, args) {
      const [object] = bindNative(ARGUMENTS, args, 'K', 'K') as [Ref];
      return newKey(key(self).compare, object);
    },
  },
  getset: [getset('obj', (self) => (key(self).object === NULL ? None : newRef(key(self).object)))],
});

export const cmpToKeyFunction = native('cmp_to_key', '(mycmp)', (compare: Ref) => newKey(compare, NULL));
