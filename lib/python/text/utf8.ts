/**
 * Texts to bytes and back in UTF-8, Latin-1 and ASCII. A failure says what UnicodeEncodeError and UnicodeDecodeError say.
 *
 * CPython: Objects/unicodeobject.c, Objects/stringlib/codecs.h.
 */

export type Encoding = 'utf-8' | 'latin-1' | 'ascii';

/** What to do with what cannot be converted; `strict` reports it. */
export type CodecErrors = 'strict' | 'ignore' | 'replace' | 'backslashreplace' | 'xmlcharrefreplace' | 'namereplace';

/** The attributes of a UnicodeError besides the object. Positions: characters when encoding, bytes when decoding. */
export interface CodecFailure {
  /** As CPython names the codec in the exception: 'utf-8', 'latin-1', 'ascii'. */
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** `text.encode(encoding, errors)`. */
export function encodeText(text: string, encoding: Encoding, errors: CodecErrors = 'strict'): Uint8Array | CodecFailure {
  const limit = encoding === 'utf-8' ? 0x110000 : encoding === 'latin-1' ? 0x100 : 0x80;
  const bytes: number[] = [];
  let position = 0;
  for (let index = 0; index < text.length; position += 1) {
    const point = text.codePointAt(index) as number;
    index += point > 0xffff ? 2 : 1;
    if (isEncodable(point, limit)) pushPoint(bytes, point, encoding);
    else if (errors === 'strict') return encodeFailure(text, index - (point > 0xffff ? 2 : 1), position, encoding, limit);
    else pushAscii(bytes, encodeReplacement(point, errors));
  }
  return Uint8Array.from(bytes);
}

function isEncodable(point: number, limit: number): boolean {
  return point < limit && !(point >= 0xd800 && point < 0xe000);
}

/** The failure covers the whole run of characters that cannot be encoded. */
function encodeFailure(text: string, index: number, start: number, encoding: Encoding, limit: number): CodecFailure {
  let end = start;
  let at = index;
  while (at < text.length) {
    const point = text.codePointAt(at) as number;
    if (isEncodable(point, limit)) break;
    at += point > 0xffff ? 2 : 1;
    end += 1;
  }
  const reason = encoding === 'utf-8' ? 'surrogates not allowed' : `ordinal not in range(${limit})`;
  return { encoding, start, end, reason };
}

function pushPoint(bytes: number[], point: number, encoding: Encoding): void {
  if (point < 0x80 || encoding !== 'utf-8') bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
}

function pushAscii(bytes: number[], text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes.push(text.charCodeAt(index));
}

export function encodeReplacement(point: number, errors: CodecErrors): string {
  if (errors === 'ignore') return '';
  if (errors === 'replace') return '?';
  if (errors === 'xmlcharrefreplace') return `&#${point};`;
  const width = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
  return (width === 2 ? '\\x' : width === 4 ? '\\u' : '\\U') + point.toString(16).padStart(width, '0');
}

/** `data.decode(encoding, errors)`. */
export function decodeBytes(data: Uint8Array, encoding: Encoding, errors: CodecErrors = 'strict'): string | CodecFailure {
  let text = '';
  for (let index = 0; index < data.length; ) {
    const byte = data[index];
    if (byte < 0x80 || encoding === 'latin-1') {
      text += String.fromCharCode(byte);
      index += 1;
      continue;
    }
    const step = encoding === 'utf-8' ? decodeUtf8Step(data, index) : { end: index + 1, reason: 'ordinal not in range(128)' };
    if ('point' in step) text += String.fromCodePoint(step.point);
    else if (errors === 'strict') return { encoding, start: index, end: step.end, reason: step.reason };
    else text += decodeReplacement(data, index, step.end, errors);
    index = step.end;
  }
  return text;
}

export type Utf8Step = { end: number; point: number } | { end: number; reason: string; incomplete?: boolean };

/**
 * One character of two to four bytes. An invalid one ends before the first byte that cannot belong to it, and a text that
 * stops in the middle ends at the text's end. CPython: Objects/stringlib/codecs.h, utf8_decode().
 */
export function decodeUtf8Step(data: Uint8Array, start: number): Utf8Step {
  const first = data[start];
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return { end: start + 1, reason: 'invalid start byte' };
  let point = first & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset += 1) {
    if (start + offset >= data.length) return { end: data.length, reason: 'unexpected end of data', incomplete: true };
    const byte = data[start + offset];
    if (!isContinuation(byte, first, offset)) return { end: start + offset, reason: 'invalid continuation byte' };
    point = (point << 6) | (byte & 0x3f);
  }
  return { end: start + length, point };
}

/** The second byte is narrower after some first ones: overlong forms, surrogates and what is beyond U+10FFFF. */
function isContinuation(byte: number, first: number, offset: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (offset > 1) return true;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte < 0xa0;
  if (first === 0xf0) return byte >= 0x90;
  return first !== 0xf4 || byte < 0x90;
}

function decodeReplacement(data: Uint8Array, start: number, end: number, errors: CodecErrors): string {
  if (errors === 'ignore') return '';
  if (errors === 'replace') return '\ufffd';
  let text = '';
  for (let index = start; index < end; index += 1) text += '\\x' + data[index].toString(16).padStart(2, '0');
  return text;
}
