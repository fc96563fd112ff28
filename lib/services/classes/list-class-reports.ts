import 'server-only';
import { getDatabase } from '@/lib/db/client';
import { listReports } from '../reports/list-reports';
import type { ReportView } from '../reports/list-reports';
import { requireInstructor } from './access';

/**
 * Problems that members report with the challenges on the class's list, newest first, without who did: whoever reports one writes to those
 * who look after the course. Throws AppError `not-found` for everybody but the instructor.
 */
export async function listClassReports(userId: string | null, classId: string): Promise<ReportView[]> {
  await requireInstructor(userId, classId);
  const assigned = await (await getDatabase()).assignment.findMany({ where: { classId }, select: { itemId: true } });
  return listReports({ items: assigned.map((one) => one.itemId), classId });
}
