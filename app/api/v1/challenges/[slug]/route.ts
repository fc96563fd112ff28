import { describeChallenge } from '@/lib/services/challenges/describe-challenge';
import { operate } from '../../_http/operate';

/** One challenge. */
export const GET = operate('getChallenge', async ({ params }) => ({ value: await describeChallenge(params.slug) }));
