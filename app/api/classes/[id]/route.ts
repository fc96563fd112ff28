import { changeClass, ClassChange, deleteClass } from '@/lib/services/classes/change-class';
import { handle, readBody, requireOwnOrigin } from '../../_http/handle';
import { requireLearner } from '../../_http/learner';

interface Context {
  params: Promise<{ id: string }>;
}

/** Renames a class, opens or closes it, or gives it a new code. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const change = await readBody(request, ClassChange, 4_096);
    await changeClass(await requireLearner(request), (await params).id, change);
    return Response.json({ changed: true });
  });
}

/** Ends a class. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    await deleteClass(await requireLearner(request), (await params).id);
    return Response.json({ deleted: true });
  });
}
