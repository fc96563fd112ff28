import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { native } from '../../object/native';
import { bufferArgument } from '../../protocols/bytes-argument';
import { characterNamed } from '../../protocols/character-names';
import { decodeSteps } from '../../protocols/codec-steps';
import { isTrue } from '../../protocols/truth';
import { warn } from '../../protocols/warnings';
import { bytesEscape } from '../../text/str-repr';
import { rawUnicodeEscape, rawUnicodeEscapeDecoder, unicodeEscape, unicodeEscapeDecoder } from '../../text/unicode-escapes';
import { encodeText } from '../../text/utf8';
import { givenType } from '../../types/str-arguments';
import { bytesOf, isBytes, newBytes } from '../../values/bytes';
import { isStr, newStr, textOf } from '../../values/text';
import { codecAnswer, errorsArgument, strArgument } from './arguments';

/** Codecs of backslashes. CPython: Modules/_codecsmodule.c, Objects/unicodeobject.c, Objects/bytesobject.c. */

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** The bytes of a str in UTF-8, or of a bytes-like object. CPython: the converter `s*`. */
export function bytesOrUtf8(o: Ref): Uint8Array {
  if (!isStr(o)) return bufferArgument(o).slice();
  const data = encodeText(textOf(o), 'utf-8', 'backslashreplace');
  return 'reason' in data ? new Uint8Array(0) : data;
}

/** Only the first escape of a text that does not exist is told of. */
function warnOnce(bytes: boolean): (text: string, octal: boolean) => void {
  let told = false;
  return (text, octal) => {
    const message = knobs.values.escapeWarning(text, octal, bytes);
    if (told || message === null) return;
    told = true;
    warn('DeprecationWarning', message);
  };
}

function decodeUnicode(data: Ref, errors: Ref, finalRef: Ref): Ref {
  const bytes = bytesOrUtf8(data);
  const final = finalRef === NULL || isTrue(finalRef);
  const codec = unicodeEscapeDecoder({ warn: warnOnce(false), named: (name) => characterNamed(name, false) ?? undefined });
  const { text, consumed } = decodeSteps(bytes, codec, 0, errorsArgument(errors, 'unicode_escape_decode'), () => newBytes(bytes.slice()), final);
  return codecAnswer(newStr(text), consumed);
}

function decodeRaw(data: Ref, errors: Ref, finalRef: Ref): Ref {
  const bytes = bytesOrUtf8(data);
  const final = finalRef === NULL || isTrue(finalRef);
  const handler = errorsArgument(errors, 'raw_unicode_escape_decode');
  const { text, consumed } = decodeSteps(bytes, rawUnicodeEscapeDecoder(final), 0, handler, () => newBytes(bytes.slice()), final);
  return codecAnswer(newStr(text), consumed);
}

const encoder = (name: string, escape: (text: string) => string) => native(name, '(str, errors=None, /)', (str: Ref, errors: Ref) => {
  const text = strArgument(str, name, '1');
  errorsArgument(errors, name);
  return codecAnswer(newBytes(latin(escape(text))), Array.from(text).length);
});

const SIMPLE: Readonly<Record<number, number>> = { 10: -1, 92: 92, 39: 39, 34: 34, 98: 8, 102: 12, 116: 9, 110: 10, 114: 13, 118: 11, 97: 7 };

/** CPython: _PyBytes_DecodeEscape(). */
function decodeBytesEscape(data: Ref, errorsRef: Ref): Ref {
  const bytes = bytesOrUtf8(data);
  const errors = errorsArgument(errorsRef, 'escape_decode');
  const tell = warnOnce(true);
  const out: number[] = [];
  for (let at = 0; at < bytes.length;) {
    if (bytes[at] !== 92) {
      out.push(bytes[at++]);
      continue;
    }
    if (++at === bytes.length) raise('ValueError', 'Trailing \\ in string');
    const letter = bytes[at++];
    const simple = SIMPLE[letter];
    const rest = String.fromCharCode(...bytes.subarray(at - 1, at + 2));
    if (simple !== undefined) {
      if (simple >= 0) out.push(simple);
    } else if (letter >= 48 && letter <= 55) {
      const [digits] = /^[0-7]{1,3}/.exec(rest)!;
      const value = Number.parseInt(digits, 8);
      if (value > 0o377) tell(digits, true);
      out.push(value & 0xff);
      at += digits.length - 1;
    } else if (letter === 120) {
      const digits = /^x([0-9a-fA-F]{0,2})/.exec(rest)![1];
      if (digits.length === 2) out.push(Number.parseInt(digits, 16));
      else if (errors === 'strict') raise('ValueError', `invalid \\x escape at position ${at - 2}`);
      else if (errors === 'replace') out.push(63);
      else if (errors !== 'ignore') raise('ValueError', `decoding error; unknown error handling code: ${errors}`);
      at += digits.length;
    } else {
      tell(String.fromCharCode(letter), false);
      out.push(92, letter);
    }
  }
  return codecAnswer(newBytes(Uint8Array.from(out)), bytes.length);
}

function encodeBytesEscape(data: Ref, errors: Ref): Ref {
  if (!isBytes(data)) raise('TypeError', `escape_encode() argument 1 must be bytes, not ${givenType(data)}`);
  errorsArgument(errors, 'escape_encode');
  const bytes = bytesOf(data);
  return codecAnswer(newBytes(latin(bytesEscape(bytes))), bytes.length);
}

export const escapeFunctions = [
  native('unicode_escape_decode', '(data, errors=None, final=True, /)', decodeUnicode),
  native('raw_unicode_escape_decode', '(data, errors=None, final=True, /)', decodeRaw),
  encoder('unicode_escape_encode', unicodeEscape),
  encoder('raw_unicode_escape_encode', rawUnicodeEscape),
  native('escape_decode', '(data, errors=None, /)', decodeBytesEscape),
  native('escape_encode', '(data, errors=None, /)', encodeBytesEscape),
  native('readbuffer_encode', '(data, errors=None, /)', (data: Ref, errors: Ref) => {
    const bytes = bytesOrUtf8(data);
    errorsArgument(errors, 'readbuffer_encode');
    return codecAnswer(newBytes(bytes), bytes.length);
  }),
];
