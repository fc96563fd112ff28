import { assignChallenge, Assigning } from '@/lib/services/classes/assign-challenge';
import { handle, readBody, requireOwnOrigin } from '../../../_http/handle';
import { requireLearner } from '../../../_http/learner';

interface Context {
  params: Promise<{ id: string }>;
}

/** Puts a challenge on the class's list, or takes it off. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, Assigning, 32_768);
    await assignChallenge(await requireLearner(request), (await params).id, input);
    return Response.json({ changed: true });
  });
}
