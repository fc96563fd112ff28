import { findLearner } from '@/lib/auth/learner';
import { listProgress } from '@/lib/services/progress/list-progress';
import { handle } from '../_http/handle';

/** Where the learner stands, by item. */
export function GET(request: Request): Promise<Response> {
  return handle(async () => Response.json({ items: await listProgress(await findLearner(request.headers)) }));
}
