import { regradeClass, Regrading } from '@/lib/services/classes/regrade-class';
import { handle, readBody, requireOwnOrigin } from '../../../_http/handle';
import { requireLearner } from '../../../_http/learner';

interface Context {
  params: Promise<{ id: string }>;
}

/** Grades the members' stored answers again: what would change, or, with `apply`, that it does. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, Regrading, 32_768);
    return Response.json(await regradeClass(await requireLearner(request), (await params).id, input));
  });
}
