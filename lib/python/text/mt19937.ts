import { sha512 } from './sha512';

/**
 * The Mersenne Twister MT19937 behind `random.Random`: 624 words of state, period 2^19937 - 1.
 *
 * CPython: Modules/_randommodule.c. Algorithm: Matsumoto and Nishimura, 1998.
 */
export interface MersenneTwister {
  /** The 624 words that `getstate()` shows. */
  readonly words: Uint32Array;
  /** How many of them are used up; 624 calls for the next batch. `getstate()` shows it as the 625th number. */
  index: number;
}

const N = 624;
const M = 397;

/** A generator seeded with an int, as `random.seed(n)`; the sign is ignored. */
export function mtFromInt(seed: bigint | number): MersenneTwister {
  const twister: MersenneTwister = { words: new Uint32Array(N), index: N };
  mtSeed(twister, seed);
  return twister;
}

/** Seeds an existing generator anew. CPython: random_seed(), init_by_array(). */
export function mtSeed(twister: MersenneTwister, seed: bigint | number): void {
  let rest = BigInt(seed);
  if (rest < 0n) rest = -rest;
  const key: number[] = [];
  do {
    key.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  initByArray(twister, key);
}

/**
 * The int that `random.seed(text)` and `random.seed(data)` use (version 2): the bytes followed by their SHA-512, as one
 * big-endian number. A text is encoded as UTF-8 first. CPython: Lib/random.py, Random.seed().
 */
export function mtSeedOfBytes(data: Uint8Array): bigint {
  const digest = sha512(data);
  let hex = '';
  for (const byte of data) hex += byte.toString(16).padStart(2, '0');
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0');
  return BigInt('0x' + hex);
}

function initGenrand(words: Uint32Array, seed: number): void {
  words[0] = seed;
  for (let index = 1; index < N; index += 1) {
    const previous = words[index - 1] ^ (words[index - 1] >>> 30);
    words[index] = Math.imul(1812433253, previous) + index;
  }
}

function initByArray(twister: MersenneTwister, key: number[]): void {
  const { words } = twister;
  initGenrand(words, 19650218);
  let i = 1;
  let j = 0;
  for (let count = Math.max(N, key.length); count > 0; count -= 1) {
    words[i] = (words[i] ^ Math.imul(words[i - 1] ^ (words[i - 1] >>> 30), 1664525)) + key[j] + j;
    i += 1;
    j += 1;
    if (i >= N) {
      words[0] = words[N - 1];
      i = 1;
    }
    if (j >= key.length) j = 0;
  }
  for (let count = N - 1; count > 0; count -= 1) {
    words[i] = (words[i] ^ Math.imul(words[i - 1] ^ (words[i - 1] >>> 30), 1566083941)) - i;
    i += 1;
    if (i >= N) {
      words[0] = words[N - 1];
      i = 1;
    }
  }
  words[0] = 0x80000000;
  twister.index = N;
}

function nextBatch(words: Uint32Array): void {
  for (let k = 0; k < N; k += 1) {
    const y = (words[k] & 0x80000000) | (words[(k + 1) % N] & 0x7fffffff);
    words[k] = words[(k + M) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
  }
}

/** The next 32 random bits, as an unsigned number. CPython: genrand_uint32(). */
export function mtUint32(twister: MersenneTwister): number {
  if (twister.index >= N) {
    nextBatch(twister.words);
    twister.index = 0;
  }
  let y = twister.words[twister.index];
  twister.index += 1;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

/** `random()`: 53 random bits as a float in [0, 1). CPython: _random_Random_random_impl(). */
export function mtRandom(twister: MersenneTwister): number {
  const a = mtUint32(twister) >>> 5;
  const b = mtUint32(twister) >>> 6;
  return (a * 67108864 + b) / 9007199254740992;
}

/**
 * `getrandbits(k)` for k >= 0: a number up to 32 bits, else a bigint.
 *
 * CPython: _random_Random_getrandbits_impl().
 */
export function mtGetRandBits(twister: MersenneTwister, k: number): number | bigint {
  if (k === 0) return 0;
  if (k <= 32) return mtUint32(twister) >>> (32 - k);
  let value = 0n;
  for (let shift = 0; shift < k; shift += 32) {
    const missing = k - shift;
    const word = mtUint32(twister);
    value |= BigInt(missing < 32 ? word >>> (32 - missing) : word) << BigInt(shift);
  }
  return value;
}
