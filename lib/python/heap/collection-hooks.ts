import type { Ref } from '../object/ref';

/** What a collection found, and among how many objects. */
export interface CollectionResult {
  collected: number;
  uncollectable: number;
  candidates: number;
}

/**
 * Where the collector meets what lies above it: `modules/gc` supplies callbacks and `gc.garbage`, the trace recorder listens.
 * A hook never changes what the collector does.
 */
export const collectionHooks = {
  /** Objects that DEBUG_SAVEALL kept during the present collection, owned. */
  saved: [] as Ref[],
  /** The members of `gc.callbacks`, borrowed; as they are at each moment, since a callback may change the list. */
  callbacks: (): readonly Ref[] => [],
  /** New references to the `phase` and `info` arguments of a callback. */
  callbackArguments: (_phase: string, _generation: number, _result: CollectionResult): [Ref, Ref] => {
    throw new Error('The gc module is not loaded.');
  },
  /** Runs a call, drops its result and reports an exception as unraisable; `doing` is what was being done, in CPython's words. */
  callReportingErrors: (_call: () => Ref, _source: Ref, _doing: string): void => {},
  /** Takes over references for `gc.garbage`. */
  storeGarbage: (_refs: Ref[]): void => {},
  /** Before 3.4: whether the object has a finalizer that would have to run (CPython: has_finalizer()). */
  hasLegacyFinalizer: (_ref: Ref): boolean => false,
  /** Counts a tuple of so many items that C code has from the one call to the other; the objects in it are the caller's. */
  beginTuple: (_length: number): void => {},
  endTuple: (_length: number): void => {},
  /** After a full collection (CPython: clear_freelists()). */
  clearFreeLists: (): void => {},
  started: null as ((generation: number) => void) | null,
  stopped: null as ((generation: number, collected: number) => void) | null,
  /** After each phase, with the two lists it worked on. */
  phase: null as ((name: string, list: number, unreachable: number) => void) | null,
  /** An object's turn: its references were subtracted, it became a suspect, it was reached after all. */
  visited: null as ((what: 'subtract' | 'suspect' | 'reached', ref: Ref) => void) | null,
};
