/** Classes: who sees what, what a table says, and words that reach all solutions of one shape. On both databases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FixChallenge } from '@/lib/content/types';
import { moveWork } from '@/lib/auth/move-work';
import { submitAnswer } from '@/lib/services/attempts/submit-answer';
import { submitChallenge } from '@/lib/services/attempts/submit-challenge';
import { assignChallenge } from '@/lib/services/classes/assign-challenge';
import { changeClass, claimClass, createClass, createClassKey, deleteClass } from '@/lib/services/classes/change-class';
import { exportClass, renderClassCsv } from '@/lib/services/classes/class-csv';
import { standingOf } from '@/lib/services/classes/class-standing';
import { commentShape, listComments } from '@/lib/services/classes/comment-shape';
import { getClass, getTaughtClass } from '@/lib/services/classes/get-class';
import { groupSolutions } from '@/lib/services/classes/group-solutions';
import { findClassToJoin, joinClass, leaveClass, removeMember } from '@/lib/services/classes/join-class';
import { listClassReports } from '@/lib/services/classes/list-class-reports';
import { listClasses } from '@/lib/services/classes/list-classes';
import { regradeClass } from '@/lib/services/classes/regrade-class';
import { getCourse } from '@/lib/services/course/get-course';
import { findCaller } from '@/lib/services/tokens/find-caller';
import { openApi } from '../api/api-harness';
import type { TestApi } from '../api/api-harness';
import { testDatabases } from '../database/test-databases';

const ITEM = 'challenges/listener-list';
const PREDICTED = 'challenges/counts-predicted';
const missing = { code: 'not-found' };

describe.each(Object.keys(testDatabases))('%s', (kind) => {
  let api: TestApi;
  let id: string;
  let code: string;
  let challenge: FixChallenge;

  beforeAll(async () => {
    api = await openApi(kind);
    for (const user of ['teacher', 'ada', 'bob', 'cy', 'stranger']) {
      await api.client.user.create({ data: { id: user, name: 'Anonymous', email: `${user}@example.org` } });
    }
    challenge = (await getCourse()).challenges['listener-list'] as FixChallenge;
    ({ id } = await createClass('teacher', { name: 'Memory, Tuesday' }));
    ({ code } = await getTaughtClass('teacher', id));
    await assignChallenge('teacher', id, { item: ITEM, isAssigned: true, dueAt: '2020-01-01T00:00:00.000Z' });
  });
  afterAll(() => api.close());

  test('learners join by the code, however they type it, with a name of their choice', async () => {
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await findClassToJoin(code.toLowerCase().replace('-', ' '))).toEqual({ name: 'Memory, Tuesday', isOpen: true });
    for (const [user, name] of [['bob', 'Bob'], ['ada', 'Ada L.'], ['cy', '=HYPERLINK("x")']]) await joinClass(user, { code: code.toLowerCase(), name });
    expect(await joinClass('ada', { code, name: 'Ada' })).toEqual({ id });
    expect((await getTaughtClass('teacher', id)).members.map(({ name }) => name)).toEqual(['=HYPERLINK("x")', 'Ada', 'Bob']);
    expect(await listClasses('ada')).toMatchObject({ taught: [], joined: [{ id, members: 3, assignments: 1 }] });
    expect(await listClasses('teacher')).toMatchObject({ taught: [{ id }], joined: [] });
  });

  test('a code that is none, a closed class, one’s own class: each is refused with its reason', async () => {
    await expect(joinClass('stranger', { code: 'AAAA-AAAA', name: 'X' })).rejects.toMatchObject(missing);
    await expect(joinClass('teacher', { code, name: 'X' })).rejects.toMatchObject({ code: 'invalid-input' });
    await changeClass('teacher', id, { what: 'open', isOpen: false });
    await expect(joinClass('stranger', { code, name: 'X' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await joinClass('ada', { code, name: 'Ada' })).toEqual({ id });
    await changeClass('teacher', id, { what: 'open', isOpen: true });
    const old = code;
    await changeClass('teacher', id, { what: 'code' });
    ({ code } = await getTaughtClass('teacher', id));
    expect(await findClassToJoin(old)).toBeNull();
  });

  test('nobody but the instructor sees or changes anything of a class, and members see themselves alone', async () => {
    for (const who of ['stranger', 'ada', null]) {
      await expect(getTaughtClass(who, id)).rejects.toMatchObject(missing);
      await expect(exportClass(who, id)).rejects.toMatchObject(missing);
      await expect(groupSolutions(who, id, ITEM)).rejects.toMatchObject(missing);
      await expect(listClassReports(who, id)).rejects.toMatchObject(missing);
    }
    for (const who of ['stranger', 'ada']) {
      await expect(assignChallenge(who, id, { item: PREDICTED, isAssigned: true, dueAt: null })).rejects.toMatchObject(missing);
      await expect(changeClass(who, id, { what: 'name', name: 'Mine' })).rejects.toMatchObject(missing);
      await expect(commentShape(who, id, { item: ITEM, shape: 'x', text: 'hello' })).rejects.toMatchObject(missing);
      await expect(removeMember(who, id, 'bob')).rejects.toMatchObject(missing);
      await expect(regradeClass(who, id, { apply: true })).rejects.toMatchObject(missing);
      await expect(createClassKey(who, id)).rejects.toMatchObject(missing);
      await expect(deleteClass(who, id)).rejects.toMatchObject(missing);
    }
    expect(await getClass('stranger', id)).toBeNull();
    expect(await getClass(null, id)).toBeNull();
    const seen = await getClass('ada', id);
    expect(seen).toMatchObject({ role: 'member', ownName: 'Ada', assigned: [{ id: ITEM, standing: { state: 'open' } }] });
    expect(JSON.stringify(seen)).not.toMatch(/Bob|code/);
  });

  test('the table has the challenges on the list alone: points, tries, and what came late', async () => {
    await submitChallenge('ada', { item: ITEM, profile: '3.14', answer: challenge.starter });
    await submitChallenge('bob', { item: ITEM, profile: '3.14', answer: challenge.starter });
    await submitChallenge('bob', { item: ITEM, profile: '3.14', answer: challenge.solution });
    await submitChallenge('cy', { item: ITEM, profile: '3.14', answer: `${challenge.starter}\n# mine\n` });
    await submitAnswer('ada', { item: 'lessons/two-nodes-that-will-not-die', question: 'two-nodes', profile: '3.14', answer: '2' });
    const { members, assigned } = await getTaughtClass('teacher', id);
    expect(assigned.map((one) => one.id)).toEqual([ITEM]);
    expect(members.map(({ name, standings: [one] }) => [name, one.state, one.score, one.attempts, one.isLate])).toEqual([
      ['=HYPERLINK("x")', 'started', 5, 1, false], ['Ada', 'started', 5, 1, false], ['Bob', 'done', 12, 2, true],
    ]);
    const { name, text } = await exportClass('teacher', id);
    expect(name).toBe('memory-tuesday.csv');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('name,joined,listener-list,listener-list points,listener-list of,listener-list solved');
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x""\)",\d{4}-[^,]*,started,5,12,$/);
    expect(lines[3]).toMatch(/^Bob,[^,]*,solved late,12,12,\d{4}-/);
  });

  test('equal solutions stand together, and a comment reaches all that are alike, and nobody else', async () => {
    const { groups, waiting } = await groupSolutions('teacher', id, ITEM);
    expect(waiting).toEqual([]);
    expect(groups.map(({ members, outcome }) => [members, outcome])).toEqual([[['=HYPERLINK("x")', 'Ada'], 'failed'], [['Bob'], 'passed']]);
    expect(groups[0].workloads.map(({ sentence }) => sentence).join(' ')).toMatch(/events\.Handler/);
    expect(groups[0].sample.isProgram).toBe(true);
    await commentShape('teacher', id, { item: ITEM, shape: groups[0].shape, text: 'Who still holds the handler?' });
    for (const user of ['ada', 'cy']) {
      expect(await listComments(user, ITEM)).toMatchObject([{ className: 'Memory, Tuesday', text: 'Who still holds the handler?', part: '' }]);
    }
    for (const user of ['bob', 'stranger', null]) expect(await listComments(user, ITEM)).toEqual([]);
    await commentShape('teacher', id, { item: ITEM, shape: groups[0].shape, text: 'Look at close().' });
    expect((await listComments('ada', ITEM)).map(({ text }) => text)).toEqual(['Look at close().']);
    expect((await groupSolutions('teacher', id, ITEM)).groups[0].comment).toBe('Look at close().');
    await submitChallenge('ada', { item: ITEM, profile: '3.14', answer: challenge.solution });
    expect(await listComments('ada', ITEM)).toEqual([]);
    await commentShape('teacher', id, { item: ITEM, shape: groups[0].shape, text: ' ' });
    expect(await listComments('cy', ITEM)).toEqual([]);
    await expect(commentShape('teacher', id, { item: PREDICTED, shape: 'x', text: 'hello' })).rejects.toMatchObject(missing);
  });

  test('answers to questions stand together by what was said', async () => {
    await assignChallenge('teacher', id, { item: PREDICTED, isAssigned: true, dueAt: null });
    const question = Object.values((await getCourse()).challenges['counts-predicted'].questions)[0];
    if (question.kind !== 'output') throw new Error('a question about the output was expected');
    for (const user of ['ada', 'bob']) {
      await submitAnswer(user, { item: PREDICTED, question: question.id, profile: question.profiles[0], answer: question.choices[0].output });
    }
    const { groups, waiting } = await groupSolutions('teacher', id, PREDICTED);
    expect(groups).toMatchObject([{ members: ['Ada', 'Bob'], question: { id: question.id }, sample: { isProgram: false }, workloads: [] }]);
    expect(waiting).toEqual(['=HYPERLINK("x")']);
    await assignChallenge('teacher', id, { item: PREDICTED, isAssigned: false, dueAt: null });
    await expect(groupSolutions('teacher', id, PREDICTED)).rejects.toMatchObject(missing);
  });

  test('a regrading of the class tells names, and touches its members alone', async () => {
    await api.client.attempt.updateMany({ where: { itemId: ITEM }, data: { itemVersion: 'older', outcome: 'failed', score: 0 } });
    await submitChallenge('stranger', { item: ITEM, profile: '3.14', answer: challenge.starter });
    await api.client.attempt.updateMany({ where: { userId: 'stranger' }, data: { itemVersion: 'older' } });
    const dry = await regradeClass('teacher', id, { apply: false });
    expect(dry).toMatchObject({ graded: 5, isApplied: false, skipped: 0 });
    expect(dry.changed.filter(({ after }) => after.outcome === 'passed').map(({ name }) => name).sort()).toEqual(['Ada', 'Bob']);
    expect(await regradeClass('teacher', id, { apply: true })).toMatchObject({ graded: 5, isApplied: true });
    expect(await regradeClass('teacher', id, { apply: false })).toMatchObject({ graded: 0 });
    expect(await api.client.attempt.count({ where: { userId: 'stranger', itemVersion: 'older' } })).toBe(1);
  });

  test('reports of members about what is on the list are shown, without who wrote them', async () => {
    const report = (userId: string, itemId: string, text: string) => api.client.problemReport.create({
      data: { userId, itemId, itemVersion: 'older', engineVersion: '0.1.0', profile: '3.14', text },
    });
    await report('ada', ITEM, 'The second check is wrong.');
    await report('ada', PREDICTED, 'Not on the list.');
    await report('stranger', ITEM, 'Not of this class.');
    const reports = await listClassReports('teacher', id);
    expect(reports).toMatchObject([{ item: ITEM, text: 'The second check is wrong.', isOutdated: true }]);
    expect(JSON.stringify(reports)).not.toContain('ada');
  });

  test('a key takes the class along to another browser, once', async () => {
    const first = await createClassKey('teacher', id);
    const { key } = await createClassKey('teacher', id);
    await expect(claimClass('stranger', first)).rejects.toMatchObject(missing);
    expect(await claimClass('stranger', { key })).toEqual({ id });
    await expect(claimClass('ada', { key })).rejects.toMatchObject(missing);
    expect(await getClass('stranger', id)).toMatchObject({ role: 'instructor' });
    expect(await getClass('teacher', id)).toBeNull();
    await claimClass('teacher', await createClassKey('stranger', id));
  });

  test('classes, memberships and tokens go along to an account', async () => {
    await api.client.user.create({ data: { id: 'account', name: 'Account', email: 'account@example.org' } });
    const { token } = await api.makeCaller('bob');
    const second = await createClass('account', { name: 'Second' });
    await joinClass('account', { code, name: 'Robert' });
    await joinClass('bob', { code: (await getTaughtClass('account', second.id)).code, name: 'Bob' });
    await moveWork(api.client, 'bob', 'account');
    expect((await getTaughtClass('teacher', id)).members.map(({ name }) => name)).toEqual(['=HYPERLINK("x")', 'Ada', 'Robert']);
    expect((await getTaughtClass('account', second.id)).members).toEqual([]);
    expect((await findCaller(new Headers({ authorization: `Bearer ${token}` }))).userId).toBe('account');
    await moveWork(api.client, 'account', 'bob');
    expect((await getTaughtClass('bob', second.id)).name).toBe('Second');
  });

  test('who leaves is not seen any more, and what they did is still theirs', async () => {
    await leaveClass('ada', id);
    await removeMember('teacher', id, 'cy');
    expect((await getTaughtClass('teacher', id)).members.map(({ name }) => name)).toEqual(['Robert']);
    await expect(leaveClass('ada', id)).rejects.toMatchObject(missing);
    expect(await api.client.attempt.count({ where: { userId: 'ada', itemId: ITEM } })).toBe(2);
    await deleteClass('teacher', id);
    expect(await api.client.attempt.count({ where: { userId: 'bob' } })).toBe(3);
    expect(await listClasses('bob')).toMatchObject({ taught: [{ name: 'Second' }], joined: [] });
  });
});

test('a challenge of questions is solved with the last of them', () => {
  const item = { kind: 'predict-output', questions: { one: {}, two: {} } } as never;
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const attempt = (part: string, outcome: string, score: number, day: number) => ({ part, outcome, score, maxScore: 1, createdAt: at(day) });
  expect(standingOf(item, [attempt('one', 'passed', 1, 1), attempt('two', 'failed', 0.5, 2)], at(9))).toEqual(
    { state: 'started', score: 1.5, maxScore: 2, attempts: 2, solvedAt: null, isLate: false },
  );
  expect(standingOf(item, [attempt('one', 'passed', 1, 1), attempt('two', 'passed', 1, 3)], at(2))).toEqual(
    { state: 'done', score: 2, maxScore: 2, attempts: 2, solvedAt: at(3), isLate: true },
  );
  expect(standingOf(item, [{ ...attempt('', 'passed', 2, 1), maxScore: 2 }], null)).toMatchObject({ state: 'done', score: 2, maxScore: 2 });
});

test('an empty class is a table with a head', () => {
  expect(renderClassCsv({ assigned: [], members: [] })).toBe('name,joined\r\n');
});
