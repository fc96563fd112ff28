import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { attempt } from '../protocols/attempt';
import { collectHinted } from '../protocols/length-hint';
import { collectItems, getIter } from '../protocols/iterate';
import { decref } from '../heap/refcount';
import { isTrue } from '../protocols/truth';
import { isSpaceUnit, lineSpans } from '../text/str-classes';
import { None } from '../values/singletons';
import { isExactList, isExactTuple, isList, isTuple, listItems, setAppendedCapacity, stealList, tupleItems } from '../values/sequences';
import { exactStr, textWidth } from '../values/text-of-subclass';
import type { TextWidth } from '../values/text';
import { knobs } from '../object/knobs';
import { EMPTY_STR, isExactStr, isStr, newStr, newStrOfWidth, textOf } from '../values/text';
import { countArgument } from './str-arguments';
import { partOf } from './str-positions';

/** Methods of str that take a text apart and put texts together. CPython: Objects/stringlib/split.h, _PyUnicode_JoinArray(). */

/** A list of the parts of `self` given as [start, end) in units; the whole text is the str itself. */
function listOfParts(self: Ref, spans: [number, number][], room: number): Ref {
  const text = textOf(self);
  const width = textWidth(self);
  const mark = holdMark();
  const parts = spans.map(([start, end]) => hold(end - start === text.length ? exactStr(self) : partOf(text, width, start, end)));
  const list = stealList(parts);
  setAppendedCapacity(list, room);
  dropHolds(mark);
  return list;
}

/** `self.split(separator)`. */
function splitAtAll(self: Ref, separator: string, room: number): Ref {
  const text = textOf(self);
  const width = textWidth(self);
  const parts: Ref[] = [];
  for (let from = 0; from >= 0;) {
    const at = text.indexOf(separator, from);
    const end = at < 0 ? text.length : at;
    parts.push(end - from === text.length ? exactStr(self) : partOf(text, width, from, end));
    from = at < 0 ? -1 : at + separator.length;
  }
  const list = stealList(parts);
  setAppendedCapacity(list, room);
  return list;
}

const MOST_ROOM = 12;

/** Slots that the list of parts is made with. CPython: PREALLOC_SIZE(). */
export function roomForParts(splits: number): number {
  return splits >= MOST_ROOM ? MOST_ROOM : splits + 1;
}

/** Without a limit, what the text allows. CPython: split() in unicodeobject.c. */
function splitRoom(limit: number, most: number): number {
  return roomForParts(limit === Infinity && knobs.containers.splitLooksAtText ? most : limit);
}

/** Words between white space, at most `limit` splits from the left, the rest in one piece. CPython: split_whitespace(). */
function wordSpans(text: string, limit: number): [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSpaceUnit(text.charCodeAt(at))) at++;
    if (at === text.length) return spans;
    if (spans.length === limit) {
      spans.push([at, text.length]);
      return spans;
    }
    const start = at;
    while (at < text.length && !isSpaceUnit(text.charCodeAt(at))) at++;
    spans.push([start, at]);
  }
}

function wordSpansFromRight(text: string, limit: number): [number, number][] {
  const spans: [number, number][] = [];
  let at = text.length;
  for (;;) {
    while (at > 0 && isSpaceUnit(text.charCodeAt(at - 1))) at--;
    if (at === 0) return spans.reverse();
    if (spans.length === limit) {
      spans.push([0, at]);
      return spans.reverse();
    }
    const end = at;
    while (at > 0 && !isSpaceUnit(text.charCodeAt(at - 1))) at--;
    spans.push([at, end]);
  }
}

function spansBetween(text: string, separator: string, limit: number): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  while (spans.length < limit) {
    const at = text.indexOf(separator, from);
    if (at < 0) break;
    spans.push([from, at]);
    from = at + separator.length;
  }
  spans.push([from, text.length]);
  return spans;
}

function spansBetweenFromRight(text: string, separator: string, limit: number): [number, number][] {
  const spans: [number, number][] = [];
  let end = text.length;
  while (spans.length < limit && end >= separator.length) {
    const at = text.lastIndexOf(separator, end - separator.length);
    if (at < 0) break;
    spans.push([at + separator.length, end]);
    end = at;
  }
  spans.push([0, end]);
  return spans.reverse();
}

function split(fromRight: boolean): (self: Ref, separator: Ref, maxsplit: Ref) => Ref {
  return (self, separator, maxsplit) => {
    const given = countArgument(maxsplit, -1);
    const limit = given < 0 ? Infinity : given;
    const text = textOf(self);
    if (separator === NULL || separator === None) {
      const room = splitRoom(limit, Math.trunc((text.length - 1) / 2) + 1);
      return listOfParts(self, (fromRight ? wordSpansFromRight : wordSpans)(text, limit), room);
    }
    if (!isStr(separator)) raise('TypeError', `must be str or None, not ${typeOf(separator).name}`);
    const sub = textOf(separator);
    if (sub.length === 0) raise('ValueError', 'empty separator');
    const room = text.length < sub.length ? 1 : splitRoom(limit, Math.trunc(text.length / sub.length) + 1);
    if (!fromRight && limit === Infinity) return splitAtAll(self, sub, room);
    return listOfParts(self, (fromRight ? spansBetweenFromRight : spansBetween)(text, sub, limit), room);
  };
}

function splitlines(self: Ref, keepends: Ref): Ref {
  const keep = keepends !== NULL && isTrue(keepends);
  return listOfParts(self, lineSpans(textOf(self)).map(([start, end, next]) => [start, keep ? next : end]), 0);
}

/** The items to join, owned, or TypeError whatever its `__iter__` did wrong. CPython: PySequence_Fast(). */
export function itemsToJoin(iterable: Ref): Ref[] {
  if (isList(iterable) || isTuple(iterable)) return collectItems(iterable);
  const iterator = attempt('TypeError', () => getIter(iterable), () => NULL);
  if (iterator === NULL) raise('TypeError', 'can only join an iterable');
  const mark = holdMark();
  hold(iterator);
  const items = collectHinted(iterator);
  dropHolds(mark);
  decref(iterator);
  return items;
}

/** `separator.join(items)` of borrowed items. CPython: _PyUnicode_JoinArray(). */
export function joinTexts(separator: Ref, items: readonly Ref[]): Ref {
  if (items.length === 0) return EMPTY_STR;
  if (items.length === 1 && isExactStr(items[0])) return exactStr(items[0]);
  let width: TextWidth = textWidth(separator);
  let length = textOf(separator).length * (items.length - 1);
  const texts: string[] = new Array<string>(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!isStr(item)) raise('TypeError', `sequence item ${i}: expected str instance, ${typeOf(item).name} found`);
    const itemWidth = textWidth(item);
    if (itemWidth > width) width = itemWidth;
    texts[i] = textOf(item);
    length += texts[i].length;
  }
  if (items.length === 1) width = textWidth(items[0]);
  reserveBytes(length);
  const joined = texts.join(textOf(separator));
  return width === 2 ? newStr(joined) : newStrOfWidth(joined, width);
}

function join(self: Ref, iterable: Ref): Ref {
  // Nothing can change a list or tuple meanwhile.
  if (isExactTuple(iterable) || isExactList(iterable)) return joinTexts(self, isExactTuple(iterable) ? tupleItems(iterable) : listItems(iterable));
  const mark = holdMark();
  const items = itemsToJoin(iterable);
  for (const item of items) hold(item);
  const joined = joinTexts(self, items);
  releaseHolds(mark);
  return joined;
}

export const strSplitMethods: NativeMethod[] = [
  native('split', '(sep=None, maxsplit=-1)', split(false)),
  native('rsplit', '(sep=None, maxsplit=-1)', split(true)),
  native('splitlines', '(keepends=False)', splitlines),
  native('join', '(iterable, /)', join),
];
