import { expect, test } from 'vitest';
import { runProgram } from '../python';
import { pageMap } from './page-map';

const PROGRAM = `class Node:
    pass

nodes = [Node() for _ in range(300)]
text = 'x' * 2000
del nodes[10]
here = 1
`;

function snapshotOf(profile: '3.9' | '3.14') {
  const result = runProgram({ source: PROGRAM, filename: 'pages.py', profile, marks: [{ file: 'pages.py', line: 7, label: 'here', record: 'snapshot' }] });
  return result.marks[0].snapshot!;
}

for (const profile of ['3.9', '3.14'] as const) {
  test(`every object of a program is in one place of the map (${profile})`, () => {
    const snapshot = snapshotOf(profile);
    const map = pageMap(snapshot);
    const placed = map.arenas.flatMap((arena) => arena.pools.flatMap((pool) => pool.blocks.map(({ object }) => object)));
    expect(new Set(placed).size).toBe(placed.length);
    expect(placed.length + map.large.length).toBe(snapshot.objects.filter(({ block }) => block !== undefined).length);
    expect(map.large.some(({ size }) => size > 2000)).toBe(true);
    for (const arena of map.arenas) {
      for (const pool of arena.pools) {
        expect(pool.blocks.length).toBeLessThanOrEqual(pool.room);
        expect(new Set(pool.blocks.map(({ index }) => index)).size).toBe(pool.blocks.length);
        expect(pool.blocks.every(({ index }) => Number.isInteger(index) && index >= 0 && index < pool.room)).toBe(true);
        expect(pool.address).toBeGreaterThanOrEqual(arena.address);
      }
    }
  });
}

test('objects of one size share pools, and an object begins behind its headers', () => {
  const snapshot = snapshotOf('3.14');
  const nodes = snapshot.objects.filter(({ type }) => type === 'Node');
  expect(nodes.length).toBe(299);
  for (const { address, block } of nodes) expect(address - block!.address).toBe(32);
  const late = nodes.slice(-100).map(({ block }) => block!.size);
  expect(new Set(late).size).toBe(1);
});

test('a snapshot that does not say how its memory is divided has an empty map', () => {
  expect(pageMap({ ...snapshotOf('3.14'), memory: undefined })).toEqual({ arenas: [], large: [] });
});
