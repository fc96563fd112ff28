import 'server-only';
import { z } from 'zod';
import { getDatabase } from '@/lib/db/client';
import { getCourse } from '../course/get-course';
import { regrade } from '../regrading/regrade';
import type { RegradedAttempt } from '../regrading/regrade';
import { requireInstructor } from './access';

export const Regrading = z.strictObject({ apply: z.boolean() });

/** What a regrading changes for a class; learners by the names that they have in it. */
export interface ClassRegrading {
  graded: number;
  same: number;
  skipped: number;
  isApplied: boolean;
  changed: (Pick<RegradedAttempt, 'attempt' | 'item' | 'part' | 'kind' | 'before' | 'after' | 'details'> & { name: string })[];
}

/**
 * Grades the members' stored answers to the challenges on the list again, where these have changed since; with `apply` the new verdicts
 * come in force. Throws AppError `not-found` for everybody but the instructor, `busy`.
 */
export async function regradeClass(userId: string, classId: string, { apply }: z.infer<typeof Regrading>): Promise<ClassRegrading> {
  await requireInstructor(userId, classId);
  const database = await getDatabase();
  const [members, assigned] = await Promise.all([
    database.membership.findMany({ where: { classId }, select: { userId: true, name: true } }),
    database.assignment.findMany({ where: { classId }, select: { itemId: true } }),
  ]);
  const names = new Map(members.map((member) => [member.userId, member.name]));
  const { graded, same, skipped, changed } = await regrade(database, await getCourse(), {
    apply, items: assigned.map(({ itemId }) => itemId), learners: [...names.keys()],
  });
  return {
    graded, same, skipped: skipped.length, isApplied: apply,
    changed: changed.map(({ attempt, item, part, kind, before, after, details, learner }) => (
      { attempt, item, part, kind, before, after, details, name: names.get(learner) ?? '' }
    )),
  };
}
