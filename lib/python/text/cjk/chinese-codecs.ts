import type { DecodeStep } from '../encodings';
import { GB18030_CHANGES, GB18030_RANGES, GB2312_CHANGES, GBK } from './chinese';
import type { CodecState, MultibyteCodec } from './codec';
import { doubleByte, high, illegal, incomplete, stateless } from './codec';
import { EUC, euc, once } from './once';
import { changed, PairTable, unpacked } from './packing';

const LEADS = [0x81, 0xfe] as const;
const TRAILS = [0x40, 0xfe] as const;

const gbkCells = once(() => unpacked(GBK));

/** GB 2312, with the upper bits of both bytes. */
export const gb2312Table = once(() => new PairTable(changed(euc(gbkCells(), 0x81, 0x40, 191), GB2312_CHANGES), EUC, EUC));

/** How many characters four bytes stand for from U+10000 on, and the number of the first. */
const FIRST_ASTRAL = 189_000;

function fourBytes(index: number): number[] {
  return [0x81 + Math.floor(index / 12_600), 0x30 + (Math.floor(index / 1260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10)];
}

/** The last range that begins at or before a number or a character. */
function rangeBefore(value: number, column: 0 | 1): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const range of GB18030_RANGES) {
    if (range[1] !== 0 && range[column] <= value && (best === undefined || range[column] > best[column])) best = range;
  }
  return best;
}

function characterOfIndex(index: number): number {
  if (index >= FIRST_ASTRAL) return index < FIRST_ASTRAL + 0x100000 ? index - FIRST_ASTRAL + 0x10000 : 0;
  let found: readonly number[] = [0, 0];
  for (const range of GB18030_RANGES) {
    if (range[0] > index) break;
    found = range;
  }
  return found[1] === 0 || index >= 39_420 ? 0 : found[1] + index - found[0];
}

function indexOfCharacter(point: number): number | null {
  if (point >= 0x10000) return point - 0x10000 + FIRST_ASTRAL;
  const range = rangeBefore(point, 1);
  if (range === undefined) return null;
  const index = range[0] + point - range[1];
  return characterOfIndex(index) === point ? index : null;
}

function gb18030(): MultibyteCodec {
  const table = new PairTable(changed(gbkCells(), GB18030_CHANGES), LEADS, TRAILS);
  return stateless('gb18030', (point) => {
    const code = table.code(point);
    if (code !== 0) return high(code);
    const index = indexOfCharacter(point);
    return index === null ? null : fourBytes(index);
  }, (data, at) => {
    if (at + 1 >= data.length) return incomplete(data);
    const [lead, second] = [data[at], data[at + 1]];
    if (second < 0x30 || second > 0x39) {
      const point = table.character(lead, second);
      return point === 0 ? illegal(at) : { point, end: at + 2 };
    }
    if (at + 3 >= data.length) return incomplete(data);
    const [third, fourth] = [data[at + 2], data[at + 3]];
    if (lead < 0x81 || lead > 0xfe || third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) return illegal(at);
    const point = characterOfIndex((((lead - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30);
    return point === 0 ? illegal(at) : { point, end: at + 4 };
  });
}

const TILDE = 0x7e;

/** GB 2312 between `~{` and `~}`: the state is 1 in there. */
function hz(): MultibyteCodec {
  const table = gb2312Table();
  const leave = (state: CodecState): number[] => {
    const bytes = state.value === 1 ? [TILDE, 0x7d] : [];
    state.value = 0;
    return bytes;
  };
  return {
    name: 'hz',
    reset: leave,
    encode(points, at, state) {
      const point = points[at];
      if (point < 0x80) return { bytes: [...leave(state), ...(point === TILDE ? [TILDE, TILDE] : [point])], taken: 1 };
      const code = table.code(point);
      if (code === 0) return null;
      const bytes = state.value === 1 ? [] : [TILDE, 0x7b];
      state.value = 1;
      return { bytes: [...bytes, ...high(code & 0x7f7f)], taken: 1 };
    },
    decode(data, at, state): DecodeStep {
      const byte = data[at];
      if (byte === TILDE) return tilde(data, at, state);
      if (byte >= 0x80) return illegal(at);
      if (byte === 10) state.value = 0;
      if (state.value === 0) return { point: byte, end: at + 1 };
      if (at + 1 >= data.length) return incomplete(data);
      const point = table.character(byte | 0x80, data[at + 1] | 0x80);
      return point === 0 ? illegal(at) : { point, end: at + 2 };
    },
  };
}

function tilde(data: Uint8Array, at: number, state: CodecState): DecodeStep {
  if (at + 1 >= data.length) return incomplete(data);
  const next = String.fromCharCode(data[at + 1]);
  if (next === '~' && state.value === 0) return { point: TILDE, end: at + 2 };
  if (next === '{' && state.value === 0) state.value = 1;
  else if (next === '}' && state.value === 1) state.value = 0;
  else if (next !== '\n') return illegal(at);
  return { text: '', end: at + 2 };
}

/** CPython: Modules/cjkcodecs/_codecs_cn.c */
export const chineseCodecs = {
  gb2312: () => doubleByte('gb2312', gb2312Table()),
  gbk: () => doubleByte('gbk', new PairTable(gbkCells(), LEADS, TRAILS)),
  gb18030,
  hz,
};
