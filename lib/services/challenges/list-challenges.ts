import 'server-only';
import { z } from 'zod';
import { CHALLENGE_KIND_NAMES, CHALLENGE_ORDERS, DIFFICULTIES } from '@/lib/content/challenge-terms';
import { pickChallenges } from '@/lib/content/pick-challenges';
import type { Challenge } from '@/lib/content/types';
import { getCourse } from '../course/get-course';
import { listProgress } from '../progress/list-progress';
import type { ItemProgress } from '../progress/types';

export const CHALLENGE_STATES = ['open', 'started', 'done'] as const;

/** What the page may be asked for; what it does not know is as if it were not asked for. */
const Asked = z.object({
  kind: z.enum(CHALLENGE_KIND_NAMES).optional().catch(undefined),
  difficulty: z.enum(DIFFICULTIES).optional().catch(undefined),
  state: z.enum(CHALLENGE_STATES).optional().catch(undefined),
  sort: z.enum(CHALLENGE_ORDERS).optional().catch(undefined),
});
export type AskedChallenges = z.infer<typeof Asked>;

export interface ListedChallenge extends Pick<Challenge, 'id' | 'kind' | 'difficulty' | 'title' | 'summary' | 'minutes'> {
  href: string;
  progress: ItemProgress;
}

export interface ChallengeListView {
  asked: AskedChallenges;
  challenges: ListedChallenge[];
  /** How many there are in all. */
  total: number;
}

/** The challenges that are asked for, with where the learner stands. */
export async function listChallenges(userId: string | null, query: Record<string, unknown>): Promise<ChallengeListView> {
  const asked = Asked.parse(query);
  const [course, progress] = await Promise.all([getCourse(), listProgress(userId)]);
  const challenges = pickChallenges(course, asked)
    .map(({ id, kind, difficulty, title, summary, minutes }): ListedChallenge => (
      { id, href: `/${id}`, kind, difficulty, title, summary, minutes, progress: progress[id] }
    ))
    .filter((challenge) => asked.state === undefined || challenge.progress.state === asked.state);
  return { asked, challenges, total: Object.keys(course.challenges).length };
}
