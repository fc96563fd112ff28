import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../lib/python/api';
import { expectedFailure, findOrphans, isTranslatedAtOnce, loadExpectedFailures, loadPrograms, profilesToRun } from './cases';
import type { ConformanceProgram } from './cases';
import { runOnEngine } from './run-on-engine';

const programs = loadPrograms();
const failures = loadExpectedFailures();

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
  const { outcome, heapProblems } = runOnEngine(program, profile, { translated: isTranslatedAtOnce(program, profile) });
  expect(outcome).toEqual(program.expected.get(profile));
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
      .flatMap((program) => Array.from(program.expected.keys(), (profile) => ({ program, profile })))
      .filter(({ program, profile }) => profilesToRun(program).includes(profile) || expectedFailure(failures, program, profile) !== null);

    for (const { program, profile } of cases) {
      const reason = expectedFailure(failures, program, profile);
      const title = `${program.name} on ${profile}`;
      if (reason !== null) {
        it(`${title} (differs: ${reason})`, () => mustFail(reason, () => checkPlain(program, profile)));
        continue;
      }
      it(title, () => checkPlain(program, profile));
    }
  });
}
