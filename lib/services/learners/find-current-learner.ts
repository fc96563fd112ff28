import 'server-only';
import { findLearner } from '@/lib/auth/learner';

/** The learner whose cookie the request carries; null for somebody who has not answered anything yet. */
export const findCurrentLearner = (headers: Headers): Promise<string | null> => findLearner(headers);
