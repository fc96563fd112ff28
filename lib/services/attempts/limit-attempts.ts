import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/errors';

/** Per learner: far above what a person does, far below what keeps the graders busy. */
const perLearner = new RateLimiterMemory({ points: 30, duration: 60 });
/** New learners per address: a whole class may sit behind one. */
const perAddress = new RateLimiterMemory({ points: 300, duration: 600 });
/** Reported problems, of a learner or of an address. */
const perReporter = new RateLimiterMemory({ points: 10, duration: 600 });

const addressOf = (headers: Headers): string => headers.get('x-forwarded-for')?.split(',')[0].trim() || 'unknown';

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    const message = `That was a lot at once. Hand in again in ${seconds} s; nothing is lost.`;
    throw new AppError('too-many-requests', message, { retryAfterSeconds: seconds });
  }
}

/** Counts an attempt. Throws AppError `too-many-requests`. */
export const countAttempt = (userId: string): Promise<void> => consume(perLearner, userId);

/** Counts somebody who may become a new learner. Throws AppError `too-many-requests`. */
export const countNewLearner = (headers: Headers): Promise<void> => consume(perAddress, addressOf(headers));

/** Counts a reported problem. Throws AppError `too-many-requests`. */
export const countReport = (userId: string | null, headers: Headers): Promise<void> => consume(perReporter, userId ?? addressOf(headers));
