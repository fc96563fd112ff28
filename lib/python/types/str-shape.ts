import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { reserveBytes } from '../heap/allocate';
import { asSize } from '../protocols/number';
import { isSpaceUnit } from '../text/str-classes';
import { None } from '../values/singletons';
import { exactStr, textWidth } from '../values/text-of-subclass';
import { isStr, newStr, textOf } from '../values/text';
import { countArgument } from './str-arguments';
import { partOf, strLength } from './str-positions';

/** Methods of str that fill a text up or cut off what stands around it. CPython: Objects/unicodeobject.c. */

/** CPython: convert_uc(). */
function fillCharacter(o: Ref): string {
  if (o === NULL) return ' ';
  if (!isStr(o)) raise('TypeError', `The fill character must be a unicode character, not ${typeOf(o).name}`);
  if (strLength(o) !== 1) raise('TypeError', 'The fill character must be exactly one character long');
  return textOf(o);
}

function padded(self: Ref, left: number, right: number, fill: string): Ref {
  reserveBytes((left + right) * fill.length);
  return newStr(fill.repeat(left) + textOf(self) + fill.repeat(right));
}

/** How many characters are missing to `width`. */
function missing(self: Ref, width: Ref): number {
  return asSize(width, 'OverflowError') - strLength(self);
}

function ljust(self: Ref, width: Ref, fillRef: Ref): Ref {
  const fill = fillCharacter(fillRef);
  const count = missing(self, width);
  return count <= 0 ? exactStr(self) : padded(self, 0, count, fill);
}

function rjust(self: Ref, width: Ref, fillRef: Ref): Ref {
  const fill = fillCharacter(fillRef);
  const count = missing(self, width);
  return count <= 0 ? exactStr(self) : padded(self, count, 0, fill);
}

/** An odd character goes to the left when the width is odd. CPython: unicode_center_impl(). */
function center(self: Ref, width: Ref, fillRef: Ref): Ref {
  const fill = fillCharacter(fillRef);
  const count = missing(self, width);
  if (count <= 0) return exactStr(self);
  const total = count + strLength(self);
  const left = Math.floor(count / 2) + (count % 2 === 1 && total % 2 === 1 ? 1 : 0);
  return padded(self, left, count - left, fill);
}

function zfill(self: Ref, width: Ref): Ref {
  const count = missing(self, width);
  if (count <= 0) return exactStr(self);
  const text = textOf(self);
  reserveBytes(count);
  const sign = text[0] === '+' || text[0] === '-' ? text[0] : '';
  return newStr(sign + '0'.repeat(count) + text.slice(sign.length));
}

/** CPython: unicode_expandtabs_impl(). */
function expandtabs(self: Ref, sizeRef: Ref): Ref {
  const size = countArgument(sizeRef, 8);
  const text = textOf(self);
  if (!text.includes('\t')) return exactStr(self);
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      reserveBytes(spaces + result.length);
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return newStr(result);
}

/** `strip`, `lstrip` and `rstrip`: white space, or any of the characters given. CPython: do_argstrip(). */
function strip(method: string, left: boolean, right: boolean): (self: Ref, characters: Ref) => Ref {
  return (self, characters) => {
    if (characters !== NULL && characters !== None && !isStr(characters)) raise('TypeError', `${method} arg must be None or str`);
    const text = textOf(self);
    const width = textWidth(self);
    let start = 0;
    let end = text.length;
    if (characters === NULL || characters === None) {
      if (left) while (start < end && isSpaceUnit(text.charCodeAt(start))) start++;
      if (right) while (end > start && isSpaceUnit(text.charCodeAt(end - 1))) end--;
    } else {
      const set = new Set(textOf(characters));
      const units = width === 4 ? Array.from(text) : text;
      let first = 0;
      let last = units.length;
      if (left) while (first < last && set.has(units[first])) start += units[first++].length;
      if (right) while (last > first && set.has(units[last - 1])) end -= units[--last].length;
    }
    return end - start === text.length ? exactStr(self) : partOf(text, width, start, end);
  };
}

export const strShapeMethods: NativeMethod[] = [
  native('ljust', "(width, fillchar=' ', /)", ljust),
  native('rjust', "(width, fillchar=' ', /)", rjust),
  native('center', "(width, fillchar=' ', /)", center),
  native('zfill', '(width, /)', zfill),
  native('expandtabs', '(tabsize=8)', expandtabs),
  native('strip', '(chars=None, /)', strip('strip', true, true)),
  native('lstrip', '(chars=None, /)', strip('lstrip', true, false)),
  native('rstrip', '(chars=None, /)', strip('rstrip', false, true)),
];
