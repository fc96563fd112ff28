import { describe, expect, it } from 'vitest';
import type { ProfileId, RunDiagnostics } from '../../lib/python/api';
import { bundledEngine } from '../conformance/bundled-engine';
import { joinProgram, randomSections } from './programs';

const { runProgram } = await bundledEngine();
const LIMITS = { steps: 300_000, heapBytes: 64 * 1024 * 1024 };
const SEEDS = 40;

/** Output, steps, bytes, collections, exit status and heap: whatever is in a result. */
function result(source: string, profile: ProfileId, host: RunDiagnostics) {
  return runProgram({ source, filename: 'program.py', profile, limits: LIMITS }, { auditHeap: true, ...host });
}

/** The sections again and again, so that code gets warm while it runs. */
const repeated = (seed: number): string => {
  const lines = joinProgram(randomSections(seed)).split('\n');
  const calls = lines.filter((line) => line.startsWith('attempt('));
  return `${lines.join('\n')}\nfor _ in range(300):\n${calls.map((call) => `    ${call}\n`).join('')}    pass\n`;
};

describe.each<ProfileId>(['3.8', '3.10', '3.12', '3.14', '3.15'])('translated code on %s', (profile) => {
  it('does what the loop does in generated programs, to the step', () => {
    for (let seed = 1000; seed < 1000 + SEEDS; seed++) {
      const source = joinProgram(randomSections(seed));
      expect(result(source, profile, { translate: 'always' }), `seed ${seed}`).toEqual(result(source, profile, { translate: 'off' }));
    }
  });

  it('does so where code gets warm in the midst of a run, and where a limit ends it', () => {
    for (let seed = 2000; seed < 2004; seed++) {
      const source = repeated(seed);
      expect(result(source, profile, { translate: 'default' }), `seed ${seed}`).toEqual(result(source, profile, { translate: 'off' }));
    }
  });

  it('does so with a collection at every allocation', () => {
    for (let seed = 3000; seed < 3005; seed++) {
      const source = joinProgram(randomSections(seed));
      const host = { collectEvery: 1 };
      expect(result(source, profile, { ...host, translate: 'always' }), `seed ${seed}`).toEqual(result(source, profile, { ...host, translate: 'off' }));
    }
  });
});
