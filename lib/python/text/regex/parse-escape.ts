import { strRepr } from '../str-repr';
import type { CategoryName } from './characters';
import type { Node, Place, SetItem } from './nodes';
import type { ParserState } from './parser-state';
import type { PatternSource } from './pattern-source';
import { DIGITS, HEX_DIGITS, OCTAL_DIGITS, lengthOf } from './pattern-source';

/** Escapes in patterns, inside and outside of sets. CPython: Lib/re/_parser.py, _escape(), _class_escape(). */

/** Escapes that stand for one character, also in replacements. */
export const CHARACTER_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['\\a', 7], ['\\b', 8], ['\\f', 12], ['\\n', 10], ['\\r', 13], ['\\t', 9], ['\\v', 11], ['\\\\', 92],
]);

const CATEGORIES: ReadonlyMap<string, CategoryName> = new Map([['d', 'digit'], ['s', 'space'], ['w', 'word']]);
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['\\A', 'beginningString'], ['\\b', 'boundary'], ['\\B', 'nonBoundary'], ['\\Z', 'endString'],
]);

/** Finds a character by its Unicode name; set where the names are known. */
export const namedCharacters = { lookup: (_name: string): string | null => null };

function categoryOf(escape: string): SetItem | null {
  const name = CATEGORIES.get(escape[1].toLowerCase());
  return name === undefined ? null : { op: 'category', name, negated: escape[1] < 'a' };
}

/** An escape in a set: a character or a class. */
export function parseSetEscape(source: PatternSource, escape: string): SetItem {
  const known = CHARACTER_ESCAPES.get(escape);
  if (known !== undefined) return { op: 'literal', code: known };
  const category = categoryOf(escape);
  if (category !== null) return category;
  const first = escape[1];
  const numbered = numericEscape(source, escape);
  if (numbered !== null) return { op: 'literal', code: numbered };
  if (OCTAL_DIGITS.includes(first)) {
    const digits = escape.slice(1) + source.getWhile(2, OCTAL_DIGITS);
    return { op: 'literal', code: octal(source, digits) };
  }
  return { op: 'literal', code: plainEscape(source, escape) };
}

/** An escape outside of sets. */
export function parseEscape(state: ParserState, escape: string): Node {
  const { source } = state;
  const category = categoryOf(escape);
  if (category !== null) return { op: 'set', items: [category], negated: false };
  const place = escape === '\\z' && source.dialect.lowerEndEscape ? 'endString' : PLACES.get(escape);
  if (place !== undefined) return { op: 'at', place };
  const known = CHARACTER_ESCAPES.get(escape);
  if (known !== undefined) return literal(known);
  const numbered = numericEscape(source, escape);
  if (numbered !== null) return literal(numbered);
  if (escape[1] === '0') return literal(Number.parseInt(`0${source.getWhile(2, OCTAL_DIGITS)}`, 8));
  if (DIGITS.includes(escape[1])) return octalOrReference(state, escape.slice(1));
  return literal(plainEscape(source, escape));
}

function literal(code: number): Node {
  return { op: 'literal', code, negated: false };
}

/** `\x`, `\u`, `\U` and `\N`, or null for another escape. */
function numericEscape(source: PatternSource, escape: string): number | null {
  const letter = escape[1];
  if (letter === 'x') return hexadecimal(source, escape, 2);
  if (!source.isText) return null;
  if (letter === 'u') return hexadecimal(source, escape, 4);
  if (letter === 'U') return hexadecimal(source, escape, 8);
  return letter === 'N' ? namedCharacter(source) : null;
}

function hexadecimal(source: PatternSource, escape: string, count: number): number {
  const digits = source.getWhile(count, HEX_DIGITS);
  const whole = escape + digits;
  if (digits.length !== count) throw source.error(`incomplete escape ${whole}`, whole.length);
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw source.error(`bad escape ${whole}`, whole.length);
  return code;
}

function namedCharacter(source: PatternSource): number {
  if (!source.match('{')) throw source.error('missing {');
  const name = source.getUntil('}', 'character name');
  const char = namedCharacters.lookup(name);
  if (char === null || lengthOf(char) !== 1) throw source.error(`undefined character name ${strRepr(name)}`, lengthOf(name) + 4);
  return char.codePointAt(0) as number;
}

function octal(source: PatternSource, digits: string): number {
  const code = Number.parseInt(digits, 8);
  if (code > 0o377) throw source.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1);
  return code;
}

/** Three octal digits are a character; anything else is the number of a group. */
function octalOrReference(state: ParserState, first: string): Node {
  const { source } = state;
  let digits = first;
  if (source.nextIsIn(DIGITS)) {
    digits += source.get() as string;
    if (OCTAL_DIGITS.includes(digits[0]) && OCTAL_DIGITS.includes(digits[1]) && source.nextIsIn(OCTAL_DIGITS)) {
      return literal(octal(source, digits + (source.get() as string)));
    }
  }
  const group = Number(digits);
  if (group >= state.groups) throw source.error(`invalid group reference ${group}`, digits.length);
  if (!state.isClosed(group)) throw source.error('cannot refer to an open group', digits.length + 1);
  state.checkLookbehindGroup(group);
  return { op: 'reference', group };
}

/** Any other escape is the character itself, unless that is a letter or a digit. */
function plainEscape(source: PatternSource, escape: string): number {
  if (/^\\[A-Za-z0-9]$/.test(escape)) throw source.error(`bad escape ${escape}`, escape.length);
  return escape.codePointAt(1) as number;
}
