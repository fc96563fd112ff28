/** Quotient rounded down and remainder with the sign of the divisor. CPython: _float_div_mod(). */
export function floatDivMod(x: number, y: number): { quotient: number; remainder: number } {
  let remainder = x % y;
  let division = (x - remainder) / y;
  if (remainder !== 0) {
    if (y < 0 !== remainder < 0) {
      remainder += y;
      division -= 1;
    }
  } else remainder = withSign(0, y);
  let quotient: number;
  if (division !== 0) {
    quotient = Math.floor(division);
    if (division - quotient > 0.5) quotient += 1;
  } else quotient = withSign(0, x / y);
  return { quotient, remainder };
}

/** CPython: copysign(). */
export function withSign(magnitude: number, sign: number): number {
  const negative = sign < 0 || Object.is(sign, -0);
  return negative ? -Math.abs(magnitude) : Math.abs(magnitude);
}
