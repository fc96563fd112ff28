import 'server-only';
import { createCourseSearch } from '@/lib/content/search-index';
import type { CourseSearch, SearchHit } from '@/lib/content/search-index';
import type { Course } from '@/lib/content/types';
import { getCourse } from './get-course';

export { MAX_QUERY_LENGTH } from '@/lib/content/search-index';

const known = new WeakMap<Course, CourseSearch>();

/** Sections of the course for a question of a reader, best first; at most 30. */
export async function searchCourse(query: string): Promise<SearchHit[]> {
  const course = await getCourse();
  const search = known.get(course) ?? createCourseSearch(course);
  known.set(course, search);
  return search.find(query);
}
