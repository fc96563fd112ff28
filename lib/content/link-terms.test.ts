import { describe, expect, it } from 'vitest';
import { linkTerms, termsOf } from './link-terms';
import { plainHighlighter } from './highlighter';
import { hastText, parseMarkdown, toHast } from './markdown';
import type { Element, Root } from './types';
import { visit } from 'unist-util-visit';

const hast = (text: string): Root => toHast(parseMarkdown(text).children, plainHighlighter);
const glossary = termsOf(hast(`## Cycle

Objects that lead to each other. [Cycles](/lessons/cycles)

## Weak reference

An arrow that does not count. [Weak](/lessons/weak)

## Reference

An arrow.
`));

/** Words and addresses of the links in a text after its words were linked. */
function linksIn(text: string, path = '/lessons/any'): string[] {
  const body = hast(text);
  const before = hastText(body);
  linkTerms(body, glossary, path);
  expect(hastText(body)).toBe(before);
  const links: string[] = [];
  visit(body, 'element', (node: Element) => {
    if (node.tagName === 'a') links.push(`${hastText(node)} ${String(node.properties.href)}`);
  });
  return links;
}

describe('words of the glossary', () => {
  it('are read with what they mean and where they are explained', () => {
    expect(glossary[0]).toEqual({
      name: 'cycle', id: 'cycle', meaning: 'Objects that lead to each other.', explainedIn: ['/lessons/cycles'],
    });
  });

  it('are linked at their first place alone, in the plural too, the longer one before the shorter', () => {
    expect(linksIn('Cycles and a weak\nreference, then a reference; a cycle again.')).toEqual([
      'Cycles /glossary#cycle', 'weak\nreference /glossary#weak-reference', 'reference /glossary#reference',
    ]);
  });

  it('are not linked in headings, code, links and within other words', () => {
    expect(linksIn('## A cycle\n\n`cycle` [a cycle](/lessons/x) bicycle cycle_count')).toEqual(['a cycle /lessons/x']);
  });

  it('are not linked in the lesson that explains them', () => {
    expect(linksIn('A cycle, a weak reference.', '/lessons/cycles')).toEqual(['weak reference /glossary#weak-reference']);
  });
});
