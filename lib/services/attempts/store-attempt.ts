import 'server-only';
import type { PrismaClient } from '@/lib/db/client';

export interface AttemptRecord {
  userId: string;
  /** `Item.id`. */
  itemId: string;
  /** Question id; empty when the item is answered as a whole. */
  part: string;
  itemVersion: string;
  engineVersion: string;
  profile: string;
  source: string | null;
  /** An answer to a question, as given. */
  answer: string | null;
  /** As the grader gave it; plain data. */
  verdict: object;
  outcome: 'passed' | 'failed' | 'not-graded';
  score: number;
  maxScore: number;
}

/**
 * Stores an attempt and what it means for the learner's progress, both or neither. An answer that was not graded is kept
 * and changes nothing. Two attempts at once count as two, and the better one stands.
 */
export async function storeAttempt(database: PrismaClient, record: AttemptRecord): Promise<void> {
  const { userId, itemId, part, outcome, score, maxScore, verdict, answer, ...rest } = record;
  const key = { userId, itemId, part };
  await database.$transaction(async (transaction) => {
    await transaction.attempt.create({
      data: {
        ...rest, ...key, score, maxScore, verdict, answer: answer ?? undefined,
        outcome: outcome === 'not-graded' ? 'not_graded' : outcome,
      },
    });
    if (outcome === 'not-graded') return;
    await transaction.progress.upsert({
      where: { userId_itemId_part: key },
      create: { ...key, state: 'attempted', bestScore: score, maxScore, attempts: 1 },
      update: { attempts: { increment: 1 }, maxScore },
    });
    await transaction.progress.updateMany({ where: { ...key, bestScore: { lt: score } }, data: { bestScore: score } });
    if (outcome === 'passed') await transaction.progress.updateMany({ where: key, data: { state: 'passed' } });
  });
}
