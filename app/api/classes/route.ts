import { createClass, NewClass } from '@/lib/services/classes/change-class';
import { handle, readBody, requireOwnOrigin } from '../_http/handle';
import { asLearner } from '../_http/learner';

/** Makes a class, of which whoever asks is the instructor. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, NewClass, 4_096);
    return asLearner(request, (userId) => createClass(userId, input), 201);
  });
}
