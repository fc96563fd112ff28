import { doubleByte, high, withPairs } from './codec';
import { BIG5HKSCS_CHANGES, BIG5HKSCS_NOT_WRITTEN, BIG5HKSCS_PAIRS } from './hongkong';
import { changed, PairTable } from './packing';
import { big5Cells } from './taiwanese-codecs';

function big5hkscs() {
  const base = new Int32Array(120 * 191);
  base.set(big5Cells(), (0xa1 - 0x87) * 191);
  const table = new PairTable(changed(base, BIG5HKSCS_CHANGES), [0x87, 0xfe], [0x40, 0xfe], BIG5HKSCS_NOT_WRITTEN);
  return withPairs(doubleByte('big5hkscs', table), BIG5HKSCS_PAIRS as [number, number, number][], high);
}

/** CPython: Modules/cjkcodecs/_codecs_hk.c */
export const hongkongCodecs = { big5hkscs };
