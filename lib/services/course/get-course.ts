import 'server-only';
import path from 'node:path';
import { loadCourse } from '@/lib/content/load-course';
import type { Course } from '@/lib/content/types';
import { env } from '@/lib/env';

const kept = globalThis as { leaklabCourse?: Promise<Course> };

async function load(): Promise<Course> {
  const { course, problems } = await loadCourse({ root: path.join(/* turbopackIgnore: true */ process.cwd(), 'content') });
  if (problems.length === 0) return course;
  const list = problems.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}: ${message}. ${fix}`);
  throw new Error(`The course has problems; "npx leaklab check" lists them too.\n${list.join('\n')}`);
}

/** The course. Read once; in development anew for every request, so that an author sees a change by reloading. */
export function getCourse(): Promise<Course> {
  if (env.isDevelopment) return load();
  kept.leaklabCourse ??= load().catch((error: unknown) => {
    kept.leaklabCourse = undefined;
    throw error;
  });
  return kept.leaklabCourse;
}
