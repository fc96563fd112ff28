import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parsedSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { countSteps } from '../../object/steps';
import { knobs } from '../../object/knobs';
import { chargeBytes, reserveBytes } from '../../heap/allocate';
import { bindNative } from '../../protocols/native-call';
import { asSize } from '../../protocols/number';
import { reprText } from '../../protocols/repr';
import { codePointLength } from '../../text/format-spec';
import { allocateInstance, clearInstance, visitInstance } from '../../values/instance';
import { newBool, newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { textIOBaseType } from './abstract-streams';
import type { Newline } from './newlines';
import { lineEnd, seenNewlines, translateNewlines, unitAfter } from './newlines';
import { newlinesValue } from './newline-decoder';
import { deallocStream, optionalSize } from './stream-base';

/** `io.StringIO`. CPython: Modules/_io/stringio.c. The position counts characters; `unit` is where it is in the JS text. */
interface StringState {
  text: string;
  /** Text written at the end that was not joined yet. */
  tail: string[];
  /** Some characters take two units. */
  wide: boolean;
  position: number;
  newline: Newline;
  seen: number;
  closed: boolean;
  initialized: boolean;
  /** Bytes of text that the run is charged with; `__sizeof__` does not count them. */
  charged: number;
}

function chargeText(stream: StringState, bytes: number): void {
  stream.charged += bytes;
  chargeBytes(bytes);
}

const constructor = native('StringIO', "(initial_value='', newline='\\n')", () => NULL);
const state = (self: Ref): StringState => payloadOf<StringState>(self);

function opened(self: Ref): StringState {
  const stream = state(self);
  if (!stream.initialized) raise('ValueError', 'I/O operation on uninitialized object');
  return stream.closed ? raise('ValueError', 'I/O operation on closed file') : stream;
}

function wholeText(stream: StringState): string {
  if (stream.tail.length > 0) {
    stream.text += stream.tail.join('');
    stream.tail = [];
  }
  return stream.text;
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

function lengthOf(stream: StringState): number {
  const text = wholeText(stream);
  return stream.wide ? codePointLength(text) : text.length;
}

function unitOf(stream: StringState): number {
  const text = wholeText(stream);
  return stream.wide ? unitAfter(text, 0, stream.position) : Math.min(stream.position, text.length);
}

/** CPython: write_str(). */
function put(self: Ref, given: string): void {
  const stream = state(self);
  let text = given;
  if (stream.newline === null || stream.newline === '') stream.seen |= seenNewlines(text);
  if (stream.newline === null) text = translateNewlines(text);
  else if (stream.newline !== '' && stream.newline !== '\n') text = text.replaceAll('\n', stream.newline);
  if (text === '') return;
  if (PAIR.test(text)) stream.wide = true;
  countSteps(1 + (text.length >> 6));
  if (text.length > 1 << 18) reserveBytes(text.length * 4);
  chargeText(stream, text.length * 4);
  const length = stream.wide ? codePointLength(text) : text.length;
  const end = lengthOfFast(stream);
  if (stream.position === end) stream.tail.push(text);
  else {
    const whole = wholeText(stream);
    const padded = stream.position > lengthOf(stream) ? whole + '\0'.repeat(stream.position - lengthOf(stream)) : whole;
    const from = stream.wide ? unitAfter(padded, 0, stream.position) : stream.position;
    const to = stream.wide ? unitAfter(padded, from, length) : from + length;
    stream.text = padded.slice(0, from) + text + padded.slice(to);
  }
  stream.position += length;
  ends.set(stream, Math.max(end, stream.position));
}

/** Length in characters, kept so that writing at the end need not join. */
const ends = new WeakMap<StringState, number>();

function lengthOfFast(stream: StringState): number {
  return ends.get(stream) ?? 0;
}

function take(self: Ref, count: number): Ref {
  const stream = opened(self);
  const from = unitOf(stream);
  const to = stream.wide ? unitAfter(stream.text, from, count) : count < 0 ? stream.text.length : Math.min(from + count, stream.text.length);
  const part = stream.text.slice(from, to);
  stream.position += stream.wide ? codePointLength(part) : part.length;
  return newStr(part);
}

function takeLine(self: Ref, limit: number): string {
  const stream = opened(self);
  const from = unitOf(stream);
  let to = lineEnd(stream.text, from, stream.newline, stream.newline === null);
  if (to < 0) to = stream.text.length;
  if (limit >= 0) to = Math.min(to, unitAfter(stream.text, from, limit));
  const part = stream.text.slice(from, to);
  stream.position += stream.wide ? codePointLength(part) : part.length;
  return part;
}

function seek(self: Ref, offset: Ref, whenceRef: Ref): Ref {
  const stream = opened(self);
  const pos = asSize(offset, 'OverflowError');
  const whence = whenceRef === NULL ? 0 : asSize(whenceRef, 'OverflowError');
  if (whence < 0 || whence > 2) raise('ValueError', `Invalid whence (${whence}, should be 0, 1 or 2)`);
  if (whence === 0 && pos < 0) raise('ValueError', `Negative seek position ${pos}`);
  if (whence !== 0 && pos !== 0) raise('OSError', "Can't do nonzero cur-relative seeks");
  stream.position = whence === 0 ? pos : whence === 1 ? stream.position : lengthOf(stream);
  return newInt(stream.position);
}

function truncate(self: Ref, size: Ref): Ref {
  const stream = opened(self);
  const length = size === NULL || size === None ? stream.position : optionalSize(size);
  if (length < 0) raise('ValueError', `Negative size value ${length}`);
  if (length < lengthOf(stream)) {
    stream.text = stream.text.slice(0, unitAfter(stream.text, 0, length));
    ends.set(stream, length);
  }
  return newInt(length);
}

function newlineArgument(value: Ref): Newline {
  if (value === NULL) return '\n';
  if (value === None) return null;
  if (!isStr(value)) raise('TypeError', `newline must be str or None, not ${typeOf(value).name}`);
  const text = textOf(value);
  if (text !== '' && text !== '\n' && text !== '\r' && text !== '\r\n') raise('ValueError', `illegal newline value: ${reprText(value)}`);
  return text;
}

function init(self: Ref, args: CallArguments): void {
  const [initial, newline] = bindNative(parsedSignature(constructor), args, 'StringIO', 'StringIO') as Ref[];
  const stream = state(self);
  stream.newline = newlineArgument(newline);
  if (initial !== NULL && initial !== None && !isStr(initial)) raise('TypeError', `initial_value must be str or None, not ${typeOf(initial).name}`);
  stream.closed = false;
  stream.initialized = true;
  stream.text = '';
  stream.tail = [];
  stream.position = stream.seen = 0;
  stream.wide = false;
  ends.set(stream, 0);
  if (initial !== NULL && initial !== None) put(self, textOf(initial));
  stream.position = 0;
}

export const stringIOType: PyType = defineType({
  name: 'StringIO',
  module: '_io',
  base: textIOBaseType,
  features: textIOBaseType.features,
  basicSize: 120,
  slots: {
    dealloc: (self) => deallocStream(self, () => chargeText(state(self), -state(self).charged)),
    traverse: visitInstance,
    clear: clearInstance,
    iternext(self) {
      const line = takeLine(self, -1);
      return line === '' ? NULL : newStr(line);
    },
    create(type) {
      const self = allocateInstance(type, knobs.files.stringSize - 120);
      setPayload(self, { text: '', tail: [], wide: false, position: 0, newline: '\n', seen: 0, closed: false, initialized: false, charged: 0 } satisfies StringState);
      return self;
    },
    init,
  },
  methods: [
    native('read', '(size=-1, /)', (self: Ref, size: Ref) => take(self, optionalSize(size))),
    native('readline', '(size=-1, /)', (self: Ref, size: Ref) => newStr(takeLine(self, optionalSize(size)))),
    native('write', '(s, /)', (self: Ref, text: Ref) => {
      opened(self);
      if (!isStr(text)) raise('TypeError', `string argument expected, got '${typeOf(text).name}'`);
      put(self, textOf(text));
      return newInt(codePointLength(textOf(text)));
    }),
    native('seek', '(pos, whence=0, /)', seek),
    native('tell', '()', (self: Ref) => newInt(opened(self).position)),
    native('truncate', '(pos=None, /)', truncate),
    native('getvalue', '()', (self: Ref) => newStr(wholeText(opened(self)))),
    ...['readable', 'writable', 'seekable'].map((name) => native(name, '()', (self: Ref) => {
      opened(self);
      return newBool(true);
    })),
    native('close', '()', (self: Ref) => {
      const stream = state(self);
      stream.closed = true;
      chargeText(stream, -stream.charged);
      stream.text = '';
      stream.tail = [];
      return None;
    }),
  ],
  getset: [
    getset('closed', (self) => newBool(state(self).closed)),
    getset('newlines', (self) => newlinesValue(opened(self).seen)),
    getset('line_buffering', (self) => {
      opened(self);
      return newBool(false);
    }),
  ],
});

