/** The heap that is looked at, with its analysis, as a file: the same format as that of `leaklab heap --json`. */
import { ENGINE_VERSION } from '@/lib/python/api';
import type { HeapSnapshot, ProfileId } from '@/lib/python/api';
import { analyseHeap } from '@/lib/heap/analyse-heap';
import { heapJson } from '@/lib/heap/report-json';

export function heapAsJson(snapshot: HeapSnapshot, profile: ProfileId): string {
  const report = analyseHeap([{ runs: 1, snapshot }]);
  return `${JSON.stringify(heapJson(report, snapshot, { file: 'program.py', profile, engine: ENGINE_VERSION }), null, 1)}\n`;
}
