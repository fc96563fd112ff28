import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { ComplexValue } from '../values/complex';
import { complexOf, isComplex, newComplex } from '../values/complex';
import { intValueOf } from '../values/number-values';
import { isFloat, isInt, numberOf } from '../values/numbers';
import { None, NotImplemented } from '../values/singletons';
import { complexPower, divideComplex } from './complex-power';
import { intToDouble } from './int-rounding';

/**
 * `+ - * / **` of complex numbers. From 3.14 on a real operand stays real, and products and quotients of infinite numbers are
 * infinite or zero instead of NaN, by C99's Annex G. CPython: Objects/complexobject.c, _Py_c_prod(), _Py_cr_sum() and the like.
 */

/** An operand: one that is no complex number has no imaginary part, not even a zero. */
interface Operand extends ComplexValue {
  readonly isReal: boolean;
}

function operandOf(o: Ref): Operand | null {
  if (isComplex(o)) return { ...complexOf(o), isReal: false };
  if (isFloat(o)) return { real: numberOf(o), imag: 0, isReal: true };
  return isInt(o) ? { real: intToDouble(intValueOf(o)), imag: 0, isReal: true } : null;
}

type Combination = (a: Operand, b: Operand) => ComplexValue;

/** The operation on two complex numbers, and on a real one with a complex one where the version tells them apart. */
function operation(both: Combination, mixed: Combination): (left: Ref, right: Ref) => Ref {
  return (left, right) => {
    const a = operandOf(left);
    const b = a === null ? null : operandOf(right);
    if (a === null || b === null) return NotImplemented;
    const { real, imag } = knobs.values.mixesRealAndComplex && a.isReal !== b.isReal ? mixed(a, b) : both(a, b);
    return newComplex(real, imag);
  };
}

export const addComplex = operation(
  (a, b) => ({ real: a.real + b.real, imag: a.imag + b.imag }),
  (a, b) => ({ real: a.real + b.real, imag: a.isReal ? b.imag : a.imag }),
);

export const subtractComplex = operation(
  (a, b) => ({ real: a.real - b.real, imag: a.imag - b.imag }),
  (a, b) => ({ real: a.real - b.real, imag: a.isReal ? -b.imag : a.imag }),
);

export const multiplyComplex = operation(
  (a, b) => {
    const product = { real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real };
    return isNaNPair(product) && knobs.values.mixesRealAndComplex ? (infiniteProduct(a, b) ?? product) : product;
  },
  (a, b) => (a.isReal ? scaled(b, a.real) : scaled(a, b.real)),
);

function scaled(z: ComplexValue, factor: number): ComplexValue {
  return { real: z.real * factor, imag: z.imag * factor };
}

export const divideComplexObjects = operation(quotient, (a, b) => {
  if (!b.isReal) return quotient(a, b);
  if (b.real === 0) return divisionByZero();
  return { real: a.real / b.real, imag: a.imag / b.real };
});

export const powerComplex = (left: Ref, right: Ref): Ref => {
  const a = operandOf(left);
  const b = a === null ? null : operandOf(right);
  return a === null || b === null ? NotImplemented : complexPower(a.real, a.imag, b.real, b.imag);
};

/** `pow(a, b, modulus)`: ValueError, as there is no remainder of complex numbers. CPython: complex_pow(). */
export function complexPowerModulo(left: Ref, right: Ref, modulus: Ref): Ref {
  const isNumber = operandOf(left) !== null && operandOf(right) !== null;
  if (modulus === None) return powerComplex(left, right);
  return isNumber ? raise('ValueError', 'complex modulo') : NotImplemented;
}

function divisionByZero(): never {
  return raise('ZeroDivisionError', knobs.values.complexDivision);
}

function quotient(a: Operand, b: Operand): ComplexValue {
  if (b.real === 0 && b.imag === 0) divisionByZero();
  const plain = a.isReal && knobs.values.mixesRealAndComplex ? divideReal(a.real, b) : divideComplex(a.real, a.imag, b.real, b.imag);
  return isNaNPair(plain) && knobs.values.mixesRealAndComplex ? (extremeQuotient(a, b) ?? plain) : plain;
}

/** CPython: _Py_rc_quot(). */
function divideReal(a: number, b: ComplexValue): ComplexValue {
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return { real: a / denominator, imag: (-a * ratio) / denominator };
  }
  if (Math.abs(b.imag) >= Math.abs(b.real)) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    return { real: (a * ratio) / denominator, imag: -a / denominator };
  }
  return { real: NaN, imag: NaN };
}

function isNaNPair({ real, imag }: ComplexValue): boolean {
  return real !== real && imag !== imag;
}

function isInfinite({ real, imag }: ComplexValue): boolean {
  return Math.abs(real) === Infinity || Math.abs(imag) === Infinity;
}

function isFinitePair({ real, imag }: ComplexValue): boolean {
  return Number.isFinite(real) && Number.isFinite(imag);
}

/** `magnitude` with the sign of `x`. */
function signed(magnitude: number, x: number): number {
  return x < 0 || Object.is(x, -0) ? -magnitude : magnitude;
}

/** An infinite number as a direction: ones where it is infinite, zeros elsewhere. */
function direction({ real, imag }: ComplexValue): ComplexValue {
  return { real: signed(Math.abs(real) === Infinity ? 1 : 0, real), imag: signed(Math.abs(imag) === Infinity ? 1 : 0, imag) };
}

function withoutNaN({ real, imag }: ComplexValue): ComplexValue {
  return { real: real === real ? real : 0, imag: imag === imag ? imag : 0 };
}

/** The product of which a factor, or a part of it, is infinite; null if none is. */
function infiniteProduct(a: ComplexValue, b: ComplexValue): ComplexValue | null {
  let [x, y] = [a, b];
  const parts = [a.real * b.real, a.imag * b.imag, a.real * b.imag, a.imag * b.real];
  if (isInfinite(x)) [x, y] = [direction(x), withoutNaN(y)];
  if (isInfinite(y)) [x, y] = [withoutNaN(x), direction(y)];
  if (x === a && y === b) {
    if (!parts.some((part) => Math.abs(part) === Infinity)) return null;
    [x, y] = [withoutNaN(a), withoutNaN(b)];
  }
  return { real: Infinity * (x.real * y.real - x.imag * y.imag), imag: Infinity * (x.real * y.imag + x.imag * y.real) };
}

/** An infinite number by a finite one, or the other way round; null for others. */
function extremeQuotient(a: Operand, b: ComplexValue): ComplexValue | null {
  if (isInfinite(a) && isFinitePair(b) && !a.isReal) {
    const { real, imag } = direction(a);
    return { real: Infinity * (real * b.real + imag * b.imag), imag: Infinity * (imag * b.real - real * b.imag) };
  }
  if (!isInfinite(b) || !isFinitePair(a)) return null;
  const { real, imag } = direction(b);
  if (a.isReal) return { real: 0 * (a.real * real), imag: 0 * (-a.real * imag) };
  return { real: 0 * (a.real * real + a.imag * imag), imag: 0 * (a.imag * real - a.real * imag) };
}
