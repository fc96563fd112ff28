import type { Ref } from '../object/ref';
import { COUNTS_PAGES } from '../object/page-counting';
import { Write, noteHeader } from '../object/page-writes';
import { gcNext, gcPrev } from '../object/table';

/**
 * The generations: doubly linked lists through the columns `gcPrev` and `gcNext`, with rows 1 to 8 as their heads. Order in a
 * list is observable (it is the order of finalizers and of `gc.get_objects`), so the lists are CPython's, element for element.
 */
export const GENERATION_HEADS = [1, 2, 3] as const;
export const PERMANENT_HEAD = 4;
export const UNREACHABLE_HEAD = 5;
export const SEEN_HEAD = 6;
export const STILL_UNREACHABLE_HEAD = 7;
export const INCREMENT_HEAD = 8;
const LAST_HEAD = 8;

export interface GenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
  candidates: number;
}

/** CPython: struct _gc_runtime_state. */
export const gc = {
  enabled: true,
  collecting: false,
  /** Collect before so many allocations, and how many there were since: a test of the engine itself. */
  stress: 0,
  sinceStress: 0,
  debug: 0,
  /** Calls of `gc.collect()`. */
  forced: 0,
  /** Net new objects since the last collection of the youngest; then collections of the next younger generation. */
  counts: [0, 0, 0],
  thresholds: [700, 10, 10],
  longLivedTotal: 0,
  longLivedPending: 0,
  /** Whether what was there from the start is frozen. */
  startFrozen: false,
  stats: [] as GenerationStats[],
  /**
   * Of the incremental collector: which of the old lists is the visited one, whether a round begins, and how many objects are to be looked at
   * (below 0 after more than that).
   */
  increments: { visitedSpace: 0, marking: true, work: 0 },
};

/** The headers of these objects are written: by a collection, or because an object comes or goes. */
function noteHeaders(...refs: number[]): void {
  for (const ref of refs) noteHeader(ref, gc.collecting ? Write.COLLECTION : Write.OBJECT);
}

export function isTracked(ref: Ref): boolean {
  return gcPrev[ref] !== 0;
}

export function initList(head: number): void {
  gcPrev[head] = head;
  gcNext[head] = head;
}

export function isEmptyList(head: number): boolean {
  return gcNext[head] === head;
}

/** Appends an untracked object to the youngest generation (CPython: _PyObject_GC_TRACK()). */
export function track(ref: Ref): void {
  append(ref, GENERATION_HEADS[0]);
}

/** Takes an object out of its generation if it is in one (CPython: PyObject_GC_UnTrack()). */
export function untrack(ref: Ref): void {
  const previous = gcPrev[ref];
  if (previous === 0) return;
  const next = gcNext[ref];
  if (COUNTS_PAGES) noteHeaders(previous, ref, next);
  gcNext[previous] = next;
  gcPrev[next] = previous;
  gcPrev[ref] = 0;
}

export function append(ref: Ref, head: number): void {
  const last = gcPrev[head];
  if (COUNTS_PAGES) noteHeaders(last, ref);
  gcNext[last] = ref;
  gcPrev[ref] = last;
  gcNext[ref] = head;
  gcPrev[head] = ref;
}

/** CPython: gc_list_move(). */
export function moveTo(ref: Ref, head: number): void {
  const previous = gcPrev[ref];
  const next = gcNext[ref];
  if (COUNTS_PAGES) noteHeaders(previous, next);
  gcNext[previous] = next;
  gcPrev[next] = previous;
  append(ref, head);
}

/** Appends one list to another and leaves it empty (CPython: gc_list_merge()). */
export function mergeLists(from: number, to: number): void {
  if (isEmptyList(from)) return;
  const first = gcNext[from];
  const last = gcPrev[from];
  const tail = gcPrev[to];
  if (COUNTS_PAGES) noteHeaders(tail, first, last);
  gcNext[tail] = first;
  gcPrev[first] = tail;
  gcNext[last] = to;
  gcPrev[to] = last;
  initList(from);
}

export function listSize(head: number): number {
  let size = 0;
  for (let ref = gcNext[head]; ref !== head; ref = gcNext[ref]) size++;
  return size;
}

/** First and following members of a list; the head itself ends the walk. */
export function nextInList(ref: number): Ref {
  return gcNext[ref] as Ref;
}

/** The lists of the old objects of the incremental collector (CPython: `old[visited_space]` and the other). */
export function oldSpaces(): { visited: number; pending: number } {
  const { visitedSpace } = gc.increments;
  return { visited: GENERATION_HEADS[1 + visitedSpace], pending: GENERATION_HEADS[2 - visitedSpace] };
}

export function resetGenerations(thresholds: readonly number[]): void {
  for (let head = 1; head <= LAST_HEAD; head++) initList(head);
  gc.enabled = true;
  gc.forced = 0;
  gc.collecting = false;
  gc.stress = 0;
  gc.sinceStress = 0;
  gc.debug = 0;
  gc.counts = [0, 0, 0];
  gc.thresholds = [...thresholds];
  gc.longLivedTotal = 0;
  gc.longLivedPending = 0;
  gc.startFrozen = false;
  gc.increments = { visitedSpace: 0, marking: true, work: 0 };
  gc.stats = GENERATION_HEADS.map(() => ({ collections: 0, collected: 0, uncollectable: 0, candidates: 0 }));
}
