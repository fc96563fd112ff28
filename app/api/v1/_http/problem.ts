/** Errors of the API: RFC 9457, with what is wrong, where, and what to do about it. */
import { COMMON_ERRORS, ERRORS } from '@/lib/api/operations';
import type { ErrorName } from '@/lib/api/operations';
import type { Problem } from '@/lib/api/schemas';
import { toAppError } from '@/lib/errors';

const isNamed = (code: string): code is ErrorName => code in ERRORS;

/** Any thrown value as a problem. */
export function toProblem(thrown: unknown): { problem: Problem; retryAfterSeconds: number | undefined } {
  const error = toAppError(thrown);
  const code = isNamed(error.code) ? error.code : COMMON_ERRORS[1];
  const { status, title, remedy } = ERRORS[code];
  const problem: Problem = {
    type: `/api/docs#${code}`, title, status, code, detail: error.userMessage, remedy,
    ...(error.places === undefined ? {} : { errors: [...error.places] }),
  };
  return { problem, retryAfterSeconds: error.retryAfterSeconds };
}

/** Any thrown value as an HTTP answer. */
export function toProblemResponse(thrown: unknown, headers: Record<string, string> = {}): Response {
  const { problem, retryAfterSeconds } = toProblem(thrown);
  const { status } = problem;
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...headers,
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  });
}
