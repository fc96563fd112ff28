/** `leaklab regrade`: which stored answers would get another verdict, and then that they get it. */
import { availableParallelism } from 'node:os';
import { EXIT, type Command } from '@/lib/cli/command';
import { parseOptions, UsageError, wholeNumber, type OptionSpec } from '@/lib/cli/options';
import { progressLine } from '@/lib/cli/progress-line';
import type { Course } from '@/lib/content/types';
import { nearestWord } from '@/lib/content/nearest-word';
import { DATABASE_OPTION, openDatabase } from './database-option';
import { renderRegrading } from './regrade-report';

/** As a shell reports a program that Ctrl+C ended. */
const CANCELLED = 130;

const OPTIONS: OptionSpec[] = [
  { name: 'apply', help: 'Put the new verdicts in force; without it nothing is changed' },
  { name: 'dry-run', help: 'Only say what would change (this is what happens without --apply)' },
  { name: 'all', help: 'Also answers that were graded with the item and the engine of today' },
  { name: 'learner', value: 'ID', help: 'Only the answers of this learner' },
  { name: 'words', help: 'Also name the answers for which only the words of the verdict change' },
  { name: 'json', help: 'Print the report as JSON' },
  { name: 'jobs', short: 'j', value: 'NUMBER', help: 'Grade so many answers at a time (the number of processors)' },
  { name: 'quiet', short: 'q', help: 'Print no progress on stderr' },
  DATABASE_OPTION,
];

export const regradeCommand: Command = {
  name: 'regrade',
  usage: ['[OPTION…] [ITEM…]'],
  about: `Grades stored answers again, after an item or the engine was mended, and prints which verdicts change: before and after. ITEM
names items of the course (challenges/listener-list, or its last part); without one all are looked at. Graded again are the answers
whose verdict was found with another version of the item or of the engine. With --apply the new verdicts come in force: learners see
them and their progress follows. Earlier verdicts stay in the history. Ctrl+C ends it after the answers that are being graded; what was
put in force stays so, and the next call goes on from there.`,
  options: OPTIONS,
  notes: `exit status:
  ${EXIT.ok}  no verdict changes, or the changes were put in force
  ${EXIT.failed}  verdicts would change
  ${EXIT.usage}  the command line was not understood, or the database could not be used
  ${EXIT.notGraded}  with --apply: some answers could not be graded again and keep their verdict
  ${CANCELLED}  it was ended by Ctrl+C

examples:
  leaklab regrade listener-list
  leaklab regrade listener-list --apply
  leaklab regrade --all --json > changes.json`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  const apply = values.has('apply');
  if (apply && values.has('dry-run')) throw new UsageError(`options '--apply' and '--dry-run' cannot be used together`);
  const jobs = Math.min(wholeNumber(values.get('jobs') ?? String(availableParallelism()), 'jobs', 1), 64);
  const database = await openDatabase(values, jobs);
  const [{ getCourse }, { regrade }, { closeRunner }] = await Promise.all([
    import('@/lib/services/course/get-course'), import('@/lib/services/regrading/regrade'), import('@/lib/services/programs/run-program'),
  ]);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGINT', end);
  const progress = progressLine(values.has('quiet'));
  try {
    const course = await getCourse();
    const items = rest.length === 0 ? undefined : rest.map((name) => findNamed(course, name));
    const learner = values.get('learner');
    const report = await regrade(database, course, {
      items, all: values.has('all'), apply, jobs, signal: ending.signal, progress: (done, total) => progress.show(`[${done}/${total}] answers graded again`, done > 0 && done % 100 === 0),
      ...(learner === undefined ? {} : { learners: [learner] }),
    });
    progress.clear();
    process.stdout.write(values.has('json') ? `${JSON.stringify(report, null, 2)}\n` : renderRegrading(report, values.has('words')));
    if (report.isCancelled) return CANCELLED;
    if (!apply) return report.changed.length === 0 ? EXIT.ok : EXIT.failed;
    return report.skipped.length === 0 ? EXIT.ok : EXIT.notGraded;
  } finally {
    progress.clear();
    process.removeListener('SIGINT', end);
    await closeRunner();
    await database.$disconnect();
  }
}

/** The id of an item, by its id or the last part of it. */
function findNamed(course: Course, name: string): string {
  const ids = [...Object.values(course.challenges), ...Object.values(course.lessons)].map((item) => item.id);
  const id = ids.find((known) => known === name || known.endsWith(`/${name}`));
  if (id !== undefined) return id;
  const meant = nearestWord(name, ids.map((known) => (name.includes('/') ? known : known.split('/')[1])));
  throw new UsageError(`the course has no item '${name}'.${meant === null ? '' : ` Did you mean '${meant}'?`}`);
}
