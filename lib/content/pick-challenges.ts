/** Which challenges of a course, and in which order: the same for the page, the HTTP API and the command line. */
import { DIFFICULTIES, type ChallengeOrder, type Difficulty } from './challenge-terms';
import { itemsInOrder } from './course-views';
import type { Challenge, ChallengeKind, Course } from './types';

export interface ChallengePick {
  kind?: ChallengeKind;
  difficulty?: Difficulty;
  sort?: ChallengeOrder;
}

const compare: Record<ChallengeOrder, (one: Challenge, other: Challenge) => number> = {
  course: () => 0,
  difficulty: (one, other) => DIFFICULTIES.indexOf(one.difficulty) - DIFFICULTIES.indexOf(other.difficulty),
  minutes: (one, other) => one.minutes - other.minutes,
  title: (one, other) => (one.title.toLowerCase() < other.title.toLowerCase() ? -1 : 1),
};

/** What is left out of `pick` is not asked for. */
export function pickChallenges(course: Course, { kind, difficulty, sort = 'course' }: ChallengePick): Challenge[] {
  return itemsInOrder(course)
    .filter((item) => item.kind !== 'lesson')
    .filter((challenge) => (kind === undefined || challenge.kind === kind) && (difficulty === undefined || challenge.difficulty === difficulty))
    .sort(compare[sort]);
}
