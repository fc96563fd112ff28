import { z } from 'zod';
import { findLearner } from '@/lib/auth/learner';
import { AppError } from '@/lib/errors';
import { countAttempt } from '@/lib/services/attempts/limit-attempts';
import { checkParsons } from '@/lib/services/help/check-parsons';
import { handle, readBody, requireOwnOrigin } from '../../../_http/handle';

const Placement = z.strictObject({ placed: z.array(z.strictObject({ id: z.string().max(20), indent: z.int().min(0).max(12) })).max(100) });

interface Context {
  params: Promise<{ slug: string }>;
}

/** What is right of a placement of the shuffled solution's pieces. Keeps nothing. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const { placed } = await readBody(request, Placement, 16 * 1024);
    const userId = await findLearner(request.headers);
    if (!userId) throw new AppError('forbidden', 'Ask for the shuffled solution first.');
    await countAttempt(userId);
    return Response.json(await checkParsons(userId, (await params).slug, placed));
  });
}
