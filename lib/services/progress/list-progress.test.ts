import { expect, test } from 'vitest';
import type { Item } from '@/lib/content/types';
import { summarizeProgress } from './list-progress';

const lesson = { kind: 'lesson', questions: { one: {}, two: {} } } as unknown as Item;
const fix = { kind: 'fix', questions: {} } as unknown as Item;
const part = (name: string, state: 'attempted' | 'passed', bestScore = 1, maxScore = 1) => ({ part: name, state, bestScore, maxScore });

test('a lesson is done when all its questions are answered, right or not', () => {
  expect(summarizeProgress(lesson, [])).toEqual({ state: 'open', text: '' });
  expect(summarizeProgress(lesson, [part('one', 'attempted')])).toEqual({ state: 'started', text: '1 of 2 questions answered' });
  const both = [part('one', 'attempted'), part('two', 'passed')];
  expect(summarizeProgress(lesson, both)).toEqual({ state: 'done', text: '1 of 2 predicted right' });
});

test('answers to a question that is no longer there do not count', () => {
  expect(summarizeProgress(lesson, [part('gone', 'passed')]).state).toBe('open');
});

test('a challenge is done when it is solved', () => {
  expect(summarizeProgress(fix, [])).toEqual({ state: 'open', text: '' });
  expect(summarizeProgress(fix, [part('', 'attempted', 1, 12)])).toEqual({ state: 'started', text: 'Best so far 1 of 12 points' });
  expect(summarizeProgress(fix, [part('', 'passed', 12, 12)])).toEqual({ state: 'done', text: 'Solved, 12 of 12 points' });
});
