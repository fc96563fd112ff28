import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parsedSignature } from '../../object/native';
import { staticString } from '../../object/names';
import type { PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { countSteps } from '../../object/steps';
import { payloadOf, setPayload } from '../../object/table';
import { knobs } from '../../object/knobs';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { getAttr, getOptionalAttr } from '../../protocols/attribute';
import { callMethod } from '../../protocols/call';
import { bindNative } from '../../protocols/native-call';
import { asLong } from '../../protocols/number';
import { guardedRepr, reprText } from '../../protocols/repr';
import { isTrue, stealIsTrue } from '../../protocols/truth';
import { codePointLength } from '../../text/format-spec';
import { bytesOf, isBytesLike, newBytes } from '../../values/bytes';
import { allocateInstance, clearInstance, visitInstance } from '../../values/instance';
import { newBool, newInt } from '../../values/numbers';
import { False, None, True } from '../../values/singletons';
import { countCodecFrame } from '../../values/codec-frames';
import { countFlushed } from '../../values/pending-output';
import { isStr, newStr, textOf } from '../../values/text';
import { textIOBaseType } from './abstract-streams';
import type { Console, ConsoleStream } from './console-text';
import { consoleFileOf, isPlainConsole, isPlainText, lineFromConsole, readFromConsole, writeToConsole } from './console-text';
import { newlinesValue } from './newline-decoder';
import type { Newline } from './newlines';
import { lineEnd, unitAfter } from './newlines';
import { checkOpen, deallocStream, keepRaising, optionalSize } from './stream-base';
import type { DecoderState, TextCodec } from './text-codec';
import { decodeNext, encodePiece, freshDecoder, textCodec } from './text-codec';
import { unsupported } from './unsupported';

/** `io.TextIOWrapper`. CPython: Modules/_io/textio.c. */
interface TextState extends ConsoleStream {
  buffer: Ref;
  detached: boolean;
  codec: TextCodec;
  newline: Newline;
  lineBuffering: boolean;
  writeThrough: boolean;
  readable: boolean;
  writable: boolean;
  seekable: boolean;
  /** False while iteration reads ahead: positions are unknown then. */
  telling: boolean;
  decoder: DecoderState;
  seen: number;
  /** Text that was decoded, and the unit up to which it was given out. */
  decoded: string;
  used: number;
  /** The decoder before the present chunk, and the chunk. */
  before: DecoderState;
  chunk: Uint8Array;
  pending: Uint8Array[];
  pendingSize: number;
  started: boolean;
  finalizing: boolean;
}

const CHUNK = 8192;
const names = Object.fromEntries(['read', 'read1', 'write', 'flush', 'close', 'closed', 'name', 'mode', 'seek', 'tell', 'truncate', 'readable', 'writable',
  'seekable', 'fileno', 'isatty', '_dealloc_warn'].map((name) => [name, staticString(name)]));
const constructor = native('TextIOWrapper', '(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)', () => NULL);
const raw = (self: Ref): TextState => payloadOf<TextState>(self);

function attached(self: Ref): TextState {
  const state = raw(self);
  if (state.buffer !== NULL) return state;
  return raise('ValueError', state.detached ? 'underlying buffer has been detached' : 'I/O operation on uninitialized object');
}

function opened(self: Ref): TextState {
  const state = attached(self);
  checkOpen(self);
  return state;
}

function asks(o: Ref, name: Ref): boolean {
  return stealIsTrue(callMethod(o, name));
}

export function newlineOf(value: Ref): Newline {
  if (value === NULL || value === None) return null;
  if (!isStr(value)) raise('TypeError', `open() argument 'newline' must be str or None, not ${typeOf(value).name}`);
  const text = textOf(value);
  return text === '' || text === '\n' || text === '\r' || text === '\r\n' ? text : raise('ValueError', `illegal newline value: ${text}`);
}

const textOr = (value: Ref, fallback: string): string => (value === NULL || value === None ? fallback : textOf(value));

function create(type: PyType): Ref {
  const self = allocateInstance(type, knobs.files.textSize - 192);
  setPayload(self, {
    buffer: NULL, detached: false, codec: { name: 'utf-8', plain: 'utf-8', errors: 'strict' }, newline: null, lineBuffering: false, writeThrough: false,
    readable: false, writable: false, seekable: false, telling: false, decoder: freshDecoder(), seen: 0, decoded: '', used: 0,
    before: freshDecoder(), chunk: new Uint8Array(0), pending: [], pendingSize: 0, started: false, finalizing: false,
    console: null, consoleFile: null, immediate: false,
  } satisfies TextState);
  return self;
}

/** Sets a wrapper up around a buffer; everything is borrowed. */
export function initText(self: Ref, [buffer, encoding, errors, newline, lineBuffering, writeThrough]: readonly Ref[]): void {
  const state = raw(self);
  for (const [value, name] of [[encoding, 'encoding'], [errors, 'errors']] as const) {
    if (value !== NULL && value !== None && !isStr(value)) raise('TypeError', `TextIOWrapper() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  }
  state.newline = newlineOf(newline);
  const name = textOr(encoding, 'locale');
  state.codec = textCodec(name === 'locale' ? 'UTF-8' : name, textOr(errors, 'strict'));
  state.readable = asks(buffer, names.readable);
  state.writable = asks(buffer, names.writable);
  state.seekable = state.telling = asks(buffer, names.seekable);
  state.lineBuffering = lineBuffering !== NULL && isTrue(lineBuffering);
  state.writeThrough = writeThrough !== NULL && isTrue(writeThrough);
  const old = state.buffer;
  state.buffer = newRef(buffer);
  xdecref(old);
  state.started = state.seekable && state.writable && position(state) !== 0;
}

function position({ buffer }: TextState): number {
  const at = callMethod(buffer, names.tell);
  const result = asLong(at);
  decref(at);
  return result;
}

function flushPending(state: TextState): void {
  if (state.pendingSize === 0) return;
  const all = new Uint8Array(state.pendingSize);
  let at = 0;
  for (const part of state.pending) {
    all.set(part, at);
    at += part.length;
  }
  state.pending = [];
  state.pendingSize = 0;
  const mark = holdMark();
  const data = hold(newBytes(all));
  decref(callMethod(state.buffer, names.write, data));
  dropHolds(mark);
  decref(data);
}

function forgetDecoded(state: TextState): void {
  state.decoded = '';
  state.used = 0;
  state.chunk = new Uint8Array(0);
  state.decoder = freshDecoder();
}

function write(self: Ref, value: Ref): Ref {
  if (!isStr(value)) raise('TypeError', `write() argument must be str, not ${typeOf(value).name}`);
  const plain = raw(self);
  if (isPlainConsole(plain) && writeToConsole(plain.console as Console, value)) return newInt(codePointLength(textOf(value)));
  const state = opened(self);
  if (!state.writable) unsupported('not writable');
  const text = textOf(value);
  const { newline } = state;
  const translate = newline === '\r' || newline === '\r\n';
  const mark = holdMark();
  const out = hold(translate ? newStr(text.replaceAll('\n', newline)) : newRef(value));
  const data = encodePiece(state.codec, out, !state.started && text !== '');
  dropHolds(mark);
  decref(out);
  if (text !== '') state.started = true;
  const flush = state.lineBuffering && /[\r\n]/.test(text);
  if (state.pendingSize + data.length > CHUNK) flushPending(state);
  if (data.length > 0) state.pending.push(data);
  state.pendingSize += data.length;
  if (state.pendingSize >= CHUNK || flush || state.writeThrough || state.immediate) flushPending(state);
  if (flush) decref(callMethod(state.buffer, names.flush));
  if (state.readable) forgetDecoded(state);
  return newInt(codePointLength(text));
}

function decode(state: TextState, data: Uint8Array, final: boolean): string {
  const mode = { universal: state.newline === null || state.newline === '', translate: state.newline === null };
  return decodeNext(state.codec, state.decoder, data, final, mode, (bits) => {
    state.seen |= bits;
  });
}

function takeBytes(state: TextState, name: Ref, ...args: Ref[]): Uint8Array {
  const result = callMethod(state.buffer, name, ...args);
  const mark = holdMark();
  hold(result);
  if (!isBytesLike(result)) raise('TypeError', `underlying ${textOf(name)}() should have returned a bytes-like object, not '${typeOf(result).name}'`);
  const data = bytesOf(result).slice();
  dropHolds(mark);
  decref(result);
  return data;
}

/** Decodes the next chunk behind what is left; false at the end. CPython: textiowrapper_read_chunk(). */
function readChunk(state: TextState): boolean {
  if (!state.readable) unsupported('not readable');
  const mark = holdMark();
  const size = hold(newInt(CHUNK));
  const method = getOptionalAttr(state.buffer, names.read1);
  xdecref(method);
  state.before = { ...state.decoder };
  const data = takeBytes(state, method === NULL ? names.read : names.read1, size);
  dropHolds(mark);
  decref(size);
  state.chunk = data;
  if (state.telling) countCodecFrame('getstate');
  countCodecFrame('decode');
  const text = decode(state, data, data.length === 0);
  state.decoded = text;
  state.used = 0;
  countSteps(1 + (data.length >> 5));
  return data.length > 0 || text !== '';
}

function read(self: Ref, sizeRef: Ref): Ref {
  const state = attached(self);
  const size = optionalSize(sizeRef);
  checkOpen(self);
  if (!state.readable) unsupported('not readable');
  flushPending(state);
  if (readsConsole(state)) return newStr(readFromConsole(size));
  if (size < 0) {
    const before = state.decoded.slice(state.used);
    const data = takeBytes(state, names.read);
    const text = before + decode(state, data, true);
    state.decoded = '';
    state.used = 0;
    state.chunk = new Uint8Array(0);
    return newStr(text);
  }
  let result = '';
  let left = size;
  while (left > 0) {
    if (state.used === state.decoded.length && !readChunk(state)) break;
    const end = unitAfter(state.decoded, state.used, left);
    const part = state.decoded.slice(state.used, end);
    state.used = end;
    result += part;
    left -= codePointLength(part);
  }
  return newStr(result);
}

/** True while text comes straight from the run's input. */
function readsConsole(state: TextState): boolean {
  return state.console === 'stdin' && state.used === state.decoded.length && state.decoder.pending.length === 0 && isPlainConsole(state);
}

function takeLine(state: TextState, limit: number): string {
  flushPending(state);
  if (readsConsole(state)) return lineFromConsole(limit);
  let line = '';
  for (;;) {
    line += state.decoded.slice(state.used);
    const end = lineEnd(line, 0, state.newline, state.newline === null);
    const limited = limit >= 0 && codePointLength(line) >= limit ? unitAfter(line, 0, limit) : -1;
    const stop = end >= 0 && (limited < 0 || end <= limited) ? end : limited;
    if (stop >= 0) {
      state.used = state.decoded.length - (line.length - stop);
      return line.slice(0, stop);
    }
    state.used = state.decoded.length;
    if (!readChunk(state)) return line;
  }
}

/** A plain position: the chunk's bytes are decoded again one by one, up to what was given out. */
function tell(self: Ref): Ref {
  const state = opened(self);
  if (!state.seekable) unsupported('underlying stream is not seekable');
  if (!state.telling) raise('OSError', 'telling position disabled by next() call');
  flushPending(state);
  decref(callMethod(state.buffer, names.flush));
  const at = position(state);
  if (state.used === state.decoded.length && !state.decoder.pendingCr) return newInt(at - state.decoder.pending.length);
  const now = state.decoder;
  state.decoder = { ...state.before };
  let bytes = 0;
  for (let units = 0; units < state.used && bytes < state.chunk.length; bytes++) units += decode(state, state.chunk.subarray(bytes, bytes + 1), false).length;
  state.decoder = now;
  countSteps(bytes >> 3);
  return newInt(at - state.chunk.length + bytes - (bytes === 0 ? state.before.pending.length : 0));
}

function seek(self: Ref, cookie: Ref, whenceRef: Ref): Ref {
  const state = opened(self);
  if (!state.seekable) unsupported('underlying stream is not seekable');
  const whence = whenceRef === NULL ? 0 : asLong(whenceRef);
  let target = asLong(cookie);
  if (whence === 1) {
    if (target !== 0) unsupported("can't do nonzero cur-relative seeks");
    const here = tell(self);
    target = asLong(here);
    decref(here);
  } else if (whence === 2 && target !== 0) unsupported("can't do nonzero end-relative seeks");
  else if (whence < 0 || whence > 2) raise('ValueError', `invalid whence (${whence}, should be 0, 1 or 2)`);
  if (target < 0) raise('ValueError', `negative seek position ${target}`);
  flushPending(state);
  decref(callMethod(state.buffer, names.flush));
  const pair = [newInt(target), newInt(whence === 2 ? 2 : 0)];
  const result = callMethod(state.buffer, names.seek, pair[0], pair[1]);
  pair.forEach(decref);
  forgetDecoded(state);
  state.telling = state.seekable;
  state.started = asLong(result) !== 0;
  return result;
}

function close(self: Ref): Ref {
  const state = attached(self);
  if (stealIsTrue(getAttr(self, names.closed))) return None;
  if (state.finalizing) attempt('BaseException', () => decref(callMethod(state.buffer, names._dealloc_warn, self)), () => {});
  let failed = true;
  try {
    decref(callMethod(self, names.flush));
    failed = false;
  } finally {
    if (failed) keepRaising(() => decref(callMethod(state.buffer, names.close)));
  }
  return callMethod(state.buffer, names.close);
}

function flush(self: Ref): Ref {
  const state = opened(self);
  state.telling = state.seekable;
  if (state.console === 'stdout') countFlushed();
  flushPending(state);
  return callMethod(state.buffer, names.flush);
}

function reconfigure(self: Ref, encoding: Ref, errors: Ref, newline: Ref, lineBuffering: Ref, writeThrough: Ref): Ref {
  const state = attached(self);
  const given = (value: Ref): boolean => value !== NULL && value !== None;
  if (state.decoded !== '' && (given(encoding) || given(errors) || newline !== NULL)) {
    unsupported('It is not possible to set the encoding or newline of stream after the first read');
  }
  if (newline !== NULL) state.newline = newlineOf(newline);
  if (given(encoding) || given(errors)) {
    state.codec = textCodec(textOr(encoding, state.codec.name), textOr(errors, given(encoding) ? 'strict' : state.codec.errors));
  }
  if (!isPlainText(state.codec, state.newline)) state.console = null;
  decref(flush(self));
  if (given(lineBuffering)) state.lineBuffering = isTrue(lineBuffering);
  if (given(writeThrough)) state.writeThrough = isTrue(writeThrough);
  return None;
}

function repr(self: Ref): Ref {
  return guardedRepr(self, '...', () => {
    const state = attached(self);
    const part = (name: string): string => {
      const value = attempt('Exception', () => getOptionalAttr(self, names[name]), () => NULL);
      if (value === NULL) return '';
      const text = ` ${name}=${reprText(value)}`;
      decref(value);
      return text;
    };
    return `<_io.TextIOWrapper${part('name')}${part('mode')} encoding='${state.codec.name}'>`;
  });
}

function clear(self: Ref): void {
  const { buffer } = raw(self);
  raw(self).buffer = NULL;
  xdecref(buffer);
}

const passOn = (name: string) => native(name, '()', (self: Ref) => callMethod(attached(self).buffer, names[name]));

export const textIOType: PyType = defineType({
  name: 'TextIOWrapper',
  module: '_io',
  base: textIOBaseType,
  features: textIOBaseType.features,
  basicSize: 192,
  slots: {
    dealloc: (self) => deallocStream(self, clear),
    traverse(self, visit) {
      visitInstance(self, visit);
      if (raw(self).buffer !== NULL) visit(raw(self).buffer);
    },
    clear(self) {
      clear(self);
      clearInstance(self);
    },
    repr,
    create,
    init: (self, args) => initText(self, bindNative(parsedSignature(constructor), args, 'TextIOWrapper', 'TextIOWrapper') as Ref[]),
    iternext(self) {
      const state = opened(self);
      state.telling = false;
      const line = takeLine(state, -1);
      if (line !== '') return newStr(line);
      state.telling = state.seekable;
      return NULL;
    },
  },
  methods: [
    native('write', '(text, /)', write),
    native('read', '(size=-1, /)', read),
    native('readline', '(size=-1, /)', (self: Ref, size: Ref) => newStr(takeLine(opened(self), optionalSize(size)))),
    native('tell', '()', tell),
    native('seek', '(cookie, whence=0, /)', seek),
    native('truncate', '(pos=None, /)', (self: Ref, pos: Ref) => {
      const state = opened(self);
      decref(flush(self));
      return callMethod(state.buffer, names.truncate, pos === NULL ? None : pos);
    }),
    native('flush', '()', flush),
    native('close', '()', close),
    native('detach', '()', (self: Ref) => {
      const state = attached(self);
      decref(callMethod(self, names.flush));
      const { buffer } = state;
      state.buffer = NULL;
      state.detached = true;
      state.console = null;
      return buffer;
    }),
    native('reconfigure', '(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)', reconfigure),
    ...['readable', 'writable', 'seekable', 'fileno', 'isatty'].map(passOn),
  ],
  getset: [
    getset('buffer', (self) => newRef(attached(self).buffer)),
    getset('encoding', (self) => newStr(raw(self).codec.name)),
    getset('errors', (self) => newStr(attached(self).codec.errors)),
    getset('newlines', (self) => newlinesValue(attached(self).seen)),
    getset('line_buffering', (self) => newBool(raw(self).lineBuffering)),
    getset('write_through', (self) => newBool(raw(self).writeThrough)),
    getset('closed', (self) => getAttr(attached(self).buffer, names.closed)),
    getset('name', (self) => getAttr(attached(self).buffer, names.name)),
    getset('_finalizing', (self) => (raw(self).finalizing ? True : False), (self, value) => {
      raw(self).finalizing = isTrue(value);
    }),
  ],
});

/** A wrapper as `open` makes it. */
export function newTextIO(...args: Ref[]): Ref {
  const self = create(textIOType);
  const mark = holdMark();
  hold(self);
  initText(self, args);
  dropHolds(mark);
  return self;
}

/** Makes a wrapper one of the streams that the program is started with. */
export function makeConsole(self: Ref, console: Console): void {
  const state = raw(self);
  state.console = console;
  state.consoleFile = consoleFileOf(state.buffer);
  state.immediate = true;
}

/** True while text that goes to this stream of the program's start may as well go to the run's output. */
export function takesTextPlainly(self: Ref): boolean {
  return isPlainConsole(raw(self));
}
