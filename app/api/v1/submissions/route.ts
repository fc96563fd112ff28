import { countGradings } from '@/lib/services/requests/limit-requests';
import { listSubmissions } from '@/lib/services/submissions/list-submissions';
import { takeSubmission } from '@/lib/services/submissions/take-submission';
import { operate } from '../_http/operate';

/** What was handed in, newest first. */
export const GET = operate('listSubmissions', async ({ caller, query }) => ({ value: await listSubmissions(caller.userId, query) }));

/** Grades an answer and keeps it. */
export const POST = operate('createSubmission', async ({ caller, body }) => {
  await countGradings(caller.userId, 1);
  const value = await takeSubmission(caller.userId, body);
  return { value, location: `/submissions/${value.id}` };
});
