import type { RunDiagnostics, RunHost, RunRequest, RunResult } from '../api';
import { DEFAULT_LIMITS } from '../api';
import { HEAP_BASE } from '../heap/address';
import { countingEngine, hasCountingEngine } from '../object/library-parts';
import { COUNTS_PAGES } from '../object/page-counting';
import { COUNTING_WANTED } from '../object/outcomes';
import { pageCounts, pageRuns } from '../object/page-writes';
import { elapsedNanosecondsUnobserved } from '../protocols/clock';
import { fileTreeState } from '../protocols/files/tree-state';
import { endRecording } from '../trace/recorder';
import type { Decision } from '../protocols/processes';
import { isChild, outputSince, processes, resetProcesses, restartProcesses } from '../protocols/processes';

/** Runs the program once, as the process that the decisions made so far lead to. Throws `COUNTING_WANTED` alone. */
type RunOnce = (request: RunRequest, host: RunHost & RunDiagnostics) => RunResult;

/** All the times that the program is run may take so many times the steps of a run. */
const ALL_RUNS = 4;

/**
 * Runs a program with all the processes that it forks, which is once if it forks none: each process that has ended is a decision, and the
 * program begins again (`protocols/processes.ts`). What was printed before is not told to the host again.
 */
export function runProcesses(runOnce: RunOnce, request: RunRequest, host: RunHost & RunDiagnostics): RunResult {
  const isFollowing = (request.record?.follow ?? 0) !== 0;
  if (isFollowing && !COUNTS_PAGES && hasCountingEngine()) return countingEngine()(request, host);
  const told = { chars: 0, now: 0 };
  const listener = host.write === undefined ? host : { ...host, write: tellOnce(told, host.write.bind(host)) };
  resetProcesses();
  for (let steps = 0; ;) {
    told.now = 0;
    restartProcesses();
    let result: RunResult;
    try {
      result = runOnce(request, listener);
    } catch (thrown) {
      if (thrown !== COUNTING_WANTED) throw thrown;
      endRecording();
      return inCountingEngine(request, host, told.chars);
    }
    steps += result.steps;
    const done = withForks(result);
    if (hasStopped(result) || !isChild()) return done;
    endProcess(result);
    const limit = ALL_RUNS * (request.limits?.steps ?? DEFAULT_LIMITS.steps);
    if (steps > limit) return { ...done, outcome: { kind: 'limit', limit: 'steps', message: `All processes together did more than ${limit.toLocaleString('en-US')} steps, the limit of this run.` } };
  }
}

/** Passes on what goes beyond what has been told. */
function tellOnce(told: { chars: number; now: number }, write: NonNullable<RunHost['write']>): NonNullable<RunHost['write']> {
  return (stream, text) => {
    const known = Math.min(text.length, Math.max(0, told.chars - told.now));
    told.now += text.length;
    told.chars = Math.max(told.chars, told.now);
    if (known < text.length) write(stream, text.slice(known));
  };
}

function inCountingEngine(request: RunRequest, host: RunHost & RunDiagnostics, chars: number): RunResult {
  const told = { chars, now: 0 };
  return countingEngine()(request, host.write === undefined ? host : { ...host, write: tellOnce(told, host.write.bind(host)) });
}

/** A limit of one process, and a defect, end all. */
function hasStopped({ outcome: { kind } }: RunResult): boolean {
  return kind === 'limit' || kind === 'cancelled' || kind === 'internal-error';
}

function withForks(result: RunResult): RunResult {
  const { reports, heapProblems } = processes;
  if (reports.length === 0) return result;
  return { ...result, usesSeed: true, usesCollector: true, forks: [...reports], ...(result.heapProblems === undefined ? {} : { heapProblems: [...heapProblems, ...result.heapProblems] }) };
}

/** Notes what became of the process that has just ended, the innermost of the path; calls that it made are forgotten. */
function endProcess({ exitStatus, heapProblems }: RunResult): void {
  const { path, pid, parent, file, line, frozen } = processes;
  const at = path.findLastIndex((decision: Decision) => decision.ended === null);
  const report = {
    pid, parent, file, line, exitStatus, frozen, pages: pageCounts()!, map: pageRuns().map(({ offset, reasons }) => ({ address: HEAP_BASE + offset, reasons })),
  };
  processes.heapProblems.push(...heapProblems ?? []);
  path.length = at + 1;
  path[at].ended = { report, output: outputSince(processes.outputAtFork), files: fileTreeState(), time: elapsedNanosecondsUnobserved() };
  processes.reports.push(report);
}
