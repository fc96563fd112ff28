/** A fix challenge: every workload is run with the learner's file and with the solution, and the checks compare. */
import type { Check, FixChallenge, Workload } from '@/lib/content/types';
import type { ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import { ENGINE_VERSION } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { findFault, type CheckedRun, type Finding } from './expectations';
import { GRADING_LIMITS, requireGradable, Ungradable } from './grading-run';
import { learnerTrace } from './learner-trace';
import { learnerTraceback } from './learner-traceback';
import type { CheckResult, Verdict } from './types';

export interface FixSubmission {
  challenge: FixChallenge;
  /** Text of the learner's file. */
  source: string;
  profile: ProfileId;
  run: RunProgram;
  /** False leaves out who holds what is too many, for whoever asks only whether it passes. */
  withTraces?: boolean;
}

/** Never rejects for what the answer does; what `run` rejects with is passed on. */
export async function gradeFix(submission: FixSubmission): Promise<Verdict> {
  try {
    const reason = await findUngradable(submission);
    if (reason !== null) return notGraded(submission, reason);
    const runs = new Map<string, CheckedRun>();
    const checked: CheckedCheck[] = [];
    for (const check of submission.challenge.checks) checked.push(await gradeCheck(check, runs, submission));
    await addTraces(checked, submission);
    return verdictOf(submission, checked.map(({ result }) => result));
  } catch (error) {
    if (error instanceof Ungradable) return notGraded(submission, error.message);
    throw error;
  }
}

/** An empty answer and one that is no Python cost nothing. It is compiled, and gets no further than its first steps. */
async function findUngradable({ challenge, source, profile, run }: FixSubmission): Promise<string | null> {
  if (source.trim() === '') return 'The answer is empty.';
  if (!challenge.profiles.includes(profile)) return `The challenge is not for Python ${profile}, but for ${challenge.profiles.join(', ')}.`;
  const filename = `${challenge.module}.py`;
  const { outcome } = await run({ source, filename, profile, limits: { ...limitsOf(challenge), steps: 1 } });
  requireGradable(outcome);
  if (outcome.kind === 'limit' && outcome.limit === 'source') return outcome.message;
  if (outcome.kind !== 'syntax-error') return null;
  return `${outcome.type} in line ${outcome.line}: ${outcome.message}`;
}

function limitsOf(challenge: FixChallenge): RunRequest['limits'] {
  return { ...GRADING_LIMITS, ...challenge.limits };
}

type Collector = 'on' | 'off';

/** Both runs of a workload, made once for each way of the collector; one of which nothing can hang on it stands for the other. */
async function runWorkload(
  workload: Workload, collector: Collector, runs: Map<string, CheckedRun>, { challenge, source, profile, run }: FixSubmission,
): Promise<CheckedRun> {
  const known = runs.get(`${collector} ${workload.file}`);
  if (known !== undefined) return known;
  const withCollector = collector === 'off' ? runs.get(`on ${workload.file}`) : undefined;
  const runOf = (text: string, known: RunResult | undefined): RunResult | Promise<RunResult> => (
    known !== undefined && known.usesCollector !== true ? known : run(workloadRequest(workload, text, challenge, profile, collector))
  );
  const result = await runOf(source, withCollector?.result);
  const reference = await runOf(challenge.solution, withCollector?.reference);
  requireGradable(result.outcome);
  requireGradable(reference.outcome);
  const made = { workload, module: challenge.module, givenTypes: givenTypes(challenge), result, reference };
  runs.set(`${collector} ${workload.file}`, made);
  return made;
}

/** Types that the task itself speaks of: the classes of the program that learners begin with, and of the solution. */
export function givenTypes({ module, starter, solution }: FixChallenge): ReadonlySet<string> {
  return new Set([...`${starter}\n${solution}`.matchAll(/^[ \t]*class[ \t]+(\w+)/gm)].map(([, name]) => `${module}.${name}`));
}

/** The workload is the main program: its marks are bound to its lines, which the learner's file cannot reach. */
export function workloadRequest(
  workload: Workload, source: string, challenge: FixChallenge, profile: ProfileId, collector: Collector = 'on',
): RunRequest {
  return {
    source: workload.source,
    filename: workload.file,
    hideSource: true,
    profile,
    modules: { [challenge.module]: source },
    marks: workload.marks,
    limits: limitsOf(challenge),
    ...(collector === 'off' ? { collector } : {}),
  };
}

/** A check with its result; `wanted`: who holds what is too many is still to be found. */
interface CheckedCheck {
  result: CheckResult;
  wanted?: { type: string; at: string; workload: Workload; collector: Collector };
}

async function gradeCheck(check: Check, runs: Map<string, CheckedRun>, submission: FixSubmission): Promise<CheckedCheck> {
  const { id, title, points } = check;
  const { challenge, source } = submission;
  const workload = check.workload === undefined ? null : challenge.workloads[check.workload];
  const ways: readonly Collector[] = check.collector === 'both' ? ['on', 'off'] : [check.collector];
  for (const collector of workload === null ? ways.slice(0, 1) : ways) {
    const run = workload === null ? null : await runWorkload(workload, collector, runs, submission);
    const finding = findCheckFault(check, source, run, challenge);
    if (finding === null) continue;
    const { detail, tooMany } = finding;
    const message = check.collector === 'both' && collector === 'off' ? `${finding.message} This is with the collector off.` : finding.message;
    const result: CheckResult = { id, title, points, passed: false, message, ...(detail === undefined ? {} : { detail }) };
    if (detail !== undefined || tooMany === undefined || workload === null) return { result };
    return { result, wanted: { ...tooMany, workload, collector } };
  }
  return { result: { id, title, points, passed: true, message: 'This holds.' } };
}

/**
 * Who holds one of the objects that are too many. Each workload is run once more, whatever number of checks look at it, and this time its heap
 * is looked at.
 */
async function addTraces(checked: readonly CheckedCheck[], submission: FixSubmission): Promise<void> {
  if (submission.withTraces === false) return;
  const { challenge, source, profile, run } = submission;
  const results = new Map<string, RunResult>();
  for (const { result: found, wanted } of checked) {
    if (wanted === undefined) continue;
    const { workload, collector, at, type } = wanted;
    const key = `${collector} ${workload.file}`;
    let result = results.get(key);
    if (result === undefined) {
      const labels = checked.flatMap(({ wanted: other }) => (
        other?.workload === workload && other.collector === collector ? [other.at] : []
      ));
      const marks = workload.marks.filter(({ label }) => labels.includes(label)).map((mark) => ({ ...mark, record: 'snapshot' as const }));
      results.set(key, (result = await run({ ...workloadRequest(workload, source, challenge, profile, collector), marks })));
    }
    const snapshot = result.marks.findLast((mark) => mark.label === at)?.snapshot;
    const trace = snapshot && learnerTrace({ snapshot, type, module: challenge.module, source, workload: workload.source });
    if (trace) found.detail = trace;
  }
}

/** The check's advice is about what it demands; it does not fit a program that did not come so far. */
function findCheckFault(check: Check, source: string, run: CheckedRun | null, challenge: FixChallenge): Finding | null {
  const ended = run === null ? null : findEndFault(run.result, run.workload, `${challenge.module}.py`);
  if (ended !== null) return ended;
  for (const expectation of check.expect) {
    const finding = findFault(expectation, source, run);
    if (finding === null) continue;
    return check.advice === undefined ? finding : { ...finding, message: `${finding.message} ${check.advice}` };
  }
  return null;
}

/** A workload is to run to its end. What it asserts itself, it says in words for the learner. */
function findEndFault({ outcome, exitStatus, output }: RunResult, workload: Workload, moduleFile: string): Finding | null {
  switch (outcome.kind) {
    case 'finished':
      return exitStatus === 0 ? null : { message: `Expected the program to go on, but it exited with status ${exitStatus}.` };
    case 'exception':
      if (outcome.type === 'AssertionError' && outcome.file === workload.file && outcome.message !== '')
        return { message: outcome.message };
      return { message: `Expected no exception, but found ${exceptionText(outcome)}.`, detail: learnerTraceback({ output }, moduleFile) };
    case 'syntax-error':
      return { message: `Expected valid Python, but found ${exceptionText(outcome)}.` };
    case 'limit':
      return { message: `Expected the program to end, but it reached a limit. ${outcome.message}` };
    default:
      return null;
  }
}

function exceptionText({ type, message }: { type: string; message: string }): string {
  const [firstLine] = message.split('\n', 1);
  return firstLine === '' ? type : `${type}: ${firstLine}`;
}

function verdictOf({ challenge, profile }: FixSubmission, checks: CheckResult[]): Verdict {
  const passed = checks.filter((check) => check.passed);
  return {
    challenge: challenge.id,
    version: challenge.version,
    engine: ENGINE_VERSION,
    profile,
    outcome: passed.length === checks.length ? 'passed' : 'failed',
    score: sumPoints(passed),
    maxScore: sumPoints(checks),
    checks,
  };
}

function notGraded({ challenge, profile }: FixSubmission, reason: string): Verdict {
  return {
    challenge: challenge.id,
    version: challenge.version,
    engine: ENGINE_VERSION,
    profile,
    outcome: 'not-graded',
    reason,
    score: 0,
    maxScore: sumPoints(challenge.checks),
    checks: [],
  };
}

function sumPoints(checks: readonly { points: number }[]): number {
  return checks.reduce((sum, check) => sum + check.points, 0);
}
