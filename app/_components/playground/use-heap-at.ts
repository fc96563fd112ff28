'use client';

import { useEffect, useState } from 'react';
import type { HeapSnapshot, RunRequest, RunResult } from '@/lib/python/api';
import { useEngine } from '../program/engine-provider';

/** Heaps kept of one recorded run. */
const MOST_KEPT = 400;

export type Heaps = ReadonlyMap<number, HeapSnapshot>;

export interface HeapsAt {
  /** By event; those that are not there yet come. */
  heaps: Heaps;
  /** Why the heap cannot be shown, for the learner. */
  problem: string;
}

interface Known extends HeapsAt {
  request: RunRequest | null;
  /** The events that were asked for last. */
  asked: readonly number[];
}

const NOTHING: Heaps = new Map();

function problemOf({ outcome }: RunResult): string {
  return outcome.kind === 'internal-error'
    ? `The engine failed, which is our mistake: ${outcome.message}`
    : 'The heap at this step could not be shown: the run was stopped. Choose the step again.';
}

/**
 * The heap after events of a recorded run. A run is repeated exactly, so the program simply runs once more up to the last of them.
 * `events` that are known already cost nothing; pass those that are likely to be wanted next, too.
 */
export function useHeapAt(request: RunRequest, events: readonly number[]): HeapsAt {
  const getEngine = useEngine();
  const [known, setKnown] = useState<Known>({ request: null, asked: [], heaps: NOTHING, problem: '' });
  const isOfRun = known.request === request;
  const heaps = isOfRun ? known.heaps : NOTHING;
  // A run that brought nothing is not repeated for ever: only another step asks again.
  const isAsked = isOfRun && known.asked === events;

  useEffect(() => {
    const missing = events.filter((event) => !heaps.has(event));
    if (missing.length === 0 || isAsked) return;
    let isCurrent = true;
    const record = { maxEvents: Math.max(...missing) + 1, snapshotsAt: missing, stopAfterSnapshots: true, eventsWanted: false };
    void getEngine().run({ ...request, record }).then((result) => {
      if (!isCurrent) return;
      const found = new Map(heaps.size > MOST_KEPT ? NOTHING : heaps);
      for (const { event, snapshot } of result.recording?.snapshots ?? []) found.set(event, snapshot);
      const isComplete = missing.every((event) => found.has(event));
      setKnown({ request, asked: events, heaps: found, problem: isComplete ? '' : problemOf(result) });
    });
    return () => { isCurrent = false; };
  }, [request, events, heaps, isAsked, getEngine]);

  return { heaps, problem: isAsked ? known.problem : '' };
}
