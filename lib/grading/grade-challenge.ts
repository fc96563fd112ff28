/** The one door to grading a challenge, for the page's preview, the server and the command line. */
import type { Challenge, PredictOutputChallenge } from '@/lib/content/types';
import { ENGINE_VERSION, type ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { gradeAnswer } from './grade-answer';
import { gradeFix } from './grade-fix';
import type { CheckResult, Verdict } from './types';

export interface ChallengeSubmission {
  challenge: Challenge;
  /**
   * What was submitted. `fix`: the text of the program. `predict-output`: JSON, question id to answer.
   */
  answer: string;
  profile: ProfileId;
  run: RunProgram;
}

/** Rejects only with what `run` rejects with. */
export function gradeChallenge({ challenge, answer, profile, run }: ChallengeSubmission): Promise<Verdict> {
  switch (challenge.kind) {
    case 'fix':
      return gradeFix({ challenge, source: answer, profile, run });
    case 'predict-output':
      return gradePredictions(challenge, parseAnswers(answer), profile, run);
  }
}

/** Null when it is no JSON object of texts. */
function parseAnswers(text: string): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    const entries = Object.entries(parsed);
    return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : null;
  } catch {
    return null;
  }
}

/** A question is a check of one point. A question left open fails; none answered is not graded. */
async function gradePredictions(
  challenge: PredictOutputChallenge,
  answers: Record<string, string> | null,
  profile: ProfileId,
  run: RunProgram,
): Promise<Verdict> {
  const questions = Object.values(challenge.questions);
  const base = { challenge: challenge.id, version: challenge.version, engine: ENGINE_VERSION, profile };
  const refuse = (reason: string): Verdict => ({
    ...base,
    outcome: 'not-graded',
    reason,
    score: 0,
    maxScore: questions.length,
    checks: [],
  });
  if (answers === null) return refuse('The answers could not be read: expected JSON, question to answer.');
  const checks: CheckResult[] = [];
  for (const question of questions) {
    const { id, title } = question;
    const answer = Object.hasOwn(answers, id) ? answers[id] : '';
    const verdict = await gradeAnswer({ item: challenge, question, profile, answer, run });
    const passed = verdict.outcome === 'passed';
    checks.push({
      id,
      title,
      points: 1,
      passed,
      message: verdict.reason ?? (passed ? 'This is what it prints.' : `You said “${verdict.answer}”.`),
    });
  }
  if (questions.every(({ id }) => (answers[id] ?? '').trim() === '')) return refuse('The answer is empty.');
  const score = checks.filter((check) => check.passed).length;
  return { ...base, outcome: score === checks.length ? 'passed' : 'failed', score, maxScore: checks.length, checks };
}
