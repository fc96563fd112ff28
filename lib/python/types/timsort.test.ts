import { describe, expect, it } from 'vitest';
import type { SortOptions } from './timsort';
import { timsort } from './timsort';

/** The same numbers in every run, and those that the recorded counts are for. */
function pseudoRandom(): (n: number) => number {
  let state = 12345;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
}

/** Values in runs, descending, repeated or without any order; their index is in the lower twelve bits. */
function arrayToSort(random: (n: number) => number, longest: number): number[] {
  const n = random(longest);
  const kind = random(5);
  const values: number[] = [];
  for (let i = 0; i < n; i++) {
    if (kind === 0) values.push(random(5));
    else if (kind === 1) values.push(random(100000));
    else if (kind === 2) values.push(i - (random(20) === 0 ? random(50) : 0));
    else values.push(kind === 3 ? (n - i) >> 1 : ((i * 7) % 50) + (i >> 5));
  }
  return values.map((value, i) => value * 4096 + i);
}

/** Sorts 400 arrays: how many comparisons that took, and a checksum of what was compared with what, and of the results. */
function sortMany(options: SortOptions): { comparisons: number; checksum: number } {
  const random = pseudoRandom();
  let comparisons = 0;
  let checksum = 7;
  const mix = (n: number): void => {
    checksum = (Math.imul(checksum, 31) + n) | 0;
  };
  for (let round = 0; round < 400; round++) {
    const array = arrayToSort(random, round % 10 === 0 ? 3000 : 300);
    timsort(array, (a, b) => {
      mix((a & 4095) * 7 + (b & 4095));
      comparisons++;
      return a >> 12 < b >> 12;
    }, options);
    expect(array.every((value, i) => i === 0 || array[i - 1] < value)).toBe(true);
    for (const value of array) mix(value & 4095);
  }
  return { comparisons, checksum };
}

describe('timsort', () => {
  // The numbers are those of CPython 3.10.13, 3.11.7 and 3.13.18 for the same arrays and an `__lt__` that counts.
  it('compares what CPython 3.10 compares', () => {
    expect(sortMany({ merges: 'lengths', runsWithTies: false })).toEqual({ comparisons: 672613, checksum: -731924995 });
  });

  it('compares what CPython 3.11 compares', () => {
    expect(sortMany({ merges: 'powers', runsWithTies: false })).toEqual({ comparisons: 672587, checksum: 1807509900 });
  });

  it('compares what CPython 3.13 compares', () => {
    expect(sortMany({ merges: 'powers', runsWithTies: true })).toEqual({ comparisons: 560173, checksum: -1207776664 });
  });

  it('loses nothing when a comparison throws', () => {
    const random = pseudoRandom();
    for (let limit = 1; limit < 4000; limit += 37) {
      const array = Array.from({ length: 500 }, () => random(100));
      const before = [...array].sort((a, b) => a - b);
      let left = limit;
      const sort = (): void => timsort(array, (a, b) => {
        if (--left === 0) throw new Error('enough');
        return a < b;
      }, { merges: 'powers', runsWithTies: true });
      try {
        sort();
      } catch (error) {
        expect((error as Error).message).toBe('enough');
      }
      expect([...array].sort((a, b) => a - b)).toEqual(before);
    }
  });
});
