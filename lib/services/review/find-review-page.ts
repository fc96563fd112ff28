import 'server-only';
import { createHash } from 'node:crypto';
import { findItem, findQuestion, openQuestion } from '@/lib/content/course-views';
import type { OpenQuestion } from '@/lib/content/types';
import type { QuestionBoard } from '@/lib/grading/question-board';
import { findBoards } from '../course/find-boards';
import { getCourse } from '../course/get-course';
import { listReview } from './list-review';
import type { Review, ReviewEntry } from './list-review';

export interface ReviewPage extends Review {
  /** The moment that all of it is about. */
  now: Date;
  /** What to do now; null when nothing is due. */
  current: { entry: ReviewEntry; question: OpenQuestion | null; board: QuestionBoard | null; position: number } | null;
}

/**
 * Choices in another order each time, so that nobody answers by their places; the same order until the question was answered once more, so
 * that nothing moves when the page is loaded again.
 */
export function shuffled(question: OpenQuestion, { item, misses, due }: Pick<ReviewEntry, 'item' | 'misses' | 'due'>): OpenQuestion {
  if (question.kind !== 'output') return question;
  const seed = `${item}#${question.id}#${misses}#${due.getTime()}`;
  const keyed = question.options.map((option) => ({ option, key: createHash('sha256').update(`${seed}#${option}`).digest('hex') }));
  return { ...question, options: keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ option }) => option) };
}

/** The review as one page shows it: `skip` of those that are due come later. Throws AppError `busy`. */
export async function findReviewPage(userId: string | null, skip: number): Promise<ReviewPage> {
  const now = new Date();
  const review = { ...await listReview(userId, now), now };
  const position = review.due.length === 0 ? 0 : skip % review.due.length;
  const entry = review.due[position] as ReviewEntry | undefined;
  if (!entry) return { ...review, current: null };
  const item = findItem(await getCourse(), entry.item);
  const question = item && entry.question !== '' ? findQuestion(item, entry.question) : null;
  if (!question) return { ...review, current: { entry, question: null, board: null, position } };
  const boards = await findBoards({ questions: { [question.id]: question } });
  return { ...review, current: { entry, question: shuffled(openQuestion(question), entry), board: boards[question.id] ?? null, position } };
}
