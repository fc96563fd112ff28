import 'server-only';
import type { KeptVerdict, Submission } from '@/lib/api/schemas';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { presentSubmission, presentVerdict, submissionFields } from './present-submission';

const missing = (what: string): AppError => new AppError('not-found', `There is no ${what} of this id among yours.`);

/** Throws AppError `not-found`, also for somebody else's. */
export async function findSubmission(userId: string, id: string): Promise<Submission> {
  const row = await (await getDatabase()).attempt.findFirst({ where: { id, userId, part: '' }, select: submissionFields });
  if (!row) throw missing('submission');
  return presentSubmission(row);
}

/** All verdicts on a submission, oldest first. Throws AppError `not-found`. */
export async function listVerdicts(userId: string, submission: string): Promise<KeptVerdict[]> {
  await findSubmission(userId, submission);
  const rows = await (await getDatabase()).grading.findMany({ where: { attemptId: submission }, orderBy: { createdAt: 'asc' } });
  return rows.map(presentVerdict);
}

/** One verdict of a history. Throws AppError `not-found`. */
export async function findVerdict(userId: string, id: string): Promise<KeptVerdict> {
  const row = await (await getDatabase()).grading.findFirst({ where: { id, attempt: { userId, part: '' } } });
  if (!row) throw missing('verdict');
  return presentVerdict(row);
}
