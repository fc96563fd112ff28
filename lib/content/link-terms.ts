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
  const left = new Map(terms.filter((term) => !term.explainedIn.includes(path)).map((term) => [term.name, term]));
  const search: TermSearch = { left, pattern: patternOf(left) };
  visit(body, (node, index, parent) => {
    if (node.type === 'element' && CLOSED.has(node.tagName)) return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    const parts = linkedParts(node.value, search);
    if (parts === null) return undefined;
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

/** Words that have no link yet, and what finds one of them. */
interface TermSearch {
  left: Map<string, Term>;
  pattern: RegExp;
}

/** A longer name goes before one that begins like it: "reference count" before "reference". Without words nothing is found. */
function patternOf(left: ReadonlyMap<string, Term>): RegExp {
  const names = [...left.keys()].sort((one, other) => other.length - one.length).map((name) => name.replaceAll(' ', '\\s'));
  return names.length === 0 ? /(?!)/ : new RegExp(`(?<![\\p{L}\\p{N}_-])(${names.join('|')})(?:e?s)?(?![\\p{L}\\p{N}_-])`, 'iu');
}

/** The text with the first place of each word that is left as a link; null when there is none. */
function linkedParts(text: string, search: TermSearch): (Element | { type: 'text'; value: string })[] | null {
  const parts: ReturnType<typeof linkedParts> = [];
  let rest = text;
  for (let found = search.pattern.exec(rest); found !== null; found = search.pattern.exec(rest)) {
    const name = found[1].toLowerCase().replace(/\s/g, ' ');
    const term = search.left.get(name);
    if (term === undefined) break;
    search.left.delete(name);
    search.pattern = patternOf(search.left);
    if (found.index > 0) parts.push({ type: 'text', value: rest.slice(0, found.index) });
    parts.push(linkTo(term, found[0]));
    rest = rest.slice(found.index + found[0].length);
  }
  if (parts.length === 0) return null;
  if (rest !== '') parts.push({ type: 'text', value: rest });
  return parts;
}

function linkTo(term: Term, words: string): Element {
  const properties = { href: `/glossary#${term.id}`, title: term.meaning, dataTerm: term.id };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: words }] };
}
