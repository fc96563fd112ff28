import { expect, it } from 'vitest';
import type { RecordRequest } from '../../lib/python/api';
import { bundledEngine } from './bundled-engine';
import { expectedFailure, isAboutMemory, loadExpectedFailures, loadPrograms, sumOf } from './cases';
import type { ConformanceProgram } from './cases';
import { printedBy } from './run-on-engine';

/**
 * Nothing that looks changes anything: each program about memory, and every second one of the others, runs recorded, with its heap written down at many of its steps, and prints what it should;
 * those about memory run unrecorded, too, and take the same steps. And nothing that makes it quicker: all of its code is translated at once, either way.
 */
const { runProgram } = await bundledEngine();
const failures = loadExpectedFailures();
const LIMITS = { steps: 200_000_000 };
/** Events after which the heap is written down: many early ones, some late ones. */
const MOMENTS = [2, 3, 5, 9, 16, 28, 49, 86, 150, 262, 458, 801, 1401, 2450, 4287, 7500, 13_000, 60_000];

function run(program: ConformanceProgram, record?: RecordRequest) {
  const { source, filename, stdin, modules } = program;
  return runProgram({ source, filename, stdin, modules, profile: '3.14', limits: LIMITS, ...(record === undefined ? {} : { record }) }, { auditHeap: true, translate: 'always' });
}

for (const program of loadPrograms()) {
  if (!program.expected.has('3.14') || (!isAboutMemory(program) && sumOf(program.name) % 2 === 0)) continue;
  it(`${program.name} does the same when it is watched`, () => {
    const { recording, ...watched } = run(program, { snapshotsAt: MOMENTS });
    if (isAboutMemory(program)) {
      // Of a recorded run nobody asks whether it hangs on its seed.
      const unsaid = { usesSeed: undefined, usesCollector: undefined };
      expect({ ...watched, ...unsaid }).toEqual({ ...run(program), ...unsaid });
    } else if (expectedFailure(failures, program, '3.14') === null) expect(printedBy(watched)).toEqual(program.expected.get('3.14'));
    expect(recording!.snapshots.map(({ event }) => event)).toEqual(MOMENTS.filter((event) => event < recording!.events.count));
  });
}
