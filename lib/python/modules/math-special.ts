import type { NativeMethod } from '../object/native';
import { exp, log, pow } from '../text/exponentials';
import { cos, sin } from '../text/trigonometry';
import { erf, erfc } from './error-function';
import { unary } from './math-domain';

/** gamma, lgamma, erf and erfc. CPython: Modules/mathmodule.c, m_tgamma(), m_lgamma(). */

/** Lanczos' approximation with g = 6.02…, as Boost and CPython have it. */
const LANCZOS_G = 6.024680040776729583740234375;
const NUMERATOR = [
  23531376880.41075968857, 42919803642.6490987689579, 35711959237.3556680494401852, 17921034426.0372096999197, 6039542586.35202800506429,
  1439720407.31172167363223, 248874557.862054156511460, 31426415.5854001943806142, 2876370.62893537244122541, 186056.265395223495040295,
  8071.67200236582163, 210.824277751579346, 2.50662827463100027,
];
const DENOMINATOR = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = NUMERATOR.length - 1; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i];
      denominator = denominator * x + DENOMINATOR[i];
    }
  } else {
    for (let i = 0; i < NUMERATOR.length; i++) {
      numerator = numerator / x + NUMERATOR[i];
      denominator = denominator / x + DENOMINATOR[i];
    }
  }
  return numerator / denominator;
}

/** sin(πx), exact at the integers. CPython: m_sinpi(). */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  let result: number;
  switch (Math.round(2 * y)) {
    case 0: result = sin(Math.PI * y); break;
    case 1: result = cos(Math.PI * (y - 0.5)); break;
    case 2: result = sin(Math.PI * (1 - y)); break;
    case 3: result = -cos(Math.PI * (y - 1.5)); break;
    default: result = sin(Math.PI * (y - 2));
  }
  return x < 0 ? -result : result;
}

function smallFactorial(n: number): number {
  let result = 1;
  for (let i = 2; i < n; i++) result *= i;
  return result;
}

/** NaN at the poles. */
function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 ? x : NaN;
  if (x === Math.floor(x)) {
    if (x <= 0) return NaN;
    if (x <= 23) return smallFactorial(x);
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + LANCZOS_G - 0.5;
  let z: number;
  // What the sum for y lost, to be made up for.
  if (size > LANCZOS_G - 0.5) z = y - size - (LANCZOS_G - 0.5);
  else z = y - (LANCZOS_G - 0.5) - size;
  z = (z * LANCZOS_G) / y;
  let result: number;
  if (x < 0) {
    result = -Math.PI / sinPi(size) / size * exp(y) / lanczosSum(size);
    result -= z * result;
    result = size < 140 ? result / pow(y, size - 0.5) : result / pow(y, size / 2 - 0.25) / pow(y, size / 2 - 0.25);
  } else {
    result = lanczosSum(size) / exp(y);
    result += z * result;
    const half = pow(y, size / 2 - 0.25);
    result = size < 140 ? result * pow(y, size - 0.5) : result * half * half;
  }
  return result;
}

export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return x === x ? Infinity : x;
  if (x === Math.floor(x) && x <= 2) return x <= 0 ? NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - LANCZOS_G;
  result += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = log(Math.PI) - log(Math.abs(sinPi(size))) - log(size) - result;
  return result;
}

const NOT_A_POLE = 'expected a noninteger or positive integer';

export const mathSpecialFunctions: NativeMethod[] = [
  unary('gamma', gamma, NOT_A_POLE, true),
  unary('lgamma', lgamma, NOT_A_POLE, true),
  unary('erf', erf, ''),
  unary('erfc', erfc, ''),
];
