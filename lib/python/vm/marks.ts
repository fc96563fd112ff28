import type { HeapSnapshot, MarkHit, MarkRequest } from '../api';
import { DEFAULT_SNAPSHOT_LIMIT } from '../api';
import { belief } from '../object/belief';
import { output } from '../protocols/output';
import { takeCensus } from '../trace/census';
import { takeSnapshot } from '../trace/snapshot';
import { stepsDone } from './breaker';
import { defineHandlers } from './handlers';
import { vm } from './state';

/**
 * Places at which the heap is looked at. Only lines with a mark are compiled with a LINE instruction, so a run without marks
 * pays nothing, and a mark is bound to its file and line: a program cannot reach another file's marks.
 */
const MOST_HITS = 1000;

const state = {
  /** By file, then line. */
  requests: new Map<string, Map<number, MarkRequest[]>>(),
  hits: [] as MarkHit[],
  counts: new Map<MarkRequest, number>(),
  snapshotLimit: DEFAULT_SNAPSHOT_LIMIT,
};

/** Lines of a file that have marks; undefined when it has none. */
export function markedLines(file: string): ReadonlySet<number> | undefined {
  const lines = state.requests.get(file);
  return lines === undefined ? undefined : new Set(lines.keys());
}

export function markHits(): MarkHit[] {
  return state.hits;
}

export function resetMarks(requests: readonly MarkRequest[], snapshotLimit = DEFAULT_SNAPSHOT_LIMIT): void {
  state.snapshotLimit = snapshotLimit;
  state.requests = new Map();
  state.hits = [];
  state.counts = new Map();
  for (const request of requests) {
    let lines = state.requests.get(request.file);
    if (lines === undefined) state.requests.set(request.file, (lines = new Map()));
    lines.set(request.line, [...(lines.get(request.line) ?? []), request]);
  }
}

/** Without what the run takes for destroyed. */
function seenSnapshot(): HeapSnapshot {
  const snapshot = takeSnapshot(state.snapshotLimit);
  if (belief.destroyed.size === 0) return snapshot;
  const gone = belief.destroyed;
  const kept = <T extends { to: number }>(edges: T[]): T[] => edges.filter(({ to }) => !gone.has(to));
  return {
    ...snapshot,
    roots: snapshot.roots.map((root) => ({ ...root, edges: kept(root.edges) })),
    objects: snapshot.objects.filter(({ id }) => !gone.has(id)).map((object) => ({ ...object, edges: kept(object.edges) })),
  };
}

/** Looks at the heap and notes what it is like. */
export function recordMark(label: string, file: string, line: number, hit: number, wantsSnapshot: boolean): void {
  if (state.hits.length >= MOST_HITS) return;
  const { stdoutChars } = output;
  state.hits.push({ label, file, line, hit, step: stepsDone(), stdoutChars, census: takeCensus(), ...(wantsSnapshot ? { snapshot: seenSnapshot() } : {}) });
}

defineHandlers({
  LINE(line) {
    const file = vm.frame.code.source.name;
    for (const request of state.requests.get(file)?.get(line) ?? []) {
      const hit = (state.counts.get(request) ?? 0) + 1;
      state.counts.set(request, hit);
      if (request.hits !== undefined && !request.hits.includes(hit)) continue;
      recordMark(request.label, file, line, hit, request.record === 'snapshot');
    }
  },
});
