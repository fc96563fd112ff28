import { describe, expect, it } from 'vitest';
import { adjustIndices } from './slicing';

const END = 2 ** 63 - 1;

describe('adjustIndices', () => {
  it.each([
    // start, stop, step, length: as slice(start, stop, step).indices(length) and len(range(*indices)) have them
    [0, END, 1, 5, [0, 5, 5]],
    [-3, -1, 1, 5, [2, 4, 2]],
    [10, 20, 1, 5, [5, 5, 0]],
    [-20, 3, 1, 5, [0, 3, 3]],
    [END, -END, -1, 5, [4, -1, 5]],
    [END, -END, -2, 5, [4, -1, 3]],
    [3, 0, -1, 5, [3, 0, 3]],
    [-1, -4, -2, 5, [4, 1, 2]],
    [1, 10, 3, 8, [1, 8, 3]],
    [4, 2, 1, 5, [4, 2, 0]],
    [2, 4, -1, 5, [2, 4, 0]],
    [0, END, 1, 0, [0, 0, 0]],
    [END, -END, -1, 0, [-1, -1, 0]],
  ])('slice(%d, %d, %d) of %d items', (start, stop, step, length, [from, to, count]) => {
    expect(adjustIndices(start, stop, step, length)).toEqual({ start: from, stop: to, step, count });
  });
});
