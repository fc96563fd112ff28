import type { HeapSnapshot } from '../api';
import { DEFAULT_SNAPSHOT_LIMIT } from '../api';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeCreation, typeIdOf, typeTable } from '../object/py-type';
import type { PyType } from '../object/py-type';
import { FIRST_PROGRAM_ROW, Flag, flags, heap, serialOf, sizeOf } from '../object/table';
import { stopRun } from '../object/outcomes';
import { TypeId } from '../object/type-ids';
import type { AllocationWatcher } from '../heap/allocation-watchers';
import { unwatchAllocations, watchAllocations } from '../heap/allocation-watchers';
import { collectionHooks } from '../heap/collection-hooks';
import { isEngineObject } from '../heap/engine-objects';
import { listSize } from '../heap/gc-state';
import { refcountOf } from '../heap/refcount';
import { EventLog } from './event-log';
import type { EventKindNumber, EventPlace, RecordRequest, Recording } from './events';
import { EventKind } from './events';
import { beginFollowing, endFollowing, followIfWanted, isFollowing, noteDeathOf } from './following';
import { isAtom } from './program-objects';
import { takeSnapshot } from './snapshot';
import { lookAgain } from './standing';
import { forgetTypeNumbers, typeNumberOf } from './type-numbers';
import { resetUnsettled, settle, unsettled } from './unsettled';

/**
 * Notes what happens to the program's objects while a run is recorded. It hears of allocations from the allocator, of deaths by
 * standing before every type's deallocation, of collections from the collector's hooks; lines and calls are told by the machine
 * (`vm/observe.ts`). It looks only: nothing is allocated in the engine, no count changes. Where no run is recorded, none of this is
 * in place.
 */
/** 19 bytes each. */
const MOST_EVENTS = 4_000_000;
const MOST_SNAPSHOTS = 1000;
/** Events about single objects noted in one collection. */
const MOST_PER_COLLECTION = 5000;

const state = {
  log: new EventLog(false),
  /** Values that were made, if that is wanted. */
  values: null as EventLog | null,
  active: false,
  maxEvents: 0,
  complete: true,
  /** Events after which the heap is to be written down, and the first of them; that is Infinity when there is none. */
  wanted: [] as number[],
  nextWanted: Infinity,
  snapshots: [] as { event: number; snapshot: HeapSnapshot }[],
  /** Wanted events about objects that are not filled in yet: the heap is written down when the instruction is done. */
  postponed: [] as number[],
  noted: 0,
  snapshotLimit: DEFAULT_SNAPSHOT_LIMIT,
  stopAfterSnapshots: false,
};

/** Where the program stands; kept up to date by the machine. */
export const position = { line: 0, place: 0, depth: 0 };

export function setPosition(line: number, place: number, depth: number): void {
  position.line = line;
  position.place = place;
  position.depth = depth;
}

/** Begins to record; ends with `endRecording`. `snapshotLimit`: most objects of a heap that is written down. */
export function beginRecording(request: RecordRequest, snapshotLimit = DEFAULT_SNAPSHOT_LIMIT): void {
  state.log = new EventLog(request.eventsWanted !== false);
  state.values = request.values === true ? new EventLog() : null;
  state.active = true;
  state.maxEvents = request.maxEvents ?? MOST_EVENTS;
  state.complete = true;
  state.wanted = [...new Set(request.snapshotsAt ?? [])].sort((a, b) => a - b).slice(0, MOST_SNAPSHOTS);
  state.nextWanted = state.wanted[0] ?? Infinity;
  state.snapshots = [];
  state.snapshotLimit = snapshotLimit;
  state.postponed = [];
  state.stopAfterSnapshots = request.stopAfterSnapshots === true;
  beginFollowing(request.follow ?? 0, (ref, count) => note(EventKind.COUNT, ref, count));
  setPosition(0, 0, 0);
  lookAgain();
  resetUnsettled();
  settle();
  watcher.numbers = request.values === true || (request.follow ?? 0) !== 0;
  watchAllocations(watcher);
  typeTable.forEach(watchDeaths);
  typeCreation.created = watchDeaths;
  Object.assign(collectionHooks, hooks);
}

/** Whether no more events are kept; the machine then stops looking, and the rest of the run costs nothing. */
export function isFull(): boolean {
  return !state.complete;
}

/** Stops listening; what was recorded is kept. */
export function stopListening(): void {
  unwatchAllocations(watcher);
  typeCreation.created = null;
  for (const type of typeTable.filter(Boolean)) type.slots.dealloc = plainDealloc.get(type.slots.dealloc) ?? type.slots.dealloc;
  watchedDealloc.clear();
  plainDealloc.clear();
  Object.assign(collectionHooks, { started: null, stopped: null, phase: null, visited: null });
  resetUnsettled();
  forgetTypeNumbers();
}

/** The recording, complete or as far as it came; null when the run is not recorded. */
export function endRecording(): Recording<HeapSnapshot> | null {
  if (!state.active) return null;
  state.stopAfterSnapshots = false;
  settleHeap();
  stopListening();
  state.active = false;
  const instructions = endFollowing();
  const { log, values, complete } = state;
  const snapshots = state.snapshots.sort((a, b) => a.event - b.event);
  state.values = null;
  return {
    events: log.columns(), places: log.places, types: log.types, complete, snapshots, ...(values === null ? {} : { values: values.columns() }), ...(instructions === null ? {} : { instructions }),
  };
}

export function isRecording(): boolean {
  return state.active;
}

export function placeNumber(place: EventPlace): number {
  return state.log.placeNumber(place);
}

/** Notes an event of the program at its present position. */
export function note(kind: EventKindNumber, object: Ref = NULL, value = 0): void {
  const { log } = state;
  if (log.count >= state.maxEvents) return noteFull();
  const { line, place, depth } = position;
  if (object === NULL) log.add(kind, line, place, depth, 0, 0, value);
  else log.add(kind, line, place, depth, serialOf(object), typeNumberOf(log, object), value);
  if (state.nextWanted < log.count) writeDown(kind);
}

function noteFull(): void {
  state.complete = false;
  lookAgain();
}

/** The heap is wanted after the event that has just been noted. */
function writeDown(kind: EventKindNumber): void {
  const event = state.wanted.shift() as number;
  state.nextWanted = state.wanted[0] ?? Infinity;
  lookAgain();
  if (kind === EventKind.ALLOCATE || kind === EventKind.RESIZE) state.postponed.push(event);
  else state.snapshots.push({ event, snapshot: takeSnapshot(state.snapshotLimit) });
}

/** Between two instructions: everything is whole, so a heap that was asked for after an allocation can be written down. */
export function settleHeap(): void {
  settle();
  if (state.postponed.length > 0) {
    const snapshot = takeSnapshot(state.snapshotLimit);
    for (const event of state.postponed.splice(0)) state.snapshots.push({ event, snapshot });
  }
  if (state.stopAfterSnapshots && state.wanted.length === 0) {
    state.stopAfterSnapshots = false;
    stopRun('cancelled', 'All that was asked for has been seen.');
  }
}

/** Whether nothing is waited for that only a look between two instructions tells. */
export function mayLookAway(): boolean {
  return !isFollowing() && state.postponed.length === 0 && state.complete
    && !(state.stopAfterSnapshots && state.wanted.length === 0);
}

/** Objects that events speak of: those that a view draws as objects of their own. */
function isSubject(ref: Ref): boolean {
  return ref >= FIRST_PROGRAM_ROW && typeIdOf(ref) !== TypeId.CODE && !isAtom(ref) && !isEngineObject(ref);
}

function noteValue(values: EventLog, ref: Ref): void {
  if (values.count < MOST_EVENTS) {
    values.add(EventKind.ALLOCATE, position.line, position.place, position.depth, serialOf(ref), 0, state.log.count);
  }
}

const watcher: AllocationWatcher = {
  numbers: false,
  allocated(ref) {
    followIfWanted(ref);
    if (isSubject(ref)) note(EventKind.ALLOCATE, ref, sizeOf(ref));
    else if (state.values !== null && isAtom(ref) && !isEngineObject(ref)) noteValue(state.values, ref);
  },
  resized(ref) {
    if (isSubject(ref)) note(EventKind.RESIZE, ref, sizeOf(ref));
  },
  freed() {},
};

/** Watched deallocation by plain one, so that types which share theirs go on sharing it, and the way back. */
const watchedDealloc = new Map<PyType['slots']['dealloc'], PyType['slots']['dealloc']>();
const plainDealloc = new Map<PyType['slots']['dealloc'], PyType['slots']['dealloc']>();

function watchDeaths(type: PyType): void {
  const plain = type.slots.dealloc;
  if (plainDealloc.has(plain)) return;
  let watched = watchedDealloc.get(plain);
  if (watched === undefined) {
    watched = (ref) => deallocate(ref, plain);
    watchedDealloc.set(plain, watched);
    plainDealloc.set(watched, plain);
  }
  type.slots.dealloc = watched;
}

/** An object's count is zero: its death is noted before anything of it is gone. */
function deallocate(ref: Ref, dealloc: (ref: Ref) => void): void {
  const { dying } = unsettled;
  const killer = dying.length === 0 ? NULL : dying[dying.length - 1];
  // The base's part of one and the same deallocation.
  if (killer === ref || !isSubject(ref)) {
    dealloc(ref);
    return;
  }
  const serial = serialOf(ref);
  // One may be put off, and then be deallocated a second time.
  if ((flags[ref] & Flag.DEATH_NOTED) === 0) {
    flags[ref] |= Flag.DEATH_NOTED;
    noteDeathOf(serial);
    note(EventKind.DEATH, ref, killer === NULL ? 0 : serialOf(killer));
  }
  const depth = dying.push(ref);
  try {
    dealloc(ref);
  } finally {
    dying.length = depth - 1;
  }
  if (typeIdOf(ref) !== TypeId.FREE && serialOf(ref) === serial && refcountOf(ref) > 0) {
    flags[ref] &= ~Flag.DEATH_NOTED;
    note(EventKind.RESURRECTION, ref, sizeOf(ref));
  }
}

const phaseEvents: Record<string, EventKindNumber> = {
  updateRefs: EventKind.UPDATE_REFS,
  subtractRefs: EventKind.SUBTRACT_REFS,
  moveUnreachable: EventKind.MOVE_UNREACHABLE,
  handleWeakrefs: EventKind.WEAKREFS,
  finalizeGarbage: EventKind.FINALIZERS,
  handleResurrectedObjects: EventKind.RESURRECTED,
  deleteGarbage: EventKind.DELETE,
};

const visitEvents: Record<string, EventKindNumber> = { subtract: EventKind.SUBTRACT, suspect: EventKind.SUSPECT, reached: EventKind.REACHED };

const hooks: Pick<typeof collectionHooks, 'started' | 'stopped' | 'phase' | 'visited'> = {
  started: (generation) => {
    state.noted = 0;
    note(EventKind.COLLECTION, NULL, generation);
  },
  stopped: (_generation, collected) => note(EventKind.COLLECTED, NULL, collected),
  phase: (name, _list, unreachable) => note(phaseEvents[name], NULL, listSize(unreachable)),
  visited: (what, ref) => {
    if (state.noted++ < MOST_PER_COLLECTION && isSubject(ref)) note(visitEvents[what], ref);
  },
};

/** Bytes alive, for the timeline. */
export function bytesAlive(): number {
  return heap.bytes;
}

