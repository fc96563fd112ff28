import 'server-only';
import { z } from 'zod';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireInstructor } from './access';

export const ShapeWords = z.strictObject({
  item: z.string().max(200),
  shape: z.string().min(1).max(64),
  /** Empty takes the comment back. */
  text: z.string().max(4000),
});

/** Says something about all solutions of one shape in a class, to those in it who have one now or later. Throws AppError `not-found`. */
export async function commentShape(
  userId: string, classId: string, { item: itemId, shape, text: given }: z.infer<typeof ShapeWords>,
): Promise<void> {
  await requireInstructor(userId, classId);
  const database = await getDatabase();
  if ((await database.assignment.count({ where: { classId, itemId } })) === 0) {
    throw new AppError('not-found', 'This challenge is not on the list of the class.');
  }
  const text = given.trim();
  if (text === '') {
    await database.shapeComment.deleteMany({ where: { classId, itemId, shape } });
    return;
  }
  const key = { classId, itemId, shape };
  await database.shapeComment.upsert({ where: { classId_itemId_shape: key }, create: { ...key, text }, update: { text } });
}

/** An instructor's words, as the learner sees them. */
export interface CommentView {
  className: string;
  text: string;
  /** Id of the question that it is about; empty for the challenge as a whole. */
  part: string;
  writtenAt: string;
}

/** What instructors say about a learner's last answers to an item: those of the classes that the learner is in now. */
export async function listComments(userId: string | null, itemId: string): Promise<CommentView[]> {
  if (userId === null) return [];
  const database = await getDatabase();
  const comments = await database.shapeComment.findMany({
    where: { itemId, class: { members: { some: { userId } } } },
    orderBy: { createdAt: 'asc' }, select: { shape: true, text: true, updatedAt: true, class: { select: { name: true } } },
  });
  if (comments.length === 0) return [];
  const rows = await database.attempt.findMany({
    where: { userId, itemId, outcome: { not: 'not_graded' } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { part: true, shape: true },
  });
  const last = rows.filter(({ part }, at) => rows.findIndex((row) => row.part === part) === at);
  return last.flatMap(({ part, shape }) => comments.filter((comment) => comment.shape === shape).map((comment): CommentView => (
    { className: comment.class.name, text: comment.text, part, writtenAt: comment.updatedAt.toISOString() }
  )));
}
