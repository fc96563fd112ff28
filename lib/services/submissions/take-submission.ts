import 'server-only';
import { findChallenge } from '@/lib/content/course-views';
import type { NewSubmission, Submission } from '@/lib/api/schemas';
import { AppError } from '@/lib/errors';
import type { Verdict } from '@/lib/grading/types';
import { gradeSubmission } from '../attempts/grade-submission';
import type { Submission as GradableSubmission } from '../attempts/grade-submission';
import { submitChallenge } from '../attempts/submit-challenge';
import { getCourse } from '../course/get-course';

/** What a submission of the API is about. Throws AppError `not-found`, `invalid-input`. */
async function resolve({ challenge: slug, profile, seed = 0, answer }: NewSubmission): Promise<GradableSubmission> {
  const challenge = findChallenge(await getCourse(), slug);
  if (!challenge) {
    throw new AppError('not-found', `There is no challenge "${slug}".`, { places: [{ at: '/challenge', detail: 'names no challenge' }] });
  }
  const wanted = profile ?? challenge.profiles[0];
  if (!challenge.profiles.includes(wanted)) {
    const detail = `must be one of ${challenge.profiles.join(', ')}`;
    throw new AppError('invalid-input', `The challenge "${slug}" is not for CPython ${wanted}.`, { places: [{ at: '/profile', detail }] });
  }
  return { challenge, profile: wanted, seed, answer };
}

/** Grades an answer and keeps it. Throws AppError `not-found`, `invalid-input`, `busy`. */
export async function takeSubmission(userId: string, input: NewSubmission): Promise<Submission> {
  const { challenge, profile, seed, answer } = await resolve(input);
  const { id, createdAt, verdict } = await submitChallenge(userId, { item: challenge.id, profile, seed, answer, origin: 'api' });
  return { id, challenge: challenge.slug, profile, seed, answer, submittedAt: createdAt.toISOString(), verdict };
}

/** Grades an answer and keeps nothing. Throws AppError `not-found`, `invalid-input`, `busy`. */
export async function tryAnswer(input: NewSubmission): Promise<Verdict> {
  return (await gradeSubmission(await resolve(input))).verdict;
}
