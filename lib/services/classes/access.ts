import 'server-only';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/** A class as those see it who may. */
export interface ClassRow {
  id: string;
  name: string;
  code: string;
  isOpen: boolean;
  instructorId: string;
  createdAt: Date;
}

const fields = { id: true, name: true, code: true, isOpen: true, instructorId: true, createdAt: true } as const;

/** The same words for a class that is not there and for somebody else's: nobody learns which there are. */
const missing = (): AppError => new AppError('not-found', 'There is no such class, or it is not yours.');

/** The class, for its instructor alone. Throws AppError `not-found`. */
export async function requireInstructor(userId: string | null, classId: string): Promise<ClassRow> {
  const found = userId === null ? null
    : await (await getDatabase()).class.findFirst({ where: { id: classId, instructorId: userId }, select: fields });
  if (!found) throw missing();
  return found;
}

export interface ClassSeen {
  found: ClassRow;
  role: 'instructor' | 'member';
}

/** The class, for its instructor and its members; null for everybody else. */
export async function findOwnClass(userId: string | null, classId: string): Promise<ClassSeen | null> {
  if (userId === null) return null;
  const found = await (await getDatabase()).class.findFirst({
    where: { id: classId, OR: [{ instructorId: userId }, { members: { some: { userId } } }] }, select: fields,
  });
  return found && { found, role: found.instructorId === userId ? 'instructor' : 'member' };
}
