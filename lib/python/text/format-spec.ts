import { MAX_PADDED_LENGTH, MEMORY_ERROR, valueError } from './text-error';
import type { TextError } from './text-error';

/**
 * The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][grouping][type]`.
 *
 * CPython: Python/formatter_unicode.c, parse_internal_render_format_spec().
 */

/** The minor version of the Python whose rules and texts hold: 10 for 3.10. */
export type PythonMinor = number;

export type Align = '<' | '>' | '=' | '^';
export type Grouping = '' | ',' | '_';

export interface FormatSpec {
  /** One character, possibly a surrogate pair. */
  fill: string;
  align: Align;
  /** '' when not given. */
  sign: '' | '+' | '-' | ' ';
  /** `z`: negative zero becomes zero. From 3.11 on. */
  noNegativeZero: boolean;
  alternate: boolean;
  /** -1 when not given. */
  width: number;
  grouping: Grouping;
  /** -1 when not given. */
  precision: number;
  /** Grouping of the digits after the point; from 3.14 on. */
  fractionGrouping: Grouping;
  /** Presentation type, one character; the default of the value's type when not given; '' for none. */
  type: string;
}

/** What a value's type puts where the specification says nothing. */
export interface FormatDefaults {
  /** `__name__` of the value's type, for messages. */
  typeName: string;
  type: string;
  align: Align;
}

/** CPython keeps these numbers in a Py_ssize_t. */
const LARGEST_NUMBER = 9223372036854775807n;

interface Cursor {
  text: string;
  at: number;
}

/** Parses a specification, which must not be empty. */
export function parseFormatSpec(text: string, defaults: FormatDefaults, minor: PythonMinor): FormatSpec | TextError {
  const spec: FormatSpec = {
    fill: ' ', align: defaults.align, sign: '', noNegativeZero: false, alternate: false, width: -1,
    grouping: '', precision: -1, fractionGrouping: '', type: defaults.type,
  };
  const cursor: Cursor = { text, at: 0 };
  parseFlags(cursor, spec, minor);
  const error = parseSizes(cursor, spec, minor) ?? parseType(cursor, spec, defaults.typeName, minor);
  return error ?? spec;
}

function isAlign(char: string): char is Align {
  return char === '<' || char === '>' || char === '=' || char === '^';
}

function parseFlags(cursor: Cursor, spec: FormatSpec, minor: PythonMinor): void {
  const { text } = cursor;
  let alignGiven = false;
  let fillGiven = false;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const second = text.charAt(first.length);
  if (isAlign(second)) {
    spec.fill = first;
    spec.align = second;
    fillGiven = true;
    alignGiven = true;
    cursor.at = first.length + 1;
  } else if (isAlign(first)) {
    spec.align = first;
    alignGiven = true;
    cursor.at = 1;
  }
  const sign = text.charAt(cursor.at);
  if (sign === '+' || sign === '-' || sign === ' ') {
    spec.sign = sign;
    cursor.at += 1;
  }
  if (minor >= 11 && text.charAt(cursor.at) === 'z') {
    spec.noNegativeZero = true;
    cursor.at += 1;
  }
  if (text.charAt(cursor.at) === '#') {
    spec.alternate = true;
    cursor.at += 1;
  }
  if (!fillGiven && text.charAt(cursor.at) === '0') {
    spec.fill = '0';
    if (!alignGiven && spec.align === '>') spec.align = '=';
    cursor.at += 1;
  }
}

/** Digits at the cursor: a number, -1 for none, or null when it is beyond CPython's integers. */
function parseDigits(cursor: Cursor): number | null {
  const start = cursor.at;
  while (isDecimalDigit(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
  if (cursor.at === start) return -1;
  const digits = cursor.text.slice(start, cursor.at);
  const value = digits.length < 16 ? Number(digits) : BigInt(digits);
  return value > LARGEST_NUMBER ? null : Number(value);
}

function isDecimalDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function parseSizes(cursor: Cursor, spec: FormatSpec, minor: PythonMinor): TextError | null {
  const width = parseDigits(cursor);
  if (width === null) return valueError('Too many decimal digits in format string');
  spec.width = width;
  const grouping = parseGrouping(cursor);
  if (typeof grouping !== 'string') return grouping;
  spec.grouping = grouping;
  if (cursor.text.charAt(cursor.at) !== '.') return null;
  cursor.at += 1;
  const precision = parseDigits(cursor);
  if (precision === null) return valueError('Too many decimal digits in format string');
  spec.precision = precision;
  if (minor >= 14) {
    const fraction = parseGrouping(cursor);
    if (typeof fraction !== 'string') return fraction;
    spec.fractionGrouping = fraction;
  }
  return precision === -1 && spec.fractionGrouping === '' ? valueError('Format specifier missing precision') : null;
}

/** `,` or `_`; both is an error. A comma twice is left for the type, which refuses it. */
function parseGrouping(cursor: Cursor): Grouping | TextError {
  const both = valueError("Cannot specify both ',' and '_'.");
  let grouping: Grouping = '';
  if (cursor.text.charAt(cursor.at) === ',') {
    grouping = ',';
    cursor.at += 1;
  }
  if (cursor.text.charAt(cursor.at) === '_') {
    if (grouping !== '') return both;
    grouping = '_';
    cursor.at += 1;
  }
  return grouping === '_' && cursor.text.charAt(cursor.at) === ',' ? both : grouping;
}

function parseType(cursor: Cursor, spec: FormatSpec, typeName: string, minor: PythonMinor): TextError | null {
  const rest = Array.from(cursor.text.slice(cursor.at));
  if (rest.length > 1) {
    const detail = minor >= 11 ? ` '${cursor.text}' for object of type '${typeName}'` : '';
    return valueError('Invalid format specifier' + detail);
  }
  if (rest.length === 1) spec.type = rest[0];
  if (spec.grouping !== '' && !allowsGrouping(spec.grouping, spec.type)) return cannotGroup(spec.grouping, spec.type);
  return spec.fractionGrouping !== '' && spec.type === 'n' ? cannotGroup(spec.fractionGrouping, 'n') : null;
}

/** `Cannot specify ',' with 's'.` CPython: invalid_thousands_separator_type(). */
function cannotGroup(grouping: Grouping, type: string): TextError {
  return valueError(`Cannot specify '${grouping}' with '${shownType(type)}'.`);
}

function shownType(type: string): string {
  const point = type.codePointAt(0) as number;
  return point > 32 && point < 128 ? type : '\\x' + point.toString(16);
}

function allowsGrouping(grouping: Grouping, type: string): boolean {
  if (grouping === '_' && 'boxX'.includes(type)) return true;
  return type === '' || 'defgEG%F'.includes(type);
}

/** `Unknown format code 'd' for object of type 'str'`. CPython: unknown_presentation_type(). */
export function unknownType(type: string, typeName: string): TextError {
  return valueError(`Unknown format code '${shownType(type)}' for object of type '${typeName}'`);
}

/** Fills up to the width. `prefixLength` units (a sign, a base) stay in front of the fill with `=`. */
export function pad(text: string, spec: FormatSpec, prefixLength: number): string | TextError {
  const missing = spec.width - codePointLength(text);
  if (missing <= 0) return text;
  if (missing > MAX_PADDED_LENGTH) return MEMORY_ERROR;
  const left = spec.align === '<' ? 0 : spec.align === '^' ? Math.floor(missing / 2) : missing;
  if (spec.align === '=') return text.slice(0, prefixLength) + spec.fill.repeat(missing) + text.slice(prefixLength);
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

/** Length in characters as Python counts them. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 1; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) length -= 1;
  }
  return length;
}
