import 'server-only';
import { findQuestion } from '@/lib/content/course-views';
import type { Item } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { readHelpShown } from '../help/read-help-shown';
import { helpText, helpUsed } from '../help/help-used';
import { presentAnswer, StoredAnswer } from './answer-view';
import type { AnswerView } from './answer-view';

/** The answers that a learner gave to an item's questions, oldest first, by question id. */
export async function listAnswers(userId: string | null, item: Item): Promise<Record<string, AnswerView[]>> {
  if (!userId) return {};
  const [rows, help] = await Promise.all([
    (await getDatabase()).attempt.findMany({
      where: { userId, itemId: item.id, part: { not: '' }, outcome: { not: 'not_graded' } },
      orderBy: { createdAt: 'asc' },
      select: { part: true, verdict: true, createdAt: true },
    }),
    readHelpShown(userId, item.id),
  ]);
  const answers: Record<string, AnswerView[]> = {};
  for (const row of rows) {
    const question = findQuestion(item, row.part);
    const stored = StoredAnswer.safeParse(row.verdict);
    if (question && stored.success) (answers[question.id] ??= []).push(presentAnswer(question, stored.data, {
      at: row.createdAt.toISOString(), help: helpText(helpUsed(help, item.id, row.createdAt)),
    }));
  }
  return answers;
}
