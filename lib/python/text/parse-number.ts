import { isSpaceUnit } from './str-classes';

/**
 * Numbers out of text as `int(text, base)` and `float(text)` read it: white space around, underscores between digits, the
 * decimal digits of every script.
 *
 * CPython: Objects/longobject.c, PyLong_FromUnicodeObject(); Objects/floatobject.c, float_from_string_inner().
 */

/** Digits above which int() refuses bases that are no powers of two. CPython: _PY_LONG_DEFAULT_MAX_STR_DIGITS. */
export const MAX_STR_DIGITS = 4300;

/** `int()`'s argument as text may be invalid, or too long for `maxDigits`; the caller words both with these. */
export type IntText =
  | { readonly kind: 'value'; readonly value: number | bigint }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'too-long'; readonly digits: number };

const INVALID: IntText = { kind: 'invalid' };

/** A decimal digit of any script. */
const OTHER_SCRIPT_DIGIT = /[^\P{Nd}0-9]/gu;

/** What nearly every caller passes, and a double holds exactly. */
const SMALL_DECIMAL = /^[0-9]{1,15}$/;

/** Bases whose digits are bits, for which there is no limit of length. */
const BINARY_BASES: readonly number[] = [2, 4, 8, 16, 32];

/** `int(text, base)`, base 0 or 2 to 36. The value is a number when it is a safe integer. `maxDigits` 0: no limit. */
export function parseIntText(text: string, base: number, maxDigits: number = MAX_STR_DIGITS): IntText {
  if (base === 10 && SMALL_DECIMAL.test(text)) return { kind: 'value', value: Number(text) };
  const match = /^([+-]?)(.*)$/s.exec(toAsciiNumber(text)) as RegExpExecArray;
  const prefix = /^0([box])_?(?=[^_])/i.exec(match[2]);
  let body = match[2];
  let radix = base;
  const prefixBase = prefix === null ? 0 : { b: 2, o: 8, x: 16 }[prefix[1].toLowerCase()];
  if (prefix !== null && (base === 0 || base === prefixBase)) {
    radix = prefixBase as number;
    body = body.slice(prefix[0].length);
  } else if (base === 0) {
    radix = 10;
    // 0 may be written with many zeros; 010 might be meant as octal.
    if (/^0[0_]*[^0_]/.test(body)) return INVALID;
  }
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(body)) return INVALID;
  const digits = body.replaceAll('_', '').toLowerCase();
  for (let index = 0; index < digits.length; index += 1) if (digitValue(digits.charCodeAt(index)) >= radix) return INVALID;
  if (maxDigits > 0 && digits.length > maxDigits && !BINARY_BASES.includes(radix)) {
    return { kind: 'too-long', digits: digits.length };
  }
  return { kind: 'value', value: signed(digitsToInteger(digits, radix), match[1] === '-') };
}

/** `float(text)`, or null for what is no number. */
export function parseFloatText(text: string): number | null {
  const ascii = toAsciiNumber(text);
  if (/^[+-]?(\d(_?\d)*\.?(\d(_?\d)*)?|\.\d(_?\d)*)(e[+-]?\d(_?\d)*)?$/i.test(ascii)) return Number(ascii.replaceAll('_', ''));
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(ascii);
  if (word === null) return null;
  if (word[2].toLowerCase() === 'nan') return NaN;
  return word[1] === '-' ? -Infinity : Infinity;
}

/**
 * The text without white space around it, digits of other scripts as ASCII digits.
 *
 * CPython: Objects/unicodeobject.c, _PyUnicode_TransformDecimalAndSpaceToASCII().
 */
export function toAsciiNumber(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpaceUnit(text.charCodeAt(start))) start += 1;
  while (end > start && isSpaceUnit(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end).replace(OTHER_SCRIPT_DIGIT, (char) => String(decimalDigitValue(char)));
}

/**
 * 0 to 9 for one decimal digit character of any script. The digits of a script stand in order, in whole tens, so the
 * distance to the start of the run of digits tells the value.
 */
export function decimalDigitValue(char: string): number {
  const point = char.codePointAt(0) as number;
  let start = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return (point - start) % 10;
}

function digitValue(unit: number): number {
  return unit <= 0x39 ? unit - 0x30 : unit - 0x61 + 10;
}

function digitsToInteger(digits: string, radix: number): number | bigint {
  const small = Number.parseInt(digits, radix);
  if (Number.isSafeInteger(small)) return small;
  if (radix === 10) return BigInt(digits);
  if (radix === 16 || radix === 8 || radix === 2) return BigInt(`0${radix === 16 ? 'x' : radix === 8 ? 'o' : 'b'}${digits}`);
  return digitsToBigInt(digits, radix);
}

/** Halves the digits until they fit a double: the products stay balanced, so long texts stay fast. */
function digitsToBigInt(digits: string, radix: number): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, radix));
  const low = digits.length >> 1;
  const high = digits.slice(0, digits.length - low);
  return digitsToBigInt(high, radix) * BigInt(radix) ** BigInt(low) + digitsToBigInt(digits.slice(-low), radix);
}

function signed(value: number | bigint, negative: boolean): number | bigint {
  return !negative || value === 0 ? value : -value;
}

/** The ValueError text of int() for an invalid literal. `repr` is that of the argument, cut at 200 characters as `%.200R`. */
export function invalidIntMessage(repr: string, base: number): string {
  return `invalid literal for int() with base ${base}: ${repr.slice(0, 200)}`;
}

/** The ValueError text of float() for what is no number. */
export function invalidFloatMessage(repr: string): string {
  return `could not convert string to float: ${repr}`;
}

/** The ValueError text of int() for a text of too many digits. 3.10 words the limit without its unit. */
export function tooManyDigitsMessage(digits: number, minor: number, limit: number = MAX_STR_DIGITS): string {
  return digitLimitMessage(minor, limit).replace('conversion;', `conversion: value has ${digits} digits;`);
}

/** The ValueError text of str() and repr() for an int with more than `limit` digits. */
export function digitLimitMessage(minor: number, limit: number = MAX_STR_DIGITS): string {
  const unit = minor <= 10 ? '' : ' digits';
  return (
    `Exceeds the limit (${limit}${unit}) for integer string conversion; ` +
    'use sys.set_int_max_str_digits() to increase the limit'
  );
}
