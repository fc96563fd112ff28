import { doubleByte } from './codec';
import { once } from './once';
import { changed, PairTable, unpacked } from './packing';
import { BIG5, BIG5_NOT_WRITTEN, CP950_CHANGES, CP950_NOT_WRITTEN } from './taiwanese';

const LEADS = [0xa1, 0xf9] as const;
const TRAILS = [0x40, 0xfe] as const;

export const big5Cells = once(() => unpacked(BIG5));

const big5Table = once(() => new PairTable(big5Cells(), LEADS, TRAILS, BIG5_NOT_WRITTEN));

/** CPython: Modules/cjkcodecs/_codecs_tw.c */
export const taiwaneseCodecs = {
  big5: () => doubleByte('big5', big5Table()),
  cp950: () => doubleByte('cp950', new PairTable(changed(big5Cells(), CP950_CHANGES), LEADS, TRAILS, CP950_NOT_WRITTEN), big5Table()),
};
