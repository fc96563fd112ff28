import 'server-only';
import { getDatabase } from '@/lib/db/client';

export interface ClassLink {
  id: string;
  name: string;
  members: number;
  assignments: number;
}

export interface OwnClasses {
  taught: ClassLink[];
  joined: ClassLink[];
}

const select = { id: true, name: true, _count: { select: { members: true, assignments: true } } } as const;

/** The classes of somebody, newest first. `userId` null: somebody who has done nothing yet. */
export async function listClasses(userId: string | null): Promise<OwnClasses> {
  if (userId === null) return { taught: [], joined: [] };
  const database = await getDatabase();
  const orderBy = { createdAt: 'desc' } as const;
  const [taught, joined] = await Promise.all([
    database.class.findMany({ where: { instructorId: userId }, orderBy, select }),
    database.class.findMany({ where: { members: { some: { userId } } }, orderBy, select }),
  ]);
  const toLink = ({ id, name, _count }: (typeof taught)[number]): ClassLink => ({ id, name, ..._count });
  return { taught: taught.map(toLink), joined: joined.map(toLink) };
}
