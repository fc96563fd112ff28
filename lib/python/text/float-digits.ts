/**
 * Decimal digits of a double, exact and correctly rounded for any precision.
 *
 * `toFixed` and `toExponential` stop at 100 digits, change notation from 1e21 on, and round exact ties up where C
 * rounds them to even; they are used only where neither matters.
 */

/** Digits without point, and where the point belongs: value = 0.DIGITS × 10^point. */
export interface FloatDigits {
  digits: string;
  point: number;
}

/** Largest number of places after the point that `toFixed` and `toExponential` accept. */
const NATIVE_PLACES = 100;

/** `mantissa × 2^exponent` equals the finite, positive double exactly. */
function decompose(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  const roundUp = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return roundUp ? quotient + 1n : quotient;
}

/** `x × 10^places` rounded half to even. `places` may be negative. */
function scaledInteger(x: number, places: number): bigint {
  const { mantissa, exponent } = decompose(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  return divideHalfEven(numerator, denominator);
}

/**
 * A positive finite double with exactly `places` digits after the point, as plain text.
 *
 * CPython: Python/dtoa.c, _Py_dg_dtoa() mode 3.
 */
export function fixedDigits(x: number, places: number): string {
  if (x < 1e21 && places <= NATIVE_PLACES && !mayBeTie(x, places)) return x.toFixed(places);
  // 1074 places write any double exactly; the rest is zeros.
  const exactPlaces = Math.min(places, 1074);
  const text = scaledInteger(x, exactPlaces).toString().padStart(exactPlaces + 1, '0');
  if (places === 0) return text;
  const split = text.length - exactPlaces;
  return text.slice(0, split) + '.' + text.slice(split) + '0'.repeat(places - exactPlaces);
}

/** Whether `x` can lie exactly between two decimals of that many places. Scaling by a power of two is exact. */
function mayBeTie(x: number, places: number): boolean {
  return !Number.isInteger(x) && Number.isInteger(x * 2 ** (places + 1));
}

/**
 * `count` (at least 1) significant digits of a positive finite double.
 *
 * CPython: Python/dtoa.c, _Py_dg_dtoa() mode 2.
 */
export function significantDigits(x: number, count: number): FloatDigits {
  // A double has at most 767 significant digits; the rest is zeros.
  const wanted = Math.min(count, 770);
  const [mantissa, exponent] = x.toExponential().split('e');
  const zeros = '0'.repeat(count - wanted);
  let point = Number(exponent) + 1;
  if (mantissa === '1') {
    // The shortest text may be a power of ten just above the exact value: 1e23 is 9.99…e22.
    const below = scaledInteger(x, wanted - point + 1).toString();
    if (below.length === wanted) return { digits: below + zeros, point: point - 1 };
  }
  let digits = scaledInteger(x, wanted - point).toString();
  if (digits.length > wanted) {
    digits = digits.slice(0, wanted);
    point += 1;
  }
  return { digits: digits + zeros, point };
}

/** The fewest digits that read back as the same double: what `repr` shows. CPython: _Py_dg_dtoa() mode 0. */
export function shortestDigits(x: number): FloatDigits {
  const [mantissa, exponent] = x.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}
