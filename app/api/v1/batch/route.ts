import { countGradings } from '@/lib/services/requests/limit-requests';
import { takeSubmission } from '@/lib/services/submissions/take-submission';
import { operate } from '../_http/operate';
import type { Answer } from '../_http/operate';
import { toProblem } from '../_http/problem';

type Result = Answer<'createBatch'>['value']['results'][number];

/** So many of a batch are graded at a time: others want to be graded as well. */
const AT_A_TIME = 2;

/** Grades many answers, and keeps each. */
export const POST = operate('createBatch', async ({ caller, body: { submissions } }) => {
  await countGradings(caller.userId, submissions.length);
  const results = new Array<Result>(submissions.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < submissions.length; at = next++) {
      try {
        results[at] = { status: 201, submission: await takeSubmission(caller.userId, submissions[at]) };
      } catch (error) {
        const { problem } = toProblem(error);
        results[at] = { status: problem.status, problem };
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { value: { results } };
});
