import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { asSize } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { bytesOf, isBytesLike, isExactBytes } from '../values/bytes';
import { newBool } from '../values/numbers';
import { setAppendedCapacity, stealList } from '../values/sequences';
import { None } from '../values/singletons';
import { binaryTextOf, bytesText, made, strippedSet, unchanged } from './bytes-text';
import { countArgument, givenType } from './str-arguments';
import { itemsToJoin, roomForParts } from './str-split';

/** Methods of bytes and bytearray that split, join, fill up, strip and change case, of ASCII alone. CPython: Objects/bytes_methods.c. */

const WHITE_SPACE = ' \t\n\r\v\f';

function listOf(self: Ref, parts: string[], room: number): Ref {
  const mark = holdMark();
  const { length } = bytesOf(self);
  const list = stealList(parts.map((part) => hold(part.length === length ? unchanged(self) : made(self, part))));
  setAppendedCapacity(list, room);
  dropHolds(mark);
  return list;
}

/** The first `limit` splits from the left. */
function splitText(text: string, separator: string, limit: number): string[] {
  const parts = text.split(separator);
  return parts.length <= limit + 1 ? parts : [...parts.slice(0, limit), parts.slice(limit).join(separator)];
}

function splitWords(text: string, limit: number): string[] {
  const words: string[] = [];
  let rest = text.replace(/^[ \t\n\r\v\f]+/, '');
  while (rest !== '') {
    if (words.length === limit) return [...words, rest];
    const word = (/^[^ \t\n\r\v\f]+/.exec(rest) as RegExpExecArray)[0];
    words.push(word);
    rest = rest.slice(word.length).replace(/^[ \t\n\r\v\f]+/, '');
  }
  return words;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function split(fromRight: boolean): (self: Ref, separator: Ref, maxsplit: Ref) => Ref {
  return (self, separator, maxsplit) => {
    const given = countArgument(maxsplit, -1);
    const limit = given < 0 ? Infinity : given;
    const sub = separator === NULL || separator === None ? null : bytesText(separator);
    if (sub === '') raise('ValueError', 'empty separator');
    const text = binaryTextOf(self);
    if (!fromRight) return listOf(self, sub === null ? splitWords(text, limit) : splitText(text, sub, limit), roomForParts(limit));
    const parts = sub === null ? splitWords(reversed(text), limit) : splitText(reversed(text), reversed(sub), limit);
    return listOf(self, parts.map(reversed).reverse(), roomForParts(limit));
  };
}

function splitlines(self: Ref, keepends: Ref): Ref {
  const lines = binaryTextOf(self).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  return listOf(self, keepends !== NULL && isTrue(keepends) ? lines : lines.map((line) => line.replace(/[\r\n]+$/, '')), 0);
}

/** `separator.join(items)` of borrowed items: a lone bytes object is returned itself. CPython: Objects/stringlib/join.h, bytes_join(). */
export function joinBytes(separator: Ref, items: readonly Ref[]): Ref {
  if (items.length === 1 && isExactBytes(items[0]) && isExactBytes(separator)) return newRef(items[0]);
  const texts = items.map((item, i) => {
    if (!isBytesLike(item)) raise('TypeError', `sequence item ${i}: expected a bytes-like object, ${typeOf(item).name} found`);
    return binaryTextOf(item);
  });
  return made(separator, texts.join(binaryTextOf(separator)));
}

function join(self: Ref, iterable: Ref): Ref {
  const mark = holdMark();
  const items = itemsToJoin(iterable);
  for (const item of items) hold(item);
  const joined = joinBytes(self, items);
  dropHolds(mark);
  for (const item of items) decref(item);
  return joined;
}

function fillByte(o: Ref, method: string): string {
  if (o === NULL) return ' ';
  if (!isBytesLike(o)) raise('TypeError', `${method}() argument 2 must be a byte string of length 1, not ${givenType(o)}`);
  const { length } = bytesOf(o);
  if (length !== 1) raise('TypeError', knobs.values.fillByte(method, typeOf(o).name, length));
  return binaryTextOf(o);
}

function justify(method: string, left: (missing: number, width: number) => number): (self: Ref, width: Ref, fill: Ref) => Ref {
  return (self, widthRef, fillRef) => {
    const width = asSize(widthRef, 'OverflowError');
    const fill = fillByte(fillRef, method);
    const text = binaryTextOf(self);
    const missing = width - text.length;
    if (missing <= 0) return unchanged(self);
    reserveBytes(missing);
    const before = left(missing, width);
    return made(self, fill.repeat(before) + text + fill.repeat(missing - before));
  };
}

function zfill(self: Ref, widthRef: Ref): Ref {
  const text = binaryTextOf(self);
  const missing = asSize(widthRef, 'OverflowError') - text.length;
  if (missing <= 0) return unchanged(self);
  reserveBytes(missing);
  const sign = text[0] === '+' || text[0] === '-' ? text[0] : '';
  return made(self, sign + '0'.repeat(missing) + text.slice(sign.length));
}

function expandtabs(self: Ref, sizeRef: Ref): Ref {
  const size = countArgument(sizeRef, 8);
  let column = 0;
  let result = '';
  for (const byte of binaryTextOf(self)) {
    if (byte === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      reserveBytes(spaces + result.length);
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += byte;
      column = byte === '\n' || byte === '\r' ? 0 : column + 1;
    }
  }
  return made(self, result);
}

function strip(left: boolean, right: boolean): (self: Ref, bytes: Ref) => Ref {
  return (self, bytes) => {
    const set = strippedSet(bytes, None) ?? WHITE_SPACE;
    const text = binaryTextOf(self);
    let start = 0;
    let end = text.length;
    if (left) while (start < end && set.includes(text[start])) start++;
    if (right) while (end > start && set.includes(text[end - 1])) end--;
    return end - start === text.length ? unchanged(self) : made(self, text.slice(start, end));
  };
}

function changed(name: string, rule: (text: string) => string): NativeMethod {
  return native(name, '()', (self: Ref) => made(self, rule(binaryTextOf(self))));
}

function asked(name: string, pattern: RegExp): NativeMethod {
  return native(name, '()', (self: Ref) => newBool(pattern.test(binaryTextOf(self))));
}

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function upper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function title(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase());
}

export const bytesShapeMethods: NativeMethod[] = [
  native('split', '(sep=None, maxsplit=-1)', split(false)),
  native('rsplit', '(sep=None, maxsplit=-1)', split(true)),
  native('splitlines', '(keepends=False)', splitlines),
  native('join', '(iterable_of_bytes, /)', join),
  native('ljust', "(width, fillchar=b' ', /)", justify('ljust', () => 0)),
  native('rjust', "(width, fillchar=b' ', /)", justify('rjust', (missing) => missing)),
  native('center', "(width, fillchar=b' ', /)", justify('center', (missing, width) => Math.floor(missing / 2) + (missing & width & 1))),
  native('zfill', '(width, /)', zfill),
  native('expandtabs', '(tabsize=8)', expandtabs),
  native('strip', '(bytes=None, /)', strip(true, true)),
  native('lstrip', '(bytes=None, /)', strip(true, false)),
  native('rstrip', '(bytes=None, /)', strip(false, true)),
  changed('lower', lower),
  changed('upper', upper),
  changed('title', title),
  changed('capitalize', (text) => upper(text.slice(0, 1)) + lower(text.slice(1))),
  changed('swapcase', (text) => text.replace(/[A-Za-z]/g, (letter) => (letter >= 'a' ? letter.toUpperCase() : letter.toLowerCase()))),
  asked('isalpha', /^[A-Za-z]+$/),
  asked('isdigit', /^[0-9]+$/),
  asked('isalnum', /^[A-Za-z0-9]+$/),
  asked('isspace', /^[ \t\n\r\v\f]+$/),
  asked('isascii', /^[\0-\x7f]*$/),
  asked('isupper', /^[^a-z]*[A-Z][^a-z]*$/),
  asked('islower', /^[^A-Z]*[a-z][^A-Z]*$/),
  asked('istitle', /^[^A-Za-z]*(?:[A-Z][a-z]*(?:[^A-Za-z]+|$))+$/),
];
