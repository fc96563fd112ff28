/** Words of the glossary in a lesson's text become links, each at its first place. */
import { SKIP, visit } from 'unist-util-visit';
import { hastText } from './markdown';
import type { Element, Root } from './types';

/** A word of the glossary. */
export interface Term {
  /** As it stands in the glossary, without capitals at the start. */
  name: string;
  /** Id of its heading. */
  id: string;
  /** What it means, without the lesson's link. */
  meaning: string;
  /** Where it is explained: paths of lessons. */
  explainedIn: string[];
}

/** The words of a glossary: a heading each, with the paragraphs below it. */
export function termsOf(glossary: Root): Term[] {
  const terms: Term[] = [];
  for (const node of glossary.children) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') {
      const title = hastText(node);
      terms.push({ name: title.charAt(0).toLowerCase() + title.slice(1), id: String(node.properties.id), meaning: '', explainedIn: [] });
    } else if (terms.length > 0) addMeaning(terms[terms.length - 1], node);
  }
  return terms;
}

function addMeaning(term: Term, paragraph: Element): void {
  const links = paragraph.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'a');
  const words = paragraph.children.filter((child) => !links.includes(child as Element)).map(hastText).join('');
  term.meaning = `${term.meaning} ${words}`.replace(/\s+/g, ' ').trim();
  term.explainedIn.push(...links.map((link) => String(link.properties.href)));
}

/** Elements whose text is left as it is. */
const CLOSED = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** Changes `body`. A lesson that explains a word itself gets no link for it: the reader is there. */
export function linkTerms(body: Root, terms: readonly Term[], path: string): void {
  const left = new Set(terms.filter((term) => !term.explainedIn.includes(path)));
  visit(body, (node, index, parent) => {
    if (node.type === 'element' && CLOSED.has(node.tagName)) return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    const parts = linkedParts(node.value, finderOf(terms), left);
    if (parts === null) return undefined;
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

/** Finds the words of a glossary. Patterns are dear to make: they are the same for all texts of a course. */
interface TermFinder {
  /** The next place where one begins. */
  any: RegExp;
  /** Each by itself at a place, and the longer ones first: "reference count" before "reference". */
  each: { term: Term; at: RegExp }[];
}

const finders = new WeakMap<readonly Term[], TermFinder>();

function finderOf(terms: readonly Term[]): TermFinder {
  const known = finders.get(terms);
  if (known !== undefined) return known;
  const sorted = [...terms].sort((one, other) => other.name.length - one.name.length);
  const each = sorted.map((term) => ({ term, at: new RegExp(patternOf([term]), 'iuy') }));
  const finder = { any: terms.length === 0 ? /(?!)/g : new RegExp(patternOf(sorted), 'giu'), each };
  finders.set(terms, finder);
  return finder;
}

const patternOf = (terms: readonly Term[]): string => (
  `(?<![\\p{L}\\p{N}_-])(?:${terms.map(({ name }) => name.replaceAll(' ', '\\s')).join('|')})(?:e?s)?(?![\\p{L}\\p{N}_-])`
);

/** The text with the first place of each word that is left as a link, which then is left no more; null when there is none. */
function linkedParts(text: string, { any, each }: TermFinder, left: Set<Term>): (Element | { type: 'text'; value: string })[] | null {
  const parts: ReturnType<typeof linkedParts> = [];
  let done = 0;
  any.lastIndex = 0;
  for (let place = any.exec(text); place !== null; place = any.exec(text)) {
    const { index } = place;
    const found = each.filter(({ term }) => left.has(term)).map(({ term, at }) => ({ term, words: matchAt(at, text, index) })).find(({ words }) => words !== '');
    any.lastIndex = index + (found?.words.length ?? 1);
    if (found === undefined) continue;
    left.delete(found.term);
    if (index > done) parts.push({ type: 'text', value: text.slice(done, index) });
    parts.push(linkTo(found.term, found.words));
    done = any.lastIndex;
  }
  if (parts.length === 0) return null;
  if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

function linkTo(term: Term, words: string): Element {
  const properties = { href: `/glossary#${term.id}`, title: term.meaning, dataTerm: term.id };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: words }] };
}
