import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { hold } from '../heap/holds';
import type { CodecErrors, CodecFailure, Encoding } from '../text/utf8';
import { decodeBytes, encodeText, lookupEncoding } from '../text/utf8';
import { newInt } from '../values/numbers';
import { newStr, textOf } from '../values/text';
import { raiseWith } from './raise-object';

/** Text to bytes and back by the name of a codec. CPython: Objects/unicodeobject.c, PyUnicode_AsEncodedString(), PyUnicode_Decode(). */

const HANDLERS: readonly string[] = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace'];
/** Known to CPython; what they would let through is an error here. */
const STRICT_HERE: readonly string[] = ['surrogateescape', 'surrogatepass'];

function codec(encoding: string): Encoding {
  return lookupEncoding(encoding) ?? raise('LookupError', `unknown encoding: ${encoding}`);
}

function handlerOf(errors: string): CodecErrors {
  return HANDLERS.includes(errors) ? (errors as CodecErrors) : 'strict';
}

/** The bytes of a str, or UnicodeEncodeError or LookupError. */
export function encodeBytes(str: Ref, encoding: string, errors: string): Uint8Array {
  const result = encodeText(textOf(str), codec(encoding), handlerOf(errors));
  return 'reason' in result ? fail('UnicodeEncodeError', str, result, errors) : result;
}

/** The text of some bytes, or UnicodeDecodeError or LookupError. `source` is the object of the exception. */
export function decodeText(data: Uint8Array, encoding: string, errors: string, source: () => Ref): string {
  const result = decodeBytes(data, codec(encoding), handlerOf(errors));
  return typeof result === 'string' ? result : fail('UnicodeDecodeError', hold(source()), result, errors);
}

function fail(name: string, object: Ref, failure: CodecFailure, errors: string): never {
  if (!HANDLERS.includes(errors) && !STRICT_HERE.includes(errors)) raise('LookupError', `unknown error handler name '${errors}'`);
  const encoding = hold(newStr(failure.encoding));
  const start = hold(newInt(failure.start));
  const end = hold(newInt(failure.end));
  return raiseWith(name, encoding, object, start, end, hold(newStr(failure.reason)));
}
