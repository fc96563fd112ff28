/** Runs every program of a course: what an author claims must be what the engine does, in every profile named. */
import { sortProblems } from '@/lib/content/problem-list';
import type { Course, FixChallenge, Item, Problem, Program, Question, WrongProgram } from '@/lib/content/types';
import type { ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import { outputText } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { printedOutput, questionRequest } from './grade-answer';
import { gradeFix } from './grade-fix';
import type { Verdict } from './types';

export interface CourseCheck {
  course: Course;
  run: RunProgram;
  /** Called before each item. */
  progress?(item: Item, index: number, total: number): void;
}

/** Every problem, in order. Never stops at the first. */
export async function checkCourse({ course, run, progress }: CourseCheck): Promise<Problem[]> {
  const items: Item[] = [...Object.values(course.lessons), ...Object.values(course.challenges)];
  const problems: Problem[] = [];
  for (const [index, item] of items.entries()) {
    progress?.(item, index, items.length);
    problems.push(...(await checkItem(item, run)));
  }
  return sortProblems(problems);
}

async function checkItem(item: Item, run: RunProgram): Promise<Problem[]> {
  const problems: Problem[] = [];
  const reporter = (line: number): Report => (message, fix) => problems.push({ file: `${item.id}/index.md`, line, column: 1, message, fix });
  for (const block of Object.values(item.runs)) {
    for (const profile of block.profiles) {
      await checkProgram({ ...block, profile, run, report: reporter(block.line), what: `the program '${block.id}'` });
    }
  }
  for (const question of Object.values(item.questions)) await checkQuestion(question, run, reporter);
  if (item.kind === 'fix') await checkFix(item, run, reporter, problems);
  return problems;
}

type Report = (message: string, fix: string) => void;

interface ProgramCheck {
  program: Program;
  snapshotAtEnd: boolean;
  raises: string | null;
  profile: ProfileId;
  run: RunProgram;
  report: Report;
  what: string;
}

/** False when the program does not end as it should. */
async function checkProgram({ program, snapshotAtEnd, raises, profile, run, report, what }: ProgramCheck): Promise<boolean> {
  const result = await run(questionRequest({ program, snapshotAtEnd }, profile));
  const where = `${what} in profile ${profile}`;
  const { outcome } = result;
  const raised = outcome.kind === 'exception' || outcome.kind === 'syntax-error' ? outcome.type : null;
  const missing = missedMarks(program.marks, result);
  for (const label of missing) report(`${where} never comes to the mark '${label}'`, 'Put it before a statement that is run, at the beginning of that statement.');
  if (raised !== null && raised === raises) return true;
  if (outcome.kind === 'finished' && raises === null) return true;
  if (outcome.kind === 'finished') report(`${where} does not raise ${raises}`, 'Correct the program or the attribute.');
  else report(`${where} ${endText(result)}`, raised === null ? 'Correct it.' : `Correct it, or write raises="${raised}" if that is what it shows.`);
  return false;
}

function missedMarks(marks: RunRequest['marks'] = [], result: RunResult): string[] {
  const hit = (label: string, line: number): boolean => result.marks.some((mark) => mark.label === label && mark.line === line);
  return marks.filter((mark) => !hit(mark.label, mark.line)).map((mark) => mark.label);
}

function endText({ outcome }: RunResult): string {
  switch (outcome.kind) {
    case 'exception':
    case 'syntax-error':
      return `ends with ${outcome.type} in line ${outcome.line}: ${outcome.message}`;
    case 'limit':
    case 'internal-error':
      return `does not end: ${outcome.message}`;
    default:
      return `is ${outcome.kind}`;
  }
}

async function checkQuestion(question: Question, run: RunProgram, reporter: (line: number) => Report): Promise<void> {
  const report = reporter(question.line);
  for (const profile of question.profiles) {
    const ended = await checkProgram({ ...question, profile, run, report, what: `the program of '${question.id}'` });
    if (!ended) continue;
    const output = await printedOutput(question, profile, run);
    if (question.choices.some((choice) => choice.output === output)) continue;
    const shown = JSON.stringify(output);
    report(`no choice of '${question.id}' is what profile ${profile} prints: ${shown}`, 'Write a :::choice for it, or correct the program.');
  }
}

async function checkFix(challenge: FixChallenge, run: RunProgram, reporter: (line: number) => Report, problems: Problem[]): Promise<void> {
  const inFile = (file: string): Report => (message, fix) => problems.push({ file: `${challenge.id}/${file}`, line: 1, column: 1, message, fix });
  for (const profile of challenge.profiles) {
    const grade = (source: string): Promise<Verdict> => gradeFix({ challenge, source, profile, run });
    const solved = await grade(challenge.solution);
    if (solved.outcome !== 'passed') inFile('solution.py')(`the solution is ${describe(solved)} in profile ${profile}`, 'Correct it or the checks.');
    for (const workload of Object.values(challenge.workloads)) await checkWorkload(workload.file, { challenge, profile, run, report: inFile(`workloads/${workload.file}`) });
    const started = await grade(challenge.starter);
    if (started.outcome !== 'failed') inFile('starter.py')(`the starter is ${describe(started)} in profile ${profile}`, 'It must fail a check.');
    for (const wrong of challenge.wrong) {
      checkWrong({ wrong, verdict: await grade(wrong.source), profile, exact: profile === challenge.profiles[0], report: reporter(wrong.line) });
    }
  }
}

interface WorkloadCheck {
  challenge: FixChallenge;
  profile: ProfileId;
  run: RunProgram;
  report: Report;
}

/** With the solution a workload ends and comes to all of its marks; to print is not its duty. */
async function checkWorkload(file: string, { challenge, profile, run, report }: WorkloadCheck): Promise<void> {
  const { source, marks } = challenge.workloads[file];
  const result = await run({ source, filename: file, profile, modules: { [challenge.module]: challenge.solution }, marks, limits: challenge.limits });
  if (result.outcome.kind !== 'finished') {
    report(`with the solution the workload ${endText(result)} (profile ${profile})`, 'Correct it or the solution.');
  }
  for (const label of missedMarks(marks, result)) report(`the workload never comes to the mark '${label}' (profile ${profile})`, 'Put it before a statement that is run.');
  const noise = outputText(result, 'stderr');
  if (result.outcome.kind === 'finished' && noise !== '') report(`the workload writes to stderr: ${JSON.stringify(noise.slice(0, 200))}`, 'Correct it.');
}

interface WrongCheck {
  wrong: WrongProgram;
  verdict: Verdict;
  profile: ProfileId;
  /** The documented messages are those of the profile that the challenge opens with: numbers of objects differ in others. */
  exact: boolean;
  report: Report;
}

function checkWrong({ wrong, verdict, profile, exact, report }: WrongCheck): void {
  const name = `wrong/${wrong.file}`;
  if (verdict.outcome !== 'failed') {
    report(`${name} is ${describe(verdict)} in profile ${profile}`, 'A wrong answer must fail a check; correct it or the checks.');
    return;
  }
  for (const { id, message } of verdict.checks.filter((check) => !check.passed)) {
    const documented = wrong.fails.find((entry) => entry.check === id);
    if (documented === undefined) {
      report(`${name} also fails '${id}' in profile ${profile}: ${JSON.stringify(message)}`, "Add it to 'fails:' or correct the program.");
    } else if (exact && documented.message !== message) {
      report(`${name} fails '${id}' in profile ${profile} with ${JSON.stringify(message)}`, `Documented is ${JSON.stringify(documented.message)}: correct one of them.`);
    }
  }
  for (const { check } of wrong.fails) {
    if (verdict.checks.find((candidate) => candidate.id === check)?.passed === true) {
      report(`${name} does not fail '${check}' in profile ${profile}`, "Remove it from 'fails:' or correct the program.");
    }
  }
}

function describe({ outcome, reason, checks }: Verdict): string {
  if (outcome === 'not-graded') return `not graded (${reason})`;
  if (outcome === 'passed') return 'passed';
  const failed = checks.filter((check) => !check.passed).map((check) => `${check.id}: ${check.message}`);
  return `failed (${failed.join('; ')})`;
}

