import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { decref } from '../heap/refcount';
import { asIndex } from '../protocols/number';
import { floorDivideBig } from '../types/int-arithmetic';
import { newBytes } from '../values/bytes';
import { newIntFrom } from '../values/number-values';
import { bigIntOf } from '../values/numbers';
import { None } from '../values/singletons';
import type { RandomSource } from './random-source';
import { randomBelow, randomBits } from './random-source';

/** Methods of `random.Random` that give ints. CPython: Lib/random.py. */

function bigIndex(o: Ref): bigint {
  const index = asIndex(o);
  const value = bigIntOf(index);
  decref(index);
  return value;
}

/** A bigint as `randomBelow` is fastest with it. */
function below(source: RandomSource, n: bigint): bigint {
  return BigInt(randomBelow(source, n <= 2147483647n ? Number(n) : n));
}

export function randrange(source: RandomSource, startRef: Ref, stopRef: Ref, stepRef: Ref): Ref {
  const start = bigIndex(startRef);
  if (stopRef === NULL || stopRef === None) {
    if (stepRef !== NULL && bigIndex(stepRef) !== 1n) raise('TypeError', 'Missing a non-None stop argument');
    return start > 0n ? newIntFrom(below(source, start)) : raise('ValueError', 'empty range for randrange()');
  }
  const stop = bigIndex(stopRef);
  const step = stepRef === NULL ? 1n : bigIndex(stepRef);
  const width = stop - start;
  if (step === 0n) raise('ValueError', 'zero step for randrange()');
  const count = step === 1n ? width : floorDivideBig(width + step + (step > 0n ? -1n : 1n), step);
  if (count <= 0n) raise('ValueError', knobs.values.random.emptyRange(start, stop, step === 1n ? null : step));
  return newIntFrom(start + step * below(source, count));
}

export function randint(source: RandomSource, aRef: Ref, bRef: Ref): Ref {
  const a = bigIndex(aRef);
  const b = bigIndex(bRef);
  if (b < a) raise('ValueError', knobs.values.random.emptyRandint(a, b));
  return newIntFrom(a + below(source, b - a + 1n));
}

export function getrandbits(source: RandomSource, k: Ref): Ref {
  return newIntFrom(randomBits(source, k));
}

/** `getrandbits(n * 8)` as little-endian bytes. */
export function randbytes(source: RandomSource, n: Ref): Ref {
  const count = Number(bigIndex(n));
  if (count < 0) raise('ValueError', knobs.values.random.negativeBits);
  const bits = newIntFrom(BigInt(count) * 8n);
  let rest = BigInt(randomBits(source, bits));
  decref(bits);
  const data = new Uint8Array(count);
  for (let i = 0; i < count; i++, rest >>= 8n) data[i] = Number(rest & 0xffn);
  return newBytes(data);
}
