import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { newRef } from '../heap/refcount';
import { bufferArgument } from '../protocols/bytes-argument';
import { characterNames } from '../protocols/character-names';
import { strLength } from '../types/str-positions';
import { BIDIRECTIONAL_RUNS, COMBINING_RUNS, EAST_ASIAN_WIDTH_RUNS, MIRRORED_RUNS } from '../text/character-tables';
import { isDecimal } from '../text/str-classes';
import { characterName, characterNamed } from '../text/unicode-names';
import { decompositionOf, digitValue, hangulDecomposition, isKnownIn, numericValue } from '../text/unicode-values';
import { newBool, newFloat, newInt } from '../values/numbers';
import { exactStr } from '../values/text-of-subclass';
import { isStr, newStr, textOf } from '../values/text';

/** The character database. CPython: Modules/unicodedata.c. */

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

function characterArgument(name: string, o: Ref, position: '' | ' 1' = ''): string {
  if (isStr(o) && strLength(o) === 1) return textOf(o);
  return raise('TypeError', knobs.values.characterArgument(name, position, typeOf(o).name, isStr(o) ? strLength(o) : -1));
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
  return newStr(isKnownIn(pointOf(char), version()) ? CATEGORIES.find((name) => isIn(name, char)) ?? 'Cn' : 'Cn');
}

const pointOf = (char: string): number => char.codePointAt(0) as number;
const version = (): string => knobs.values.unicodeVersion;

/** A function of a character and what to give for one that has no such value, or ValueError. */
const valued = (name: string, error: string, of: (char: string) => Ref | null) => native(name, '(chr, default=<unrepresentable>, /)', (o: Ref, fallback: Ref) => {
  const found = of(characterArgument(name, o, ' 1'));
  if (found !== null) return found;
  return fallback === NULL ? raise('ValueError', error) : newRef(fallback);
});

const numberOrNull = (value: number | null): Ref | null => (value === null ? null : newInt(value));

function lookup(nameRef: Ref): Ref {
  const name = isStr(nameRef) ? textOf(nameRef) : String.fromCharCode(...bufferArgument(nameRef));
  if (name.length > 256) raise('KeyError', 'name too long');
  const found = characterNamed(name, version(), true);
  return found === null ? raise('KeyError', `undefined character name '${name}'`) : newStr(found);
}

const textOfRun = (name: string, table: string, otherwise: string) => native(name, '(chr, /)', (o: Ref) => {
  return newStr(valueIn(table, characterArgument(name, o)) || otherwise);
});
const numberOfRun = (name: string, table: string) => native(name, '(chr, /)', (o: Ref) => newInt(Number(valueIn(table, characterArgument(name, o)))));

characterNames.nameOf = characterName;
characterNames.named = characterNamed;

defineModule({
  name: 'unicodedata',
  functions: [
    native('category', '(chr, /)', category),
    native('normalize', '(form, unistr, /)', normalize),
    native('is_normalized', '(form, unistr, /)', (form: Ref, text: Ref) => newBool(normalized(form, text, 'is_normalized') === textOf(text))),
    valued('name', 'no such name', (char) => {
      const name = characterName(pointOf(char), version());
      return name === null ? null : newStr(name);
    }),
    native('lookup', '(name, /)', lookup),
    valued('decimal', 'not a decimal', (char) => numberOrNull(isDecimal(char) ? digitValue(pointOf(char), version()) : null)),
    valued('digit', 'not a digit', (char) => numberOrNull(digitValue(pointOf(char), version()))),
    valued('numeric', 'not a numeric character', (char) => {
      const value = numericValue(pointOf(char), version());
      return value === null ? null : newFloat(value);
    }),
    native('decomposition', '(chr, /)', (o: Ref) => {
      const code = pointOf(characterArgument('decomposition', o));
      const byRule = knobs.values.hangulDecomposes ? hangulDecomposition(code) : '';
      return newStr(byRule === '' ? decompositionOf(code, version()) : byRule);
    }),
    numberOfRun('combining', COMBINING_RUNS),
    numberOfRun('mirrored', MIRRORED_RUNS),
    textOfRun('bidirectional', BIDIRECTIONAL_RUNS, ''),
    textOfRun('east_asian_width', EAST_ASIAN_WIDTH_RUNS, 'N'),
  ],
  values: () => ({ unidata_version: newStr(version()) }),
});
