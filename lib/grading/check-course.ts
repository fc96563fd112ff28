/** Runs every program of a course: what an author claims must be what the engine does, in every profile named. */
import { sortProblems } from '@/lib/content/problem-list';
import type { Course, Item, Problem, Program, Question } from '@/lib/content/types';
import { outputText, type ProfileId, type RunResult } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { checkFix } from './check-fix';
import { sameOutput } from './answer-text';
import { runOnce, seedsFor } from './check-seeds';
import { createFindings, type CourseFindings, type Report } from './course-findings';
import { checkBeliefs } from './check-beliefs';
import { checkFindQuestion, checkHeapQuestion } from './check-question';
import { lintHints } from './lint-hints';
import { lintQuestion } from './lint-question';
import { printedOutput } from './grade-answer';
import { questionRequest } from './question-run';
import { describeEnd, missedMarks } from './run-report';

export interface CourseCheck {
  course: Course;
  run: RunProgram;
  /** Seeds that programs are tried with. */
  seeds?: number;
  /** Called before each item. */
  progress?(item: Item, index: number, total: number): void;
}

export const itemsOf = ({ lessons, challenges }: Course): Item[] => [...Object.values(lessons), ...Object.values(challenges)];

/** Every problem, in order. Never stops at the first. */
export async function checkCourse({ course, run, seeds = 1, progress }: CourseCheck): Promise<Problem[]> {
  const items = itemsOf(course);
  const problems: Problem[] = [];
  for (const [index, item] of items.entries()) {
    progress?.(item, index, items.length);
    problems.push(...(await checkItem(item, run, seeds)).problems);
  }
  return sortProblems(problems);
}

export interface CheckedItem {
  problems: Problem[];
  /** What all its programs do, as text. */
  report: string;
}

export async function checkItem(item: Item, runAlways: RunProgram, seeds: number): Promise<CheckedItem> {
  const findings = createFindings(item);
  const run = runOnce(runAlways);
  for (const block of Object.values(item.runs)) {
    const report = findings.atLine(block.line);
    for (const profile of block.profiles) {
      await checkProgram(block, { profile, run, report, what: `the program '${block.id}'` });
      findings.note(`run ${block.id}`, profile, printedText(await run(questionRequest(block, profile))));
    }
  }
  for (const question of Object.values(item.questions)) {
    await checkQuestion(question, run, findings);
    await checkQuestionSeeds(question, seeds, run, findings);
    lintQuestion(question, findings);
  }
  if (item.kind !== 'lesson') lintHints(item, findings);
  if (item.kind === 'fix' || item.kind === 'design') await checkFix(item, run, findings, seeds);
  return { problems: findings.problems(), report: findings.report() };
}

/** What a program printed, errors behind. */
function printedText(result: RunResult): string {
  const errors = outputText(result, 'stderr');
  return outputText(result, 'stdout') + (errors === '' ? '' : `stderr:\n${errors}`);
}

/** An order that depends on the seed is one that CPython does not promise. */
async function checkQuestionSeeds(question: Question, seeds: number, run: RunProgram, findings: CourseFindings): Promise<void> {
  if (question.kind !== 'output') return;
  for (const { seed, profile } of seedsFor(question.profiles, seeds)) {
    if ((await run(questionRequest(question, profile))).usesSeed !== true) continue;
    const expected = await printedOutput(question, profile, run);
    const found = await printedOutput(question, profile, (request) => run({ ...request, seed }));
    if (sameOutput(question, expected, found)) continue;
    const message = `what '${question.id}' prints depends on the seed: ${JSON.stringify(expected)}, and ${JSON.stringify(found)} with another`;
    findings.atLine(question.line)(profile, message, 'Print what does not depend on the order of a set, or name the lines: unordered="2-3".');
    return;
  }
}

interface ProgramCheck {
  profile: ProfileId;
  run: RunProgram;
  report: Report;
  what: string;
}

interface ShownProgram {
  program: Program;
  snapshotAtEnd: boolean;
  raises: string | null;
}

/** False when the program does not end as it should. */
async function checkProgram(
  { program, snapshotAtEnd, raises }: ShownProgram,
  { profile, run, report, what }: ProgramCheck,
): Promise<boolean> {
  const result = await run(questionRequest({ program, snapshotAtEnd }, profile));
  for (const label of missedMarks(program.marks, result)) {
    report(profile, `${what} never comes to the mark '${label}'`, 'Put it before the first line of a statement that is run.');
  }
  const { outcome } = result;
  const raised = outcome.kind === 'exception' || outcome.kind === 'syntax-error' ? outcome.type : null;
  if (raises === null ? outcome.kind === 'finished' : raised === raises) return true;
  if (outcome.kind === 'finished') report(profile, `${what} does not raise ${raises}`, 'Correct the program or the attribute.');
  else
    report(
      profile,
      `${what} ${describeEnd(result)}`,
      raised === null ? 'Correct it.' : `Correct it, or write raises="${raised}" if that is what it shows.`,
    );
  return false;
}

async function checkQuestion(question: Question, run: RunProgram, findings: CourseFindings): Promise<void> {
  const report = findings.atLine(question.line);
  for (const profile of question.profiles) {
    const ended = await checkProgram(question, { profile, run, report, what: `the program of '${question.id}'` });
    if (!ended) continue;
    if (question.kind === 'heap') {
      await checkHeapQuestion(question, profile, run, findings);
      await checkBeliefs(question, profile, run, report);
    }
    if (question.kind === 'find') await checkFindQuestion(question, profile, run, findings);
    if (question.kind !== 'output') continue;
    const output = await printedOutput(question, profile, run);
    findings.note(`question ${question.id}`, profile, output);
    await checkBeliefs(question, profile, run, report);
    if (question.choices.some((choice) => sameOutput(question, output, choice.output))) continue;
    report(
      profile,
      `no choice of '${question.id}' is what its program prints: ${JSON.stringify(output)}`,
      'Write a :::choice for it, or correct the program.',
    );
  }
}
