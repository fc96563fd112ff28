import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { typeOf } from '../../object/py-type';
import { newRef } from '../../heap/refcount';
import { asSsize } from '../../protocols/slicing';
import { bytesSubject, subjectText, textSubject } from '../../text/regex';
import type { Subject } from '../../text/regex';
import { bytesOf, isBytesLike, isExactBytes, newBytes } from '../../values/bytes';
import { textWidth } from '../../values/text-of-subclass';
import { isExactStr, isStr, newStr, newStrOfWidth, textOf } from '../../values/text';

/** The text or the bytes that a pattern is tried on, and the part that counts. CPython: Modules/_sre/sre.c, state_init(), getslice(). */
export interface SubjectPart {
  subject: Subject;
  start: number;
  end: number;
}

/** A str or a bytes-like object as a subject, or TypeError. `isBytes` is the pattern's kind, null for one that takes both. */
export function subjectOf(string: Ref, isBytes: boolean | null): Subject {
  if (isStr(string)) {
    if (isBytes === true) raise('TypeError', 'cannot use a bytes pattern on a string-like object');
    return textSubject(textOf(string), textWidth(string) === 4);
  }
  if (!isBytesLike(string)) {
    raise('TypeError', `expected string or bytes-like object${knobs.values.regex.namesSubjectType ? `, got '${typeOf(string).name}'` : ''}`);
  }
  if (isBytes === false) raise('TypeError', 'cannot use a string pattern on a bytes-like object');
  return bytesSubject(bytesOf(string));
}

/** As `subjectOf`, with the arguments `pos` and `endpos` brought into the text. */
export function subjectPart(string: Ref, isBytes: boolean | null, pos: Ref, endpos: Ref): SubjectPart {
  const start = pos === NULL ? 0 : asSsize(pos);
  const end = endpos === NULL ? Number.MAX_SAFE_INTEGER : asSsize(endpos);
  const subject = subjectOf(string, isBytes);
  const { length } = subject;
  return { subject, start: Math.min(Math.max(start, 0), length), end: Math.min(Math.max(end, 0), length) };
}

/** A part of the string as a str or bytes object: the string itself if that is all of it and of just this type. */
export function slice(string: Ref, subject: Subject, start: number, end: number): Ref {
  const whole = start === 0 && end === subject.length;
  if (isStr(string)) {
    if (whole && isExactStr(string)) return newRef(string);
    const part = subjectText(subject, start, end);
    return isExactStr(string) && subject.units === null && textWidth(string) === 0 ? newStrOfWidth(part, 0) : newStr(part);
  }
  if (whole && isExactBytes(string)) return newRef(string);
  return newBytes(bytesOf(string).slice(start, end));
}
