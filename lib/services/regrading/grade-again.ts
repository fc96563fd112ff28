import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import type { Course } from '@/lib/content/types';
import { gradeAnswer } from '@/lib/grading/grade-answer';
import { isReasonOfMachine } from '@/lib/grading/grading-run';
import type { ProfileId } from '@/lib/python/api';
import { toStoredAnswer } from '../attempts/answer-view';
import { digest, gradeSubmission } from '../attempts/grade-submission';
import { runProgram } from '../programs/run-program';

/** A stored attempt, as far as its verdict depends on it. */
export interface StoredAnswerRow {
  id: string;
  userId: string;
  itemId: string;
  part: string;
  profile: string;
  seed: number;
  source: string | null;
  answer: unknown;
}

/** A verdict as it is stored. */
export interface StoredGrading {
  itemVersion: string;
  engineVersion: string;
  verdict: object;
  outcome: 'passed' | 'failed' | 'not-graded';
  score: number;
  maxScore: number;
  shape: string | null;
}

/** The verdict that an answer gets today, or why it gets none: the sentence is for whoever regrades. */
export type GradedAgain = { grading: StoredGrading } | { skipped: string };

/** Grades a stored answer by the course and the engine of today. Throws AppError `busy`. */
export async function gradeAgain(course: Course, row: StoredAnswerRow): Promise<GradedAgain> {
  const item = findItem(course, row.itemId);
  if (!item) return { skipped: 'The course has no such item any more.' };
  // Written from a profile that was one; it may be none of the item's any more.
  const profile = row.profile as ProfileId;
  const given = row.source ?? (typeof row.answer === 'string' ? row.answer : JSON.stringify(row.answer ?? ''));
  if (row.part !== '') {
    const question = findQuestion(item, row.part);
    if (!question) return { skipped: `The item has no question ${row.part} any more.` };
    if (!question.profiles.includes(profile)) return { skipped: `The question is not asked for CPython ${profile} any more.` };
    const verdict = await gradeAnswer({ item, question, profile, answer: given, run: runProgram });
    if (isReasonOfMachine(verdict.reason)) return { skipped: verdict.reason ?? '' };
    const { version: itemVersion, engine: engineVersion, outcome, score } = verdict;
    const shape = outcome === 'not-graded' ? null : digest(verdict.answer);
    return { grading: { itemVersion, engineVersion, verdict: toStoredAnswer(verdict), outcome, score, maxScore: 1, shape } };
  }
  if (item.kind === 'lesson') return { skipped: 'It is a lesson now, which is not answered as a whole.' };
  if (!item.profiles.includes(profile)) return { skipped: `The challenge is not for CPython ${profile} any more.` };
  const { verdict, shape } = await gradeSubmission({ challenge: item, profile, seed: row.seed, answer: given });
  if (isReasonOfMachine(verdict.reason)) return { skipped: verdict.reason ?? '' };
  const { version: itemVersion, engine: engineVersion, outcome, score, maxScore } = verdict;
  return { grading: { itemVersion, engineVersion, verdict, outcome, score, maxScore, shape } };
}
