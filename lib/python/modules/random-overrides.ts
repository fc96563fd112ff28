import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { asDouble } from '../protocols/number';
import { lookupBorrowed, ownAttributeBorrowed } from '../protocols/type-lookup';
import { warn } from '../protocols/warnings';
import { bitLengthOf } from '../types/int-rounding';
import { intValueOf, newIntFrom } from '../values/number-values';
import { newFloat } from '../values/numbers';

/** Classes of the program that extend `random.Random` and bring methods of their own, which the other methods then use. CPython: Lib/random.py. */

const S_RANDOM = staticString('random');
const S_RANDBELOW = staticString('_randbelow');
export const S_GETRANDBITS = staticString('getrandbits');
const RANGE = 2 ** 53;

const NARROW = 'Underlying random() generator does not supply \nenough bits to choose from a population range this large.\n'
  + 'To remove the range limitation, add a getrandbits() method.';

/** The built-in class under a class of the program. */
function builtIn(type: PyType): PyType {
  return type.mro.find((base) => !base.has(TypeFeature.HEAP))!;
}

/** Whether a generator's class has its own method of this name. */
export function overrides(self: Ref, name: Ref): boolean {
  const type = typeOf(self);
  return type.has(TypeFeature.HEAP) && lookupBorrowed(type, name) !== lookupBorrowed(builtIn(type), name);
}

/** What its own method gives, as a double. */
export function doubleFrom(self: Ref, name: Ref, ...values: number[]): number {
  const mark = holdMark();
  const args = values.map((value) => hold(newFloat(value)));
  const result = hold(callMethod(self, name, ...args));
  const double = asDouble(result);
  dropHolds(mark);
  [result, ...args].forEach(decref);
  return double;
}

/** What its own method gives for an int, as an int. */
export function integerFrom(self: Ref, name: Ref, value: number | bigint): number | bigint {
  const mark = holdMark();
  const arg = hold(newIntFrom(value));
  const result = hold(callMethod(self, name, arg));
  const integer = intValueOf(result);
  dropHolds(mark);
  decref(result);
  decref(arg);
  return integer;
}

/** Which of the three methods a class of the program brings last, looking from it to its bases; null if none. CPython: Random.__init_subclass__(). */
function belowBy(type: PyType): Ref {
  for (const base of type.mro) {
    if (!base.has(TypeFeature.HEAP)) return NULL;
    for (const name of [S_RANDBELOW, S_GETRANDBITS, S_RANDOM]) if (ownAttributeBorrowed(base, name) !== NULL) return name;
  }
  return NULL;
}

/**
 * A number from 0 to `n` - 1 by the methods that a class of the program brings; null if it brings none. CPython:
 * Random._randbelow_with_getrandbits(), Random._randbelow_without_getrandbits().
 */
export function belowByOverrides(self: Ref, n: number | bigint): number | bigint | null {
  const type = typeOf(self);
  if (!type.has(TypeFeature.HEAP)) return null;
  switch (belowBy(type)) {
    case S_RANDBELOW: return integerFrom(self, S_RANDBELOW, n);
    case S_GETRANDBITS: return belowByBits(self, n);
    case S_RANDOM: return belowByDoubles(n, () => doubleFrom(self, S_RANDOM));
    default: return null;
  }
}

/** The same by its own `getrandbits`. */
export function belowByBits(self: Ref, n: number | bigint): number | bigint {
  const bits = bitLengthOf(BigInt(n));
  let r = integerFrom(self, S_GETRANDBITS, bits);
  while (r >= n) r = integerFrom(self, S_GETRANDBITS, bits);
  return r;
}

/** Whether numbers below another are drawn as doubles, which is so when a class brings `random` and nothing for bits. */
export const drawsDoubles = (self: Ref): boolean => belowBy(typeOf(self)) === S_RANDOM;

/** The same from a source of doubles alone. */
export function belowByDoubles(n: number | bigint, next: () => number, range = RANGE): number | bigint {
  if (n >= range) {
    warn('UserWarning', NARROW);
    return BigInt(Math.floor(next() * Number(n)));
  }
  const limit = (range - (range % Number(n))) / range;
  let r = next();
  while (r >= limit) r = next();
  return Math.floor(r * range) % Number(n);
}
