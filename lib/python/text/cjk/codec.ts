import type { DecodeStep } from '../encodings';
import type { PairTable } from './packing';

/** What a codec remembers between two characters; 0 at the start. */
export interface CodecState {
  value: number;
}

/** Bytes of the next character or characters; `more`: what follows decides; null: it cannot be encoded. */
export type EncodeStep = { bytes: number[]; taken: number } | 'more' | null;

/** An encoding in which a character is one or several bytes. CPython: Modules/cjkcodecs/ */
export interface MultibyteCodec {
  readonly name: string;
  encode(points: readonly number[], at: number, state: CodecState): EncodeStep;
  decode(data: Uint8Array, at: number, state: CodecState): DecodeStep;
  /** What ends a text. */
  reset(state: CodecState): number[];
}

export const incomplete = (data: Uint8Array): DecodeStep => ({ end: data.length, reason: 'incomplete multibyte sequence', incomplete: true });
export const illegal = (at: number, size = 1): DecodeStep => ({ end: at + size, reason: 'illegal multibyte sequence' });
export const high = (code: number): number[] => [code >> 8, code & 0xff];

/** A codec without memory. */
export function stateless(
  name: string, one: (point: number) => number[] | null, decode: (data: Uint8Array, at: number) => DecodeStep,
): MultibyteCodec {
  return {
    name,
    encode(points, at) {
      const bytes = points[at] < 0x80 ? [points[at]] : one(points[at]);
      return bytes === null ? null : { bytes, taken: 1 };
    },
    decode: (data, at) => (data[at] < 0x80 ? { point: data[at], end: at + 1 } : decode(data, at)),
    reset: () => [],
  };
}

/** ASCII and what a table has for two bytes. Characters that it lacks may be written as another one has them. */
export function doubleByte(name: string, table: PairTable, alsoWritten: PairTable | null = null): MultibyteCodec {
  return stateless(name, (point) => {
    const code = table.code(point) || (alsoWritten?.code(point) ?? 0);
    return code === 0 ? null : high(code);
  }, (data, at) => {
    if (at + 1 >= data.length) return incomplete(data);
    const point = table.character(data[at], data[at + 1]);
    return point === 0 ? illegal(at) : { point, end: at + 2 };
  });
}

/** Pairs of characters that have a code of their own: `[code, first, second]`. */
export type Pairs = readonly (readonly [code: number, first: number, second: number])[];

/** A codec that has codes for some pairs of characters too, `width` being how many bytes such a code takes. */
export function withPairs(codec: MultibyteCodec, pairs: Pairs, bytesOfCode: (code: number) => number[]): MultibyteCodec {
  const byBytes = new Map(pairs.map(([code, first, second]) => [bytesOfCode(code).join(), String.fromCodePoint(first, second)]));
  const firsts = new Set(pairs.map(([, first]) => first));
  return {
    ...codec,
    encode(points, at, state) {
      if (firsts.has(points[at])) {
        if (at + 1 >= points.length) return 'more';
        const found = pairs.find(([, first, second]) => first === points[at] && second === points[at + 1]);
        if (found !== undefined) return { bytes: bytesOfCode(found[0]), taken: 2 };
      }
      return codec.encode(points, at, state);
    },
    decode(data, at, state) {
      const text = at + 1 < data.length ? byBytes.get(`${data[at]},${data[at + 1]}`) : undefined;
      return text === undefined ? codec.decode(data, at, state) : { text, end: at + 2 };
    },
  };
}
