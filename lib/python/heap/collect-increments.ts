import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import { COUNTS_PAGES } from '../object/page-counting';
import { Write, noteHeader } from '../object/page-writes';
import { TypeFeature, typeTable } from '../object/py-type';
import { FIRST_PROGRAM_ROW, Flag, flags, gcNext, typeIds } from '../object/table';
import { collectRegion, countCollection, strategies, untrackTuples } from './collect';
import type { CollectionResult } from './collection-hooks';
import {
  GENERATION_HEADS, INCREMENT_HEAD, PERMANENT_HEAD, SEEN_HEAD, gc, initList, isEmptyList, isTracked, listSize, mergeLists, moveTo, oldSpaces,
} from './gc-state';

/**
 * The collector of 3.14.0 to 3.14.4, which 3.14.5 gave up: a young generation, and old objects in two lists, *visited* and *pending*. An
 * automatic collection takes the young objects and an increment of the pending ones, with all that these reach and is pending, too; who
 * survives is visited. When nothing is pending, all are pending again. Each round begins with a walk from the roots that takes
 * what can be reached out of the pending ones, and whose work is set off against that of the following collections, so that these do nothing
 * for a while.
 *
 * Approximate in two things: the objects that CPython has from its start are only a number here, all of them reachable, and the walk from
 * the stacks visits all frames. CPython 3.14.2: Python/gc.c.
 */
const SCAN_RATE_DIVISOR = 10;

const [YOUNG] = GENERATION_HEADS;

/** What is reached from the roots; filled in by the machine. Borrowed references, the stacks' innermost first. */
export const collectionRoots = {
  globals: (): readonly Ref[] => [],
  stacks: (): readonly Ref[] => [],
};

/** Marks a list as visited, or as pending. CPython: gc_list_set_space(). */
function setVisited(list: number, visited: boolean): void {
  for (let ref = gcNext[list]; ref !== list; ref = gcNext[ref]) {
    if (visited) flags[ref] |= Flag.VISITED;
    else flags[ref] &= ~Flag.VISITED;
  }
}

/** All objects that the collector has counted, those from the start included. */
const heapSize = (): number => [...GENERATION_HEADS, PERMANENT_HEAD].reduce((sum, head) => sum + listSize(head), 0) + knobs.startupObjects;

const scale = (): number => Math.max(gc.thresholds[1], 2);
const heapFraction = (): number => Math.floor(Math.floor(heapSize() / SCAN_RATE_DIVISOR) / scale());

/** What new objects and the size of the heap ask for. CPython: assess_work_to_do(). */
function assessWork(): number {
  const fresh = gc.counts[0];
  gc.counts[0] = 0;
  return fresh + Math.min(heapFraction(), Math.floor(fresh * 3 / 2));
}

const walk = { list: 0, found: 0 };

/** Takes a pending object, a young one as well, to the end of the list and marks it. CPython: visit_add_to_container(). */
function take(ref: Ref): void {
  if (ref < FIRST_PROGRAM_ROW || (flags[ref] & Flag.VISITED) !== 0 || !isTracked(ref)) return;
  if (!typeTable[typeIds[ref]].has(TypeFeature.GC)) return;
  if (COUNTS_PAGES) noteHeader(ref, Write.COLLECTION);
  flags[ref] |= Flag.VISITED;
  moveTo(ref, walk.list);
  walk.found++;
}

/** Everything pending that the roots reach is visited; how much. CPython: mark_global_roots(), mark_stacks(), mark_all_reachable(). */
function markFrom(roots: readonly Ref[]): number {
  initList(SEEN_HEAD);
  Object.assign(walk, { list: SEEN_HEAD, found: 0 });
  roots.forEach(take);
  while (!isEmptyList(SEEN_HEAD)) {
    const ref = gcNext[SEEN_HEAD] as Ref;
    moveTo(ref, oldSpaces().visited);
    typeTable[typeIds[ref]].slots.traverse!(ref, take);
  }
  return walk.found;
}

/** The beginning of a round. CPython: mark_at_start(). */
function markAtStart(): void {
  const fromStart = gc.startFrozen ? 0 : knobs.startupObjects;
  const marked = markFrom(collectionRoots.globals()) + markFrom(collectionRoots.stacks()) + fromStart;
  // Both the walk and the collection that asked for it subtract it.
  gc.increments.work -= 2 * marked;
  gc.increments.marking = false;
}

/** All objects are pending again. What is frozen stays visited for ever. CPython: completed_scavenge(). */
function completeRound(): void {
  const { visited } = oldSpaces();
  setVisited(visited, false);
  if (isEmptyList(PERMANENT_HEAD)) {
    gc.increments.visitedSpace ^= 1;
    setVisited(YOUNG, false);
  } else mergeLists(visited, oldSpaces().pending);
  gc.increments.work = 0;
  gc.increments.marking = true;
}

/** CPython: gc_collect_young(). */
function collectYoung(): CollectionResult {
  untrackTuples(YOUNG);
  setVisited(YOUNG, true);
  const result = collectRegion(YOUNG, oldSpaces().visited);
  gc.counts[0] = 0;
  gc.counts[1]++;
  countCollection(0, result);
  return result;
}

/** Moves pending objects, each with what it reaches, behind the young ones until there are enough; how many there are. */
function fillIncrement(): number {
  const { pending } = oldSpaces();
  let size = listSize(INCREMENT_HEAD);
  while (size < gc.increments.work && !isEmptyList(pending)) {
    const first = gcNext[pending] as Ref;
    Object.assign(walk, { list: INCREMENT_HEAD, found: 0 });
    take(first);
    for (let ref = first as number; ref !== INCREMENT_HEAD; ref = gcNext[ref]) typeTable[typeIds[ref]].slots.traverse!(ref as Ref, take);
    size += walk.found;
  }
  return size;
}

/** CPython: gc_collect_increment(). */
function collectIncrement(): CollectionResult {
  const state = gc.increments;
  const nothing = { collected: 0, uncollectable: 0, candidates: 0 };
  state.work += assessWork();
  if (state.work < 0) return nothing;
  untrackTuples(YOUNG);
  if (state.marking) {
    markAtStart();
    return nothing;
  }
  state.work -= markFrom(collectionRoots.stacks());
  initList(INCREMENT_HEAD);
  setVisited(YOUNG, true);
  mergeLists(YOUNG, INCREMENT_HEAD);
  const size = fillIncrement();
  const result = collectRegion(INCREMENT_HEAD, oldSpaces().visited);
  state.work += heapFraction() - size;
  countCollection(1, result);
  if (isEmptyList(oldSpaces().pending)) completeRound();
  return result;
}

/** CPython: gc_collect_full(). */
function collectFull(): CollectionResult {
  const { visited, pending } = oldSpaces();
  untrackTuples(YOUNG);
  mergeLists(YOUNG, pending);
  setVisited(pending, true);
  mergeLists(pending, visited);
  const result = collectRegion(visited, visited);
  gc.counts.fill(0);
  completeRound();
  countCollection(2, result);
  return result;
}

strategies.increments = (generation) => [collectYoung, collectIncrement, collectFull][generation]();
