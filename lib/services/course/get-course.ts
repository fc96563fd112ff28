import 'server-only';
import path from 'node:path';
import { loadCourse } from '@/lib/content/load-course';
import type { Course } from '@/lib/content/types';
import { env } from '@/lib/env';

/** In development a course is read anew when it is older than this: an author sees a change by reloading. */
const DEVELOPMENT_AGE_MS = 1_000;

const kept = globalThis as { leaklabCourse?: { course: Promise<Course>; readAt: number } };

async function load(): Promise<Course> {
  const { course, problems } = await loadCourse({ root: path.join(/* turbopackIgnore: true */ process.cwd(), 'content') });
  if (problems.length === 0) return course;
  const list = problems.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}: ${message}. ${fix}`);
  throw new Error(`The course has problems; "npx leaklab check" lists them too.\n${list.join('\n')}`);
}

/** The course. Read once, in development again and again. */
export function getCourse(): Promise<Course> {
  const known = kept.leaklabCourse;
  if (known && (!env.isDevelopment || Date.now() - known.readAt < DEVELOPMENT_AGE_MS)) return known.course;
  const course = load();
  kept.leaklabCourse = { course, readAt: Date.now() };
  // What failed is tried again by the next request.
  course.catch(() => { kept.leaklabCourse = undefined; });
  return course;
}
