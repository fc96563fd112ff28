import { findSubmission } from '@/lib/services/submissions/find-submission';
import { operate } from '../../_http/operate';

/** One submission. */
export const GET = operate('getSubmission', async ({ caller, params }) => ({ value: await findSubmission(caller.userId, params.id) }));
