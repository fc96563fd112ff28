import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import { staticString } from '../object/names';
import { callWith } from '../object/runtime';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref } from '../heap/refcount';
import type { StepCodec } from '../text/encodings';
import { isSurrogate, utf8Bytes, wideBytes } from '../text/encodings';
import type { CodecErrors, CodecFailure } from '../text/utf8';
import { encodeReplacement } from '../text/utf8';
import { bytesOf, isBytes } from '../values/bytes';
import { intAsNumber, isInt, newInt } from '../values/numbers';
import { isTuple, tupleItems } from '../values/sequences';
import { isStr, newStr, textOf } from '../values/text';
import { getOptionalAttr } from './attribute';
import { call } from './call';
import { dictGetBorrowed, dictGetTextBorrowed } from './mapping';
import { raiseWith } from './raise-object';
import { system } from './system-state';

/** What to do with what cannot be converted, by the name of an error handler. CPython: Python/codecs.c. */

/** What stands in its place, and where to go on. */
export interface Repair {
  by: string | number[];
  next: number;
}

/** Raises a UnicodeError; the object is borrowed. */
export function failed(name: string, object: Ref, failure: CodecFailure): never {
  const encoding = hold(newStr(failure.encoding));
  const start = hold(newInt(failure.start));
  const end = hold(newInt(failure.end));
  return raiseWith(name, encoding, object, start, end, hold(newStr(failure.reason)));
}

/** For characters that cannot be encoded. */
export function repairEncoding(points: readonly number[], codec: StepCodec, errors: string, object: Ref, failure: CodecFailure): Repair {
  const { start, end } = failure;
  const run = points.slice(start, end);
  switch (errors) {
    case 'strict':
      return failed('UnicodeEncodeError', object, failure);
    case 'ignore': case 'replace': case 'backslashreplace': case 'xmlcharrefreplace': case 'namereplace':
      return { by: run.map((point) => encodeReplacement(point, errors as CodecErrors)).join(''), next: end };
    case 'surrogateescape':
      if (!run.every((point) => point >= 0xdc80 && point <= 0xdcff)) failed('UnicodeEncodeError', object, failure);
      return { by: run.map((point) => point - 0xdc00), next: end };
    case 'surrogatepass':
      if (codec.kind === 'bytes' || !run.every(isSurrogate)) failed('UnicodeEncodeError', object, failure);
      return { by: run.flatMap((point) => (codec.kind === 'utf-8' ? utf8Bytes(point) : wideBytes(point, codec))), next: end };
    default:
      return registered('UnicodeEncodeError', errors, object, failure, points.length);
  }
}

/** For bytes that cannot be decoded. `object` gives a new reference to them. */
export function repairDecoding(data: Uint8Array, codec: StepCodec, errors: string, object: () => Ref, failure: CodecFailure): Repair {
  const { start, end } = failure;
  const fail = (): never => failed('UnicodeDecodeError', hold(object()), failure);
  switch (errors) {
    case 'strict':
      return fail();
    case 'ignore':
      return { by: '', next: end };
    case 'replace':
      return { by: '\ufffd', next: end };
    case 'backslashreplace':
      return { by: Array.from(data.subarray(start, end), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''), next: end };
    case 'surrogateescape': {
      let at = start;
      while (at < Math.min(end, start + 4) && data[at] >= 128) at++;
      if (at === start) fail();
      return { by: String.fromCharCode(...Array.from(data.subarray(start, at), (byte) => 0xdc00 + byte)), next: at };
    }
    case 'surrogatepass': {
      const passed = passedSurrogate(data, start, codec);
      return passed ?? fail();
    }
    case 'xmlcharrefreplace': case 'namereplace':
      return raise('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    default: {
      const mark = holdMark();
      const bytes = hold(object());
      const repair = registered('UnicodeDecodeError', errors, bytes, failure, data.length);
      dropHolds(mark);
      decref(bytes);
      return repair;
    }
  }
}

function passedSurrogate(data: Uint8Array, at: number, codec: StepCodec): Repair | null {
  const size = codec.kind === 'utf-8' ? 3 : codec.kind === 'utf-16' ? 2 : 4;
  if (codec.kind === 'bytes' || at + size > data.length) return null;
  const bytes = data.subarray(at, at + size);
  let point: number;
  if (codec.kind === 'utf-8') {
    if ((bytes[0] & 0xf0) !== 0xe0 || (bytes[1] & 0xc0) !== 0x80 || (bytes[2] & 0xc0) !== 0x80) return null;
    point = ((bytes[0] & 0xf) << 12) | ((bytes[1] & 0x3f) << 6) | (bytes[2] & 0x3f);
  } else {
    point = 0;
    for (let i = 0; i < size; i++) point = point * 256 + bytes[codec.big ? i : size - 1 - i];
  }
  return isSurrogate(point) ? { by: String.fromCharCode(point), next: at + size } : null;
}

const S_CODECS = staticString('codecs');
const S_HANDLERS = staticString('_error_handlers');

/** Calls a handler that the program registered, which the module `codecs` keeps in a dict; the object is borrowed. */
function registered(type: string, errors: string, object: Ref, failure: CodecFailure, length: number): Repair {
  const mark = holdMark();
  const module = dictGetTextBorrowed(system.modules(), S_CODECS);
  const handlers = module === NULL ? NULL : getOptionalAttr(module, S_HANDLERS);
  if (handlers === NULL) raise('LookupError', `unknown error handler name '${errors}'`);
  hold(handlers);
  const name = hold(newStr(errors));
  const handler = dictGetBorrowed(handlers, name);
  if (handler === NULL) raise('LookupError', `unknown error handler name '${errors}'`);
  const parts = [newStr(failure.encoding), newInt(failure.start), newInt(failure.end), newStr(failure.reason)].map(hold);
  const error = hold(callWith(exceptionType(type).ref, parts[0], object, parts[1], parts[2], parts[3]));
  const answer = hold(call(handler, error));
  const repair = readAnswer(answer, type, length);
  releaseHolds(mark);
  return repair;
}

function readAnswer(answer: Ref, type: string, length: number): Repair {
  const encoding = type === 'UnicodeEncodeError';
  const wrong = (): never => raise('TypeError', encoding
    ? 'encoding error handler must return (str/bytes, int) tuple'
    : 'decoding error handler must return (str, int) tuple');
  if (!isTuple(answer) || tupleItems(answer).length !== 2) return wrong();
  const [by, position] = tupleItems(answer);
  if (!isInt(position) || !(isStr(by) || (encoding && isBytes(by)))) return wrong();
  const given = intAsNumber(position);
  const next = given < 0 ? given + length : given;
  if (next < 0 || next > length) raise('IndexError', `position ${given} from error handler out of bounds`);
  return { by: isStr(by) ? textOf(by) : Array.from(bytesOf(by)), next };
}

/** Raises an exception that was handed to a handler: what `strict` does. */
export function raiseAgain(exception: Ref): never {
  return stealAndRaise(exception);
}
