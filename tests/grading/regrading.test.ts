/** Stored answers graded again: what changes is said before it is done, and nothing of the history is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Course, FixChallenge } from '@/lib/content/types';
import { submitAnswer } from '@/lib/services/attempts/submit-answer';
import { submitChallenge } from '@/lib/services/attempts/submit-challenge';
import { getCourse } from '@/lib/services/course/get-course';
import { applyGrading } from '@/lib/services/regrading/apply-grading';
import { regrade } from '@/lib/services/regrading/regrade';
import { openApi } from '../api/api-harness';
import type { TestApi } from '../api/api-harness';
import { testDatabases } from '../database/test-databases';

const ITEM = 'challenges/listener-list';

describe.each(Object.keys(testDatabases))('%s', (kind) => {
  let api: TestApi;
  let course: Course;
  let challenge: FixChallenge;
  /** The course after its author found that a wrong answer should pass: what it fails is asked no more. */
  let mended: Course;
  let forgiven: string[];
  const attempts: Record<string, string> = {};

  const withChallenge = (changes: Partial<FixChallenge>): Course => (
    { ...course, challenges: { ...course.challenges, 'listener-list': { ...challenge, ...changes } as FixChallenge } }
  );

  beforeAll(async () => {
    api = await openApi(kind);
    course = await getCourse();
    challenge = course.challenges['listener-list'] as FixChallenge;
    forgiven = challenge.wrong[0].fails.map(({ check }) => check);
    mended = withChallenge({ version: 'mended', checks: challenge.checks.filter(({ id }) => !forgiven.includes(id)) });
    for (const id of ['ada', 'bob']) await api.client.user.create({ data: { id, name: id, email: `${id}@example.org` } });
    for (const [name, answer] of Object.entries({ wrong: challenge.wrong[0].source, right: challenge.solution, broken: 'def f(:\n' })) {
      attempts[name] = (await submitChallenge(name === 'right' ? 'bob' : 'ada', { item: ITEM, profile: '3.14', answer })).id;
    }
    await submitAnswer('ada', { item: 'lessons/two-nodes-that-will-not-die', question: 'two-nodes', profile: '3.14', answer: '2' });
  });
  afterAll(() => api.close());

  const progressOf = (userId: string) => api.client.progress.findUnique({ where: { userId_itemId_part: { userId, itemId: ITEM, part: '' } } });

  test('with the same course and engine nothing is to be graded again, and what is graded again is the same', async () => {
    expect(await regrade(api.client, course, { apply: false })).toMatchObject({ total: 0, graded: 0, changed: [], isCancelled: false });
    expect(await regrade(api.client, course, { apply: false, all: true })).toMatchObject({ total: 4, graded: 4, same: 4, changed: [], skipped: [] });
  });

  test('a dry run says what would change, before and after, and changes nothing', async () => {
    const seen: string[] = [];
    const report = await regrade(api.client, mended, { apply: false, progress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['0/3', '1/3', '2/3', '3/3']);
    const change = report.changed.find(({ attempt }) => attempt === attempts.wrong)!;
    expect(change).toMatchObject({
      kind: 'verdict', learner: 'ada', item: ITEM, profile: '3.14', applied: false,
      before: { outcome: 'failed', itemVersion: challenge.version }, after: { outcome: 'passed', itemVersion: 'mended' },
    });
    expect(change.details).toEqual(forgiven.map((id) => `${id}: is gone`));
    expect(await api.client.grading.count()).toBe(4);
    expect(await progressOf('ada')).toMatchObject({ state: 'attempted' });
  });

  test('an ended one has done nothing by halves', async () => {
    const ending = new AbortController();
    const report = await regrade(api.client, mended, { apply: true, jobs: 1, signal: ending.signal, progress: (done) => done === 1 && ending.abort() });
    expect(report).toMatchObject({ total: 3, graded: 1, isCancelled: true });
    expect(await api.client.grading.count()).toBe(5);
    expect(await api.client.attempt.count({ where: { itemVersion: 'mended' } })).toBe(1);
  });

  test('applied, the new verdict is in force and the earlier one in the history', async () => {
    const report = await regrade(api.client, mended, { apply: true });
    expect(report).toMatchObject({ total: 2, graded: 2, isApplied: true, skipped: [] });
    expect(await api.client.attempt.findUnique({ where: { id: attempts.wrong } })).toMatchObject({ outcome: 'passed', itemVersion: 'mended' });
    const history = await api.client.grading.findMany({ where: { attemptId: attempts.wrong }, orderBy: { createdAt: 'asc' } });
    expect(history.map(({ reason, outcome }) => `${reason} ${outcome}`)).toEqual(['submitted failed', 'regraded passed']);
    expect(await progressOf('ada')).toMatchObject({ state: 'passed', attempts: 1 });
    expect(await api.client.attempt.findUnique({ where: { id: attempts.broken } })).toMatchObject({ outcome: 'not_graded' });
    expect(await regrade(api.client, mended, { apply: true })).toMatchObject({ total: 0 });
  });

  test('what was given is taken back when the item is as it was', async () => {
    await regrade(api.client, course, { apply: true, learners: ['ada'], items: [ITEM] });
    expect(await progressOf('ada')).toMatchObject({ state: 'attempted' });
    expect(await progressOf('bob')).toMatchObject({ state: 'passed' });
    expect(await api.client.grading.count({ where: { attemptId: attempts.wrong } })).toBe(3);
  });

  test('answers to what is not asked any more keep their verdicts', async () => {
    const gone = { ...course, challenges: {} };
    const { skipped, changed } = await regrade(api.client, gone, { apply: true, learners: ['ada'] });
    expect(changed).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(Array.from({ length: 2 }, () => 'The course has no such item any more.'));
    const newer = withChallenge({ version: 'newer', profiles: ['3.10'] });
    const other = await regrade(api.client, newer, { apply: true, items: [ITEM], learners: ['bob'] });
    expect(other.skipped).toMatchObject([{ attempt: attempts.right, reason: 'The challenge is not for CPython 3.14 any more.' }]);
  });

  test('of two regradings at once one wins, and the other changes nothing', async () => {
    const row = await api.client.attempt.findUniqueOrThrow({ where: { id: attempts.right } });
    const stale = { ...row, itemVersion: 'older' };
    const grading = { itemVersion: 'x', engineVersion: 'x', verdict: {}, outcome: 'failed' as const, score: 0, maxScore: 1, shape: null };
    expect(await applyGrading(api.client, stale, grading)).toBe(false);
    expect(await api.client.attempt.findUniqueOrThrow({ where: { id: attempts.right } })).toEqual(row);
  });
});
