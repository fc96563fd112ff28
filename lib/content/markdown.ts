/** Markdown of the course to a checked tree, and parts of that to hast. */
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Root as MdastRoot, RootContent } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Highlighter } from './highlighter';
import type { OutlineEntry } from './types';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkDirective);
const converter = unified().use(remarkRehype).use(rehypeSlug);

/** The tree as it was written; every node has its place in the file. */
export function parseMarkdown(text: string): MdastRoot {
  const tree = parser.parse(text);
  restoreTextDirectives(tree, text);
  return tree;
}

/**
 * remark-directive takes the `:4` of "3:4" for a directive in the text. The course has block directives only, so these
 * become text again.
 */
function restoreTextDirectives(tree: MdastRoot, source: string): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (parent === undefined || index === undefined || node.position === undefined) return;
    const value = source.slice(node.position.start.offset, node.position.end.offset);
    parent.children[index] = { type: 'text', value, position: node.position };
  });
}

/** Checked Markdown to hast, code highlighted. Places are dropped: what goes to a page is plain data. */
export function toHast(children: readonly RootContent[], highlighter: Highlighter): HastRoot {
  const mdast: MdastRoot = { type: 'root', children: [...children] };
  const tree = converter.runSync(mdast);
  visit(tree, 'element', (node, index, parent) => {
    const code = codeOf(node);
    if (code === null || parent === undefined || index === undefined) return undefined;
    parent.children[index] = highlighter.highlight(code.text, code.language);
    return SKIP;
  });
  visit(tree, (node: HastNodes) => {
    delete node.position;
    delete node.data;
  });
  return tree;
}

/** The text and language of `<pre><code class="language-…">`. */
function codeOf(node: Element): { text: string; language: string } | null {
  const [inner] = node.children;
  if (node.tagName !== 'pre' || inner?.type !== 'element' || inner.tagName !== 'code') return null;
  const classes = Array.isArray(inner.properties.className) ? inner.properties.className : [];
  const language =
    classes
      .map(String)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length) ?? '';
  return { text: hastText(inner), language };
}

/** The headings of a body, in order. */
export function outlineOf(body: HastRoot): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  visit(body, 'element', (node) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth !== undefined) outline.push({ id: String(node.properties.id), depth: Number(depth), title: hastText(node) });
  });
  return outline;
}

/** The text of a node without its markup. */
export function hastText(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(hastText).join('') : '';
}
