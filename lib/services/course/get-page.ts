import 'server-only';
import type { Root } from '@/lib/content/types';
import { getCourse } from './get-course';

/** The text of a page below `content/pages`. Throws when the course has none of this name. */
export async function getPage(name: 'glossary' | 'cheat-sheet'): Promise<Root> {
  const { pages } = await getCourse();
  const page = pages[name];
  if (page === undefined) throw new Error(`The course has no pages/${name}.md.`);
  return page;
}
