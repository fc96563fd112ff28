import { describe, expect, it } from 'vitest';
import { PROFILE_IDS } from '../../lib/python/api';
import { bundledEngine } from '../conformance/bundled-engine';
import { heapSections, joinHeapProgram } from './heap-programs';

const { runProgram } = await bundledEngine();
const LIMITS = { steps: 5_000_000, heapBytes: 64 * 1024 * 1024 };
const SEEDS = 60;
/** With a collection at every allocation a program takes a hundred times as long. */
const STRESS_SEEDS = 4;

function run(seed: number, profile: (typeof PROFILE_IDS)[number], stressed: boolean): string {
  const source = joinHeapProgram(heapSections(seed));
  const { outcome, heapProblems, output } = runProgram({ source, filename: 'program.py', profile, limits: LIMITS }, { auditHeap: true, collectEvery: stressed ? 1 : 0 });
  expect(outcome.kind === 'internal-error' ? outcome.message : '', `seed ${seed}`).toBe('');
  expect(heapProblems ?? [], `seed ${seed}`).toEqual([]);
  return output.map(({ stream, text }) => `${stream}: ${text}`).join('');
}

describe.each(PROFILE_IDS)('generated programs about memory on %s', (profile) => {
  it('leave no wrong count and do the same each time', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const output = run(seed, profile, false);
      if (seed % 10 === 0) expect(run(seed, profile, false)).toBe(output);
    }
  });

  it('leave none with a collection at every allocation', () => {
    for (let seed = 1; seed <= STRESS_SEEDS; seed++) run(seed, profile, true);
  });
});
