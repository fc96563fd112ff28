/** What an anonymous learner did goes to the account that the learner makes or signs in to. */
import type { PrismaClient, Queries } from '@/lib/db/client';
import { moveClasses } from './move-classes';

/**
 * Moves attempts, progress, help that was shown and problems that were reported from one learner to another. Where both have progress on
 * the same thing, the better one stays; of help that both have seen, the first time. What is due for review follows from the attempts.
 */
export async function moveWork(database: PrismaClient, fromUserId: string, toUserId: string): Promise<void> {
  await database.$transaction(async (transaction) => {
    await transaction.attempt.updateMany({ where: { userId: fromUserId }, data: { userId: toUserId } });
    for (const old of await transaction.progress.findMany({ where: { userId: fromUserId } })) {
      const key = { userId: toUserId, itemId: old.itemId, part: old.part };
      const present = await transaction.progress.findUnique({ where: { userId_itemId_part: key } });
      const better = !present || old.bestScore > present.bestScore ? old : present;
      const data = {
        state: old.state === 'passed' ? old.state : better.state,
        bestScore: better.bestScore,
        maxScore: better.maxScore,
        attempts: old.attempts + (present?.attempts ?? 0),
      };
      await transaction.progress.upsert({ where: { userId_itemId_part: key }, create: { ...key, ...data }, update: data });
    }
    await transaction.progress.deleteMany({ where: { userId: fromUserId } });
    await transaction.problemReport.updateMany({ where: { userId: fromUserId }, data: { userId: toUserId } });
    await moveHelp(transaction, fromUserId, toUserId);
    await moveClasses(transaction, fromUserId, toUserId);
  });
}

async function moveHelp(transaction: Queries, fromUserId: string, toUserId: string): Promise<void> {
  for (const { itemId, kind, number, createdAt } of await transaction.helpShown.findMany({ where: { userId: fromUserId } })) {
    const key = { userId: toUserId, itemId, kind, number };
    await transaction.helpShown.upsert({ where: { userId_itemId_kind_number: key }, create: { ...key, createdAt }, update: {} });
    await transaction.helpShown.updateMany({ where: { ...key, createdAt: { gt: createdAt } }, data: { createdAt } });
  }
  await transaction.helpShown.deleteMany({ where: { userId: fromUserId } });
}
