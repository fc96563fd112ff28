import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { sliceIndex } from '../protocols/slicing';
import { codePointLength } from '../text/format-spec';
import { textWidth } from '../values/text-of-subclass';
import { None } from '../values/singletons';
import type { TextWidth } from '../values/text';
import { newStr, newStrOfWidth, textOf } from '../values/text';

/** Characters as Python counts them, code points, in a text that JS counts in UTF-16 units: they differ for width 4 alone. */

export function strLength(self: Ref): number {
  return textWidth(self) === 4 ? codePointLength(textOf(self)) : textOf(self).length;
}

/** The unit at which character number `index` begins; `index` is between 0 and the length. */
export function unitAt(text: string, width: TextWidth, index: number): number {
  if (width < 4) return index;
  let unit = 0;
  for (let i = 0; i < index; i++) unit += isPairAt(text, unit) ? 2 : 1;
  return unit;
}

/** The number of characters before a unit. */
export function indexOfUnit(text: string, width: TextWidth, unit: number): number {
  return width < 4 || unit < 0 ? unit : codePointLength(text.slice(0, unit));
}

function isPairAt(text: string, unit: number): boolean {
  return (text.charCodeAt(unit) & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00;
}

/** The character that begins at a unit, as a new str. */
export function charAtUnit(text: string, width: TextWidth, unit: number): Ref {
  if (width < 2) return newStrOfWidth(text[unit], width);
  return newStr(width === 4 && isPairAt(text, unit) ? text.slice(unit, unit + 2) : text[unit]);
}

/** Part of a text, in units, as a new str. Only wide texts have parts that are narrower. */
export function partOf(text: string, width: TextWidth, start: number, end: number): Ref {
  const part = text.slice(start, end);
  return width === 0 ? newStrOfWidth(part, 0) : newStr(part);
}

/** The stretch of a text that `start` and `end` arguments mean, in characters and in units. */
export interface Stretch {
  text: string;
  width: TextWidth;
  /** Character and unit at which it begins. */
  start: number;
  startUnit: number;
  /** Unit at which it ends. */
  endUnit: number;
  /** `start` lies behind `end`: not even the empty text is found. */
  backwards: boolean;
}

/** CPython: ADJUST_INDICES(). Absent arguments are NULL. */
export function stretchOf(self: Ref, startRef: Ref, endRef: Ref): Stretch {
  const text = textOf(self);
  const width = textWidth(self);
  if (startRef === NULL && endRef === NULL) return { text, width, start: 0, startUnit: 0, endUnit: text.length, backwards: false };
  const length = width === 4 ? codePointLength(text) : text.length;
  let start = sliceIndex(startRef === NULL ? None : startRef, 0);
  let end = sliceIndex(endRef === NULL ? None : endRef, length);
  if (end > length) end = length;
  else if (end < 0) end = Math.max(end + length, 0);
  if (start < 0) start = Math.max(start + length, 0);
  const backwards = start > end;
  const from = Math.min(start, length);
  return { text, width, start: from, startUnit: unitAt(text, width, from), endUnit: unitAt(text, width, end), backwards };
}
