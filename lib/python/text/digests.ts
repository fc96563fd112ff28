/** MD5, SHA-1 and SHA-2 of whole messages. RFC 1321, FIPS 180-4. */

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** A one bit, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(message: Uint8Array, littleEndian: boolean): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const bits = BigInt(message.length) * 8n;
  view.setBigUint64(bytes.length - 8, bits, littleEndian);
  return view;
}

function digestOf(words: number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, i) => view.setInt32(i * 4, word, littleEndian));
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

export function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, true);
  const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let f: number;
      let k: number;
      if (round === 0) [f, k] = [(b & c) | (~b & d), i];
      else if (round === 1) [f, k] = [(d & b) | (~d & c), (5 * i + 1) & 15];
      else if (round === 2) [f, k] = [b ^ c ^ d, (3 * i + 5) & 15];
      else [f, k] = [c ^ (b | ~d), (7 * i) & 15];
      const sum = (a + f + sines[i] + view.getInt32(at + 4 * k, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, MD5_SHIFTS[4 * round + (i & 3)])) | 0];
    }
    [a0, b0, c0, d0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
  }
  return digestOf([a0, b0, c0, d0], true);
}

export function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, false);
  const h = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const w = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 80; i++) w[i] = i < 16 ? view.getInt32(at + 4 * i) : rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    let [a, b, c, d, e] = h;
    for (let i = 0; i < 80; i++) {
      const [f, k] = i < 20 ? [(b & c) | (~b & d), 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1]
        : i < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotate(a, 5) + f + e + k + w[i]) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((x, i) => { h[i] = (h[i] + x) | 0; });
  }
  return digestOf(h, false);
}

const constants = { words: null as Int32Array | null, longWords: null as BigUint64Array | null };

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** The first 64 bits after the point of a cube root. */
function cubeRootFraction(n: number): bigint {
  const target = BigInt(n) << 192n;
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** 3n <= target) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

function longConstants(): BigUint64Array {
  return (constants.longWords ??= BigUint64Array.from(primes(80).map(cubeRootFraction)));
}

const SHA256_START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const SHA224_START = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];

function sha2Short(message: Uint8Array, start: number[], length: number): Uint8Array {
  const k = (constants.words ??= Int32Array.from(longConstants().slice(0, 64), (word) => Number(BigInt.asIntN(32, word >> 32n))));
  const view = padded(message, false);
  const h = start.map((word) => word | 0);
  const w = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) w[i] = view.getInt32(at + 4 * i);
      else {
        const s0 = rotate(w[i - 15], 25) ^ rotate(w[i - 15], 14) ^ (w[i - 15] >>> 3);
        const s1 = rotate(w[i - 2], 15) ^ rotate(w[i - 2], 13) ^ (w[i - 2] >>> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const t1 = (last + s1 + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const s0 = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [last, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, last].forEach((x, i) => { h[i] = (h[i] + x) | 0; });
  }
  return digestOf(h, false).slice(0, length);
}

export const sha256 = (message: Uint8Array): Uint8Array => sha2Short(message, SHA256_START, 32);
export const sha224 = (message: Uint8Array): Uint8Array => sha2Short(message, SHA224_START, 28);

const SHA512_START = [
  0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n, 0x510e527fade682d1n, 0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n,
];
const SHA384_START = [
  0xcbbb9d5dc1059ed8n, 0x629a292a367cd507n, 0x9159015a3070dd17n, 0x152fecd8f70e5939n, 0x67332667ffc00b31n, 0x8eb44a8768581511n,
  0xdb0c2e0d64f98fa7n, 0x47b5481dbefa4fa4n,
];

const rotateLong = (x: bigint, n: bigint): bigint => BigInt.asUintN(64, (x >> n) | (x << (64n - n)));
const long = (x: bigint): bigint => BigInt.asUintN(64, x);

function sha2Long(message: Uint8Array, start: bigint[], length: number): Uint8Array {
  const k = longConstants();
  const bytes = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  const h = start.slice();
  const w = new BigUint64Array(80);
  for (let at = 0; at < bytes.length; at += 128) {
    for (let i = 0; i < 80; i++) {
      if (i < 16) w[i] = view.getBigUint64(at + 8 * i);
      else {
        const s0 = rotateLong(w[i - 15], 1n) ^ rotateLong(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
        const s1 = rotateLong(w[i - 2], 19n) ^ rotateLong(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 80; i++) {
      const s1 = rotateLong(e, 14n) ^ rotateLong(e, 18n) ^ rotateLong(e, 41n);
      const t1 = last + s1 + ((e & f) ^ (long(~e) & g)) + k[i] + w[i];
      const s0 = rotateLong(a, 28n) ^ rotateLong(a, 34n) ^ rotateLong(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [last, g, f, e, d, c, b, a] = [g, f, e, long(d + t1), c, b, a, long(t1 + t2)];
    }
    [a, b, c, d, e, f, g, last].forEach((x, i) => { h[i] = long(h[i] + x); });
  }
  const out = new DataView(new ArrayBuffer(64));
  h.forEach((word, i) => out.setBigUint64(8 * i, word));
  return new Uint8Array(out.buffer, 0, length).slice();
}

export const sha512Digest = (message: Uint8Array): Uint8Array => sha2Long(message, SHA512_START, 64);
export const sha384 = (message: Uint8Array): Uint8Array => sha2Long(message, SHA384_START, 48);
