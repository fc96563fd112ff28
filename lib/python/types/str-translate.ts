import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native, nativeStaticMethod } from '../object/native';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { forEachEntry, stealDictSet } from '../protocols/mapping';
import { intAsNumber, isInt, newInt } from '../values/numbers';
import { isExactDict, newDict } from '../values/dicts';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { textArgument } from './str-arguments';

/** `str.maketrans` and `str.translate`. CPython: Objects/unicodeobject.c. */

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

/** CPython: unicode_maketrans_impl(). */
function maketrans(x: Ref, y: Ref, z: Ref): Ref {
  if (y === NULL) return tableFromDict(x);
  if (!isStr(x)) raise('TypeError', 'first maketrans argument must be a string if there is a second argument');
  const from = codePoints(textOf(x));
  const to = codePoints(textArgument(y, 'maketrans', '2'));
  const removed = z === NULL ? [] : codePoints(textArgument(z, 'maketrans', '3'));
  if (from.length !== to.length) raise('ValueError', 'the first two maketrans arguments must have equal length');
  const mark = holdMark();
  const table = hold(newDict());
  from.forEach((code, i) => stealDictSet(table, newInt(code), newInt(to[i])));
  for (const code of removed) stealDictSet(table, newInt(code), None);
  dropHolds(mark);
  return table;
}

function tableFromDict(dict: Ref): Ref {
  if (!isExactDict(dict)) raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
  const mark = holdMark();
  const table = hold(newDict());
  forEachEntry(dict, (key, value) => {
    if (isStr(key)) {
      const points = codePoints(textOf(key));
      if (points.length !== 1) raise('ValueError', knobs.values.maketransLength);
      stealDictSet(table, newInt(points[0]), newRef(value));
    } else if (isInt(key)) stealDictSet(table, newRef(key), newRef(value));
    else raise('TypeError', knobs.values.maketransKey);
  });
  dropHolds(mark);
  return table;
}

/** What a table says about a character: its replacement, or null to keep it. CPython: charmaptranslate_lookup(). */
function replacementFor(table: Ref, code: number): string | null {
  const { getitem } = typeOf(table).slots;
  if (getitem === null) raise('TypeError', `'${typeOf(table).name}' object is not subscriptable`);
  const mark = holdMark();
  const key = hold(newInt(code));
  const found = attempt('LookupError', () => getitem(table, key), () => NULL);
  dropHolds(mark);
  decref(key);
  if (found === NULL) return null;
  hold(found);
  const text = textOfReplacement(found);
  dropHolds(mark);
  decref(found);
  return text;
}

function textOfReplacement(found: Ref): string {
  if (found === None) return '';
  if (isStr(found)) return textOf(found);
  if (!isInt(found)) raise('TypeError', 'character mapping must return integer, None or str');
  const code = intAsNumber(found);
  if (code < 0 || code > 0x10ffff) raise('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(code);
}

function translate(self: Ref, table: Ref): Ref {
  // Each character is looked up once; a table may be any object with `__getitem__`, and remembers nothing of the others.
  const known = new Map<string, string>();
  let result = '';
  for (const character of textOf(self)) {
    let by = known.get(character);
    if (by === undefined) {
      by = replacementFor(table, character.codePointAt(0) as number) ?? character;
      if (isExactDict(table)) known.set(character, by);
    }
    result += by;
  }
  return newStr(result);
}

export const strTranslateMethods: NativeMethod[] = [
  nativeStaticMethod('maketrans', '(x, y=<unrepresentable>, z=<unrepresentable>, /)', maketrans),
  native('translate', '(table, /)', translate),
];
