/**
 * The conformance programs with a collection at every allocation, or at every twentieth, and one program in four with all code translated;
 * beside `conformance.test.ts`, so that both are run at once.
 */
import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../lib/python/api';
import { WHOLE_PROFILE_IDS } from '../../lib/python/api';
import { expectedFailure, isAboutMemory, loadExpectedFailures, loadPrograms, sumOf } from './cases';
import type { ConformanceProgram } from './cases';
import { runOnEngine } from './run-on-engine';

const failures = loadExpectedFailures();

/**
 * Whether the run with a collection at every allocation is done. It finds references that native code does not hold, which are the same
 * in every version but for what the collector and instances do; so in the areas about memory the three models of these are tried, and
 * elsewhere one version for each program, all versions in turn.
 */
function isStressed(program: ConformanceProgram, profile: ProfileId): boolean {
  if (program.stress === 'none') return false;
  if (isAboutMemory(program) && ['3.8', '3.10', '3.14'].includes(profile)) return true;
  const whole = WHOLE_PROFILE_IDS.filter((id) => program.expected.has(id));
  return whole.length === 0 || whole[sumOf(program.name) % whole.length] === profile;
}

/** Programs that use the library make a thousand times more objects than they hold by themselves; a twentieth of the collections finds as much. */
const collectEvery = (program: ConformanceProgram): number => (isAboutMemory(program) && program.stress !== 'seldom' ? 1 : 20);

function checkStress(program: ConformanceProgram, profile: ProfileId): void {
  const { outcome, heapProblems } = runOnEngine(program, profile, {
    collectEvery: collectEvery(program), translated: sumOf(program.name) % 4 === 0,
  });
  if (program.stress === 'same' || program.stress === 'seldom') expect(outcome).toEqual(program.expected.get(profile));
  expect(heapProblems).toEqual([]);
}

const cases = loadPrograms()
  .flatMap((program) => Array.from(program.expected.keys(), (profile) => ({ program, profile })))
  .filter(({ program, profile }) => expectedFailure(failures, program, profile) === null && isStressed(program, profile));

describe.each([...new Set(cases.map(({ program }) => program.name.split('/')[0]))])('%s', (area) => {
  for (const { program, profile } of cases.filter(({ program: { name } }) => name.startsWith(`${area}/`))) {
    it(`${program.name} on ${profile}, collecting at every allocation${collectEvery(program) === 1 ? '' : ' in twenty'}`, () => checkStress(program, profile));
  }
});
