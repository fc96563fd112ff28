/** `leaklab grade`: the verdict that the page would show. */
import { readFileSync } from 'node:fs';
import { findChallenge } from '@/lib/content/course-views';
import { loadCourse } from '@/lib/content/load-course';
import { nearestWord } from '@/lib/content/nearest-word';
import type { Challenge } from '@/lib/content/types';
import { gradeChallenge } from '@/lib/grading/grade-challenge';
import type { CheckResult, Verdict } from '@/lib/grading/types';
import { runProgram } from '@/lib/python';
import { EXIT, type Command } from './command';
import { CONTENT_OPTION, courseRoot } from './course-folder';
import { parseOptions, UsageError, type OptionSpec } from './options';
import { parseProfile, PROFILE_OPTION } from './profile-option';
import { readStandardInput } from './standard-input';

const OPTIONS: OptionSpec[] = [
  { name: 'json', help: 'Print the verdict as JSON' },
  { ...PROFILE_OPTION, help: `${PROFILE_OPTION.help.replace(/ \([^)]*\)$/, '')} (the challenge's first)` },
  CONTENT_OPTION,
];

export const gradeCommand: Command = {
  name: 'grade',
  usage: ['[OPTION…] CHALLENGE FILE'],
  about: `Grades FILE (- for standard input) as the answer to CHALLENGE, the last part of its address on the page. For a challenge
that asks for outputs, FILE is JSON: the id of each question and its answer.`,
  options: OPTIONS,
  notes: `exit status:
  ${EXIT.ok}  passed
  ${EXIT.failed}  failed
  ${EXIT.usage}  the command line was not understood, or a file could not be read
  ${EXIT.notGraded}  not graded: the answer is empty or no valid Python`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  const [name, file, ...surplus] = rest;
  if (name === undefined || file === undefined) throw new UsageError(name === undefined ? 'no challenge is named' : 'no file is named');
  if (surplus.length > 0) throw new UsageError(`there is nothing to do with '${surplus[0]}'`);
  const { course, problems } = await loadCourse({ root: courseRoot(values), highlight: false });
  const slug = name.replace(/^challenges\//, '');
  const challenge = findChallenge(course, slug);
  if (challenge === null) throw unknownChallenge(slug, Object.keys(course.challenges));
  const broken = problems.filter((problem) => problem.file.startsWith(`${challenge.id}/`));
  if (broken.length > 0) throw new UsageError(`the challenge has problems; see 'leaklab check'`);
  const profile = parseProfile(values, challenge.profiles[0]);
  const answer = readAnswer(file);
  const verdict = await gradeChallenge({ challenge, answer, profile, run: async (request) => runProgram(request) });
  process.stdout.write(values.has('json') ? `${JSON.stringify(verdict, null, 2)}\n` : renderVerdict(verdict, challenge));
  return { passed: EXIT.ok, failed: EXIT.failed, 'not-graded': EXIT.notGraded }[verdict.outcome];
}

function unknownChallenge(slug: string, known: readonly string[]): UsageError {
  const meant = nearestWord(slug, known);
  const fix = meant === null ? `There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ') || 'none'}.` : `Did you mean '${meant}'?`;
  return new UsageError(`there is no challenge '${slug}'. ${fix}`);
}

function readAnswer(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file === '-' ? readStandardInput() : readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === undefined || code.startsWith('ERR_')
            ? 'it is not UTF-8 text'
            : code;
    throw new UsageError(`cannot read '${file}': ${reason}`);
  }
}

function renderVerdict({ outcome, reason, profile, engine, score, maxScore, checks }: Verdict, challenge: Challenge): string {
  const head = `${challenge.title} (Python ${profile}, engine ${engine})\n`;
  if (outcome === 'not-graded') return `${head}\nNot graded: ${reason}\n`;
  const summary = `${outcome === 'passed' ? 'Passed' : 'Failed'}: ${score} of ${maxScore} points\n`;
  return `${head}\n${checks.map(renderCheck).join('')}\n${summary}`;
}

function renderCheck({ passed, title, message, detail }: CheckResult): string {
  if (passed) return `  ✓ ${title}\n`;
  const lines = [message, ...(detail === undefined ? [] : detail.split('\n'))];
  return `  ✗ ${title}\n${lines.map((line) => `      ${line}\n`).join('')}`;
}
