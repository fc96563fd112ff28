import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { isInterned, leaveInterned } from '../object/names';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeRow } from '../heap/allocate';
import { newRef } from '../heap/refcount';
import { comparison } from '../protocols/compare';
import { hashStr } from '../protocols/hash';
import { asSize } from '../protocols/number';
import { isSlice, sliceRange } from '../protocols/slicing';
import { forgetName } from '../protocols/type-lookup';
import { countSteps } from '../object/steps';
import { reserveBytes } from '../heap/allocate';
import { strRepr } from '../text/str-repr';
import { freeInstanceRow } from '../values/instance';
import { newBool } from '../values/numbers';
import { NotImplemented } from '../values/singletons';
import { exactStr, textWidth } from '../values/text-of-subclass';
import type { TextWidth } from '../values/text';
import { EMPTY_STR, isExactStr, isStr, newStr, newStrOfWidth, textOf } from '../values/text';
import { objectType } from './object';
import { createStr } from './str-conversion';
import { iterateStr } from './str-iterator';
import { strMethods } from './str-methods';
import { formatPercent } from './str-percent';
import { charAtUnit, partOf, strLength, unitAt } from './str-positions';

/** `str`. CPython: Objects/unicodeobject.c. */

function dealloc(self: Ref): void {
  if (!isExactStr(self)) {
    freeInstanceRow(self);
    return;
  }
  if (isInterned(self)) {
    leaveInterned(self);
    forgetName(self);
  }
  freeRow(self);
}

/** CPython: PyUnicode_Concat(). */
function concat(self: Ref, other: Ref): Ref {
  if (!isStr(other)) raise('TypeError', `can only concatenate str (not "${typeOf(other).name}") to str`);
  const left = textOf(self);
  const right = textOf(other);
  if (left.length === 0) return exactStr(other);
  if (right.length === 0) return exactStr(self);
  const leftWidth = textWidth(self);
  const rightWidth = textWidth(other);
  // Two halves of a surrogate pair, each alone in its text, would make one character of a text that had none.
  if (leftWidth === 2 && rightWidth === 2) return newStr(left + right);
  return newStrOfWidth(left + right, Math.max(leftWidth, rightWidth) as TextWidth);
}

const LONGEST_TEXT = 2 ** 29 - 25;

/** CPython: unicode_repeat(). */
function repeat(self: Ref, count: number): Ref {
  const text = textOf(self);
  if (count <= 0 || text.length === 0) return EMPTY_STR;
  if (count === 1) return exactStr(self);
  const width = textWidth(self);
  if (text.length * count >= 2 ** 63) raise('OverflowError', 'repeated string is too long');
  reserveBytes(text.length * count * Math.max(width, 1));
  if (text.length * count > LONGEST_TEXT) raise('MemoryError');
  countSteps(Math.ceil((text.length * count) / 4096));
  return newStrOfWidth(text.repeat(count), width);
}

/** CPython: unicode_subscript(). */
function getitem(self: Ref, key: Ref): Ref {
  if (typeOf(key).slots.index !== null) {
    const index = asSize(key);
    const length = strLength(self);
    const at = index < 0 ? index + length : index;
    if (at < 0 || at >= length) raise('IndexError', 'string index out of range');
    const width = textWidth(self);
    return charAtUnit(textOf(self), width, unitAt(textOf(self), width, at));
  }
  if (!isSlice(key)) raise('TypeError', knobs.values.strIndex(typeOf(key).name));
  return slice(self, key);
}

function slice(self: Ref, key: Ref): Ref {
  const width = textWidth(self);
  const { start, step, count } = sliceRange(key, () => strLength(self));
  const text = textOf(self);
  if (count <= 0) return EMPTY_STR;
  if (step === 1) {
    if (start === 0 && count === strLength(self)) return exactStr(self);
    return partOf(text, width, unitAt(text, width, start), unitAt(text, width, start + count));
  }
  const characters = width === 4 ? Array.from(text) : text;
  let picked = '';
  for (let i = 0, at = start; i < count; i++, at += step) picked += characters[at];
  return width === 0 ? newStrOfWidth(picked, 0) : newStr(picked);
}

/** Three-way comparison by code points, which differs from JS's by units for surrogate pairs alone. */
function order(a: Ref, b: Ref): number {
  const left = textOf(a);
  const right = textOf(b);
  if (left === right) return 0;
  if (textWidth(a) === 4 || textWidth(b) === 4) {
    const length = Math.min(left.length, right.length);
    for (let i = 0; i < length; i++) {
      if (left.charCodeAt(i) !== right.charCodeAt(i)) return (left.codePointAt(i) as number) - (right.codePointAt(i) as number);
    }
    return left.length - right.length;
  }
  return left < right ? -1 : 1;
}

/** CPython: PyUnicode_RichCompare(). */
function compare(self: Ref, other: Ref, op: number): Ref {
  if (!isStr(other)) return NotImplemented;
  if (op === CompareOp.EQ) return newBool(textOf(self) === textOf(other));
  if (op === CompareOp.NE) return newBool(textOf(self) !== textOf(other));
  return comparison(order(self, other), op);
}

function contains(self: Ref, item: Ref): boolean {
  if (!isStr(item)) raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(item).name}`);
  return textOf(self).includes(textOf(item));
}

export const strType = defineType({
  name: 'str',
  id: TypeId.STR,
  base: objectType,
  features: TypeFeature.BASETYPE | TypeFeature.STR_SUBCLASS,
  basicSize: 64,
  slots: {
    dealloc,
    repr: (self) => newStr(strRepr(textOf(self))),
    str: (self) => (isExactStr(self) ? newRef(self) : exactStr(self)),
    hash: hashStr,
    richcompare: compare,
    iter: iterateStr,
    length: strLength,
    getitem,
    contains,
    concat,
    repeat,
    create: (type, args) => createStr(type, args, strType),
  },
  binary: { REMAINDER: (a, b) => (isStr(a) ? formatPercent(a, b) : NotImplemented) },
  methods: strMethods,
});
