import { describe, expect, it } from 'vitest';
import * as trigonometry from './trigonometry';

/** What CPython's math gives on Linux: argument, result. */
const UNARY: [Exclude<keyof typeof trigonometry, 'atan2'>, [number, number][]][] = [
  ['sin', [[1, 0.8414709848078965], [0.1, 0.09983341664682815], [100000, 0.03574879797201651], [1e+22, -0.8522008497671888],
    [3.141592653589793, 1.2246467991473532e-16], [-2.5, -0.5984721441039565], [Infinity, NaN]]],
  ['cos', [[1, 0.5403023058681398], [0.1, 0.9950041652780258], [10000000000, 0.873119622676856],
    [1.5707963267948966, 6.123233995736766e-17], [-2.5, -0.8011436155469337]]],
  ['tan', [[1, 1.5574077246549023], [0.1, 0.10033467208545055], [1.5707963267948966, 1.633123935319537e+16]]],
  ['atan', [[0.5, 0.4636476090008061], [1, 0.7853981633974483], [-10000000000, -1.5707963266948965], [1e-05, 9.999999999666668e-06]]],
  ['asin', [[0.5, 0.5235987755982989], [-0.999999, -1.5693821131146521], [1, 1.5707963267948966], [2, NaN]]],
  ['acos', [[0.5, 1.0471975511965979], [-0.999999, 3.1401784399095485], [0.1, 1.4706289056333368], [1, 0]]],
];

describe('functions of angles', () => {
  it.each(UNARY)('%s gives what CPython gives', (name, rows) => {
    expect(rows.map(([x]) => trigonometry[name](x))).toEqual(rows.map(([, result]) => result));
  });

  it('atan2 knows all four quarters', () => {
    const { atan2 } = trigonometry;
    expect([atan2(1, 2), atan2(-1, -2), atan2(3, -0.001), atan2(0, -1), atan2(-0, -1)]).toEqual([
      0.4636476090008061, -2.677945044588987, 1.5711296601158842, Math.PI, -Math.PI,
    ]);
  });
});
