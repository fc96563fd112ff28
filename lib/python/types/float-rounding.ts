import { raise } from '../object/errors';
import { fixedDigits } from '../text/float-digits';

/** `round(x)`: the nearest integer, half to even, as a double. CPython: float___round___impl(). */
export function roundHalfEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return rest < 0.5 ? down : down + 1;
  return down % 2 === 0 ? down : down + 1;
}

/** `round(x, digits)` of a finite double, exact decimal rounding half to even. CPython: double_round(). */
export function roundToDigits(x: number, digits: number): number {
  // A double has no digits beyond these: the first is more than its exponent can reach, the second less than one unit.
  if (digits > 323) return x;
  if (digits < -308) return x * 0;
  const text = digits >= 0 ? fixedDigits(Math.abs(x), digits) : tens(Math.abs(x), -digits);
  const rounded = Number(text);
  if (!Number.isFinite(rounded)) raise('OverflowError', 'rounded value too large to represent');
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

/** The multiple of `10**places` nearest to `x`, as decimal text. */
function tens(x: number, places: number): string {
  const unit = 10n ** BigInt(places);
  const whole = BigInt(Math.floor(x));
  const rest = whole % unit;
  const down = whole - rest;
  const twice = rest * 2n;
  const more = twice > unit || (twice === unit && (Math.floor(x) !== x || ((down / unit) & 1n) === 1n));
  return String(more ? down + unit : down);
}
