/**
 * Functions of complex numbers. They return null where the function is not defined; a result with an infinite part out of a finite
 * argument has overflowed. CPython: Modules/cmathmodule.c.
 */
import type { ComplexNumber, SpecialTable } from './complex-special';
import { specialValue } from './complex-special';
import * as real from './exponentials';
import { ldexp } from './float-parts';
import { atan2, cos, sin, tan } from './trigonometry';

const LARGE = Number.MAX_VALUE / 4;
const ROOT_OF_LARGE = Math.sqrt(LARGE);
const LOG_OF_LARGE = Math.log(LARGE);
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const ROOT_OF_SMALLEST = Math.sqrt(SMALLEST_NORMAL);
const { LN2, LN10, E } = Math;

type Result = ComplexNumber | null;

function isFinitePair(z: ComplexNumber): boolean {
  return Number.isFinite(z.real) && Number.isFinite(z.imag);
}

function isLarge(z: ComplexNumber): boolean {
  return Math.abs(z.real) > LARGE || Math.abs(z.imag) > LARGE;
}

/** `magnitude` with the sign of `sign`. */
function signed(magnitude: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -Math.abs(magnitude) : Math.abs(magnitude);
}

function hypot(x: number, y: number): number {
  return real.norm([x, y]);
}

/** The function with the values of its table where the argument is not finite. */
function withSpecials(table: SpecialTable, finite: (z: ComplexNumber) => Result): (z: ComplexNumber) => Result {
  return (z) => (isFinitePair(z) ? finite(z) : specialValue(table, z.real, z.imag));
}

/** An infinite real part together with a finite angle: the quadrant decides the signs. */
function isInfiniteAtAngle(z: ComplexNumber): boolean {
  return (z.real === Infinity || z.real === -Infinity) && Number.isFinite(z.imag) && z.imag !== 0;
}

/** i·z, for the functions that are others turned by a right angle. */
function turned(z: ComplexNumber): ComplexNumber {
  return { real: -z.imag, imag: z.real };
}

function turnedBack(z: Result): Result {
  return z === null ? null : { real: z.imag, imag: -z.real };
}

export const sqrt = withSpecials('sqrt', (z) => rootOf(z));

function rootOf(z: ComplexNumber): ComplexNumber {
  if (z.real === 0 && z.imag === 0) return { real: 0, imag: z.imag };
  const x = Math.abs(z.real);
  const y = Math.abs(z.imag);
  let size: number;
  if (x < SMALLEST_NORMAL && y < SMALLEST_NORMAL) {
    const scaled = ldexp(x, 53);
    size = ldexp(Math.sqrt(scaled + hypot(scaled, ldexp(y, 53))), -27);
  } else {
    size = 2 * Math.sqrt(x / 8 + hypot(x / 8, y / 8));
  }
  const other = y / (2 * size);
  return z.real >= 0 ? { real: size, imag: signed(other, z.imag) } : { real: other, imag: signed(size, z.imag) };
}

/** log(|z|) for a pair of which a part is so large that |z| might overflow. */
function logOfLarge(z: ComplexNumber): number {
  return real.log(hypot(z.real / 2, z.imag / 2)) + 2 * LN2;
}

export const acos = withSpecials('acos', (z) => {
  if (isLarge(z)) {
    const size = logOfLarge(z);
    return { real: atan2(Math.abs(z.imag), z.real), imag: z.real < 0 ? -signed(size, z.imag) : signed(size, -z.imag) };
  }
  const below = rootOf({ real: 1 - z.real, imag: -z.imag });
  const above = rootOf({ real: 1 + z.real, imag: z.imag });
  return { real: 2 * atan2(below.real, above.real), imag: real.asinh(above.real * below.imag - above.imag * below.real) };
});

export const acosh = withSpecials('acosh', (z) => {
  if (isLarge(z)) return { real: logOfLarge(z), imag: atan2(z.imag, z.real) };
  const below = rootOf({ real: z.real - 1, imag: z.imag });
  const above = rootOf({ real: z.real + 1, imag: z.imag });
  return { real: real.asinh(below.real * above.real + below.imag * above.imag), imag: 2 * atan2(below.imag, above.real) };
});

export const asinh = withSpecials('asinh', (z) => {
  if (isLarge(z)) {
    const size = logOfLarge(z);
    return { real: z.imag >= 0 ? signed(size, z.real) : -signed(size, -z.real), imag: atan2(z.imag, Math.abs(z.real)) };
  }
  const first = rootOf({ real: 1 + z.imag, imag: -z.real });
  const second = rootOf({ real: 1 - z.imag, imag: z.real });
  return {
    real: real.asinh(first.real * second.imag - second.real * first.imag),
    imag: atan2(z.imag, first.real * second.real - first.imag * second.imag),
  };
});

export function asin(z: ComplexNumber): Result {
  return turnedBack(asinh(turned(z)));
}

export const atanh = withSpecials('atanh', (z) => atanhOf(z));

function atanhOf(z: ComplexNumber): Result {
  if (z.real < 0 || Object.is(z.real, -0)) {
    const mirrored = atanhOf({ real: -z.real, imag: -z.imag });
    return mirrored === null ? null : { real: -mirrored.real, imag: -mirrored.imag };
  }
  const y = Math.abs(z.imag);
  if (z.real > ROOT_OF_LARGE || y > ROOT_OF_LARGE) {
    const half = hypot(z.real / 2, y / 2);
    return { real: z.real / 4 / half / half, imag: -signed(Math.PI / 2, -z.imag) };
  }
  if (z.real === 1 && y < ROOT_OF_SMALLEST) {
    if (y === 0) return null;
    return { real: -real.log(Math.sqrt(y) / Math.sqrt(hypot(y, 2))), imag: signed(atan2(2, -y) / 2, z.imag) };
  }
  const rest = 1 - z.real;
  return {
    real: real.log1p((4 * z.real) / (rest * rest + y * y)) / 4,
    imag: -atan2(-2 * z.imag, rest * (1 + z.real) - y * y) / 2,
  };
}

export function atan(z: ComplexNumber): Result {
  return turnedBack(atanh(turned(z)));
}

export function cosh(z: ComplexNumber): Result {
  if (isInfiniteAtAngle(z)) {
    const imag = signed(Infinity, sin(z.imag));
    return { real: signed(Infinity, cos(z.imag)), imag: z.real > 0 ? imag : -imag };
  }
  if (!isFinitePair(z)) return specialValue('cosh', z.real, z.imag);
  if (Math.abs(z.real) <= LOG_OF_LARGE) return { real: cos(z.imag) * real.cosh(z.real), imag: sin(z.imag) * real.sinh(z.real) };
  const less = z.real - signed(1, z.real);
  return { real: cos(z.imag) * real.cosh(less) * E, imag: sin(z.imag) * real.sinh(less) * E };
}

export function cosine(z: ComplexNumber): Result {
  return cosh(turned(z));
}

export function sinh(z: ComplexNumber): Result {
  if (isInfiniteAtAngle(z)) {
    const size = signed(Infinity, cos(z.imag));
    return { real: z.real > 0 ? size : -size, imag: signed(Infinity, sin(z.imag)) };
  }
  if (!isFinitePair(z)) return specialValue('sinh', z.real, z.imag);
  if (Math.abs(z.real) <= LOG_OF_LARGE) return { real: cos(z.imag) * real.sinh(z.real), imag: sin(z.imag) * real.cosh(z.real) };
  const less = z.real - signed(1, z.real);
  return { real: cos(z.imag) * real.sinh(less) * E, imag: sin(z.imag) * real.cosh(less) * E };
}

export function sine(z: ComplexNumber): Result {
  return turnedBack(sinh(turned(z)));
}

export function tanh(z: ComplexNumber): Result {
  if (isInfiniteAtAngle(z)) return { real: z.real > 0 ? 1 : -1, imag: signed(0, 2 * sin(z.imag) * cos(z.imag)) };
  if (!isFinitePair(z)) return specialValue('tanh', z.real, z.imag);
  if (Math.abs(z.real) > LOG_OF_LARGE) {
    return { real: signed(1, z.real), imag: 4 * sin(z.imag) * cos(z.imag) * real.exp(-2 * Math.abs(z.real)) };
  }
  const x = real.tanh(z.real);
  const y = tan(z.imag);
  const narrow = 1 / real.cosh(z.real);
  const product = x * y;
  const denominator = 1 + product * product;
  return { real: (x * (1 + y * y)) / denominator, imag: (y / denominator) * narrow * narrow };
}

export function tangent(z: ComplexNumber): Result {
  return turnedBack(tanh(turned(z)));
}

export function exp(z: ComplexNumber): Result {
  if (isInfiniteAtAngle(z)) {
    const size = z.real > 0 ? Infinity : 0;
    return { real: signed(size, cos(z.imag)), imag: signed(size, sin(z.imag)) };
  }
  if (!isFinitePair(z)) return specialValue('exp', z.real, z.imag);
  if (z.real > LOG_OF_LARGE) {
    const size = real.exp(z.real - 1);
    return { real: size * cos(z.imag) * E, imag: size * sin(z.imag) * E };
  }
  const size = real.exp(z.real);
  return { real: size * cos(z.imag), imag: size * sin(z.imag) };
}

export const log = withSpecials('log', (z) => {
  const x = Math.abs(z.real);
  const y = Math.abs(z.imag);
  let size: number;
  if (x > LARGE || y > LARGE) size = real.log(hypot(x / 2, y / 2)) + LN2;
  else if (x < SMALLEST_NORMAL && y < SMALLEST_NORMAL) {
    if (x === 0 && y === 0) return null;
    size = real.log(hypot(ldexp(x, 53), ldexp(y, 53))) - 53 * LN2;
  } else {
    size = hypot(x, y);
    const more = Math.max(x, y);
    const less = Math.min(x, y);
    // Near the circle of length 1 the length itself has too few digits.
    size = size >= 0.71 && size <= 1.73 ? real.log1p((more - 1) * (more + 1) + less * less) / 2 : real.log(size);
  }
  return { real: size, imag: atan2(z.imag, z.real) };
});

export function log10(z: ComplexNumber): Result {
  const natural = log(z);
  return natural === null ? null : { real: natural.real / LN10, imag: natural.imag / LN10 };
}

/** The number of that length and angle. CPython: cmath_rect_impl(). */
export function rect(length: number, angle: number): Result {
  if (isInfiniteAtAngle({ real: length, imag: angle })) {
    const sign = length > 0 ? 1 : -1;
    return { real: sign * signed(Infinity, cos(angle)), imag: sign * signed(Infinity, sin(angle)) };
  }
  if (!Number.isFinite(length) || !Number.isFinite(angle)) return specialValue('rect', length, angle);
  return angle === 0 ? { real: length, imag: length * angle } : { real: length * cos(angle), imag: length * sin(angle) };
}
