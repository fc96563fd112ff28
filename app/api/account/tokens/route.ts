import { findLearner, recognizeLearner } from '@/lib/auth/learner';
import { countAttempt, countNewLearner } from '@/lib/services/attempts/limit-attempts';
import { NewToken } from '@/lib/services/tokens/create-token';
import { createOwnToken } from '@/lib/services/tokens/own-tokens';
import { handle, readBody, requireOwnOrigin } from '../../_http/handle';

/** Makes a token. The answer is the only place where it can be read. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, NewToken, 4_096);
    if (!(await findLearner(request.headers))) await countNewLearner(request.headers);
    const { userId, cookies } = await recognizeLearner(request.headers);
    await countAttempt(userId);
    const response = Response.json(await createOwnToken(userId, input), { status: 201, headers: { 'cache-control': 'no-store' } });
    for (const cookie of cookies) response.headers.append('set-cookie', cookie);
    return response;
  });
}
