/** One function per kind of expectation: what a run must show. Each gives a finding for the learner, or null when it holds. */
import type { Expectation, Workload } from '@/lib/content/types';
import { outputText, type MarkHit, type RunResult } from '@/lib/python/api';
import { findLaw, goesOn, lawText } from '@/lib/heap/growth-law';
import { usesName } from './source-names';

/** What does not hold: what was expected and what was found, in a sentence, without the workload's code. */
export interface Finding {
  message: string;
  detail?: string;
  /** Objects of this type were too many at this mark: who holds one of them is worth a look. */
  tooMany?: { type: string; at: string };
}

export interface CheckedRun {
  workload: Workload;
  /** Name of the learner's module: their classes are `events.Handler`. */
  module: string;
  /** Types of the learner's module that the task itself speaks of: those of the starter and of the solution. */
  givenTypes: ReadonlySet<string>;
  /** The run with the learner's file. */
  result: RunResult;
  /** The run with the solution. */
  reference: RunResult;
}

/** `run` is null for a check without a workload; such a check has expectations about the text alone. */
export function findFault(expectation: Expectation, source: string, run: CheckedRun | null): Finding | null {
  if (expectation.kind === 'avoids') return checkAvoids(expectation, source);
  if (run === null) throw new Error(`a check of kind ${expectation.kind} needs a workload`);
  switch (expectation.kind) {
    case 'output':
      return checkOutput(run);
    case 'live':
      return checkLive(expectation, source, run) ?? checkWork([run.workload.marks[0].label, expectation.at], run);
    case 'growth':
      return checkGrowth(expectation, run) ?? checkWork([expectation.from, expectation.to], run);
    case 'law':
      return checkLaw(expectation, run) ?? checkWork([expectation.marks[0], expectation.marks[expectation.marks.length - 1]], run);
    case 'unforced':
      return checkUnforced(run);
  }
}

function checkAvoids({ names, because }: Extract<Expectation, { kind: 'avoids' }>, source: string): Finding | null {
  const used = names.find((name) => usesName(source, name));
  return used === undefined ? null : { message: `Expected a program without ${used}, but yours uses it. ${because}` };
}

function checkOutput({ result, reference }: CheckedRun): Finding | null {
  const expected = outputText(reference, 'stdout');
  const found = outputText(result, 'stdout');
  if (expected === found) return null;
  const expectedLines = linesOf(expected);
  const foundLines = linesOf(found);
  const at = expectedLines.findIndex((line, index) => line !== foundLines[index]);
  if (at === -1) {
    const surplus =
      foundLines.length > expectedLines.length ? `but there is also ${quote(foundLines[expectedLines.length])}` : 'but it ends differently';
    return { message: `Expected ${countLines(expectedLines.length)} of output, ${surplus}.` };
  }
  const what = at < foundLines.length ? `but found ${quote(foundLines[at])}` : `but the output ends after ${countLines(foundLines.length)}`;
  return { message: `Expected ${quote(expectedLines[at])} in line ${at + 1} of the output, ${what}.` };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function countLines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

/** Cut: an answer may print a line of any length. */
function quote(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}

function checkLive({ type, at, atMost, atLeast }: Extract<Expectation, { kind: 'live' }>, source: string, run: CheckedRun): Finding | null {
  const hit = lastHit(at, run);
  if (hit === null) return notReached(at);
  const count = liveCount(hit, type);
  const name = displayName(type);
  if (atMost !== undefined && count > atMost) {
    return { message: `Expected ${atMost === 0 ? 'no live' : `at most ${atMost} live`} ${name} ${at}, but found ${count}.`, tooMany: { type, at } };
  }
  if (atMost !== undefined) {
    const standIn = findStandIn(type, at, hit, atMost, source, run);
    if (standIn !== null) return { message: `Expected objects of the class ${name}, but found ${standIn} in their place ${at}.` };
  }
  if (atLeast !== undefined && count < atLeast) {
    return { message: `Expected at least ${atLeast} live ${name} ${at}, but found ${count === 0 ? 'none' : count}. What is still needed was freed too early.` };
  }
  return null;
}

function checkGrowth({ type, from, to, atMost }: Extract<Expectation, { kind: 'growth' }>, run: CheckedRun): Finding | null {
  const before = lastHit(from, run);
  const after = lastHit(to, run);
  if (before === null) return notReached(from);
  if (after === null) return notReached(to);
  const growth = type === undefined ? total(after) - total(before) : liveCount(after, type) - liveCount(before, type);
  if (growth <= atMost) return null;
  const name = type === undefined ? 'objects' : displayName(type);
  return { message: `Expected at most ${atMost} more live ${name} ${to} than ${from}, but found ${growth} more.`, ...(type === undefined ? {} : { tooMany: { type, at: to } }) };
}

/** After 1, 2, 4, 8 … rounds. */
function checkLaw({ type, marks }: Extract<Expectation, { kind: 'law' }>, run: CheckedRun): Finding | null {
  const hits = marks.map((label) => lastHit(label, run));
  const missing = hits.indexOf(null);
  if (missing !== -1) return notReached(marks[missing]);
  const rounds = marks.map((_, index) => 2 ** index);
  const counts = hits.map((hit) => (hit === null ? 0 : type === undefined ? total(hit) : liveCount(hit, type)));
  const law = findLaw(rounds, counts);
  if (!goesOn(law) && law.law !== 'slower') return null;
  const name = type === undefined ? 'objects' : displayName(type);
  const found = `found ${listOf(counts)} after ${listOf(rounds)} rounds: ${lawText(law).replace('each run', 'each round')}`;
  const message = `Expected the number of live ${name} not to grow with the rounds, but ${found}.`;
  return { message, ...(type === undefined ? {} : { tooMany: { type, at: marks[marks.length - 1] } }) };
}

const listOf = (numbers: readonly number[]): string => numbers.join(', ');

/** The collector hides a leak of cycles for as long as somebody calls it, and costs time at every call. */
function checkUnforced({ result, reference }: CheckedRun): Finding | null {
  const calls = result.forcedCollections - reference.forcedCollections;
  if (calls <= 0) return null;
  const times = calls === 1 ? 'once' : `${calls} times`;
  return { message: `Expected a program that does without calling the collector, but yours called it ${times}.` };
}

/** Helpers of one's own are anybody's right: as many as the solution has objects of the learner's classes at the mark, and these. */
const SPARE_HELPERS = 2;

/** With these a program can hand out, under the name of a class, objects of another. */
const SLEIGHTS = /\b(__new__|__class__\s*=|__call__|metaclass|globals|setattr|exec|eval)/;

/**
 * Objects of a class of the learner's own, as many as if they stood for those that are counted: made by a function or a `__new__` under
 * the name of the class, or given another class. `100 _Hidden`. Looked for where the text shows that it is possible.
 */
function findStandIn(type: string, at: string, hit: MarkHit, atMost: number, source: string, run: CheckedRun): string | null {
  const name = displayName(type);
  const isRebound = new RegExp(`^[ \\t]*(def[ \\t]+${name}\\b|${name}[ \\t]*=[^=])`, 'm').test(source);
  if (!isRebound && !SLEIGHTS.test(source)) return null;
  const isOwn = (census: string): boolean => census.startsWith(`${run.module}.`);
  const open = lastHit(at, { ...run, result: run.reference })?.census ?? {};
  const helpers = Object.entries(open).reduce((sum, [own, count]) => (isOwn(own) ? sum + count : sum), SPARE_HELPERS);
  const found = Object.entries(hit.census).find(([own, count]) => isOwn(own) && !run.givenTypes.has(own) && count > atMost + helpers);
  return found === undefined ? null : `${found[1]} ${displayName(found[0])}`;
}

/** Much less than the solution needs: the workload was kept from its work. */
const LEAST_WORK = 0.25;

/**
 * A workload whose rounds were taken away leaves nothing behind either. It shows: it has printed something else than with the solution
 * when it comes to the mark, and has done next to nothing since the first one.
 */
function checkWork(labels: readonly [string, string], run: CheckedRun): Finding | null {
  const [own, solution] = [run.result, run.reference].map((result) => {
    const [from, to] = labels.map((label) => lastHit(label, { ...run, result }));
    const since = labels[0] === labels[1] ? 0 : (from?.step ?? 0);
    return { steps: (to?.step ?? 0) - since, printed: outputText(result, 'stdout').slice(0, to?.stdoutChars ?? 0) };
  });
  if (own.printed === solution.printed || own.steps >= solution.steps * LEAST_WORK) return null;
  return { message: 'Expected the program to do its work, but it was kept from it: it took far fewer steps than it needs.' };
}

/** Marks are bound to the workload's file and line: a label that another file uses does not count. */
function lastHit(label: string, { workload, result }: CheckedRun): MarkHit | null {
  const mark = workload.marks.find((candidate) => candidate.label === label);
  const hits = result.marks.filter((hit) => hit.label === label && hit.file === mark?.file && hit.line === mark.line);
  return hits[hits.length - 1] ?? null;
}

/** Only when the learner's code ended the workload, or jumped over it. */
function notReached(label: string): Finding {
  return { message: `Expected the program to go on, but it ended before the objects were counted (${label}).` };
}

function liveCount(hit: MarkHit, type: string): number {
  return Object.hasOwn(hit.census, type) ? hit.census[type] : 0;
}

function total(hit: MarkHit): number {
  return Object.values(hit.census).reduce((sum, count) => sum + count, 0);
}

/** `program.Handler` is what the learner calls Handler. */
function displayName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
