/**
 * What the application asks of a database, on both kinds. The first two are the tests a published SQLite adapter would
 * have to pass before ours could go: see docs/decisions/2026-11-20-sqlite-adapter.md.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveWork } from '@/lib/auth/move-work';
import { storeAttempt } from '@/lib/services/attempts/store-attempt';
import type { AttemptRecord } from '@/lib/services/attempts/store-attempt';
import { testDatabases } from './test-databases';
import type { TestDatabase } from './test-databases';

const learner = (id: string) => ({ data: { id, name: id, email: `${id}@anonymous.invalid`, isAnonymous: true } });

const attempt = (userId: string, more: Partial<AttemptRecord> = {}): AttemptRecord => ({
  userId, itemId: 'challenges/listeners', part: '', itemVersion: 'v1', engineVersion: '0.1.0', profile: '3.14', source: 'x = 1\n',
  answer: null, verdict: { checks: [] }, outcome: 'failed', score: 1, maxScore: 3, ...more,
});

describe.each(Object.keys(testDatabases))('%s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => { database = await testDatabases[kind](); });
  afterAll(async () => { await database.close(); });
  beforeEach(async () => { await database.client.user.deleteMany(); });

  test('a write that was acknowledged outlives the rollback of somebody else’s transaction', async () => {
    const { client } = database;
    let outside: Promise<unknown> = Promise.resolve();
    const transaction = client.$transaction(async (inner) => {
      await inner.user.create(learner('inside'));
      outside = client.user.create(learner('outside'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      throw new Error('rolled back');
    });
    await expect(transaction).rejects.toThrow('rolled back');
    await outside;
    expect((await client.user.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual(['outside']);
  });

  test.runIf(process.platform === 'linux')('a hundred transactions leave no file open', async () => {
    const { client } = database;
    await client.user.create(learner('a'));
    const openFiles = () => readdirSync('/proc/self/fd').length;
    const once = () => client.$transaction(async (inner) => inner.user.update({ where: { id: 'a' }, data: { name: 'b' } }));
    for (let count = 0; count < 10; count++) await once();
    const before = openFiles();
    for (let count = 0; count < 100; count++) await once();
    expect(openFiles()).toBeLessThanOrEqual(before + 2);
  });

  test('JSON, dates, enumerations and cascades', async () => {
    const { client } = database;
    await client.user.create(learner('a'));
    const verdict = { checks: [{ id: 'c', passed: true, message: 'ä “quoted” \u0001' }], nothing: null, number: 1.5 };
    await storeAttempt(client, attempt('a', { verdict, outcome: 'passed', score: 3 }));
    const [stored] = await client.attempt.findMany({ where: { userId: 'a' } });
    expect(stored.verdict).toEqual(verdict);
    expect(stored.outcome).toBe('passed');
    expect(stored.answer).toBeNull();
    expect(Math.abs(stored.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
    await client.user.delete({ where: { id: 'a' } });
    expect(await client.attempt.count()).toBe(0);
    expect(await client.progress.count()).toBe(0);
  });

  test('errors have the same codes', async () => {
    const { client } = database;
    await client.user.create(learner('a'));
    await expect(client.user.create(learner('a'))).rejects.toMatchObject({ code: 'P2002' });
    await expect(storeAttempt(client, attempt('nobody'))).rejects.toMatchObject({ code: 'P2003' });
    await expect(client.user.update({ where: { id: 'nobody' }, data: { name: 'b' } })).rejects.toMatchObject({ code: 'P2025' });
  });

  test('progress keeps the best score and the state; what was not graded leaves it alone', async () => {
    const { client } = database;
    await client.user.create(learner('a'));
    const progress = () => client.progress.findFirst({ select: { state: true, bestScore: true, attempts: true } });
    await storeAttempt(client, attempt('a', { outcome: 'not-graded', score: 0 }));
    expect(await progress()).toBeNull();
    await storeAttempt(client, attempt('a', { score: 2 }));
    expect(await progress()).toEqual({ state: 'attempted', bestScore: 2, attempts: 1 });
    await storeAttempt(client, attempt('a', { score: 3, outcome: 'passed' }));
    await storeAttempt(client, attempt('a', { score: 0 }));
    expect(await progress()).toEqual({ state: 'passed', bestScore: 3, attempts: 3 });
    expect(await client.attempt.count()).toBe(4);
  });

  test('attempts that arrive together are all counted', async () => {
    const { client } = database;
    await client.user.create(learner('a'));
    await Promise.all([0, 1, 2, 3, 2, 1].map((score) => storeAttempt(client, attempt('a', { score }))));
    expect(await client.progress.findFirst()).toMatchObject({ bestScore: 3, attempts: 6 });
  });

  test('an account that is made later takes the anonymous learner’s work over', async () => {
    const { client } = database;
    await client.user.create(learner('guest'));
    await client.user.create(learner('member'));
    await storeAttempt(client, attempt('guest', { outcome: 'passed', score: 3 }));
    await storeAttempt(client, attempt('guest', { itemId: 'lessons/cycles', part: 'q1', maxScore: 1 }));
    await storeAttempt(client, attempt('member', { score: 1 }));
    await moveWork(client, 'guest', 'member');
    await client.user.delete({ where: { id: 'guest' } });
    expect(await client.attempt.count({ where: { userId: 'member' } })).toBe(3);
    expect(await client.progress.findMany({ where: { userId: 'member' }, orderBy: { itemId: 'asc' } })).toMatchObject([
      { itemId: 'challenges/listeners', state: 'passed', bestScore: 3, attempts: 2 },
      { itemId: 'lessons/cycles', part: 'q1', state: 'attempted', attempts: 1 },
    ]);
  });

  test('tokens and the keys of requests move along', async () => {
    const { client } = database;
    await client.user.create(learner('guest'));
    await client.user.create(learner('member'));
    await client.apiToken.create({ data: { userId: 'guest', name: 'nightly', hash: 'h', ending: 'abcd', scopes: 'grade' } });
    const keyed = (userId: string, key: string) => client.keyedRequest.create({ data: { userId, key, request: `of ${userId}` } });
    await Promise.all([keyed('guest', 'one'), keyed('guest', 'both'), keyed('member', 'both')]);
    await moveWork(client, 'guest', 'member');
    await client.user.delete({ where: { id: 'guest' } });
    expect(await client.apiToken.findFirst()).toMatchObject({ userId: 'member', name: 'nightly' });
    expect(await client.keyedRequest.findMany({ orderBy: { key: 'asc' }, select: { userId: true, key: true, request: true } })).toEqual([
      { userId: 'member', key: 'both', request: 'of member' }, { userId: 'member', key: 'one', request: 'of guest' },
    ]);
  });

  test('what help was shown moves along, and counts from the first time it was seen', async () => {
    const { client } = database;
    await client.user.create(learner('guest'));
    await client.user.create(learner('member'));
    const [early, late] = [new Date('2026-01-01'), new Date('2026-02-02')];
    const shown = (userId: string, number: number, createdAt: Date) => (
      client.helpShown.create({ data: { userId, itemId: 'challenges/listeners', kind: 'hint', number, createdAt } })
    );
    await shown('guest', 1, early);
    await shown('guest', 2, late);
    await shown('member', 1, late);
    await client.problemReport.create({
      data: { userId: 'guest', itemId: 'lessons/cycles', part: 'q1', itemVersion: 'v', engineVersion: '0', profile: '3.14', text: 'Odd.' },
    });
    await moveWork(client, 'guest', 'member');
    await client.user.delete({ where: { id: 'guest' } });
    expect(await client.helpShown.findMany({ orderBy: { number: 'asc' }, select: { userId: true, number: true, createdAt: true } })).toEqual([
      { userId: 'member', number: 1, createdAt: early }, { userId: 'member', number: 2, createdAt: late },
    ]);
    expect(await client.problemReport.findFirst()).toMatchObject({ userId: 'member', part: 'q1' });
  });
});
