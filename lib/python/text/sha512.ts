/**
 * SHA-512 of a few bytes: `random.seed` stretches texts with it. Plain BigInt arithmetic, under a millisecond.
 *
 * FIPS 180-4, section 6.4. The constants are the leading fraction bits of the square and cube roots of the first primes and
 * are computed from them, once per call.
 */
export function sha512(message: Uint8Array): Uint8Array {
  const primes = firstPrimes(80);
  const constants = primes.map((prime) => rootFraction(prime, 3n));
  let state = primes.slice(0, 8).map((prime) => rootFraction(prime, 2n));
  const padded = padMessage(message);
  for (let offset = 0; offset < padded.length; offset += 128) state = compress(state, padded, offset, constants);
  const digest = new Uint8Array(64);
  const view = new DataView(digest.buffer);
  state.forEach((word, index) => view.setBigUint64(index * 8, word));
  return digest;
}

const MASK = (1n << 64n) - 1n;

function firstPrimes(count: number): bigint[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map(BigInt);
}

/** The first 64 bits after the point of the square or cube root, by bisection on integers. */
function rootFraction(value: bigint, degree: bigint): bigint {
  const target = value << (64n * degree);
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return low & MASK;
}

/** A one bit, zeros, and the length in bits, up to a multiple of 128 bytes. */
function padMessage(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

function rotr(word: bigint, count: bigint): bigint {
  return ((word >> count) | (word << (64n - count))) & MASK;
}

function compress(state: bigint[], padded: Uint8Array, offset: number, constants: bigint[]): bigint[] {
  const view = new DataView(padded.buffer, offset, 128);
  const schedule: bigint[] = [];
  for (let index = 0; index < 80; index += 1) {
    if (index < 16) {
      schedule.push(view.getBigUint64(index * 8));
      continue;
    }
    const w15 = schedule[index - 15], w2 = schedule[index - 2];
    const s0 = rotr(w15, 1n) ^ rotr(w15, 8n) ^ (w15 >> 7n);
    const s1 = rotr(w2, 19n) ^ rotr(w2, 61n) ^ (w2 >> 6n);
    schedule.push((schedule[index - 16] + s0 + schedule[index - 7] + s1) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let index = 0; index < 80; index += 1) {
    const t1 = h + (rotr(e, 14n) ^ rotr(e, 18n) ^ rotr(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + constants[index] + schedule[index];
    const t2 = (rotr(a, 28n) ^ rotr(a, 34n) ^ rotr(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) & MASK;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) & MASK;
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + state[index]) & MASK);
}
