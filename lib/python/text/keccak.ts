/** SHA-3 and SHAKE. FIPS 202. */

const MASK = (1n << 64n) - 1n;
const rotate = (x: bigint, n: number): bigint => ((x << BigInt(n)) | (x >> BigInt(64 - n))) & MASK;

/** The round constants, from the feedback shift register that defines them. */
function roundConstants(): bigint[] {
  const found: bigint[] = [];
  let register = 1;
  for (let round = 0; round < 24; round++) {
    let constant = 0n;
    for (let j = 0; j < 7; j++) {
      if ((register & 1) === 1) constant |= 1n << BigInt((1 << j) - 1);
      register = (register << 1) ^ ((register & 0x80) !== 0 ? 0x171 : 0);
    }
    found.push(constant);
  }
  return found;
}

function permute(state: bigint[], constants: bigint[]): void {
  for (const constant of constants) {
    const columns = Array.from({ length: 5 }, (_, x) => state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20]);
    for (let i = 0; i < 25; i++) state[i] ^= columns[(i + 4) % 5] ^ rotate(columns[(i + 1) % 5], 1);
    let [x, y] = [1, 0];
    let current = state[1];
    for (let t = 0; t < 24; t++) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const at = x + 5 * y;
      [state[at], current] = [rotate(current, (((t + 1) * (t + 2)) / 2) % 64), state[at]];
    }
    for (let row = 0; row < 25; row += 5) {
      const old = state.slice(row, row + 5);
      for (let i = 0; i < 5; i++) state[row + i] = old[i] ^ (~old[(i + 1) % 5] & MASK & old[(i + 2) % 5]);
    }
    state[0] ^= constant;
  }
}

/** `rate` is the number of bytes taken in at a time, `suffix` the bits that end the message. */
export function keccak(message: Uint8Array, rate: number, suffix: number, length: number): Uint8Array {
  const constants = roundConstants();
  const state = new Array<bigint>(25).fill(0n);
  const bytes = new Uint8Array((Math.floor(message.length / rate) + 1) * rate);
  bytes.set(message);
  bytes[message.length] ^= suffix;
  bytes[bytes.length - 1] ^= 0x80;
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += rate) {
    for (let i = 0; i < rate / 8; i++) state[i] ^= view.getBigUint64(at + 8 * i, true);
    permute(state, constants);
  }
  const out = new Uint8Array(Math.ceil(length / rate) * rate);
  const into = new DataView(out.buffer);
  for (let at = 0; at < length; at += rate) {
    if (at > 0) permute(state, constants);
    for (let i = 0; i < rate / 8; i++) into.setBigUint64(at + 8 * i, state[i], true);
  }
  return out.slice(0, length);
}
