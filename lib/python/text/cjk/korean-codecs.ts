import type { MultibyteCodec } from './codec';
import { doubleByte, illegal, incomplete } from './codec';
import { JOHAB, JOHAB_NOT_WRITTEN } from './johab';
import { CP949, EUC_KR_CHANGES } from './korean';
import { EUC, euc, once } from './once';
import { changed, PairTable, unpacked } from './packing';

const cells = once(() => unpacked(CP949));

/** KS X 1001, with the upper bits of both bytes. */
export const ksx1001Table = once(() => {
  const inner = changed(euc(cells(), 0x81, 0x41, 190), EUC_KR_CHANGES);
  // The filler, with which letters begin that make up a syllable.
  inner[(0xa4 - 0xa1) * 94 + 0xd4 - 0xa1] = 0x3164;
  return new PairTable(inner, EUC, EUC);
});

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
/** Second bytes of the letters (whose first is A4) by number: initial, medial and final ones. */
const INITIALS = [0xa1, 0xa2, 0xa4, 0xa7, 0xa8, 0xa9, 0xb1, 0xb2, 0xb3, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe];
const FINALS = [
  0xd4, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8,
  0xba, 0xbb, 0xbc, 0xbd, 0xbe,
];
const LETTERS = 0xa4;
const FILLER = 0xd4;

/** KS X 1001, where a syllable that it lacks is a filler and three letters, eight bytes. CPython: euc_kr, "make-up sequence" */
function eucKr(): MultibyteCodec {
  const table = ksx1001Table();
  const plain = doubleByte('euc_kr', table);
  return {
    ...plain,
    encode(points, at, state) {
      const syllable = points[at] - FIRST_SYLLABLE;
      if (syllable < 0 || syllable >= SYLLABLES || table.code(points[at]) !== 0) return plain.encode(points, at, state);
      const letters = [INITIALS[Math.floor(syllable / 588)], 0xbf + (Math.floor(syllable / 28) % 21), FINALS[syllable % 28]];
      return { bytes: [LETTERS, FILLER, ...letters.flatMap((letter) => [LETTERS, letter])], taken: 1 };
    },
    decode(data, at, state) {
      if (data[at] !== LETTERS || data[at + 1] !== FILLER) return plain.decode(data, at, state);
      if (at + 8 > data.length) return incomplete(data);
      const initial = INITIALS.indexOf(data[at + 3]);
      const medial = data[at + 5] - 0xbf;
      const final = FINALS.indexOf(data[at + 7]);
      const isWhole = [2, 4, 6].every((offset) => data[at + offset] === LETTERS);
      if (!isWhole || initial < 0 || medial < 0 || medial > 20 || final < 0) return illegal(at);
      return { point: FIRST_SYLLABLE + initial * 588 + medial * 28 + final, end: at + 8 };
    },
  };
}

/** CPython: Modules/cjkcodecs/_codecs_kr.c */
export const koreanCodecs = {
  euc_kr: eucKr,
  cp949: () => doubleByte('cp949', new PairTable(cells(), [0x81, 0xfe], [0x41, 0xfe])),
  johab: () => doubleByte('johab', new PairTable(unpacked(JOHAB), [0x84, 0xf9], [0x31, 0xfe], JOHAB_NOT_WRITTEN)),
};
