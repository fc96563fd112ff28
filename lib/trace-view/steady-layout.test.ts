import { describe, expect, it } from 'vitest';
import type { HeapSnapshot, SnapshotObject } from '@/lib/python/api';
import { layOut } from './heap-layout';
import { drawHeap } from './heap-picture';
import { layOutAfter } from './steady-layout';

/** A list that holds objects, which hold each other in a row. */
function heapOf(ids: readonly number[]): HeapSnapshot {
  const edge = (to: number, label: string) => ({ to, label, weak: false });
  const object = (id: number, type: string, edges: SnapshotObject['edges']): SnapshotObject => ({
    id, address: id * 16, type, text: type, atom: false, refcount: 1, generation: 0, size: 56, reachable: true, edges,
  });
  return {
    roots: [{ name: 'globals', edges: [edge(1, 'kept')] }],
    objects: [
      object(1, 'list', ids.map((id, at) => edge(id, `[${at}]`))),
      ...ids.map((id, at) => object(id, 'Node', at + 1 < ids.length ? [edge(ids[at + 1], '.next')] : [])),
    ],
    omitted: 0, gcCount: [0, 0, 0], gcEnabled: true,
  };
}

const pictureOf = (...ids: number[]) => drawHeap(heapOf(ids), { foldAbove: 150 });

describe('a layout that follows another one', () => {
  const before = layOut([pictureOf(2, 3, 4, 5)]);

  it('leaves boxes where they were, and puts new ones where nothing stands', () => {
    const after = layOutAfter([pictureOf(3, 4, 5, 6)], before);
    for (const [key, place] of after.boxes) {
      const old = before.boxes.get(key);
      if (old) expect([place.x, place.y]).toEqual([old.x, old.y]);
    }
    const places = [...after.boxes.values()];
    expect(places).toHaveLength(6);
    for (const [at, one] of places.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(after.width);
      expect(one.y + one.height).toBeLessThanOrEqual(after.height);
      for (const other of places.slice(at + 1)) {
        const isAside = one.x + one.width <= other.x || other.x + other.width <= one.x;
        expect(isAside || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
      }
    }
  });

  it('has every arrow, those between boxes that stay as they were', () => {
    const picture = pictureOf(2, 3, 4, 5, 6);
    const after = layOutAfter([picture], before);
    for (const { key } of picture.arrows) expect(after.arrows.has(key)).toBe(true);
    const kept = picture.arrows.filter(({ key }) => before.arrows.has(key));
    expect(kept.length).toBeGreaterThan(5);
    for (const { key } of kept) expect(after.arrows.get(key)).toEqual(before.arrows.get(key));
  });

  it('is made anew where the old places would leave it mostly empty, or nothing was there', () => {
    const many = layOut([pictureOf(...Array.from({ length: 40 }, (_, at) => at + 2))]);
    const few = pictureOf(41);
    expect(layOutAfter([few], many)).toEqual(layOut([few]));
    expect(layOutAfter([few], null)).toEqual(layOut([few]));
  });
});
