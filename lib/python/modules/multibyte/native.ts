import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineModule } from '../../object/define-module';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { native } from '../../object/native';
import { countSteps } from '../../object/steps';
import { payloadOf, setPayload } from '../../object/table';
import { hold, holdMark, releaseHolds } from '../../heap/holds';
import { newRef } from '../../heap/refcount';
import { bufferArgument } from '../../protocols/bytes-argument';
import type { Handling } from '../../protocols/codec-errors';
import { failed, repairDecoding, repairEncoding } from '../../protocols/codec-errors';
import { asLong } from '../../protocols/number';
import { strOf } from '../../protocols/repr';
import { isTrue } from '../../protocols/truth';
import { textArgument } from '../../types/str-arguments';
import type { StepCodec } from '../../text/encodings';
import type { CodecState, MultibyteCodec } from '../../text/cjk/codec';
import { newBytes } from '../../values/bytes';
import { allocateInstance } from '../../values/instance';
import { newInt } from '../../values/numbers';
import { stealTuple } from '../../values/sequences';
import { newStr, textOf } from '../../values/text';
import { codecAnswer, errorsArgument } from '../codecs/arguments';

/** Codecs of East Asian encodings as objects. CPython: Modules/cjkcodecs/multibytecodec.c */

const codecOf = (self: Ref): MultibyteCodec => payloadOf<MultibyteCodec>(self);

/** How error handlers see such a codec. */
const HANDLED = { kind: 'bytes', big: false } as StepCodec;
const ILLEGAL = 'illegal multibyte sequence';

/** The bytes of a str, and how many of its characters were taken: what needs one more is left over unless the text is whole. */
function encodeText(str: Ref, codec: MultibyteCodec, errors: string, state: CodecState, whole: boolean): { bytes: Uint8Array; taken: number } {
  const points = Array.from(textOf(str), (char) => char.codePointAt(0) as number);
  const bytes: number[] = [];
  const mark = holdMark();
  const handling: Handling = { errors, object: str, exception: NULL, handler: NULL };
  let at = 0;
  const put = (given: readonly number[], from: number): number | null => {
    let step = codec.encode(given, from, state);
    // At the end of the text a first half stands for itself.
    if (step === 'more') step = whole || given !== points ? codec.encode([...given, 0], from, state) : 'more';
    if (step === 'more' || step === null) return step === null ? null : 0;
    bytes.push(...step.bytes);
    return step.taken;
  };
  while (at < points.length) {
    countSteps(1);
    const taken = put(points, at);
    if (taken === 0) break;
    if (taken !== null) {
      at += taken;
      continue;
    }
    const failure = { encoding: codec.name, start: at, end: at + 1, reason: ILLEGAL };
    const { by, next } = repairEncoding(points, HANDLED, handling, failure);
    if (typeof by !== 'string') bytes.push(...by);
    else {
      const replacement = Array.from(by, (char) => char.codePointAt(0) as number);
      for (let i = 0; i < replacement.length;) {
        const more = put(replacement, i);
        if (more === null) failed('UnicodeEncodeError', str, failure);
        i += more as number;
      }
    }
    at = next;
  }
  releaseHolds(mark);
  if (whole) bytes.push(...codec.reset(state));
  return { bytes: Uint8Array.from(bytes), taken: at };
}

/** The text of bytes, and how many were taken: what is not complete is left over unless that is all. */
function decodeBytes(
  bytes: Uint8Array, codec: MultibyteCodec, errors: string, state: CodecState, whole: boolean,
): { text: string; taken: number } {
  let data = bytes;
  let text = '';
  let at = 0;
  const mark = holdMark();
  const handling: Handling = { errors, object: NULL, exception: NULL, handler: NULL };
  while (at < data.length) {
    countSteps(1);
    const step = codec.decode(data, at, state);
    if ('reason' in step) {
      if (!whole && step.incomplete === true) break;
      if (handling.object === NULL) handling.object = hold(newBytes(bytes.slice()));
      const { by, next, data: other } = repairDecoding(
        data, HANDLED, handling, { encoding: codec.name, start: at, end: step.end, reason: step.reason },
      );
      text += by as string;
      at = next;
      data = other ?? data;
      continue;
    }
    text += 'point' in step ? String.fromCodePoint(step.point) : step.text;
    at = step.end;
  }
  releaseHolds(mark);
  return { text, taken: at };
}

/** `(result, taken, state)`, whose first part is taken over. */
function answer(result: Ref, taken: number, state: CodecState): Ref {
  const mark = holdMark();
  const parts = [result, newInt(taken), newInt(state.value)];
  parts.forEach(hold);
  const tuple = stealTuple(parts.map(newRef));
  releaseHolds(mark);
  return tuple;
}

export const multibyteCodecType = defineType({
  name: 'MultibyteCodec',
  module: '_multibytecodec',
  basicSize: 24,
  methods: [
    native('encode', '(input, errors=None)', (self: Ref, input: Ref, errors: Ref) => {
      // Anything else is encoded as str() shows it.
      const mark = holdMark();
      const str = hold(strOf(input));
      const { bytes } = encodeText(str, codecOf(self), errorsArgument(errors, 'encode'), { value: 0 }, true);
      const length = Array.from(textOf(str)).length;
      releaseHolds(mark);
      return codecAnswer(newBytes(bytes), length);
    }),
    native('decode', '(input, errors=None)', (self: Ref, input: Ref, errors: Ref) => {
      const bytes = bufferArgument(input).slice();
      return codecAnswer(newStr(decodeBytes(bytes, codecOf(self), errorsArgument(errors, 'decode'), { value: 0 }, true).text), bytes.length);
    }),
    native('_encode', '(input, errors, state, final, /)', (self: Ref, input: Ref, errors: Ref, stateRef: Ref, final: Ref) => {
      const state = { value: asLong(stateRef) };
      textArgument(input, 'encode', '1');
      const { bytes, taken } = encodeText(input, codecOf(self), errorsArgument(errors, 'encode'), state, isTrue(final));
      return answer(newBytes(bytes), taken, state);
    }),
    native('_decode', '(input, errors, state, final, /)', (self: Ref, input: Ref, errors: Ref, stateRef: Ref, final: Ref) => {
      const state = { value: asLong(stateRef) };
      const bytes = bufferArgument(input).slice();
      const { text, taken } = decodeBytes(bytes, codecOf(self), errorsArgument(errors, 'decode'), state, isTrue(final));
      return answer(newStr(text), taken, state);
    }),
  ],
});

/** The module of a region, whose codecs are made when they are asked for. CPython: getcodec() */
export function defineCodecs(module: string, codecs: Readonly<Record<string, () => MultibyteCodec>>): void {
  const made = new Map<string, MultibyteCodec>();
  defineModule({
    name: module,
    functions: [native('getcodec', '(encoding, /)', (encoding: Ref) => {
      const name = textArgument(encoding, 'getcodec', '');
      if (!Object.hasOwn(codecs, name)) raise('LookupError', 'no such codec is supported.');
      if (!made.has(name)) made.set(name, codecs[name]());
      const self = allocateInstance(multibyteCodecType);
      setPayload(self, made.get(name));
      return self;
    })],
  });
}
