import 'server-only';
import { findItem } from '@/lib/content/course-views';
import type { Difficulty } from '@/lib/content/challenge-terms';
import type { Item } from '@/lib/content/types';
import { listProgress } from '../progress/list-progress';
import type { ItemProgress } from '../progress/types';
import { getCourse } from './get-course';

export interface MapItem {
  id: string;
  href: string;
  kind: Item['kind'];
  title: string;
  summary: string;
  minutes: number;
  /** Of a challenge. */
  difficulty?: Difficulty;
  progress: ItemProgress;
}

export interface CourseMap {
  title: string;
  parts: { title: string; summary: string; items: MapItem[] }[];
  /** What to do next: the first item that is not done; null when all are. */
  next: MapItem | null;
  /** Whether anything has been answered. */
  isUnderWay: boolean;
}

/** The course as the start page shows it to a learner. */
export async function getCourseMap(userId: string | null): Promise<CourseMap> {
  const course = await getCourse();
  const progress = await listProgress(userId);
  const parts = course.parts.map((part) => ({
    title: part.title,
    summary: part.summary,
    items: part.items.map((id) => findItem(course, id)).filter((item) => item !== null)
      .map((item): MapItem => {
        const { id, kind, title, summary, minutes } = item;
        const difficulty = 'difficulty' in item ? item.difficulty : undefined;
        return { id, href: `/${id}`, kind, title, summary, minutes, difficulty, progress: progress[id] };
      }),
  }));
  const items = parts.flatMap((part) => part.items);
  return {
    title: course.title,
    parts,
    next: items.find((item) => item.progress.state !== 'done') ?? null,
    isUnderWay: items.some((item) => item.progress.state !== 'open'),
  };
}

/** The item after this one; null at the end of the course. */
export async function findNextItem(id: string): Promise<Pick<MapItem, 'href' | 'title' | 'kind'> | null> {
  const course = await getCourse();
  const ids = course.parts.flatMap((part) => part.items);
  const next = findItem(course, ids[ids.indexOf(id) + 1] ?? '');
  return next && { href: `/${next.id}`, title: next.title, kind: next.kind };
}
