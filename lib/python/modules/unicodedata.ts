import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { newRef } from '../heap/refcount';
import { strLength } from '../types/str-positions';
import { BIDIRECTIONAL_RUNS, COMBINING_RUNS, EAST_ASIAN_WIDTH_RUNS, MIRRORED_RUNS } from '../text/character-tables';
import { isDecimal } from '../text/str-classes';
import { newBool, newInt } from '../values/numbers';
import { exactStr } from '../values/text-of-subclass';
import { isStr, newStr, textOf } from '../values/text';

/** The character database, without names. CPython: Modules/unicodedata.c. */

const CATEGORIES = [
  'Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'No', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po', 'Sm', 'Sc', 'Sk', 'So',
  'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co',
];
const tests = new Map<string, RegExp>();

function isIn(category: string, char: string): boolean {
  let test = tests.get(category);
  if (test === undefined) tests.set(category, (test = new RegExp(`^\\p{${category}}$`, 'u')));
  return test.test(char);
}

/** Where runs begin, and their values. */
interface Runs {
  starts: number[];
  values: string[];
}

const read = new Map<string, Runs>();

/** The value that a table has for a character, '' for none; the table is read at its first use. */
function valueIn(table: string, char: string): string {
  let runs = read.get(table);
  if (runs === undefined) {
    runs = { starts: [], values: [] };
    let start = 0;
    for (const run of table.split(' ')) {
      const [distance, value] = run.split(':');
      start += Number.parseInt(distance, 36);
      runs.starts.push(start);
      runs.values.push(value);
    }
    read.set(table, runs);
  }
  const code = char.codePointAt(0) as number;
  let low = 0;
  let high = runs.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs.starts[middle] <= code) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? '' : runs.values[low - 1];
}

function characterArgument(name: string, o: Ref): string {
  if (!isStr(o)) raise('TypeError', `${name}() argument must be a unicode character, not ${typeOf(o).name}`);
  if (strLength(o) !== 1) raise('TypeError', `${name}() argument must be a unicode character, not ${typeOf(o).name}`);
  return textOf(o);
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

function normalized(form: Ref, text: Ref, name: string): string {
  if (!isStr(form)) raise('TypeError', `${name}() argument 1 must be str, not ${typeOf(form).name}`);
  if (!isStr(text)) raise('TypeError', `${name}() argument 2 must be str, not ${typeOf(text).name}`);
  if (!FORMS.includes(textOf(form))) raise('ValueError', 'invalid normalization form');
  countSteps(textOf(text).length >> 4);
  return textOf(text).normalize(textOf(form));
}

function normalize(form: Ref, text: Ref): Ref {
  const result = normalized(form, text, 'normalize');
  return result === textOf(text) ? exactStr(text) : newStr(result);
}

function category(o: Ref): Ref {
  const char = characterArgument('category', o);
  return newStr(CATEGORIES.find((name) => isIn(name, char)) ?? 'Cn');
}

/** The value of a decimal digit: digits come in runs of ten, and each run begins with its zero. */
function decimalValue(char: string): number {
  const code = char.codePointAt(0) as number;
  let zero = code;
  while (zero > 0 && code - zero < 9 && isDecimal(String.fromCodePoint(zero - 1))) zero--;
  // Runs that touch each other, as mathematical digits do, are counted from the first of them.
  let first = zero;
  while (first > 0 && isDecimal(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

function decimal(o: Ref, fallback: Ref): Ref {
  const char = characterArgument('decimal', o);
  if (isDecimal(char)) return newInt(decimalValue(char));
  return fallback === NULL ? raise('ValueError', 'not a decimal') : newRef(fallback);
}

const textOfRun = (name: string, table: string, otherwise: string) => native(name, '(chr, /)', (o: Ref) => {
  return newStr(valueIn(table, characterArgument(name, o)) || otherwise);
});
const numberOfRun = (name: string, table: string) => native(name, '(chr, /)', (o: Ref) => newInt(Number(valueIn(table, characterArgument(name, o)))));

defineModule({
  name: 'unicodedata',
  functions: [
    native('category', '(chr, /)', category),
    native('normalize', '(form, unistr, /)', normalize),
    native('is_normalized', '(form, unistr, /)', (form: Ref, text: Ref) => newBool(normalized(form, text, 'is_normalized') === textOf(text))),
    native('decimal', '(chr, default=<unrepresentable>, /)', decimal),
    numberOfRun('combining', COMBINING_RUNS),
    numberOfRun('mirrored', MIRRORED_RUNS),
    textOfRun('bidirectional', BIDIRECTIONAL_RUNS, ''),
    textOfRun('east_asian_width', EAST_ASIAN_WIDTH_RUNS, 'N'),
  ],
  values: () => ({ unidata_version: newStr('15.1.0') }),
});
