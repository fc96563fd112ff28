import type { Ref } from '../object/ref';
import { heap } from '../object/table';

/**
 * Who wants to know of every allocation and release: the recorder, tracemalloc. A watcher looks only: it allocates nothing in the
 * engine and changes no count. While nobody watches, an allocation pays nothing (the alarm that notes a new peak is what wakes this
 * file), a release one test of a flag.
 */
export interface AllocationWatcher {
  /** Ints and floats are of interest. Most objects are such, and nothing is told of them while nobody cares. */
  numbers: boolean;
  /** A row came into use. It has its type, size and serial number, but is not filled in yet. */
  allocated(ref: Ref): void;
  /** The object's storage grew or shrank; `before` is the size that it had. */
  resized(ref: Ref, before: number): void;
  /** The row is about to be given back; its columns are still those of the object. */
  freed(ref: Ref): void;
}

/**
 * What the next event is about, while somebody watches: the row is served from one of CPython's free lists, or goes to one. True for that
 * event alone.
 */
export const freeListUse = { reused: false, kept: false };

const watchers: AllocationWatcher[] = [];

export function watchAllocations(watcher: AllocationWatcher): void {
  watchers.push(watcher);
  setAlarm();
}

export function unwatchAllocations(watcher: AllocationWatcher): void {
  const at = watchers.indexOf(watcher);
  if (at >= 0) watchers.splice(at, 1);
  setAlarm();
}

/** For a new run: nobody watches. */
export function resetAllocationWatchers(): void {
  watchers.length = 0;
  freeListUse.reused = freeListUse.kept = false;
  setAlarm();
}

function setAlarm(): void {
  heap.watched = watchers.length > 0;
  heap.numbersWatched = watchers.some(({ numbers }) => numbers);
  heap.alarmBytes = heap.watched ? -1 : heap.peakBytes;
}

export function tellAllocated(ref: Ref): void {
  for (const watcher of watchers) watcher.allocated(ref);
  freeListUse.reused = false;
}

export function tellResized(ref: Ref, before: number): void {
  for (const watcher of watchers) watcher.resized(ref, before);
}

export function tellFreed(ref: Ref): void {
  for (const watcher of watchers) watcher.freed(ref);
  freeListUse.kept = false;
}
