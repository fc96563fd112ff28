import type { DecodeStep } from '../encodings';
import type { CodecState, EncodeStep, MultibyteCodec } from './codec';
import { illegal, incomplete } from './codec';

/** A set of characters that an escape sequence chooses. Bytes are given and taken without their upper bit, two of them as one number. */
export interface Designation {
  /** The last byte of the escape sequence, and whether its characters have two bytes. */
  final: string;
  double: boolean;
  /** Where it goes: 0 for G0, 1 for G1 (reached by a shift), 2 for G2 (by an escape for each character). */
  plane: 0 | 1 | 2;
  character(code: number): number | string;
  code(points: readonly number[], at: number): { code: number; taken: number } | 'more' | null;
}

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const SHIFTED = 1 << 24;

/** Which designation a plane has, 0 for ASCII. */
const chosen = (state: CodecState, plane: number): number => (state.value >> (8 * plane)) & 0xff;
const choose = (state: CodecState, plane: number, which: number): void => {
  state.value = (state.value & ~(0xff << (8 * plane))) | (which << (8 * plane));
};

/** The number, from 1 on, of the first set with that escape sequence; 0 for none. */
function setNumber(designations: readonly Designation[], { final, double }: Pick<Designation, 'final' | 'double'>): number {
  return designations.findIndex((set) => set.final === final && set.double === double) + 1;
}

function escapeFor({ final, double, plane }: Designation): number[] {
  const between = plane === 0 ? (double ? (final === 'B' ? '$' : '$(') : '(') : plane === 1 ? '$)' : '.';
  return [ESCAPE, ...Array.from(between + final, (char) => char.charCodeAt(0))];
}

/** An encoding of the family ISO 2022 with these sets. CPython: Modules/cjkcodecs/_codecs_iso2022.c */
export function iso2022(name: string, designations: readonly Designation[]): MultibyteCodec {
  const shifts = designations.some(({ plane }) => plane === 1);
  const leave = (state: CodecState): number[] => {
    const bytes = (state.value & SHIFTED) !== 0 ? [SHIFT_IN] : [];
    state.value &= ~SHIFTED;
    if (chosen(state, 0) !== 0) bytes.push(ESCAPE, 0x28, 0x42);
    choose(state, 0, 0);
    return bytes;
  };
  return {
    name,
    reset: leave,
    encode: (points, at, state) => encodeStep(designations, points, at, state, leave),
    decode: (data, at, state) => decodeStep(designations, shifts, data, at, state),
  };
}

function encodeStep(
  designations: readonly Designation[], points: readonly number[], at: number, state: CodecState, leave: (state: CodecState) => number[],
): EncodeStep {
  if (points[at] < 0x80) return { bytes: [...leave(state), points[at]], taken: 1 };
  for (const set of designations) {
    const found = set.code(points, at);
    if (found === 'more') return 'more';
    if (found === null) continue;
    const bytes: number[] = [];
    if (set.plane === 0 && (state.value & SHIFTED) !== 0) {
      bytes.push(SHIFT_IN);
      state.value &= ~SHIFTED;
    }
    const which = setNumber(designations, set);
    if (chosen(state, set.plane) !== which) {
      bytes.push(...escapeFor(set));
      choose(state, set.plane, which);
    }
    if (set.plane === 1 && (state.value & SHIFTED) === 0) {
      bytes.push(SHIFT_OUT);
      state.value |= SHIFTED;
    }
    if (set.plane === 2) bytes.push(ESCAPE, 0x4e);
    if (set.double) bytes.push(found.code >> 8);
    bytes.push(found.code & 0xff);
    return { bytes, taken: found.taken };
  }
  return null;
}

function decodeStep(designations: readonly Designation[], shifts: boolean, data: Uint8Array, at: number, state: CodecState): DecodeStep {
  const byte = data[at];
  if (byte === ESCAPE) {
    if (at + 1 >= data.length) return incomplete(data);
    const next = String.fromCharCode(data[at + 1]);
    if ('()$.&'.includes(next)) return escapeStep(designations, data, at, state);
    if (next === 'N' && designations.some(({ plane }) => plane === 2)) return singleShift(designations, data, at, state);
  }
  if (shifts && (byte === SHIFT_IN || byte === SHIFT_OUT)) {
    state.value = byte === SHIFT_OUT ? state.value | SHIFTED : state.value & ~SHIFTED;
    return { text: '', end: at + 1 };
  }
  if (byte === 10) state.value &= ~SHIFTED;
  if (byte >= 0x80) return illegal(at);
  const set = byte < 0x20 ? 0 : chosen(state, (state.value & SHIFTED) !== 0 ? 1 : 0);
  if (set === 0) return { point: byte, end: at + 1 };
  const { double, character } = designations[set - 1];
  const width = double ? 2 : 1;
  if (at + width > data.length) return incomplete(data);
  const found = character(double ? byte * 256 + data[at + 1] : byte);
  if (typeof found === 'string') return { text: found, end: at + width };
  return found === 0 ? illegal(at, width) : { point: found, end: at + width };
}

/** CPython: iso2022processesc() */
function escapeStep(designations: readonly Designation[], data: Uint8Array, at: number, state: CodecState): DecodeStep {
  let end = at + 1;
  while (end < data.length && end < at + 16 && !(data[end] >= 0x41 && data[end] <= 0x5a) && data[end] !== 0x40) end++;
  if (end >= data.length) return incomplete(data);
  const text = String.fromCharCode(...data.subarray(at + 1, end + 1));
  const size = end + 1 - at;
  const read = /^(?:([(.])(.)|\$([@AB])|(\$[()])(.))$/.exec(text);
  if (read === null) return illegal(at, size <= 4 ? size : 1);
  const final = read[2] ?? read[3] ?? read[5];
  const plane = read[1] === '.' ? 2 : read[4] === '$)' ? 1 : 0;
  const double = read[1] === undefined;
  if (final === 'B' && !double) {
    choose(state, plane, 0);
    return { text: '', end: end + 1 };
  }
  const which = setNumber(designations, { final, double });
  if (which === 0) return illegal(at, size);
  choose(state, plane, which);
  return { text: '', end: end + 1 };
}

function singleShift(designations: readonly Designation[], data: Uint8Array, at: number, state: CodecState): DecodeStep {
  if (at + 2 >= data.length) return incomplete(data);
  const set = chosen(state, 2);
  const found = set === 0 ? 0 : designations[set - 1].character(data[at + 2]) as number;
  return found === 0 ? illegal(at, 3) : { point: found, end: at + 3 };
}
