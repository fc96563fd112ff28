import { describe, expect, it } from 'vitest';
import type { Course, FixChallenge, Lesson, OutputQuestion } from '@/lib/content/types';
import { checkCourse } from './check-course';
import { challenge, PERFECT, question } from './testing/fixtures';
import { createScriptedRunner, scriptedSource, type ScriptedProgram } from './testing/scripted-runner';

const program = (run: ScriptedProgram['alone']): OutputQuestion['program'] => ({ ...question.program, source: scriptedSource({ alone: run }) });

function lessonWith(asked: Partial<OutputQuestion>): Course {
  const { version, profiles, body, outline } = challenge;
  const lesson: Lesson = {
    kind: 'lesson',
    slug: 'first',
    id: 'lessons/first',
    title: 'First',
    summary: 'It.',
    goal: 'You know it.',
    prerequisites: [],
    minutes: 1,
    version,
    profiles,
    body,
    outline,
    runs: {},
    questions: { guess: { ...question, ...asked } },
  };
  return { title: 'Course', parts: [], lessons: { first: lesson }, challenges: {}, pages: {} };
}

const FAILING = scriptedSource({ 'use.py': { ...PERFECT['use.py'], stdout: 'one\n' } });
const MESSAGE = 'Expected “two” in line 2 of the output, but the output ends after 1 line.';

function challengeWith(change: Partial<FixChallenge>): Course {
  const sound: FixChallenge = {
    ...challenge,
    starter: FAILING,
    wrong: [{ file: 'short.py', source: FAILING, fails: [{ check: 'prints', message: MESSAGE }], line: 20 }],
  };
  return { title: 'Course', parts: [], lessons: {}, challenges: { mend: { ...sound, ...change } }, pages: {} };
}

async function problemsOf(course: Course): Promise<string[]> {
  const problems = await checkCourse({ course, run: createScriptedRunner().run });
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('checkCourse', () => {
  it('has nothing to say about a sound course', async () => {
    expect(await problemsOf(lessonWith({}))).toEqual([]);
    expect(await problemsOf(challengeWith({}))).toEqual([]);
  });

  it('says what it is at', async () => {
    const seen: unknown[] = [];
    const progress = (item: { id: string }, index: number, total: number): void => void seen.push([item.id, index, total]);
    await checkCourse({ course: lessonWith({}), run: createScriptedRunner().run, progress });
    expect(seen).toEqual([['lessons/first', 0, 1]]);
  });

  it('finds a question whose answer is not among the choices', async () => {
    expect(await problemsOf(lessonWith({ program: program({ stdout: '3\n' }) }))).toEqual([
      `lessons/first/index.md:1: no choice of 'guess' is what its program prints: "3" (Python 3.14, 3.10)`,
    ]);
  });

  it('finds programs that do not end as the author says', async () => {
    const error = program({ outcome: { kind: 'exception', type: 'ValueError', message: 'x', file: 'guess.py', line: 4 } });
    expect(await problemsOf(lessonWith({ program: error }))).toEqual([
      "lessons/first/index.md:1: the program of 'guess' ends with ValueError in line 4: x (Python 3.14, 3.10)",
    ]);
    expect(await problemsOf(lessonWith({ raises: 'ValueError' }))).toEqual([
      "lessons/first/index.md:1: the program of 'guess' does not raise ValueError (Python 3.14, 3.10)",
    ]);
  });

  it('finds a mark that the program does not come to', async () => {
    const marks = [{ file: 'guess.py', line: 3, label: 'nowhere', record: 'snapshot' as const }];
    expect(await problemsOf(lessonWith({ program: { ...question.program, marks } }))).toEqual([
      "lessons/first/index.md:1: the program of 'guess' never comes to the mark 'nowhere' (Python 3.14, 3.10)",
    ]);
  });

  it('finds a solution that fails and a starter that passes', async () => {
    expect(await problemsOf(challengeWith({ starter: challenge.solution }))).toEqual([
      'challenges/mend/starter.py:1: the starter passes (Python 3.14, 3.10)',
    ]);
    const leaking = scriptedSource({
      'use.py': { ...PERFECT['use.py'], census: { 'at first': {}, 'at the end': { Keep: 1, 'program.Thing': 1 } } },
    });
    expect(await problemsOf(challengeWith({ solution: leaking, wrong: [] }))).toEqual([
      'challenges/mend/solution.py:1: the solution fails freed: Expected no live Thing at the end, but found 1. Who holds it? (Python 3.14, 3.10)',
    ]);
  });

  it('finds wrong answers that do not fail as documented', async () => {
    const wrong = (source: string, fails: { check: string; message: string }[]): Course =>
      challengeWith({ wrong: [{ file: 'x.py', source, fails, line: 20 }] });
    const at = 'challenges/mend/index.md:20: wrong/x.py';
    expect(await problemsOf(wrong(challenge.solution, []))).toEqual([`${at} passes (Python 3.14, 3.10)`]);
    expect(await problemsOf(wrong(' ', []))).toEqual([`${at} is not graded: The answer is empty. (Python 3.14, 3.10)`]);
    expect(await problemsOf(wrong(FAILING, []))).toEqual([`${at} fails 'prints' as well: ${JSON.stringify(MESSAGE)} (Python 3.14, 3.10)`]);
    expect(await problemsOf(wrong(FAILING, [{ check: 'prints', message: 'other' }]))).toEqual([
      `${at} fails 'prints' with ${JSON.stringify(MESSAGE)} (Python 3.14)`,
    ]);
    const both = [
      { check: 'prints', message: MESSAGE },
      { check: 'freed', message: 'x' },
    ];
    expect(await problemsOf(wrong(FAILING, both))).toEqual([`${at} does not fail 'freed' (Python 3.14, 3.10)`]);
  });

  it('finds workloads that the solution does not bring to their end', async () => {
    const solution = scriptedSource({ 'use.py': { outcome: { kind: 'limit', limit: 'steps', message: 'Too long.' } } });
    expect(await problemsOf(challengeWith({ solution, wrong: [] }))).toContain(
      'challenges/mend/workloads/use.py:1: with the solution the workload does not end: Too long. (Python 3.14, 3.10)',
    );
    const noisy = scriptedSource({ 'use.py': { ...PERFECT['use.py'], stderr: 'Warning\n' } });
    expect(await problemsOf(challengeWith({ solution: noisy }))).toEqual([
      'challenges/mend/workloads/use.py:1: with the solution the workload writes to stderr: "Warning\\n" (Python 3.14, 3.10)',
    ]);
  });
});
