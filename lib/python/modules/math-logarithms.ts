import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { asDouble } from '../protocols/number';
import { log, log10, log1p, log2 } from '../text/exponentials';
import { bitLengthOf } from '../types/int-rounding';
import { isInt, newFloat } from '../values/numbers';
import { intValueOf } from '../values/number-values';
import { domainError, unary } from './math-domain';

/** Logarithms, which take ints of any size. CPython: Modules/mathmodule.c, loghelper(). */

function positiveLog(x: number, fn: (x: number) => number): number {
  if (x <= 0) domainError('expected a positive input', x);
  return fn(x);
}

/** An int too large for a double is taken as mantissa and exponent. */
function logarithm(arg: Ref, fn: (x: number) => number): number {
  if (!isInt(arg)) return positiveLog(asDouble(arg), fn);
  const value = intValueOf(arg);
  if (value <= 0) raise('ValueError', knobs.values.explainsMathDomain ? 'expected a positive input' : 'math domain error');
  const x = Number(value);
  if (Number.isFinite(x)) return fn(x);
  const exponent = bitLengthOf(BigInt(value));
  const mantissa = Number(BigInt(value) >> BigInt(exponent - 64)) / 2 ** 64;
  return fn(mantissa) + fn(2) * exponent;
}

/** `log(x)` and `log(x, base)`. */
function logOf(args: Ref[]): Ref {
  if (args.length === 0 || args.length > 2) raise('TypeError', knobs.values.logArguments(args.length));
  const [arg, base] = args;
  const numerator = logarithm(arg, log);
  if (base === undefined) return newFloat(numerator);
  const denominator = logarithm(base, log);
  if (denominator === 0) raise('ZeroDivisionError', knobs.values.floatDivision);
  return newFloat(numerator / denominator);
}

export const mathLogarithms: NativeMethod[] = [
  native('log', '(*args)', logOf),
  native('log2', '(x, /)', (x: Ref) => newFloat(logarithm(x, log2))),
  native('log10', '(x, /)', (x: Ref) => newFloat(logarithm(x, log10))),
  unary('log1p', log1p, 'expected argument value > -1'),
];

