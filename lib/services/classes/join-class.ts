import 'server-only';
import { z } from 'zod';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireInstructor } from './access';
import { readClassCode } from './class-code';

const MOST_MEMBERS = 1000;

export const Joining = z.strictObject({
  code: z.string().max(40), name: z.string().trim().min(1, 'needs the name by which your instructor knows you').max(80),
});

/** What somebody is told who has a code and has not joined yet; null for a code that opens nothing. */
export async function findClassToJoin(code: string): Promise<{ name: string; isOpen: boolean } | null> {
  return (await getDatabase()).class.findUnique({ where: { code: readClassCode(code) }, select: { name: true, isOpen: true } });
}

/** Joins a class, or changes one's name in it. Throws AppError `not-found`, `forbidden`, `invalid-input`. */
export async function joinClass(userId: string, { code, name }: z.infer<typeof Joining>): Promise<{ id: string }> {
  const database = await getDatabase();
  const found = await database.class.findUnique({
    where: { code: readClassCode(code) }, select: { id: true, isOpen: true, instructorId: true, _count: { select: { members: true } } },
  });
  if (!found) throw new AppError('not-found', 'No class has this code. Look at it again, or ask your instructor for a new one.');
  const { id } = found;
  if (found.instructorId === userId) throw new AppError('invalid-input', 'This is your own class: you are its instructor.');
  const key = { classId_userId: { classId: id, userId } };
  const isMember = (await database.membership.count({ where: { classId: id, userId } })) > 0;
  if (!isMember && !found.isOpen) throw new AppError('forbidden', 'Nobody can join this class any more. Ask your instructor to open it.');
  if (!isMember && found._count.members >= MOST_MEMBERS) {
    throw new AppError('forbidden', `The class has ${MOST_MEMBERS} members and takes no more.`);
  }
  await database.membership.upsert({ where: key, create: { classId: id, userId, name }, update: { name } });
  return { id };
}

/** Leaves a class: from now on its instructor sees nothing of the learner. Throws AppError `not-found`. */
export async function leaveClass(userId: string, classId: string): Promise<void> {
  const { count } = await (await getDatabase()).membership.deleteMany({ where: { classId, userId } });
  if (count === 0) throw new AppError('not-found', 'You are not in this class.');
}

/** Throws AppError `not-found`. */
export async function removeMember(userId: string, classId: string, memberId: string): Promise<void> {
  await requireInstructor(userId, classId);
  await leaveClass(memberId, classId);
}
