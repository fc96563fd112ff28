import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from './load-course';
import { createCourseSearch, excerptOf, type CourseSearch } from './search-index';

const root = path.join(import.meta.dirname, '../../content');
let search: CourseSearch;

beforeAll(async () => {
  const { course } = await loadCourse({ root, highlight: false });
  search = createCourseSearch(course);
});

const pagesFor = (query: string): string[] => search.find(query).map((hit) => hit.href.split('#')[0]);

describe('search over the course', () => {
  it.each([
    ['lru_cache', '/lessons/lru-cache-on-methods'],
    ['lru cache method', '/lessons/lru-cache-on-methods'],
    ['resurrection', '/lessons/resurrection'],
    ['gc.freeze', '/lessons/tuning-the-collector'],
    ['WeakMethod', '/lessons/how-weak-references-fail'],
    ['dominator', '/glossary'],
  ])('finds %s', (query, page) => {
    expect(pagesFor(query).slice(0, 6)).toContain(page);
  });

  it('forgives a slip and an unfinished word', () => {
    expect(pagesFor('resurection')).toContain('/lessons/resurrection');
    expect(pagesFor('finaliz')).toContain('/lessons/finalizers');
  });

  it('finds something that has some of the words when nothing has all', () => {
    expect(search.find('dominator asyncio zebra').length).toBeGreaterThan(0);
  });

  it.each(['', '   ', '?!', 'zzzzqqqq'])('finds nothing for %j', (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it('bears a question of any length', () => {
    expect(search.find('cycle '.repeat(10_000)).length).toBeGreaterThan(0);
  });

  it('gives each section once, with a link and an excerpt that marks what was looked for', () => {
    const hits = search.find('traceback');
    expect(new Set(hits.map((hit) => hit.href)).size).toBe(hits.length);
    const marked = hits.flatMap((hit) => hit.excerpt).filter((part) => part.isMatch).map((part) => part.text.toLowerCase());
    expect(marked).toContain('traceback');
  });
});

describe('an excerpt', () => {
  it('is cut at spaces around the first match', () => {
    const text = `${'before '.repeat(40)}needle ${'after '.repeat(60)}`.trim();
    const parts = excerptOf(text, ['needle']);
    expect(parts.find((part) => part.isMatch)?.text).toBe('needle');
    expect(parts[0].text.startsWith('… before')).toBe(true);
    expect(parts[parts.length - 1].text.endsWith('after …')).toBe(true);
  });

  it('takes no word for a pattern', () => {
    expect(excerptOf('a (b', ['(b']).map((part) => part.text)).toEqual(['a ', '(b']);
  });
});
