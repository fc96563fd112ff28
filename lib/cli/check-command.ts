/** `leaklab check`: is the course what its authors say it is? */
import path from 'node:path';
import { loadCourse } from '@/lib/content/load-course';
import { sortProblems } from '@/lib/content/problem-list';
import type { Course, Problem } from '@/lib/content/types';
import { itemsOf } from '@/lib/grading/check-course';
import { openCheckCache } from './check-cache';
import { checkItems } from './check-items';
import { EXIT, type Command } from './command';
import { courseRoot, locateInCourse } from './course-folder';
import { compareReports, writeReports } from './course-report';
import { parseOptions, UsageError, type OptionSpec } from './options';
import { progressLine } from './progress-line';

/** One is for authors, who check often; `npm test` asks for eight. */
const SEEDS = 1;

const OPTIONS: OptionSpec[] = [
  { name: 'json', help: 'Print the problems as JSON, for editors and scripts' },
  { name: 'seeds', value: 'N', help: `Seeds that programs are tried with (${SEEDS})` },
  { name: 'fresh', help: 'Check everything again, also what is the same as when it was checked last' },
  { name: 'update', help: 'Write the report of what all programs do, instead of comparing with it' },
];

export const checkCommand: Command = {
  name: 'check',
  usage: ['[OPTION…] [PATH]'],
  about: `Reads the course (PATH: another one, or one item of it), runs every program in every profile it names and prints each
problem with file, line and column. Solutions must pass, starters and documented wrong answers must fail as described,
and the answer to each question must be among its choices; with other seeds for random and for the hashes of texts, too. What all
programs do is compared with the report in the folder report of the course. An item that is the same as when it was checked last, by the
same version of leaklab and with as many seeds, is not run again.`,
  options: OPTIONS,
  notes: `exit status:
  ${EXIT.ok}  no problem
  ${EXIT.failed}  problems were found
  ${EXIT.usage}  the command line was not understood, or there is no course

examples:
  leaklab check
  leaklab check content/lessons/two-nodes-that-will-not-die`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  if (rest.length > 1) throw new UsageError(`there is nothing to do with '${rest[1]}'`);
  const { root, within } = rest.length === 0 ? { root: courseRoot(values), within: '' } : locateInCourse(rest[0]);
  const progress = progressLine();
  progress.show('reading', false);
  const { course, problems: read } = await loadCourse({ root, highlight: false });
  const wanted = (file: string): boolean =>
    within === '' || file === within || file.startsWith(`${within}/`) || within.startsWith(`${file}/`);
  const items = itemsOf(only(course, wanted));
  const seeds = parseSeeds(values.get('seeds'));
  const cache = openCheckCache(seeds);
  const known = new Map(values.has('fresh') ? [] : items.flatMap((item) => {
    const found = cache.read(item);
    return found === null ? [] : [[item.id, found] as const];
  }));
  const { checked, runs } = await checkItems({
    items: items.filter(({ id }) => !known.has(id)), seeds,
    progress: ({ id }, done, total) => progress.show(`[${known.size + done}/${items.length}] ${count(total, 'run')}, ${id}`, false),
  });
  for (const item of items) {
    const fresh = checked.get(item.id);
    if (fresh !== undefined) cache.write(item, fresh);
    else checked.set(item.id, known.get(item.id)!);
  }
  progress.clear();
  const reports = new Map(items.map(({ id }) => [id, checked.get(id)?.report ?? '']));
  const isWhole = within === '' && !read.some(({ file }) => file.endsWith('index.md'));
  if (values.has('update')) writeReports(root, reports, isWhole);
  const compared = values.has('update') ? [] : compareReports(root, reports, isWhole);
  const found = [...checked.values()].flatMap((one) => one.problems);
  const problems = sortProblems([...read.filter((problem) => wanted(problem.file)), ...found, ...compared]);
  process.stdout.write(
    values.has('json')
      ? `${JSON.stringify(problems, null, 2)}\n`
      : report(problems, { folder: path.relative('', root), course, runs, unchanged: known.size }),
  );
  return problems.length === 0 ? EXIT.ok : EXIT.failed;
}

function parseSeeds(text: string | undefined): number {
  if (text === undefined) return SEEDS;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--seeds takes a number from 1 on, not '${text}'`);
  return Number(text);
}

function only(course: Course, wanted: (file: string) => boolean): Course {
  const filter = <T extends { id: string }>(items: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(items).filter(([, { id }]) => wanted(id) || wanted(`${id}/index.md`)));
  return { ...course, lessons: filter(course.lessons), challenges: filter(course.challenges) };
}

interface Reported { folder: string; course: Course; runs: number; unchanged: number }

function report(problems: readonly Problem[], { folder, course, runs, unchanged }: Reported): string {
  if (problems.length === 0) {
    const lessons = Object.keys(course.lessons).length;
    const challenges = Object.keys(course.challenges).length;
    const same = unchanged === 0 ? '' : `; ${count(unchanged, 'item')} unchanged since the last check`;
    return `No problems: ${count(lessons, 'lesson')}, ${count(challenges, 'challenge')}, ${count(runs, 'run')}${same}.\n`;
  }
  const lines = problems.map(
    ({ file, line, column, message, fix }) => `${path.join(folder, file)}:${line}:${column}: ${message}\n    ${fix}\n`,
  );
  return `${lines.join('')}\n${count(problems.length, 'problem')}.\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
