import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { countSteps } from '../object/steps';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import type { StepCodec } from '../text/encodings';
import { textOf } from '../values/text';
import type { Handling } from './codec-errors';
import { failed, repairDecoding, repairEncoding } from './codec-errors';

/** Conversion a character at a time, with error handlers of all kinds. CPython: unicode_encode_ucs1(), unicode_decode_utf8() and their kin. */

/** The bytes of a str; borrows it. */
export function encodeSteps(str: Ref, codec: StepCodec, errors: string): Uint8Array {
  const points = Array.from(textOf(str), (char) => char.codePointAt(0) as number);
  const bytes: number[] = [...codec.mark];
  const mark = holdMark();
  const handling: Handling = { errors, object: str, exception: NULL, handler: NULL };
  for (let at = 0; at < points.length;) {
    const encoded = codec.encode(points[at]);
    if (encoded !== null) {
      for (const byte of encoded) bytes.push(byte);
      at++;
      continue;
    }
    let end = at + 1;
    while (codec.runs && end < points.length && codec.encode(points[end]) === null) end++;
    const failure = { encoding: codec.name, start: at, end, reason: codec.reason };
    const { by, next } = repairEncoding(points, codec, handling, failure);
    countSteps(1);
    const put = encodedRepair(by, codec);
    if (put === null) failed('UnicodeEncodeError', str, failure);
    for (const byte of put) bytes.push(byte);
    at = next;
  }
  releaseHolds(mark);
  return Uint8Array.from(bytes);
}

const UNIT_SIZES: Record<StepCodec['kind'], number> = { bytes: 1, 'utf-8': 1, 'utf-16': 2, 'utf-32': 4 };

/** What a handler put in place has to be encoded in its turn, and to consist of whole units; null if it cannot be. */
function encodedRepair(by: string | number[], codec: StepCodec): number[] | null {
  if (typeof by !== 'string') return by.length % UNIT_SIZES[codec.kind] === 0 ? by : null;
  const bytes: number[] = [];
  for (const char of by) {
    const point = char.codePointAt(0) as number;
    const encoded = codec.kind !== 'bytes' && point >= 128 ? null : codec.encode(point);
    if (encoded === null) return null;
    bytes.push(...encoded);
  }
  return bytes;
}

/**
 * The text of bytes from `start` on. Unless `final`, what is incomplete at the end is left over. `source` gives a new reference to the
 * bytes; a handler may put others in their place.
 */
export function decodeSteps(
  bytes: Uint8Array, codec: StepCodec, start: number, errors: string, source: () => Ref, final: boolean,
): { text: string; consumed: number } {
  let data = bytes;
  let text = '';
  let at = start;
  const mark = holdMark();
  const handling: Handling = { errors, object: NULL, exception: NULL, handler: NULL };
  while (at < data.length) {
    const step = codec.decode(data, at);
    if ('point' in step) {
      text += String.fromCodePoint(step.point);
      at = step.end;
      continue;
    }
    if ('text' in step) {
      text += step.text;
      at = step.end;
      continue;
    }
    if (!final && step.incomplete === true) break;
    if (handling.object === NULL && errors !== 'ignore' && errors !== 'replace') handling.object = hold(source());
    const repair = repairDecoding(data, codec, handling, { encoding: codec.name, start: at, end: step.end, reason: step.reason });
    countSteps(1);
    text += repair.by as string;
    at = repair.next;
    data = repair.data ?? data;
  }
  releaseHolds(mark);
  return { text, consumed: at };
}
