/** Base64. CPython: Modules/binascii.c, binascii_a2b_base64_impl(). */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;
const PAD = 61;

export function encodeBase64(data: Uint8Array, newline: boolean): Uint8Array {
  const out = new Uint8Array(Math.ceil(data.length / 3) * 4 + (newline ? 1 : 0));
  let at = 0;
  for (let i = 0; i < data.length; i += 3) {
    const left = data.length - i;
    const group = (data[i] << 16) | ((left > 1 ? data[i + 1] : 0) << 8) | (left > 2 ? data[i + 2] : 0);
    for (let k = 0; k < 4; k++) out[at++] = k > left ? PAD : ALPHABET.charCodeAt((group >> (18 - 6 * k)) & 63);
  }
  if (newline) out[at] = 10;
  return out;
}

/** The bytes, or what is wrong. Without `strict` what is no digit is passed over. */
export function decodeBase64(data: Uint8Array, strict: boolean, stopsAtPadding: boolean): Uint8Array | string {
  const out: number[] = [];
  let quad = 0;
  let rest = 0;
  let pads = 0;
  if (strict && data.length > 0 && data[0] === PAD) return 'Leading padding not allowed';
  let paddingStarted = false;
  for (let i = 0; i < data.length; i++) {
    const byte = data[i];
    if (byte === PAD) {
      paddingStarted = true;
      if (quad >= 2 && quad + ++pads >= 4) {
        if (strict && i + 1 < data.length) return data[i + 1] === PAD ? 'Excess padding not allowed' : excessAfter(data[i + 1]);
        if (stopsAtPadding) break;
        continue;
      }
      if (strict && quad === 0) return 'Excess padding not allowed';
      continue;
    }
    const value = VALUES[byte];
    if (value < 0) {
      if (strict) return 'Only base64 data is allowed';
      continue;
    }
    if (strict && paddingStarted) return 'Discontinuous padding not allowed';
    pads = 0;
    if (quad > 0) out.push(((rest << 6) | value) >> (6 - 2 * quad) & 255);
    rest = quad === 0 ? value : value & ((1 << (6 - 2 * quad)) - 1);
    quad = (quad + 1) % 4;
  }
  if (quad === 0 || quad + pads >= 4) return Uint8Array.from(out);
  if (quad === 1) {
    return `Invalid base64-encoded string: number of data characters (${(out.length / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`;
  }
  return 'Incorrect padding';
}

function excessAfter(byte: number): string {
  return VALUES[byte] < 0 ? 'Only base64 data is allowed' : 'Excess data after padding';
}
