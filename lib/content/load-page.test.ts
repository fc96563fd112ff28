import { existsSync } from 'node:fs';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { loadPage } from './load-page';

const root = path.join(import.meta.dirname, '../../content');

describe.each(['glossary', 'cheat-sheet'])('the page %s', (name) => {
  it('has a text whose links lead to lessons that are there', () => {
    const tree = loadPage(root, name);
    const links: string[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a') links.push(String(node.properties.href));
    });
    expect(tree.children.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(path.join(root, link, 'index.md')))).toEqual([]);
  });
});

it('says what is wrong with a page that is not there', () => {
  expect(() => loadPage(root, 'nothing')).toThrow('pages/nothing.md');
});
