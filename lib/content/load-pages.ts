/** Pages of the course that are neither lesson nor challenge: `pages/glossary.md`, `pages/cheat-sheet.md`. */
import { readFolder } from './content-files';
import type { LoadContext } from './load-item';
import { outlineOf, parseMarkdown, toHast } from './markdown';
import { checkProse, type InternalLink } from './prose-rules';
import type { Root } from './types';

export interface LoadedPage {
  /** File name without `.md`; the page's address is `/<name>`. */
  name: string;
  body: Root;
  links: InternalLink[];
  anchors: string[];
}

/** Every `pages/*.md`. Problems are added to the context's. */
export function loadPages({ root, problems, highlighter }: LoadContext): LoadedPage[] {
  return readFolder(root, 'pages', problems).flatMap(({ path, name, text }) => {
    if (!name.endsWith('.md')) return [];
    const tree = parseMarkdown(text);
    const links = checkProse(tree, { file: path, text }, problems);
    const body = toHast(tree.children, highlighter);
    return [{ name: name.slice(0, -'.md'.length), body, links, anchors: outlineOf(body).map((entry) => entry.id) }];
  });
}
