import 'server-only';
import type { Challenge } from '@/lib/content/types';
import { makeParsons } from '@/lib/grading/parsons';
import type { Parsons } from '@/lib/grading/parsons';

const known = new WeakMap<Challenge, Parsons | null>();

/** The shuffled solution of a challenge, the same for everybody; null where there is none. */
export function parsonsOf(challenge: Challenge): Parsons | null {
  if (!('starter' in challenge)) return null;
  const found = known.get(challenge);
  if (found !== undefined) return found;
  const parsons = makeParsons(challenge.starter, challenge.solution, challenge.version);
  known.set(challenge, parsons);
  return parsons;
}
