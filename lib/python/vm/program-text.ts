import { raise } from '../object/errors';
import { lookupEncoding, decodeBytes } from '../text/utf8';

/** Program text that comes as bytes. CPython: Parser/tokenizer/helpers.c, check_bom(), check_coding_spec(). */

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK = /^[ \t\f]*(#.*)?$/;

/** The encoding that one of the first two lines declares, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 400)).split(/\r\n?|\n/, 2);
  for (const line of head) {
    const found = COOKIE.exec(line);
    if (found !== null) return found[1].toLowerCase().replace(/_/g, '-');
    if (!BLANK.test(line)) return null;
  }
  return null;
}

/** The text, or SyntaxError for bytes that are none in their encoding. */
export function programText(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const name = declaredEncoding(body) ?? 'utf-8';
  const encoding = lookupEncoding(name);
  if (encoding === null) return raise('SyntaxError', `unknown encoding: ${name}`);
  if (hasMark && encoding !== 'utf-8') raise('SyntaxError', `encoding problem: ${name} with BOM`);
  const decoded = decodeBytes(body, encoding, 'strict');
  if (typeof decoded === 'string') return decoded;
  const byte = body[decoded.start].toString(16).padStart(2, '0');
  return raise('SyntaxError', `(unicode error) '${encoding}' codec can't decode byte 0x${byte} in position ${decoded.start}: ${decoded.reason}`);
}
