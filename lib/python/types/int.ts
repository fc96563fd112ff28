import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { TypeFeature, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeRow } from '../heap/allocate';
import { newRef } from '../heap/refcount';
import { splitHash } from '../protocols/hash';
import { intText } from '../protocols/int-digits';
import { hashOfBigInt, hashOfSmallInt } from '../text/hash-numbers';
import { freeInstanceRow } from '../values/instance';
import { NotImplemented } from '../values/singletons';
import { isExactInt, isInt, isSmallInt, newFloat, newInt, newIntFromBig, numberOf } from '../values/numbers';
import { intValueOf, newIntFrom } from '../values/number-values';
import { newStr, newStrOfWidth } from '../values/text';
import * as arithmetic from './int-arithmetic';
import { createInt } from './int-conversion';
import { compareValues } from './float-comparison';
import { objectType } from './object';
import { intToDouble } from './int-rounding';
import { intGetset, intMethods } from './int-methods';
import { declareHash } from '../protocols/seed-use';

/** `int`. CPython: Objects/longobject.c. */

function dealloc(self: Ref): void {
  if (isExactInt(self)) freeRow(self);
  else freeInstanceRow(self);
}

/** The same number as an exact int: itself if it is one. CPython: long_long(). */
export function exactIntOf(self: Ref): Ref {
  return isExactInt(self) ? newRef(self) : newIntFrom(intValueOf(self));
}

function repr(self: Ref): Ref {
  const value = intValueOf(self);
  if (typeof value === 'number') return newStrOfWidth(String(value), 0);
  return newStr(intText(value));
}

function hash(self: Ref): number {
  const value = intValueOf(self);
  return splitHash(typeof value === 'number' ? hashOfSmallInt(value) : hashOfBigInt(value));
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (isSmallInt(self) && isSmallInt(other)) return compareValues(numberOf(self), numberOf(other), op);
  return isInt(other) && isInt(self) ? compareValues(intValueOf(self), intValueOf(other), op) : NotImplemented;
}

function negative(self: Ref): Ref {
  const value = intValueOf(self);
  return typeof value === 'number' ? newInt(0 - value) : newIntFromBig(-value);
}

function absolute(self: Ref): Ref {
  return intValueOf(self) < 0 ? negative(self) : exactIntOf(self);
}

function invert(self: Ref): Ref {
  const value = intValueOf(self);
  return typeof value === 'number' ? newIntFrom(-value - 1) : newIntFromBig(~value);
}

export const intType = defineType({
  name: 'int',
  base: objectType,
  id: TypeId.INT,
  features: TypeFeature.BASETYPE | TypeFeature.INT_SUBCLASS,
  basicSize: 24,
  itemSize: 4,
  slots: {
    dealloc,
    repr,
    hash,
    richcompare: compare,
    negative,
    positive: exactIntOf,
    absolute,
    invert,
    power: arithmetic.intPowerModulo,
    bool: (self) => intValueOf(self) !== 0,
    int: exactIntOf,
    index: exactIntOf,
    float: (self) => newFloat(intToDouble(intValueOf(self))),
    create: (type, args) => createInt(type, args, intType),
  },
  binary: {
    ADD: arithmetic.intAdd,
    SUBTRACT: arithmetic.intSubtract,
    MULTIPLY: arithmetic.intMultiply,
    FLOOR_DIVIDE: arithmetic.intFloorDivide,
    REMAINDER: arithmetic.intModulo,
    DIVMOD: arithmetic.intDivmod,
    TRUE_DIVIDE: arithmetic.intTrueDivide,
    POWER: arithmetic.intPower,
    LSHIFT: arithmetic.intShiftLeft,
    RSHIFT: arithmetic.intShiftRight,
    AND: arithmetic.intAnd,
    OR: arithmetic.intOr,
    XOR: arithmetic.intXor,
  },
  methods: intMethods,
  getset: intGetset,
});

typeTable[TypeId.BIG_INT] = intType;

declareHash(hash);
