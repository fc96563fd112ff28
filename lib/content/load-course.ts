/** Reads the whole course. See `LoadedCourse`; running its programs is `checkCourse` of lib/grading. */
import { listFolders, readContentFile } from './content-files';
import { plainHighlighter, type Highlighter } from './highlighter';
import { loadChallenge, loadLesson, type LoadContext, type LoadedItem } from './load-item';
import { linkTerms, termsOf } from './link-terms';
import { loadPages } from './load-pages';
import { nearestWord } from './nearest-word';
import { createProblemList, FIRST_PLACE } from './problem-list';
import type { InternalLink } from './prose-rules';
import { courseSchema } from './schemas';
import type { Challenge, Course, CoursePart, Lesson, LoadedCourse, Problem } from './types';
import { checkYaml } from './yaml-source';

export interface LoadOptions {
  /** The folder with `course.yml`, `lessons` and `challenges`. */
  root: string;
  /** False leaves code uncoloured, for whoever does not show it; the result is otherwise the same. */
  highlight?: boolean;
}

const COURSE_FILE = 'course.yml';

/** Never throws for what an author did: everything that is wrong is among the problems. */
export async function loadCourse({ root, highlight = true }: LoadOptions): Promise<LoadedCourse> {
  const problems = createProblemList();
  const context: LoadContext = { root, problems, highlighter: highlight ? await coloured() : plainHighlighter };
  const lessons = loadAll<Lesson>('lessons', (slug) => loadLesson(slug, context), context);
  const challenges = loadAll<Challenge>('challenges', (slug) => loadChallenge(slug, context), context);
  const loaded = [...lessons, ...challenges];
  const { title, parts } = readCourseFile(
    context,
    loaded.map(({ item }) => item.id),
    itemFolders(root),
  );
  const pages = loadPages(context);
  checkLinks([...loaded.map((one) => ({ ...one, name: one.item.id })), ...pages], itemFolders(root), context);
  checkPrerequisites(lessons, parts, context);
  const course: Course = {
    title, parts, lessons: bySlug(lessons), challenges: bySlug(challenges),
    pages: Object.fromEntries(pages.map(({ name, body }) => [name, body])),
  };
  const terms = course.pages.glossary === undefined ? [] : termsOf(course.pages.glossary);
  for (const { item } of lessons) linkTerms(item.body, terms, `/${item.id}`);
  return { course, problems: problems.sorted() };
}

export interface LoadedChallenge {
  /** Null when there is none, or none that can be read. */
  challenge: Challenge | null;
  /** Of its own files; where its links lead is not looked at. */
  problems: Problem[];
  /** All that there are. */
  slugs: string[];
}

/** One challenge, as it is in the course, for whoever needs no other: reading all takes seconds. */
export function loadChallengeAlone(root: string, slug: string): LoadedChallenge {
  const problems = createProblemList();
  const slugs = listFolders(root, 'challenges');
  const loaded = slugs.includes(slug) ? loadChallenge(slug, { root, problems, highlighter: plainHighlighter }) : null;
  return { challenge: loaded?.item ?? null, problems: problems.sorted(), slugs };
}

/** One lesson likewise; words of the glossary are no links in it. */
export const loadLessonAlone = (root: string, slug: string): Lesson | null => (
  loadLesson(slug, { root, problems: createProblemList(), highlighter: plainHighlighter })?.item ?? null
);

/** Loaded when it is needed: the command line starts without it. */
async function coloured(): Promise<Highlighter> {
  return (await import('./highlight')).createHighlighter();
}

function loadAll<T extends Lesson | Challenge>(
  folder: string,
  load: (slug: string) => LoadedItem<T> | null,
  { root }: LoadContext,
): LoadedItem<T>[] {
  return listFolders(root, folder)
    .map(load)
    .filter((item) => item !== null);
}

/** Ids of all items that are there, also of those that could not be read: what is wrong with them is said once, in their own file. */
function itemFolders(root: string): string[] {
  return ['lessons', 'challenges'].flatMap((folder) => listFolders(root, folder).map((slug) => `${folder}/${slug}`));
}

function bySlug<T extends Lesson | Challenge>(items: readonly LoadedItem<T>[]): Record<string, T> {
  return Object.fromEntries(items.map(({ item }) => [item.slug, item]));
}

/** `course.yml` is the one place for the order; it must name every item once. */
function readCourseFile(
  { root, problems }: LoadContext,
  usable: readonly string[],
  folders: readonly string[],
): { title: string; parts: CoursePart[] } {
  const empty = { title: '', parts: [] };
  const file = readContentFile(root, COURSE_FILE, problems);
  const checked = file === null ? null : checkYaml({ file: COURSE_FILE, text: file.text, firstLine: 1 }, courseSchema, problems);
  if (checked === null) return empty;
  const named = new Set<string>();
  checked.data.parts.forEach((part, index) => {
    part.items.forEach((id, position) => {
      const add = (message: string, fix: string): void =>
        problems.add(COURSE_FILE, checked.placeOf(['parts', index, 'items', position]), message, fix);
      if (named.has(id)) add(`'${id}' is there twice`, 'Name it once.');
      named.add(id);
      if (folders.includes(id)) return;
      const meant = nearestWord(id, folders);
      add(`there is no '${id}'`, meant === null ? `Write ${id}/index.md or remove the entry.` : `Did you mean '${meant}'?`);
    });
  });
  for (const id of folders) {
    if (!named.has(id)) problems.add(COURSE_FILE, FIRST_PLACE, `'${id}' is not in the course`, 'Add it to the items of a part.');
  }
  const parts = checked.data.parts.map((part) => ({ ...part, items: part.items.filter((id) => usable.includes(id)) }));
  return { title: checked.data.title, parts };
}

/** What a lesson builds on comes before it. */
function checkPrerequisites(lessons: readonly LoadedItem<Lesson>[], parts: readonly CoursePart[], { problems }: LoadContext): void {
  const order = parts.flatMap((part) => part.items);
  for (const { item } of lessons) {
    for (const id of item.prerequisites) {
      if (order.includes(id) && order.indexOf(id) < order.indexOf(item.id)) continue;
      problems.add(`${item.id}/index.md`, FIRST_PLACE, `'${id}' does not come before this lesson`, 'Name lessons that do.');
    }
  }
}

/** A text whose address is `/<name>`. */
interface LinkedText {
  name: string;
  links: readonly InternalLink[];
  anchors: readonly string[];
}

/** Links into the course must arrive. */
function checkLinks(texts: readonly LinkedText[], folders: readonly string[], { problems }: LoadContext): void {
  const targets = new Map(texts.map(({ name, anchors }) => [`/${name}`, anchors]));
  for (const { name, links } of texts) {
    for (const { file, place, url } of links) {
      const [path, fragment] = url.split('#', 2);
      const anchors = targets.get(path === '' ? `/${name}` : path);
      if (anchors === undefined && folders.includes(path.slice(1))) continue;
      if (anchors === undefined) {
        problems.add(file, place, `the link '${url}' leads to nothing in the course`, 'Correct it.');
      } else if (fragment !== undefined && !anchors.includes(fragment)) {
        problems.add(
          file,
          place,
          `the link '${url}' leads to no heading or block`,
          anchors.length === 0 ? 'Correct it.' : `There is #${anchors.join(', #')}.`,
        );
      }
    }
  }
}
