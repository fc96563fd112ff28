/** `leaklab check`: is the course what its authors say it is? */
import path from 'node:path';
import { loadCourse } from '@/lib/content/load-course';
import { sortProblems } from '@/lib/content/problem-list';
import type { Course, Problem } from '@/lib/content/types';
import { checkCourse } from '@/lib/grading/check-course';
import { runProgram } from '@/lib/python';
import type { RunRequest, RunResult } from '@/lib/python/api';
import { EXIT, type Command } from './command';
import { courseRoot, locateInCourse } from './course-folder';
import { parseOptions, UsageError, type OptionSpec } from './options';

const OPTIONS: OptionSpec[] = [{ name: 'json', help: 'Print the problems as JSON, for editors and scripts' }];

export const checkCommand: Command = {
  name: 'check',
  usage: ['[OPTION…] [PATH]'],
  about: `Reads the course (PATH: another one, or one item of it), runs every program in every profile it names and prints each
problem with file, line and column. Solutions must pass, starters and documented wrong answers must fail as described,
and the answer to each question must be among its choices.`,
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
  const progress = createProgress();
  const { course, problems: read } = await loadCourse({ root, highlight: false });
  const wanted = (file: string): boolean =>
    within === '' || file === within || file.startsWith(`${within}/`) || within.startsWith(`${file}/`);
  const counter = { runs: 0 };
  const run = async (request: RunRequest): Promise<RunResult> => {
    counter.runs++;
    progress.tick(counter.runs);
    return runProgram(request);
  };
  const found = await checkCourse({
    course: only(course, wanted),
    run,
    progress: (item, index, total) => progress.item(item.id, index, total),
  });
  progress.clear();
  const problems = sortProblems([...read.filter((problem) => wanted(problem.file)), ...found]);
  process.stdout.write(
    values.has('json')
      ? `${JSON.stringify(problems, null, 2)}\n`
      : report(problems, { folder: path.relative('', root), course, runs: counter.runs }),
  );
  return problems.length === 0 ? EXIT.ok : EXIT.failed;
}

function only(course: Course, wanted: (file: string) => boolean): Course {
  const filter = <T extends { id: string }>(items: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(items).filter(([, { id }]) => wanted(id) || wanted(`${id}/index.md`)));
  return { ...course, lessons: filter(course.lessons), challenges: filter(course.challenges) };
}

function report(problems: readonly Problem[], { folder, course, runs }: { folder: string; course: Course; runs: number }): string {
  if (problems.length === 0) {
    const lessons = Object.keys(course.lessons).length;
    const challenges = Object.keys(course.challenges).length;
    return `No problems: ${count(lessons, 'lesson')}, ${count(challenges, 'challenge')}, ${count(runs, 'run')}.\n`;
  }
  const lines = problems.map(
    ({ file, line, column, message, fix }) => `${path.join(folder, file)}:${line}:${column}: ${message}\n    ${fix}\n`,
  );
  return `${lines.join('')}\n${count(problems.length, 'problem')}.\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

interface Progress {
  item(id: string, index: number, total: number): void;
  tick(runs: number): void;
  clear(): void;
}

/** One line on stderr, rewritten; nothing unless somebody watches. */
function createProgress(): Progress {
  if (process.stderr.isTTY !== true) return { item: () => undefined, tick: () => undefined, clear: () => undefined };
  let label = 'reading';
  const show = (text: string): void => void process.stderr.write(`\r\x1b[K${text}`);
  return {
    item: (id, index, total) => show((label = `[${index + 1}/${total}] ${id}`)),
    tick: (runs) => show(`${label}, ${count(runs, 'run')}`),
    clear: () => show(''),
  };
}
