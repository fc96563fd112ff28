import type { ParserState } from './parser-state';

const BACKSLASH = 92;
const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\n': '',
};

/** Replaces `\r\n` and `\r` by `\n`, as Python does when it reads a program. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

/**
 * Text of a string literal with its escapes replaced. `offset` is where `raw` stands, for warnings.
 *
 * CPython: Parser/string_parser.c, decode_unicode_with_escapes()
 */
export function decodeStr(p: ParserState, raw: string, offset: number): string {
  let at = raw.indexOf('\\');
  if (at < 0) return raw;
  let result = raw.slice(0, at);
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    if (code !== BACKSLASH) {
      const next = raw.indexOf('\\', at);
      const end = next < 0 ? raw.length : next;
      result += raw.slice(at, end);
      at = end;
      continue;
    }
    const letter = raw[at + 1];
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      result += simple;
      at += 2;
    } else if (letter >= '0' && letter <= '7') {
      const digits = octalDigits(raw, at + 1);
      result += String.fromCharCode(octalValue(p, digits, offset + at));
      at += 1 + digits.length;
    } else if (letter === 'x' || letter === 'u' || letter === 'U') {
      const length = letter === 'x' ? 2 : letter === 'u' ? 4 : 8;
      result += hexCharacter(p, raw, at, letter, length);
      at += 2 + length;
    } else if (letter === 'N') {
      const open = raw[at + 2] === '{';
      const close = open ? raw.indexOf('}', at + 3) : at + 2;
      if (close <= at + 3) throw unicodeError(p, raw, at, close < 0 ? raw.length : close, 'malformed \\N character escape');
      const character = p.characterNamed(raw.slice(at + 3, close));
      if (character === undefined) throw unicodeError(p, raw, at, close + 1, 'unknown Unicode character name');
      result += character;
      at = close + 1;
    } else {
      // Nothing stands behind it where an f-string's text ends at a field.
      warnInvalidEscape(p, letter ?? '{', offset + at);
      result += '\\';
      at += 1;
    }
  }
  return result;
}

/** Content of a bytes literal; `raw` is ASCII. CPython: Objects/bytesobject.c, _PyBytes_DecodeEscape2() */
export function decodeBytes(p: ParserState, raw: string, isRaw: boolean, offset: number): Uint8Array {
  const result: number[] = [];
  for (let at = 0; at < raw.length; ) {
    const code = raw.charCodeAt(at);
    if (code !== BACKSLASH || isRaw) {
      result.push(code);
      at++;
      continue;
    }
    const letter = raw[at + 1];
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      if (simple !== '') result.push(simple.charCodeAt(0));
      at += 2;
    } else if (letter >= '0' && letter <= '7') {
      const digits = octalDigits(raw, at + 1);
      result.push(octalValue(p, digits, offset + at) & 0xff);
      at += 1 + digits.length;
    } else if (letter === 'x') {
      const digits = hexDigits(raw, at + 2, 2);
      if (digits < 2) throw literalError(p, `(value error) invalid \\x escape at position ${at}`);
      result.push(parseInt(raw.slice(at + 2, at + 4), 16));
      at += 4;
    } else {
      warnInvalidEscape(p, letter, offset + at);
      result.push(BACKSLASH);
      at++;
    }
  }
  return Uint8Array.from(result);
}

function octalDigits(raw: string, from: number): string {
  let end = from;
  while (end < from + 3 && raw[end] >= '0' && raw[end] <= '7') end++;
  return raw.slice(from, end);
}

function octalValue(p: ParserState, digits: string, offset: number): number {
  const value = parseInt(digits, 8);
  if (value > 0o377 && p.rules.octalEscapeWarning !== null) p.warn(p.rules.octalEscapeWarning.replaceAll('%', digits), offset);
  return value;
}

function hexDigits(raw: string, from: number, length: number): number {
  let count = 0;
  while (count < length && /^[0-9a-fA-F]$/.test(raw.charAt(from + count))) count++;
  return count;
}

function hexCharacter(p: ParserState, raw: string, at: number, letter: string, length: number): string {
  const digits = hexDigits(raw, at + 2, length);
  if (digits < length) {
    throw unicodeError(p, raw, at, at + 2 + digits, `truncated \\${letter}${'X'.repeat(length)} escape`);
  }
  const value = parseInt(raw.slice(at + 2, at + 2 + length), 16);
  if (value > 0x10ffff) throw unicodeError(p, raw, at, at + 2 + digits, 'illegal Unicode character');
  return String.fromCodePoint(value);
}

/** Positions count as in the text that CPython decodes, in which other characters than ASCII are `\UXXXXXXXX`. */
function unicodeError(p: ParserState, raw: string, start: number, end: number, reason: string): unknown {
  const from = escapedLength(raw, start);
  const to = from + escapedLength(raw.slice(start), end - start) - 1;
  const where = from === to ? `byte 0x5c in position ${from}` : `bytes in position ${from}-${to}`;
  return literalError(p, `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}

function escapedLength(raw: string, end: number): number {
  let length = 0;
  for (const character of raw.slice(0, end)) length += character.charCodeAt(0) < 128 ? 1 : 10;
  return length;
}

/** An error of a literal's content: about the literal, or, before 3.12, about what comes after all of them. */
export function literalError(p: ParserState, message: string): unknown {
  return p.tokenError(message, p.rules.nestedFStrings ? p.pos - 1 : p.pos);
}

function warnInvalidEscape(p: ParserState, letter: string, offset: number): void {
  p.warn(p.rules.invalidEscapeWarning.replaceAll('%', letter), offset);
}
