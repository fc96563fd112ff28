import { describe, expect, it } from 'vitest';
import { PROFILE_IDS } from '../../lib/python/api';
import { bundledEngine } from '../conformance/bundled-engine';
import { withMistake } from './mutations';
import { joinProgram, randomSections } from './programs';

const { runProgram } = await bundledEngine();
const LIMITS = { steps: 5_000_000, heapBytes: 64 * 1024 * 1024 };
const SEEDS = 40;

/** Whatever the program: an outcome that is documented, and a heap in which every count is right. */
function check(source: string, profile: (typeof PROFILE_IDS)[number]): void {
  const { outcome, heapProblems } = runProgram({ source, filename: 'program.py', profile, limits: LIMITS }, { auditHeap: true });
  expect(outcome.kind === 'internal-error' ? outcome.message : '').toBe('');
  expect(heapProblems ?? []).toEqual([]);
}

describe.each(PROFILE_IDS)('generated programs on %s', (profile) => {
  it('never make the engine fail, and leave no wrong count', () => {
    for (let seed = 0; seed < SEEDS; seed++) check(joinProgram(randomSections(seed)), profile);
  });

  it('never make it fail with a mistake in their text', () => {
    for (let seed = 0; seed < SEEDS; seed++) check(withMistake(joinProgram(randomSections(seed)), seed), profile);
  });
});
