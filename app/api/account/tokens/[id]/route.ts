import { findLearner } from '@/lib/auth/learner';
import { AppError } from '@/lib/errors';
import { revokeOwnToken } from '@/lib/services/tokens/own-tokens';
import { handle, requireOwnOrigin } from '../../../_http/handle';

interface Context {
  params: Promise<{ id: string }>;
}

/** Revokes a token: from now on it opens nothing. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const userId = await findLearner(request.headers);
    if (!userId) throw new AppError('not-found', 'There is no such token.');
    await revokeOwnToken(userId, (await params).id);
    return Response.json({ revoked: true });
  });
}
