import type { Ref } from '../../object/ref';
import { decref } from '../../heap/refcount';
import { lookupTextCodec } from '../../protocols/codec-registry';
import { decodePlainly, decodeText, encodeBytes, encodePlainly } from '../../protocols/codecs';
import { stepCodec } from '../../text/encodings';
import { newBytes } from '../../values/bytes';
import { translateNewlines, seenNewlines } from './newlines';

/** Decoding piece by piece: bytes that begin a character wait for the rest. CPython: the incremental decoders of Lib/codecs.py. */
export interface DecoderState {
  pending: Uint8Array;
  /** Byte order of UTF-16 and UTF-32 once the mark was read; the mark of utf-8-sig was looked for. */
  order: '' | 'le' | 'be' | 'started';
  pendingCr: boolean;
}

export interface TextCodec {
  name: string;
  /** Without spelling variants. */
  plain: string;
  errors: string;
}

export const freshDecoder = (): DecoderState => ({ pending: new Uint8Array(0), order: '', pendingCr: false });

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'], ['u8', 'utf-8'], ['utf16', 'utf-16'], ['utf32', 'utf-32'], ['latin1', 'latin-1'], ['iso-8859-1', 'latin-1'], ['us-ascii', 'ascii'],
]);

/** Codecs that need not be looked up. */
const SIMPLE: ReadonlySet<string> = new Set(['utf-8', 'latin-1', 'ascii', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be']);

/** The codec of a file, or LookupError. */
export function textCodec(name: string, errors: string): TextCodec {
  const plain = name.toLowerCase().replace(/[_ ]/g, '-');
  const codec = { name, plain: SPELLINGS.get(plain) ?? plain, errors };
  if (!SIMPLE.has(baseName(codec))) decref(lookupTextCodec(name, 'codecs.open()'));
  return codec;
}

function baseName({ plain }: TextCodec): string {
  if (plain === 'utf-8-sig') return 'utf-8';
  return plain === 'utf-16' || plain === 'utf-32' ? `${plain}-le` : plain;
}

/** How many bytes at the end begin a character that is not complete. */
function incomplete(codec: TextCodec, order: string, data: Uint8Array): number {
  const { plain } = codec;
  if (plain.startsWith('utf-32')) return data.length % 4;
  if (plain.startsWith('utf-16')) {
    const odd = data.length % 2;
    const last = data.length - odd - 2;
    if (last < 0) return odd;
    const high = data[plain === 'utf-16-be' || order === 'be' ? last : last + 1];
    return (high & 0xfc) === 0xd8 ? odd + 2 : odd;
  }
  if (!plain.startsWith('utf-8')) return 0;
  for (let back = 1; back <= 3 && back <= data.length; back++) {
    const byte = data[data.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return byte >= 0xc2 && byte < 0xf5 && length > back ? back : 0;
  }
  return 0;
}

/** Skips a byte order mark; the codec to go on with. */
function skipMark(codec: TextCodec, state: DecoderState, data: Uint8Array, final: boolean): { rest: Uint8Array; wait: boolean } {
  if (state.order !== '') return { rest: data, wait: false };
  const marks = codec.plain === 'utf-8-sig' ? [[0xef, 0xbb, 0xbf]] : codec.plain === 'utf-16' ? [[0xff, 0xfe], [0xfe, 0xff]]
    : codec.plain === 'utf-32' ? [[0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff]] : [];
  if (marks.length === 0) return { rest: data, wait: false };
  if (data.length < marks[0].length && !final && marks.some((mark) => data.every((byte, i) => byte === mark[i]))) return { rest: data, wait: true };
  const found = marks.findIndex((mark) => mark.every((byte, i) => data[i] === byte));
  state.order = codec.plain === 'utf-8-sig' ? 'started' : found === 1 ? 'be' : 'le';
  return { rest: found < 0 ? data : data.subarray(marks[0].length), wait: false };
}

/** The text of the next bytes, without newline translation. */
function decodePiece(codec: TextCodec, state: DecoderState, bytes: Uint8Array, final: boolean): string {
  let data = bytes;
  if (state.pending.length > 0) {
    data = new Uint8Array(state.pending.length + bytes.length);
    data.set(state.pending);
    data.set(bytes, state.pending.length);
  }
  const { rest, wait } = skipMark(codec, state, data, final);
  if (wait) {
    state.pending = data.slice();
    return '';
  }
  const kept = final ? 0 : incomplete(codec, state.order, rest);
  const whole = rest.subarray(0, rest.length - kept);
  state.pending = rest.slice(rest.length - kept);
  if (whole.length === 0) return '';
  const base = codec.plain === 'utf-8-sig' ? 'utf-8' : codec.plain === 'utf-16' || codec.plain === 'utf-32' ? `${codec.plain}-${state.order}` : codec.plain;
  const source = (): Ref => newBytes(whole.slice());
  return stepCodec(base) === null ? decodeText(whole, base, codec.errors, source) : decodePlainly(whole, base, codec.errors, source, true).text;
}

/** What newline handling does: `universal` notes line ends and keeps `\r\n` together, `translate` makes them all `\n`. */
export interface NewlineMode {
  universal: boolean;
  translate: boolean;
}

/** The text of the next bytes. `seen` gets the kinds of line ends that were met. */
export function decodeNext(
  codec: TextCodec, state: DecoderState, bytes: Uint8Array, final: boolean, mode: NewlineMode, seen: (bits: number) => void,
): string {
  let text = decodePiece(codec, state, bytes, final);
  if (!mode.universal) return text;
  if (state.pendingCr && (final || text !== '')) {
    text = `\r${text}`;
    state.pendingCr = false;
  }
  if (!final && text.endsWith('\r')) {
    text = text.slice(0, -1);
    state.pendingCr = true;
  }
  seen(seenNewlines(text));
  return mode.translate ? translateNewlines(text) : text;
}

const MARKS: Record<string, readonly number[]> = { 'utf-8-sig': [0xef, 0xbb, 0xbf], 'utf-16': [0xff, 0xfe], 'utf-32': [0xff, 0xfe, 0, 0] };

/** The bytes of a text; the first piece of a stream begins with the byte order mark, if the encoding has one. */
export function encodePiece(codec: TextCodec, text: Ref, first: boolean): Uint8Array {
  const base = baseName(codec);
  const data = stepCodec(base) === null ? encodeBytes(text, base, codec.errors) : encodePlainly(text, base, codec.errors);
  const mark = first ? MARKS[codec.plain] : undefined;
  if (mark === undefined) return data;
  return Uint8Array.from([...mark, ...data]);
}

