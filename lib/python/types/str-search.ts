import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { codePointLength } from '../text/format-spec';
import { newBool, newInt } from '../values/numbers';
import { stealTrackedTuple, tupleItems, isTuple } from '../values/sequences';
import { exactStr, textWidth } from '../values/text-of-subclass';
import { EMPTY_STR, isStr, newStr, textOf } from '../values/text';
import { countArgument, givenType, plainTextArgument, textArgument } from './str-arguments';
import type { Stretch } from './str-positions';
import { indexOfUnit, partOf, stretchOf } from './str-positions';

/** Methods of str that look for a text in another. CPython: Objects/unicodeobject.c, Objects/stringlib/. */

function wanted(sub: Ref, method: string): string {
  if (!isStr(sub)) raise('TypeError', knobs.values.searchedStr(method, typeOf(sub).name, givenType(sub)));
  return textOf(sub);
}

/** Unit of the first or last place within the stretch, or -1. */
function locate(within: Stretch, sub: string, last: boolean): number {
  const { text, startUnit, endUnit, backwards } = within;
  if (backwards) return -1;
  if (last) {
    const found = text.lastIndexOf(sub, endUnit - sub.length);
    return endUnit - sub.length < startUnit || found < startUnit ? -1 : found;
  }
  const found = text.indexOf(sub, startUnit);
  return found >= 0 && found + sub.length <= endUnit ? found : -1;
}

function find(method: string, last: boolean, mustExist: boolean): (self: Ref, sub: Ref, start: Ref, end: Ref) => Ref {
  return (self, sub, start, end) => {
    const text = wanted(sub, method);
    const within = stretchOf(self, start, end);
    const unit = locate(within, text, last);
    if (unit < 0 && mustExist) raise('ValueError', 'substring not found');
    return newInt(indexOfUnit(within.text, within.width, unit));
  };
}

/** How often `sub` occurs in a text without overlapping. */
export function countIn(text: string, sub: string): number {
  if (sub.length === 0) return codePointLength(text) + 1;
  let count = 0;
  for (let at = text.indexOf(sub); at >= 0; at = text.indexOf(sub, at + sub.length)) count++;
  return count;
}

function count(self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  const text = wanted(sub, 'count');
  const { text: whole, startUnit, endUnit, backwards } = stretchOf(self, start, end);
  return newInt(backwards ? 0 : countIn(whole.slice(startUnit, endUnit), text));
}

/** `startswith` and `endswith`: one text, or a tuple of which one may fit. CPython: unicode_startswith(). */
function atEdge(method: string, atEnd: boolean): (self: Ref, prefix: Ref, start: Ref, end: Ref) => Ref {
  return (self, prefix, start, end) => {
    const { text, startUnit, endUnit, backwards } = stretchOf(self, start, end);
    const part = startUnit === 0 && endUnit === text.length ? text : text.slice(startUnit, endUnit);
    const fits = (edge: Ref): boolean => !backwards && (atEnd ? part.endsWith(textOf(edge)) : part.startsWith(textOf(edge)));
    if (isStr(prefix)) return newBool(fits(prefix));
    if (!isTuple(prefix)) raise('TypeError', `${method} first arg must be str or a tuple of str, not ${typeOf(prefix).name}`);
    for (const edge of tupleItems(prefix)) {
      if (!isStr(edge)) raise('TypeError', `tuple for ${method} must only contain str, not ${typeOf(edge).name}`);
      if (fits(edge)) return newBool(true);
    }
    return newBool(false);
  };
}

/** Three parts, the middle one the separator; `owned` are new references. */
function triple(first: Ref, separator: Ref, last: Ref): Ref {
  return stealTrackedTuple([first, separator, last]);
}

function partition(last: boolean): (self: Ref, separator: Ref) => Ref {
  return (self, separator) => {
    const sub = plainTextArgument(separator);
    if (sub.length === 0) raise('ValueError', 'empty separator');
    const text = textOf(self);
    const at = last ? text.lastIndexOf(sub) : text.indexOf(sub);
    const mark = holdMark();
    let parts: Ref;
    if (at < 0) {
      const whole = hold(exactStr(self));
      parts = last ? triple(EMPTY_STR, EMPTY_STR, whole) : triple(whole, EMPTY_STR, EMPTY_STR);
    } else {
      const width = textWidth(self);
      const before = hold(partOf(text, width, 0, at));
      const after = hold(partOf(text, width, at + sub.length, text.length));
      parts = triple(before, hold(newRef(separator)), after);
    }
    dropHolds(mark);
    return parts;
  };
}

function removePrefix(self: Ref, prefix: Ref): Ref {
  const edge = textArgument(prefix, 'removeprefix', '');
  const text = textOf(self);
  return text.startsWith(edge) ? partOf(text, textWidth(self), edge.length, text.length) : exactStr(self);
}

function removeSuffix(self: Ref, suffix: Ref): Ref {
  const edge = textArgument(suffix, 'removesuffix', '');
  const text = textOf(self);
  return edge.length > 0 && text.endsWith(edge) ? partOf(text, textWidth(self), 0, text.length - edge.length) : exactStr(self);
}

/** CPython: unicode_replace_impl(). */
function replace(self: Ref, oldRef: Ref, newRefText: Ref, countRef: Ref): Ref {
  const old = textArgument(oldRef, 'replace', '1');
  const by = textArgument(newRefText, 'replace', '2');
  const limit = countArgument(countRef, -1);
  const text = textOf(self);
  if (limit === 0 || (old.length === 0 && by.length === 0) || (old.length > 0 && !text.includes(old)) || old === by) return exactStr(self);
  const times = limit < 0 ? Infinity : limit;
  if (by.length > old.length) reserveBytes(Math.min(times, countIn(text, old)) * (by.length - old.length));
  if (old.length === 0) return newStr(interleave(text, by, times));
  if (times === Infinity) return newStr(text.replaceAll(old, () => by));
  let result = '';
  let from = 0;
  for (let done = 0; done < times; done++) {
    const at = text.indexOf(old, from);
    if (at < 0) break;
    result += text.slice(from, at) + by;
    from = at + old.length;
  }
  return newStr(result + text.slice(from));
}

/** `by` before each character and at the end, the first `times` of them. */
function interleave(text: string, by: string, times: number): string {
  let result = '';
  let done = 0;
  for (const character of text) result += done++ < times ? by + character : character;
  return done < times ? result + by : result;
}

export const strSearchMethods: NativeMethod[] = [
  native('find', '(sub, start=None, end=None, /)', find('find', false, false)),
  native('rfind', '(sub, start=None, end=None, /)', find('rfind', true, false)),
  native('index', '(sub, start=None, end=None, /)', find('index', false, true)),
  native('rindex', '(sub, start=None, end=None, /)', find('rindex', true, true)),
  native('count', '(sub, start=None, end=None, /)', count),
  native('startswith', '(prefix, start=None, end=None, /)', atEdge('startswith', false)),
  native('endswith', '(suffix, start=None, end=None, /)', atEdge('endswith', true)),
  native('partition', '(sep, /)', partition(false)),
  native('rpartition', '(sep, /)', partition(true)),
  native('removeprefix', '(prefix, /)', removePrefix),
  native('removesuffix', '(suffix, /)', removeSuffix),
  native('replace', '(old, new, /, count=-1)', replace),
];

