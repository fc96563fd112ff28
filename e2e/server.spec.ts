/** The server's own promises: headers, checked input, one learner's work for one learner. */
import { CHALLENGE, expect, LESSON, test } from './fixtures';

const answer = { kind: 'answer', item: 'lessons/two-nodes-that-will-not-die', question: 'two-nodes', profile: '3.14', answer: '2' };

test('pages say what they may load, and it is nothing from elsewhere', async ({ request }) => {
  for (const address of ['/', LESSON, CHALLENGE]) {
    const headers = (await request.get(address)).headers();
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('the health of the application can be asked for', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ ok: true, engine: expect.stringMatching(/^\d/) });
});

test('input that is not understood is refused in words', async ({ request, baseURL }) => {
  const origin = baseURL ?? '';
  const post = (data: unknown, headers: Record<string, string> = {}) =>
    request.post('/api/attempts', { data, headers: { origin, ...headers } });
  for (const wrong of [{}, { ...answer, profile: '2.5' }, { ...answer, more: 1 }, { ...answer, answer: 'x'.repeat(20_000) }, 'no object']) {
    const response = await post(wrong);
    expect(response.status()).toBe(400);
    expect((await response.json()).error).toMatchObject({ code: 'invalid-input', message: expect.any(String) });
  }
  expect((await post({ ...answer, item: 'lessons/__proto__' })).status()).toBe(404);
  expect((await post({ ...answer, question: 'constructor' })).status()).toBe(404);
  expect((await post(answer, { origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await post(answer, { origin: 'null' })).status()).toBe(403);
});

test('help is given step by step, and nothing of it to whom has not asked', async ({ playwright, baseURL }) => {
  const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } });
  const ask = (data: unknown, slug = 'listener-list') => context.post(`/api/challenges/${slug}/help`, { data });
  expect((await ask({ kind: 'hint', number: 1 }, 'nothing')).status()).toBe(404);
  for (const [data, status] of [
    [{ kind: 'hint', number: 99 }, 404], [{ kind: 'hint', number: 0 }, 404],
    [{ kind: 'hint', number: 'x' }, 400], [{ kind: 'answer' }, 400],
    [{ kind: 'hint', number: 2 }, 403], [{ kind: 'parsons' }, 403], [{ kind: 'solution' }, 403],
  ] as const) expect((await ask(data)).status(), JSON.stringify(data)).toBe(status);
  expect((await context.post('/api/challenges/listener-list/parsons', { data: { placed: [] } })).status()).toBe(403);
  const first = await (await ask({ kind: 'hint', number: 1 })).json();
  expect(first).toMatchObject({ hintCount: 5, hints: [{ number: 1 }], parsons: null, solution: null });
  for (let number = 2; number <= 5; number++) await ask({ kind: 'hint', number });
  expect((await ask({ kind: 'solution' })).status()).toBe(403);
  const { parsons, solution } = await (await ask({ kind: 'parsons' })).json();
  expect(solution).toBeNull();
  expect(parsons.pieces.map((piece: { id: string }) => piece.id)).toContain('piece-1');
  const pieces = await context.post('/api/challenges/listener-list/parsons', { data: { placed: [{ id: 'piece-1', indent: 0 }] } });
  expect(pieces.status()).toBe(400);
  expect((await (await ask({ kind: 'solution' })).json()).solution.programs[0].source).toContain('def forget');
  await context.dispose();
});

test('nobody reads somebody else’s attempt', async ({ playwright, baseURL }) => {
  const first = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } });
  const second = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } });
  const data = { kind: 'program', item: 'challenges/listener-list', profile: '3.14', source: 'mine = 1\n' };
  const { id, help } = await (await first.post('/api/attempts', { data })).json();
  expect(help).toBe('');
  expect(await (await first.get(`/api/attempts/${id}`)).json()).toMatchObject({ id, source: 'mine = 1\n', outcome: 'failed' });
  expect((await second.get(`/api/attempts/${id}`)).status()).toBe(404);
  await first.dispose();
  await second.dispose();
});

test('a problem is taken from anybody, and not without end', async ({ playwright, baseURL }) => {
  const headers = { origin: baseURL ?? '', 'x-forwarded-for': '192.0.2.77' };
  const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers });
  const report = (more: object) => context.post('/api/reports', {
    data: { item: answer.item, question: answer.question, profile: '3.14', text: 'Odd.', attempt: null, ...more },
  });
  expect((await report({ text: '  ' })).status()).toBe(400);
  expect((await report({ question: 'constructor' })).status()).toBe(404);
  const statuses = [];
  for (let count = 0; count < 11; count++) statuses.push((await report({ attempt: 'not-mine' })).status());
  expect([statuses[0], statuses.at(-1)]).toEqual([201, 429]);
  expect((await context.storageState()).cookies).toEqual([]);
  await context.dispose();
});

test('one learner’s progress is not another’s, and what is sent holds no solution', async ({ playwright, baseURL }) => {
  const first = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } });
  const second = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } });
  const state = async (context: typeof first) => {
    const { items } = await (await context.get('/api/progress')).json();
    return items[answer.item].state;
  };
  expect(await state(first)).toBe('open');
  expect((await first.post('/api/attempts', { data: answer })).status()).toBe(201);
  expect(await state(first)).toBe('started');
  expect(await state(second)).toBe('open');
  expect(await (await first.get(CHALLENGE)).text()).not.toContain('Two bound methods of one object are equal');
  await first.dispose();
  await second.dispose();
});

test('a learner who hands in very often is asked to wait', async ({ playwright, baseURL }) => {
  const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } });
  const statuses: number[] = [];
  const data = { ...answer, answer: 'none of these' };
  for (let count = 0; count < 33; count++) statuses.push((await context.post('/api/attempts', { data })).status());
  expect(statuses.slice(0, 30).every((status) => status === 201)).toBe(true);
  expect(statuses.at(-1)).toBe(429);
  const refused = await context.post('/api/attempts', { data: answer });
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  expect((await refused.json()).error.message).toContain('nothing is lost');
  await context.dispose();
});
