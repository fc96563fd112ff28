import type { Difficulty } from '@/lib/content/challenge-terms';

/** How hard a challenge is, for people. */
export const difficultyNames: Record<Difficulty, string> = {
  introductory: 'Introductory', intermediate: 'Intermediate', advanced: 'Advanced',
};
