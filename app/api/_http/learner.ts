/** Who writes: routes that keep something. */
import { findLearner, recognizeLearner } from '@/lib/auth/learner';
import { AppError } from '@/lib/errors';
import { countAttempt, countNewLearner } from '@/lib/services/attempts/limit-attempts';
import { answerWithCookies } from './handle';

/** Answers in the learner's name, who is made with the first thing that is kept. Throws AppError `too-many-requests`. */
export async function asLearner(request: Request, work: (userId: string) => Promise<object>, status = 200): Promise<Response> {
  if (!(await findLearner(request.headers))) await countNewLearner(request.headers);
  const { userId, cookies } = await recognizeLearner(request.headers);
  await countAttempt(userId);
  return answerWithCookies(await work(userId), cookies, status);
}

/** The learner, for what only somebody who is known can have. Throws AppError `not-found`. */
export async function requireLearner(request: Request): Promise<string> {
  const userId = await findLearner(request.headers);
  if (userId === null) throw new AppError('not-found', 'There is no such class, or it is not yours.');
  return userId;
}
