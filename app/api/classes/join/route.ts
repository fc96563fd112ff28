import { joinClass, Joining } from '@/lib/services/classes/join-class';
import { handle, readBody, requireOwnOrigin } from '../../_http/handle';
import { asLearner } from '../../_http/learner';

/** Joins a class by its code, or changes one's name in it. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, Joining, 4_096);
    return asLearner(request, (userId) => joinClass(userId, input));
  });
}
