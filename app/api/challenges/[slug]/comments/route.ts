import { findLearner } from '@/lib/auth/learner';
import { listComments } from '@/lib/services/classes/comment-shape';
import { handle } from '../../../_http/handle';

interface Context {
  params: Promise<{ slug: string }>;
}

/** What instructors say about the learner's last answers to a challenge. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    const comments = await listComments(await findLearner(request.headers), `challenges/${(await params).slug}`);
    return Response.json(comments, { headers: { 'cache-control': 'no-store' } });
  });
}
