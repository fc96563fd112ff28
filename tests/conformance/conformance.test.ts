import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../lib/python/api';
import { WHOLE_PROFILE_IDS } from '../../lib/python/api';
import { MEMORY_AREAS, findOrphans, loadExpectedFailures, loadPrograms } from './cases';
import type { ConformanceProgram } from './cases';
import { runOnEngine } from './run-on-engine';

const programs = loadPrograms();
const failures = loadExpectedFailures();

function expectedFailure(program: ConformanceProgram, profile: ProfileId): string | null {
  const entry = failures.find(({ program: name, profiles }) => name === program.name && (profiles?.includes(profile) ?? true));
  return entry?.reason ?? null;
}

/** Runs a check that is known to fail for `reason`, and complains when it does not. */
function mustFail(reason: string, check: () => void): void {
  try {
    check();
  } catch {
    return;
  }
  throw new Error(`passes now; take it off tests/conformance/expected-failures.json (${reason})`);
}

function checkPlain(program: ConformanceProgram, profile: ProfileId): void {
  const { outcome, heapProblems } = runOnEngine(program, profile, { stress: false });
  expect(outcome).toEqual(program.expected.get(profile));
  expect(heapProblems).toEqual([]);
}

/**
 * Whether the run with a collection at every allocation is done. It finds references that native code does not hold, which are the same
 * in every version but for what the collector and instances do; so in the areas about memory the three models of these are tried, and
 * elsewhere one version for each program, all versions in turn.
 */
function isStressed(program: ConformanceProgram, profile: ProfileId): boolean {
  if (program.stress === 'none') return false;
  if (MEMORY_AREAS.has(program.name.split('/')[0]) && ['3.8', '3.10', '3.14'].includes(profile)) return true;
  const whole = WHOLE_PROFILE_IDS.filter((id) => program.expected.has(id));
  const sum = Array.from(program.name, (character) => character.charCodeAt(0)).reduce((a, b) => a + b, 0);
  return whole.length === 0 || whole[sum % whole.length] === profile;
}

function checkStress(program: ConformanceProgram, profile: ProfileId): void {
  const { outcome, heapProblems } = runOnEngine(program, profile, { stress: true });
  if (program.stress === 'same') expect(outcome).toEqual(program.expected.get(profile));
  expect(heapProblems).toEqual([]);
}

describe('the lists', () => {
  it('has no recorded outcome without its program', () => {
    expect(findOrphans(programs)).toEqual([]);
  });

  it('names existing programs and a reason in every expected failure', () => {
    const wrong = failures.filter(({ program: name, profiles, reason }) => {
      const program = programs.find((candidate) => candidate.name === name);
      return program === undefined || reason === '' || profiles?.some((profile) => !program.expected.has(profile));
    });
    expect(wrong).toEqual([]);
  });
});

for (const area of new Set(programs.map((program) => program.name.split('/')[0]))) {
  describe(area, () => {
    const cases = programs
      .filter((program) => program.name.startsWith(`${area}/`))
      .flatMap((program) => Array.from(program.expected.keys(), (profile) => ({ program, profile })));

    for (const { program, profile } of cases) {
      const reason = expectedFailure(program, profile);
      const title = `${program.name} on ${profile}`;
      if (reason !== null) {
        it(`${title} (differs: ${reason})`, () => mustFail(reason, () => checkPlain(program, profile)));
        continue;
      }
      it(title, () => checkPlain(program, profile));
      if (isStressed(program, profile)) it(`${title}, collecting at every allocation`, () => checkStress(program, profile));
    }
  });
}
