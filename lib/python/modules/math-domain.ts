import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { asDouble } from '../protocols/number';
import { floatRepr } from '../text/float-repr';
import { newFloat } from '../values/numbers';

/** What functions of `math` that take one double have in common. CPython: Modules/mathmodule.c, math_1(). */

/** ValueError for an argument outside the domain: from 3.14 on it says what was expected. */
export function domainError(expected: string, x: number): never {
  return raise('ValueError', knobs.values.explainsMathDomain && expected !== '' ? `${expected}, got ${floatRepr(x)}` : 'math domain error');
}

export function rangeError(): never {
  return raise('OverflowError', 'math range error');
}

/**
 * A function of one double. A NaN out of a number is a domain error, for which `expected` is 3.14's explanation; an infinity out of
 * a finite number is a range error if the function can overflow, else a domain error too.
 */
export function unary(name: string, fn: (x: number) => number, expected: string, canOverflow = false): NativeMethod {
  return native(name, '(x, /)', (arg: Ref) => {
    const x = asDouble(arg);
    const result = fn(x);
    if (result !== result && x === x) domainError(expected, x);
    if (!Number.isFinite(result) && result === result && Number.isFinite(x)) {
      if (canOverflow) rangeError();
      domainError(expected, x);
    }
    return newFloat(result);
  });
}
