import 'server-only';
import type { AnswerVerdict, Verdict } from '@/lib/grading/types';
import { toStoredAnswer } from './answer-view';
import type { StoredAnswer } from './answer-view';
import { digest } from './grade-submission';
import type { GradedSubmission } from './grade-submission';

/** A verdict as it is stored with an attempt. */
export interface StoredGrading<V extends object = object> {
  itemVersion: string;
  engineVersion: string;
  verdict: V;
  outcome: 'passed' | 'failed' | 'not-graded';
  score: number;
  maxScore: number;
  /** Equal for what is to be spoken of together; null for what was not graded. */
  shape: string | null;
}

/** Of an answer to a question, which counts a point. */
export function gradingOfAnswer(verdict: AnswerVerdict): StoredGrading<StoredAnswer> {
  const { version: itemVersion, engine: engineVersion, outcome, score, answer } = verdict;
  const shape = outcome === 'not-graded' ? null : digest(answer);
  return { itemVersion, engineVersion, verdict: toStoredAnswer(verdict), outcome, score, maxScore: 1, shape };
}

/** Of an answer to a challenge as a whole. */
export function gradingOfSubmission({ verdict, shape }: GradedSubmission): StoredGrading<Verdict> {
  const { version: itemVersion, engine: engineVersion, outcome, score, maxScore } = verdict;
  return { itemVersion, engineVersion, verdict, outcome, score, maxScore, shape };
}

/** What was handed in, as text: a program, or an answer. */
export const givenText = ({ source, answer }: { source: string | null; answer: unknown }): string =>
  source ?? (typeof answer === 'string' ? answer : JSON.stringify(answer ?? ''));
