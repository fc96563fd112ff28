/** Full-text search over the course: lessons and challenges by section, the words of the glossary, the cheat sheet. */
import MiniSearch from 'minisearch';
import { itemsInOrder } from './course-views';
import { hastText } from './markdown';
import type { Course, Item, Root } from './types';

/** A part of a page that can be found and linked to. */
export interface SearchSection {
  /** Where it is: `/lessons/two-nodes#the-count`. Unique. */
  href: string;
  kind: Item['kind'] | 'glossary' | 'cheat-sheet';
  /** Of the page. */
  page: string;
  /** Of the section; the page's title for what stands above its first heading. */
  title: string;
  text: string;
}

/** A piece of text and whether it was looked for. */
export interface Fragment {
  text: string;
  isMatch: boolean;
}

export interface SearchHit extends Pick<SearchSection, 'href' | 'kind' | 'page' | 'title'> {
  /** A few words around the first match; may be empty. */
  excerpt: Fragment[];
}

/** Longer questions are cut: nobody types them, and each word costs. */
export const MAX_QUERY_LENGTH = 200;

/** Length of an excerpt in characters, about. */
const EXCERPT_LENGTH = 180;

/** Words with their punctuation inside: `gc.collect`, `__del__`, `lru_cache`, `getrefcount`; and their parts. */
function tokenize(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu) ?? [];
  return words.flatMap((word) => {
    const parts = word.split(/[._]+/).filter(Boolean);
    return parts.length === 1 && parts[0] === word ? [word] : [word, ...parts];
  });
}

/** The parts of a page: what stands above its first heading, then a part for each heading. */
export function sectionsOf(page: { href: string; kind: SearchSection['kind']; title: string }, body: Root, opening = ''): SearchSection[] {
  const sections: SearchSection[] = [{ href: page.href, kind: page.kind, page: page.title, title: page.title, text: opening }];
  for (const node of body.children) {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) {
      const href = `${page.href}#${String(node.properties.id)}`;
      sections.push({ href, kind: page.kind, page: page.title, title: hastText(node), text: '' });
      continue;
    }
    const section = sections[sections.length - 1];
    section.text = `${section.text} ${hastText(node)}`.replace(/\s+/g, ' ').trim();
  }
  return sections.filter((section) => section.text !== '' || section.href === page.href);
}

function itemSections(item: Item): SearchSection[] {
  const asked = Object.values(item.questions).map((question) => `${question.title} ${hastText(question.prompt)}`);
  const run = Object.values(item.runs).map((block) => block.title);
  const opening = [item.summary, item.kind === 'lesson' ? item.goal : '', ...asked, ...run].join(' ').trim();
  return sectionsOf({ href: `/${item.id}`, kind: item.kind, title: item.title }, item.body, opening);
}

export interface CourseSearch {
  /**
   * The best sections for a question, best first. Words may be misspelled or unfinished; all of them count more than
   * some. Nothing for a question without words.
   */
  find: (query: string, limit?: number) => SearchHit[];
}

const PAGES = [{ kind: 'glossary', title: 'Glossary' }, { kind: 'cheat-sheet', title: 'Cheat sheet' }] as const;

/** Answers to questions come after the text only: reasons, hints and solutions are not searched. */
export function createCourseSearch(course: Course): CourseSearch {
  const sections = [
    ...itemsInOrder(course).flatMap(itemSections),
    ...PAGES.flatMap((page) => sectionsOf({ ...page, href: `/${page.kind}` }, course.pages[page.kind] ?? { type: 'root', children: [] })),
  ];
  const byHref = new Map(sections.map((section) => [section.href, section]));
  const index = new MiniSearch<SearchSection>({ idField: 'href', fields: ['title', 'page', 'text'], tokenize });
  index.addAll([...byHref.values()]);
  const boost = { title: 4, page: 2 };
  return {
    find(query, limit = 30) {
      const asked = query.slice(0, MAX_QUERY_LENGTH);
      const options = { boost, prefix: (term: string) => term.length > 2, fuzzy: (term: string) => (term.length > 4 ? 0.2 : false) };
      const all = index.search(asked, { ...options, combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(asked, options);
      return found.slice(0, limit).map(({ id, match }) => hitOf(byHref.get(String(id)), Object.keys(match)));
    },
  };
}

function hitOf(section: SearchSection | undefined, terms: readonly string[]): SearchHit {
  if (section === undefined) throw new Error('the index knows a section that is not there');
  const { href, kind, page, title, text } = section;
  return { href, kind, page, title, excerpt: excerptOf(text, terms) };
}

/** The words around the first match, cut at spaces, with every match marked. */
export function excerptOf(text: string, terms: readonly string[]): Fragment[] {
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).sort((one, other) => other.length - one.length);
  const pattern = words.length === 0 ? null : new RegExp(`(${words.join('|')})`, 'giu');
  const at = pattern === null ? -1 : text.search(pattern);
  const wanted = Math.max(0, at - EXCERPT_LENGTH / 3);
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = start + EXCERPT_LENGTH >= text.length ? text.length : text.lastIndexOf(' ', start + EXCERPT_LENGTH);
  const cut = `${start > 0 ? '… ' : ''}${text.slice(start, Math.max(end, start))}${end < text.length ? ' …' : ''}`;
  if (pattern === null) return cut === '' ? [] : [{ text: cut, isMatch: false }];
  return cut.split(pattern).map((part, index) => ({ text: part, isMatch: index % 2 === 1 })).filter((part) => part.text !== '');
}
