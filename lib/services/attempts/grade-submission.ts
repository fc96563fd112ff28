import 'server-only';
import { createHash } from 'node:crypto';
import type { Challenge } from '@/lib/content/types';
import { gradeChallenge } from '@/lib/grading/grade-challenge';
import { shapeOf } from '@/lib/grading/heap-shape';
import { withSeed } from '@/lib/grading/seeded-run';
import type { Verdict } from '@/lib/grading/types';
import type { ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { runProgram } from '../programs/run-program';

/** All that a verdict depends on, besides the versions of item and engine. */
export interface Submission {
  challenge: Challenge;
  profile: ProfileId;
  seed: number;
  /** The program, or the answers as JSON. */
  answer: string;
}

export interface GradedSubmission {
  verdict: Verdict;
  /** Null for what was not graded. */
  shape: string | null;
}

/** What a shape is stored as. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Whether a challenge is answered with a program; the others with JSON. */
export const isProgram = (challenge: Challenge): boolean => 'starter' in challenge;

/** The verdict, computed here from the answer alone, and the shape of what it leaves on the heap. Throws AppError `busy`. */
export async function gradeSubmission({ challenge, profile, seed, answer }: Submission): Promise<GradedSubmission> {
  const run: RunProgram = withSeed(runProgram, seed);
  const verdict = await gradeChallenge({ challenge, answer, profile, run });
  if (verdict.outcome === 'not-graded') return { verdict, shape: null };
  const shape = await shapeOf({ challenge, answer, profile, run });
  return { verdict, shape: digest(shape?.text ?? answer) };
}
