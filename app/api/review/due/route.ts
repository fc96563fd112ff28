import { findLearner } from '@/lib/auth/learner';
import { countDue } from '@/lib/services/review/list-review';
import { handle } from '../../_http/handle';

/** How many questions and challenges are due for review. */
export function GET(request: Request): Promise<Response> {
  return handle(async () => Response.json({ due: await countDue(await findLearner(request.headers)) }));
}
