import 'server-only';
import { findItem } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { gradeChallenge } from '@/lib/grading/grade-challenge';
import type { Verdict } from '@/lib/grading/types';
import type { ProfileId } from '@/lib/python/api';
import { getCourse } from '../course/get-course';
import { runProgram } from '../programs/run-program';
import { storeAttempt } from './store-attempt';

export interface ProgramInput {
  /** `Item.id` of a fix challenge. */
  item: string;
  profile: ProfileId;
  source: string;
}

/** Grades a program that was handed in and keeps it. What the page's own run said is not asked. Throws AppError `not-found`, `busy`. */
export async function submitProgram(userId: string, { item: itemId, profile, source }: ProgramInput): Promise<Verdict> {
  const challenge = findItem(await getCourse(), itemId);
  if (challenge?.kind !== 'fix') {
    throw new AppError('not-found', 'This challenge is not in the course any more. Copy your program and reload the page.');
  }
  if (!challenge.profiles.includes(profile)) throw new AppError('invalid-input', `This challenge is not for CPython ${profile}.`);
  const verdict = await gradeChallenge({ challenge, answer: source, profile, run: runProgram });
  await storeAttempt(await getDatabase(), {
    userId, itemId: challenge.id, part: '', itemVersion: verdict.version, engineVersion: verdict.engine, profile,
    source, answer: null, verdict, outcome: verdict.outcome, score: verdict.score, maxScore: verdict.maxScore,
  });
  return verdict;
}
