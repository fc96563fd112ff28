import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { decref, newRef } from '../heap/refcount';
import { formatFloatSpec, formatInt, formatStr } from '../text/format-values';
import type { TextError } from '../text/text-error';
import { isExactInt, numberOf } from '../values/numbers';
import { intValueOf } from '../values/number-values';
import { EMPTY_STR, isExactStr, isStr, newStr, newStrOfWidth, textOf } from '../values/text';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { callSpecialBound } from './call';
import { intText } from './int-digits';
import { reprOf, strOf } from './repr';
import { asciiOfRepr } from '../text/str-repr';

/** `format(value, spec)`, f-strings and what they share. */

export const S_FORMAT = staticString('__format__');

/** Raises what a function of `text/` returned in place of its result. */
export function raiseTextError(error: TextError): never {
  return raise(error.type, error.message === '' ? null : error.message);
}

/** The text, or the exception. */
export function orRaise(result: string | TextError): string {
  return typeof result === 'string' ? result : raiseTextError(result);
}

/** The text of an argument that must be a format specification. */
export function specText(spec: Ref): string {
  if (!isStr(spec)) raise('TypeError', `__format__() argument must be str, not ${typeOf(spec).name}`);
  return textOf(spec);
}

/** The width of a specification that is nothing else, and whether zeros fill it: the last one. */
const padding = { text: '', zeros: false, width: 0 };

/** Whether an int's specification is up to three digits, and perhaps a `d`; `padding` is then that. */
function isPadding(text: string): boolean {
  let end = text.length;
  if (text.charCodeAt(end - 1) === 0x64) end--;
  if (end === 0 || end > 3) return false;
  for (let i = 0; i < end; i++) if (text.charCodeAt(i) < 0x30 || text.charCodeAt(i) > 0x39) return false;
  padding.text = text;
  padding.zeros = text.charCodeAt(0) === 0x30;
  padding.width = Number(text.slice(0, end));
  return true;
}

/** As `padding` says: zeros stand behind the sign. */
function paddedInt(value: number | bigint): string {
  const { zeros, width } = padding;
  const digits = String(value);
  if (digits.length >= width) return digits;
  if (!zeros) return digits.padStart(width);
  return digits.charCodeAt(0) === 0x2d ? `-${digits.slice(1).padStart(width - 1, '0')}` : digits.padStart(width, '0');
}

/** `format(value, spec)`: a new reference to a str. `spec` is a str or NULL for none. CPython: PyObject_Format(). */
export function formatValue(value: Ref, spec: Ref): Ref {
  const text = spec === NULL ? '' : textOf(spec);
  if (text === '') {
    if (isExactStr(value)) return newRef(value);
    if (isExactInt(value)) return newStrOfWidth(intText(intValueOf(value)), 0);
  } else if (typeIdOf(value) === TypeId.INT && (text === padding.text || isPadding(text))) return newStrOfWidth(paddedInt(intValueOf(value)), 0);
  else if (isExactStr(value)) {
    const formatted = orRaise(formatStr(textOf(value), text, knobs.version[1]));
    return formatted === textOf(value) ? newRef(value) : newStr(formatted);
  } else if (isExactInt(value)) return newStr(orRaise(formatInt(intValueOf(value), text, knobs.version[1])));
  else if (typeIdOf(value) === TypeId.FLOAT) return newStr(orRaise(formatFloatSpec(numberOf(value), text, knobs.version[1])));
  const result = callSpecialBound(value, S_FORMAT, spec === NULL ? EMPTY_STR : spec);
  if (result === NULL) raise('TypeError', `Type ${typeOf(value).name} doesn't define __format__`);
  return checkedFormat(value, result);
}

/** What `__format__` of an object returned, if it is a str; takes it over. */
export function checkedFormat(o: Ref, result: Ref): Ref {
  if (isStr(result)) return result;
  const { name } = typeOf(result);
  decref(result);
  return raise('TypeError', knobs.wording.wrongResult(typeOf(o).name, '__format__', 'a str', name, `__format__ must return a str, not ${name}`));
}

/** `ascii(o)`: a new reference to a str. CPython: PyObject_ASCII(). */
export function asciiOf(o: Ref): Ref {
  const repr = reprOf(o);
  const text = textOf(repr);
  const escaped = asciiOfRepr(text);
  if (escaped === text) return repr;
  decref(repr);
  return newStr(escaped);
}

/** What `!s`, `!r` and `!a` do to the value of a replacement field: a new reference. */
export function convertValue(value: Ref, conversion: 's' | 'r' | 'a'): Ref {
  return conversion === 's' ? strOf(value) : conversion === 'r' ? reprOf(value) : asciiOf(value);
}
