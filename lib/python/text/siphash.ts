/**
 * CPython's hash of str and bytes: SipHash over the object's own buffer, in 32-bit halves.
 *
 * 64-bit words are pairs of int32 in local variables: BigInt would cost some fifty times as much, and a hash is made for
 * every new string.
 */

/** A 64-bit hash: `Py_hash_t` as two int32, so that hash = hi × 2^32 + (lo as unsigned). */
export interface Hash64 {
  readonly lo: number;
  readonly hi: number;
}

/** The 16 key bytes of the string hash, as four little-endian words. */
export interface HashKey {
  readonly k0lo: number;
  readonly k0hi: number;
  readonly k1lo: number;
  readonly k1hi: number;
}

/** Compression rounds: 1 (SipHash-1-3) from Python 3.11 on, 2 (SipHash-2-4) before. The final rounds follow: 3 or 4. */
export type SipRounds = 1 | 2;

const ZERO_HASH: Hash64 = { lo: 0, hi: 0 };

/**
 * The key that `PYTHONHASHSEED=seed` gives. 0 turns randomisation off: all zero.
 *
 * CPython: Python/bootstrap_hash.c, lcg_urandom(), _Py_HashRandomization_Init().
 */
export function hashKeyOfSeed(seed: number): HashKey {
  if (seed === 0) return { k0lo: 0, k0hi: 0, k1lo: 0, k1hi: 0 };
  const words = [0, 0, 0, 0];
  let x = seed | 0;
  for (let index = 0; index < 16; index += 1) {
    x = (Math.imul(x, 214013) + 2531011) | 0;
    words[index >> 2] |= ((x >>> 16) & 0xff) << ((index & 3) * 8);
  }
  return { k0lo: words[0], k0hi: words[1], k1lo: words[2], k1hi: words[3] };
}

/**
 * `hash(text)`. `text` is UTF-16; a surrogate pair counts as one character, a lone surrogate as itself. The buffer that is
 * hashed has 1, 2 or 4 bytes per character, whichever the largest one needs, as in CPython's compact strings.
 *
 * CPython: Objects/unicodeobject.c, unicode_hash(); Python/pyhash.c, _Py_HashBytes().
 */
export function hashOfString(text: string, rounds: SipRounds, key: HashKey): Hash64 {
  const length = text.length;
  if (length === 0) return ZERO_HASH;
  let bits = 0;
  let surrogate = false;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    bits |= unit;
    if ((unit & 0xf800) === 0xd800) surrogate = true;
  }
  if (bits < 0x100) return sipHash(latin1Words(text), length, rounds, key);
  if (surrogate) {
    const points = ucs4Words(text);
    // Only lone surrogates: all characters fit in two bytes after all.
    if (points.length !== length) return sipHash(points, points.length * 4, rounds, key);
  }
  return sipHash(ucs2Words(text), length * 2, rounds, key);
}

/** `hash(data)` of a bytes object. CPython: Objects/bytesobject.c, bytes_hash(). */
export function hashOfBytes(data: ArrayLike<number>, rounds: SipRounds, key: HashKey): Hash64 {
  if (data.length === 0) return ZERO_HASH;
  const words = new Int32Array((data.length + 3) >> 2);
  for (let index = 0; index < data.length; index += 1) words[index >> 2] |= data[index] << ((index & 3) << 3);
  return sipHash(words, data.length, rounds, key);
}

/** The words of short texts, which are most: hashed at once, and then used again. */
const SHORT_WORDS = 16;
const shortWords = new Int32Array(SHORT_WORDS + 2);

function latin1Words(text: string): Int32Array {
  const { length } = text;
  const count = (length + 3) >> 2;
  const words = count <= SHORT_WORDS ? shortWords : new Int32Array(count);
  let word = 0;
  for (let index = 0; index < length; index += 1) {
    word |= text.charCodeAt(index) << ((index & 3) << 3);
    if ((index & 3) !== 3) continue;
    words[index >> 2] = word;
    word = 0;
  }
  if (count > SHORT_WORDS) {
    if ((length & 3) !== 0) words[count - 1] = word;
    return words;
  }
  words[length >> 2] = word;
  words[(length >> 2) + 1] = 0;
  return words;
}

function ucs2Words(text: string): Int32Array {
  const words = new Int32Array((text.length + 1) >> 1);
  for (let index = 0; index < text.length; index += 1) words[index >> 1] |= text.charCodeAt(index) << ((index & 1) << 4);
  return words;
}

function ucs4Words(text: string): Int32Array {
  const words = new Int32Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) as number;
    if (point > 0xffff) index += 1;
    words[count] = point;
    count += 1;
  }
  return words.subarray(0, count);
}

/**
 * SipHash-c-d of `byteLength` bytes packed little-endian in `words`; unused bytes of the last word are zero.
 * The result is a `Py_hash_t`: -1 becomes -2.
 *
 * CPython: Python/pyhash.c, siphash13() and siphash24().
 */
function sipHash(words: Int32Array, byteLength: number, rounds: SipRounds, key: HashKey): Hash64 {
  // "somepseudorandomlygeneratedbytes"
  let v0l = key.k0lo ^ 0x70736575, v0h = key.k0hi ^ 0x736f6d65;
  let v1l = key.k1lo ^ 0x6e646f6d, v1h = key.k1hi ^ 0x646f7261;
  let v2l = key.k0lo ^ 0x6e657261, v2h = key.k0hi ^ 0x6c796765;
  let v3l = key.k1lo ^ 0x79746573, v3h = key.k1hi ^ 0x74656462;
  const wholeBlocks = byteLength >>> 3;
  const finalRounds = rounds + 2;
  for (let block = 0; block <= wholeBlocks + 1; block += 1) {
    let count: number = rounds;
    let ml = 0, mh = 0;
    if (block < wholeBlocks) {
      ml = words[block * 2];
      mh = words[block * 2 + 1];
    } else if (block === wholeBlocks) {
      // The last block ends with the length.
      const first = block * 2;
      if (first < words.length) ml = words[first];
      if (first + 1 < words.length) mh = words[first + 1];
      mh |= byteLength << 24;
    } else {
      v2l ^= 0xff;
      count = finalRounds;
    }
    v3l ^= ml;
    v3h ^= mh;
    for (; count > 0; count -= 1) {
      v0l = (v0l + v1l) | 0;
      v0h = (v0h + v1h + (v0l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      let turned = (v1l << 13) | (v1h >>> 19);
      v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
      v1l = turned ^ v0l;
      turned = v0l;
      v0l = v0h;
      v0h = turned;
      v2l = (v2l + v3l) | 0;
      v2h = (v2h + v3h + (v2l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      turned = (v3l << 16) | (v3h >>> 16);
      v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
      v3l = turned ^ v2l;
      v0l = (v0l + v3l) | 0;
      v0h = (v0h + v3h + (v0l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      turned = (v3l << 21) | (v3h >>> 11);
      v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
      v3l = turned ^ v0l;
      v2l = (v2l + v1l) | 0;
      v2h = (v2h + v1h + (v2l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      turned = (v1l << 17) | (v1h >>> 15);
      v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
      v1l = turned ^ v2l;
      turned = v2l;
      v2l = v2h;
      v2h = turned;
    }
    v0l ^= ml;
    v0h ^= mh;
  }
  const lo = v0l ^ v1l ^ v2l ^ v3l;
  const hi = v0h ^ v1h ^ v2h ^ v3h;
  return lo === -1 && hi === -1 ? { lo: -2, hi: -1 } : { lo, hi };
}
