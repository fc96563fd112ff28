/** Checksums of bytes. CPython: zlib, and Modules/binascii.c. */

const table: { crc32: Int32Array | null } = { crc32: null };

function crcTable(): Int32Array {
  if (table.crc32 === null) {
    table.crc32 = new Int32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = (c & 1) !== 0 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
      table.crc32[n] = c;
    }
  }
  return table.crc32;
}

export function crc32(data: Uint8Array, start: number): number {
  const entries = crcTable();
  let c = ~start;
  for (const byte of data) c = (c >>> 8) ^ entries[(c ^ byte) & 255];
  return ~c >>> 0;
}

export function adler32(data: Uint8Array, start: number): number {
  let a = start & 0xffff;
  let b = (start >>> 16) & 0xffff;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** CRC-CCITT as binhex used it. */
export function crcHqx(data: Uint8Array, start: number): number {
  let c = start & 0xffff;
  for (const byte of data) {
    c ^= byte << 8;
    for (let k = 0; k < 8; k++) c = ((c << 1) ^ ((c & 0x8000) !== 0 ? 0x1021 : 0)) & 0xffff;
  }
  return c;
}
