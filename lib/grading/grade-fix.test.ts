import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/lib/python/api';
import { gradeFix } from './grade-fix';
import { GRADING_LIMITS } from './grading-run';
import { challenge, PERFECT } from './testing/fixtures';
import { createScriptedRunner, scriptedSource, type ScriptedRun } from './testing/scripted-runner';
import type { Verdict } from './types';

async function grade(run: ScriptedRun, alone: ScriptedRun = {}): Promise<Verdict> {
  const source = scriptedSource({ 'use.py': { ...PERFECT['use.py'], ...run }, alone });
  return gradeFix({ challenge, source, profile: '3.14', run: createScriptedRunner().run });
}

/** The messages of the checks that fail, by id. */
async function failures(run: ScriptedRun): Promise<Record<string, string>> {
  const { checks } = await grade(run);
  return Object.fromEntries(checks.filter((check) => !check.passed).map((check) => [check.id, check.message]));
}

const census = (end: Record<string, number>): ScriptedRun['census'] => ({ ...PERFECT['use.py'].census, 'at the end': { Keep: 1, ...end } });
const ended = (outcome: Outcome): ScriptedRun => ({ outcome, exitStatus: 1 });

describe('gradeFix', () => {
  it('passes a perfect answer with all points', async () => {
    expect(await grade({})).toMatchObject({
      challenge: 'challenges/mend',
      version: 'v1',
      profile: '3.14',
      outcome: 'passed',
      score: 6,
      maxScore: 6,
    });
  });

  it('gives the points of the checks that hold, and says what was expected and what was found', async () => {
    const verdict = await grade({ census: census({ 'program.Thing': 4 }) });
    expect(verdict).toMatchObject({ outcome: 'failed', score: 3, maxScore: 6 });
    expect(verdict.checks.map(({ id, passed, message }) => [id, passed, message])).toEqual([
      ['prints', true, 'This holds.'],
      ['freed', false, 'Expected no live Thing at the end, but found 4. Who holds it?'],
      ['kept', true, 'This holds.'],
      ['growth', false, 'Expected at most 3 more live objects at the end than at first, but found 4 more.'],
      ['unforced', true, 'This holds.'],
    ]);
  });

  it.each([
    ['one\n2\n', 'Expected “two” in line 2 of the output, but found “2”.'],
    ['one\n', 'Expected “two” in line 2 of the output, but the output ends after 1 line.'],
    ['', 'Expected “one” in line 1 of the output, but the output ends after 0 lines.'],
    ['one\ntwo\nthree\n', 'Expected 2 lines of output, but there is also “three”.'],
    ['one\ntwo', 'Expected 2 lines of output, but it ends differently.'],
    [`${'x'.repeat(200)}\n`, `Expected “one” in line 1 of the output, but found “${'x'.repeat(79)}…”.`],
  ])('compares the output: %j', async (stdout, message) => {
    expect(await failures({ stdout })).toEqual({ prints: message });
  });

  it('demands that what is in use stays alive', async () => {
    expect(await failures({ census: census({ Keep: 0 }) })).toEqual({ kept: 'Expected at least 1 live Keep at the end, but found none. What is still needed was freed too early.' });
  });

  it('counts the last time a mark is reached, at its own place only', async () => {
    const forged = { label: 'at the end', file: 'program.py', line: 9, hit: 1, step: 9, stdoutChars: 0, census: { Keep: 1 } };
    const run: ScriptedRun = { census: census({ 'program.Thing': 1 }), forged: [forged, { ...forged, file: 'use.py', line: 1 }] };
    expect(Object.keys(await failures(run))).toEqual(['freed']);
  });

  it('fails what would have been counted when the program ends before', async () => {
    const message = 'Expected the program to go on, but it ended before the objects were counted (at the end).';
    const first = PERFECT['use.py'].census!['at first'];
    expect(await failures({ census: { 'at first': first } })).toEqual({
      freed: `${message} Who holds it?`,
      kept: message,
      growth: message,
    });
  });

  it('fails the checks of a workload that exits', async () => {
    const found = await failures({ exitStatus: 3 });
    expect(Object.keys(found)).toEqual(['prints', 'freed', 'kept', 'growth']);
    expect(found.prints).toBe('Expected the program to go on, but it exited with status 3.');
  });

  it('shows an exception from the learner’s side only', async () => {
    const stderr = [
      'Traceback (most recent call last):',
      '  File "use.py", line 12, in <module>',
      '    program.secret_test(7)',
      '    ~~~~~~~~~~~~~~~~~~~^^^',
      '  File "program.py", line 3, in secret_test',
      '    raise ValueError(n)',
      'ValueError: 7',
      '',
    ].join('\n');
    const { checks } = await grade({
      stderr,
      ...ended({ kind: 'exception', type: 'ValueError', message: '7', file: 'program.py', line: 3 }),
    });
    expect(checks[0].message).toBe('Expected no exception, but found ValueError: 7.');
    expect(checks[0].detail).toBe(
      'Traceback (most recent call last):\n  File "program.py", line 3, in secret_test\n    raise ValueError(n)\nValueError: 7',
    );
  });

  it('passes on what a workload asserts in words, but not its bare assertions', async () => {
    const assertion = (message: string, file: string): ScriptedRun =>
      ended({ kind: 'exception', type: 'AssertionError', message, file, line: 1 });
    expect((await failures(assertion('Expected a bell.', 'use.py'))).prints).toBe('Expected a bell.');
    expect((await failures(assertion('', 'use.py'))).prints).toBe('Expected no exception, but found AssertionError.');
    expect((await failures(assertion('mine', 'program.py'))).prints).toBe('Expected no exception, but found AssertionError: mine.');
  });

  it('fails the checks of a workload that reaches a limit', async () => {
    const { prints } = await failures(ended({ kind: 'limit', limit: 'steps', message: 'Too many steps.' }));
    expect(prints).toBe('Expected the program to end, but it reached a limit. Too many steps.');
  });

  it('finds what the answer is not to use', async () => {
    const { run } = createScriptedRunner();
    const source = 'import gc\ngc.collect()\n';
    const verdict = await gradeFix({
      challenge,
      source,
      profile: '3.14',
      run: (request) => run({ ...request, source: '{}', modules: { program: challenge.solution } }),
    });
    expect(verdict.checks.filter((check) => !check.passed).map((check) => check.message)).toEqual([
      'Expected a program without gc.collect, but yours uses it. It is not needed.',
    ]);
  });

  it('does not grade what is empty or no Python', async () => {
    const { run, requests } = createScriptedRunner();
    const empty = await gradeFix({ challenge, source: ' \n', profile: '3.14', run });
    expect(empty).toMatchObject({ outcome: 'not-graded', reason: 'The answer is empty.', score: 0, maxScore: 6, checks: [] });
    expect(requests).toEqual([]);
    const broken: ScriptedRun = ended({
      kind: 'syntax-error',
      type: 'SyntaxError',
      message: "expected ':'",
      file: 'program.py',
      line: 3,
      column: 9,
    });
    expect(await grade({}, broken)).toMatchObject({ outcome: 'not-graded', reason: "SyntaxError in line 3: expected ':'" });
  });

  it('does not grade when the run says nothing about the answer', async () => {
    for (const outcome of [
      { kind: 'limit', limit: 'time', message: 'x' },
      { kind: 'cancelled' },
      { kind: 'internal-error', message: 'x' },
    ] as const) {
      expect(await grade(ended(outcome))).toMatchObject({ outcome: 'not-graded', checks: [] });
    }
    expect(await gradeFix({ challenge, source: '{}', profile: '3.13', run: createScriptedRunner().run })).toMatchObject({
      outcome: 'not-graded',
      reason: 'The challenge is not for Python 3.13, but for 3.14, 3.10.',
    });
  });

  it('runs the workload as the main program, with its marks and within the limits of grading', async () => {
    const { run, requests } = createScriptedRunner();
    await gradeFix({ challenge, source: '{}', profile: '3.10', run });
    const limits = { ...GRADING_LIMITS, steps: 1_000 };
    const compiling = { ...limits, steps: 1 };
    expect(requests[0]).toEqual({ source: '{}', filename: 'program.py', profile: '3.10', limits: compiling });
    expect(requests[1]).toEqual({
      source: 'import program\n',
      filename: 'use.py',
      hideSource: true,
      profile: '3.10',
      modules: { program: '{}' },
      marks: challenge.workloads['use.py'].marks,
      limits,
    });
    expect(requests[2].modules).toEqual({ program: challenge.solution });
    expect(requests).toHaveLength(3);
  });

  it('gives the same bytes every time', async () => {
    const run: ScriptedRun = { stdout: 'x' };
    expect(JSON.stringify(await grade(run))).toBe(JSON.stringify(await grade(run)));
  });
});
