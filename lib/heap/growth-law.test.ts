import { expect, test } from 'vitest';
import { findLaw, goesOn, lawText, lawsByType, roundsUpTo } from './growth-law';

const ROUNDS = roundsUpTo(8);

test.each<[counts: number[], law: string, goesOn: boolean, text: string]>([
  [[3, 3, 3, 3], 'none', false, 'does not grow'],
  [[3, 2, 2, 1], 'none', false, 'does not grow'],
  [[1, 2, 4, 8], 'linear', true, 'one more for each run'],
  [[13, 16, 22, 34], 'linear', true, '3 more for each run'],
  [[1, 1, 2, 4], 'linear', true, 'one more for every 2 runs'],
  // What the first run does once is no part of the law.
  [[900, 901, 903, 907], 'linear', true, 'one more for each run'],
  [[1, 4, 16, 64], 'faster', true, 'more each time, 12 more for each run by now'],
  [[1, 2, 3, 3], 'levels off', false, 'grew at first, then no more'],
  [[1, 2, 4, 6], 'slower', false, 'less each time, one more for every 2 runs by now'],
  [[1, 2, 1, 2], 'varies', false, 'goes up and down'],
])('%j after 1, 2, 4, 8 runs: %s', (counts, law, on, text) => {
  const found = findLaw(ROUNDS, counts);
  expect(found.law).toBe(law);
  expect(goesOn(found)).toBe(on);
  expect(lawText(found)).toBe(text);
});

test('rounds double', () => {
  expect(roundsUpTo(20)).toEqual([1, 2, 4, 8, 16]);
  expect(roundsUpTo(1)).toEqual([1]);
});

test('two looks tell only whether it grew', () => {
  expect(findLaw([1, 2], [5, 7])).toEqual({ law: 'linear', perRun: 2 });
  expect(findLaw([1], [5])).toEqual({ law: 'none', perRun: 0 });
});

test('types that come later count as none before; the fastest comes first', () => {
  const looks = [{ list: 1 }, { list: 2, Node: 3 }, { list: 4, Node: 9 }].map((counts) =>
    new Map(Object.entries(counts).map(([type, count]) => [type, { count }])));
  expect(lawsByType([1, 2, 4], looks).map(({ type, counts, law }) => [type, counts, law])).toEqual([
    ['Node', [0, 3, 9], 'linear'], ['list', [1, 2, 4], 'linear'],
  ]);
});
