/**
 * What a recorded run consists of: one event after the other, in columns. Plain data, the vocabulary of the recorder, the hosts
 * and the views. An event's index is the *step* that a page goes to.
 */

/** What happened. Beside each kind: what `object` and `value` hold; they are 0 otherwise. */
export const EventKind = {
  /** A line of the program is about to run. `value`: bytes alive. */
  LINE: 0,
  /** A function of the program was entered. `value`: 1 when a generator goes on. */
  CALL: 1,
  /** It was left, by a result, a `yield` or an exception. */
  RETURN: 2,
  /** An object came into being. `value`: its size in bytes. */
  ALLOCATE: 3,
  /** Its storage grew or shrank. `value`: the new size. */
  RESIZE: 4,
  /** Its count reached zero. `value`: the object whose end released it, 0 if a statement did. */
  DEATH: 5,
  /** Its finalizer stored a reference: it lives on. `value`: its size in bytes. */
  RESURRECTION: 6,
  /** The program wrote. `value`: characters of stdout so far. */
  OUTPUT: 7,
  /** The count of the followed object has changed, since the event before. `value`: the count. */
  COUNT: 8,
  /** A collection begins. `value`: its generation. */
  COLLECTION: 9,
  /** Counts were copied to `gc_refs`. */
  UPDATE_REFS: 10,
  /** The references that this object holds were subtracted. */
  SUBTRACT: 11,
  /** All were: what is left in `gc_refs` comes from outside. */
  SUBTRACT_REFS: 12,
  /** The object has no reference from outside: unreachable, for now. */
  SUSPECT: 13,
  /** It has been reached after all. */
  REACHED: 14,
  /** Reachable and unreachable are told apart. `value`: how many are unreachable. */
  MOVE_UNREACHABLE: 15,
  /** Weak references to the unreachable were cleared, their callbacks called. */
  WEAKREFS: 16,
  /** Finalizers of the unreachable were called. */
  FINALIZERS: 17,
  /** What finalizers made reachable again was found. `value`: how many are to be deleted. */
  RESURRECTED: 18,
  /** Cycles are about to be broken. */
  DELETE: 19,
  /** The collection ended. `value`: what it returns. */
  COLLECTED: 20,
  /** The main program ended; what follows is the interpreter's end. */
  EXIT: 21,
} as const;

export type EventKindNumber = (typeof EventKind)[keyof typeof EventKind];

/** Names of the kinds, by number. */
export const EVENT_NAMES: readonly string[] = Object.keys(EventKind);

export interface RecordRequest {
  /** Most events that are kept; the run goes on without noting more. 4,000,000 by default. */
  maxEvents?: number;
  /** Events after which the heap is written down, ascending; at most 1,000. */
  snapshotsAt?: readonly number[];
  /** End the run, with the outcome `cancelled`, once the heap was written down at all of `snapshotsAt`. */
  stopAfterSnapshots?: boolean;
  /** False: the events are counted but not kept, for a run of which only the heaps are wanted. */
  eventsWanted?: boolean;
  /**
   * An object whose count is followed, by its `SnapshotObject.id`: every reference that is taken or given back, where the engine that counts
   * pages can be loaded; else what each instruction changes.
   */
  follow?: number;
  /** Note where numbers and texts are made too, apart from the events; see `Recording.values`. */
  values?: boolean;
}

/** A function of the program, or a module's body, as place of events. */
export interface EventPlace {
  file: string;
  /** Qualified name; `<module>` for a body. */
  function: string;
}

/** Columns of equal length `count`. */
export interface EventColumns {
  count: number;
  /** `EventKind`. */
  kinds: Uint8Array;
  /** 1-based line that runs; 0 before the first. */
  lines: Int32Array;
  /** Index into `places`. */
  places: Uint16Array;
  /** Frames of the program below this one. */
  depths: Uint16Array;
  /** `SnapshotObject.id` of the object concerned. */
  objects: Uint32Array;
  /** Index into `types`, of the object concerned. */
  types: Uint16Array;
  values: Uint32Array;
}

export interface Recording<Snapshot> {
  events: EventColumns;
  places: EventPlace[];
  /** Names of types; the first is empty. */
  types: string[];
  /** False when more happened than was noted. */
  complete: boolean;
  snapshots: { event: number; snapshot: Snapshot }[];
  /** With `RecordRequest.follow`: for each COUNT, and for the death of the object, the instruction that did it, empty where that is not known. */
  instructions?: string[];
  /**
   * With `RecordRequest.values`: the making of numbers, texts and the like, which is no event of its own. As `ALLOCATE`, but `values` is the
   * number of events before it.
   */
  values?: EventColumns;
}
