import { describe, expect, it } from 'vitest';
import { orderOfNumbers } from './number-sort';

/** Numbers that look random, of which few differ. */
function made(length: number, most: number): number[] {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % most;
  });
}

const sorted = (numbers: readonly number[]): number[] => numbers.map((_, i) => i).sort((a, b) => numbers[a] - numbers[b] || a - b);

describe('orderOfNumbers', () => {
  it.each([0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 64, 100, 1000, 1025])('sorts %i numbers, equal ones as they come', (length) => {
    for (const most of [2, 10, 100_000]) {
      const numbers = made(length, most);
      expect([...orderOfNumbers(Float64Array.from(numbers))]).toEqual(sorted(numbers));
    }
  });

  it('keeps what is sorted, turns round what is not, and knows no order of zeros', () => {
    const up = Array.from({ length: 100 }, (_, i) => i / 3);
    expect([...orderOfNumbers(Float64Array.from(up))]).toEqual(sorted(up));
    expect([...orderOfNumbers(Float64Array.from(up.reverse()))]).toEqual(sorted(up));
    expect([...orderOfNumbers(Float64Array.of(0, -0, 0, -Infinity, Infinity, -1))]).toEqual([3, 5, 0, 1, 2, 4]);
  });
});
