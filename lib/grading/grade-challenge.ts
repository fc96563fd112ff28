/** The one door to grading a challenge, for the page's preview, the server and the command line. */
import type { Challenge, Question, QuestionChallenge } from '@/lib/content/types';
import { ENGINE_VERSION, type ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { gradeAnswer } from './grade-answer';
import { gradeFix } from './grade-fix';
import type { AnswerVerdict, CheckResult, PartVerdict, Verdict } from './types';

export interface ChallengeSubmission {
  challenge: Challenge;
  /**
   * What was submitted. `fix`, `design`: the text of the program. Kinds made of questions: JSON, question id to answer.
   */
  answer: string;
  profile: ProfileId;
  run: RunProgram;
}

/** Rejects only with what `run` rejects with. */
export function gradeChallenge({ challenge, answer, profile, run }: ChallengeSubmission): Promise<Verdict> {
  switch (challenge.kind) {
    case 'fix':
    case 'design':
      return gradeFix({ challenge, source: answer, profile, run });
    case 'predict-output':
    case 'predict-heap':
    case 'find':
      return gradePredictions(challenge, parseAnswers(answer), profile, run);
  }
}

/** Null when it is no JSON object. Answers that are numbers, objects or lists may stand in it as such or as texts. */
function parseAnswers(text: string): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    const entries = Object.entries(parsed).map(([id, answer]): [string, unknown] => [id, answer]);
    if (entries.some(([, answer]) => answer === null || typeof answer === 'boolean')) return null;
    return Object.fromEntries(entries.map(([id, answer]) => [id, typeof answer === 'string' ? answer : JSON.stringify(answer)]));
  } catch {
    return null;
  }
}

/** A question is a check of one point. A question left open fails; none answered is not graded. */
async function gradePredictions(
  challenge: QuestionChallenge,
  answers: Record<string, string> | null,
  profile: ProfileId,
  run: RunProgram,
): Promise<Verdict> {
  const questions = Object.values(challenge.questions).filter((question) => question.profiles.includes(profile));
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
  if (questions.length === 0) return refuse(`The challenge is not for Python ${profile}.`);
  if (questions.every(({ id }) => !Object.hasOwn(answers, id) || answers[id].trim() === '')) return refuse('The answer is empty.');
  const checks: CheckResult[] = [];
  for (const question of questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : '';
    checks.push(checkOf(question, await gradeAnswer({ item: challenge, question, profile, answer, run })));
  }
  const score = checks.reduce((sum, check) => sum + (check.earned ?? (check.passed ? check.points : 0)), 0);
  return {
    ...base, outcome: checks.every((check) => check.passed) ? 'passed' : 'failed',
    score: Math.round(score * 100) / 100, maxScore: checks.length, checks,
  };
}

function checkOf({ id, title }: Question, verdict: AnswerVerdict): CheckResult {
  const passed = verdict.outcome === 'passed';
  const earned = verdict.score > 0 && verdict.score < 1 ? { earned: verdict.score } : {};
  const detail = verdict.parts.filter((part) => part.credit < 1).map(partLine);
  return {
    id, title, points: 1, passed, ...earned, message: verdict.reason ?? checkMessage(verdict, passed),
    ...(detail.length > 0 ? { detail: detail.join('\n') } : {}),
  };
}

function checkMessage({ message, parts, answer }: AnswerVerdict, passed: boolean): string {
  if (message !== '') return message;
  if (parts.length === 0 || parts[0].way === '') return passed ? 'This is what it prints.' : `You said “${answer}”.`;
  const right = parts.filter((part) => part.credit === 1).length;
  return passed ? 'All of it is right.' : `${right} of ${parts.length} are right.`;
}

/** `Node 'first': you said “freed”, it is “in use”. a (global) leads to it.` */
function partLine({ name, given, expected, message }: PartVerdict): string {
  return `${name}: you said “${given}”, it is “${expected}”.${message === '' ? '' : ` ${message}`}`;
}
