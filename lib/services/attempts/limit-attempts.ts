import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/errors';

/** Per learner: far above what a person does, far below what keeps the graders busy. */
const perLearner = new RateLimiterMemory({ points: 30, duration: 60 });
/** New learners per address: a whole class may sit behind one. */
const perAddress = new RateLimiterMemory({ points: 300, duration: 600 });
/** Reported problems, of a learner or of an address. */
const perReporter = new RateLimiterMemory({ points: 10, duration: 600 });

/** Signing in: of an address, behind which a whole class may sit; and wrong passwords for a name. */
const perSigningAddress = new RateLimiterMemory({ points: 100, duration: 600 });
const perAccountName = new RateLimiterMemory({ points: 10, duration: 900 });

const addressOf = (headers: Headers): string => headers.get('x-forwarded-for')?.split(',')[0].trim() || 'unknown';

const handInAgain = (seconds: number): string => `That was a lot at once. Hand in again in ${seconds} s; nothing is lost.`;
const tryAgain = (seconds: number): string => `Too many tries. Try again in ${Math.ceil(seconds / 60)} min.`;

async function consume(limiter: RateLimiterMemory, key: string, say = handInAgain): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError('too-many-requests', say(seconds), { retryAfterSeconds: seconds });
  }
}

/** Counts an attempt. Throws AppError `too-many-requests`. */
export const countAttempt = (userId: string): Promise<void> => consume(perLearner, userId);

/** Counts somebody who may become a new learner. Throws AppError `too-many-requests`. */
export const countNewLearner = (headers: Headers): Promise<void> => consume(perAddress, addressOf(headers));

/** Counts a reported problem. Throws AppError `too-many-requests`. */
export const countReport = (userId: string | null, headers: Headers): Promise<void> => consume(perReporter, userId ?? addressOf(headers));

/**
 * Does `work`, which checks a password or a code for an account; ten tries for a name in a quarter of an hour, right ones uncounted. Throws
 * AppError `too-many-requests`, and what `work` throws.
 */
export async function countSigningIn<T>(name: string, headers: Headers, work: () => Promise<T>): Promise<T> {
  await consume(perSigningAddress, addressOf(headers), tryAgain);
  const key = name.trim().toLowerCase();
  await consume(perAccountName, key, tryAgain);
  const done = await work();
  await perAccountName.delete(key);
  return done;
}
