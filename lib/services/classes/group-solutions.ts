import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import type { Challenge } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { shapeOf } from '@/lib/grading/heap-shape';
import type { WorkloadShape } from '@/lib/grading/heap-shape';
import { withSeed } from '@/lib/grading/seeded-run';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';
import { digest } from '../attempts/grade-submission';
import { givenText } from '../attempts/stored-grading';
import { getCourse } from '../course/get-course';
import { runProgram } from '../programs/run-program';
import { requireInstructor } from './access';

/** Members whose last answers leave the same on the heap; of a question, those who answered the same. */
export interface SolutionGroup {
  shape: string;
  /** Null for an answer to the challenge as a whole. */
  question: { id: string; title: string } | null;
  outcome: 'passed' | 'failed';
  score: number;
  maxScore: number;
  /** Names, in order. */
  members: string[];
  /** One of the programs or answers: the last that was handed in. */
  sample: { text: string; isProgram: boolean; profile: string; by: string };
  /** What it leaves on the heap, for each workload; empty for what has no workloads. */
  workloads: WorkloadShape[];
  comment: string;
}

export interface GroupedChallenge {
  className: string;
  title: string;
  slug: string;
  /** Largest first; what fails before what passes where they are of one size. */
  groups: SolutionGroup[];
  /** Members who have handed in nothing that was graded. */
  waiting: string[];
}

const fields = {
  userId: true, part: true, outcome: true, score: true, maxScore: true, shape: true, source: true, answer: true, profile: true, seed: true,
} as const;

const byName = (one: string, other: string): number => one.localeCompare(other, 'en');

type LastAttempt = Awaited<ReturnType<typeof readLast>>[number];

/** The last graded answer of each member to the challenge, and to each of its questions; newest first. */
async function readLast(learners: readonly string[], itemId: string) {
  const rows = await (await getDatabase()).attempt.findMany({
    where: { userId: { in: [...learners] }, itemId, outcome: { not: 'not_graded' }, shape: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: fields,
  });
  const seen = new Set<string>();
  return rows.filter(({ userId, part }) => {
    const key = `${userId} ${part}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Empty where nothing can be said that is true of the answer: its workloads may have changed since it was graded. */
async function describeShape(challenge: Challenge, { source, profile, seed, shape }: LastAttempt): Promise<WorkloadShape[]> {
  if (source === null || !PROFILE_IDS.some((id) => id === profile)) return [];
  const found = await shapeOf({ challenge, answer: source, profile: profile as ProfileId, run: withSeed(runProgram, seed) });
  return found !== null && digest(found.text) === shape ? found.workloads : [];
}

/** Throws AppError `not-found` for everybody but the instructor, and for what is not on the class's list. */
export async function groupSolutions(userId: string | null, classId: string, itemId: string): Promise<GroupedChallenge> {
  const { name: className } = await requireInstructor(userId, classId);
  const database = await getDatabase();
  const challenge = findItem(await getCourse(), itemId);
  const isAssigned = (await database.assignment.count({ where: { classId, itemId } })) > 0;
  if (!challenge || challenge.kind === 'lesson' || !isAssigned) {
    throw new AppError('not-found', 'This challenge is not on the list of the class.');
  }
  const [members, comments] = await Promise.all([
    database.membership.findMany({ where: { classId }, select: { userId: true, name: true } }),
    database.shapeComment.findMany({ where: { classId, itemId }, select: { shape: true, text: true } }),
  ]);
  const names = new Map(members.map((member) => [member.userId, member.name]));
  const last = await readLast([...names.keys()], itemId);
  const groups = new Map<string, LastAttempt[]>();
  for (const attempt of last) {
    if (attempt.part !== '' && !findQuestion(challenge, attempt.part)) continue;
    const key = `${attempt.part} ${attempt.shape} ${attempt.outcome}`;
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  const made = await Promise.all([...groups.values()].map(async (alike): Promise<SolutionGroup> => {
    const [sample] = alike;
    const { part, outcome, score, maxScore, source, profile } = sample;
    const shape = sample.shape ?? '';
    const question = part === '' ? null : findQuestion(challenge, part);
    return {
      shape, question: question && { id: question.id, title: question.title }, outcome: outcome === 'passed' ? 'passed' : 'failed',
      score, maxScore, members: alike.map((one) => names.get(one.userId) ?? '').sort(byName),
      sample: { text: givenText(sample), isProgram: source !== null, profile, by: names.get(sample.userId) ?? '' },
      workloads: await describeShape(challenge, sample),
      comment: comments.find((comment) => comment.shape === shape)?.text ?? '',
    };
  }));
  made.sort((one, other) => other.members.length - one.members.length || one.outcome.localeCompare(other.outcome, 'en'));
  const done = new Set(last.map((attempt) => attempt.userId));
  return {
    className, title: challenge.title, slug: challenge.slug, groups: made,
    waiting: members.filter((member) => !done.has(member.userId)).map(({ name }) => name).sort(byName),
  };
}
