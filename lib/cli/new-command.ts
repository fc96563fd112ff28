/** `leaklab new`: a skeleton that passes the check, to be changed piece by piece. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadChallengeAlone, loadLessonAlone } from '@/lib/content/load-course';
import { nearestWord } from '@/lib/content/nearest-word';
import { SLUG } from '@/lib/content/schemas';
import type { Item } from '@/lib/content/types';
import { checkItems } from './check-items';
import { EXIT, type Command } from './command';
import { CONTENT_OPTION, courseRoot } from './course-folder';
import { hasReports, writeReports } from './course-report';
import { CHALLENGE_SKELETONS, LESSON_SKELETON, type Skeleton } from './skeletons';
import { parseOptions, UsageError, type OptionSpec } from './options';

const OPTIONS: OptionSpec[] = [CONTENT_OPTION];
const KINDS = Object.keys(CHALLENGE_SKELETONS);

export const newCommand: Command = {
  name: 'new',
  usage: ['[OPTION…] challenge KIND NAME', '[OPTION…] lesson NAME'],
  about: `Writes the files of a new challenge or lesson, which pass 'leaklab check' as they are, and adds it at the end of the course.
NAME is part of its address: small letters, digits and hyphens. KIND is one of ${KINDS.join(', ')}.`,
  options: OPTIONS,
  notes: `examples:
  leaklab new lesson closures
  leaklab new challenge predict-heap who-holds-the-closure`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  const [what, ...names] = rest;
  if (what !== 'challenge' && what !== 'lesson') throw new UsageError("say 'new challenge KIND NAME' or 'new lesson NAME'");
  const [kind, slug] = what === 'challenge' ? names : ['lesson', names[0]];
  const skeleton = what === 'lesson' ? LESSON_SKELETON : skeletonOf(kind);
  if (slug === undefined) throw new UsageError('no name is given');
  if (names.length > (what === 'challenge' ? 2 : 1)) throw new UsageError(`there is nothing to do with '${names.at(-1)}'`);
  if (!SLUG.test(slug)) throw new UsageError(`'${slug}' is no name for an item: use small letters, digits and single hyphens`);
  const root = courseRoot(values);
  const id = `${what}s/${slug}`;
  if (existsSync(path.join(root, id))) throw new UsageError(`there is a ${id} already`);
  const files = Object.entries(skeleton(titleOf(slug)));
  for (const [name, text] of files) {
    const file = path.join(root, id, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const course = path.join(root, 'course.yml');
  writeFileSync(course, `${readFileSync(course, 'utf8').trimEnd()}\n      - ${id}\n`);
  await writeReport(root, what === 'lesson' ? loadLessonAlone(root, slug) : loadChallengeAlone(root, slug).challenge);
  const shown = path.relative('', path.join(root, id));
  const written = files.map(([name]) => `  ${path.join(shown, name)}\n`).join('');
  process.stdout.write(`Written, and added at the end of ${path.relative('', course)}:\n${written}\nNext: npx leaklab check ${shown}\n`);
  return EXIT.ok;
}

/** What its programs do is part of the report of the course, where it has one. */
async function writeReport(root: string, item: Item | null): Promise<void> {
  if (item === null || !hasReports(root)) return;
  const { checked } = await checkItems({ items: [item], seeds: 1, progress: () => undefined });
  writeReports(root, new Map([[item.id, checked.get(item.id)!.report]]), false);
}

function skeletonOf(kind: string | undefined): Skeleton {
  if (kind !== undefined && Object.hasOwn(CHALLENGE_SKELETONS, kind)) return CHALLENGE_SKELETONS[kind];
  const meant = kind === undefined ? null : nearestWord(kind, KINDS);
  const known = meant === null ? `It is one of ${KINDS.join(', ')}.` : `Did you mean '${meant}'?`;
  throw new UsageError(kind === undefined ? `no kind of challenge is named. ${known}` : `there is no kind of challenge '${kind}'. ${known}`);
}

/** `who-holds-it` is entitled "Who holds it". */
function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
