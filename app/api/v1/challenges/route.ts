import { describeChallenges } from '@/lib/services/challenges/describe-challenge';
import { operate } from '../_http/operate';

/** All challenges. */
export const GET = operate('listChallenges', async () => ({ value: { challenges: await describeChallenges() } }));
