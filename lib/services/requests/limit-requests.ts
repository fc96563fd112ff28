import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/errors';

/** What is left of a caller's requests. */
export interface RequestRate {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const PER_MINUTE = { caller: 600, stranger: 120, gradings: 240 };

const callers = new RateLimiterMemory({ points: PER_MINUTE.caller, duration: 60, keyPrefix: 'caller' });
const strangers = new RateLimiterMemory({ points: PER_MINUTE.stranger, duration: 60, keyPrefix: 'stranger' });
const gradings = new RateLimiterMemory({ points: PER_MINUTE.gradings, duration: 60, keyPrefix: 'gradings' });

const rateOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, limit: number): RequestRate => (
  { limit, remaining: Math.max(0, remainingPoints), resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) }
);

async function consume(limiter: RateLimiterMemory, key: string, points: number, what: string): Promise<RequestRate> {
  try {
    return rateOf(await limiter.consume(key, points), limiter.points);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const { limit, resetSeconds } = rateOf(refusal, limiter.points);
    throw new AppError('too-many-requests', `At most ${limit} ${what} a minute. The next one can be made in ${resetSeconds} s.`, {
      retryAfterSeconds: resetSeconds,
    });
  }
}

/** Counts a request with a token. Throws AppError `too-many-requests`. */
export const countRequest = (userId: string): Promise<RequestRate> => consume(callers, userId, 1, 'requests');

/** Counts a request without one, by address. Throws AppError `too-many-requests`. */
export const countStranger = (headers: Headers): Promise<RequestRate> =>
  consume(strangers, headers.get('x-forwarded-for')?.split(',')[0].trim() || 'unknown', 1, 'requests without a token');

/** Counts answers that are to be graded. Throws AppError `too-many-requests`. */
export async function countGradings(userId: string, count: number): Promise<void> {
  await consume(gradings, userId, count, 'gradings');
}
