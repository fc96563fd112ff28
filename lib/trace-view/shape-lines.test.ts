import { expect, test } from 'vitest';
import { shapeLines } from './shape-lines';

test('lines add up what grows from mark to mark, the one that grows most first', () => {
  const lines = shapeLines([{ list: 5 }, { Handler: 100, list: 5 }, { Handler: 200 }], 90, 20);
  expect(lines.map(({ type, counts }) => [type, counts])).toEqual([['Handler', [0, 100, 300]], ['list', [5, 10, 10]]]);
  expect(lines[0].points).toEqual([[0, 20], [30, 20], [60, 13.3], [90, 0]]);
  expect(lines[0].ground).toBe(20);
});

test('what becomes less goes below the ground line', () => {
  const [line] = shapeLines([{ list: 10 }, { list: -20 }], 20, 10);
  expect(line.counts).toEqual([10, -10]);
  expect(line.points).toEqual([[0, 5], [10, 0], [20, 10]]);
  expect(line.ground).toBe(5);
  expect(shapeLines([{}, {}], 20, 10)).toEqual([]);
});
