import type { DecodeStep } from '../encodings';
import type { MultibyteCodec, Pairs } from './codec';
import { high, illegal, incomplete, stateless, withPairs } from './codec';
import {
  CP932_CHANGES, CP932_NOT_WRITTEN, JISX0208, JISX0212, JISX0212_NOT_WRITTEN, SHIFT_JIS_CHANGES, SHIFT_JIS_NOT_WRITTEN,
} from './japanese';
import {
  OLD_PLANE1_CHANGES, OLD_PLANE2_CHANGES, PLANE1_CHANGES, PLANE1_NOT_WRITTEN, PLANE1_PAIRS, PLANE2_CHANGES, PLANE2_NOT_WRITTEN,
} from './jisx0213';
import { EUC, once } from './once';
import type { Range } from './packing';
import { changed, PairTable, unpacked } from './packing';

const jisx0208 = once(() => unpacked(JISX0208));
const jisx0212 = once(() => unpacked(JISX0212));

/** JIS X 0208 and 0212, with the upper bits of both bytes. */
export const jisx0208Table = once(() => new PairTable(jisx0208(), EUC, EUC));
export const jisx0212Table = once(() => new PairTable(jisx0212(), EUC, EUC, JISX0212_NOT_WRITTEN));

const plane1Cells = once(() => changed(jisx0208(), PLANE1_CHANGES));
const plane2Cells = once(() => changed(jisx0212(), PLANE2_CHANGES));

/** JIS X 0213 of 2004, and of 2000. */
export const plane1Table = once(() => new PairTable(plane1Cells(), EUC, EUC, PLANE1_NOT_WRITTEN));
export const plane2Table = once(() => new PairTable(plane2Cells(), EUC, EUC, PLANE2_NOT_WRITTEN));
export const oldPlane1Table = once(() => new PairTable(changed(plane1Cells(), OLD_PLANE1_CHANGES), EUC, EUC, PLANE1_NOT_WRITTEN));
export const oldPlane2Table = once(() => new PairTable(changed(plane2Cells(), OLD_PLANE2_CHANGES), EUC, EUC, PLANE2_NOT_WRITTEN));
export const jisPairs = PLANE1_PAIRS as unknown as Pairs;

/** Plane 2 alone, without what shows through of JIS X 0212. */
export const pure = (table: PairTable): Pick<PairTable, 'character' | 'code'> => {
  const isOwn = (lead: number): boolean => PLANE2_ROWS.includes(lead - 0xa0);
  return {
    character: (lead, trail) => (isOwn(lead) ? table.character(lead, trail) : 0),
    code: (point) => (isOwn(table.code(point) >> 8) ? table.code(point) : 0),
  };
};

const isKatakana = (point: number): boolean => point >= 0xff61 && point <= 0xff9f;
const KATAKANA = 0xfec0;

/** What Japanese encodings have in place of characters of ASCII. */
function roman(point: number): number[] | null {
  if (point === 0xa5) return [0x5c];
  return point === 0x203e ? [0x7e] : null;
}

/** EUC: one byte, two, one behind 8E, or two behind 8F. */
function eucJapanese(name: string, one: PairTable, two: PairTable, hasRoman: boolean): MultibyteCodec {
  return stateless(name, (point) => {
    if (isKatakana(point)) return [0x8e, point - KATAKANA];
    if (point === 0xff3c) return high(0xa1c0);
    const known = hasRoman ? roman(point) : null;
    if (known !== null) return known;
    const code = one.code(point);
    if (code !== 0) return high(code);
    const further = two.code(point);
    return further === 0 ? null : [0x8f, ...high(further)];
  }, (data, at) => {
    const width = data[at] === 0x8f ? 3 : 2;
    if (at + width > data.length) return incomplete(data);
    if (data[at] === 0x8e) {
      const second = data[at + 1];
      return second >= 0xa1 && second <= 0xdf ? { point: KATAKANA + second, end: at + 2 } : illegal(at);
    }
    const point = width === 3 ? two.character(data[at + 1], data[at + 2]) : one.character(data[at], data[at + 1]);
    return point === 0 ? illegal(at) : { point, end: at + width };
  });
}

const WIDE_LEADS: Range = [0x81, 0xfc];
const WIDE_TRAILS: Range = [0x40, 0xfc];

/** Row and column (from 0 on) of two bytes of Shift JIS; rows of a second plane from 94 on. */
function shiftedCell(lead: number, trail: number): [row: number, column: number] {
  const row = (lead - (lead < 0xa0 ? 0x81 : 0xc1)) * 2;
  return trail >= 0x9f ? [row + 1, trail - 0x9f] : [row, trail - (trail < 0x7f ? 0x40 : 0x41)];
}

function shiftedBytes(row: number, column: number): number[] {
  const lead = (row >> 1) + (row < 62 ? 0x81 : 0xc1);
  const trail = row % 2 === 1 ? column + 0x9f : column + (column < 0x3f ? 0x40 : 0x41);
  return [lead, trail];
}

/** JIS X 0208 as Shift JIS has it. */
const shiftedCells = once(() => {
  const cells = new Int32Array(124 * 189);
  jisx0208().forEach((point, i) => {
    const [lead, trail] = shiftedBytes(Math.floor(i / 94), i % 94);
    cells[(lead - 0x81) * 189 + trail - 0x40] = point;
  });
  return cells;
});

const isLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);

/** Two bytes of a table, or one of katakana; `others` are further characters of one byte. */
function shiftJis(
  name: string, table: PairTable, lastLead: number, others: ReadonlyMap<number, number>, hasRoman: boolean,
  alsoWritten: PairTable | null = null,
): MultibyteCodec {
  const bytes = new Map([...others].map(([byte, point]) => [point, byte]));
  return stateless(name, (point) => {
    if (isKatakana(point)) return [point - KATAKANA];
    const single = bytes.get(point);
    if (single !== undefined) return [single];
    const code = table.code(point) || (alsoWritten?.code(point) ?? 0);
    return code === 0 ? (hasRoman ? roman(point) : null) : high(code);
  }, (data, at) => {
    const byte = data[at];
    if (byte >= 0xa1 && byte <= 0xdf) return { point: KATAKANA + byte, end: at + 1 };
    const other = others.get(byte);
    if (other !== undefined) return { point: other, end: at + 1 };
    if (!isLead(byte) || byte > lastLead) return illegal(at);
    if (at + 1 >= data.length) return incomplete(data);
    const point = table.character(byte, data[at + 1]);
    return point === 0 ? illegal(at) : { point, end: at + 2 };
  });
}

/** Rows of plane 2 in the order in which Shift JIS has them behind the 94 of plane 1. */
const PLANE2_ROWS = [1, 8, 3, 4, 5, 12, 13, 14, 15, ...Array.from({ length: 17 }, (_, i) => 78 + i)];

function shiftJisx0213(name: string, one: PairTable, two: PairTable): MultibyteCodec {
  const codec = stateless(name, (point) => {
    if (isKatakana(point)) return [point - KATAKANA];
    const known = roman(point);
    if (known !== null) return known;
    const code = one.code(point);
    if (code !== 0) return shiftedBytes((code >> 8) - 0xa1, (code & 0xff) - 0xa1);
    const further = two.code(point);
    const row = PLANE2_ROWS.indexOf((further >> 8) - 0xa0);
    return further === 0 || row < 0 ? null : shiftedBytes(94 + row, (further & 0xff) - 0xa1);
  }, (data, at): DecodeStep => {
    const byte = data[at];
    if (byte >= 0xa1 && byte <= 0xdf) return { point: KATAKANA + byte, end: at + 1 };
    if (!isLead(byte)) return illegal(at);
    if (at + 1 >= data.length) return incomplete(data);
    const trail = data[at + 1];
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return illegal(at);
    const [row, column] = shiftedCell(byte, trail);
    const point = row < 94 ? one.character(row + 0xa1, column + 0xa1) : two.character((PLANE2_ROWS[row - 94] ?? 0) + 0xa0, column + 0xa1);
    return point === 0 ? illegal(at) : { point, end: at + 2 };
  });
  const paired = withPairs(codec, jisPairs, (code) => shiftedBytes((code >> 8) - 0xa1, (code & 0xff) - 0xa1));
  // Their place is taken by the characters of one byte that ASCII does not have, so these two of ASCII have two bytes.
  const romanCharacters = new Map([[0x5c, 0xa5], [0x7e, 0x203e]]);
  const instead = new Map([[0x5c, 0x815f], [0x7e, 0x81b0]]);
  return {
    ...paired,
    encode(points, at, state) {
      const code = instead.get(points[at]);
      if (code !== undefined) return { bytes: high(code), taken: 1 };
      return points[at] === 0xff3c || points[at] === 0xff5e ? null : paired.encode(points, at, state);
    },
    decode(data, at, state) {
      const single = romanCharacters.get(data[at]);
      if (single !== undefined) return { point: single, end: at + 1 };
      for (const [point, code] of instead) if (data[at] === code >> 8 && data[at + 1] === (code & 0xff)) return { point, end: at + 2 };
      return paired.decode(data, at, state);
    },
  };
}

const CP932_SINGLES = new Map([[0x80, 0x80], [0xa0, 0xf8f0], [0xfd, 0xf8f1], [0xfe, 0xf8f2], [0xff, 0xf8f3]]);

/** CPython: Modules/cjkcodecs/_codecs_jp.c */
export const japaneseCodecs = {
  euc_jp: () => eucJapanese('euc_jp', jisx0208Table(), jisx0212Table(), true),
  shift_jis: () => shiftJis(
    'shift_jis', new PairTable(changed(shiftedCells(), SHIFT_JIS_CHANGES), WIDE_LEADS, WIDE_TRAILS, SHIFT_JIS_NOT_WRITTEN),
    0xea, new Map(), true,
  ),
  cp932: () => shiftJis(
    'cp932', new PairTable(changed(shiftedCells(), CP932_CHANGES), WIDE_LEADS, WIDE_TRAILS, CP932_NOT_WRITTEN),
    0xff, CP932_SINGLES, false, new PairTable(shiftedCells(), WIDE_LEADS, WIDE_TRAILS),
  ),
  euc_jis_2004: () => withPairs(eucJapanese('euc_jis_2004', plane1Table(), plane2Table(), false), jisPairs, high),
  euc_jisx0213: () => withPairs(eucJapanese('euc_jisx0213', oldPlane1Table(), oldPlane2Table(), false), jisPairs, high),
  shift_jis_2004: () => shiftJisx0213('shift_jis_2004', plane1Table(), plane2Table()),
  shift_jisx0213: () => shiftJisx0213('shift_jisx0213', oldPlane1Table(), oldPlane2Table()),
};
