import { expect, test } from 'vitest';
import { pickChallenges } from './pick-challenges';
import type { Challenge, Course } from './types';

const challenge = (slug: string, rest: Partial<Challenge>): Challenge => ({ slug, id: `challenges/${slug}`, title: slug, ...rest }) as Challenge;

const all = [
  challenge('c', { kind: 'fix', difficulty: 'advanced', minutes: 10 }),
  challenge('a', { kind: 'find', difficulty: 'introductory', minutes: 30 }),
  challenge('b', { kind: 'fix', difficulty: 'introductory', minutes: 10 }),
];
const course = {
  parts: [{ title: '', summary: '', items: ['lessons/one', ...all.map(({ id }) => id)] }],
  lessons: { one: { id: 'lessons/one', kind: 'lesson' } },
  challenges: Object.fromEntries(all.map((one) => [one.slug, one])),
} as unknown as Course;
const slugs = (pick: Parameters<typeof pickChallenges>[1]): string => pickChallenges(course, pick).map(({ slug }) => slug).join('');

test('challenges are picked by kind and difficulty', () => {
  expect(slugs({})).toBe('cab');
  expect(slugs({ kind: 'fix' })).toBe('cb');
  expect(slugs({ difficulty: 'introductory' })).toBe('ab');
  expect(slugs({ kind: 'fix', difficulty: 'introductory' })).toBe('b');
  expect(slugs({ kind: 'design' })).toBe('');
});

test('they are put in order; equal ones stay in that of the course', () => {
  expect(slugs({ sort: 'difficulty' })).toBe('abc');
  expect(slugs({ sort: 'minutes' })).toBe('cba');
  expect(slugs({ sort: 'title' })).toBe('abc');
});
