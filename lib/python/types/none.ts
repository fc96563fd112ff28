import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { warn } from '../protocols/warnings';
import type { CallArguments } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { hashHigh } from '../protocols/hash';
import { newInt } from '../values/numbers';
import { Ellipsis, None, NotImplemented } from '../values/singletons';
import { hashIdentity, objectType } from './object';
import { declareHash } from '../protocols/seed-use';

/** The types of which there is one object each: None, NotImplemented and Ellipsis. CPython: Objects/object.c, Objects/sliceobject.c. */

const S_NONE = staticString('None');
const S_NOT_IMPLEMENTED = staticString('NotImplemented');
const S_ELLIPSIS = staticString('Ellipsis');

function singleton(value: Ref, name: string): (type: unknown, args: CallArguments) => Ref {
  return (_type, args) => {
    if (args.values.length > 0) raise('TypeError', `${name} takes no arguments`);
    return value;
  };
}

/** CPython: none_hash(), 0xfca86420. */
function hashOfNone(self: Ref): number {
  if (!knobs.values.noneHashFixed) return hashIdentity(self);
  hashHigh.value = 0;
  return 0xfca86420 | 0;
}

/** The objects are static, so the engine charges nobody for them. */
const sizeOfSingleton = native('__sizeof__', '()', () => newInt(16));

export const noneType = defineType({
  name: 'NoneType',
  id: TypeId.NONE,
  base: objectType,
  slots: { hash: hashOfNone, repr: () => S_NONE, bool: () => false, create: singleton(None, 'NoneType') },
  methods: [sizeOfSingleton],
});

function truthOfNotImplemented(): boolean {
  const problem = 'NotImplemented should not be used in a boolean context';
  if (knobs.values.notImplementedHasNoTruth) raise('TypeError', problem);
  warn('DeprecationWarning', problem);
  return true;
}

export const notImplementedType = defineType({
  name: 'NotImplementedType',
  id: TypeId.NOT_IMPLEMENTED,
  base: objectType,
  slots: { repr: () => S_NOT_IMPLEMENTED, bool: truthOfNotImplemented, create: singleton(NotImplemented, 'NotImplementedType') },
  methods: [sizeOfSingleton, native('__reduce__', '()', () => S_NOT_IMPLEMENTED)],
});

export const ellipsisType = defineType({
  name: 'ellipsis',
  id: TypeId.ELLIPSIS,
  base: objectType,
  slots: { repr: () => S_ELLIPSIS, create: singleton(Ellipsis, 'EllipsisType') },
  methods: [sizeOfSingleton, native('__reduce__', '()', () => S_ELLIPSIS)],
});

declareHash(hashOfNone);
