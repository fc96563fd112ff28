import { commentShape, ShapeWords } from '@/lib/services/classes/comment-shape';
import { handle, readBody, requireOwnOrigin } from '../../../_http/handle';
import { requireLearner } from '../../../_http/learner';

interface Context {
  params: Promise<{ id: string }>;
}

/** An instructor's words on all solutions of one shape; empty words take them back. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const input = await readBody(request, ShapeWords, 32_768);
    await commentShape(await requireLearner(request), (await params).id, input);
    return Response.json({ changed: true });
  });
}
