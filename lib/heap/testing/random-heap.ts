/** Heaps for tests: made at random from a seed, and by hand. */
import type { HeapSnapshot, SnapshotEdge, SnapshotObject } from '@/lib/python/api';

/** A source of numbers from 0 up to `below`, the same for the same seed. Mulberry32. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export function madeObject(id: number, edges: SnapshotEdge[], more: Partial<SnapshotObject> = {}): SnapshotObject {
  return {
    id, address: id * 16, type: 'Node', text: 'Node', atom: false, refcount: 1, generation: 0, size: 16 + (id % 7) * 8, reachable: true, edges, ...more,
  };
}

export function madeSnapshot(roots: HeapSnapshot['roots'], objects: SnapshotObject[]): HeapSnapshot {
  return { roots, objects, omitted: 0, gcCount: [0, 0, 0], gcEnabled: true };
}

/** Up to 24 objects with references at random, some of them weak, some to themselves, and up to three places that hold some. */
export function randomHeap(seed: number): HeapSnapshot {
  const below = randomNumbers(seed);
  const count = 1 + below(24);
  const density = 1 + below(3);
  const references = (most: number): SnapshotEdge[] =>
    Array.from({ length: below(most + 1) }, (_, i) => ({ to: 1 + below(count), label: `.e${i}`, weak: below(5) === 0 }));
  const objects = Array.from({ length: count }, (_, i) => madeObject(i + 1, references(density)));
  const places = ['globals', 'work() locals', 'interpreter'].slice(0, 1 + below(3));
  const roots = places.map((name) => ({ name, edges: references(2).map((edge) => ({ ...edge, weak: false })) }));
  return madeSnapshot(roots, objects);
}
