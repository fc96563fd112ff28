import { FIRST_PROGRAM_ROW, Flag, IMMORTAL, flags, numbers, payloads, refcounts, typeIds } from './table';
import type { Ref } from './ref';

/**
 * Static rows are handed out while the engine's modules are loaded, so that the row of `None`, of a type or of the name
 * `__init__` is a constant that any module can keep. Nothing a program does frees them. A few more are made during a run (a
 * method of a built-in type gets its row when it is first looked up) and given back when the next run starts.
 *
 * Rows 1 to 15 are not objects but list heads of the collector.
 */
const statics = { next: 16, afterLoad: 0 };

/** A new immortal row with the given type id (`type-ids.ts`) and payload. */
export function staticRow(typeId: number, payload: unknown, number = 0): Ref {
  const ref = statics.next++;
  if (ref >= FIRST_PROGRAM_ROW) throw new Error('The heap table has no room for another static row.');
  refcounts[ref] = IMMORTAL;
  typeIds[ref] = typeId;
  payloads[ref] = payload;
  numbers[ref] = number;
  return ref as Ref;
}

/** Keeps rows for later: the number of the first. */
export function reserveStaticRows(count: number): number {
  const first = statics.next;
  statics.next += count;
  if (statics.next > FIRST_PROGRAM_ROW) throw new Error('The heap table has no room for another static row.');
  return first;
}

/** What the action makes goes into rows that are kept for it. How many it made; throws when they do not suffice. */
export function withStaticRows(first: number, count: number, action: () => void): number {
  const { next } = statics;
  statics.next = first;
  try {
    action();
    if (statics.next > first + count) throw new Error('A part of the engine makes more static rows than were kept for it.');
    return statics.next - first;
  } finally {
    statics.next = next;
  }
}

export function isStatic(ref: Ref): boolean {
  return ref < FIRST_PROGRAM_ROW;
}

/** Called at the start of each run: static rows made by the run before are given back. */
export function resetStaticRows(): void {
  if (statics.afterLoad === 0) statics.afterLoad = statics.next;
  payloads.fill(null, statics.afterLoad, statics.next);
  refcounts.fill(IMMORTAL, 16, statics.afterLoad);
  // Hashes depend on the profile, weak references on the run.
  for (let row = 16; row < statics.next; row++) flags[row] &= row < statics.afterLoad ? Flag.INTERNED : 0;
  statics.next = statics.afterLoad;
}
