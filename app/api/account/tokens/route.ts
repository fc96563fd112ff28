import { NewToken } from '@/lib/services/tokens/create-token';
import { createOwnToken } from '@/lib/services/tokens/own-tokens';
import { handle, readBody, requireOwnOrigin } from '../../_http/handle';
import { asLearner } from '../../_http/learner';

/** Makes a token. The answer is the only place where it can be read. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, NewToken, 4_096);
    return asLearner(request, (userId) => createOwnToken(userId, input), 201);
  });
}
