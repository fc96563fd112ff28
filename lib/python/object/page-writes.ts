import type { PageCounts } from '../api';
import { PAGE_BYTES } from '../api';
import { LARGE_CLASS, blockClasses, blockSizeOf, placeOf, poolPlaceOf } from './blocks';
import { knobs } from './knobs';
import { TypeFeature, typeTable } from './py-type';
import { FIRST_PROGRAM_ROW, Flag, flags, heap, sizes, typeIds } from './table';
import { TypeId } from './type-ids';

/**
 * Which pages of the simulated memory a forked process has written. After a fork both processes see the same pages; the first write of
 * either to a page copies it. Only the engine with `COUNTS_PAGES` calls what is in here, and only a child keeps account. The recorder asks
 * the same engine for the changes of one object's count.
 *
 * Pages are numbered from the beginning of the heap. What stands beside the objects (items of lists, tables of dicts) has no place there.
 */

/** Why a page was written; a page has a bit for each reason. */
export const Write = {
  /** The count of an object on it changed. */
  COUNT: 1,
  /** A collection wrote to the header of one. */
  COLLECTION: 2,
  /** An object was made, freed, tracked or given an attribute. */
  OBJECT: 4,
} as const;

const account = {
  open: false,
  /** Pages that the process shared with its parent at the fork, with the reasons for which they were written since. */
  shared: new Map<number, number>(),
  /** Pages that came into use since. */
  fresh: new Set<number>(),
};

const pageOf = (place: number): number => Math.floor(place / PAGE_BYTES);

function mark(page: number, reason: number): void {
  const reasons = account.shared.get(page);
  if (reasons === undefined) account.fresh.add(page);
  else if ((reasons & reason) === 0) account.shared.set(page, reasons | reason);
}

/** Bytes between the beginning of the block and the header for the collector, as far as the object has one. */
const beforeHeader = (ref: number): number => typeTable[typeIds[ref]].preHeader;

function beforeObject(ref: number): number {
  const type = typeTable[typeIds[ref]];
  return type.has(TypeFeature.GC) ? knobs.sizes.gcHeader + type.preHeader : 0;
}

/** An object of which somebody wants to know each change of its count, 0 for none; told before it changes. */
export const countWatch = { ref: 0, changing: (): void => {} };

/** The object's count is about to be written. What is immortal in the profile has none. */
export function noteCount(ref: number): void {
  if (ref === countWatch.ref && ref !== 0) countWatch.changing();
  if (!account.open || ref < FIRST_PROGRAM_ROW || typeIds[ref] === TypeId.FREE) return;
  if (knobs.internedImmortal && typeIds[ref] === TypeId.STR && (flags[ref] & Flag.INTERNED) !== 0) return;
  mark(pageOf(placeOf(ref) + beforeObject(ref)), Write.COUNT);
}

/** The header was written through which the collector links the object with its neighbours and counts. Heads of lists are not on the heap. */
export function noteHeader(ref: number, reason: number): void {
  if (account.open && ref >= FIRST_PROGRAM_ROW && typeIds[ref] !== TypeId.FREE) mark(pageOf(placeOf(ref) + beforeHeader(ref)), reason);
}

/** An attribute was stored in the object itself. */
export function noteStore(ref: number): void {
  if (account.open && ref >= FIRST_PROGRAM_ROW) mark(pageOf(placeOf(ref) + beforeObject(ref)), Write.OBJECT);
}

/** A block came into use: it is filled, and the header of its pool is written. */
export function noteAllocation(ref: number): void {
  if (!account.open) return;
  forPagesOf(ref, (page) => mark(page, Write.OBJECT));
}

/** A block was given back, which links it with the other free ones. */
export function noteRelease(ref: number): void {
  if (!account.open) return;
  mark(pageOf(placeOf(ref)), Write.OBJECT);
  if (blockClasses[ref] !== LARGE_CLASS) mark(pageOf(poolPlaceOf(ref)), Write.OBJECT);
}

function forPagesOf(ref: number, visit: (page: number) => void): void {
  const isLarge = blockClasses[ref] === LARGE_CLASS;
  const from = placeOf(ref);
  const end = from + Math.max(isLarge ? sizes[ref] : blockSizeOf(ref), 1);
  for (let page = pageOf(from); page <= pageOf(end - 1); page++) visit(page);
  if (!isLarge) visit(pageOf(poolPlaceOf(ref)));
}

/** The process is a new child: all pages in use are shared from here on. Pages of freed blocks are in use, too: they have been written once. */
export function openPageAccount(): void {
  account.shared.clear();
  account.fresh.clear();
  for (let ref = FIRST_PROGRAM_ROW; ref < heap.bump; ref++) {
    if (typeIds[ref] !== TypeId.FREE || blockClasses[ref] !== LARGE_CLASS) forPagesOf(ref, (page) => account.shared.set(page, 0));
  }
  account.open = true;
}

/** The process is no child, or its account is not wanted any more. */
export function closePageAccount(): void {
  account.open = false;
  account.shared.clear();
  account.fresh.clear();
}

/** The account of a child; null in a process that was not forked. */
export function pageCounts(): PageCounts | null {
  if (!account.open) return null;
  const counts = { pages: account.shared.size, copied: 0, byCounts: 0, byCollections: 0, byObjects: 0, fresh: account.fresh.size };
  for (const reasons of account.shared.values()) {
    if (reasons === 0) continue;
    counts.copied++;
    if ((reasons & Write.COUNT) !== 0) counts.byCounts++;
    if ((reasons & Write.COLLECTION) !== 0) counts.byCollections++;
    if ((reasons & Write.OBJECT) !== 0) counts.byObjects++;
  }
  return counts;
}

/** The shared pages in the order of their addresses, as runs of neighbours: where each begins, and a digit of reasons for each page. */
export function pageRuns(): { offset: number; reasons: string }[] {
  const runs: { offset: number; reasons: string }[] = [];
  let next = -1;
  for (const page of [...account.shared.keys()].sort((a, b) => a - b)) {
    if (page !== next) runs.push({ offset: page * PAGE_BYTES, reasons: '' });
    runs.at(-1)!.reasons += account.shared.get(page);
    next = page + 1;
  }
  return runs;
}
