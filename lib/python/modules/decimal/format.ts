import type { Dec } from './number';
import { Kind, countDigits, dropDigits, finite, rescale } from './number';
import { placePoint, specialText } from './text';

/** `format(decimal, spec)`. CPython: libmpdec/io.c, mpd_parse_fmt_str(), mpd_qformat_spec(). */

interface Spec {
  fill: string;
  align: string;
  sign: string;
  noNegativeZero: boolean;
  alternate: boolean;
  zeroPadded: boolean;
  width: number;
  separator: string;
  /** -1 when not given. */
  precision: number;
  type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?$/su;

/** Null if the text is no specification. `z` (zeros are positive), `#` and `_` are from later versions. */
export function parseSpec(text: string, capitals: boolean, allows: { z: boolean; alternate: boolean }): Spec | null {
  const match = SPEC.exec(text);
  if (match === null) return null;
  const [, fill, align, sign, z, alternate, zero, width, separator, precision, type] = match;
  if ((z !== undefined && !allows.z) || ((separator === '_' || alternate !== undefined) && !allows.alternate)) return null;
  if (zero !== undefined && align !== undefined) return null;
  if (separator !== undefined && type === 'n') return null;
  return {
    fill: fill ?? ' ', align: align ?? '>', sign: sign ?? '-', noNegativeZero: z !== undefined, alternate: alternate !== undefined,
    zeroPadded: zero !== undefined,
    width: Number(width ?? 0), separator: separator ?? '', precision: precision === undefined ? -1 : Number(precision),
    type: type === undefined ? (capitals ? 'G' : 'g') : type === 'n' ? 'g' : type,
  };
}

/** So many significant digits. */
function significant(a: Dec, figures: number, rounding: number): Dec {
  if (a.int === 0n || a.digits <= figures) return a;
  const { int } = dropDigits(a.int, a.digits - figures, a.sign, rounding);
  const exp = a.exp + a.digits - figures;
  return countDigits(int) > figures ? finite(a.sign, int / 10n, exp + 1) : finite(a.sign, int, exp);
}

function toPrecision(a: Dec, { type, precision }: Spec, rounding: number): Dec {
  let result = a;
  if (precision >= 0) {
    if (type === 'e' || type === 'E') {
      result = a.int === 0n ? finite(a.sign, 0n, a.exp) : significant(a, precision + 1, rounding);
      if (result.int !== 0n && result.digits < precision + 1) result = rescale(result, result.exp - (precision + 1 - result.digits), rounding);
    } else if (type === 'g' || type === 'G') result = significant(a, Math.max(precision, 1), rounding);
    else result = rescale(a, -precision, rounding);
  }
  const isFixed = type === 'f' || type === 'F' || type === '%';
  return isFixed && result.int === 0n && result.exp > 0 ? rescale(result, 0, rounding) : result;
}

function pointPlace(a: Dec, { type, precision }: Spec): number {
  const left = a.exp + a.digits;
  if (type === 'e' || type === 'E') return a.int === 0n && precision >= 0 ? 1 - precision : 1;
  if (type === 'g' || type === 'G') return a.exp <= 0 && left > -6 ? left : 1;
  return left;
}

export function formatDecimal(a: Dec, spec: Spec, rounding: number): string {
  const sign = (negative: boolean): string => (negative ? '-' : spec.sign === '-' ? '' : spec.sign);
  if (a.kind !== Kind.FINITE) return align(sign(a.sign === 1), specialText(a) + (spec.type === '%' ? '%' : ''), spec);
  const scaled = spec.type === '%' ? { ...a, exp: a.exp + 2 } : a;
  const number = toPrecision(scaled, spec, rounding);
  const at = pointPlace(number, spec);
  const [whole, part = ''] = placePoint(number.int.toString(), at).split('.');
  const power = number.exp + number.digits - at;
  let tail = part === '' && !spec.alternate ? '' : `.${part}`;
  if (power !== 0 || spec.type === 'e' || spec.type === 'E') {
    tail += `${spec.type === spec.type.toLowerCase() ? 'e' : 'E'}${power < 0 ? '-' : '+'}${Math.abs(power)}`;
  }
  if (spec.type === '%') tail += '%';
  const shownSign = sign(number.sign === 1 && !(spec.noNegativeZero && number.int === 0n));
  return align(shownSign, groupDigits(whole, spec, spec.width - tail.length - shownSign.length) + tail, spec);
}

/** The digits before the point in groups of three, with zeros in front as far as the width asks for them. */
function groupDigits(digits: string, { separator, zeroPadded }: Spec, room: number): string {
  if (separator === '') return zeroPadded ? digits.padStart(room, '0') : digits;
  let left = digits;
  const groups: string[] = [];
  let length = 0;
  do {
    const wanted = zeroPadded ? Math.min(3, Math.max(left.length, room - length, 1)) : Math.min(3, left.length);
    groups.unshift(left.slice(-3).padStart(wanted, '0'));
    left = left.slice(0, -3);
    length += groups[0].length + 1;
  } while (left !== '' || (zeroPadded && room - length >= 0));
  return groups.join(separator);
}

function align(sign: string, body: string, spec: Spec): string {
  const missing = Math.max(spec.width - sign.length - body.length, 0);
  if (missing === 0) return sign + body;
  const fill = (n: number): string => spec.fill.repeat(n);
  if (spec.zeroPadded) return fill(missing) + sign + body;
  switch (spec.align) {
    case '<': return sign + body + fill(missing);
    case '=': return sign + fill(missing) + body;
    case '^': return fill(missing >> 1) + sign + body + fill(missing - (missing >> 1));
    default: return fill(missing) + sign + body;
  }
}
