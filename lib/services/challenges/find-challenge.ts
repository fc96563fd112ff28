import 'server-only';
import { findChallenge as findInCourse, openFixChallenge, openQuestion } from '@/lib/content/course-views';
import type { Challenge, OpenFixChallenge, OpenQuestion } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import type { QuestionBoard } from '@/lib/grading/question-board';
import type { Verdict } from '@/lib/grading/types';
import type { ProfileId } from '@/lib/python/api';
import type { AnswerView } from '../attempts/answer-view';
import { listAnswers } from '../attempts/list-answers';
import { findBoards } from '../course/find-boards';
import { getCourse } from '../course/get-course';
import { findNextItem } from '../course/get-course-map';
import type { MapItem } from '../course/get-course-map';

/** What the learner handed in last. */
export interface LastProgram {
  source: string;
  profile: ProfileId;
  verdict: Verdict;
  /** Whether the challenge has changed since. */
  isOutdated: boolean;
}

export interface ChallengeView {
  challenge: Pick<Challenge, 'id' | 'slug' | 'kind' | 'title' | 'summary' | 'minutes' | 'body' | 'runs'>;
  questions: Record<string, OpenQuestion>;
  boards: Record<string, QuestionBoard>;
  answers: Record<string, AnswerView[]>;
  hintCount: number;
  /** For a fix challenge what its workbench needs. */
  fix: { open: OpenFixChallenge; last: LastProgram | null } | null;
  next: Pick<MapItem, 'href' | 'title' | 'kind'> | null;
}

async function findLastProgram(userId: string | null, challenge: Challenge): Promise<LastProgram | null> {
  if (!userId) return null;
  const row = await (await getDatabase()).attempt.findFirst({
    where: { userId, itemId: challenge.id, part: '' }, orderBy: { createdAt: 'desc' },
    select: { source: true, profile: true, verdict: true, itemVersion: true },
  });
  if (!row || row.source === null) return null;
  // Written by storeAttempt from a Verdict and never changed.
  const verdict = row.verdict as unknown as Verdict;
  return { source: row.source, profile: verdict.profile, verdict, isOutdated: row.itemVersion !== challenge.version };
}

/** A challenge as one learner sees it; null when there is none of that name. */
export async function findChallenge(slug: string, userId: string | null): Promise<ChallengeView | null> {
  const challenge = findInCourse(await getCourse(), slug);
  if (!challenge) return null;
  const [answers, next, last, boards] = await Promise.all([
    listAnswers(userId, challenge), findNextItem(challenge.id), findLastProgram(userId, challenge), findBoards(challenge),
  ]);
  const questions = Object.fromEntries(Object.values(challenge.questions).map((question) => [question.id, openQuestion(question)]));
  const hintCount = challenge.hints.length;
  const fix = challenge.kind === 'fix' || challenge.kind === 'design' ? { open: openFixChallenge(challenge), last } : null;
  return { challenge, questions, boards, answers, hintCount, fix, next };
}
