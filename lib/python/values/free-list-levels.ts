import type { FreeListLevels } from '../object/free-list-levels';
import { countAllocation } from '../heap/allocate';
import { freeListCounts } from './sequences';

/**
 * Counts what code of CPython's own that is written in Python made and dropped: of each kind as many objects as there were at the same time at
 * most, less those that the free lists had.
 */
export function fillFreeLists({ tuples, ...scalars }: FreeListLevels): void {
  for (const [kind, level] of Object.entries(scalars) as [Exclude<keyof FreeListLevels, 'tuples'>, number][]) {
    for (let missing = level - freeListCounts[kind]; missing > 0; missing--) {
      freeListCounts[kind]++;
      countAllocation();
    }
  }
  for (const [length, level] of Object.entries(tuples ?? {})) {
    for (let missing = level - freeListCounts.tuples[Number(length)]; missing > 0; missing--) {
      freeListCounts.tuples[Number(length)]++;
      countAllocation();
    }
  }
}
