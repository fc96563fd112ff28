import 'server-only';
import type { PrismaClient, Queries } from '@/lib/db/client';
import type { StoredGrading } from './stored-grading';

export interface AttemptRecord extends Omit<StoredGrading, 'shape'> {
  userId: string;
  /** `Item.id`. */
  itemId: string;
  /** Question id; empty when the item is answered as a whole. */
  part: string;
  profile: string;
  seed?: number;
  source: string | null;
  /** An answer to a question, as given. */
  answer: string | null;
  shape?: StoredGrading['shape'];
  origin?: 'page' | 'api';
}

export interface StoredAttempt {
  id: string;
  createdAt: Date;
}

export const toStoredOutcome = (outcome: AttemptRecord['outcome']): 'passed' | 'failed' | 'not_graded' =>
  (outcome === 'not-graded' ? 'not_graded' : outcome);

export const fromStoredOutcome = (outcome: 'passed' | 'failed' | 'not_graded'): AttemptRecord['outcome'] =>
  (outcome === 'not_graded' ? 'not-graded' : outcome);

/**
 * Stores an attempt, its first verdict and what it means for the learner's progress, all or nothing. An answer that was not graded is
 * kept and changes nothing. Two attempts at once count as two, and the better one stands.
 */
export async function storeAttempt(database: PrismaClient, record: AttemptRecord): Promise<StoredAttempt> {
  const { outcome: given, answer, itemVersion, engineVersion, verdict, score, maxScore, ...rest } = record;
  const outcome = toStoredOutcome(given);
  const graded = { itemVersion, engineVersion, verdict, outcome, score, maxScore };
  return database.$transaction(async (transaction) => {
    const attempt = await transaction.attempt.create({
      data: { ...rest, ...graded, answer: answer ?? undefined, gradings: { create: { ...graded, reason: 'submitted' } } },
      select: { id: true, createdAt: true },
    });
    if (given !== 'not-graded') await countProgress(transaction, record);
    return attempt;
  });
}

async function countProgress(transaction: Queries, { userId, itemId, part, outcome, score, maxScore }: AttemptRecord): Promise<void> {
  const key = { userId, itemId, part };
  await transaction.progress.upsert({
    where: { userId_itemId_part: key },
    create: { ...key, state: 'attempted', bestScore: score, maxScore, attempts: 1 },
    update: { attempts: { increment: 1 }, maxScore },
  });
  await transaction.progress.updateMany({ where: { ...key, bestScore: { lt: score } }, data: { bestScore: score } });
  if (outcome === 'passed') await transaction.progress.updateMany({ where: key, data: { state: 'passed' } });
}
