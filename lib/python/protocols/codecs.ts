import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { decoderFor, stepCodec } from '../text/encodings';
import type { CodecErrors, CodecFailure } from '../text/utf8';
import { decodeBytes, encodeText } from '../text/utf8';
import { bytesOf, isByteArray, isBytes } from '../values/bytes';
import { isStr, textOf } from '../values/text';
import { failed } from './codec-errors';
import { lookupTextCodec, normalizedEncoding, stealRunCodec } from './codec-registry';
import { decodeSteps, encodeSteps } from './codec-steps';
import { warn } from './warnings';

/** Text to bytes and back by the name of a codec. CPython: Objects/unicodeobject.c, PyUnicode_AsEncodedString(), PyUnicode_Decode(). */

/** What `encodeText` and `decodeBytes` do by themselves. */
const SHORT_WAYS: readonly string[] = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'];

/** The step codecs that `str.encode` and `bytes.decode` use without asking the registry. */
const SHORTCUTS: ReadonlyMap<string, string> = new Map([
  ['utf_8', 'utf-8'], ['utf8', 'utf-8'], ['utf_16', 'utf-16'], ['utf16', 'utf-16'], ['utf_32', 'utf-32'], ['utf32', 'utf-32'], ['ascii', 'ascii'],
  ['us_ascii', 'ascii'], ['latin1', 'latin-1'], ['latin_1', 'latin-1'], ['iso_8859_1', 'latin-1'], ['iso8859_1', 'latin-1'],
]);

/** The bytes of a str, or UnicodeEncodeError or LookupError. */
export function encodeBytes(str: Ref, encoding: string, errors: string): Uint8Array {
  const name = SHORTCUTS.get(normalizedEncoding(encoding));
  if (name === undefined) return encodeByRegistry(str, encoding, errors);
  return encodePlainly(str, name, errors);
}

/** As {@link encodeBytes} with a codec of the engine's own, by its `encodingName`. */
export function encodePlainly(str: Ref, name: string, errors: string): Uint8Array {
  if (SHORT_WAYS.includes(errors) && (name === 'utf-8' || name === 'latin-1' || name === 'ascii')) {
    const result = encodeText(textOf(str), name, errors as CodecErrors);
    return 'reason' in result ? failed('UnicodeEncodeError', str, result) : result;
  }
  countSteps(textOf(str).length >> 3);
  return encodeSteps(str, stepCodec(name)!, errors);
}

/** The text of some bytes, or UnicodeDecodeError or LookupError. `source` is the object of the exception. */
export function decodeText(data: Uint8Array, encoding: string, errors: string, source: () => Ref): string {
  const name = SHORTCUTS.get(normalizedEncoding(encoding));
  return name === undefined ? decodeByRegistry(source, encoding, errors) : decodePlainly(data, name, errors, source, true).text;
}

/** As {@link decodeText} with a codec of the engine's own; unless `final`, what is incomplete at the end is left over. */
export function decodePlainly(data: Uint8Array, name: string, errors: string, source: () => Ref, final: boolean): { text: string; consumed: number } {
  const quick = name === 'latin-1' || name === 'ascii' || (name === 'utf-8' && final);
  if (quick && SHORT_WAYS.includes(errors) && errors !== 'xmlcharrefreplace') {
    const result = decodeBytes(data, name, errors as CodecErrors);
    return typeof result === 'string' ? { text: result, consumed: data.length } : failed('UnicodeDecodeError', hold(source()), result as CodecFailure);
  }
  countSteps(data.length >> 3);
  const { codec, start } = decoderFor(name, stepCodec(name)!, data);
  return decodeSteps(data, codec, start, errors, source, final);
}

/** CPython: PyUnicode_AsEncodedString(). */
function encodeByRegistry(str: Ref, encoding: string, errors: string): Uint8Array {
  const mark = holdMark();
  const result = hold(stealRunCodec(lookupTextCodec(encoding, 'codecs.encode()'), 'encode', str, encoding, errors));
  if (!isBytes(result)) {
    if (!isByteArray(result)) {
      raise('TypeError', `'${encoding}' encoder returned '${typeOf(result).name}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`);
    }
    warn('RuntimeWarning', `encoder ${encoding} returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types`);
  }
  const data = bytesOf(result).slice();
  dropHolds(mark);
  decref(result);
  return data;
}

/** CPython: PyUnicode_Decode(). */
function decodeByRegistry(source: () => Ref, encoding: string, errors: string): string {
  const codec = lookupTextCodec(encoding, 'codecs.decode()');
  const mark = holdMark();
  hold(codec);
  const object = source();
  dropHolds(mark);
  hold(object);
  const result = hold(stealRunCodec(codec, 'decode', object, encoding, errors));
  if (!isStr(result)) {
    raise('TypeError', `'${encoding}' decoder returned '${typeOf(result).name}' instead of 'str'; use codecs.decode() to decode to arbitrary types`);
  }
  const text = textOf(result);
  dropHolds(mark);
  decref(object);
  decref(result);
  return text;
}
