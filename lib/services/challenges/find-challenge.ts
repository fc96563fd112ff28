import 'server-only';
import { findChallenge as findInCourse, openFixChallenge, openQuestion } from '@/lib/content/course-views';
import type { Challenge, FixChallenge, OpenFixChallenge, OpenQuestion } from '@/lib/content/types';
import type { QuestionBoard } from '@/lib/grading/question-board';
import type { AnswerView } from '../attempts/answer-view';
import { listAnswers } from '../attempts/list-answers';
import { findProgram, listPrograms } from '../attempts/list-programs';
import type { AttemptDetail, AttemptSummary } from '../attempts/list-programs';
import { findBoards } from '../course/find-boards';
import { getCourse } from '../course/get-course';
import { findNextItem } from '../course/get-course-map';
import type { MapItem } from '../course/get-course-map';
import { findHelp } from '../help/find-help';
import type { HelpView } from '../help/types';

export interface ChallengeView {
  challenge: Pick<Challenge, 'id' | 'slug' | 'kind' | 'title' | 'summary' | 'minutes' | 'difficulty' | 'profiles' | 'body' | 'runs'>;
  questions: Record<string, OpenQuestion>;
  boards: Record<string, QuestionBoard>;
  answers: Record<string, AnswerView[]>;
  help: HelpView;
  /** For a challenge that is answered with a program: what its workbench needs, and all that was handed in, the newest first. */
  fix: { open: OpenFixChallenge; last: AttemptDetail | null; attempts: AttemptSummary[] } | null;
  next: Pick<MapItem, 'href' | 'title' | 'kind'> | null;
}

/** The programs of a learner, the last one with its text. */
async function findPrograms(userId: string | null, challenge: FixChallenge): Promise<NonNullable<ChallengeView['fix']>> {
  const attempts = await listPrograms(userId, challenge);
  const last = attempts.length === 0 ? null : { ...await findProgram(userId, attempts[0].id), ...attempts[0] };
  return { open: openFixChallenge(challenge), last, attempts };
}

/** A challenge as one learner sees it; null when there is none of that name. */
export async function findChallenge(slug: string, userId: string | null): Promise<ChallengeView | null> {
  const challenge = findInCourse(await getCourse(), slug);
  if (!challenge) return null;
  const [answers, next, boards, help, fix] = await Promise.all([
    listAnswers(userId, challenge), findNextItem(challenge.id), findBoards(challenge), findHelp(challenge, userId),
    challenge.kind === 'fix' || challenge.kind === 'design' ? findPrograms(userId, challenge) : null,
  ]);
  const questions = Object.fromEntries(Object.values(challenge.questions).map((question) => [question.id, openQuestion(question)]));
  return { challenge, questions, boards, answers, help, fix, next };
}
