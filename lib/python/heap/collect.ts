import type { Ref } from '../object/ref';
import { COUNTS_PAGES } from '../object/page-counting';
import { Write, noteHeader } from '../object/page-writes';
import { TypeFeature, typeTable } from '../object/py-type';
import { FIRST_PROGRAM_ROW, Flag, flags, gcNext, gcPrev, gcRefs, payloads, refcounts, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { callWith } from '../object/runtime';
import { decref, incref, newRef } from './refcount';
import {
  GENERATION_HEADS, PERMANENT_HEAD, SEEN_HEAD, STILL_UNREACHABLE_HEAD, UNREACHABLE_HEAD, gc, initList, isEmptyList, listSize,
  mergeLists, moveTo, oldSpaces, untrack,
} from './gc-state';
import { clearWeakrefsSilently, handleWeakrefs } from './weakrefs';
import type { CollectionResult } from './collection-hooks';
import { collectionHooks } from './collection-hooks';
import { reportEnd, reportObjects, reportStart } from './collection-report';
import { keepUncollectable, separateUncollectable } from './legacy-finalizers';

/**
 * The cycle collector: CPython's algorithm, a function a phase, list order included. Sources named below are
 * Modules/gcmodule.c up to 3.12 and Python/gc.c from 3.13 on.
 *
 * `gcRefs` of an object is its scratch count while its generation is being collected, and otherwise one of two states:
 */
const REACHABLE = -1;
const TENTATIVELY_UNREACHABLE = -2;

function tracksReferences(ref: Ref): boolean {
  return gcPrev[ref] !== 0;
}

/** Copies every count to `gcRefs`: from here on that column holds the references not yet explained. CPython: update_refs(). */
function updateRefs(list: number): void {
  for (let ref = gcNext[list]; ref !== list; ref = gcNext[ref]) {
    if (COUNTS_PAGES) noteHeader(ref, Write.COLLECTION);
    gcRefs[ref] = refcounts[ref];
    flags[ref] |= Flag.COLLECTING;
  }
}

/** CPython: visit_decref(). */
function visitDecref(ref: Ref): void {
  if ((flags[ref] & Flag.COLLECTING) !== 0) gcRefs[ref]--;
}

/** Lists and tuples, most of what there is, are gone through on the spot, from the last item to the first as their types do. */
const isSequence = (id: number): boolean => id === TypeId.LIST || id === TypeId.TUPLE;

/** Subtracts the references that come from inside the list; what is left came from outside. CPython: subtract_refs(). */
function subtractRefs(list: number): void {
  for (let ref = gcNext[list]; ref !== list; ref = gcNext[ref]) {
    const id = typeIds[ref];
    if (isSequence(id)) {
      const items = payloads[ref] as readonly Ref[];
      for (let i = items.length - 1; i >= 0; i--) visitDecref(items[i]);
    } else typeTable[id].slots.traverse!(ref as Ref, visitDecref);
    if (collectionHooks.visited !== null) collectionHooks.visited('subtract', ref as Ref);
  }
}

/** The list that `visitReachable` moves objects back to. */
const reachable = { list: 0 };

/** Something reachable refers to this object, so it is reachable too. CPython: visit_reachable(). */
function visitReachable(ref: Ref): void {
  if ((flags[ref] & Flag.COLLECTING) === 0) return;
  if (gcRefs[ref] === TENTATIVELY_UNREACHABLE) {
    moveTo(ref, reachable.list);
    gcRefs[ref] = 1;
    collectionHooks.visited?.('reached', ref);
  } else if (gcRefs[ref] === 0) gcRefs[ref] = 1;
}

/**
 * Walks the list from its start: an object with references from outside keeps what it refers to; one without goes to
 * `unreachable`, tentatively, and comes back to the end of the list when something reachable turns out to refer to it.
 * CPython: move_unreachable().
 */
function moveUnreachable(young: number, unreachable: number): void {
  reachable.list = young;
  let ref = gcNext[young];
  while (ref !== young) {
    const next = gcNext[ref];
    if (gcRefs[ref] > 0) {
      const id = typeIds[ref];
      if (isSequence(id)) {
        const items = payloads[ref] as readonly Ref[];
        for (let i = items.length - 1; i >= 0; i--) if ((flags[items[i]] & Flag.COLLECTING) !== 0) visitReachable(items[i]);
      } else typeTable[id].slots.traverse!(ref as Ref, visitReachable);
      gcRefs[ref] = REACHABLE;
      flags[ref] &= ~Flag.COLLECTING;
      ref = gcNext[ref];
    } else {
      moveTo(ref as Ref, unreachable);
      gcRefs[ref] = TENTATIVELY_UNREACHABLE;
      collectionHooks.visited?.('suspect', ref as Ref);
      ref = next;
    }
  }
  for (ref = gcNext[unreachable]; ref !== unreachable; ref = gcNext[ref]) flags[ref] &= ~Flag.COLLECTING;
}

/** Splits the list into what can be reached from outside and `unreachable`. CPython: deduce_unreachable(). */
function deduceUnreachable(list: number, unreachable: number): void {
  initList(unreachable);
  updateRefs(list);
  collectionHooks.phase?.('updateRefs', list, unreachable);
  subtractRefs(list);
  collectionHooks.phase?.('subtractRefs', list, unreachable);
  moveUnreachable(list, unreachable);
  collectionHooks.phase?.('moveUnreachable', list, unreachable);
}

/**
 * Whether an object might ever be tracked (CPython: _PyObject_GC_MAY_BE_TRACKED()): a tuple that was untracked will not, nor will
 * a built-in type, which is static memory in CPython.
 */
export function mayBeTracked(ref: Ref): boolean {
  if (ref < FIRST_PROGRAM_ROW && typeIds[ref] === TypeId.TYPE) return false;
  const type = typeTable[typeIds[ref]];
  return type.has(TypeFeature.GC) && !(typeIds[ref] === TypeId.TUPLE && !tracksReferences(ref));
}

const cannotBePartOfCycle = { result: true };

function visitMayBeTracked(ref: Ref): void {
  if (cannotBePartOfCycle.result && mayBeTracked(ref)) cannotBePartOfCycle.result = false;
}

/** Untracks a container none of whose contents may be tracked. CPython: _PyTuple_MaybeUntrack(), MAINTAIN_TRACKING(). */
function maybeUntrack(ref: Ref): void {
  cannotBePartOfCycle.result = true;
  typeTable[typeIds[ref]].slots.traverse!(ref, visitMayBeTracked);
  if (cannotBePartOfCycle.result) untrack(ref);
}

/** CPython: untrack_tuples(). */
export function untrackTuples(list: number): void {
  for (let ref = gcNext[list]; ref !== list;) {
    const next = gcNext[ref];
    if (typeIds[ref] === TypeId.TUPLE) maybeUntrack(ref as Ref);
    ref = next;
  }
}

/** CPython: untrack_dicts(). */
function untrackDicts(list: number): void {
  for (let ref = gcNext[list]; ref !== list;) {
    const next = gcNext[ref];
    if (typeIds[ref] === TypeId.DICT) maybeUntrack(ref as Ref);
    ref = next;
  }
}

/** Calls every finalizer once, while the objects are still whole. CPython: finalize_garbage(). */
function finalizeGarbage(collectable: number): void {
  initList(SEEN_HEAD);
  while (!isEmptyList(collectable)) {
    const ref = gcNext[collectable] as Ref;
    moveTo(ref, SEEN_HEAD);
    const finalize = typeTable[typeIds[ref]].slots.finalize;
    if (finalize !== null && (flags[ref] & Flag.FINALIZED) === 0) {
      flags[ref] |= Flag.FINALIZED;
      incref(ref);
      finalize(ref);
      decref(ref);
    }
  }
  mergeLists(SEEN_HEAD, collectable);
}

/**
 * Finalizers may have made objects reachable again. A second deduction over the unreachable alone finds them; they join the
 * older generation. CPython: handle_resurrected_objects().
 */
function handleResurrectedObjects(unreachable: number, stillUnreachable: number, old: number): void {
  deduceUnreachable(unreachable, stillUnreachable);
  mergeLists(unreachable, old);
}

/** Up to 3.8: whether finalizers have made anything in the list reachable again. CPython: check_garbage(). */
function anythingCameBack(list: number): boolean {
  updateRefs(list);
  subtractRefs(list);
  let found = false;
  for (let ref = gcNext[list]; ref !== list; ref = gcNext[ref]) {
    if (gcRefs[ref] !== 0) found = true;
    flags[ref] &= ~Flag.COLLECTING;
  }
  return found;
}

/** Breaks the cycles by clearing their objects, whose counts then do the rest. CPython: delete_garbage(). */
function deleteGarbage(collectable: number, old: number, garbage: Ref[]): void {
  while (!isEmptyList(collectable)) {
    const ref = gcNext[collectable] as Ref;
    if ((gc.debug & DEBUG_SAVEALL) !== 0) {
      incref(ref);
      garbage.push(ref);
    } else {
      const clear = typeTable[typeIds[ref]].slots.clear;
      if (clear !== null) {
        incref(ref);
        clear(ref);
        decref(ref);
      }
    }
    if (gcNext[collectable] === ref) moveTo(ref, old);
  }
}

export const DEBUG_STATS = 1;
export const DEBUG_COLLECTABLE = 2;
export const DEBUG_UNCOLLECTABLE = 4;
export const DEBUG_INSTANCES = 8;
export const DEBUG_OBJECTS = 16;
export const DEBUG_SAVEALL = 32;

/** The collector that works by increments, which enters itself. */
export const strategies = {
  increments: (_generation: number): CollectionResult => {
    throw new Error('The incremental collector is not loaded.');
  },
};

/** Finds what is unreachable in a list, moves the rest to the end of another (or leaves it) and frees. CPython 3.14.2: gc_collect_region(). */
export function collectRegion(from: number, to: number): CollectionResult {
  deduceUnreachable(from, UNREACHABLE_HEAD);
  untrackTuples(from);
  if (from !== to) mergeLists(from, to);
  return { ...freeUnreachable(to), candidates: 0 };
}

/** One collection, with what `gc.set_debug` wants to be told of it. */
function collectMain(generation: number): CollectionResult {
  if ((gc.debug & DEBUG_STATS) !== 0) reportStart(generation);
  const result = knobs.collector.increments ? strategies.increments(generation) : collectGeneration(generation);
  if (collectionHooks.saved.length !== 0) collectionHooks.storeGarbage(collectionHooks.saved.splice(0));
  if ((gc.debug & DEBUG_STATS) !== 0) reportEnd(result.collected, result.uncollectable);
  if (!knobs.collector.increments) countCollection(generation, result);
  return result;
}

/** What follows a collection of a generation. */
export function countCollection(generation: number, { collected, uncollectable, candidates }: CollectionResult): void {
  if (generation === 2) collectionHooks.clearFreeLists();
  const stats = gc.stats[generation];
  stats.collections++;
  stats.collected += collected;
  stats.uncollectable += uncollectable;
  stats.candidates += candidates;
}

/** Collects a generation and all younger ones. CPython: gc_collect_main(). */
function collectGeneration(generation: number): CollectionResult {
  if (generation + 1 < GENERATION_HEADS.length) gc.counts[generation + 1]++;
  for (let i = 0; i <= generation; i++) gc.counts[i] = 0;
  const young = GENERATION_HEADS[generation];
  for (let i = 0; i < generation; i++) mergeLists(GENERATION_HEADS[i], young);
  const old = generation < 2 ? GENERATION_HEADS[generation + 1] : young;

  const candidates = knobs.collector.timesCollections ? listSize(young) : 0;
  deduceUnreachable(young, UNREACHABLE_HEAD);
  untrackTuples(young);
  if (young !== old) {
    if (generation === 1) gc.longLivedPending += listSize(young);
    mergeLists(young, old);
  } else {
    if (knobs.dictLazyTracking) untrackDicts(young);
    gc.longLivedPending = 0;
    gc.longLivedTotal = listSize(young) + (gc.startFrozen ? 0 : knobs.startupObjects);
  }

  const result = knobs.collector.finalizers === 'once' ? freeUnreachable(old) : freeWithoutFinalizers(old);
  return { ...result, candidates };
}

type Found = Omit<CollectionResult, 'candidates'>;

/** Runs the finalizers of what is in the unreachable list, then frees what they have left unreachable. */
function freeUnreachable(old: number): Found {
  if ((gc.debug & DEBUG_COLLECTABLE) !== 0) reportObjects('collectable', UNREACHABLE_HEAD);
  const found = listSize(UNREACHABLE_HEAD);
  const weakrefsFreed = handleWeakrefs(UNREACHABLE_HEAD, old);
  collectionHooks.phase?.('handleWeakrefs', old, UNREACHABLE_HEAD);
  finalizeGarbage(UNREACHABLE_HEAD);
  collectionHooks.phase?.('finalizeGarbage', old, UNREACHABLE_HEAD);
  let garbage: number = UNREACHABLE_HEAD;
  if (knobs.collector.resurrection === 'keeps its own') {
    garbage = STILL_UNREACHABLE_HEAD;
    handleResurrectedObjects(UNREACHABLE_HEAD, garbage, old);
  } else if (anythingCameBack(garbage)) mergeLists(garbage, old);
  collectionHooks.phase?.('handleResurrectedObjects', old, garbage);
  const counted = knobs.collector.resurrection === 'keeps all and counts' ? found : listSize(garbage);
  if (knobs.weakrefsClearedTwice) for (let ref = gcNext[garbage]; ref !== garbage; ref = gcNext[ref]) clearWeakrefsSilently(ref as Ref);
  collectionHooks.phase?.('deleteGarbage', garbage, garbage);
  deleteGarbage(garbage, old, collectionHooks.saved);
  return { collected: weakrefsFreed + counted, uncollectable: 0 };
}

function isListed(flag: number): boolean {
  return (gc.debug & flag) !== 0 && (!knobs.collector.debugsObjects || (gc.debug & DEBUG_OBJECTS) !== 0);
}

/** Before 3.4: sets aside what has a finalizer, and what only that reaches, and frees the rest. CPython: collect() of 2.7. */
function freeWithoutFinalizers(old: number): Found {
  separateUncollectable(UNREACHABLE_HEAD, STILL_UNREACHABLE_HEAD);
  if (isListed(DEBUG_COLLECTABLE)) reportObjects('collectable', UNREACHABLE_HEAD);
  const counted = listSize(UNREACHABLE_HEAD);
  const collected = counted + handleWeakrefs(UNREACHABLE_HEAD, old);
  collectionHooks.phase?.('handleWeakrefs', old, UNREACHABLE_HEAD);
  collectionHooks.phase?.('deleteGarbage', UNREACHABLE_HEAD, UNREACHABLE_HEAD);
  deleteGarbage(UNREACHABLE_HEAD, old, collectionHooks.saved);
  if (isListed(DEBUG_UNCOLLECTABLE)) reportObjects('uncollectable', STILL_UNREACHABLE_HEAD);
  const uncollectable = listSize(STILL_UNREACHABLE_HEAD);
  keepUncollectable(STILL_UNREACHABLE_HEAD, old, (gc.debug & DEBUG_SAVEALL) !== 0, collectionHooks.saved);
  return { collected, uncollectable };
}

/**
 * A collection with the callbacks of `gc.callbacks` around it, unless they are not to be told; how many objects were unreachable.
 * CPython: gc_collect_with_callback().
 */
function collectWithCallbacks(generation: number, tells = true): number {
  gc.collecting = true;
  collectionHooks.started?.(generation);
  if (tells) invokeCallbacks('start', generation, { collected: 0, uncollectable: 0, candidates: 0 });
  const result = collectMain(generation);
  if (tells) invokeCallbacks('stop', generation, result);
  collectionHooks.stopped?.(generation, result.collected + result.uncollectable);
  gc.collecting = false;
  return result.collected + result.uncollectable;
}

/** CPython: invoke_gc_callback(). */
function invokeCallbacks(phase: string, generation: number, result: CollectionResult): void {
  const { callbacks } = collectionHooks;
  if (callbacks().length === 0) return;
  const [phaseRef, info] = collectionHooks.callbackArguments(phase, generation, result);
  for (let i = 0; i < callbacks().length; i++) {
    const callback = newRef(callbacks()[i]);
    collectionHooks.callReportingErrors(() => callWith(callback, phaseRef, info), callback, 'calling GC callback');
    decref(callback);
  }
  decref(phaseRef);
  decref(info);
}

/** `gc.collect(generation)`: the number of unreachable objects; 0 while a collection is running. */
export function collect(generation: number): number {
  return gc.collecting ? 0 : collectWithCallbacks(generation);
}

/** A full collection of which `gc.callbacks` are not told, at the interpreter's end. CPython: _PyGC_CollectNoFail() */
export function collectSilently(): void {
  if (!gc.collecting) collectWithCallbacks(2, false);
}

/** An automatic collection: the oldest generation whose count is over its threshold. CPython: gc_collect_generations(). */
export function collectGenerations(): void {
  if (knobs.collector.increments) {
    collectWithCallbacks(1);
    return;
  }
  for (let i = GENERATION_HEADS.length - 1; i >= 0; i--) {
    if (gc.counts[i] <= gc.thresholds[i]) continue;
    // A full collection also waits until a quarter (in whole objects) of what survived the last one has joined it since.
    if (i === 2 && gc.longLivedPending < Math.floor(gc.longLivedTotal / 4)) continue;
    collectWithCallbacks(i);
    return;
  }
}

/** Asks for the collection that was put off to the next evaluation-breaker check (CPython: _Py_RunGC(), from 3.12). */
export function runScheduledCollection(): void {
  if (gc.collecting || !gc.enabled || gc.thresholds[0] === 0 || gc.counts[0] <= gc.thresholds[0]) return;
  collectGenerations();
}

/** CPython: gc.freeze(). */
export function freeze(): void {
  for (const head of GENERATION_HEADS) mergeLists(head, PERMANENT_HEAD);
  gc.counts.fill(0);
  gc.startFrozen = true;
  if (!knobs.collector.increments) return;
  for (let ref = gcNext[PERMANENT_HEAD]; ref !== PERMANENT_HEAD; ref = gcNext[ref]) flags[ref] |= Flag.VISITED;
}

/** CPython: gc.unfreeze(). */
export function unfreeze(): void {
  mergeLists(PERMANENT_HEAD, knobs.collector.increments ? oldSpaces().visited : GENERATION_HEADS[2]);
  gc.startFrozen = false;
}

/**
 * What the collection that is going on knows of an object: its `gc_refs` and what it has decided; null when it is not being collected.
 * `isInGeneration`: it is in the list of one. The cell of such an object may still say what a collection before decided of another one in its row.
 */
export function collectionState(ref: Ref, isInGeneration: boolean): { gcRefs: number; verdict: 'undecided' | 'unreachable' } | null {
  if (!gc.collecting || !tracksReferences(ref)) return null;
  const refs = gcRefs[ref];
  if (refs === TENTATIVELY_UNREACHABLE) return isInGeneration ? null : { gcRefs: 0, verdict: 'unreachable' };
  if ((flags[ref] & Flag.COLLECTING) === 0) return null;
  return { gcRefs: refs, verdict: 'undecided' };
}

/**
 * Number of the generation in which the object is, -1 when it is not tracked, 3 for the permanent one; linear in their size. All old objects
 * of the incremental collector are in generation 2.
 */
export function generationsOf(): Map<number, number> {
  const generations = new Map<number, number>();
  [...GENERATION_HEADS, PERMANENT_HEAD].forEach((head, place) => {
    const generation = place === 1 && knobs.collector.increments ? 2 : place;
    for (let ref = gcNext[head]; ref !== head; ref = gcNext[ref]) generations.set(ref, generation);
  });
  return generations;
}
