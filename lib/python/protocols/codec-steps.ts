import type { Ref } from '../object/ref';
import { countSteps } from '../object/steps';
import type { StepCodec } from '../text/encodings';
import { textOf } from '../values/text';
import { failed, repairDecoding, repairEncoding } from './codec-errors';

/** Conversion a character at a time, with error handlers of all kinds. CPython: unicode_encode_ucs1(), unicode_decode_utf8() and their kin. */

/** The bytes of a str; borrows it. */
export function encodeSteps(str: Ref, codec: StepCodec, errors: string): Uint8Array {
  const points = Array.from(textOf(str), (char) => char.codePointAt(0) as number);
  const bytes: number[] = [...codec.mark];
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
    const { by, next } = repairEncoding(points, codec, errors, str, failure);
    countSteps(1);
    const put = typeof by === 'string' ? encodedRepair(by, codec) : by;
    if (put === null) failed('UnicodeEncodeError', str, failure);
    for (const byte of put) bytes.push(byte);
    at = next;
  }
  return Uint8Array.from(bytes);
}

/** What a handler put in place has to be encoded in its turn; null if it cannot be. */
function encodedRepair(text: string, codec: StepCodec): number[] | null {
  const bytes: number[] = [];
  for (const char of text) {
    const encoded = codec.encode(char.codePointAt(0) as number);
    if (encoded === null) return null;
    bytes.push(...encoded);
  }
  return bytes;
}

/** The text of bytes from `start` on. Unless `final`, what is incomplete at the end is left over. `source` gives a new reference to the bytes. */
export function decodeSteps(
  data: Uint8Array, codec: StepCodec, start: number, errors: string, source: () => Ref, final: boolean,
): { text: string; consumed: number } {
  let text = '';
  let at = start;
  while (at < data.length) {
    const step = codec.decode(data, at);
    if ('point' in step) {
      text += String.fromCodePoint(step.point);
      at = step.end;
      continue;
    }
    const incomplete = step.reason === 'unexpected end of data' || step.reason === 'truncated data';
    if (!final && incomplete) break;
    const { by, next } = repairDecoding(data, codec, errors, source, { encoding: codec.name, start: at, end: step.end, reason: step.reason });
    countSteps(1);
    text += by as string;
    at = next;
  }
  return { text, consumed: at };
}
