import 'server-only';
import type { Challenge as ChallengeAnswer, ChallengeSummary } from '@/lib/api/schemas';
import { findChallenge } from '@/lib/content/course-views';
import { pickChallenges } from '@/lib/content/pick-challenges';
import type { ChallengePick } from '@/lib/content/pick-challenges';
import type { Challenge, NamedObject, Question } from '@/lib/content/types';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { isProgram } from '../attempts/grade-submission';
import { getCourse } from '../course/get-course';

function summarize(challenge: Challenge): ChallengeSummary {
  const { slug, id, kind, title, summary, minutes, difficulty, version, profiles } = challenge;
  const answer = isProgram(challenge) ? 'program' : 'json';
  return { slug, id, kind, title, summary, minutes, difficulty, version, profiles, answer, page: `${env.baseUrl}/${id}` };
}

/** The challenges of the course, or those that are asked for, as the API tells them. */
export async function describeChallenges(pick: ChallengePick): Promise<ChallengeSummary[]> {
  return pickChallenges(await getCourse(), pick).map(summarize);
}

function describeQuestion(question: Question): ChallengeAnswer['questions'][number] {
  const { id, kind, title, profiles, program } = question;
  const base = { id, kind, title, profiles, program: program.source };
  const named = (objects: readonly NamedObject[]) => objects.map(({ way, name }) => ({ way, name }));
  switch (question.kind) {
    case 'output':
      return { ...base, options: question.form === 'choices' ? question.choices.map((choice) => choice.output) : [] };
    case 'heap':
      return { ...base, asks: question.ask, at: question.at, objects: named(question.objects) };
    case 'find':
      return { ...base, asks: question.target, at: question.at, dies: named(question.dies), lives: named(question.lives) };
  }
}

/** One challenge as the API tells it: nothing of what is kept from learners. Throws AppError `not-found`. */
export async function describeChallenge(slug: string): Promise<ChallengeAnswer> {
  const challenge = findChallenge(await getCourse(), slug);
  if (!challenge) throw new AppError('not-found', `There is no challenge "${slug}".`);
  const questions = Object.values(challenge.questions);
  const checks = 'checks' in challenge
    ? challenge.checks.map(({ id, title, points }) => ({ id, title, points }))
    : questions.map(({ id, title }) => ({ id, title, points: 1 }));
  return {
    ...summarize(challenge),
    checks,
    file: 'module' in challenge ? `${challenge.module}.py` : null,
    starter: 'starter' in challenge ? challenge.starter : null,
    questions: questions.map(describeQuestion),
    hints: challenge.hints.length,
  };
}
