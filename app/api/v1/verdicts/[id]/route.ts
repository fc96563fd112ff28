import { findVerdict } from '@/lib/services/submissions/find-submission';
import { operate } from '../../_http/operate';

/** One verdict of a history. */
export const GET = operate('getVerdict', async ({ caller, params }) => ({ value: await findVerdict(caller.userId, params.id) }));
