/** The HTTP API on both databases: each route and each answer is what the OpenAPI document says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '@/lib/api/operations';
import { revokeToken } from '@/lib/services/tokens/revoke-token';
import { testDatabases } from '../database/test-databases';
import { listRoutes, openApi } from './api-harness';
import type { TestApi } from './api-harness';

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, '../../content/challenges/listener-list', file), 'utf8');
const solution = read('solution.py');
const starter = read('starter.py');
const submission = (answer: string, more: object = {}): object => ({ challenge: 'listener-list', answer, ...more });

test('the routes are those of the document, with the same methods', async () => {
  const served = (await listRoutes()).flatMap((route) => Object.keys(route.methods).map((method) => `${method} ${route.path}`));
  const promised = Object.values(OPERATIONS).map(({ method, path: address }) => `${method.toUpperCase()} ${address}`);
  expect(served.sort()).toEqual(promised.sort());
});

describe.each(Object.keys(testDatabases))('%s', (kind) => {
  let api: TestApi;
  beforeAll(async () => { api = await openApi(kind); });
  afterAll(async () => { await api.close(); });

  test('challenges are told to anybody, without what is kept from learners', async () => {
    const hard = await api.call('GET', '/challenges?difficulty=advanced&kind=design&sort=title');
    const kinds = (hard.body.challenges as { difficulty: string; kind: string }[]).map((one) => `${one.difficulty} ${one.kind}`);
    expect([...new Set(kinds)]).toEqual(['advanced design']);
    expect((await api.call('GET', '/challenges?difficulty=hard')).status).toBe(400);
    const { body } = await api.call('GET', '/challenges');
    expect(body.challenges.map(({ slug }: { slug: string }) => slug)).toContain('listener-list');
    const one = await api.call('GET', '/challenges/listener-list');
    expect(one.body).toMatchObject({ kind: 'fix', answer: 'program', file: 'events.py', starter });
    for (const secret of [solution, read('workloads/rounds.py'), read('hints/1.md').slice(0, 40)]) {
      expect(one.text).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
    const missing = await api.call('GET', '/challenges/nothing');
    expect(missing).toMatchObject({ status: 404, body: { code: 'not-found', detail: 'There is no challenge "nothing".' } });
    expect(missing.body.remedy).not.toBe('');
  });

  test('an answer is graded, kept, found again, with its verdicts', async () => {
    const { token, userId } = await api.makeCaller('ann');
    const made = await api.call('POST', '/submissions', { token, body: submission(solution, { seed: 7, profile: '3.10' }) });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/submissions/${made.body.id}`);
    expect(made.body).toMatchObject({ challenge: 'listener-list', seed: 7, profile: '3.10', answer: solution });
    expect(made.body.verdict).toMatchObject({ challenge: 'challenges/listener-list', profile: '3.10', outcome: 'passed', score: 12, maxScore: 12 });
    // To the byte: a database may keep the keys of JSON in an order of its own.
    expect((await api.call('GET', `/submissions/${made.body.id}`, { token })).text).toBe(made.text);
    const { body: history } = await api.call('GET', `/submissions/${made.body.id}/verdicts`, { token });
    expect(history.verdicts).toMatchObject([{ submission: made.body.id, reason: 'submitted', verdict: made.body.verdict }]);
    expect((await api.call('GET', `/verdicts/${history.verdicts[0].id}`, { token })).body).toEqual(history.verdicts[0]);
    expect(await api.client.progress.findFirst({ where: { userId } })).toMatchObject({ state: 'passed', bestScore: 12 });
    const stored = await api.client.attempt.findFirst({ where: { userId } });
    expect(stored).toMatchObject({ seed: 7, origin: 'api', shape: expect.stringMatching(/^[0-9a-f]{16}$/) });
  });

  test('nobody sees what is somebody else’s', async () => {
    const ann = await api.makeCaller('ann');
    const bob = await api.makeCaller('bob');
    const { body: { submissions: [hers] } } = await api.call('GET', '/submissions?limit=1', { token: ann.token });
    expect((await api.call('GET', `/submissions/${hers.id}`, { token: bob.token })).status).toBe(404);
    expect((await api.call('GET', `/submissions/${hers.id}/verdicts`, { token: bob.token })).status).toBe(404);
    expect((await api.call('GET', '/submissions', { token: bob.token })).body).toEqual({ submissions: [], next: null });
    expect((await api.call('GET', `/submissions?after=${hers.id}`, { token: bob.token })).status).toBe(400);
  });

  test('pages of a list hold everything once', async () => {
    const { token } = await api.makeCaller('carl');
    for (let count = 0; count < 5; count++) await api.call('POST', '/submissions', { token, body: submission('') });
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await api.call('GET', `/submissions?limit=2&challenge=listener-list${next && `&after=${next}`}`, { token });
      ids.push(...body.submissions.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(new Set(ids).size).toBe(5);
    expect(ids).toHaveLength(5);
  });

  test('a verdict can be had without being kept', async () => {
    const { token, userId } = await api.makeCaller('dora', ['grade']);
    const { status, body } = await api.call('POST', '/verdicts', { token, body: submission(starter) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'failed', version: expect.any(String) });
    expect(await api.client.attempt.count({ where: { userId } })).toBe(0);
  });

  test('what is no Python is not graded', async () => {
    const { token } = await api.makeCaller('dora', ['grade']);
    const { body } = await api.call('POST', '/verdicts', { token, body: submission('def f(:\n') });
    expect(body).toMatchObject({ outcome: 'not-graded', reason: expect.stringContaining('SyntaxError in line 1'), checks: [] });
  });

  test('a batch gives each its own status', async () => {
    const { token } = await api.makeCaller('emil');
    const submissions = [submission(solution), submission(starter), submission('x', { profile: '3.12' }), { challenge: 'nothing', answer: '' }];
    const { body } = await api.call('POST', '/batch', { token, body: { submissions } });
    expect(body.results.map(({ status }: { status: number }) => status)).toEqual([201, 201, 400, 404]);
    expect(body.results[0].submission.verdict.outcome).toBe('passed');
    expect(body.results[1].submission.verdict.outcome).toBe('failed');
    expect(body.results[2].problem.errors).toEqual([{ at: '/profile', detail: 'must be one of 3.14, 3.13, 3.11, 3.10' }]);
    const none = await api.call('POST', '/batch', { token, body: { submissions: [] } });
    expect(none).toMatchObject({ status: 400, body: { errors: [{ at: '/submissions' }] } });
  });

  test('the same key gives the same answer and grades once; another request with it is refused', async () => {
    const { token, userId } = await api.makeCaller('fay');
    const headers = { 'idempotency-key': 'first' };
    const [one, other] = await Promise.all([0, 1].map(() => api.call('POST', '/submissions', { token, headers, body: submission('x = 1\n') })));
    // Of two at a time one is told to wait.
    expect([one.status, other.status].filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    const again = await api.call('POST', '/submissions', { token, headers, body: submission('x = 1\n') });
    expect(again).toMatchObject({ status: 201, body: [one, other].find(({ status }) => status === 201)?.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(`/api/v1/submissions/${again.body.id}`);
    expect(await api.client.attempt.count({ where: { userId } })).toBe(1);
    const reused = await api.call('POST', '/submissions', { token, headers, body: submission('x = 2\n') });
    expect(reused).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    const somebodyElse = await api.makeCaller('gus');
    expect((await api.call('POST', '/submissions', { token: somebodyElse.token, headers, body: submission('x = 1\n') })).body.id).not.toBe(again.body.id);
  });

  test('what failed may be sent again with its key', async () => {
    const { token } = await api.makeCaller('fay');
    const headers = { 'idempotency-key': 'second' };
    expect((await api.call('POST', '/submissions', { token, headers, body: { challenge: 'nothing', answer: '' } })).status).toBe(404);
    expect((await api.call('POST', '/submissions', { token, headers, body: submission('x = 3\n') })).status).toBe(201);
  });

  test.each([
    ['no token', {}, 'The request carries no token.'],
    ['another form', { authorization: 'Basic abc' }, 'The header is not of the form "Bearer TOKEN".'],
    ['an unknown token', { authorization: 'Bearer leaklab_nothing' }, 'There is no such token.'],
  ])('is refused: %s', async (_name, headers, detail) => {
    const answer = await api.call('GET', '/token', { headers: headers as Record<string, string> });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized', detail, errors: [{ at: 'header Authorization' }] } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a token is known by its hash alone, ends, and opens only what it may', async () => {
    const { token, tokenId, userId } = await api.makeCaller('hal', ['submissions:read']);
    const row = await api.client.apiToken.findUnique({ where: { id: tokenId } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await api.call('GET', '/token', { token })).body).toMatchObject({ name: 'test', scopes: ['submissions:read'] });
    for (const [address, scope] of [['/submissions', 'submissions:write'], ['/verdicts', 'grade'], ['/batch', 'submissions:write']]) {
      const refused = await api.call('POST', address, { token, body: submission('x') });
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden', detail: expect.stringContaining(`needs the scope ${scope};`) } });
    }
    await api.client.apiToken.update({ where: { id: tokenId }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await api.call('GET', '/token', { token })).body.detail).toMatch(/^The token expired on \d{4}-\d\d-\d\d\.$/);
    await revokeToken(api.client, userId, tokenId);
    expect((await api.call('GET', '/token', { token })).body.detail).toBe('The token was revoked.');
    await expect(revokeToken(api.client, userId, tokenId)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['no JSON', '{', '/'],
    ['no object', '[]', '/'],
    ['a missing field', { challenge: 'listener-list' }, '/answer'],
    ['a wrong type', submission('x', { seed: 'seven' }), '/seed'],
    ['an unknown profile', submission('x', { profile: '4.0' }), '/profile'],
    ['a field that claims a verdict', submission('x', { verdict: { outcome: 'passed' }, score: 12 }), '/'],
    ['a path for a challenge', { challenge: '../lessons', answer: '' }, '/challenge'],
  ])('says where an input is wrong: %s', async (_name, body, at) => {
    const { token } = await api.makeCaller('ida');
    const { status, body: problem } = await api.call('POST', '/submissions', { token, body });
    expect(status).toBe(400);
    expect(problem).toMatchObject({ type: '/api/docs#invalid-input', code: 'invalid-input', remedy: expect.stringMatching(/./) });
    expect(problem.errors.map((error: { at: string }) => error.at)).toContain(at);
  });

  test('a query and an id are checked too, and a body has a largest size', async () => {
    const { token } = await api.makeCaller('ida');
    expect((await api.call('GET', '/submissions?limit=0', { token })).body.errors[0].at).toBe('query limit');
    expect((await api.call('GET', '/submissions?offset=1', { token })).status).toBe(400);
    expect((await api.call('GET', `/submissions/${'x'.repeat(100)}`, { token })).status).toBe(404);
    expect((await api.call('GET', '/challenges/..%2F..', { token })).status).toBe(404);
    const large = await api.call('POST', '/submissions', { token, body: submission('x'.repeat(600_000)) });
    expect(large).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  test('says how many requests are left, and when more may come', async () => {
    const { token } = await api.makeCaller(`jon on ${kind}`);
    const first = await api.call('GET', '/token', { token });
    const second = await api.call('GET', '/token', { token });
    const left = (answer: typeof first) => Number(answer.headers.get('ratelimit-remaining'));
    expect(left(second)).toBe(left(first) - 1);
    const limit = Number(first.headers.get('ratelimit-limit'));
    let last = second;
    for (let count = 0; count <= limit && last.status === 200; count++) last = await api.call('GET', '/token', { token });
    expect(last).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
