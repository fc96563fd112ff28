import { describe, expect, it } from 'vitest';
import { hastText } from '@/lib/content/markdown';
import type { OutputQuestion } from '@/lib/content/types';
import type { ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import { gradeAnswer } from './grade-answer';
import { gradeChallenge } from './grade-challenge';
import { question } from './testing/fixtures';
import { createScriptedRunner, scriptedSource } from './testing/scripted-runner';
import type { AnswerVerdict } from './types';

/** Prints 2, and 4 in profile 3.10. */
function run(request: RunRequest): Promise<RunResult> {
  const source = request.profile === '3.10' ? scriptedSource({ alone: { stdout: '4\n' } }) : request.source;
  return createScriptedRunner().run({ ...request, source });
}

const item = { id: 'lessons/first', version: 'v1' };
const withFour: OutputQuestion = {
  ...question,
  choices: [...question.choices, { output: '4', why: { '3.10': { type: 'root', children: [{ type: 'text', value: 'four' }] } }, line: 3 }],
};

function grade(answer: string, profile: ProfileId = '3.14', asked: OutputQuestion = withFour): Promise<AnswerVerdict> {
  return gradeAnswer({ item, question: asked, profile, answer, run });
}

describe('gradeAnswer', () => {
  it('takes for right what the engine prints, in each profile its own', async () => {
    expect((await grade('2')).outcome).toBe('passed');
    expect((await grade('2', '3.10')).outcome).toBe('failed');
    expect((await grade('4', '3.10')).outcome).toBe('passed');
  });

  it('gives every reason, marks the chosen and the right one, and says what other profiles print', async () => {
    const verdict = await grade('1');
    expect(verdict).toMatchObject({ item: 'lessons/first', question: 'guess', version: 'v1', outcome: 'failed', answer: '1', output: '2' });
    expect(verdict.choices.map(({ output, right, chosen, why }) => [output, right, chosen, hastText(why)])).toEqual([
      ['1', false, true, 'one'],
      ['2', true, false, 'two'],
      ['4', false, false, ''],
    ]);
    expect(verdict.elsewhere).toEqual([{ profile: '3.10', output: '4' }]);
  });

  it('costs nothing to answer nothing, or what is no choice', async () => {
    expect(await grade('')).toMatchObject({ outcome: 'not-graded', reason: 'Choose one of the answers.', output: '', choices: [] });
    expect(await grade('3')).toMatchObject({ outcome: 'not-graded' });
    expect(await grade('2', '3.13')).toMatchObject({ outcome: 'not-graded', reason: 'The question is not asked for Python 3.13.' });
  });

  it('reads typed text without regard for what cannot be seen', async () => {
    const otherwise: OutputQuestion['otherwise'] = { type: 'root', children: [{ type: 'text', value: 'look again' }] };
    const typed: OutputQuestion = { ...withFour, form: 'text', otherwise };
    expect((await grade('2  \r\n\n', '3.14', typed)).outcome).toBe('passed');
    expect((await grade('2', '3.14', typed)).otherwise).toBeNull();
    expect((await grade('1', '3.14', typed)).otherwise).toBeNull();
    expect(await grade('17', '3.14', typed)).toMatchObject({ outcome: 'failed', answer: '17', otherwise });
    expect(await grade(' ', '3.14', typed)).toMatchObject({ outcome: 'not-graded', reason: 'The answer is empty.' });
  });

  it('does not grade when no run could be made', async () => {
    const broken = { ...question, program: { ...question.program, source: scriptedSource({ alone: { outcome: { kind: 'cancelled' } } }) } };
    const verdict = await gradeAnswer({ item, question: broken, profile: '3.14', answer: '2', run: createScriptedRunner().run });
    expect(verdict).toMatchObject({ outcome: 'not-graded', reason: 'The run was interrupted. Submit again.' });
  });
});

describe('gradeChallenge, kind predict-output', () => {
  const challenge = {
    kind: 'predict-output' as const,
    slug: 'guess',
    id: 'challenges/guess',
    title: 'Guess',
    summary: 'Guess.',
    minutes: 1,
    version: 'v2',
    profiles: question.profiles,
    body: question.prompt,
    outline: [],
    runs: {},
    difficulty: 'introductory' as const,
    hints: [],
    questions: { guess: withFour, again: { ...withFour, id: 'again', title: 'Again' } },
  };
  const submit = (answer: string): ReturnType<typeof gradeChallenge> => gradeChallenge({ challenge, answer, profile: '3.14', run });

  it('makes a check of each question', async () => {
    const verdict = await submit(JSON.stringify({ guess: '2', again: '1' }));
    expect(verdict).toMatchObject({ challenge: 'challenges/guess', version: 'v2', outcome: 'failed', score: 1, maxScore: 2 });
    expect(verdict.checks.map(({ id, passed, message }) => [id, passed, message])).toEqual([
      ['guess', true, 'This is what it prints.'],
      ['again', false, 'You said “1”.'],
    ]);
    expect((await submit(JSON.stringify({ guess: '2', again: '2' }))).outcome).toBe('passed');
  });

  it('does not grade what is no answer', async () => {
    for (const answer of ['', '[]', 'null', '{"guess": null}', '{', '{}', '{"guess": ""}']) {
      expect((await submit(answer)).outcome).toBe('not-graded');
    }
  });
});
