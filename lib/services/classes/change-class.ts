import 'server-only';
import { z } from 'zod';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireInstructor } from './access';
import { hashClassKey, makeClassCode, makeClassKey } from './class-code';

const MOST_CLASSES = 50;

const ClassName = z.string().trim().min(1, 'needs a name').max(80);

export const NewClass = z.strictObject({ name: ClassName });

/** Makes a class, of which whoever makes it is the instructor. Throws AppError `invalid-input`. */
export async function createClass(userId: string, { name }: z.infer<typeof NewClass>): Promise<{ id: string }> {
  const database = await getDatabase();
  if ((await database.class.count({ where: { instructorId: userId } })) >= MOST_CLASSES) {
    throw new AppError('invalid-input', `You have ${MOST_CLASSES} classes. Delete one that is over first.`);
  }
  return database.class.create({ data: { name, code: makeClassCode(), instructorId: userId }, select: { id: true } });
}

export const ClassChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('name'), name: ClassName }),
  z.strictObject({ what: z.literal('open'), isOpen: z.boolean() }),
  /** Links and codes that were given away stop working. */
  z.strictObject({ what: z.literal('code') }),
]);

/** Throws AppError `not-found`. */
export async function changeClass(userId: string, classId: string, change: z.infer<typeof ClassChange>): Promise<void> {
  await requireInstructor(userId, classId);
  const data = change.what === 'name' ? { name: change.name }
    : change.what === 'open' ? { isOpen: change.isOpen } : { code: makeClassCode() };
  await (await getDatabase()).class.update({ where: { id: classId }, data });
}

/** Ends a class with its list of members, its assignments and its comments. What learners did stays theirs. Throws AppError `not-found`. */
export async function deleteClass(userId: string, classId: string): Promise<void> {
  await requireInstructor(userId, classId);
  await (await getDatabase()).class.delete({ where: { id: classId } });
}

/** A new key, which can be read in this answer alone; an earlier one stops working. Throws AppError `not-found`. */
export async function createClassKey(userId: string, classId: string): Promise<{ key: string }> {
  await requireInstructor(userId, classId);
  const key = makeClassKey();
  await (await getDatabase()).class.update({ where: { id: classId }, data: { keyHash: hashClassKey(key) } });
  return { key };
}

export const ClassClaim = z.strictObject({ key: z.string().trim().min(1).max(200) });

/** Makes the instructor of whoever has the key; the key is used up. Throws AppError `not-found`. */
export async function claimClass(userId: string, { key }: z.infer<typeof ClassClaim>): Promise<{ id: string }> {
  const database = await getDatabase();
  return database.$transaction(async (transaction) => {
    const found = await transaction.class.findUnique({ where: { keyHash: hashClassKey(key) }, select: { id: true } });
    if (!found) throw new AppError('not-found', 'No class has this key. It works once, and a newer one replaces it.');
    await transaction.class.update({ where: { id: found.id }, data: { instructorId: userId, keyHash: null } });
    await transaction.membership.deleteMany({ where: { classId: found.id, userId } });
    return found;
  });
}
