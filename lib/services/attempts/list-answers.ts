import 'server-only';
import { findQuestion } from '@/lib/content/course-views';
import type { Item } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { presentAnswer, StoredAnswer } from './answer-view';
import type { AnswerView } from './answer-view';

/** The answers that a learner gave to an item's questions, oldest first, by question id. */
export async function listAnswers(userId: string | null, item: Item): Promise<Record<string, AnswerView[]>> {
  if (!userId) return {};
  const rows = await (await getDatabase()).attempt.findMany({
    where: { userId, itemId: item.id, part: { not: '' }, outcome: { not: 'not_graded' } },
    orderBy: { createdAt: 'asc' },
    select: { part: true, verdict: true },
  });
  const answers: Record<string, AnswerView[]> = {};
  for (const row of rows) {
    const question = findQuestion(item, row.part);
    const stored = StoredAnswer.safeParse(row.verdict);
    if (question && stored.success) (answers[question.id] ??= []).push(presentAnswer(question, stored.data));
  }
  return answers;
}
