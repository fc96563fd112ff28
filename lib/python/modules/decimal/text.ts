import type { Dec } from './number';
import { Kind, QNAN, countDigits, finite, infinity } from './number';

/** Decimal numbers as text and back. CPython: libmpdec/io.c. */

const NUMBER = /^([-+]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?$/;
const SPECIAL = /^([-+]?)(?:(inf|infinity)|(s?)nan(\d*))$/i;

/** The exact value of a literal in ASCII without spaces, or null if it is none. Exponents beyond all limits come out as infinite ones. */
export function parseDecimal(text: string): Dec | null {
  const number = NUMBER.exec(text);
  if (number !== null) {
    const [, sign, whole = '', part = '', onlyPart = '', power = '0'] = number;
    const places = part + onlyPart;
    return finite(sign === '-' ? 1 : 0, BigInt(whole + places), Number(power) - places.length);
  }
  const special = SPECIAL.exec(text);
  if (special === null) return null;
  const sign = special[1] === '-' ? 1 : 0;
  if (special[2] !== undefined) return infinity(sign);
  const int = BigInt(special[4] === '' ? 0 : special[4]);
  return { ...QNAN, sign, kind: special[3] === '' ? Kind.NAN : Kind.SNAN, int, digits: countDigits(int) };
}

const signText = (a: Dec): string => (a.sign === 1 ? '-' : '');

export function specialText(a: Dec): string {
  if (a.kind === Kind.INFINITE) return 'Infinity';
  return `${a.kind === Kind.SNAN ? 'sNaN' : 'NaN'}${a.int === 0n ? '' : a.int}`;
}

/** Coefficient with the point after so many of its digits. */
export function placePoint(digits: string, at: number): string {
  if (at <= 0) return `0.${'0'.repeat(-at)}${digits}`;
  if (at >= digits.length) return digits + '0'.repeat(at - digits.length);
  return `${digits.slice(0, at)}.${digits.slice(at)}`;
}

function exponentText(power: number, capitals: boolean): string {
  return power === 0 ? '' : `${capitals ? 'E' : 'e'}${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

/** `str(a)`. */
export function decimalText(a: Dec, capitals = true): string {
  if (a.kind !== Kind.FINITE) return signText(a) + specialText(a);
  const left = a.exp + a.digits;
  const at = a.exp <= 0 && left > -6 ? left : 1;
  return signText(a) + placePoint(a.int.toString(), at) + exponentText(left - at, capitals);
}

/** As `decimalText`, with an exponent that is a multiple of three. */
export function engineeringText(a: Dec, capitals = true): string {
  if (a.kind !== Kind.FINITE) return signText(a) + specialText(a);
  const left = a.exp + a.digits;
  if (a.exp <= 0 && left > -6) return decimalText(a, capitals);
  const modulo = (n: number): number => ((n % 3) + 3) % 3;
  const at = a.int === 0n ? modulo(left + 1) - 1 : modulo(left - 1) + 1;
  return signText(a) + placePoint(a.int.toString(), at) + exponentText(left - at, capitals);
}

