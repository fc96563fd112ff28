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
  expect((await request.get('/api/challenges/listener-list/hints/99')).status()).toBe(404);
  expect((await request.get('/api/challenges/listener-list/hints/x')).status()).toBe(404);
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
