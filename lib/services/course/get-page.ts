import 'server-only';
import path from 'node:path';
import { loadPage } from '@/lib/content/load-page';
import type { Root } from '@/lib/content/types';

/** The text of a page below `content/pages`. */
export function getPage(name: 'glossary' | 'cheat-sheet'): Root {
  return loadPage(path.join(/* turbopackIgnore: true */ process.cwd(), 'content'), name);
}
