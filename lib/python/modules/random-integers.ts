import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { BinaryOp } from '../object/py-type';
import { decref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { callMethod } from '../protocols/call';
import { equals } from '../protocols/compare';
import { asIndex, binaryOperation } from '../protocols/number';
import { warn } from '../protocols/warnings';
import { floorDivideBig } from '../types/int-arithmetic';
import { toInt } from '../types/int-conversion';
import { inContext } from '../types/with-cause';
import { newBytes } from '../values/bytes';
import type { IntValue } from '../values/number-values';
import { newIntFrom } from '../values/number-values';
import { bigIntOf } from '../values/numbers';
import { None } from '../values/singletons';
import { S_GETRANDBITS, integerFrom, overrides } from './random-overrides';
import type { RandomSource } from './random-source';
import { randomBelow, randomBits } from './random-source';

/** Methods of `random.Random` that give ints. CPython: Lib/random.py. */

const S_RANDRANGE = staticString('randrange');

function bigIndex(o: Ref): bigint {
  const index = asIndex(o);
  const value = bigIntOf(index);
  decref(index);
  return value;
}

const DEPRECATED = 'non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a subsequent version';

/**
 * The bound `name` of a range, which up to 3.11 may be another number if it is whole. A warning of that names the caller's line, which in
 * `randint` is one of the library, where nobody sees it.
 */
function bound(o: Ref, name: string, warns: boolean): bigint {
  if (!knobs.values.random.convertsBounds) return bigIndex(o);
  return inContext('TypeError', () => bigIndex(o), () => {
    const mark = holdMark();
    const whole = hold(toInt(o));
    const isWhole = equals(whole, o);
    if (warns) warn('DeprecationWarning', isWhole ? DEPRECATED : 'randrange() will raise TypeError in the future');
    if (!isWhole) raise('ValueError', `non-integer ${name} for randrange()`);
    const value = bigIntOf(whole);
    dropHolds(mark);
    decref(whole);
    return value;
  });
}

/** A bigint as `randomBelow` is fastest with it. */
function below(source: RandomSource, n: bigint): bigint {
  return BigInt(randomBelow(source, n <= 2147483647n ? Number(n) : n));
}

export function randrange(source: RandomSource, startRef: Ref, stopRef: Ref, stepRef: Ref): Ref {
  const start = bound(startRef, 'arg 1', true);
  if (stopRef === NULL || stopRef === None) {
    if (stepRef !== NULL && bigIndex(stepRef) !== 1n) raise('TypeError', 'Missing a non-None stop argument');
    return start > 0n ? newIntFrom(below(source, start)) : raise('ValueError', 'empty range for randrange()');
  }
  const stop = bound(stopRef, 'stop', true);
  const step = stepRef === NULL ? 1n : bound(stepRef, 'step', true);
  const width = stop - start;
  if (step === 0n) raise('ValueError', 'zero step for randrange()');
  const count = step === 1n ? width : floorDivideBig(width + step + (step > 0n ? -1n : 1n), step);
  if (count <= 0n) raise('ValueError', knobs.values.random.emptyRange(start, stop, step === 1n ? null : step));
  return newIntFrom(start + step * below(source, count));
}

/** By the `randrange` that a class of the program has of its own. */
function byRandrange(self: Ref, a: Ref, b: Ref): Ref {
  const mark = holdMark();
  const one = hold(newIntFrom(1));
  const stop = hold(binaryOperation(b, one, BinaryOp.ADD));
  const result = callMethod(self, S_RANDRANGE, a, stop);
  dropHolds(mark);
  decref(one);
  decref(stop);
  return result;
}

export function randint(source: RandomSource, aRef: Ref, bRef: Ref): Ref {
  if (source.self !== NULL && knobs.values.random.randintCallsRandrange && overrides(source.self, S_RANDRANGE)) return byRandrange(source.self, aRef, bRef);
  const a = bound(aRef, 'arg 1', false);
  const b = bound(bRef, 'stop', false);
  if (b < a) raise('ValueError', knobs.values.random.emptyRandint(a, b));
  return newIntFrom(a + below(source, b - a + 1n));
}

export function getrandbits(source: RandomSource, k: Ref): Ref {
  return newIntFrom(randomBits(source, k));
}

function bitsOf(source: RandomSource, count: number): IntValue {
  const bits = newIntFrom(count);
  const result = randomBits(source, bits);
  decref(bits);
  return result;
}

/** `getrandbits(n * 8)` as little-endian bytes. */
export function randbytes(source: RandomSource, n: Ref): Ref {
  const count = Number(bigIndex(n));
  if (count < 0) raise('ValueError', knobs.values.random.negativeBits);
  const isOwn = source.self !== NULL && overrides(source.self, S_GETRANDBITS);
  let rest = BigInt(isOwn ? integerFrom(source.self, S_GETRANDBITS, count * 8) : bitsOf(source, count * 8));
  const data = new Uint8Array(count);
  for (let i = 0; i < count; i++, rest >>= 8n) data[i] = Number(rest & 0xffn);
  return newBytes(data);
}
