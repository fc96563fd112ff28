import { decodeUtf8Step } from './utf8';

/**
 * Codecs one character at a time, with what cannot be converted: for encodings and error handlers that `utf8.ts` has no short way for.
 * CPython: Objects/unicodeobject.c, Lib/encodings.
 */
export interface StepCodec {
  /** As CPython names it in exceptions. */
  readonly name: string;
  /** The normalized name, and whether surrogates can be passed through. */
  readonly kind: 'bytes' | 'utf-8' | 'utf-16' | 'utf-32';
  readonly big: boolean;
  /** Why a character cannot be encoded, and whether the failure covers the whole run of such characters. */
  readonly reason: string;
  readonly runs: boolean;
  /** What a text begins with. */
  readonly mark: readonly number[];
  encode(point: number): number[] | null;
  decode(data: Uint8Array, at: number): DecodeStep;
}

/** A character, some text, or why there is none; `incomplete`: more bytes could make it good. */
export type DecodeStep = { end: number; point: number } | { end: number; text: string } | { end: number; reason: string; incomplete?: boolean };

const SURROGATES = 'surrogates not allowed';

export function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point < 0xe000;
}

/** The bytes of a character in UTF-8, surrogates included. */
export function utf8Bytes(point: number): number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 0x3f)];
  if (point < 0x10000) return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
}

function unit16(unit: number, big: boolean): number[] {
  return big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
}

/** The bytes of a character in UTF-16 or UTF-32, surrogates included. */
export function wideBytes(point: number, codec: Pick<StepCodec, 'kind' | 'big'>): number[] {
  if (codec.kind === 'utf-32') {
    const bytes = [point & 0xff, (point >> 8) & 0xff, point >> 16, 0];
    return codec.big ? bytes.reverse() : bytes;
  }
  if (point < 0x10000) return unit16(point, codec.big);
  const rest = point - 0x10000;
  return [...unit16(0xd800 | (rest >> 10), codec.big), ...unit16(0xdc00 | (rest & 0x3ff), codec.big)];
}

function limited(name: string, limit: number): StepCodec {
  const reason = `ordinal not in range(${limit})`;
  return {
    name, kind: 'bytes', big: false, reason, runs: true, mark: [],
    encode: (point) => (point < limit ? [point] : null),
    decode: (data, at) => (data[at] < limit ? { end: at + 1, point: data[at] } : { end: at + 1, reason }),
  };
}

/** The characters of one-byte encodings, of which the module `_codecs` tells. */
export const charmapTables = { find: (_name: string): string | null => null };

/** A codec of characters for bytes. Of several bytes for one character the last is used, as in CPython. */
function charmap(table: string): StepCodec {
  const bytes = new Map(Array.from(table, (char, i) => [char.charCodeAt(0), i] as const).filter(([point]) => point !== 0xfffe));
  return mapped(
    (point) => {
      const byte = bytes.get(point);
      return byte === undefined ? null : [byte];
    },
    (byte) => (byte < table.length && table[byte] !== '\ufffe' ? table[byte] : null),
  );
}

/** A codec of any mapping, which says null for what it does not have. CPython: _PyUnicode_EncodeCharmap(), PyUnicode_DecodeCharmap(). */
export function mapped(encode: (point: number) => number[] | null, decode: (byte: number) => string | null): StepCodec {
  const reason = 'character maps to <undefined>';
  return {
    name: 'charmap', kind: 'bytes', big: false, reason, runs: true, mark: [],
    encode,
    decode(data, at) {
      const text = decode(data[at]);
      return text === null ? { end: at + 1, reason } : { end: at + 1, text };
    },
  };
}

function utf8(mark: number[]): StepCodec {
  return {
    name: 'utf-8', kind: 'utf-8', big: false, reason: SURROGATES, runs: true, mark,
    encode: (point) => (isSurrogate(point) ? null : utf8Bytes(point)),
    decode: (data, at) => (data[at] < 0x80 ? { end: at + 1, point: data[at] } : decodeUtf8Step(data, at)),
  };
}

function utf16(name: string, big: boolean, marked: boolean): StepCodec {
  const unit = (data: Uint8Array, at: number): number => (big ? (data[at] << 8) | data[at + 1] : data[at] | (data[at + 1] << 8));
  const self: StepCodec = {
    name, kind: 'utf-16', big, reason: SURROGATES, runs: false, mark: marked ? unit16(0xfeff, big) : [],
    encode: (point) => (isSurrogate(point) ? null : wideBytes(point, self)),
    decode(data, at) {
      if (at + 1 >= data.length) return { end: data.length, reason: 'truncated data', incomplete: true };
      const first = unit(data, at);
      if (!isSurrogate(first)) return { end: at + 2, point: first };
      if (first >= 0xdc00) return { end: at + 2, reason: 'illegal encoding' };
      if (at + 3 >= data.length) return { end: data.length, reason: 'unexpected end of data', incomplete: true };
      const second = unit(data, at + 2);
      if ((second & 0xfc00) !== 0xdc00) return { end: at + 2, reason: 'illegal UTF-16 surrogate' };
      return { end: at + 4, point: 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff) };
    },
  };
  return self;
}

function utf32(name: string, big: boolean, marked: boolean): StepCodec {
  const self: StepCodec = {
    name, kind: 'utf-32', big, reason: SURROGATES, runs: false, mark: marked ? [0xff, 0xfe, 0, 0] : [],
    encode: (point) => (isSurrogate(point) ? null : wideBytes(point, self)),
    decode(data, at) {
      if (at + 3 >= data.length) return { end: data.length, reason: 'truncated data', incomplete: true };
      const bytes = big ? [3, 2, 1, 0] : [0, 1, 2, 3];
      const point = bytes.reduce((sum, from, place) => sum + data[at + from] * 256 ** place, 0);
      if (point > 0x10ffff) return { end: at + 4, reason: 'code point not in range(0x110000)' };
      if (isSurrogate(point)) return { end: at + 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)' };
      return { end: at + 4, point };
    },
  };
  return self;
}

const made = new Map<string, StepCodec>();

/** The codec of this name as CPython's `CodecInfo.name` spells it, or null for one that the engine does not have itself. */
export function stepCodec(name: string): StepCodec | null {
  const known = made.get(name);
  if (known !== undefined) return known;
  const codec = makeCodec(name);
  if (codec !== null) made.set(name, codec);
  return codec;
}

function makeCodec(name: string): StepCodec | null {
  switch (name) {
    case 'ascii':
      return limited('ascii', 128);
    case 'latin-1': case 'iso8859-1':
      return limited('latin-1', 256);
    case 'utf-8':
      return utf8([]);
    case 'utf-8-sig':
      return utf8([0xef, 0xbb, 0xbf]);
    case 'utf-16': case 'utf-16-le': case 'utf-16-be':
      return utf16(name, name === 'utf-16-be', name === 'utf-16');
    case 'utf-32': case 'utf-32-le': case 'utf-32-be':
      return utf32(name, name === 'utf-32-be', name === 'utf-32');
    default: {
      const table = charmapTables.find(name);
      return table === null ? null : charmap(table);
    }
  }
}

/** The codec that decodes a text, after its byte order mark, and where the text begins. */
export function decoderFor(name: string, codec: StepCodec, data: Uint8Array): { codec: StepCodec; start: number } {
  if (name === 'utf-8-sig') return { codec, start: data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? 3 : 0 };
  if (name === 'utf-16') {
    if (data[0] === 0xfe && data[1] === 0xff) return { codec: stepCodec('utf-16-be')!, start: 2 };
    return { codec: stepCodec('utf-16-le')!, start: data[0] === 0xff && data[1] === 0xfe ? 2 : 0 };
  }
  if (name === 'utf-32') {
    if (data[0] === 0 && data[1] === 0 && data[2] === 0xfe && data[3] === 0xff) return { codec: stepCodec('utf-32-be')!, start: 4 };
    const little = data[0] === 0xff && data[1] === 0xfe && data[2] === 0 && data[3] === 0;
    return { codec: stepCodec('utf-32-le')!, start: little ? 4 : 0 };
  }
  return { codec, start: 0 };
}
