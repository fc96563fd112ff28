import { expect, it } from 'vitest';
import type { RecordRequest } from '../../lib/python/api';
import { bundledEngine } from './bundled-engine';
import { loadPrograms } from './cases';
import type { ConformanceProgram } from './cases';

/**
 * Nothing that looks changes anything: each program runs unrecorded, and recorded with its heap written down at many of its steps. And nothing that
 * makes it quicker: unrecorded, all of its code is translated at once, and recorded it is interpreted.
 */
const { runProgram } = await bundledEngine();
const LIMITS = { steps: 200_000_000 };
/** Events after which the heap is written down: many early ones, some late ones. */
const MOMENTS = [2, 3, 5, 9, 16, 28, 49, 86, 150, 262, 458, 801, 1401, 2450, 4287, 7500, 13_000, 60_000];

function run(program: ConformanceProgram, record?: RecordRequest) {
  const { source, filename, stdin, modules } = program;
  return runProgram({ source, filename, stdin, modules, profile: '3.14', limits: LIMITS, ...(record === undefined ? {} : { record }) }, { auditHeap: true, translate: 'always' });
}

for (const program of loadPrograms()) {
  if (!program.expected.has('3.14')) continue;
  it(`${program.name} does the same when it is watched`, () => {
    const { recording, ...watched } = run(program, { snapshotsAt: MOMENTS });
    // Of a recorded run nobody asks whether it hangs on its seed.
    const unsaid = { usesSeed: undefined, usesCollector: undefined };
    expect({ ...watched, ...unsaid }).toEqual({ ...run(program), ...unsaid });
    expect(recording!.snapshots.map(({ event }) => event)).toEqual(MOMENTS.filter((event) => event < recording!.events.count));
  });
}
