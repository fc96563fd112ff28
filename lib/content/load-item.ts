/** One folder of the course to a lesson or a challenge. */
import { PROFILE_IDS } from '@/lib/python/api';
import { readFolder, type ContentFile, type ItemFolder } from './content-files';
import type { BlockContext } from './directives';
import { readFixParts } from './fix-parts';
import { readFrontMatter } from './front-matter';
import { checkHints, readHints } from './hints';
import type { Highlighter } from './highlighter';
import { readItemBody, type ItemBody } from './item-body';
import { itemVersion } from './item-version';
import { FIRST_PLACE, type ProblemList } from './problem-list';
import type { InternalLink } from './prose-rules';
import { CHALLENGE_KINDS, LESSON_KINDS, SLUG } from './schemas';
import type { Challenge, Item, Lesson, Question, QuestionChallenge } from './types';

export interface LoadedItem<T extends Item = Item> {
  item: T;
  links: InternalLink[];
  anchors: string[];
}

export interface LoadContext {
  root: string;
  problems: ProblemList;
  highlighter: Highlighter;
}

/** `lessons/<slug>`; null when its `index.md` could not be read at all. */
export function loadLesson(slug: string, context: LoadContext): LoadedItem<Lesson> | null {
  const folder = openFolder('lessons', slug, context);
  if (folder === null) return null;
  const front = readFrontMatter(folder.index, LESSON_KINDS, context.problems);
  const body = readItemBody(blockContext(folder.index, front?.data.profiles, context));
  for (const file of folder.others) refuseFile(file, 'A lesson consists of index.md alone; its programs stand in it.', context);
  if (front === null) return null;
  checkSections(body.outline, folder.index, context);
  return withBody({ ...front.data, ...identityOf('lessons', slug, folder), ...shownParts(body) }, body);
}

/** Sections that end every lesson, in this order: a reader finds them where they were in the lesson before. */
const LAST_SECTIONS = ['Often written, and wrong', 'Common mistakes', 'Key takeaways', 'Practice', 'What comes next'];

function checkSections(outline: ItemBody['outline'], { path }: ContentFile, { problems }: LoadContext): void {
  const titles = outline.filter((entry) => entry.depth === 2).map((entry) => entry.title);
  if (titles.slice(-LAST_SECTIONS.length).join() === LAST_SECTIONS.join()) return;
  const missing = LAST_SECTIONS.filter((title) => !titles.includes(title));
  const message = missing.length === 0 ? 'the last sections are in another order' : `there is no section '${missing.join("', '")}'`;
  problems.add(path, FIRST_PLACE, message, `A lesson ends with ${LAST_SECTIONS.join('; ')}.`);
}

/** `challenges/<slug>`; null when its `index.md` could not be read at all. */
export function loadChallenge(slug: string, context: LoadContext): LoadedItem<Challenge> | null {
  const folder = openFolder('challenges', slug, context);
  if (folder === null) return null;
  const front = readFrontMatter(folder.index, CHALLENGE_KINDS, context.problems);
  const block = blockContext(folder.index, front?.data.profiles, context);
  const body = readItemBody(block);
  const hints = readHints(folder.others, block);
  if (front === null) return null;
  const { data, placeOf } = front;
  checkHints(hints, data.noHints, { file: folder.index.path, place: placeOf(['noHints']), problems: context.problems });
  const base = { ...identityOf('challenges', slug, folder), ...shownParts(body), hints };
  if (data.kind === 'fix' || data.kind === 'design') {
    return withBody({ ...data, ...base, ...readFixParts({ data, placeOf, folder, problems: context.problems }) }, body);
  }
  for (const file of folder.others) {
    if (!file.name.startsWith('hints/')) refuseFile(file, 'Besides index.md there are hints/1.md, hints/2.md, …', context);
  }
  const asked = QUESTION_OF[data.kind];
  if (!Object.values(body.questions).some((question) => question.kind === asked.kind)) {
    context.problems.add(folder.index.path, FIRST_PLACE, `the challenge asks nothing of its kind`, `Write a :::${asked.block} block into it.`);
  }
  return withBody({ ...data, ...base }, body);
}

/** The question that each kind of challenge is made of, and its block. */
const QUESTION_OF: Record<QuestionChallenge['kind'], { kind: Question['kind']; block: string }> = {
  'predict-output': { kind: 'output', block: 'predict' },
  'predict-heap': { kind: 'heap', block: 'heap' },
  find: { kind: 'find', block: 'find' },
};

function openFolder(parent: string, slug: string, { root, problems }: LoadContext): ItemFolder | null {
  const folder = `${parent}/${slug}`;
  const indexPath = `${folder}/index.md`;
  if (!SLUG.test(slug))
    problems.add(indexPath, FIRST_PLACE, `'${slug}' is no folder name for an item`, 'Use small letters, digits and single hyphens.');
  const all = readFolder(root, folder, problems);
  const index = all.find((file) => file.name === 'index.md');
  if (index === undefined) {
    problems.add(indexPath, FIRST_PLACE, 'the file is missing', 'Write it.');
    return null;
  }
  return { index, others: all.filter((file) => file !== index), all };
}

function blockContext(index: ContentFile, profiles: BlockContext['profiles'] | undefined, context: LoadContext): BlockContext {
  const { problems, highlighter } = context;
  return { file: index.path, text: index.text, problems, profiles: profiles ?? PROFILE_IDS, highlighter, placed: new Set() };
}

function identityOf(parent: string, slug: string, folder: ItemFolder): { slug: string; id: string; version: string } {
  return { slug, id: `${parent}/${slug}`, version: itemVersion(folder.all) };
}

function shownParts({ body, outline, runs, questions }: ItemBody): Pick<Item, 'body' | 'outline' | 'runs' | 'questions'> {
  return { body, outline, runs, questions };
}

function withBody<T extends Item>(item: T, { links, anchors }: ItemBody): LoadedItem<T> {
  return { item, links, anchors };
}

function refuseFile(file: ContentFile, fix: string, { problems }: LoadContext): void {
  problems.add(file.path, FIRST_PLACE, 'nobody uses this file', fix);
}
