import { gb2312Table } from './chinese-codecs';
import type { Designation } from './iso2022';
import { iso2022 } from './iso2022';
import { jisPairs, jisx0208Table, jisx0212Table, oldPlane1Table, oldPlane2Table, plane1Table, plane2Table, pure } from './japanese-codecs';
import { ksx1001Table } from './korean-codecs';
import { once } from './once';
import type { PairTable } from './packing';

type Table = Pick<PairTable, 'character' | 'code'>;

/** The tables have the upper bits of both bytes, these encodings do not. */
const BITS = 0x8080;

function double(final: string, table: () => Table, plane: 0 | 1 = 0): Designation {
  return {
    final, plane, double: true,
    character: (code) => table().character((code >> 8) | 0x80, (code & 0xff) | 0x80),
    code(points, at) {
      const code = table().code(points[at]);
      return code === 0 ? null : { code: code & ~BITS, taken: 1 };
    },
  };
}

function single(final: string, plane: 0 | 2, character: (code: number) => number, code: (point: number) => number): Designation {
  return {
    final, plane, double: false, character,
    code(points, at) {
      const found = code(points[at]);
      return found === 0 ? null : { code: found, taken: 1 };
    },
  };
}

/** JIS X 0208, in which a wide backslash is the one. */
function jisx0208(final: string): Designation {
  const plain = double(final, jisx0208Table);
  return {
    ...plain,
    character: (code) => (code === 0x2140 ? 0xff3c : plain.character(code)),
    code: (points, at) => (points[at] === 0xff3c ? { code: 0x2140, taken: 1 } : points[at] === 0x5c ? null : plain.code(points, at)),
  };
}

/** Plane 1 of JIS X 0213; its characters that are two go before all others when texts are written. */
function plane1(final: string, table: () => Table): [pairs: Designation, plain: Designation] {
  const plain = double(final, table);
  const byCode = new Map(jisPairs.map(([code, first, second]) => [code & ~BITS, String.fromCodePoint(first, second)]));
  const character = (code: number): number | string => byCode.get(code) ?? plain.character(code);
  const pairs: Designation = {
    ...plain, character,
    code(points, at) {
      if (!jisPairs.some(([, first]) => first === points[at])) return null;
      if (at + 1 >= points.length) return 'more';
      const found = jisPairs.find(([, first, second]) => first === points[at] && second === points[at + 1]);
      return found === undefined ? null : { code: found[0] & ~BITS, taken: 2 };
    },
  };
  return [pairs, { ...plain, character, code: (points, at) => (points[at] === 0xff5e ? null : plain.code(points, at)) }];
}

const JISX0208 = jisx0208('B');
const JISX0208_OLD = jisx0208('@');
const JISX0212 = double('D', jisx0212Table);
const ROMAN = single('J', 0, (code) => (code === 0x5c ? 0xa5 : code === 0x7e ? 0x203e : code), (point) => {
  return point === 0xa5 ? 0x5c : point === 0x203e ? 0x7e : 0;
});
const KATAKANA = single('I', 0, (code) => (code >= 0x21 && code <= 0x5f ? code + 0xff40 : 0), (point) => {
  return point >= 0xff61 && point <= 0xff9f ? point - 0xff40 : 0;
});
/** These two are read, but not written. */
const LATIN1 = single('A', 2, (code) => (code < 0x80 ? code + 0x80 : 0), () => 0);

/** The upper half of ISO 8859-7, its first edition. */
const GREEK_HALF = '\u00a0\u2018\u2019\u00a3\u20ac\u20af\u00a6\u00a7\u00a8\u00a9\u037a\u00ab\u00ac\u00ad\0\u2015' +
  '\u00b0\u00b1\u00b2\u00b3\u0384\u0385\u0386\u00b7\u0388\u0389\u038a\u00bb\u038c\u00bd\u038e\u038f' +
  Array.from({ length: 63 }, (_, i) => (i === 18 ? '\0' : String.fromCharCode(0x390 + i))).join('');
const GREEK = single('F', 2, (code) => (code >= 0x20 && code < 0x7f ? GREEK_HALF.charCodeAt(code - 0x20) : 0), () => 0);

/** CPython: Modules/cjkcodecs/_codecs_iso2022.c */
export const iso2022Codecs = {
  iso2022_kr: () => iso2022('iso2022_kr', [double('C', ksx1001Table, 1)]),
  iso2022_jp: () => iso2022('iso2022_jp', [JISX0208, ROMAN, JISX0208_OLD]),
  iso2022_jp_1: () => iso2022('iso2022_jp_1', [JISX0208, JISX0212, ROMAN, JISX0208_OLD]),
  iso2022_jp_2: () => iso2022('iso2022_jp_2', [
    JISX0208, JISX0212, double('C', ksx1001Table), double('A', gb2312Table), ROMAN, JISX0208_OLD, LATIN1, GREEK,
  ]),
  iso2022_jp_2004: () => {
    const [pairs, plain] = plane1('Q', plane1Table);
    return iso2022('iso2022_jp_2004', [pairs, JISX0208, plain, double('P', once(() => pure(plane2Table())))]);
  },
  iso2022_jp_3: () => {
    const [pairs, plain] = plane1('O', oldPlane1Table);
    return iso2022('iso2022_jp_3', [pairs, JISX0208, plain, double('P', once(() => pure(oldPlane2Table())))]);
  },
  iso2022_jp_ext: () => iso2022('iso2022_jp_ext', [JISX0208, JISX0212, ROMAN, KATAKANA, JISX0208_OLD]),
};
