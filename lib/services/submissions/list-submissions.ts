import 'server-only';
import type { Submission } from '@/lib/api/schemas';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { presentSubmission, submissionFields } from './present-submission';

export interface ListOptions {
  challenge?: string;
  /** The last one of the page before. */
  after?: string;
  limit?: number;
}

/** A learner's answers to challenges, newest first. Throws AppError `invalid-input` for an `after` that is not theirs. */
export async function listSubmissions(
  userId: string, { challenge, after, limit = 20 }: ListOptions,
): Promise<{ submissions: Submission[]; next: string | null }> {
  const database = await getDatabase();
  if (after !== undefined && (await database.attempt.count({ where: { id: after, userId } })) === 0) {
    const places = [{ at: 'query after', detail: 'names no submission of yours' }];
    throw new AppError('invalid-input', 'There is no submission of this id.', { places });
  }
  const rows = await database.attempt.findMany({
    where: { userId, part: '', itemId: challenge === undefined ? { startsWith: 'challenges/' } : `challenges/${challenge}` },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    select: submissionFields,
  });
  const page = rows.slice(0, limit);
  return { submissions: page.map(presentSubmission), next: rows.length > limit ? page[page.length - 1].id : null };
}
