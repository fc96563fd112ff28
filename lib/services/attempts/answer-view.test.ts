import { describe, expect, test } from 'vitest';
import type { OutputQuestion, Root } from '@/lib/content/types';
import { presentAnswer, StoredAnswer } from './answer-view';

const prose = (value: string): Root => ({ type: 'root', children: [{ type: 'text', value }] });

const question: OutputQuestion = {
  kind: 'output',
  id: 'q', title: 'How many?', form: 'choices', profiles: ['3.14', '3.10'], prompt: prose('?'), unordered: [],
  otherwise: prose('none of them'),
  snapshotAtEnd: false, raises: null, beliefs: [], line: 1,
  program: {
    source: 'print(2)\n', filename: 'q.py', highlighted: { type: 'element', tagName: 'pre', properties: {}, children: [] }, marks: [],
  },
  choices: [
    { output: '2', why: { '3.14': prose('two nodes') }, line: 2 },
    { output: '4', why: { '3.10': prose('two dictionaries as well') }, line: 3 },
  ],
};

const stored: StoredAnswer = {
  outcome: 'failed', score: 0, message: '', parts: [], beliefs: [],
  profile: '3.14', engine: '0.1.0', answer: '4', output: '2', elsewhere: [{ profile: '3.10', output: '4' }],
};

const OCCASION = { at: '2026-11-20T12:00:00.000Z', help: '' };

describe('an answer as it is shown', () => {
  test('has the reasons of the version that was asked for, and of the others where they differ', () => {
    const view = presentAnswer(question, stored, OCCASION);
    expect(view.choices).toEqual([
      { output: '2', right: true, chosen: false, why: prose('two nodes') },
      { output: '4', right: false, chosen: true, why: { type: 'root', children: [] } },
    ]);
    expect(view.elsewhere).toEqual([{ profile: '3.10', output: '4', why: prose('two dictionaries as well') }]);
    expect(view.otherwise).toBeNull();
  });

  test('has the reason for an answer that nobody thought of', () => {
    expect(presentAnswer(question, { ...stored, answer: '17' }, OCCASION).otherwise).toEqual(prose('none of them'));
    expect(presentAnswer(question, { ...stored, answer: '2', outcome: 'passed' }, OCCASION).otherwise).toBeNull();
  });

  test('tells nothing when it was not graded', () => {
    const view = presentAnswer(question, { ...stored, outcome: 'not-graded', reason: 'Empty.' }, OCCASION);
    expect([view.choices, view.otherwise]).toEqual([[], null]);
  });

  test('is read back from the database only in the form in which it was written', () => {
    expect(StoredAnswer.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    expect(StoredAnswer.safeParse({ ...stored, profile: '2.5' }).success).toBe(false);
  });
});
