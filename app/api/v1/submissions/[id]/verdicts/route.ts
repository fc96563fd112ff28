import { listVerdicts } from '@/lib/services/submissions/find-submission';
import { operate } from '../../../_http/operate';

/** The verdicts on a submission. */
export const GET = operate('listVerdicts', async ({ caller, params }) => (
  { value: { verdicts: await listVerdicts(caller.userId, params.id) } }
));
