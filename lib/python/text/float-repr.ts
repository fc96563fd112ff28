import { fixedDigits, shortestDigits, significantDigits } from './float-digits';
import type { FloatDigits } from './float-digits';

/** Presentation types of a float; `r` is the shortest text that reads back as the same value. */
export type FloatFormatType = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r' | '%';

/**
 * `repr(x)`: shortest digits, a point or an exponent always, exponent from 1e16 and below 1e-4.
 *
 * CPython: Objects/floatobject.c, float_repr(); Python/pystrtod.c, PyOS_double_to_string() with Py_DTSF_ADD_DOT_0.
 */
export function floatRepr(x: number): string {
  if (Number.isInteger(x) && x < 1e16 && x > -1e16) return (Object.is(x, -0) ? '-0' : String(x)) + '.0';
  const magnitude = Math.abs(x);
  // In this range JavaScript writes fractions as Python does, and several times faster than by the digits.
  if (magnitude >= 1e-4 && magnitude < 1e16) return String(x);
  const text = formatFloat(x, 'r', 0, false);
  return /^-?\d+$/.test(text) ? text + '.0' : text;
}

/**
 * The `%`-style conversion of a double, without padding, grouping or a plus sign.
 *
 * `precision` counts places after the point for e, f and %, significant digits for g (0 means 1), and is ignored for r.
 * `alternate` is the `#` flag: keep the point always, and g keeps trailing zeros. Not limited in precision or size.
 *
 * CPython: Python/pystrtod.c, format_float_short().
 */
export function formatFloat(x: number, type: FloatFormatType, precision: number, alternate: boolean): string {
  const upper = type === 'E' || type === 'F' || type === 'G';
  const text = formatLower(x, type, precision, alternate);
  return upper ? text.toUpperCase() : text;
}

function formatLower(x: number, type: FloatFormatType, precision: number, alternate: boolean): string {
  if (type === '%') return formatLower(x * 100, 'f', precision, alternate) + '%';
  if (x !== x) return 'nan';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const magnitude = Math.abs(x);
  if (magnitude === Infinity) return sign + 'inf';
  switch (type) {
    case 'f':
    case 'F':
      return sign + formatFixed(magnitude, precision, alternate);
    case 'e':
    case 'E':
      return sign + scientific(digitsOf(magnitude, precision + 1), alternate);
    case 'g':
    case 'G':
      return sign + formatGeneral(magnitude, precision === 0 ? 1 : precision, alternate);
    case 'r':
      return sign + formatShortest(magnitude, alternate);
  }
}

function digitsOf(x: number, count: number): FloatDigits {
  return x === 0 ? { digits: '0'.repeat(count), point: 1 } : significantDigits(x, count);
}

function formatFixed(x: number, places: number, alternate: boolean): string {
  const text = fixedDigits(x, places);
  return alternate && places === 0 ? text + '.' : text;
}

/** Exponent form when the exponent is below -4 or at least the precision; trailing zeros dropped unless alternate. */
function formatGeneral(x: number, precision: number, alternate: boolean): string {
  const { digits, point } = digitsOf(x, precision);
  const kept = alternate ? digits : stripZeros(digits);
  return point > precision || point <= -4 ? scientific({ digits: kept, point }, alternate) : positional(kept, point, alternate);
}

function formatShortest(x: number, alternate: boolean): string {
  if (x === 0) return alternate ? '0.' : '0';
  const shortest = shortestDigits(x);
  return shortest.point > 16 || shortest.point <= -4
    ? scientific(shortest, alternate)
    : positional(shortest.digits, shortest.point, alternate);
}

function stripZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function positional(digits: string, point: number, alternate: boolean): string {
  if (point <= 0) return '0.' + '0'.repeat(-point) + digits;
  if (point < digits.length) return digits.slice(0, point) + '.' + digits.slice(point);
  return digits + '0'.repeat(point - digits.length) + (alternate ? '.' : '');
}

function scientific({ digits, point }: FloatDigits, alternate: boolean): string {
  const exponent = point - 1;
  const fraction = digits.length > 1 || alternate ? '.' + digits.slice(1) : '';
  const exponentDigits = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${exponentDigits}`;
}
