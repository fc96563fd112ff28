import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { numbers, payloads } from '../object/table';
import { allocateInstance } from './instance';
import { bigIntOf, isBigInt, newInt, newIntFromBig } from './numbers';

/** The value of any int as JS counts: a number when it is safe, else a bigint. JS compares the two with each other exactly. */
export type IntValue = number | bigint;

export function intValueOf(ref: Ref): IntValue {
  return isBigInt(ref) ? bigIntOf(ref) : numbers[ref];
}

/** A new reference to the int with this value. A number must be an integer, of any size. */
export function newIntFrom(value: IntValue): Ref {
  if (typeof value === 'bigint') return newIntFromBig(value);
  return Number.isSafeInteger(value) ? newInt(value + 0) : newIntFromBig(BigInt(value));
}

/** An instance of a subclass of int. CPython: Objects/longobject.c, long_subtype_new(). */
export function newIntOfSubclass(type: PyType, value: IntValue): Ref {
  const ref = allocateInstance(type);
  if (typeof value === 'number') numbers[ref] = value;
  else payloads[ref] = value;
  return ref;
}

/** An instance of a subclass of float. CPython: Objects/floatobject.c, float_subtype_new(). */
export function newFloatOfSubclass(type: PyType, value: number): Ref {
  const ref = allocateInstance(type);
  numbers[ref] = value;
  return ref;
}
