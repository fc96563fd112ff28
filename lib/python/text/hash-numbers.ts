import type { Hash64 } from './siphash';

/**
 * Hashes of numbers and of tuples and frozensets made of hashes. Equal numbers hash alike whatever their type: the hash is
 * the value modulo the prime 2^61 - 1.
 *
 * CPython: Python/pyhash.c, Objects/longobject.c, Objects/tupleobject.c, Objects/setobject.c.
 */

const MODULUS = (1n << 61n) - 1n;

const HASH_OF_INFINITY = 314159;

const TWO_32 = 4294967296;

/** The number that a hash stands for when it fits a double exactly, else the nearest; for tests and small tables. */
export function hashToBigInt(hash: Hash64): bigint {
  return (BigInt(hash.hi) << 32n) | BigInt(hash.lo >>> 0);
}

/** A hash out of a signed 64-bit value; -1 becomes -2, for -1 reports an error in CPython. */
export function hashFromBigInt(value: bigint): Hash64 {
  const used = value === -1n ? -2n : value;
  return { lo: Number(BigInt.asIntN(32, used)), hi: Number(BigInt.asIntN(32, used >> 32n)) };
}

/** `hash(n)` of an int that is a safe integer: the value itself, but -2 for -1. CPython: long_hash(). */
export function hashOfSmallInt(value: number): Hash64 {
  if (value === -1) return { lo: -2, hi: -1 };
  return { lo: value | 0, hi: Math.floor(value / TWO_32) | 0 };
}

/** `hash(n)` of any int. CPython: Objects/longobject.c, long_hash(). */
export function hashOfBigInt(value: bigint): Hash64 {
  // The remainder has the sign of the value, as CPython's has.
  return hashFromBigInt(value % MODULUS);
}

/**
 * `hash(x)` of a float that is not a NaN. A NaN hashes by identity from Python 3.10 on: the caller's business; here it gives 0.
 *
 * CPython: Python/pyhash.c, _Py_HashDouble().
 */
export function hashOfFloat(x: number): Hash64 {
  if (Number.isSafeInteger(x)) return hashOfSmallInt(x);
  if (x !== x) return { lo: 0, hi: 0 };
  if (x === Infinity) return hashOfSmallInt(HASH_OF_INFINITY);
  if (x === -Infinity) return hashOfSmallInt(-HASH_OF_INFINITY);
  // x = n / 2^k with an integer n; 2 is invertible modulo 2^61 - 1, and 2^-k is 2^(61 - k mod 61).
  let numerator = Math.abs(x);
  let halvings = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    halvings += 1;
  }
  const inverse = 1n << BigInt((61 - (halvings % 61)) % 61);
  const residue = ((BigInt(numerator) % MODULUS) * inverse) % MODULUS;
  return hashFromBigInt(x < 0 ? -residue : residue);
}

/** Low and high half of the product of two 64-bit words, in `out`. */
function multiply64(al: number, ah: number, bl: number, bh: number, out: Int32Array): void {
  const a0 = al & 0xffff, a1 = al >>> 16, b0 = bl & 0xffff, b1 = bl >>> 16;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const cross = a0 * b1 + (middle % 65536);
  out[0] = ((cross % 65536) << 16) | (low & 0xffff);
  const carry = a1 * b1 + Math.floor(middle / 65536) + Math.floor(cross / 65536);
  out[1] = (carry + Math.imul(al, bh) + Math.imul(ah, bl)) | 0;
}

/**
 * `hash(tuple)` from the hashes of its items, interleaved: `[lo0, hi0, lo1, hi1, …]`, the first `count` of them.
 *
 * CPython: Objects/tupleobject.c, tuplehash(): xxHash's mixing, without its final avalanche.
 */
export function hashOfTuple(halves: ArrayLike<number>, count: number): Hash64 {
  // XXPRIME_5, XXPRIME_2, XXPRIME_1
  let accLo = 0x165667c5, accHi = 0x27d4eb2f;
  const product = new Int32Array(2);
  for (let index = 0; index < count; index += 1) {
    multiply64(halves[index * 2], halves[index * 2 + 1], 0x27d4eb4f, 0xc2b2ae3d, product);
    const low = (accLo >>> 0) + (product[0] >>> 0);
    const high = (accHi + product[1] + (low > 0xffffffff ? 1 : 0)) | 0;
    const turnedLo = (low << 31) | (high >>> 1);
    const turnedHi = (high << 31) | ((low | 0) >>> 1);
    multiply64(turnedLo, turnedHi, 0x85ebca87, 0x9e3779b1, product);
    accLo = product[0];
    accHi = product[1];
  }
  // len ^ (XXPRIME_5 ^ 3527539)
  const tailLo = count ^ 0x165667c5 ^ 3527539;
  const low = (accLo >>> 0) + (tailLo >>> 0);
  accHi = (accHi + 0x27d4eb2f + (low > 0xffffffff ? 1 : 0)) | 0;
  accLo = low | 0;
  return accLo === -1 && accHi === -1 ? hashOfSmallInt(1546275796) : { lo: accLo, hi: accHi };
}

/**
 * `hash(frozenset)` from the hashes of its items, interleaved, in any order.
 *
 * CPython: Objects/setobject.c, frozenset_hash(). The empty and dummy table entries that CPython mixes in cancel out.
 */
export function hashOfFrozenset(halves: ArrayLike<number>, count: number): Hash64 {
  let accLo = 0, accHi = 0;
  const product = new Int32Array(2);
  for (let index = 0; index < count; index += 1) {
    const lo = halves[index * 2], hi = halves[index * 2 + 1];
    // _shuffle_bits()
    const mixedLo = lo ^ 89869747 ^ (lo << 16);
    const mixedHi = hi ^ ((hi << 16) | (lo >>> 16));
    multiply64(mixedLo, mixedHi, 0xd93f34d7, 0, product);
    accLo ^= product[0];
    accHi ^= product[1];
  }
  multiply64(count + 1, 0, 1927868237, 0, product);
  accLo ^= product[0];
  accHi ^= product[1];
  const by11Lo = (accLo >>> 11) | (accHi << 21), by11Hi = accHi >>> 11;
  const by25Lo = (accLo >>> 25) | (accHi << 7), by25Hi = accHi >>> 25;
  multiply64(accLo ^ by11Lo ^ by25Lo, accHi ^ by11Hi ^ by25Hi, 69069, 0, product);
  const low = (product[0] >>> 0) + 907133923;
  accHi = (product[1] + (low > 0xffffffff ? 1 : 0)) | 0;
  accLo = low | 0;
  return accLo === -1 && accHi === -1 ? hashOfSmallInt(590923713) : { lo: accLo, hi: accHi };
}
