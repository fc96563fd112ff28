import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { asDouble } from '../protocols/number';
import * as functions from '../text/complex-functions';
import type { ComplexNumber } from '../text/complex-special';
import { norm } from '../text/exponentials';
import { atan2 } from '../text/trigonometry';
import { complexPartsOf } from '../types/complex-conversion';
import { divideComplex } from '../types/complex-power';
import { newComplex } from '../values/complex';
import { newBool, newFloat } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { rangeError } from './math-domain';

/** The module `cmath`. CPython: Modules/cmathmodule.c. */

function partsOf(o: Ref): ComplexNumber {
  return complexPartsOf(o, (name) => `must be real number, not ${name}`);
}

function isFinitePair({ real, imag }: ComplexNumber): boolean {
  return Number.isFinite(real) && Number.isFinite(imag);
}

function isInfinite({ real, imag }: ComplexNumber): boolean {
  return Math.abs(real) === Infinity || Math.abs(imag) === Infinity;
}

/** The result as an object. None is a domain error; an infinite one out of a finite argument is a range error. */
function checked(result: ComplexNumber | null, fromFinite: boolean): Ref {
  if (result === null) return raise('ValueError', 'math domain error');
  if (fromFinite && isInfinite(result)) rangeError();
  return newComplex(result.real, result.imag);
}

function unary(name: string, fn: (z: ComplexNumber) => ComplexNumber | null): NativeMethod {
  return native(name, '(z, /)', (arg: Ref) => {
    const z = partsOf(arg);
    return checked(fn(z), isFinitePair(z));
  });
}

/** From 3.14 on, as C23 says, the function has a value of its own for a zero real part and no imaginary one. */
function ofZeroAndNaN(fn: (z: ComplexNumber) => ComplexNumber | null, value: ComplexNumber): typeof fn {
  return (z) => {
    if (!knobs.values.mixesRealAndComplex || z.real !== 0 || z.imag === z.imag) return fn(z);
    return value.real === 0 ? { real: z.real, imag: value.imag } : value;
  };
}

function asked(name: string, question: (z: ComplexNumber) => boolean): NativeMethod {
  return native(name, '(z, /)', (arg: Ref) => newBool(question(partsOf(arg))));
}

function log(zRef: Ref, baseRef: Ref): Ref {
  const z = partsOf(zRef);
  const base = baseRef === NULL ? null : partsOf(baseRef);
  const numerator = functions.log(z);
  if (base === null || numerator === null) return checked(numerator, false);
  const denominator = functions.log(base);
  if (denominator === null || (denominator.real === 0 && denominator.imag === 0)) return checked(null, false);
  return checked(divideComplex(numerator.real, numerator.imag, denominator.real, denominator.imag), false);
}

function sizeOf(z: ComplexNumber): number {
  return norm([z.real, z.imag]);
}

function polar(arg: Ref): Ref {
  const z = partsOf(arg);
  const length = sizeOf(z);
  if (length === Infinity && isFinitePair(z)) rangeError();
  const mark = holdMark();
  const items = [hold(newFloat(length)), hold(newFloat(atan2(z.imag, z.real)))];
  dropHolds(mark);
  return stealTuple(items);
}

function isclose(aRef: Ref, bRef: Ref, relative: Ref, absolute: Ref): Ref {
  const a = partsOf(aRef);
  const b = partsOf(bRef);
  const rel = relative === NULL ? 1e-9 : asDouble(relative);
  const abs = absolute === NULL ? 0 : asDouble(absolute);
  if (rel < 0 || abs < 0) raise('ValueError', 'tolerances must be non-negative');
  if (a.real === b.real && a.imag === b.imag) return newBool(true);
  if (isInfinite(a) || isInfinite(b)) return newBool(false);
  const difference = sizeOf({ real: a.real - b.real, imag: a.imag - b.imag });
  return newBool(difference <= rel * sizeOf(b) || difference <= rel * sizeOf(a) || difference <= abs);
}

defineModule({
  name: 'cmath',
  functions: [
    unary('acos', functions.acos),
    unary('acosh', ofZeroAndNaN(functions.acosh, { real: NaN, imag: Math.PI / 2 })),
    unary('asin', functions.asin),
    unary('asinh', functions.asinh),
    unary('atan', functions.atan),
    unary('atanh', functions.atanh),
    unary('cos', functions.cosine),
    unary('cosh', functions.cosh),
    unary('exp', functions.exp),
    native('isclose', '(a, b, *, rel_tol=1e-09, abs_tol=0.0)', isclose),
    asked('isfinite', isFinitePair),
    asked('isinf', isInfinite),
    asked('isnan', ({ real, imag }) => real !== real || imag !== imag),
    native('log', '(z, base=<unrepresentable>, /)', log),
    unary('log10', functions.log10),
    native('phase', '(z, /)', (arg: Ref) => {
      const { real, imag } = partsOf(arg);
      return newFloat(atan2(imag, real));
    }),
    native('polar', '(z, /)', polar),
    native('rect', '(r, phi, /)', (r: Ref, phi: Ref) => {
      const length = asDouble(r);
      return checked(functions.rect(length, asDouble(phi)), false);
    }),
    unary('sin', functions.sine),
    unary('sinh', functions.sinh),
    unary('sqrt', functions.sqrt),
    unary('tan', functions.tangent),
    unary('tanh', ofZeroAndNaN(functions.tanh, { real: 0, imag: NaN })),
  ],
  values: (): Record<string, Ref> => ({
    pi: newFloat(Math.PI),
    e: newFloat(Math.E),
    tau: newFloat(2 * Math.PI),
    inf: newFloat(Infinity),
    infj: newComplex(0, Infinity),
    nan: newFloat(NaN),
    nanj: newComplex(0, NaN),
  }),
});
