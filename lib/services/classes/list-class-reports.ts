import 'server-only';
import { getDatabase } from '@/lib/db/client';
import { listReports } from '../reports/list-reports';
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

/**
 * Problems that members report with the challenges on the class's list, newest first, without who did: whoever reports one writes to those
 * who look after the course. Throws AppError `not-found` for everybody but the instructor.
 */
export async function listClassReports(userId: string | null, classId: string): Promise<ClassReport[]> {
  await requireInstructor(userId, classId);
  const assigned = await (await getDatabase()).assignment.findMany({ where: { classId }, select: { itemId: true } });
  const reports = await listReports({ items: assigned.map(({ itemId }) => itemId), classId });
  return reports.map(({ id, item, title, isOutdated, profile, text, at }) => (
    { id, item, title, isOutdated, profile, text, reportedAt: at.toISOString() }
  ));
}
