'use client';

import { useEffect, useRef, useState } from 'react';
import type { HeapSnapshot, RunRequest } from '@/lib/python/api';
import { useEngine } from '../program/engine-provider';

/** Heaps kept of one recorded run; the oldest go first. */
const MOST_KEPT = 400;

interface Known {
  /** The run that they are of. */
  request: RunRequest | null;
  heaps: Map<number, HeapSnapshot>;
}

export interface HeapsAt {
  at(event: number): HeapSnapshot | undefined;
  /** Why the heap cannot be shown, for the learner. */
  problem: string;
}

/**
 * The heap after events of a recorded run. A run is repeated exactly, so the program simply runs once more up to the last of them.
 * `events` that are known already cost nothing; pass those that are likely to be wanted next, too.
 */
export function useHeapAt(request: RunRequest | null, events: readonly number[]): HeapsAt {
  const getEngine = useEngine();
  const known = useRef<Known>({ request: null, heaps: new Map() });
  const [, refresh] = useState(0);
  const [problem, setProblem] = useState('');
  const wanted = events.join(',');

  useEffect(() => {
    if (request === null) return;
    if (known.current.request !== request) known.current = { request, heaps: new Map() };
    const { heaps } = known.current;
    const missing = wanted === '' ? [] : wanted.split(',').map(Number).filter((event) => !heaps.has(event));
    if (missing.length === 0) return;
    let isCurrent = true;
    void getEngine().run({ ...request, snapshotAtEnd: false, record: { maxEvents: Math.max(...missing) + 1, snapshotsAt: missing, stopAfterSnapshots: true } })
      .then(({ recording, outcome }) => {
        if (!isCurrent) return;
        if (heaps.size > MOST_KEPT) heaps.clear();
        for (const { event, snapshot } of recording?.snapshots ?? []) heaps.set(event, snapshot);
        const isMissing = missing.some((event) => !heaps.has(event));
        setProblem(!isMissing ? '' : outcome.kind === 'internal-error' ? `The engine failed, which is our mistake: ${outcome.message}`
          : 'The heap at this step could not be shown: the run was stopped. Choose the step again.');
        refresh((count) => count + 1);
      });
    return () => { isCurrent = false; };
  }, [request, wanted, getEngine]);

  return { at: (event) => (known.current.request === request ? known.current.heaps.get(event) : undefined), problem };
}
