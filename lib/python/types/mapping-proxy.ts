import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { richCompare } from '../protocols/compare';
import { getIter } from '../protocols/iterate';
import { guardedRepr, reprText, strOf } from '../protocols/repr';

/** A read-only view of a mapping: what `C.__dict__` is. Payload: the mapping, owned. */
function mappingOf(ref: Ref): Ref {
  return payloads[ref] as Ref;
}

export function newMappingProxy(mapping: Ref): Ref {
  const ref = allocateGc(mappingProxyType.id, 32);
  payloads[ref] = newRef(mapping);
  track(ref);
  return ref;
}

function forward(name: string, signature: string): ReturnType<typeof native> {
  const nameRef = staticString(name);
  return native(name, signature, (self: Ref, ...args: Ref[]) => callMethod(mappingOf(self), nameRef, ...args.filter((arg) => arg !== 0)));
}

export const mappingProxyType = defineType({
  name: 'mappingproxy',
  features: TypeFeature.GC,
  basicSize: 32,
  slots: {
    create(_type, args) {
      if (args.values.length !== 1) raise('TypeError', "mappingproxy() missing required argument 'mapping' (pos 1)");
      if (typeOf(args.values[0]).slots.getitem === null) raise('TypeError', `mappingproxy() argument must be a mapping, not ${typeOf(args.values[0]).name}`);
      return newMappingProxy(args.values[0]);
    },
    dealloc(self) {
      untrack(self);
      const mapping = mappingOf(self);
      freeGcRow(self);
      decref(mapping);
    },
    traverse: (self, visit) => visit(mappingOf(self)),
    length: (self) => typeOf(mappingOf(self)).slots.length!(mappingOf(self)),
    getitem: (self, key) => typeOf(mappingOf(self)).slots.getitem!(mappingOf(self), key),
    contains: (self, key) => typeOf(mappingOf(self)).slots.contains!(mappingOf(self), key),
    iter: (self) => getIter(mappingOf(self)),
    richcompare: (a, b, op) => richCompare(mappingOf(a), typeOf(b) === mappingProxyType ? mappingOf(b) : b, op),
    hash: null,
    repr: (self) => guardedRepr(self, 'mappingproxy(...)', () => `mappingproxy(${reprText(mappingOf(self))})`),
    str: (self) => strOf(mappingOf(self)),
  },
  methods: [
    forward('get', '(key, default=None, /)'), forward('keys', '()'), forward('values', '()'), forward('items', '()'), forward('copy', '()'),
  ],
});

