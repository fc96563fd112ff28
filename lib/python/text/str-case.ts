/**
 * Changes of case by Unicode's full mappings, where one character may become several: 'ß'.upper() is 'SS'.
 *
 * CPython: Objects/unicodeobject.c, do_title(), do_capitalize(), do_swapcase(); Objects/unicodectype.c.
 */

const ASCII = /^[\x00-\x7f]*$/;
const CASED = /\p{Cased}/u;
const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;
const SIGMA = 'Σ';

/** `str.upper`. JavaScript has the same mapping. */
export function toUpper(text: string): string {
  return text.toUpperCase();
}

/** `str.lower`. JavaScript has the same mapping, the final sigma included. */
export function toLower(text: string): string {
  return text.toLowerCase();
}

/** `str.casefold`: full case folding. */
export function caseFold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const char of text) folded += caseFoldChar(char);
  return folded;
}

/** Folding is lower case of upper case, but for Cherokee (folds to upper), the capital sharp s and the dotless i. */
function caseFoldChar(char: string): string {
  const point = char.codePointAt(0) as number;
  if (point === 0x1e9e) return 'ss';
  if (point === 0x131 || (point >= 0x13a0 && point <= 0x13f5)) return char;
  if (point >= 0x13f8 && point <= 0x13fd) return String.fromCharCode(point - 8);
  if (point >= 0xab70 && point <= 0xabbf) return String.fromCharCode(point - 0xab70 + 0x13a0);
  return char.toUpperCase().toLowerCase();
}

/** The title-case form of one character, which differs from upper case for digraphs, ligatures, Greek and Georgian. */
export function titleChar(char: string): string {
  const point = char.codePointAt(0) as number;
  if (point < 0xdf) return char.toUpperCase();
  // The Dž, Lj, Nj and Dz digraphs, each in three forms of which the middle one is title case.
  if (point >= 0x1c4 && point <= 0x1cc) return String.fromCharCode(0x1c5 + Math.floor((point - 0x1c4) / 3) * 3);
  if (point >= 0x1f1 && point <= 0x1f3) return '\u01f2';
  if (point >= 0x10d0 && point <= 0x10ff) return char;
  if (point >= 0x1f80 && point <= 0x1ffc) return titleGreek(char, point);
  const upper = char.toUpperCase();
  const ligature = point === 0xdf || point === 0x587 || (point >= 0xfb00 && point <= 0xfb17);
  return ligature ? upper[0] + upper.slice(1).toLowerCase() : upper;
}

/** Greek with iota subscript: one character with prosgegrammeni where there is one, else the iota stays a combining mark. */
function titleGreek(char: string, point: number): string {
  if (point <= 0x1faf) return String.fromCharCode(point | 8);
  if (point === 0x1fb3 || point === 0x1fc3 || point === 0x1ff3) return String.fromCharCode(point + 9);
  if (point === 0x1fbc || point === 0x1fcc || point === 0x1ffc) return char;
  const upper = char.toUpperCase();
  return upper.length > 1 && upper.endsWith('\u0399') ? upper.slice(0, -1) + '\u0345' : upper;
}

/**
 * Lower case of the character at `index`. A capital sigma has two: the whole text decides, and JavaScript's lower case of
 * the text up to and from the sigma follows the same rule. CPython: handle_capital_sigma().
 */
function lowerAt(text: string, index: number, char: string): string {
  if (char !== SIGMA) return char.toLowerCase();
  const before = text.slice(0, index).toLowerCase();
  return text.toLowerCase()[before.length];
}

/** `str.title`: title case for the first of each run of cased characters, lower case for the others. */
export function toTitle(text: string): string {
  let result = '';
  let afterCased = false;
  let index = 0;
  for (const char of text) {
    result += afterCased ? lowerAt(text, index, char) : titleChar(char);
    afterCased = CASED.test(char);
    index += char.length;
  }
  return result;
}

/** `str.capitalize`: title case for the first character, lower case for the rest. */
export function toCapitalized(text: string): string {
  if (text === '') return '';
  const first = String.fromCodePoint(text.codePointAt(0) as number);
  // The rest is cut from the whole so that a final sigma sees what comes before it.
  return titleChar(first) + text.toLowerCase().slice(first.toLowerCase().length);
}

/** `str.swapcase`. */
export function toSwappedCase(text: string): string {
  let result = '';
  let index = 0;
  for (const char of text) {
    if (UPPER.test(char)) result += lowerAt(text, index, char);
    else result += LOWER.test(char) ? char.toUpperCase() : char;
    index += char.length;
  }
  return result;
}
