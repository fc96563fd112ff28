import 'server-only';
import { findItem, itemsInOrder } from '@/lib/content/course-views';
import type { Course, Item } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';

/** Where a member stands with a challenge of the class's list. */
export interface Standing {
  state: 'open' | 'started' | 'done';
  score: number;
  maxScore: number;
  /** Graded answers, with those to its questions. */
  attempts: number;
  /** When it was first solved; null before that. */
  solvedAt: Date | null;
  isLate: boolean;
}

export interface AssignedChallenge {
  id: string;
  slug: string;
  title: string;
  kind: Item['kind'];
  dueAt: Date | null;
}

export interface AttemptFacts {
  part: string;
  outcome: string;
  score: number;
  maxScore: number;
  createdAt: Date;
}

/** The challenges on a class's list, in the order of the course. One that the course has no more is left out. */
export async function listAssigned(course: Course, classId: string): Promise<AssignedChallenge[]> {
  const rows = await (await getDatabase()).assignment.findMany({ where: { classId }, select: { itemId: true, dueAt: true } });
  const order = itemsInOrder(course).map(({ id }) => id);
  return rows
    .map(({ itemId, dueAt }) => ({ item: findItem(course, itemId), dueAt }))
    .flatMap(({ item, dueAt }) => (item === null ? [] : [{ id: item.id, slug: item.slug, title: item.title, kind: item.kind, dueAt }]))
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/**
 * What graded answers, oldest first, amount to. A challenge is answered as a whole, or, on its page, question by question: it is solved
 * with the first answer to all of it that is right, or with the last of its questions. Each question counts a point.
 */
export function standingOf(item: Item, attempts: readonly AttemptFacts[], dueAt: Date | null): Standing {
  const questions = Object.keys(item.questions);
  const best = new Map<string, number>();
  const passed = new Set<string>();
  let solvedAt: Date | null = null;
  let whole: { score: number; maxScore: number } | null = null;
  for (const { part, outcome, score, maxScore, createdAt } of attempts) {
    if (part === '') {
      if (whole === null || score >= whole.score) whole = { score, maxScore };
      if (outcome === 'passed') solvedAt ??= createdAt;
    } else if (questions.includes(part)) {
      best.set(part, Math.max(best.get(part) ?? 0, score));
      if (outcome === 'passed') passed.add(part);
      if (questions.every((id) => passed.has(id))) solvedAt ??= createdAt;
    }
  }
  const ofParts = { score: [...best.values()].reduce((sum, score) => sum + score, 0), maxScore: questions.length };
  const { score, maxScore } = whole === null || (questions.length > 0 && ofParts.score >= whole.score) ? ofParts : whole;
  const state = solvedAt !== null ? 'done' : attempts.length > 0 ? 'started' : 'open';
  return { state, score, maxScore, attempts: attempts.length, solvedAt, isLate: solvedAt !== null && dueAt !== null && solvedAt > dueAt };
}

/** Graded answers of learners to items, oldest first, by `learner item`. */
export async function readAttempts(learners: readonly string[], items: readonly string[]): Promise<Map<string, AttemptFacts[]>> {
  const rows = await (await getDatabase()).attempt.findMany({
    where: { userId: { in: [...learners] }, itemId: { in: [...items] }, outcome: { not: 'not_graded' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, itemId: true, part: true, outcome: true, score: true, maxScore: true, createdAt: true },
  });
  const found = new Map<string, AttemptFacts[]>();
  for (const { userId, itemId, ...facts } of rows) {
    const key = `${userId} ${itemId}`;
    const list = found.get(key);
    if (list) list.push(facts);
    else found.set(key, [facts]);
  }
  return found;
}
