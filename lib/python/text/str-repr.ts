import { isPrintable } from './str-classes';

/**
 * `repr` and `ascii` of texts, `repr` of bytes.
 */

const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `repr(text)`, quotes included. CPython: Objects/unicodeobject.c, unicode_repr(). */
export function strRepr(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quote(text, isPrintable);
}

/** `ascii(text)`: as repr, with every non-ASCII character escaped. CPython: PyObject_ASCII(). */
export function strAscii(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quote(text, isAsciiChar);
}

/** `ascii(object)` from what `repr(object)` gave: escapes non-ASCII characters and changes nothing else. */
export function asciiOfRepr(repr: string): string {
  let result = '';
  for (const char of repr) result += isAsciiChar(char) ? char : escapeChar(char);
  return result;
}

function isAsciiChar(char: string): boolean {
  return char.charCodeAt(0) < 0x80;
}

/** Single quotes, unless the text has single quotes and no double ones. */
function quoteFor(hasSingle: boolean, hasDouble: boolean): string {
  return hasSingle && !hasDouble ? '"' : "'";
}

function quote(text: string, keeps: (char: string) => boolean): string {
  const mark = quoteFor(text.includes("'"), text.includes('"'));
  let body = '';
  for (const char of text) {
    const point = char.charCodeAt(0);
    if (char === mark) body += '\\' + char;
    else if (char in SHORT_ESCAPES) body += SHORT_ESCAPES[char];
    else if (point >= 0x20 && point < 0x7f) body += char;
    else body += point >= 0x80 && keeps(char) ? char : escapeChar(char);
  }
  return mark + body + mark;
}

function escapeChar(char: string): string {
  const point = char.codePointAt(0) as number;
  if (point < 0x100) return '\\x' + hex(point, 2);
  return point < 0x10000 ? '\\u' + hex(point, 4) : '\\U' + hex(point, 8);
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

/** Bytes as `codecs.escape_encode` writes them. CPython: _codecs_escape_encode_impl(). */
export function bytesEscape(data: ArrayLike<number>): string {
  let body = '';
  for (let index = 0; index < data.length; index += 1) {
    const char = String.fromCharCode(data[index]);
    if (char === "'") body += "\\'";
    else if (char in SHORT_ESCAPES) body += SHORT_ESCAPES[char];
    else body += data[index] >= 0x20 && data[index] < 0x7f ? char : '\\x' + hex(data[index], 2);
  }
  return body;
}

/** `repr(data)` of a bytes object: `b'…'`. CPython: Objects/bytesobject.c, PyBytes_Repr(). */
export function bytesRepr(data: ArrayLike<number>): string {
  let hasSingle = false;
  let hasDouble = false;
  for (let index = 0; index < data.length; index += 1) {
    if (data[index] === 0x27) hasSingle = true;
    else if (data[index] === 0x22) hasDouble = true;
  }
  const mark = quoteFor(hasSingle, hasDouble);
  let body = '';
  for (let index = 0; index < data.length; index += 1) {
    const char = String.fromCharCode(data[index]);
    if (char === mark) body += '\\' + char;
    else if (char in SHORT_ESCAPES) body += SHORT_ESCAPES[char];
    else body += data[index] >= 0x20 && data[index] < 0x7f ? char : '\\x' + hex(data[index], 2);
  }
  return 'b' + mark + body + mark;
}
