import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native, parsedSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeRow } from '../heap/allocate';
import { decref, newRef } from '../heap/refcount';
import { splitHash } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { asIndex, floatResult } from '../protocols/number';
import { floatRepr } from '../text/float-repr';
import { hashOfFloat } from '../text/hash-numbers';
import { invalidFloatMessage, parseFloatText } from '../text/parse-number';
import { bytesRepr, strRepr } from '../text/str-repr';
import { bytesOf, isBytesLike } from '../values/bytes';
import { freeInstanceRow } from '../values/instance';
import { NotImplemented } from '../values/singletons';
import { isExactInt, isFloat, isInt, newFloat, numberOf } from '../values/numbers';
import { intValueOf, newFloatOfSubclass, newIntFrom } from '../values/number-values';
import { isExactStr, isStr, newStrOfWidth, textOf } from '../values/text';
import * as arithmetic from './float-arithmetic';
import { compareValues } from './float-comparison';
import { floatGetset, floatMethods } from './float-methods';
import { integerRatio } from '../text/float-parts';
import { intToDouble } from './int-rounding';
import { hashIdentity, objectType } from './object';
import { declareHash } from '../protocols/seed-use';

/** `float`. CPython: Objects/floatobject.c. */

const constructor = native('float', '(x=0, /)', () => NULL);

function isExactFloat(ref: Ref): boolean {
  return typeIdOf(ref) === TypeId.FLOAT;
}

function dealloc(self: Ref): void {
  if (isExactFloat(self)) freeRow(self);
  else freeInstanceRow(self);
}

function exactFloat(self: Ref): Ref {
  return isExactFloat(self) ? newRef(self) : newFloat(numberOf(self));
}

function hash(self: Ref): number {
  const value = numberOf(self);
  return value === value ? splitHash(hashOfFloat(value)) : hashIdentity(self);
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (isFloat(other)) return compareValues(numberOf(self), numberOf(other), op);
  return isInt(other) ? compareValues(numberOf(self), intValueOf(other), op) : NotImplemented;
}

/** The float rounded towards zero, as an int. CPython: PyLong_FromDouble(). */
export function truncateToInt(value: number): Ref {
  if (value !== value) raise('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) raise('OverflowError', 'cannot convert float infinity to integer');
  const whole = Math.trunc(value);
  return newIntFrom(Number.isSafeInteger(whole) ? whole + 0 : integerRatio(whole).numerator);
}

function refusesKeywords(type: PyType): boolean {
  return type === floatType || (knobs.values.numberSubclassesRefuseKeywords && type.slots.init === floatType.slots.init);
}

function create(type: PyType, args: CallArguments): Ref {
  if (args.names.length > 0 && refusesKeywords(type)) raise('TypeError', 'float() takes no keyword arguments');
  const positional = { values: args.values.slice(0, args.values.length - args.names.length), names: [] };
  const [x] = bindNative(parsedSignature(constructor), positional, 'float', 'float') as Ref[];
  if (x !== NULL && type === floatType && isExactFloat(x)) return newRef(x);
  const value = x === NULL ? 0 : isExactStr(x) ? fromText(x) : toDouble(x);
  return type === floatType ? newFloat(value) : newFloatOfSubclass(type, value);
}

/** CPython: PyNumber_Float(). */
export function toDouble(x: Ref): number {
  if (isExactFloat(x)) return numberOf(x);
  if (isExactInt(x)) return intToDouble(intValueOf(x));
  const { slots, name } = typeOf(x);
  if (slots.float !== null) return floatResult(slots.float(x), name);
  if (slots.index === null) return fromBuffer(x, name);
  const index = asIndex(x);
  const value = intValueOf(index);
  decref(index);
  return intToDouble(value);
}

/** Bytes beyond ASCII are no digits and no white space. */
function decodeAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.map((byte) => (byte < 128 ? byte : 0)));
}

function fromBuffer(x: Ref, name: string): number {
  if (isStr(x)) return fromText(x);
  if (isBytesLike(x)) return parsed(decodeAscii(bytesOf(x)), () => bytesRepr(bytesOf(x)));
  return raise('TypeError', `float() argument must be a string or a real number, not '${name}'`);
}

function fromText(x: Ref): number {
  return parsed(textOf(x), () => strRepr(textOf(x)));
}

function parsed(text: string, repr: () => string): number {
  return parseFloatText(text) ?? raise('ValueError', invalidFloatMessage(repr()));
}

export const floatType = defineType({
  name: 'float',
  id: TypeId.FLOAT,
  base: objectType,
  features: TypeFeature.BASETYPE | TypeFeature.FLOAT_SUBCLASS,
  basicSize: 24,
  slots: {
    dealloc,
    repr: (self) => newStrOfWidth(floatRepr(numberOf(self)), 0),
    hash,
    richcompare: compare,
    negative: (self) => newFloat(-numberOf(self)),
    positive: exactFloat,
    absolute: (self) => newFloat(Math.abs(numberOf(self))),
    power: arithmetic.floatPowerModulo,
    bool: (self) => numberOf(self) !== 0,
    int: (self) => truncateToInt(numberOf(self)),
    float: exactFloat,
    create,
  },
  binary: {
    ADD: arithmetic.floatAdd,
    SUBTRACT: arithmetic.floatSubtract,
    MULTIPLY: arithmetic.floatMultiply,
    FLOOR_DIVIDE: arithmetic.floatFloorDivide,
    REMAINDER: arithmetic.floatModulo,
    DIVMOD: arithmetic.floatDivmod,
    TRUE_DIVIDE: arithmetic.floatTrueDivide,
    POWER: arithmetic.floatPower,
  },
  methods: floatMethods,
  getset: floatGetset,
});

declareHash(hash);
