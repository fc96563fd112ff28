/** `leaklab grade`: the verdicts that the server would give. */
import { availableParallelism } from 'node:os';
import { loadChallengeAlone } from '@/lib/content/load-course';
import { nearestWord } from '@/lib/content/nearest-word';
import type { Challenge } from '@/lib/content/types';
import { gradeChallenge } from '@/lib/grading/grade-challenge';
import { LARGEST_SEED, withSeed } from '@/lib/grading/seeded-run';
import type { ProfileId } from '@/lib/python/api';
import { createGradingPool } from '@/lib/runtime/grading-pool';
import { threadFactory } from '@/lib/runtime/pool';
import { EXIT, type Command } from './command';
import { CONTENT_OPTION, courseRoot } from './course-folder';
import { readAnswers, type AnswerFile } from './grade-files';
import { renderCsv, renderJson, renderJunit, renderText, type GradedFile, type ReportFormat } from './grade-report';
import { parseOptions, UsageError, wholeNumber, type OptionSpec } from './options';
import { parseProfile, PROFILE_OPTION } from './profile-option';
import { progressLine, type ProgressLine } from './progress-line';

const FORMATS: Readonly<Record<string, ReportFormat>> = { json: renderJson, junit: renderJunit, csv: renderCsv };

const OPTIONS: OptionSpec[] = [
  { name: 'json', help: 'Print the verdict as JSON, as the server gives it; of several files a list' },
  { name: 'junit', help: "Print JUnit's XML: a suite for each file, a case for each criterion" },
  { name: 'csv', help: 'Print a table: a line for each file' },
  { ...PROFILE_OPTION, help: `${PROFILE_OPTION.help.replace(/ \([^)]*\)$/, '')} (the challenge's first)` },
  { name: 'seed', value: 'NUMBER', help: 'Seed of random and of hashes in the runs (0)' },
  { name: 'jobs', short: 'j', value: 'NUMBER', help: 'Grade so many files at a time (the number of processors)' },
  { name: 'quiet', short: 'q', help: 'Print no progress on stderr' },
  CONTENT_OPTION,
];

export const gradeCommand: Command = {
  name: 'grade',
  usage: ['[OPTION…] CHALLENGE PATH…'],
  about: `Grades each PATH as an answer to CHALLENGE, the last part of its address on the page. A PATH is a file, - for standard input, or a
folder: then all .py files in it are graded (.json files for a challenge that asks questions: the id of each question and
its answer). The verdicts are those of the server, to the byte. Programs run in threads, with limits of steps, memory,
output and time; nothing of them reaches this machine.`,
  options: OPTIONS,
  notes: `exit status:
  ${EXIT.ok}  all passed
  ${EXIT.failed}  one or more failed
  ${EXIT.usage}  the command line was not understood, or a file could not be read
  ${EXIT.notGraded}  none failed, but one or more were not graded: the answer is empty or no valid Python

examples:
  leaklab grade listener-list events.py
  leaklab grade listener-list submissions/ --junit > results.xml
  leaklab grade listener-list submissions/ --csv --python 3.13 --seed 7 > results.csv`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  const [name, ...paths] = rest;
  if (name === undefined || paths.length === 0) throw new UsageError(name === undefined ? 'no challenge is named' : 'no file is named');
  const render = chooseFormat(values);
  const seed = wholeNumber(values.get('seed') ?? '0', 'seed', 0);
  if (seed > LARGEST_SEED) throw new UsageError(`option '--seed' takes at most ${LARGEST_SEED}`);
  const challenge = findNamed(name, values);
  const profile = parseProfile(values, challenge.profiles[0]);
  const answers = readAnswers(paths, challenge);
  const jobs = Math.min(wholeNumber(values.get('jobs') ?? String(availableParallelism()), 'jobs', 1), answers.length, 64);
  const files = await gradeAll({ challenge, answers, profile, seed, jobs, progress: progressLine(values.has('quiet')) });
  process.stdout.write(render({ challenge, files, isSingle: paths.length === 1 && answers.length === 1 && answers[0].name === paths[0] }));
  const outcomes = new Set(files.map(({ verdict }) => verdict.outcome));
  return outcomes.has('failed') ? EXIT.failed : outcomes.has('not-graded') ? EXIT.notGraded : EXIT.ok;
}

function chooseFormat(values: Map<string, string>): ReportFormat {
  const chosen = Object.keys(FORMATS).filter((format) => values.has(format));
  if (chosen.length > 1) throw new UsageError(`options '--${chosen[0]}' and '--${chosen[1]}' cannot be used together`);
  return FORMATS[chosen[0]] ?? renderText;
}

function findNamed(name: string, values: Map<string, string>): Challenge {
  const slug = name.replace(/^challenges\//, '');
  const { challenge, problems, slugs } = loadChallengeAlone(courseRoot(values), slug);
  if (!slugs.includes(slug)) throw unknownChallenge(slug, slugs);
  if (challenge === null || problems.length > 0) throw new UsageError(`the challenge has problems; see 'leaklab check'`);
  return challenge;
}

function unknownChallenge(slug: string, known: readonly string[]): UsageError {
  const meant = nearestWord(slug, known);
  const fix = meant === null ? `There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ') || 'none'}.` : `Did you mean '${meant}'?`;
  return new UsageError(`there is no challenge '${slug}'. ${fix}`);
}

interface Grading {
  challenge: Challenge;
  answers: readonly AnswerFile[];
  profile: ProfileId;
  seed: number;
  jobs: number;
  progress: ProgressLine;
}

/** In threads of this very program: see `main.ts`. */
async function gradeAll({ challenge, answers, profile, seed, jobs, progress }: Grading): Promise<GradedFile[]> {
  const { run, pool } = createGradingPool({ createWorker: threadFactory(new URL(import.meta.url)), size: jobs, maxQueue: jobs * 16 });
  const files = new Array<GradedFile>(answers.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < answers.length; at = next++) {
      const { name, text } = answers[at];
      files[at] = { name, seed, verdict: await gradeChallenge({ challenge, answer: text, profile, run: withSeed(run, seed) }) };
      progress.show(`[${++done}/${answers.length}] ${name}: ${files[at].verdict.outcome}`, answers.length > 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    progress.clear();
    await pool.close();
  }
  return files;
}
