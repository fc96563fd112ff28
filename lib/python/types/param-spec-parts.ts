import './object';
import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset } from '../object/native';
import type { PyType } from '../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { equals } from '../protocols/compare';
import { getOptionalAttr } from '../protocols/attribute';
import { reprText } from '../protocols/repr';
import { staticString } from '../object/names';
import { False, NotImplemented, True } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { noSubclasses } from './lazy-value';

/** `P.args` and `P.kwargs` of a ParamSpec. The payload is the ParamSpec, owned. CPython: Objects/typevarobject.c, paramspecattrobject. */

const S_NAME = staticString('__name__');
const originOf = (self: Ref): Ref => payloadOf<Ref>(self);

export function newParamSpecPart(type: PyType, origin: Ref): Ref {
  const self = allocateGc(type.id, type.basicSize);
  setPayload(self, newRef(origin));
  track(self);
  return self;
}

/** `P.args`, with the name of the ParamSpec if it has one. */
function reprPart(self: Ref, part: string): Ref {
  const name = getOptionalAttr(originOf(self), S_NAME);
  const text = name !== 0 && isStr(name) ? textOf(name) : reprText(originOf(self));
  if (name !== 0) decref(name);
  return newStr(`${text}.${part}`);
}

function definePart(name: string, part: string): PyType {
  const type: PyType = defineType({
    name,
    module: 'typing',
    features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
    basicSize: 32,
    slots: {
      create(_type, args) {
        if (args.values.length !== 1) raise('TypeError', `${name.toLowerCase()}() missing required argument 'origin' (pos 1)`);
        return newParamSpecPart(type, args.values[0]);
      },
      init: () => {},
      dealloc(self) {
        untrack(self);
        clearWeakrefsOf(self);
        decref(originOf(self));
        freeGcRow(self);
      },
      traverse: (self, visit) => visit(originOf(self)),
      repr: (self) => reprPart(self, part),
      hash: null,
      richcompare(self, other, op) {
        if (typeOf(other) !== type || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
        return equals(originOf(self), originOf(other)) === (op === CompareOp.EQ) ? True : False;
      },
    },
    methods: [noSubclasses(name)],
    getset: [getset('__origin__', (self) => newRef(originOf(self)))],
  });
  return type;
}

export const paramSpecArgsType = definePart('ParamSpecArgs', 'args');
export const paramSpecKwargsType = definePart('ParamSpecKwargs', 'kwargs');
