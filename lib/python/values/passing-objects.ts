import type { PassingStep } from '../object/report-knobs';
import { runtime } from '../object/runtime';
import { countAllocation, countReleases } from '../heap/allocate';
import { freeListCounts } from './sequences';

/** Counts what the steps make, for the collector, in their order: objects of this engine are not made. */
export function countPassing(steps: readonly PassingStep[]): void {
  const needed = new Map<PassingStep, number>();
  let alive = 0;
  for (const step of steps) {
    if (step === 'look') runtime.collectIfDue();
    else if (step === '-') {
      alive--;
      countReleases(1);
    } else if (step === '+') {
      alive++;
      countAllocation();
    } else {
      const number = (needed.get(step) ?? 0) + 1;
      needed.set(step, number);
      fillFreeList(step, number);
    }
  }
  countReleases(alive);
}

/** So many of them are alive at once, and go to the free list; those that are not there yet are counted. */
function fillFreeList(kind: 'list' | 'dict' | 'method' | number, number: number): void {
  const { tuples } = freeListCounts;
  if (typeof kind === 'number') {
    for (; tuples[kind] < number; tuples[kind]++) countAllocation();
    return;
  }
  const key = kind === 'method' ? 'nativeFunction' : kind;
  for (; freeListCounts[key] < number; freeListCounts[key]++) countAllocation();
}
