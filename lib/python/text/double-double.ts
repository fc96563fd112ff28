/**
 * Numbers of twice a double's precision, as a pair whose sum they are: about 106 bits. The functions of `exponentials.ts` and
 * `trigonometry.ts` work on these and round once, so that their results are the same in every browser, where those of `Math`
 * differ in the last place, and nearly always those of the C library that CPython calls.
 *
 * Algorithms: Dekker 1971, Knuth TAOCP 4.2.2.
 */
export type Pair = readonly [high: number, low: number];

export const ONE: Pair = [1, 0];
export const LN2: Pair = [0.6931471805599453, 2.3190468138462996e-17];
export const PI: Pair = [3.141592653589793, 1.2246467991473532e-16];

/** `a + b` exactly. */
export function twoSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** As `twoSum`, for |a| >= |b|. */
function quickSum(a: number, b: number): Pair {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

const SPLITTER = 134_217_729;

/** `a * b` exactly, while neither comes near the ends of the range. */
export function twoProduct(a: number, b: number): Pair {
  const product = a * b;
  const ca = SPLITTER * a;
  const aHigh = ca - (ca - a);
  const aLow = a - aHigh;
  const cb = SPLITTER * b;
  const bHigh = cb - (cb - b);
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

export function add(a: Pair, b: Pair): Pair {
  const [high, low] = twoSum(a[0], b[0]);
  const [lowHigh, lowLow] = twoSum(a[1], b[1]);
  const [sum, rest] = quickSum(high, low + lowHigh);
  return quickSum(sum, rest + lowLow);
}

export function negate(a: Pair): Pair {
  return [-a[0], -a[1]];
}

export function subtract(a: Pair, b: Pair): Pair {
  return add(a, negate(b));
}

export function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = twoProduct(a[0], b[0]);
  return quickSum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

/** Times a power of two: exact. */
export function scale(a: Pair, factor: number): Pair {
  return [a[0] * factor, a[1] * factor];
}

export function divide(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = subtract(a, multiply([first, 0], b));
  const second = rest[0] / b[0];
  const last = subtract(rest, multiply([second, 0], b))[0] / b[0];
  return add(quickSum(first, second), [last, 0]);
}

/** The root of a positive number. */
export function squareRoot(a: Pair): Pair {
  if (a[0] <= 0) return [0, 0];
  const root = Math.sqrt(a[0]);
  const rest = subtract(a, twoProduct(root, root));
  return quickSum(root, rest[0] / (2 * root));
}
