import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { countSteps } from '../object/steps';
import { decoderFor, encodingName, stepCodec } from '../text/encodings';
import type { CodecErrors, CodecFailure } from '../text/utf8';
import { decodeBytes, encodeText, lookupEncoding } from '../text/utf8';
import { bytesOf, isBytes, newBytes } from '../values/bytes';
import { isStr, newStr, textOf } from '../values/text';
import { getOptionalAttr } from './attribute';
import { call } from './call';
import { failed } from './codec-errors';
import { dictGetTextBorrowed } from './mapping';
import { decodeSteps, encodeSteps } from './codec-steps';
import { system } from './system-state';

/** Text to bytes and back by the name of a codec. CPython: Objects/unicodeobject.c, PyUnicode_AsEncodedString(), PyUnicode_Decode(). */

/** What `encodeText` and `decodeBytes` do by themselves. */
const SHORT_WAYS: readonly string[] = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'];

/** The bytes of a str, or UnicodeEncodeError or LookupError. */
export function encodeBytes(str: Ref, encoding: string, errors: string): Uint8Array {
  const plain = lookupEncoding(encoding);
  if (plain !== null && SHORT_WAYS.includes(errors)) {
    const result = encodeText(textOf(str), plain, errors as CodecErrors);
    return 'reason' in result ? failed('UnicodeEncodeError', str, result) : result;
  }
  countSteps(textOf(str).length >> 3);
  const codec = stepCodec(encodingName(encoding));
  return codec === null ? encodeElsewhere(str, encoding, errors) : encodeSteps(str, codec, errors);
}

/** The text of some bytes, or UnicodeDecodeError or LookupError. `source` is the object of the exception. */
export function decodeText(data: Uint8Array, encoding: string, errors: string, source: () => Ref): string {
  const plain = lookupEncoding(encoding);
  if (plain !== null && SHORT_WAYS.includes(errors) && errors !== 'xmlcharrefreplace') {
    const result = decodeBytes(data, plain, errors as CodecErrors);
    return typeof result === 'string' ? result : failed('UnicodeDecodeError', hold(source()), result as CodecFailure);
  }
  countSteps(data.length >> 3);
  const name = encodingName(encoding);
  const codec = stepCodec(name);
  if (codec === null) return decodeElsewhere(source, encoding, errors);
  const { codec: decoder, start } = decoderFor(name, codec, data);
  return decodeSteps(data, decoder, start, errors, source, true).text;
}

const S_CODECS = staticString('codecs');
const S_ENCODE_TEXT = staticString('_encode_text');
const S_DECODE_TEXT = staticString('_decode_text');

/** A function of the module `codecs`, owned, or NULL while that was not imported: then there are no codecs but the built-in ones. */
function codecsFunction(name: Ref): Ref {
  const module = dictGetTextBorrowed(system.modules(), S_CODECS);
  return module === NULL ? NULL : getOptionalAttr(module, name);
}

const BINARY = /^(rot13|rot-13|hex|hex-codec|base64|base-64|base64-codec|zlib|zip|bz2|quopri|uu)$/;

function unknownEncoding(encoding: string, way: 'encode' | 'decode'): never {
  if (BINARY.test(encodingName(encoding))) {
    raise('LookupError', `'${encoding}' is not a text encoding; use codecs.${way}() to handle arbitrary codecs`);
  }
  return raise('LookupError', `unknown encoding: ${encoding}`);
}

/** Calls a Python codec with what is to be converted, its name and that of the error handler. */
function callElsewhere(name: Ref, object: Ref, encoding: string, errors: string): Ref {
  const mark = holdMark();
  const fn = codecsFunction(name);
  if (fn === NULL) return NULL;
  hold(fn);
  const encodingRef = hold(newStr(encoding));
  const errorsRef = hold(newStr(errors));
  const result = call(fn, object, encodingRef, errorsRef);
  dropHolds(mark);
  decref(fn);
  decref(encodingRef);
  decref(errorsRef);
  return result;
}

function encodeElsewhere(str: Ref, encoding: string, errors: string): Uint8Array {
  const result = callElsewhere(S_ENCODE_TEXT, str, encoding, errors);
  if (result === NULL) unknownEncoding(encoding, 'encode');
  const data = isBytes(result) ? bytesOf(result).slice() : new Uint8Array(0);
  decref(result);
  return data;
}

function decodeElsewhere(source: () => Ref, encoding: string, errors: string): string {
  const mark = holdMark();
  const object = hold(source());
  const result = callElsewhere(S_DECODE_TEXT, object, encoding, errors);
  if (result === NULL) unknownEncoding(encoding, 'decode');
  dropHolds(mark);
  const text = isStr(result) ? textOf(result) : '';
  decref(object);
  decref(result);
  return text;
}

/** Decodes as much as is complete, for incremental decoders: the text, and how many bytes it took. */
export function decodePart(data: Uint8Array, encoding: string, errors: string, final: boolean): { text: string; consumed: number } {
  const name = encodingName(encoding);
  const codec = stepCodec(name);
  if (codec === null) return unknownEncoding(encoding, 'decode');
  countSteps(data.length >> 3);
  const { codec: decoder, start } = decoderFor(name, codec, data);
  return decodeSteps(data, decoder, start, errors, () => newBytes(data.slice()), final);
}
