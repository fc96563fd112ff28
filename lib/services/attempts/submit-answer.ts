import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { gradeAnswer } from '@/lib/grading/grade-answer';
import type { ProfileId } from '@/lib/python/api';
import { getCourse } from '../course/get-course';
import { helpText, helpUsed } from '../help/help-used';
import { readHelpShown } from '../help/read-help-shown';
import { runProgram } from '../programs/run-program';
import { presentAnswer } from './answer-view';
import type { AnswerView } from './answer-view';
import { storeAttempt } from './store-attempt';
import { gradingOfAnswer } from './stored-grading';

export interface AnswerInput {
  /** `Item.id`. */
  item: string;
  question: string;
  profile: ProfileId;
  answer: string;
}

/** Grades a prediction, keeps it, and says what the program prints and why. Throws AppError `not-found`. */
export async function submitAnswer(userId: string, input: AnswerInput): Promise<AnswerView> {
  const { profile, answer } = input;
  const item = findItem(await getCourse(), input.item);
  const question = item && findQuestion(item, input.question);
  if (!item || !question) throw new AppError('not-found', 'This question is not in the course any more. Reload the page.');
  const verdict = await gradeAnswer({ item, question, profile, answer, run: runProgram });
  const grading = gradingOfAnswer(verdict);
  const { createdAt } = await storeAttempt(await getDatabase(), {
    userId, itemId: item.id, part: question.id, profile, source: null, answer, ...grading,
  });
  const help = helpText(helpUsed(await readHelpShown(userId, item.id), item.id, createdAt));
  return presentAnswer(question, grading.verdict, { at: createdAt.toISOString(), help });
}
