import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { exceptionType, raise } from '../object/errors';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { callWith } from '../object/runtime';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref } from '../heap/refcount';
import type { StepCodec } from '../text/encodings';
import { isSurrogate, utf8Bytes, wideBytes } from '../text/encodings';
import type { CodecErrors, CodecFailure } from '../text/utf8';
import { encodeReplacement } from '../text/utf8';
import { bytesOf, isBytes } from '../values/bytes';
import { newInt } from '../values/numbers';
import { isTuple, tupleItems } from '../values/sequences';
import { isStr, newStr, textOf } from '../values/text';
import { getAttr, setAttr } from './attribute';
import { call } from './call';
import { lookupHandler } from './codec-registry';
import { asSize } from './number';
import { raiseWith } from './raise-object';

/** What to do with what cannot be converted, by the name of an error handler. CPython: Python/codecs.c. */

/** What stands in its place, where to go on, and the bytes that a handler put in place of those that are decoded. */
export interface Repair {
  by: string | number[];
  next: number;
  data?: Uint8Array;
}

/** What one conversion knows of its failures. One exception serves them all; it and the handler are held by the conversion. */
export interface Handling {
  readonly errors: string;
  /** What is converted, borrowed. */
  object: Ref;
  exception: Ref;
  handler: Ref;
}

/** Raises a UnicodeError; the object is borrowed. */
export function failed(name: string, object: Ref, failure: CodecFailure): never {
  const encoding = hold(newStr(failure.encoding));
  const start = hold(newInt(failure.start));
  const end = hold(newInt(failure.end));
  return raiseWith(name, encoding, object, start, end, hold(newStr(failure.reason)));
}

/** For characters that cannot be encoded. */
export function repairEncoding(points: readonly number[], codec: StepCodec, handling: Handling, failure: CodecFailure): Repair {
  const { errors, object } = handling;
  const { start, end } = failure;
  const run = points.slice(start, end);
  switch (errors) {
    case 'strict':
      return failed('UnicodeEncodeError', object, failure);
    case 'ignore': case 'replace': case 'backslashreplace': case 'xmlcharrefreplace':
      return { by: run.map((point) => encodeReplacement(point, errors as CodecErrors)).join(''), next: end };
    case 'surrogateescape':
      if (!run.every((point) => point >= 0xdc80 && point <= 0xdcff)) failed('UnicodeEncodeError', object, failure);
      return { by: run.map((point) => point - 0xdc00), next: end };
    case 'surrogatepass':
      if (codec.kind === 'bytes' || !run.every(isSurrogate)) failed('UnicodeEncodeError', object, failure);
      return { by: run.flatMap((point) => (codec.kind === 'utf-8' ? utf8Bytes(point) : wideBytes(point, codec))), next: end };
    default:
      return registered('UnicodeEncodeError', handling, failure, points.length);
  }
}

/** For bytes that cannot be decoded. */
export function repairDecoding(data: Uint8Array, codec: Pick<StepCodec, 'kind' | 'big'>, handling: Handling, failure: CodecFailure): Repair {
  const { errors, object } = handling;
  const { start, end } = failure;
  const fail = (): never => failed('UnicodeDecodeError', object, failure);
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
    default:
      return registered('UnicodeDecodeError', handling, failure, data.length);
  }
}

/** A surrogate that was encoded all the same. */
export function passedSurrogate(data: Uint8Array, at: number, codec: Pick<StepCodec, 'kind' | 'big'>): Repair | null {
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

const S_START = staticString('start');
const S_END = staticString('end');
const S_REASON = staticString('reason');
const S_OBJECT = staticString('object');

/** Sets an attribute, taking over its value. */
function stealAttribute(o: Ref, name: Ref, value: Ref): void {
  const mark = holdMark();
  hold(value);
  setAttr(o, name, value);
  dropHolds(mark);
  decref(value);
}

/** The exception for a failure: a new one, held, or the conversion's own with new positions. CPython: make_encode_exception(). */
function exceptionFor(type: string, handling: Handling, failure: CodecFailure): Ref {
  if (handling.exception !== NULL) {
    stealAttribute(handling.exception, S_START, newInt(failure.start));
    stealAttribute(handling.exception, S_END, newInt(failure.end));
    stealAttribute(handling.exception, S_REASON, newStr(failure.reason));
    return handling.exception;
  }
  const mark = holdMark();
  const parts = [newStr(failure.encoding), newInt(failure.start), newInt(failure.end), newStr(failure.reason)].map(hold);
  const made = callWith(exceptionType(type).ref, parts[0], handling.object, parts[1], parts[2], parts[3]);
  dropHolds(mark);
  parts.forEach(decref);
  handling.exception = hold(made);
  return made;
}

/** Calls the handler of that name with the failure. CPython: unicode_decode_call_errorhandler_writer(). */
function registered(type: string, handling: Handling, failure: CodecFailure, length: number): Repair {
  if (handling.handler === NULL) handling.handler = hold(lookupHandler(handling.errors));
  const error = exceptionFor(type, handling, failure);
  const mark = holdMark();
  const answer = hold(call(handling.handler, error));
  const repair = readAnswer(answer, error, type, length);
  releaseHolds(mark);
  return repair;
}

function readAnswer(answer: Ref, error: Ref, type: string, length: number): Repair {
  const encoding = type === 'UnicodeEncodeError';
  const wrong = (): never => raise('TypeError', encoding
    ? 'encoding error handler must return (str/bytes, int) tuple'
    : 'decoding error handler must return (str, int) tuple');
  if (!isTuple(answer) || tupleItems(answer).length !== 2) return wrong();
  const [by, position] = tupleItems(answer);
  if (!(isStr(by) || (encoding && isBytes(by)))) return wrong();
  if (typeOf(position).slots.index === null) raise('TypeError', `'${typeOf(position).name}' object cannot be interpreted as an integer`);
  const given = asSize(position, 'OverflowError');
  const data = encoding ? undefined : replacedBytes(error);
  const size = data === undefined ? length : data.length;
  const next = given < 0 ? given + size : given;
  if (next < 0 || next > size) raise('IndexError', `position ${next} from error handler out of bounds`);
  return { by: isStr(by) ? textOf(by) : Array.from(bytesOf(by)), next, data };
}

/** The bytes that the exception has now. CPython: PyUnicodeDecodeError_GetObject(). */
function replacedBytes(error: Ref): Uint8Array {
  const object = getAttr(error, S_OBJECT);
  const mark = holdMark();
  hold(object);
  if (!isBytes(object)) raise('TypeError', 'object attribute must be bytes');
  const data = bytesOf(object);
  dropHolds(mark);
  decref(object);
  return data;
}
