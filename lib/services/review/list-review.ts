import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import type { Course, Item } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { getCourse } from '../course/get-course';
import { readHelpShown } from '../help/read-help-shown';
import type { HelpRow } from '../help/help-used';
import { scheduleReview } from './schedule';
import type { ReviewState } from './schedule';

/** Something that was missed, and when it comes back. */
export interface ReviewEntry {
  /** `Item.id`. */
  item: string;
  /** Question id; empty for a program. */
  question: string;
  kind: Item['kind'];
  title: string;
  itemTitle: string;
  href: string;
  due: Date;
  misses: number;
}

export interface Review {
  /** The longest due first. */
  due: ReviewEntry[];
  /** The next one first. */
  later: ReviewEntry[];
  /** How many were right so often that they do not come back. */
  kept: number;
}

interface AttemptRow {
  itemId: string;
  part: string;
  outcome: string;
  createdAt: Date;
}

/** The attempts of a learner, by what they are attempts at. */
function groupAttempts(rows: readonly AttemptRow[]): Map<string, AttemptRow[]> {
  const groups = new Map<string, AttemptRow[]>();
  for (const row of rows) {
    const key = `${row.itemId}#${row.part}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Null for what is not in the course any more, and for what is not asked by itself. */
function entryOf(course: Course, { itemId, part }: AttemptRow, { due, misses }: ReviewState): ReviewEntry | null {
  const item = findItem(course, itemId);
  if (!item) return null;
  const base = { item: item.id, kind: item.kind, itemTitle: item.title, due, misses };
  if (part === '') return 'starter' in item ? { ...base, question: '', title: item.title, href: `/${item.id}?again` } : null;
  const question = findQuestion(item, part);
  return question && { ...base, question: question.id, title: question.title, href: `/${item.id}#${question.id}` };
}

function stateOf(attempts: readonly AttemptRow[], help: readonly HelpRow[]): ReviewState | null {
  const [{ itemId, part }] = attempts;
  return scheduleReview({
    isProgram: part === '',
    events: attempts.map(({ createdAt, outcome }) => ({ at: createdAt, right: outcome === 'passed' })),
    help: help.filter((row) => row.itemId === itemId).map(({ createdAt, kind }) => ({ at: createdAt, isHint: kind === 'hint' })),
  });
}

/** All that a learner has missed, by when it comes back. */
export async function listReview(userId: string | null, now = new Date()): Promise<Review> {
  const review: Review = { due: [], later: [], kept: 0 };
  if (!userId) return review;
  const [course, rows, help] = await Promise.all([
    getCourse(),
    (await getDatabase()).attempt.findMany({
      where: { userId, outcome: { not: 'not_graded' } }, orderBy: { createdAt: 'asc' },
      select: { itemId: true, part: true, outcome: true, createdAt: true },
    }),
    readHelpShown(userId),
  ]);
  for (const attempts of groupAttempts(rows).values()) {
    const state = stateOf(attempts, help);
    const entry = state && entryOf(course, attempts[0], state);
    if (!state || !entry) continue;
    if (state.isKept) review.kept++;
    else (entry.due <= now ? review.due : review.later).push(entry);
  }
  const byDue = (one: ReviewEntry, other: ReviewEntry): number => one.due.getTime() - other.due.getTime();
  review.due.sort(byDue);
  review.later.sort(byDue);
  return review;
}

/** When things of a learner come back, as worked out last; `stamp` tells whether there were answers since. */
const dueTimes = new Map<string, { stamp: string; course: Course; times: number[] }>();
const MOST_LEARNERS = 2_000;

/**
 * How many are due now, for every page: two small queries unless something was answered since. What goes wrong is logged and counts as
 * none.
 */
export async function countDue(userId: string | null): Promise<number> {
  if (!userId) return 0;
  try {
    // Answers, regradings and work that is moved all change the progress that they amount to.
    const database = await getDatabase();
    const [{ _max, _sum }, { _max: last }, course] = await Promise.all([
      database.progress.aggregate({ where: { userId }, _max: { updatedAt: true }, _sum: { attempts: true } }),
      database.attempt.aggregate({ where: { userId }, _max: { createdAt: true } }), getCourse(),
    ]);
    if (last.createdAt === null) return 0;
    const stamp = [_max.updatedAt?.getTime(), _sum.attempts, last.createdAt.getTime()].join(' ');
    const kept = dueTimes.get(userId);
    const found = kept?.stamp === stamp && kept.course === course ? kept : { stamp, course, times: await readDueTimes(userId) };
    dueTimes.delete(userId);
    dueTimes.set(userId, found);
    for (const oldest of dueTimes.keys()) if (dueTimes.size > MOST_LEARNERS) dueTimes.delete(oldest);
    const now = Date.now();
    return found.times.filter((time) => time <= now).length;
  } catch (error) {
    console.error(error);
    return 0;
  }
}

async function readDueTimes(userId: string): Promise<number[]> {
  const { due, later } = await listReview(userId);
  return [...due, ...later].map((entry) => entry.due.getTime());
}
