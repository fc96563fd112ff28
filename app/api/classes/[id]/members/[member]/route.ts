import { leaveClass, removeMember } from '@/lib/services/classes/join-class';
import { handle, requireOwnOrigin } from '../../../../_http/handle';
import { requireLearner } from '../../../../_http/learner';

interface Context {
  params: Promise<{ id: string; member: string }>;
}

/** A member leaves (`me`), or is taken off the list by the instructor. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const userId = await requireLearner(request);
    const { id, member } = await params;
    await (member === 'me' ? leaveClass(userId, id) : removeMember(userId, id, member));
    return Response.json({ left: true });
  });
}
