import 'server-only';
import { z } from 'zod';
import type { NamedObject, Question, Root } from '@/lib/content/types';
import { sameOutput } from '@/lib/grading/answer-text';
import { BELIEF_IDS, beliefOf } from '@/lib/grading/belief-catalogue';
import type { Belief } from '@/lib/grading/belief-catalogue';
import type { AnswerVerdict, ChoiceResult, PartVerdict } from '@/lib/grading/types';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';

const Profile = z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]]);

const Part = z.object({
  way: z.string(), name: z.string(), given: z.string(), expected: z.string(), credit: z.number(), message: z.string(),
});

/** What is kept of a verdict on an answer: the facts. The reasons are the course's, which may come to say it better. */
export const StoredAnswer = z.object({
  outcome: z.enum(['passed', 'failed', 'not-graded']),
  reason: z.string().optional(),
  profile: Profile,
  engine: z.string(),
  /** Absent in what was kept before answers could be right in part. */
  score: z.number().optional(),
  message: z.string().default(''),
  parts: z.array(Part).default([]),
  /** Those that have been forgotten since are left out. */
  beliefs: z.array(z.string()).default([]),
  answer: z.string(),
  output: z.string(),
  elsewhere: z.array(z.object({ profile: Profile, output: z.string() })),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

/** When and how an answer was given. */
export interface AnswerOccasion {
  /** ISO 8601. */
  at: string;
  /** Help that was looked at before: `with 2 hints`; empty for none. */
  help: string;
}

/** An answer with what the reader is told about it. */
export interface AnswerView extends Omit<StoredAnswer, 'beliefs'>, AnswerOccasion {
  /** What somebody may believe who answers so, with what refutes it. */
  beliefs: Belief[];
  choices: ChoiceResult[];
  /** The reason for an answer that is none of the choices. */
  otherwise: Root | null;
  elsewhere: { profile: ProfileId; output: string; why: Root | null }[];
  parts: (PartVerdict & { why: Root | null })[];
}

export const toStoredAnswer = (
  { outcome, reason, profile, engine, score, message, parts, beliefs, answer, output, elsewhere }: AnswerVerdict,
): StoredAnswer => ({
  outcome, ...(reason === undefined ? {} : { reason }), profile, engine, score, message, parts, beliefs, answer, output,
  elsewhere,
});

const noReason: Root = { type: 'root', children: [] };

function whyOfObject(question: Question, way: string): Root | null {
  if (question.kind === 'output') return null;
  const objects: readonly NamedObject[] = question.kind === 'heap' ? question.objects : [...question.dies, ...question.lives];
  return objects.find((object) => object.way === way)?.why ?? null;
}

/** Puts the question's reasons to the facts. */
export function presentAnswer(question: Question, stored: StoredAnswer, { at, help }: AnswerOccasion): AnswerView {
  const { answer, output, profile } = stored;
  const isGraded = stored.outcome !== 'not-graded';
  const parts = stored.parts.map((part) => ({ ...part, why: whyOfObject(question, part.way) }));
  const beliefs = BELIEF_IDS.filter((id) => stored.beliefs.includes(id)).map(beliefOf);
  if (question.kind !== 'output') return { ...stored, at, help, parts, beliefs, choices: [], otherwise: null, elsewhere: [] };
  const known = question.choices.some((choice) => sameOutput(question, choice.output, answer));
  const whyOf = (text: string, where: ProfileId): Root | null =>
    question.choices.find((choice) => choice.output === text)?.why[where] ?? null;
  return {
    ...stored,
    at,
    help,
    parts,
    beliefs,
    choices: !isGraded ? [] : question.choices.map((choice) => ({
      output: choice.output, right: sameOutput(question, choice.output, output),
      chosen: sameOutput(question, choice.output, answer), why: choice.why[profile] ?? noReason,
    })),
    otherwise: !isGraded || known || sameOutput(question, answer, output) ? null : question.otherwise,
    elsewhere: stored.elsewhere.map((other) => ({ ...other, why: whyOf(other.output, other.profile) })),
  };
}
