import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { exp, log, norm, pow } from '../text/exponentials';
import { atan2, cos, sin } from '../text/trigonometry';
import { newComplex } from '../values/complex';

/** `(a + bi) ** (c + di)`. CPython: Objects/complexobject.c, complex_pow(), _Py_c_pow(). */
export function complexPower(a: number, b: number, c: number, d: number): Ref {
  if (d === 0 && c === Math.floor(c) && Math.abs(c) <= 100) return integerPower(a, b, c);
  if (c === 0 && d === 0) return newComplex(1, 0);
  if (a === 0 && b === 0) {
    if (d !== 0 || c < 0) raise('ZeroDivisionError', zeroPowerMessage());
    return newComplex(0, 0);
  }
  const size = norm([a, b]);
  let length = pow(size, c);
  const angle = atan2(b, a);
  let phase = angle * c;
  if (d !== 0) {
    length *= exp(-angle * d);
    phase += d * log(size);
  }
  // C's sine of an infinity is a domain error, which becomes this one.
  if (Math.abs(phase) === Infinity) raise('ZeroDivisionError', zeroPowerMessage());
  return checked(length * cos(phase), length * sin(phase));
}

function zeroPowerMessage(): string {
  return knobs.values.zeroToNegativePower.startsWith('0.0') ? '0.0 to a negative or complex power' : 'zero to a negative or complex power';
}

function checked(real: number, imag: number): Ref {
  if (Math.abs(real) === Infinity || Math.abs(imag) === Infinity) raise('OverflowError', 'complex exponentiation');
  return newComplex(real, imag);
}

/** By repeated squaring, as CPython does up to an exponent of 100. CPython: c_powi(). */
function integerPower(a: number, b: number, exponent: number): Ref {
  let [real, imag] = [1, 0];
  let [x, y] = [a, b];
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) [real, imag] = [real * x - imag * y, real * y + imag * x];
    [x, y] = [x * x - y * y, 2 * x * y];
  }
  if (exponent >= 0) return checked(real, imag);
  if (a === 0 && b === 0) raise('ZeroDivisionError', zeroPowerMessage());
  const inverse = divideComplex(1, 0, real, imag);
  return checked(inverse.real, inverse.imag);
}

/** Scaled by the larger part of the divisor, which is not zero. CPython: _Py_c_quot(). */
export function divideComplex(a: number, b: number, c: number, d: number): { real: number; imag: number } {
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const denominator = c + d * ratio;
    return { real: (a + b * ratio) / denominator, imag: (b - a * ratio) / denominator };
  }
  if (Math.abs(d) >= Math.abs(c)) {
    const ratio = c / d;
    const denominator = c * ratio + d;
    return { real: (a * ratio + b) / denominator, imag: (b * ratio - a) / denominator };
  }
  return { real: NaN, imag: NaN };
}
