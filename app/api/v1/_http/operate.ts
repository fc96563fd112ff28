/** What every route of the API shares: token, scope, rate, checked input, idempotency, errors; the table of operations says which. */
import type { z } from 'zod';
import { OPERATIONS } from '@/lib/api/operations';
import type { Operation, OperationName } from '@/lib/api/operations';
import { API_ROOT } from '@/lib/api/schemas';
import { AppError } from '@/lib/errors';
import type { ErrorPlace } from '@/lib/errors';
import { countRequest, countStranger } from '@/lib/services/requests/limit-requests';
import type { RequestRate } from '@/lib/services/requests/limit-requests';
import { oncePerKey } from '@/lib/services/requests/once-per-key';
import { findCaller, requireScope } from '@/lib/services/tokens/find-caller';
import type { Caller } from '@/lib/services/tokens/find-caller';
import { readText } from '../../_http/handle';
import { toProblemResponse } from './problem';

type Table = typeof OPERATIONS;
type Input<N extends OperationName, Key extends string> = Table[N] extends Record<Key, z.ZodType<infer T>> ? T : undefined;

export interface Call<N extends OperationName> {
  /** Who calls; null only where no token is asked for. */
  caller: Table[N]['needsToken'] extends true ? Caller : Caller | null;
  params: Input<N, 'params'>;
  query: Input<N, 'query'>;
  body: Input<N, 'body'>;
}

export interface Answer<N extends OperationName> {
  value: z.infer<Table[N]['answer']>;
  /** Path of what was made, below the API's root. */
  location?: string;
}

export interface RouteContext {
  params: Promise<Record<string, string>>;
}

const LONGEST_KEY = 200;

/** The route of an operation. */
export function operate<N extends OperationName>(name: N, work: (call: Call<N>) => Promise<Answer<N>>) {
  const operation: Operation = OPERATIONS[name];
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const headers: Record<string, string> = { 'cache-control': 'no-store' };
    try {
      const caller = operation.needsToken ? await findCaller(request.headers) : null;
      Object.assign(headers, rateHeaders(caller ? await countRequest(caller.userId) : await countStranger(request.headers)));
      if (caller && operation.scope) requireScope(caller, operation.scope);
      const params = operation.params && check(operation.params, await context.params, 'not-found', () => 'path');
      const given = Object.fromEntries(new URL(request.url).searchParams);
      const query = operation.query && check(operation.query.strict(), given, 'invalid-input', (path) => `query ${path.join('.')}`);
      const text = operation.body ? await readText(request, operation.bodyBytes ?? 0) : '';
      const body = operation.body && check(operation.body, parseJson(text), 'invalid-input', toPointer);
      const call = { caller, params, query, body } as unknown as Call<N>;
      const run = async () => {
        const { value, location } = await work(call);
        return { status: operation.status, body: value as object, location: location === undefined ? null : API_ROOT + location };
      };
      const key = operation.takesKey ? readKey(request) : null;
      const answer = key === null || caller === null
        ? { ...(await run()), isReplay: false }
        : await oncePerKey(caller.userId, key, `${operation.id} ${text}`, run);
      if (answer.location) headers.location = answer.location;
      if (answer.isReplay) headers['idempotency-replayed'] = 'true';
      return Response.json(answer.body, { status: answer.status, headers });
    } catch (error) {
      return toProblemResponse(error, headers);
    }
  };
}

const rateHeaders = ({ limit, remaining, resetSeconds }: RequestRate): Record<string, string> => (
  { 'ratelimit-limit': String(limit), 'ratelimit-remaining': String(remaining), 'ratelimit-reset': String(resetSeconds) }
);

const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/';

function check(
  schema: z.ZodType, value: unknown, code: 'invalid-input' | 'not-found', placeOf: (path: readonly PropertyKey[]) => string,
): unknown {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  if (code === 'not-found') throw new AppError('not-found', 'There is nothing at this address.');
  const places: ErrorPlace[] = checked.error.issues.slice(0, 20).map((issue) => ({ at: placeOf(issue.path), detail: issue.message }));
  const what = places.length === 1 ? `${places[0].at}: ${places[0].detail}` : `${places.length} things are wrong.`;
  throw new AppError('invalid-input', what, { places });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid-input', 'The body is no JSON.', { places: [{ at: '/', detail }], cause });
  }
}

function readKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key === null || (key.length > 0 && key.length <= LONGEST_KEY)) return key;
  const detail = `must have 1 to ${LONGEST_KEY} characters`;
  throw new AppError('invalid-input', `The idempotency key ${detail}.`, { places: [{ at: 'header Idempotency-Key', detail }] });
}
