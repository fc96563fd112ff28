import { describe, expect, it } from 'vitest';
import * as exponentials from './exponentials';
import { frexp, integerRatio, ldexp } from './float-parts';

/** What CPython's math gives on Linux: argument, result. */
const UNARY: [keyof typeof exponentials, [number, number][]][] = [
  ['exp', [[1, 2.718281828459045], [-1, 0.36787944117144233], [0.5, 1.6487212707001282], [10, 22026.465794806718],
    [-20.5, 1.2501528663867426e-09], [709.7, 1.6549840276802644e+308], [-745, 5e-324], [1e-10, 1.0000000001]]],
  ['log', [[2, 0.6931471805599453], [10, 2.302585092994046], [0.5, -0.6931471805599453], [1.0000001, 9.999999505838704e-08],
    [1e+300, 690.7755278982137], [5e-324, -744.4400719213812], [0.1, -2.3025850929940455]]],
  ['log2', [[8, 3], [10, 3.321928094887362], [0.1, -3.321928094887362], [1e+300, 996.5784284662087]]],
  ['log10', [[1000, 3], [2, 0.3010299956639812], [0.001, -3], [3.7, 0.568201724066995], [1e-300, -300]]],
];

const POWERS: [number, number, number][] = [
  [2, 0.5, 1.4142135623730951], [1.05, 10, 1.628894626777442], [10, -5, 1e-05], [7.3, 2.1, 65.00967670007661],
  [134217729, 2, 1.801439877791744e+16], [0.1, 3, 0.0010000000000000002], [1.1, 100, 13780.61233982238], [2, -1074, 5e-324],
  [0.5, 1000.5, 6.599170332783212e-302], [9.99, -3, 0.001003006010015021], [-2, 3, -8], [-8, 1 / 3, NaN], [0, -1, Infinity],
  [1, NaN, 1], [NaN, 0, 1], [-1, Infinity, 1], [2, 5000, Infinity],
];

const NORMS: [number, number, number][] = [
  [3, 4, 5], [1e+300, 1e+300, 1.4142135623730952e+300], [1e-320, 1e-320, 1.414e-320], [1.1, 2.2, 2.459674775249769],
];

describe('functions of exponents', () => {
  it.each(UNARY)('%s gives what CPython gives', (name, rows) => {
    const fn = exponentials[name] as (x: number) => number;
    expect(rows.map(([x]) => fn(x))).toEqual(rows.map(([, result]) => result));
  });

  it('pow gives what CPython gives', () => {
    expect(POWERS.map(([x, y]) => exponentials.pow(x, y))).toEqual(POWERS.map(([, , result]) => result));
  });

  it('a length neither overflows nor loses digits', () => {
    expect(NORMS.map(([x, y]) => exponentials.norm([x, y]))).toEqual(NORMS.map(([, , result]) => result));
  });

  it('hyperbolic functions undo each other', () => {
    for (const x of [1e-8, 0.1, 0.9, 2.5]) {
      expect(Math.abs(exponentials.sinh(exponentials.asinh(x)) / x - 1)).toBeLessThan(3e-16);
      expect(Math.abs(exponentials.expm1(exponentials.log1p(x)) / x - 1)).toBeLessThan(5e-16);
      if (x < 1) expect(Math.abs(exponentials.tanh(exponentials.atanh(x)) / x - 1)).toBeLessThan(5e-16);
    }
  });
});

describe('parts of a double', () => {
  it('come apart and together exactly, subnormal ones too', () => {
    for (const x of [1, -0.1, 1e300, 5e-324, 2.2250738585072014e-308]) {
      const { mantissa, exponent } = frexp(x);
      expect(ldexp(mantissa, exponent)).toBe(x);
    }
    expect(ldexp(1.5, -1074)).toBe(1e-323);
    expect(ldexp(1, 5000)).toBe(Infinity);
  });

  it('are a fraction in lowest terms', () => {
    expect(integerRatio(0.75)).toEqual({ numerator: 3n, denominator: 4n });
    expect(integerRatio(-1e20)).toEqual({ numerator: -(10n ** 20n), denominator: 1n });
  });
});
