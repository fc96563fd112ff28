import 'server-only';
import { findItem, itemsInOrder } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { env } from '@/lib/env';
import { getCourse } from '../course/get-course';
import { findOwnClass, requireInstructor } from './access';
import { listAssigned, readAttempts, standingOf } from './class-standing';
import type { AssignedChallenge, Standing } from './class-standing';

export interface ClassMember {
  userId: string;
  name: string;
  joinedAt: Date;
  /** In the order of the list of challenges. */
  standings: Standing[];
}

/** What the instructor sees: the challenges on the list, and where each member stands with them. Nothing else that learners do. */
export interface TaughtClass {
  role: 'instructor';
  id: string;
  name: string;
  code: string;
  isOpen: boolean;
  joinUrl: string;
  assigned: AssignedChallenge[];
  members: ClassMember[];
  /** Challenges that are not on the list. */
  others: { id: string; title: string }[];
}

/** What a member sees: what is to be done, and how far they are. Nothing of the others. */
export interface JoinedClass {
  role: 'member';
  id: string;
  name: string;
  ownName: string;
  assigned: (AssignedChallenge & { standing: Standing })[];
}

/** Throws AppError `not-found` for everybody but the instructor. */
export async function getTaughtClass(userId: string | null, classId: string): Promise<TaughtClass> {
  const { id, name, code, isOpen } = await requireInstructor(userId, classId);
  const course = await getCourse();
  const [assigned, rows] = await Promise.all([
    listAssigned(course, id),
    (await getDatabase()).membership.findMany({ where: { classId }, select: { userId: true, name: true, joinedAt: true } }),
  ]);
  const attempts = await readAttempts(rows.map((row) => row.userId), assigned.map((item) => item.id));
  const members = rows.map((row): ClassMember => ({
    ...row,
    standings: assigned.map((item) => standingOf(findItem(course, item.id)!, attempts.get(`${row.userId} ${item.id}`) ?? [], item.dueAt)),
  }));
  members.sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.userId < other.userId ? -1 : 1));
  const others = itemsInOrder(course).filter((item) => item.kind !== 'lesson' && !assigned.some((one) => one.id === item.id));
  return {
    role: 'instructor', id, name, code, isOpen, joinUrl: `${env.baseUrl}/classes/join/${code}`, assigned, members,
    others: others.map((item) => ({ id: item.id, title: item.title })),
  };
}

/** A class as its instructor or a member sees it; null for everybody else. */
export async function getClass(userId: string | null, classId: string): Promise<TaughtClass | JoinedClass | null> {
  const seen = await findOwnClass(userId, classId);
  if (!seen || userId === null) return null;
  if (seen.role === 'instructor') return getTaughtClass(userId, classId);
  const course = await getCourse();
  const database = await getDatabase();
  const [assigned, membership] = await Promise.all([
    listAssigned(course, classId), database.membership.findUnique({ where: { classId_userId: { classId, userId } } }),
  ]);
  const attempts = await readAttempts([userId], assigned.map((item) => item.id));
  return {
    role: 'member', id: classId, name: seen.found.name, ownName: membership?.name ?? '',
    assigned: assigned.map((item) => ({
      ...item, standing: standingOf(findItem(course, item.id)!, attempts.get(`${userId} ${item.id}`) ?? [], item.dueAt),
    })),
  };
}
