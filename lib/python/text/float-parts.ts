/** A double taken apart and put together again, exactly. */

const cell = new Float64Array(1);
const words = new Uint32Array(cell.buffer);

/** `x === mantissa * 2**exponent` with 0.5 <= |mantissa| < 1; zeros, infinities and NaN stand for themselves. CPython: math.frexp(). */
export function frexp(x: number): { mantissa: number; exponent: number } {
  if (x === 0 || !Number.isFinite(x)) return { mantissa: x, exponent: 0 };
  cell[0] = x;
  let biased = (words[1] >>> 20) & 0x7ff;
  let offset = 1022;
  if (biased === 0) {
    cell[0] = x * 2 ** 64;
    biased = (words[1] >>> 20) & 0x7ff;
    offset = 1086;
  }
  words[1] = ((words[1] & 0x800fffff) | (1022 << 20)) >>> 0;
  return { mantissa: cell[0], exponent: biased - offset };
}

/** `x * 2**exponent`, rounded once, half to even; infinite when it is too large. CPython: math.ldexp(). */
export function ldexp(x: number, exponent: number): number {
  const parts = frexp(x);
  if (parts.mantissa === 0 || !Number.isFinite(x)) return x;
  const target = parts.exponent + exponent;
  if (target > 1024) return parts.mantissa * Infinity;
  if (target < -1074) return parts.mantissa * 0;
  if (target > -1021) return parts.mantissa * 2 * 2 ** (target - 1);
  return parts.mantissa * 2 ** -1000 * 2 ** (target + 1000);
}

/** `x` as a fraction in lowest terms with a positive denominator. CPython: float_as_integer_ratio_impl(). */
export function integerRatio(x: number): { numerator: bigint; denominator: bigint } {
  const { mantissa, exponent } = frexp(x);
  let numerator = BigInt(mantissa * 2 ** 53);
  let shift = exponent - 53;
  if (numerator === 0n) return { numerator, denominator: 1n };
  while (shift < 0 && (numerator & 1n) === 0n) {
    numerator >>= 1n;
    shift++;
  }
  return shift >= 0 ? { numerator: numerator << BigInt(shift), denominator: 1n } : { numerator, denominator: 1n << BigInt(-shift) };
}
