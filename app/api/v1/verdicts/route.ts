import { countGradings } from '@/lib/services/requests/limit-requests';
import { tryAnswer } from '@/lib/services/submissions/take-submission';
import { operate } from '../_http/operate';

/** Grades an answer and keeps nothing. */
export const POST = operate('createVerdict', async ({ caller, body }) => {
  await countGradings(caller.userId, 1);
  return { value: await tryAnswer(body) };
});
