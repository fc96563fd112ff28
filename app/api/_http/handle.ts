/** What every route of ours shares: errors become answers, bodies are bounded and checked, and only our own pages may write. */
import type { z } from 'zod';
import { AppError, toErrorResponse } from '@/lib/errors';

/** Runs a route; whatever it throws becomes an answer. */
export async function handle(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return toErrorResponse(error);
  }
}

/** A body for one learner alone, which nobody on the way keeps, and the cookies that go with it. */
export function answerWithCookies(body: object, cookies: readonly string[], status = 200): Response {
  const response = Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Refuses what another site's page sends with the learner's cookies. Throws AppError `forbidden-origin`. */
export function requireOwnOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (origin === null || (URL.canParse(origin) && new URL(origin).host === host)) return;
  throw new AppError('forbidden-origin', 'This can only be done from Leaklab’s own pages.');
}

/** The body as text. Throws AppError `too-large`. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const limit = `${Math.round(maxBytes / 1024)} kB`;
  const tooLarge = () => new AppError('too-large', `That is more than ${limit}, which is more than can be handed in.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The body as JSON. Throws AppError `too-large`, `invalid-input`. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid-input', 'What was sent could not be read.', { message: 'the body is no JSON', cause });
  }
}

/** The checked body. Throws AppError `too-large`, `invalid-input`. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  const checked = schema.safeParse(await readJson(request, maxBytes));
  if (checked.success) return checked.data;
  throw new AppError('invalid-input', 'What was sent could not be read.', { message: checked.error.message });
}
