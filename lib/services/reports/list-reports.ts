import 'server-only';
import { findItem, findQuestion } from '@/lib/content/course-views';
import { getDatabase } from '@/lib/db/client';
import { getCourse } from '../course/get-course';

/** A reported problem as an instructor sees it. Who reported it is not told. */
export interface ReportView {
  id: string;
  at: Date;
  text: string;
  /** `Item.id`. */
  item: string;
  /** Question id; empty for the item as a whole. */
  question: string;
  /** Of the question, or of the item; the id where that is not in the course any more. */
  title: string;
  href: string;
  profile: string;
  engineVersion: string;
  /** Whether the item has changed since, so that it may be mended already. */
  isOutdated: boolean;
  attemptId: string | null;
}

export interface ReportFilter {
  /** Ids of items; all of them when absent. */
  items?: readonly string[];
  /** A class, for the reports of its members; everybody's when absent. */
  classId?: string;
  limit?: number;
}

/** Reported problems, the newest first. */
export async function listReports({ items, classId, limit = 100 }: ReportFilter = {}): Promise<ReportView[]> {
  const [course, rows] = await Promise.all([
    getCourse(),
    (await getDatabase()).problemReport.findMany({
      where: { ...(items ? { itemId: { in: [...items] } } : {}), ...(classId ? { user: { classesJoined: { some: { classId } } } } : {}) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit,
    }),
  ]);
  return rows.map(({ id, createdAt, text, itemId, part, itemVersion, profile, engineVersion, attemptId }) => {
    const item = findItem(course, itemId);
    const question = item && part !== '' ? findQuestion(item, part) : null;
    return {
      id, at: createdAt, text, item: itemId, question: part, title: question?.title ?? item?.title ?? itemId,
      href: `/${itemId}${question ? `#${question.id}` : ''}`, profile, engineVersion, isOutdated: item?.version !== itemVersion, attemptId,
    };
  });
}
