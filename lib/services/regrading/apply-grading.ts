import 'server-only';
import type { PrismaClient, Queries } from '@/lib/db/client';
import { toStoredOutcome } from '../attempts/store-attempt';
import type { StoredGrading } from '../attempts/stored-grading';

export interface GradedAttempt {
  id: string;
  userId: string;
  itemId: string;
  part: string;
  /** Versions of the verdict that was in force when the answer was graded again. */
  itemVersion: string;
  engineVersion: string;
}

/**
 * Puts a new verdict in force: the attempt has it, the history has it beside the earlier ones, and the learner's progress is what all
 * attempts amount to by now. All or nothing. False when another verdict came in force meanwhile; nothing is changed then.
 */
export async function applyGrading(database: PrismaClient, attempt: GradedAttempt, grading: StoredGrading): Promise<boolean> {
  const { shape, outcome: given, ...rest } = grading;
  const graded = { ...rest, outcome: toStoredOutcome(given) };
  return database.$transaction(async (transaction) => {
    const { id, userId, itemVersion, engineVersion } = attempt;
    // Two answers of one learner are put in force one after the other: each counts what the other has come to.
    await transaction.user.update({ where: { id: userId }, data: { updatedAt: new Date() } });
    const { count } = await transaction.attempt.updateMany({ where: { id, itemVersion, engineVersion }, data: { ...graded, shape } });
    if (count === 0) return false;
    await transaction.grading.create({ data: { attemptId: id, ...graded, reason: 'regraded' } });
    await recountProgress(transaction, attempt);
    return true;
  });
}

/** Progress from the verdicts in force. What was taken back by a regrading is not kept. */
async function recountProgress(transaction: Queries, { userId, itemId, part }: GradedAttempt): Promise<void> {
  const rows = await transaction.attempt.findMany({
    where: { userId, itemId, part, outcome: { not: 'not_graded' } }, orderBy: { createdAt: 'asc' },
    select: { outcome: true, score: true, maxScore: true },
  });
  const key = { userId, itemId, part };
  if (rows.length === 0) {
    await transaction.progress.deleteMany({ where: key });
    return;
  }
  const data = {
    state: rows.some(({ outcome }) => outcome === 'passed') ? 'passed' as const : 'attempted' as const,
    bestScore: Math.max(...rows.map(({ score }) => score)),
    maxScore: rows[rows.length - 1].maxScore,
    attempts: rows.length,
  };
  await transaction.progress.upsert({ where: { userId_itemId_part: key }, create: { ...key, ...data }, update: data });
}
