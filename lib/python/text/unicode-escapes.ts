import type { DecodeStep, StepCodec } from './encodings';

/** The codecs unicode_escape and raw_unicode_escape. CPython: Objects/unicodeobject.c, _PyUnicode_DecodeUnicodeEscapeInternal() and its kin. */

const SIMPLE: Readonly<Record<string, string>> = { '\n': '', '\\': '\\', "'": "'", '"': '"', b: '\b', f: '\f', t: '\t', n: '\n', r: '\r', v: '\v', a: '\x07' };
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What is told of escapes that do not exist, and the character of a name. */
export interface EscapeHelp {
  warn(text: string, octal: boolean): void;
  named(name: string): string | undefined;
}

const charAt = (data: Uint8Array, at: number): string => String.fromCharCode(data[at]);

/** The escape of hexadecimal digits whose letter stands before `at`. */
function hexEscape(data: Uint8Array, at: number, length: number, truncated: string, tooLarge: string): DecodeStep {
  let end = at;
  while (end < at + length && end < data.length && /[0-9a-fA-F]/.test(charAt(data, end))) end++;
  if (end < at + length) return { end, reason: truncated, incomplete: end === data.length };
  const point = Number.parseInt(String.fromCharCode(...data.subarray(at, end)), 16);
  return point > 0x10ffff ? { end, reason: tooLarge } : { end, point };
}

function namedEscape(data: Uint8Array, at: number, help: EscapeHelp): DecodeStep {
  const malformed = 'malformed \\N character escape';
  if (at >= data.length) return { end: at, reason: malformed, incomplete: true };
  if (charAt(data, at) !== '{') return { end: at, reason: malformed };
  const close = data.indexOf(0x7d, at + 1);
  if (close < 0) return { end: data.length, reason: malformed, incomplete: true };
  if (close === at + 1) return { end: close, reason: malformed };
  const text = help.named(String.fromCharCode(...data.subarray(at + 1, close)));
  return text === undefined ? { end: close + 1, reason: 'unknown Unicode character name' } : { end: close + 1, text };
}

function octalEscape(data: Uint8Array, at: number, help: EscapeHelp): DecodeStep {
  let end = at;
  while (end < at + 3 && end < data.length && /[0-7]/.test(charAt(data, end))) end++;
  const digits = String.fromCharCode(...data.subarray(at, end));
  const point = Number.parseInt(digits, 8);
  if (point > 0o377) help.warn(digits, true);
  return { end, point };
}

function decodeEscape(data: Uint8Array, at: number, help: EscapeHelp): DecodeStep {
  if (data[at] !== 92) return { end: at + 1, point: data[at] };
  if (at + 1 >= data.length) return { end: at + 1, reason: '\\ at end of string', incomplete: true };
  const letter = charAt(data, at + 1);
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { end: at + 2, text: simple };
  if (letter >= '0' && letter <= '7') return octalEscape(data, at + 1, help);
  const length = HEX_LENGTHS[letter];
  if (length !== undefined) return hexEscape(data, at + 2, length, `truncated \\${letter}${'X'.repeat(length)} escape`, 'illegal Unicode character');
  if (letter === 'N') return namedEscape(data, at + 2, help);
  help.warn(letter, false);
  return { end: at + 2, text: `\\${letter}` };
}

function decodeRawEscape(data: Uint8Array, at: number, final: boolean): DecodeStep {
  if (data[at] !== 92 || (at + 1 >= data.length && final)) return { end: at + 1, point: data[at] };
  if (at + 1 >= data.length) return { end: at + 1, reason: '', incomplete: true };
  const letter = charAt(data, at + 1);
  if (letter !== 'u' && letter !== 'U') return { end: at + 2, text: `\\${letter}` };
  const length = HEX_LENGTHS[letter];
  return hexEscape(data, at + 2, length, `truncated \\${letter}${'X'.repeat(length)} escape`, '\\Uxxxxxxxx out of range');
}

const decoder = (name: string, decode: StepCodec['decode']): StepCodec => ({ name, kind: 'bytes', big: false, reason: '', runs: false, mark: [], encode: () => null, decode });

export function unicodeEscapeDecoder(help: EscapeHelp): StepCodec {
  return decoder('unicodeescape', (data, at) => decodeEscape(data, at, help));
}

export function rawUnicodeEscapeDecoder(final: boolean): StepCodec {
  return decoder('rawunicodeescape', (data, at) => decodeRawEscape(data, at, final));
}

const hex = (point: number): string => (point < 0x10000 ? `\\u${point.toString(16).padStart(4, '0')}` : `\\U${point.toString(16).padStart(8, '0')}`);
const NAMED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** As ASCII text. */
export function unicodeEscape(text: string): string {
  return text.replace(/[^ -[\]-~]/gu, (char) => {
    const point = char.codePointAt(0) as number;
    return NAMED[char] ?? (point < 0x100 ? `\\x${point.toString(16).padStart(2, '0')}` : hex(point));
  });
}

/** As Latin-1 text. */
export function rawUnicodeEscape(text: string): string {
  return text.replace(/[^\x00-\xff]/gu, (char) => hex(char.codePointAt(0) as number));
}
