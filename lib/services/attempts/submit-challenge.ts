import 'server-only';
import { findItem } from '@/lib/content/course-views';
import type { Challenge } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import type { Verdict } from '@/lib/grading/types';
import type { ProfileId } from '@/lib/python/api';
import { getCourse } from '../course/get-course';
import { helpText, helpUsed } from '../help/help-used';
import { readHelpShown } from '../help/read-help-shown';
import { gradeSubmission, isProgram } from './grade-submission';
import { storeAttempt } from './store-attempt';
import { gradingOfSubmission } from './stored-grading';

export interface ChallengeInput {
  /** `Item.id` of a challenge. */
  item: string;
  profile: ProfileId;
  /** A program, or the answers as JSON. */
  answer: string;
  seed?: number;
  origin?: 'page' | 'api';
}

export interface SubmittedAttempt {
  id: string;
  createdAt: Date;
  verdict: Verdict;
  /** Help that was looked at before: `with 2 hints`; empty for none. */
  help: string;
}

/** The challenge that a submission is for. Throws AppError `not-found`, `invalid-input`. */
export async function requireChallenge(item: string, profile: ProfileId): Promise<Challenge> {
  const challenge = findItem(await getCourse(), item);
  if (!challenge || challenge.kind === 'lesson') {
    throw new AppError('not-found', 'This challenge is not in the course any more. Copy your answer and reload the page.');
  }
  if (!challenge.profiles.includes(profile)) throw new AppError('invalid-input', `This challenge is not for CPython ${profile}.`);
  return challenge;
}

/** Grades an answer to a challenge and keeps both. What the page's own run said is not asked. Throws AppError `not-found`, `busy`. */
export async function submitChallenge(userId: string, input: ChallengeInput): Promise<SubmittedAttempt> {
  const { profile, answer, seed = 0, origin = 'page' } = input;
  const challenge = await requireChallenge(input.item, profile);
  const graded = await gradeSubmission({ challenge, profile, seed, answer });
  const given = isProgram(challenge) ? { source: answer, answer: null } : { source: null, answer };
  const { id, createdAt } = await storeAttempt(await getDatabase(), {
    userId, itemId: challenge.id, part: '', profile, seed, origin, ...given, ...gradingOfSubmission(graded),
  });
  const help = helpText(helpUsed(await readHelpShown(userId, challenge.id), challenge.id, createdAt));
  return { id, createdAt, verdict: graded.verdict, help };
}
