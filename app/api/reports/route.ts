import { z } from 'zod';
import { findLearner } from '@/lib/auth/learner';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';
import { countReport } from '@/lib/services/attempts/limit-attempts';
import { storeReport } from '@/lib/services/reports/store-report';
import { handle, readBody, requireOwnOrigin } from '../_http/handle';

const Name = z.string().max(200);
const Report = z.strictObject({
  item: Name,
  question: Name,
  profile: z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]]),
  text: z.string().trim().min(1).max(2000),
  attempt: Name.nullable(),
});

/** Takes what somebody says is wrong with an item. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const report = await readBody(request, Report, 16 * 1024);
    const userId = await findLearner(request.headers);
    await countReport(userId, request.headers);
    await storeReport(userId, report);
    return Response.json({ isKept: true }, { status: 201 });
  });
}
