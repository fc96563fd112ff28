import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native, nativeClassMethod, parseSignature } from '../object/native';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { BinaryOp, TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { containsItem } from '../protocols/contains';
import { hashOf } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { binaryOperation } from '../protocols/number';
import { getItem } from '../protocols/subscript';
import { genericAliasOf } from './generic-alias';
import { richCompare } from '../protocols/compare';
import { getIter } from '../protocols/iterate';
import { guardedRepr, reprText, strOf } from '../protocols/repr';

/** A read-only view of a mapping: what `C.__dict__` is. Payload: the mapping, owned. */
function mappingOf(ref: Ref): Ref {
  return payloads[ref] as Ref;
}

export function newMappingProxy(mapping: Ref): Ref {
  const ref = allocateGc(mappingProxyType.id, mappingProxyType.basicSize);
  payloads[ref] = newRef(mapping);
  track(ref);
  return ref;
}

function forward(name: string, signature: string): ReturnType<typeof native> {
  const nameRef = staticString(name);
  return native(name, signature, (self: Ref, ...args: Ref[]) => callMethod(mappingOf(self), nameRef, ...args.filter((arg) => arg !== 0)));
}

const signature = parseSignature('(mapping)');

/** Since 3.12 a proxy is hashed as its mapping is. CPython: mappingproxy_hash(). */
function knownHash(self: Ref): number {
  if (!knobs.containers.sliceHash) raise('TypeError', `unhashable type: '${typeOf(self).name}'`);
  return hashOf(mappingOf(self));
}

/** CPython: mappingproxy_or(). */
function union(left: Ref, right: Ref): Ref {
  const plain = (ref: Ref): Ref => (typeOf(ref) === mappingProxyType ? mappingOf(ref) : ref);
  return binaryOperation(plain(left), plain(right), BinaryOp.OR);
}

export const mappingProxyType: PyType = defineType({
  name: 'mappingproxy',
  features: TypeFeature.GC | TypeFeature.MAPPING_PATTERN,
  basicSize: 24,
  slots: {
    create(_type, args) {
      const [mapping] = bindNative(signature, args, 'mappingproxy', 'mappingproxy') as Ref[];
      const type = typeOf(mapping);
      if (type.slots.getitem === null || type.has(TypeFeature.LIST_SUBCLASS | TypeFeature.TUPLE_SUBCLASS)) {
        raise('TypeError', `mappingproxy() argument must be a mapping, not ${type.name}`);
      }
      return newMappingProxy(mapping);
    },
    init: () => {},
    dealloc(self) {
      untrack(self);
      const mapping = mappingOf(self);
      freeGcRow(self);
      decref(mapping);
    },
    traverse: (self, visit) => visit(mappingOf(self)),
    length(self) {
      const { length } = typeOf(mappingOf(self)).slots;
      return length === null ? raise('TypeError', `object of type '${typeOf(mappingOf(self)).name}' has no len()`) : length(mappingOf(self));
    },
    getitem: (self, key) => getItem(mappingOf(self), key),
    contains: (self, key) => containsItem(mappingOf(self), key),
    iter: (self) => getIter(mappingOf(self)),
    richcompare: (a, b, op) => richCompare(mappingOf(a), typeOf(b) === mappingProxyType ? mappingOf(b) : b, op),
    hash: knownHash,
    repr: (self) => guardedRepr(self, 'mappingproxy(...)', () => `mappingproxy(${reprText(mappingOf(self))})`),
    str: (self) => strOf(mappingOf(self)),
  },
  binary: { OR: union },
  inplace: {
    OR(self) {
      return raise('TypeError', `'|=' is not supported by ${typeOf(self).name}; use '|' instead`);
    },
  },
  methods: [
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
    forward('__reversed__', '()'),
    forward('get', '(key, default=None, /)'), forward('keys', '()'), forward('values', '()'), forward('items', '()'), forward('copy', '()'),
  ],
});

