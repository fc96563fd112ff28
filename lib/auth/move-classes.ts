/** The classes and the tokens of an anonymous learner, for `move-work.ts`. */
import type { Queries } from '@/lib/db/client';

/**
 * Moves classes that are taught, memberships and tokens from one learner to another. Who is in a class with both stays in it once, under
 * the name of the account; nobody is a member of a class of their own. A token goes on working, in the name of the account.
 */
export async function moveClasses(transaction: Queries, fromUserId: string, toUserId: string): Promise<void> {
  await transaction.class.updateMany({ where: { instructorId: fromUserId }, data: { instructorId: toUserId } });
  const present = await transaction.membership.findMany({ where: { userId: toUserId }, select: { classId: true } });
  const taught = await transaction.class.findMany({ where: { instructorId: toUserId }, select: { id: true } });
  const twice = [...present.map(({ classId }) => classId), ...taught.map(({ id }) => id)];
  await transaction.membership.deleteMany({ where: { userId: fromUserId, classId: { in: twice } } });
  await transaction.membership.updateMany({ where: { userId: fromUserId }, data: { userId: toUserId } });
  await transaction.membership.deleteMany({ where: { userId: toUserId, classId: { in: taught.map(({ id }) => id) } } });
  // Keys of requests go with the tokens; of one that both used, the account's stays.
  const used = await transaction.keyedRequest.findMany({ where: { userId: toUserId }, select: { key: true } });
  await transaction.keyedRequest.deleteMany({ where: { userId: fromUserId, key: { in: used.map(({ key }) => key) } } });
  await transaction.keyedRequest.updateMany({ where: { userId: fromUserId }, data: { userId: toUserId } });
  await transaction.apiToken.updateMany({ where: { userId: fromUserId }, data: { userId: toUserId } });
}
