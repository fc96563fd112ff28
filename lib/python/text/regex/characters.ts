/**
 * What a character is to a regular expression: one code point, never a pair. Cases are changed one to one ("simple" mappings), and
 * classes are those of `str.isalnum` and its kin, or of ASCII alone.
 *
 * CPython: Modules/_sre/sre.c, sre_lower_unicode(), sre_category(); Lib/re/_casefix.py.
 */
import { titleChar } from '../str-case';
import { isAlnum, isDecimal, isSpaceUnit } from '../str-classes';

/** Which rules hold: ASCII's (also for bytes) or Unicode's. */
export type CharacterRules = 'ascii' | 'unicode';

const WORD = 1;
const DIGIT = 2;
const SPACE = 4;
const KNOWN = 8;

const asciiTraits = Uint8Array.from({ length: 128 }, (_, code) => traitsOf(code));
/** Traits of the other characters of the basic plane, worked out when first asked for. */
let basicTraits: Uint8Array | null = null;

function traitsOf(code: number): number {
  const char = String.fromCodePoint(code);
  let traits = KNOWN;
  if (code === 0x5f || isAlnum(char)) traits |= WORD;
  if (isDecimal(char)) traits |= DIGIT;
  if (code <= 0xffff && isSpaceUnit(code)) traits |= SPACE;
  return traits;
}

function unicodeTraits(code: number): number {
  if (code < 128) return asciiTraits[code];
  if (code > 0xffff) return traitsOf(code);
  basicTraits ??= new Uint8Array(0x10000);
  const known = basicTraits[code];
  return known !== 0 ? known : (basicTraits[code] = traitsOf(code));
}

/** ASCII white space leaves out the separators U+001C to U+001F, which `str.isspace` counts. */
function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13);
}

export type CategoryName = 'word' | 'digit' | 'space';

/** Whether a character is in a class. */
export function isInCategory(code: number, name: CategoryName, rules: CharacterRules): boolean {
  if (rules === 'ascii') {
    if (code >= 128) return false;
    if (name === 'space') return isAsciiSpace(code);
    return (asciiTraits[code] & (name === 'word' ? WORD : DIGIT)) !== 0;
  }
  return (unicodeTraits(code) & (name === 'word' ? WORD : name === 'digit' ? DIGIT : SPACE)) !== 0;
}

/** As `isInCategory(code, 'word', …)`: what `\b` asks. */
export function isWordCharacter(code: number, unicode: boolean): boolean {
  if (code < 128) return (asciiTraits[code] & WORD) !== 0;
  return unicode && (unicodeTraits(code) & WORD) !== 0;
}

export function lowerAscii(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

export function upperAscii(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

const lowered = new Map<number, number>();

/** The simple lower case of a character. */
export function lowerUnicode(code: number): number {
  if (code < 128) return lowerAscii(code);
  const known = lowered.get(code);
  if (known !== undefined) return known;
  const lower = String.fromCodePoint(code).toLowerCase();
  const point = lower.codePointAt(0) as number;
  // Only the dotted capital I has a lower case of two characters; the first of them is its simple one.
  lowered.set(code, point);
  return point;
}

/** The simple upper case of a character. */
export function upperUnicode(code: number): number {
  if (code < 128) return upperAscii(code);
  const char = String.fromCodePoint(code);
  const upper = char.toUpperCase();
  const point = upper.codePointAt(0) as number;
  if (upper.length === (point > 0xffff ? 2 : 1)) return point;
  const title = titleChar(char);
  return title.length === 1 ? title.charCodeAt(0) : code;
}

export function isCased(code: number, rules: CharacterRules): boolean {
  if (rules === 'ascii') return lowerAscii(code) !== code || upperAscii(code) !== code;
  return lowerUnicode(code) !== code || upperUnicode(code) !== code;
}

/** Lower case characters that are different but have the same upper case, so that they match each other: hexadecimal codes. */
const SAME_UPPER =
  '69-131 73-17f b5-3bc 345-3b9-1fbe 390-1fd3 3b0-1fe3 3b2-3d0 3b5-3f5 3b8-3d1 3ba-3f0 3c0-3d6 3c1-3f1 3c2-3c3 3c6-3d5 ' +
  '432-1c80 434-1c81 43e-1c82 441-1c83 442-1c84-1c85 44a-1c86 463-1c87 1c88-a64b 1e61-1e9b fb05-fb06';

let siblings: Map<number, number[]> | null = null;

/** The other lower case characters that match this one when case is ignored, or undefined. */
export function otherLowerCases(code: number): number[] | undefined {
  siblings ??= readSiblings();
  return siblings.get(code);
}

function readSiblings(): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const group of SAME_UPPER.split(' ')) {
    const codes = group.split('-').map((digits) => Number.parseInt(digits, 16));
    for (const code of codes) map.set(code, codes.filter((other) => other !== code));
  }
  return map;
}
