import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { bufferArgument } from '../protocols/bytes-argument';
import { sliceIndex } from '../protocols/slicing';
import { bytesOf, isBytesLike, isExactBytes } from '../values/bytes';
import { newBool, newInt } from '../values/numbers';
import { isTuple, stealTrackedTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { binaryText, binaryTextOf, bytesText, made, searchedBytes, unchanged } from './bytes-text';
import { countArgument } from './str-arguments';

/** Methods of bytes and bytearray that look for bytes in others. CPython: Objects/bytes_methods.c. */

/** `data[start:end]` as the arguments mean it; null when `start` lies behind `end`. CPython: ADJUST_INDICES(). */
function stretch(self: Ref, startRef: Ref, endRef: Ref): { text: string; start: number } | null {
  const { length } = bytesOf(self);
  let start = sliceIndex(startRef === NULL ? None : startRef, 0);
  let end = sliceIndex(endRef === NULL ? None : endRef, length);
  if (end > length) end = length;
  else if (end < 0) end = Math.max(end + length, 0);
  if (start < 0) start = Math.max(start + length, 0);
  return start > end ? null : { text: binaryText(bytesOf(self).subarray(start, end)), start };
}

function find(last: boolean, mustExist: boolean): (self: Ref, sub: Ref, start: Ref, end: Ref) => Ref {
  return (self, sub, start, end) => {
    const wanted = searchedBytes(sub);
    const within = stretch(self, start, end);
    const at = within === null ? -1 : last ? within.text.lastIndexOf(wanted) : within.text.indexOf(wanted);
    if (at < 0 && mustExist) raise('ValueError', 'subsection not found');
    return newInt(at < 0 || within === null ? -1 : at + within.start);
  };
}

function occurrences(text: string, wanted: string): number {
  return wanted === '' ? text.length + 1 : text.split(wanted).length - 1;
}

function count(self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  const wanted = searchedBytes(sub);
  const within = stretch(self, start, end);
  return newInt(within === null ? 0 : occurrences(within.text, wanted));
}

function atEdge(method: string, atEnd: boolean): (self: Ref, edge: Ref, start: Ref, end: Ref) => Ref {
  return (self, edge, start, end) => {
    const within = stretch(self, start, end);
    const fits = (o: Ref): boolean => {
      const wanted = bytesText(o);
      return within !== null && (atEnd ? within.text.endsWith(wanted) : within.text.startsWith(wanted));
    };
    if (isTuple(edge)) return newBool(tupleItems(edge).some(fits));
    if (!isBytesLike(edge)) raise('TypeError', `${method} first arg must be bytes or a tuple of bytes, not ${typeOf(edge).name}`);
    return newBool(fits(edge));
  };
}

function partition(last: boolean): (self: Ref, separator: Ref) => Ref {
  return (self, separator) => {
    const wanted = bytesText(separator);
    if (wanted === '') raise('ValueError', 'empty separator');
    const text = binaryTextOf(self);
    const at = last ? text.lastIndexOf(wanted) : text.indexOf(wanted);
    const mark = holdMark();
    let parts: Ref[];
    if (at < 0) parts = last ? [made(self, ''), made(self, ''), unchanged(self)] : [unchanged(self), made(self, ''), made(self, '')];
    else {
      const middle = isExactBytes(separator) && isExactBytes(self) ? newRef(separator) : made(self, wanted);
      parts = [made(self, text.slice(0, at)), middle, made(self, text.slice(at + wanted.length))];
    }
    for (const part of parts) hold(part);
    const triple = stealTrackedTuple(parts);
    dropHolds(mark);
    return triple;
  };
}

function removePrefix(self: Ref, prefix: Ref): Ref {
  const edge = bytesText(prefix);
  const text = binaryTextOf(self);
  return edge !== '' && text.startsWith(edge) ? made(self, text.slice(edge.length)) : unchanged(self);
}

function removeSuffix(self: Ref, suffix: Ref): Ref {
  const edge = bytesText(suffix);
  const text = binaryTextOf(self);
  return edge !== '' && text.endsWith(edge) ? made(self, text.slice(0, -edge.length)) : unchanged(self);
}

function replace(self: Ref, oldRef: Ref, byRef: Ref, countRef: Ref): Ref {
  const old = binaryText(bufferArgument(oldRef));
  const by = binaryText(bufferArgument(byRef));
  const given = countArgument(countRef, -1);
  const limit = given < 0 ? Infinity : given;
  const text = binaryTextOf(self);
  const found = Math.min(occurrences(text, old), limit);
  if (found === 0) return unchanged(self);
  reserveBytes(Math.max(found * (by.length - old.length), 0));
  if (old === '') {
    const head = text.slice(0, found).replace(/[^]/g, (byte) => by + byte);
    return made(self, found > text.length ? head + by : head + text.slice(found));
  }
  const parts = text.split(old);
  return made(self, parts.slice(0, found).join(by) + by + parts.slice(found).join(old));
}

export const bytesSearchMethods: NativeMethod[] = [
  native('find', '(sub, start=None, end=None, /)', find(false, false)),
  native('rfind', '(sub, start=None, end=None, /)', find(true, false)),
  native('index', '(sub, start=None, end=None, /)', find(false, true)),
  native('rindex', '(sub, start=None, end=None, /)', find(true, true)),
  native('count', '(sub, start=None, end=None, /)', count),
  native('startswith', '(prefix, start=None, end=None, /)', atEdge('startswith', false)),
  native('endswith', '(suffix, start=None, end=None, /)', atEdge('endswith', true)),
  native('partition', '(sep, /)', partition(false)),
  native('rpartition', '(sep, /)', partition(true)),
  native('removeprefix', '(prefix, /)', removePrefix),
  native('removesuffix', '(suffix, /)', removeSuffix),
  native('replace', '(old, new, count=-1, /)', replace),
];
