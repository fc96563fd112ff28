import { describeChallenges } from '@/lib/services/challenges/describe-challenge';
import { operate } from '../_http/operate';

/** All challenges, or those of a kind or difficulty. */
export const GET = operate('listChallenges', async ({ query }) => ({ value: { challenges: await describeChallenges(query) } }));
