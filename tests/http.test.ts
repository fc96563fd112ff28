/** What every route shares: errors as answers, bounded bodies, our own pages alone. */
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { handle, readBody, requireOwnOrigin } from '@/app/api/_http/handle';
import { AppError } from '@/lib/errors';

afterEach(() => vi.restoreAllMocks());

const post = (body: string, headers: Record<string, string> = {}) => new Request('http://localhost/api', { method: 'POST', body, headers });

test('an AppError is told, any other error is logged and hidden', async () => {
  const busy = await handle(() => Promise.reject(new AppError('busy', 'Try later.', { retryAfterSeconds: 4.2 })));
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await busy.json()).toEqual({ error: { code: 'busy', message: 'Try later.' } });
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = await handle(() => Promise.reject(new Error('password=secret')));
  expect(broken.status).toBe(500);
  expect(await broken.text()).not.toContain('secret');
  expect(log).toHaveBeenCalledOnce();
});

test('a body is read up to its limit and not beyond, whatever its length is said to be', async () => {
  const schema = z.strictObject({ text: z.string() });
  expect(await readBody(post('{"text":"ä"}'), schema, 100)).toEqual({ text: 'ä' });
  await expect(readBody(post(JSON.stringify({ text: 'x'.repeat(200) })), schema, 100)).rejects.toMatchObject({ code: 'too-large' });
  const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(64)) });
  const endless = new Request('http://localhost/api', { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
  await expect(readBody(endless, schema, 1000)).rejects.toMatchObject({ code: 'too-large' });
  await expect(readBody(post('{'), schema, 100)).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(readBody(post('{"text":1}'), schema, 100)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('only our own pages may write', () => {
  const from = (origin: string) => () => requireOwnOrigin(post('', { origin, host: 'leaklab.example:3000' }));
  expect(from('http://leaklab.example:3000')).not.toThrow();
  for (const origin of ['http://leaklab.example', 'https://evil.example', 'null', 'x']) expect(from(origin)).toThrow(AppError);
});
