import 'server-only';
import { z } from 'zod';
import { findItem } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getCourse } from '../course/get-course';
import { requireInstructor } from './access';

export const Assigning = z.strictObject({
  /** `Item.id` of a challenge. */
  item: z.string().max(200),
  /** False takes it off the list. */
  isAssigned: z.boolean(),
  dueAt: z.iso.datetime().nullable().default(null),
});

/** Puts a challenge on a class's list, with another due date, or takes it off. Throws AppError `not-found`. */
export async function assignChallenge(
  userId: string, classId: string, { item: itemId, isAssigned, dueAt }: z.infer<typeof Assigning>,
): Promise<void> {
  await requireInstructor(userId, classId);
  const database = await getDatabase();
  if (!isAssigned) {
    await database.assignment.deleteMany({ where: { classId, itemId } });
    return;
  }
  const item = findItem(await getCourse(), itemId);
  if (!item || item.kind === 'lesson') throw new AppError('not-found', 'The course has no such challenge.');
  const due = dueAt === null ? null : new Date(dueAt);
  await database.assignment.upsert({
    where: { classId_itemId: { classId, itemId } }, create: { classId, itemId, dueAt: due }, update: { dueAt: due },
  });
}
