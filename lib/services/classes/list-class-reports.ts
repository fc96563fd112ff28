import 'server-only';
import { findItem } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { getCourse } from '../course/get-course';
import { requireInstructor } from './access';

export interface ClassReport {
  id: string;
  item: string;
  title: string;
  /** The challenge has changed since. */
  isOutdated: boolean;
  profile: string;
  text: string;
  reportedAt: string;
}

const MOST_REPORTS = 100;

/**
 * Problems that members report with the challenges on the class's list, newest first, without who did: whoever reports one writes to those
 * who look after the course. Throws AppError `not-found` for everybody but the instructor.
 */
export async function listClassReports(userId: string | null, classId: string): Promise<ClassReport[]> {
  await requireInstructor(userId, classId);
  const [database, course] = await Promise.all([getDatabase(), getCourse()]);
  const assigned = await database.assignment.findMany({ where: { classId }, select: { itemId: true } });
  const rows = await database.problemReport.findMany({
    where: { itemId: { in: assigned.map(({ itemId }) => itemId) }, user: { classesJoined: { some: { classId } } } },
    orderBy: { createdAt: 'desc' }, take: MOST_REPORTS,
  });
  return rows.map(({ id, itemId, itemVersion, profile, text, createdAt }) => {
    const item = findItem(course, itemId);
    const reportedAt = createdAt.toISOString();
    return { id, item: itemId, title: item?.title ?? itemId, isOutdated: item?.version !== itemVersion, profile, text, reportedAt };
  });
}
