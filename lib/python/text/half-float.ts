/** Floats of 16 bits. CPython: Objects/floatobject.c, PyFloat_Pack2() and PyFloat_Unpack2(). */

/** The bits of the nearest half float, ties to even; null when the number is too large. */
export function encodeHalf(x: number): number | null {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (size !== size) return sign | 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size >= 65520) return null;
  // Below 2**-14 the steps are 2**-24; above, 11 significant bits.
  const exponent = size < 2 ** -14 ? -14 : Math.floor(Math.log2(size));
  const place = Math.max(exponent, -14) - 10;
  const steps = roundHalfEven(size / 2 ** place);
  return sign | (size < 2 ** -14 ? steps : (exponent + 14) * 1024 + steps);
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

export function decodeHalf(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 31;
  const part = bits & 1023;
  if (exponent === 31) return part === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? part * 2 ** -24 : (1024 + part) * 2 ** (exponent - 25));
}
