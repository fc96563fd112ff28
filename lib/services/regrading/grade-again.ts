import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import type { Course } from '@/lib/content/types';
import { gradeAnswer } from '@/lib/grading/grade-answer';
import { isReasonOfMachine } from '@/lib/grading/grading-run';
import type { ProfileId } from '@/lib/python/api';
import { gradeSubmission } from '../attempts/grade-submission';
import { givenText, gradingOfAnswer, gradingOfSubmission } from '../attempts/stored-grading';
import type { StoredGrading } from '../attempts/stored-grading';
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

/** The verdict that an answer gets today, or why it gets none: the sentence is for whoever regrades. */
export type GradedAgain = { grading: StoredGrading } | { skipped: string };

/** Grades a stored answer by the course and the engine of today. Throws AppError `busy`. */
export async function gradeAgain(course: Course, row: StoredAnswerRow): Promise<GradedAgain> {
  const item = findItem(course, row.itemId);
  if (!item) return { skipped: 'The course has no such item any more.' };
  // Written from a profile that was one; it may be none of the item's any more.
  const profile = row.profile as ProfileId;
  const given = givenText(row);
  if (row.part !== '') {
    const question = findQuestion(item, row.part);
    if (!question) return { skipped: `The item has no question ${row.part} any more.` };
    if (!question.profiles.includes(profile)) return { skipped: `The question is not asked for CPython ${profile} any more.` };
    const verdict = await gradeAnswer({ item, question, profile, answer: given, run: runProgram });
    if (isReasonOfMachine(verdict.reason)) return { skipped: verdict.reason ?? '' };
    return { grading: gradingOfAnswer(verdict) };
  }
  if (item.kind === 'lesson') return { skipped: 'It is a lesson now, which is not answered as a whole.' };
  if (!item.profiles.includes(profile)) return { skipped: `The challenge is not for CPython ${profile} any more.` };
  const graded = await gradeSubmission({ challenge: item, profile, seed: row.seed, answer: given });
  const { reason } = graded.verdict;
  if (isReasonOfMachine(reason)) return { skipped: reason ?? '' };
  return { grading: gradingOfSubmission(graded) };
}
