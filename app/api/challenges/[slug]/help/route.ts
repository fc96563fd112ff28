import { z } from 'zod';
import { showHelp } from '@/lib/services/help/show-help';
import { HELP_KINDS } from '@/lib/services/help/types';
import { handle, readBody, requireOwnOrigin } from '../../../_http/handle';
import { asLearner } from '../../../_http/learner';

const Request = z.strictObject({ kind: z.enum(HELP_KINDS), number: z.int().min(0).max(99).default(0) });

interface Context {
  params: Promise<{ slug: string }>;
}

/** One step of help, noted and given: what nobody has asked for is in no page. Asking makes the learner, as answering does. */
export function POST(request: globalThis.Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const wanted = await readBody(request, Request, 1024);
    const { slug } = await params;
    return asLearner(request, (userId) => showHelp(userId, slug, wanted));
  });
}
