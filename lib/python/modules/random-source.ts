import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { hashHigh, hashOf } from '../protocols/hash';
import { asIndex } from '../protocols/number';
import { takeSeed } from '../protocols/random-seed';
import { warn } from '../protocols/warnings';
import { hashToBigInt } from '../text/hash-numbers';
import type { MersenneTwister } from '../text/mt19937';
import { mtFromInt, mtGetRandBits, mtRandom, mtSeed, mtSeedOfBytes } from '../text/mt19937';
import { encodeText } from '../text/utf8';
import { bitLengthOf, reserveBits } from '../types/int-rounding';
import { bytesOf, isBytes, isBytesLike } from '../values/bytes';
import type { IntValue } from '../values/number-values';
import { intValueOf } from '../values/number-values';
import { isFloat, isInt } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr, textOf } from '../values/text';
import { staticString } from '../object/names';
import { decref } from '../heap/refcount';
import { S_GETRANDBITS, belowByBits, belowByOverrides, doubleFrom, overrides } from './random-overrides';

const S_RANDOM = staticString('random');

/** The state of a `random.Random`. CPython: Modules/_randommodule.c, Lib/random.py. */
export interface RandomSource {
  twister: MersenneTwister;
  /** The second of the pair that gauss() makes, kept for its next call. */
  gaussNext: number | null;
  /** The generator of a class of the program, borrowed, which may have methods of its own; NULL for others. */
  self: Ref;
}

const SEED_WARNING = 'Seeding based on hashing is deprecated\nsince Python 3.9 and will be removed in a subsequent version. The only \n'
  + 'supported seed types are: None, int, float, str, bytes, and bytearray.';

export function newSource(self: Ref = NULL): RandomSource {
  return { twister: mtFromInt(0), gaussNext: null, self };
}

/** `seed(a, version)`: from an int, the hash of a float, or the bytes of a text; without one, from the run's own. */
export function seedSource(source: RandomSource, a: Ref, version = 2): void {
  if (version === 1 && isStr(a)) mtSeed(source.twister, oldSeed(codePoints(textOf(a))));
  else if (version === 1 && isBytes(a)) mtSeed(source.twister, oldSeed([...bytesOf(a)]));
  else mtSeed(source.twister, a === NULL || a === None ? takeSeed() : seedNumber(a, version === 2));
  source.gaussNext = null;
}

const codePoints = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0)!);

/** The number that version 1 made of characters, as Python 2 hashed them. */
function oldSeed(codes: readonly number[]): bigint {
  let x = codes.length === 0 ? 0n : BigInt(codes[0]) << 7n;
  for (const code of codes) x = BigInt.asUintN(64, (1000003n * x) ^ BigInt(code));
  return x ^ BigInt(codes.length);
}

function seedNumber(a: Ref, readsText: boolean): bigint {
  if (isInt(a)) return BigInt(intValueOf(a));
  if (readsText && isStr(a)) return mtSeedOfBytes(encodeText(textOf(a), 'utf-8', 'strict') as Uint8Array);
  if (readsText && isBytesLike(a)) return mtSeedOfBytes(bytesOf(a));
  const isKnown = isFloat(a) || isStr(a) || isBytesLike(a);
  if (!isKnown && !knobs.values.random.seedsAnyHashable) {
    raise('TypeError', knobs.values.random.seedTypes);
  }
  if (!isKnown) warn('DeprecationWarning', SEED_WARNING);
  const lo = hashOf(a);
  return BigInt.asUintN(64, hashToBigInt({ lo, hi: hashHigh.value }));
}

export function randomOf(source: RandomSource): number {
  if (source.self !== NULL && overrides(source.self, S_RANDOM)) return doubleFrom(source.self, S_RANDOM);
  return mtRandom(source.twister);
}

/** `getrandbits(k)`. */
export function randomBits(source: RandomSource, kRef: Ref): IntValue {
  const index = asIndex(kRef);
  const k = intValueOf(index);
  decref(index);
  if (k < 0) raise('ValueError', knobs.values.random.negativeBits);
  if (k > 2147483647) raise('OverflowError', 'Python int too large to convert to C int');
  reserveBits(Number(k));
  return mtGetRandBits(source.twister, Number(k));
}

/** A number from 0 to `n` - 1, all alike; `n` is positive. CPython: Random._randbelow(). */
export function randomBelow(source: RandomSource, n: IntValue): IntValue {
  return (source.self === NULL ? null : belowByOverrides(source.self, n)) ?? belowWithBits(source, n);
}

/** CPython: Random._randbelow_with_getrandbits(). */
export function belowWithBits(source: RandomSource, n: IntValue): IntValue {
  if (source.self !== NULL && overrides(source.self, S_GETRANDBITS)) return belowByBits(source.self, n);
  const bits = typeof n === 'number' && n < 2 ** 31 ? 32 - Math.clz32(n) : bitLengthOf(BigInt(n));
  let r = mtGetRandBits(source.twister, bits);
  while (r >= n) r = mtGetRandBits(source.twister, bits);
  return r;
}

/** As `randomBelow`, for what counts items. */
export function randomIndex(source: RandomSource, count: number): number {
  return Number(randomBelow(source, count));
}
