/** Routes that begin, change or end a session. */
import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { answerWithCookies, handle, readJson, requireOwnOrigin } from './handle';

const MOST_BYTES = 4_096;

/** Runs a route; cookies go into the headers, the rest into the body. */
export function asAccount<T extends object>(
  request: Request, work: () => Promise<T & { cookies?: string[] }>, status = 200,
): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const { cookies = [], ...body } = await work();
    return answerWithCookies(body, cookies, status);
  });
}

/** What somebody typed into a form; what is wrong with it is said of the field. Throws AppError `too-large`, `invalid-input`. */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const checked = schema.safeParse(await readJson(request, MOST_BYTES));
  if (checked.success) return checked.data;
  const [{ path, message }] = checked.error.issues;
  throw new AppError('invalid-input', path.length === 0 ? 'What was sent could not be read.' : `The ${String(path[0])} ${message}.`);
}
