import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { callRounding } from '../protocols/call';
import { asDouble } from '../protocols/number';
import { frexp, ldexp } from '../text/float-parts';
import * as exponentials from '../text/exponentials';
import * as trigonometry from '../text/trigonometry';
import { withSign } from '../text/float-division';
import { intOfDouble } from '../types/float-methods';
import { isInt, newBool, newFloat, newInt } from '../values/numbers';
import { intValueOf } from '../values/number-values';
import { stealTrackedTuple } from '../values/sequences';
import { domainError, rangeError, unary } from './math-domain';

/** Functions of `math` on single floats. CPython: Modules/mathmodule.c. */

const S_FLOOR = staticString('__floor__');
const S_CEIL = staticString('__ceil__');
const S_TRUNC = staticString('__trunc__');

const FINITE = 'expected a finite input';
const UNIT_RANGE = 'expected a number in range from -1 up to 1';

/** `floor` and `ceil`: by the type's own method, else by its float. CPython: math_floor(). */
function rounded(name: Ref, round: (x: number) => number): (x: Ref) => Ref {
  return (x) => {
    if (typeIdOf(x) !== TypeId.FLOAT) {
      const own = callRounding(x, name);
      if (own !== NULL) return own;
    }
    return intOfDouble(round(asDouble(x)));
  };
}

function trunc(x: Ref): Ref {
  const own = callRounding(x, S_TRUNC);
  return own === NULL ? raise('TypeError', `type ${typeOf(x).name} doesn't define __trunc__ method`) : own;
}

function pair(first: Ref, second: Ref): Ref {
  const mark = holdMark();
  hold(first);
  hold(second);
  const tuple = stealTrackedTuple([first, second]);
  dropHolds(mark);
  return tuple;
}

function modf(arg: Ref): Ref {
  const x = asDouble(arg);
  if (!Number.isFinite(x)) return pair(newFloat(x === x ? withSign(0, x) : x), newFloat(x));
  return pair(newFloat(withSign(x % 1, x)), newFloat(withSign(Math.trunc(x), x)));
}

function frexpPair(arg: Ref): Ref {
  const { mantissa, exponent } = frexp(asDouble(arg));
  return pair(newFloat(mantissa), newInt(exponent));
}

function ldexpOf(arg: Ref, exponentRef: Ref): Ref {
  const x = asDouble(arg);
  if (!isInt(exponentRef)) raise('TypeError', 'Expected an int as second argument to ldexp.');
  const exponent = Math.max(Math.min(Number(intValueOf(exponentRef)), 100_000), -100_000);
  const result = ldexp(x, exponent);
  if (!Number.isFinite(result) && Number.isFinite(x)) rangeError();
  return newFloat(result);
}

function fmod(a: Ref, b: Ref): Ref {
  const x = asDouble(a);
  const y = asDouble(b);
  if (!Number.isFinite(y) && Number.isFinite(x)) return newFloat(y === y ? x : y);
  const result = x % y;
  if (result !== result && x === x && y === y) domainError('', x);
  return newFloat(result);
}

/** IEEE 754 remainder: the quotient is rounded half to even. CPython: m_remainder(). */
function remainder(a: Ref, b: Ref): Ref {
  const x = asDouble(a);
  const y = asDouble(b);
  if (x !== x || y !== y) return newFloat(NaN);
  if (!Number.isFinite(x) || y === 0) domainError('', x);
  if (!Number.isFinite(y)) return newFloat(x);
  const size = Math.abs(y);
  const m = Math.abs(x) % size;
  const c = size - m;
  const result = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (Math.abs(x) - m)) % size);
  return newFloat(withSign(1, x) * result);
}

function pow(a: Ref, b: Ref): Ref {
  const x = asDouble(a);
  const y = asDouble(b);
  const result = exponentials.pow(x, y);
  if (result !== result && x === x && y === y) domainError('', x);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) {
    if (x === 0) domainError('', x);
    rangeError();
  }
  return newFloat(result);
}

function asked(name: string, question: (x: number) => boolean): NativeMethod {
  return native(name, '(x, /)', (arg: Ref) => newBool(question(asDouble(arg))));
}

function isclose(aRef: Ref, bRef: Ref, relative: Ref, absolute: Ref): Ref {
  const a = asDouble(aRef);
  const b = asDouble(bRef);
  const rel = relative === NULL ? 1e-9 : asDouble(relative);
  const abs = absolute === NULL ? 0 : asDouble(absolute);
  if (rel < 0 || abs < 0) raise('ValueError', 'tolerances must be non-negative');
  if (a === b) return newBool(true);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return newBool(false);
  const difference = Math.abs(b - a);
  return newBool(difference <= Math.abs(rel * b) || difference <= Math.abs(rel * a) || difference <= abs);
}

const cell = new Float64Array(1);
const bits = new BigInt64Array(cell.buffer);

/** The double `steps` places from `x` towards `y`. CPython: math_nextafter_impl(). */
function nextAfter(x: number, y: number, steps: bigint): number {
  if (x !== x || y !== y) return NaN;
  if (x === y || steps === 0n) return steps === 0n ? x : y;
  // As integers of one sign order, doubles are neighbours when they differ by one.
  const orderOf = (value: number): bigint => {
    cell[0] = value;
    return bits[0] < 0n ? -(bits[0] & 0x7fffffffffffffffn) : bits[0];
  };
  const from = orderOf(x);
  const to = orderOf(y);
  const moved = to > from ? (from + steps < to ? from + steps : to) : from - steps > to ? from - steps : to;
  bits[0] = moved < 0n ? -moved : moved;
  return moved < 0n || (moved === 0n && from < 0n) ? -cell[0] : cell[0];
}

function nextafter(x: Ref, y: Ref, stepsRef: Ref): Ref {
  const steps = stepsRef === NULL ? 1n : BigInt(intValueOf(stepsRef));
  if (steps < 0n) raise('ValueError', 'steps must be a non-negative integer');
  return newFloat(nextAfter(asDouble(x), asDouble(y), steps));
}

function ulp(arg: Ref): Ref {
  const x = Math.abs(asDouble(arg));
  if (!Number.isFinite(x)) return newFloat(x);
  const up = nextAfter(x, Infinity, 1n);
  return newFloat(up === Infinity ? x - nextAfter(x, 0, 1n) : up - x);
}

export const mathFloatFunctions: NativeMethod[] = [
  unary('sqrt', Math.sqrt, 'expected a nonnegative input'),
  unary('cbrt', exponentials.cbrt, ''),
  unary('exp', exponentials.exp, '', true),
  unary('exp2', exponentials.exp2, '', true),
  unary('expm1', exponentials.expm1, '', true),
  unary('sin', trigonometry.sin, FINITE),
  unary('cos', trigonometry.cos, FINITE),
  unary('tan', trigonometry.tan, FINITE),
  unary('asin', trigonometry.asin, UNIT_RANGE),
  unary('acos', trigonometry.acos, UNIT_RANGE),
  unary('atan', trigonometry.atan, ''),
  unary('sinh', exponentials.sinh, '', true),
  unary('cosh', exponentials.cosh, '', true),
  unary('tanh', exponentials.tanh, ''),
  unary('asinh', exponentials.asinh, ''),
  unary('acosh', exponentials.acosh, 'expected argument value not less than 1'),
  unary('atanh', exponentials.atanh, 'expected a number between -1 and 1'),
  unary('fabs', Math.abs, ''),
  unary('degrees', (x) => x * (180 / Math.PI), '', true),
  unary('radians', (x) => x * (Math.PI / 180), ''),
  native('floor', '(x, /)', rounded(S_FLOOR, Math.floor)),
  native('ceil', '(x, /)', rounded(S_CEIL, Math.ceil)),
  native('trunc', '(x, /)', trunc),
  native('modf', '(x, /)', modf),
  native('frexp', '(x, /)', frexpPair),
  native('ldexp', '(x, i, /)', ldexpOf),
  native('fmod', '(x, y, /)', fmod),
  native('remainder', '(x, y, /)', remainder),
  native('pow', '(x, y, /)', pow),
  native('atan2', '(y, x, /)', (y: Ref, x: Ref) => newFloat(trigonometry.atan2(asDouble(y), asDouble(x)))),
  native('copysign', '(x, y, /)', (x: Ref, y: Ref) => newFloat(withSign(asDouble(x), asDouble(y)))),
  native('isclose', '(a, b, *, rel_tol=1e-09, abs_tol=0.0)', isclose),
  native('nextafter', '(x, y, /, *, steps=None)', nextafter),
  native('ulp', '(x, /)', ulp),
  asked('isfinite', Number.isFinite),
  asked('isinf', (x) => x === Infinity || x === -Infinity),
  asked('isnan', (x) => x !== x),
];

