import 'server-only';
import { z } from 'zod';
import type { Question, Root } from '@/lib/content/types';
import type { AnswerVerdict, ChoiceResult } from '@/lib/grading/types';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';

const Profile = z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]]);

/** What is kept of a verdict on an answer: the facts. The reasons are the course's, which may come to say it better. */
export const StoredAnswer = z.object({
  outcome: z.enum(['passed', 'failed', 'not-graded']),
  reason: z.string().optional(),
  profile: Profile,
  engine: z.string(),
  answer: z.string(),
  output: z.string(),
  elsewhere: z.array(z.object({ profile: Profile, output: z.string() })),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

/** An answer with what the reader is told about it. */
export interface AnswerView extends StoredAnswer {
  choices: ChoiceResult[];
  /** The reason for an answer that is none of the choices. */
  otherwise: Root | null;
  elsewhere: { profile: ProfileId; output: string; why: Root | null }[];
}

export const toStoredAnswer = ({ outcome, reason, profile, engine, answer, output, elsewhere }: AnswerVerdict): StoredAnswer => ({
  outcome, ...(reason === undefined ? {} : { reason }), profile, engine, answer, output, elsewhere,
});

const noReason: Root = { type: 'root', children: [] };

/** Puts the question's reasons to the facts. */
export function presentAnswer(question: Question, stored: StoredAnswer): AnswerView {
  const { answer, output, profile } = stored;
  const isGraded = stored.outcome !== 'not-graded';
  const known = question.choices.some((choice) => choice.output === answer);
  const whyOf = (text: string, where: ProfileId): Root | null =>
    question.choices.find((choice) => choice.output === text)?.why[where] ?? null;
  return {
    ...stored,
    choices: !isGraded ? [] : question.choices.map((choice) => ({
      output: choice.output, right: choice.output === output, chosen: choice.output === answer, why: choice.why[profile] ?? noReason,
    })),
    otherwise: !isGraded || known || answer === output ? null : question.otherwise,
    elsewhere: stored.elsewhere.map((other) => ({ ...other, why: whyOf(other.output, other.profile) })),
  };
}
