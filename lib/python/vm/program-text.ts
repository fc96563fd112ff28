import { isPythonError, raise, stealAndRaise, takeRaised } from '../object/errors';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { decodeText } from '../protocols/codecs';
import { recursion } from '../protocols/recursion';
import { strText } from '../protocols/repr';
import { decodeBytes } from '../text/utf8';
import { newSyntaxError } from '../types/exception-types';
import { newBytes } from '../values/bytes';

/** Program text that comes as bytes. CPython: Parser/tokenizer/helpers.c, check_bom(), check_coding_spec(). */

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK = /^[ \t\f]*(#.*)?$/;

/** The encoding that one of the first two lines declares, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 400)).split(/\r\n?|\n/, 2);
  for (const line of head) {
    const found = COOKIE.exec(line);
    if (found !== null) return found[1];
    if (!BLANK.test(line)) return null;
  }
  return null;
}

/** Only the first twelve letters count. CPython: get_normal_name(). */
function normalName(name: string): string {
  const start = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (/^utf-8(-|$)/.test(start)) return 'utf-8';
  return /^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(start) ? 'iso-8859-1' : name;
}

function encodingProblem(message: string, filename: string): never {
  return stealAndRaise(newSyntaxError('SyntaxError', message, { filename, line: 0, offset: -1, text: null }));
}

/** The text of bytes in the encoding that they declare; what the codec says against it becomes a SyntaxError. CPython: decode_str(). */
function declaredText(body: Uint8Array, encoding: string, filename: string): string {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    return decodeText(body, encoding, 'strict', () => newBytes(body.slice()));
  } catch (thrown) {
    if (!isPythonError(thrown, 'UnicodeDecodeError') && !isPythonError(thrown, 'LookupError')) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
  }
  const error = hold(takeRaised());
  const message = strText(error);
  releaseHolds(mark);
  return encodingProblem(message, filename);
}

/** The text, or SyntaxError for bytes that are none in their encoding. */
export function programText(bytes: Uint8Array, filename: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(body);
  if (declared !== null) {
    const name = normalName(declared);
    if (hasMark && name !== 'utf-8') encodingProblem(`encoding problem: ${name} with BOM`, filename);
    return declaredText(body, name, filename);
  }
  const decoded = decodeBytes(body, 'utf-8', 'strict');
  if (typeof decoded === 'string') return decoded;
  const byte = body[decoded.start].toString(16).padStart(2, '0');
  return raise('SyntaxError', `(unicode error) 'utf-8' codec can't decode byte 0x${byte} in position ${decoded.start}: ${decoded.reason}`);
}
