import { findLearner } from '@/lib/auth/learner';
import { findProgram } from '@/lib/services/attempts/list-programs';
import { handle } from '../../_http/handle';

interface Context {
  params: Promise<{ id: string }>;
}

/** One of the learner's own programs, with its verdict. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => Response.json(await findProgram(await findLearner(request.headers), (await params).id)));
}
