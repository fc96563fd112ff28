import 'server-only';
import { findLearner, findVisitor } from '@/lib/auth/learner';
import type { Visitor } from '@/lib/auth/learner';

/** The learner whose cookie the request carries; null for somebody who has not answered anything yet. */
export const findCurrentLearner = (headers: Headers): Promise<string | null> => findLearner(headers);

/** The same with the name of the account. */
export const findCurrentVisitor = (headers: Headers): Promise<Visitor | null> => findVisitor(headers);
