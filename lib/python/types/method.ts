import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset } from '../object/native';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { allocateGc, allocateGcUncounted, freeGcRow, freeGcRowUncounted } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { genericGetAttr, getAttr, getOptionalAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { hashHigh, hashOf } from '../protocols/hash';
import { declareHash, hashDependsOnSeed } from '../protocols/seed-use';
import { reprText } from '../protocols/repr';
import { lookupBorrowed } from '../protocols/type-lookup';
import { freeListCounts } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { hashIdentity } from './object';

/** A bound method: `instance.method`. Both references are owned. */
export interface MethodObject {
  func: Ref;
  self: Ref;
}

export function methodOf(ref: Ref): MethodObject {
  return payloads[ref] as MethodObject;
}

/** Binds a callable to an instance; borrows both. CPython: PyMethod_New(). */
export function newMethod(func: Ref, self: Ref): Ref {
  let ref: Ref;
  if (freeListCounts.method > 0) {
    freeListCounts.method--;
    ref = allocateGcUncounted(TypeId.METHOD, methodType.basicSize);
  } else ref = allocateGc(TypeId.METHOD, methodType.basicSize);
  payloads[ref] = { func: newRef(func), self: newRef(self) } satisfies MethodObject;
  track(ref);
  return ref;
}

const S_NAME = staticString('__name__');
const S_DOC = staticString('__doc__');
const S_QUALNAME = staticString('__qualname__');

function displayName(func: Ref): string {
  let name = getOptionalAttr(func, S_QUALNAME);
  if (name === NULL) name = getOptionalAttr(func, S_NAME);
  if (name === NULL) return '?';
  const text = isStr(name) ? textOf(name) : '?';
  decref(name);
  return text;
}

export const methodType = defineType({
  name: 'method',
  id: TypeId.METHOD,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: 48,
  slots: {
    dealloc(ref) {
      untrack(ref);
      clearWeakrefsOf(ref);
      const { func, self } = methodOf(ref);
      decref(func);
      decref(self);
      if (freeListCounts.method < knobs.freeLists.method) {
        freeListCounts.method++;
        freeGcRowUncounted(ref);
      } else freeGcRow(ref);
    },
    traverse(ref, visit) {
      const { func, self } = methodOf(ref);
      visit(func);
      visit(self);
    },
    call(ref, args) {
      const { func, self } = methodOf(ref);
      return callObject(func, { values: [self, ...args.values], names: args.names });
    },
    /** Attributes of the function show through. CPython: method_getattro(). */
    getattro(ref, name) {
      return lookupBorrowed(methodType, name) === NULL ? getAttr(methodOf(ref).func, name) : genericGetAttr(ref, name);
    },
    hash(ref) {
      const { func, self } = methodOf(ref);
      const low = hashIdentity(self);
      const high = hashHigh.value;
      const result = low ^ hashOf(func);
      hashHigh.value ^= high;
      return result;
    },
    richcompare(a, b, op) {
      if ((op !== CompareOp.EQ && op !== CompareOp.NE) || typeOf(b) !== methodType) return NotImplemented;
      const same = methodOf(a).func === methodOf(b).func && methodOf(a).self === methodOf(b).self;
      return same === (op === CompareOp.EQ) ? True : False;
    },
    repr: (ref) => newStr(`<bound method ${displayName(methodOf(ref).func)} of ${reprText(methodOf(ref).self)}>`),
    create(_type, args) {
      if (args.values.length !== 2) raise('TypeError', `method expected 2 arguments, got ${args.values.length}`);
      return newMethod(args.values[0], args.values[1]);
    },
    descrGet: (ref) => newRef(ref),
  },
  getset: [
    getset('__doc__', (self) => {
      const doc = getOptionalAttr(methodOf(self).func, S_DOC);
      return doc === NULL ? None : doc;
    }),
    getset('__func__', (ref) => newRef(methodOf(ref).func)),
    getset('__self__', (ref) => newRef(methodOf(ref).self)),
  ],
});

declareHash(methodType.slots.hash!, (ref) => hashDependsOnSeed(methodOf(ref).func));
