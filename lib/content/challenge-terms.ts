/** The words by which challenges are told apart, for whoever asks for some of them: front matter, the page, the HTTP API, the command line. */

/** What is asked: `kind` in the front matter. */
export const CHALLENGE_KIND_NAMES = ['predict-output', 'predict-heap', 'find', 'fix', 'design'] as const;

/** How much a challenge asks for, from one idea of the lesson before it to what takes several lessons or a design of one's own. */
export const DIFFICULTIES = ['introductory', 'intermediate', 'advanced'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** `course`: as they come there. The others keep that order among equals. */
export const CHALLENGE_ORDERS = ['course', 'difficulty', 'minutes', 'title'] as const;
export type ChallengeOrder = (typeof CHALLENGE_ORDERS)[number];
