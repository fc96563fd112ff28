import { claimClass, ClassClaim } from '@/lib/services/classes/change-class';
import { handle, readBody, requireOwnOrigin } from '../../_http/handle';
import { asLearner } from '../../_http/learner';

/** Takes a class along to this browser, by its key. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, ClassClaim, 4_096);
    return asLearner(request, (userId) => claimClass(userId, input));
  });
}
