/** What prose may contain, and where each thing that it may not contain stands. */
import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, ProblemList } from './problem-list';

/** A link to another place of the course, to be checked when everything is loaded. */
export interface InternalLink {
  file: string;
  place: Place;
  url: string;
}

const CODE_LANGUAGES = ['python', 'text', 'console'];
const PLAIN_LANGUAGES = CODE_LANGUAGES.map((name) => `\`${name}\``).join(', ');

/** Adds a problem for everything that prose may not contain; gives the links into the course. `tree` is what `text` was parsed to. */
export function checkProse(tree: Root, { file, text }: { file: string; text: string }, problems: ProblemList): InternalLink[] {
  const links: InternalLink[] = [];
  let depth = 1;
  visit(tree, (node: Nodes, _index, parent: Parents | undefined) => {
    const add = (message: string, fix: string): void => problems.add(file, placeOf(node), message, fix);
    switch (node.type) {
      case 'html':
        add('raw HTML is not taken', 'Write Markdown; put code between backticks.');
        break;
      case 'image':
      case 'imageReference':
        add('pictures are not taken', 'Draw the heap by running a program, or say it in words.');
        break;
      case 'footnoteDefinition':
      case 'footnoteReference':
        add('footnotes are not taken', 'Say it in the text, or leave it out.');
        break;
      case 'strong':
        if (text.startsWith('__', node.position?.start.offset)) {
          add('two underscores make a name bold and are not shown', 'Write a name such as `__del__` between backticks; for bold use **.');
        }
        break;
      case 'link':
      case 'definition':
        checkLink(node.url, { file, place: placeOf(node), links, add });
        break;
      case 'heading':
        if (node.depth === 1) add('the title stands in the front matter', 'Begin the headings of the text with ##.');
        else if (node.depth > depth + 1)
          add(`a heading of depth ${node.depth} follows one of depth ${depth}`, `Write it with ${'#'.repeat(depth + 1)}.`);
        depth = node.depth;
        break;
      case 'code':
        if (!CODE_LANGUAGES.includes(node.lang ?? '')) add(codeMessage(node.lang), `Name one of ${PLAIN_LANGUAGES} behind the backticks.`);
        else if (node.meta) add(`'${node.meta}' behind the language of a code block means nothing`, 'Remove it.');
        break;
      case 'leafDirective':
        add(`unknown block '::${node.name}'`, 'Blocks begin with three colons: :::.');
        break;
      case 'paragraph':
        if (parent?.type === 'root' && isLoneFence(node))
          add('this ::: closes no block', 'Remove it, or give the outer block more colons than the inner one.');
        break;
    }
  });
  return links;
}

export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function codeMessage(language: string | null | undefined): string {
  return language ? `code in '${language}' is not taken` : 'a code block has no language';
}

function isLoneFence(node: { children: readonly Nodes[] }): boolean {
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'text' && /^:{3,}$/.test(only.value.trim());
}

interface LinkContext {
  file: string;
  place: Place;
  links: InternalLink[];
  add(message: string, fix: string): void;
}

/** Pages of the site beside the course that texts may lead to, with a heading in them or without. */
const PAGES = /^\/(playground|lab|profiles|fidelity|search)(#[\w-]+)?$/;

function checkLink(url: string, { file, place, links, add }: LinkContext): void {
  if (url.startsWith('#') || /^\/(lessons\/|challenges\/|(glossary|cheat-sheet)(#|$))/.test(url)) {
    links.push({ file, place, url });
  } else if (!PAGES.test(url) && (!url.startsWith('https://') || !URL.canParse(url))) {
    add(`the link '${url}' leads nowhere`, 'Link to https://…, to /lessons/… or /challenges/…, to a page such as /lab, or to #heading.');
  }
}
