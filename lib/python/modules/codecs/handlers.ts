import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { exceptionType, raise, stealAndRaise } from '../../object/errors';
import type { NativeMethod } from '../../object/native';
import { native } from '../../object/native';
import { staticString } from '../../object/names';
import { bareName, isInstance, typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getAttr } from '../../protocols/attribute';
import { characterName } from '../../protocols/character-names';
import { passedSurrogate } from '../../protocols/codec-errors';
import { builtinHandlers } from '../../protocols/codec-registry';
import { asSize } from '../../protocols/number';
import { isSurrogate, utf8Bytes, wideBytes } from '../../text/encodings';
import { encodeReplacement } from '../../text/utf8';
import { isException } from '../../types/exceptions';
import { staticNativeFunction } from '../../types/native-function';
import { bytesOf, isBytes, newBytes } from '../../values/bytes';
import { newInt } from '../../values/numbers';
import { stealTuple } from '../../values/sequences';
import { isStr, newStr, textOf } from '../../values/text';

/** The error handlers of codecs as functions: what `codecs.lookup_error` gives. CPython: Python/codecs.c. */

type Kind = 'UnicodeEncodeError' | 'UnicodeDecodeError' | 'UnicodeTranslateError';

/** What a handler needs to know of an exception. Characters or bytes of the part that failed, clamped to the object. */
interface Failure {
  kind: Kind;
  encoding: string;
  start: number;
  end: number;
  part: number[];
  data: Uint8Array;
}

const names = Object.fromEntries(['encoding', 'object', 'start', 'end'].map((name) => [name, staticString(name)]));
const KINDS: readonly Kind[] = ['UnicodeEncodeError', 'UnicodeDecodeError', 'UnicodeTranslateError'];

function attribute<T>(o: Ref, name: string, read: (value: Ref) => T): T {
  const value = getAttr(o, names[name]);
  const mark = holdMark();
  hold(value);
  const result = read(value);
  dropHolds(mark);
  decref(value);
  return result;
}

function wrongType(exception: Ref): never {
  return raise('TypeError', `don't know how to handle ${bareName(typeOf(exception))} in error callback`);
}

/** Reads an exception of one of these kinds, or raises TypeError. */
function failureOf(exception: Ref, kinds: readonly Kind[]): Failure {
  const kind = KINDS.find((name) => isInstance(exception, exceptionType(name)));
  if (kind === undefined || !kinds.includes(kind)) return wrongType(exception);
  let units: number[] = [];
  let data = new Uint8Array(0);
  attribute(exception, 'object', (object) => {
    if (kind === 'UnicodeDecodeError' ? !isBytes(object) : !isStr(object)) {
      raise('TypeError', `object attribute must be ${kind === 'UnicodeDecodeError' ? 'bytes' : 'unicode'}`);
    }
    if (isStr(object)) units = Array.from(textOf(object), (char) => char.codePointAt(0) as number);
    else {
      data = bytesOf(object).slice();
      units = Array.from(data);
    }
  });
  const number = (name: string): number => attribute(exception, name, (value) => asSize(value, null));
  const start = Math.min(Math.max(number('start'), 0), Math.max(units.length - 1, 0));
  const end = Math.min(Math.max(number('end'), 1), Math.max(units.length, 1));
  const encoding = kind === 'UnicodeTranslateError' ? '' : attribute(exception, 'encoding', textOf);
  return { kind, encoding, start, end, part: units.slice(start, end), data };
}

/** `(by, next)`. */
function answer(by: string | readonly number[], next: number): Ref {
  const mark = holdMark();
  const value = hold(typeof by === 'string' ? newStr(by) : newBytes(Uint8Array.from(by)));
  const position = newInt(next);
  dropHolds(mark);
  return stealTuple([value, position]);
}

function strict(exception: Ref): Ref {
  if (!isException(exception)) raise('TypeError', 'codec must pass exception instance');
  return stealAndRaise(newRef(exception));
}

function replace(exception: Ref): Ref {
  const { kind, start, end } = failureOf(exception, KINDS);
  if (kind === 'UnicodeDecodeError') return answer('\ufffd', end);
  return answer((kind === 'UnicodeEncodeError' ? '?' : '\ufffd').repeat(Math.max(end - start, 0)), end);
}

const escaped = (point: number): string => encodeReplacement(point, 'backslashreplace');

function nameReplace(exception: Ref): Ref {
  const { part, end } = failureOf(exception, ['UnicodeEncodeError']);
  return answer(part.map((point) => {
    const name = characterName(point);
    return name === null ? escaped(point) : `\\N{${name}}`;
  }).join(''), end);
}

function surrogateEscape(exception: Ref): Ref {
  const { kind, part, start, end } = failureOf(exception, ['UnicodeEncodeError', 'UnicodeDecodeError']);
  if (kind === 'UnicodeEncodeError') {
    if (!part.every((point) => point >= 0xdc80 && point <= 0xdcff)) return stealAndRaise(newRef(exception));
    return answer(part.map((point) => point - 0xdc00), end);
  }
  let text = '';
  for (const byte of part.slice(0, 4)) {
    if (byte < 128) break;
    text += String.fromCharCode(0xdc00 + byte);
  }
  return text === '' ? stealAndRaise(newRef(exception)) : answer(text, start + text.length);
}

/** How an encoding writes surrogates, by its name; null for one that has none. CPython: get_standard_encoding(). */
function surrogateWriter(encoding: string): { kind: 'utf-8' | 'utf-16' | 'utf-32'; big: boolean } | null {
  const found = /^(?:utf[-_]?(8|16|32)(?:[-_]?(le|be))?|cp_?utf8)$/i.exec(encoding);
  if (found === null) return null;
  return { kind: `utf-${found[1] as '8' | '16' | '32'}`, big: found[2]?.toLowerCase() === 'be' };
}

function surrogatePass(exception: Ref): Ref {
  const { kind, encoding, part, start, end, data } = failureOf(exception, ['UnicodeEncodeError', 'UnicodeDecodeError']);
  const writer = surrogateWriter(encoding);
  if (writer === null) return stealAndRaise(newRef(exception));
  if (kind === 'UnicodeEncodeError') {
    if (!part.every(isSurrogate)) return stealAndRaise(newRef(exception));
    return answer(part.flatMap((point) => (writer.kind === 'utf-8' ? utf8Bytes(point) : wideBytes(point, writer))), end);
  }
  const passed = passedSurrogate(data, start, writer);
  return passed === null ? stealAndRaise(newRef(exception)) : answer(passed.by as string, passed.next);
}

const handlers: Record<string, NativeMethod> = {
  strict: native('strict_errors', '(exc)', strict),
  ignore: native('ignore_errors', '(exc)', (exception: Ref) => answer('', failureOf(exception, KINDS).end)),
  replace: native('replace_errors', '(exc)', replace),
  xmlcharrefreplace: native('xmlcharrefreplace_errors', '(exc)', (exception: Ref) => {
    const { part, end } = failureOf(exception, ['UnicodeEncodeError']);
    return answer(part.map((point) => `&#${point};`).join(''), end);
  }),
  backslashreplace: native('backslashreplace_errors', '(exc)', (exception: Ref) => {
    const { part, end } = failureOf(exception, KINDS);
    return answer(part.map(escaped).join(''), end);
  }),
  namereplace: native('namereplace_errors', '(exc)', nameReplace),
  surrogateescape: native('surrogateescape', '(exc)', surrogateEscape),
  surrogatepass: native('surrogatepass', '(exc)', surrogatePass),
};
const made = new Map<string, Ref>(Object.entries(handlers).map(([name, method]) => [name, staticNativeFunction(method, 'codecs')]));

builtinHandlers.find = (name) => made.get(name) ?? NULL;
