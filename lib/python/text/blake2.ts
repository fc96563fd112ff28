/** BLAKE2b and BLAKE2s (RFC 7693), with key, salt and personalization. */
export interface Blake2Options {
  size: number;
  key: Uint8Array;
  salt: Uint8Array;
  person: Uint8Array;
}

/** What differs between the two: width of a word, rounds, rotations, first words. */
interface Variant {
  bits: number;
  rounds: number;
  turns: readonly [number, number, number, number];
  start: readonly bigint[];
}

const START_64 = [
  0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n, 0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];
const B: Variant = { bits: 64, rounds: 12, turns: [32, 24, 16, 63], start: START_64 };
const S: Variant = { bits: 32, rounds: 10, turns: [16, 12, 8, 7], start: START_64.map((word) => word >> 32n) };

const ORDERS = [
  '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b',
  'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0',
].map((order) => Array.from(order, (digit) => Number.parseInt(digit, 16)));
/** Columns and diagonals of the four by four words. */
const LANES = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]];

function compress(state: bigint[], block: Uint8Array, count: number, last: boolean, { bits, rounds, turns, start }: Variant): void {
  const bytes = bits / 8;
  const mask = (1n << BigInt(bits)) - 1n;
  const words = Array.from({ length: 16 }, (_, i) => readWord(block, i * bytes, bytes));
  const v = [...state, ...start];
  v[12] ^= BigInt(count) & mask;
  if (last) v[14] ^= mask;
  const turned = (word: bigint, by: number): bigint => ((word >> BigInt(by)) | (word << BigInt(bits - by))) & mask;
  for (let round = 0; round < rounds; round++) {
    const order = ORDERS[round % 10];
    LANES.forEach(([a, b, c, d], i) => {
      for (const half of [0, 1]) {
        v[a] = (v[a] + v[b] + words[order[2 * i + half]]) & mask;
        v[d] = turned(v[d] ^ v[a], turns[2 * half]);
        v[c] = (v[c] + v[d]) & mask;
        v[b] = turned(v[b] ^ v[c], turns[2 * half + 1]);
      }
    });
  }
  for (let i = 0; i < 8; i++) state[i] ^= v[i] ^ v[i + 8];
}

function readWord(data: Uint8Array, at: number, bytes: number): bigint {
  let word = 0n;
  for (let i = bytes - 1; i >= 0; i--) word = (word << 8n) | BigInt(data[at + i]);
  return word;
}

function blake2(message: Uint8Array, { size, key, salt, person }: Blake2Options, variant: Variant): Uint8Array {
  const bytes = variant.bits / 8;
  const blockSize = 16 * bytes;
  const parameters = new Uint8Array(8 * bytes);
  parameters.set([size, key.length, 1, 1]);
  parameters.set(salt, 4 * bytes);
  parameters.set(person, 6 * bytes);
  const state = variant.start.map((word, i) => word ^ readWord(parameters, i * bytes, bytes));
  const keyed = key.length > 0 ? blockSize : 0;
  const data = new Uint8Array(keyed + message.length);
  data.set(key);
  data.set(message, keyed);
  for (let at = 0; ; at += blockSize) {
    const last = at + blockSize >= data.length;
    const block = new Uint8Array(blockSize);
    block.set(data.subarray(at, at + blockSize));
    compress(state, block, Math.min(at + blockSize, data.length), last, variant);
    if (last) break;
  }
  return Uint8Array.from({ length: size }, (_, i) => Number((state[Math.floor(i / bytes)] >> BigInt(8 * (i % bytes))) & 255n));
}

export const blake2b = (message: Uint8Array, options: Blake2Options): Uint8Array => blake2(message, options, B);
export const blake2s = (message: Uint8Array, options: Blake2Options): Uint8Array => blake2(message, options, S);
