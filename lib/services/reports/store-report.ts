import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { ENGINE_VERSION } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';
import { getCourse } from '../course/get-course';

export interface ReportInput {
  /** `Item.id`. */
  item: string;
  /** Question id; empty for the item as a whole. */
  question: string;
  profile: ProfileId;
  text: string;
  /** The attempt that it is about; null for none. */
  attempt: string | null;
}

/**
 * Keeps what somebody says is wrong with an item, with the versions of today. `userId` null: somebody who has not answered anything; a
 * report makes no learner. An attempt that is not the learner's is left out. Throws AppError `not-found`.
 */
export async function storeReport(userId: string | null, { item: id, question, profile, text, attempt }: ReportInput): Promise<void> {
  const item = findItem(await getCourse(), id);
  if (!item || (question !== '' && !findQuestion(item, question))) {
    throw new AppError('not-found', 'This is not in the course any more. Reload the page: it may have been mended.');
  }
  const database = await getDatabase();
  const isOwn = userId !== null && attempt !== null && (await database.attempt.count({ where: { id: attempt, userId } })) > 0;
  await database.problemReport.create({
    data: {
      userId, itemId: item.id, part: question, itemVersion: item.version, engineVersion: ENGINE_VERSION, profile, text,
      attemptId: isOwn ? attempt : null,
    },
  });
}
