import { formatFloat } from './float-repr';
import type { FloatFormatType } from './float-repr';
import { codePointLength, pad, parseFormatSpec, unknownType } from './format-spec';
import type { FormatSpec, Grouping, PythonMinor } from './format-spec';
import { MAX_PADDED_LENGTH, MEMORY_ERROR, overflowError, valueError } from './text-error';
import type { TextError } from './text-error';

/**
 * `format(value, specification)` of str, int and float. The result is the text, or what Python raises.
 *
 * CPython: Python/formatter_unicode.c, format_string_internal(), format_long_internal(), format_float_internal().
 */

/** CPython refuses larger precisions, which it hands on as a C int. */
const LARGEST_PRECISION = 2147483647;

/** `format(text, spec)`. `typeName` is the value's `__name__`, for messages. */
export function formatStr(text: string, specText: string, minor: PythonMinor, typeName = 'str'): string | TextError {
  if (specText === '') return text;
  const spec = parseFormatSpec(specText, { typeName, type: 's', align: '<' }, minor);
  if (!('fill' in spec)) return spec;
  if (spec.type !== 's') return unknownType(spec.type, typeName);
  if (spec.sign !== '') return valueError(`${spec.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
  if (spec.noNegativeZero) return valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) return valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=' && !(spec.fill === '0' && minor < 10)) {
    return valueError("'=' alignment not allowed in string format specifier");
  }
  return pad(spec.precision >= 0 ? firstCharacters(text, spec.precision) : text, spec, 0);
}

/** The first `count` characters as Python counts them. */
export function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  return codePointLength(text) === text.length ? text.slice(0, count) : Array.from(text).slice(0, count).join('');
}

/**
 * `format(value, spec)` of an int; a number must be a safe integer. With a float's type (`e f g %`) the int is converted, or
 * OverflowError comes back. For a bool and an empty spec the caller uses `str`.
 */
export function formatInt(value: number | bigint, specText: string, minor: PythonMinor, typeName = 'int'): string | TextError {
  if (specText === '') return String(value);
  const spec = parseFormatSpec(specText, { typeName, type: 'd', align: '>' }, minor);
  if (!('fill' in spec)) return spec;
  if ('bcdoxXn'.includes(spec.type)) return formatIntWith(value, spec);
  if (!'eEfFgG%'.includes(spec.type)) return unknownType(spec.type, typeName);
  const asFloat = Number(value);
  if (!Number.isFinite(asFloat)) return overflowError('int too large to convert to float');
  return formatFloatWith(asFloat, spec);
}

/** `format(value, spec)` of a float. */
export function formatFloatSpec(value: number, specText: string, minor: PythonMinor, typeName = 'float'): string | TextError {
  const spec = parseFormatSpec(specText, { typeName, type: '', align: '>' }, minor);
  if (!('fill' in spec)) return spec;
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) return unknownType(spec.type, typeName);
  return formatFloatWith(value, spec);
}

function formatIntWith(value: number | bigint, spec: FormatSpec): string | TextError {
  if (spec.precision !== -1 || spec.fractionGrouping !== '') {
    return valueError('Precision not allowed in integer format specifier');
  }
  if (spec.noNegativeZero) return valueError('Negative zero coercion (z) not allowed in integer format specifier');
  if (spec.type === 'c') return formatCharacter(value, spec);
  const base = spec.type === 'b' ? 2 : spec.type === 'o' ? 8 : spec.type === 'x' || spec.type === 'X' ? 16 : 10;
  const negative = value < 0;
  let digits = value.toString(base);
  if (negative) digits = digits.slice(1);
  const basePrefix = spec.alternate && base !== 10 ? '0' + spec.type : '';
  if (spec.type === 'X') digits = digits.toUpperCase();
  const prefix = signText(negative, spec) + basePrefix;
  return assemble(prefix, digits, '', spec, base === 10 ? 3 : spec.grouping === '_' ? 4 : 3);
}

function formatCharacter(value: number | bigint, spec: FormatSpec): string | TextError {
  if (spec.sign !== '') return valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) return valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (BigInt(value) !== BigInt.asIntN(64, BigInt(value))) return overflowError('Python int too large to convert to C long');
  if (value < 0 || value > 0x10ffff) return overflowError('%c arg not in range(0x110000)');
  return pad(String.fromCodePoint(Number(value)), spec, 0);
}

function signText(negative: boolean, spec: FormatSpec): string {
  return negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
}

function formatFloatWith(value: number, spec: FormatSpec): string | TextError {
  if (spec.precision > LARGEST_PRECISION) return valueError('precision too big');
  if (spec.precision > MAX_PADDED_LENGTH) return MEMORY_ERROR;
  let text = floatText(value, spec);
  let negative = text.startsWith('-');
  if (negative) text = text.slice(1);
  if (negative && spec.noNegativeZero && /^[0.%]+(e[+-]00)?$/i.test(text)) negative = false;
  const whole = /^\d+/.exec(text)?.[0] ?? '';
  // 'inf' and 'nan' have no digits: nothing to group, and all of it stands behind the fill.
  let rest = text.slice(whole.length);
  if (spec.fractionGrouping !== '') rest = groupFraction(rest, spec.fractionGrouping);
  return assemble(signText(negative, spec), whole, rest, spec, 3);
}

/** The digits before padding: the type's default precision is 6; no type is repr without precision, like g with one. */
function floatText(value: number, spec: FormatSpec): string {
  if (spec.type === '') {
    if (spec.precision === -1) return withPoint(formatFloat(value, 'r', 0, spec.alternate));
    return generalWithPoint(value, spec.precision, spec.alternate);
  }
  const type = (spec.type === 'n' ? 'g' : spec.type) as FloatFormatType;
  return formatFloat(value, type, spec.precision === -1 ? 6 : spec.precision, spec.alternate);
}

function withPoint(text: string): string {
  return /^-?\d+\.?$/.test(text) ? text.replace('.', '') + '.0' : text;
}

/** Type '' with a precision: as g, but a whole number keeps one place, and what has none for it takes the exponent. */
function generalWithPoint(value: number, precision: number, alternate: boolean): string {
  const text = formatFloat(value, 'g', precision, alternate);
  if (!/^-?\d+\.?$/.test(text)) return text;
  const digits = text.replace(/[-.]/g, '').length;
  // Py_DTSF_ADD_DOT_0 moves the switch to exponents down by one: 123.0 with '.3' is 1.23e+02.
  if (digits < Math.max(precision, 1)) return withPoint(text);
  const scientific = formatFloat(value, 'e', Math.max(precision, 1) - 1, alternate);
  return alternate ? scientific : scientific.replace(/(\.\d*?)0*e/, (_, kept: string) => (kept === '.' ? '' : kept) + 'e');
}

function groupFraction(rest: string, separator: Grouping): string {
  const match = /^\.(\d+)/.exec(rest);
  if (match === null) return rest;
  const groups = match[1].match(/.{1,3}/g) as string[];
  return '.' + groups.join(separator) + rest.slice(match[0].length);
}

/**
 * Sign and base, digits in groups, what follows the digits, filled up. A zero fill with `=` is part of the digits and is
 * grouped with them. CPython: calc_number_widths(), _PyUnicode_InsertThousandsGrouping().
 */
function assemble(prefix: string, whole: string, rest: string, spec: FormatSpec, groupSize: number): string | TextError {
  let digits = whole;
  if (spec.grouping !== '' && whole !== '') {
    if (spec.fill === '0' && spec.align === '=') {
      if (spec.width > MAX_PADDED_LENGTH) return MEMORY_ERROR;
      digits = zeroFillForGroups(whole, spec.width - prefix.length - rest.length, groupSize);
    }
    digits = groupDigits(digits, groupSize, spec.grouping);
  }
  return pad(prefix + digits + rest, spec, prefix.length);
}

/** Enough zeros in front that the grouped digits are at least `width` long and do not start with a separator. */
function zeroFillForGroups(digits: string, width: number, groupSize: number): string {
  const perGroup = groupSize + 1;
  const loose = Math.max(width, 0) % perGroup;
  // A width that would put a separator first takes one digit more, as CPython does.
  const needed = Math.floor(Math.max(width, 0) / perGroup) * groupSize + (loose === 0 ? 1 : loose);
  return width <= 0 ? digits : digits.padStart(needed, '0');
}

function groupDigits(digits: string, groupSize: number, separator: string): string {
  if (digits.length <= groupSize) return digits;
  const first = digits.length % groupSize || groupSize;
  let grouped = digits.slice(0, first);
  for (let index = first; index < digits.length; index += groupSize) {
    grouped += separator + digits.slice(index, index + groupSize);
  }
  return grouped;
}
