import { createClassKey } from '@/lib/services/classes/change-class';
import { handle, requireOwnOrigin } from '../../../_http/handle';
import { requireLearner } from '../../../_http/learner';

interface Context {
  params: Promise<{ id: string }>;
}

/** Makes the key with which the instructor takes the class along to another browser. The answer is the only place where it can be read. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const made = await createClassKey(await requireLearner(request), (await params).id);
    return Response.json(made, { status: 201, headers: { 'cache-control': 'no-store' } });
  });
}
