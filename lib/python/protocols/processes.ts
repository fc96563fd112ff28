import type { ForkedProcess, OutputChunk } from '../api';
import { COUNTS_PAGES } from '../object/page-counting';
import { COUNTING_WANTED } from '../object/outcomes';
import { closePageAccount, openPageAccount } from '../object/page-writes';
import { advanceClock, elapsedNanosecondsUnobserved } from './clock';
import { output, writeText } from './output';
import type { FileTreeState } from './files/tree-state';
import { adoptTree } from './files/tree-state';

/**
 * Processes, as a model. A run is deterministic, so a process needs no copy of itself to be in two states: `os.fork()` returns 0, the run
 * goes on as the child to its end, and then begins again from the start; this time the same call returns the child's number, and what the
 * child printed and wrote to files is there. So a child runs before its parent goes on, always, and sees nothing that the parent does later.
 *
 * The decisions of the run are a path: for each call of `os.fork()` on the way, that the run went on as the child, or what became of it.
 */
export interface Decision {
  pid: number;
  /** What became of the child; null while the run is the child. */
  ended: EndedProcess | null;
}

/** A child that has ended. */
export interface EndedProcess {
  report: ForkedProcess;
  /** What it printed. */
  output: OutputChunk[];
  files: FileTreeState;
  /** When it ended, on the clock of the run. */
  time: number;
}

const FIRST_PID = 4242;
/** As `ulimit -u` would have it. */
const MOST_PROCESSES = 64;

export const processes = {
  path: [] as Decision[],
  /** How many calls of `os.fork()` this time has met. */
  at: 0,
  nextPid: FIRST_PID + 1,
  /** The process that the run is. */
  pid: FIRST_PID,
  parent: 1,
  /** Its children so far, and those that nobody has waited for. */
  children: [] as EndedProcess[],
  unreaped: [] as EndedProcess[],
  /** Where it was forked, and how much had been printed by then. */
  file: '',
  line: 0,
  frozen: 0,
  outputAtFork: 0,
  /** All that have ended, in that order, and what audits of their heaps found. */
  reports: [] as ForkedProcess[],
  heapProblems: [] as string[],
};

/** The run begins for the first time. */
export function resetProcesses(): void {
  Object.assign(processes, { path: [], nextPid: FIRST_PID + 1, reports: [], heapProblems: [] });
  restartProcesses();
}

/** The run begins, with the decisions made so far. */
export function restartProcesses(): void {
  Object.assign(processes, { at: 0, pid: FIRST_PID, parent: 1, children: [], unreaped: [], file: '', line: 0, frozen: 0, outputAtFork: 0 });
  closePageAccount();
}

export const isChild = (): boolean => processes.parent !== 1;

/** Whether there may be another process. */
export const mayFork = (): boolean => processes.at < processes.path.length || processes.nextPid - FIRST_PID <= MOST_PROCESSES;

/** The number of the new process for the parent, 0 for the child. Ends the run to begin it anew if this engine does not count pages. */
export function forkProcess(file: string, line: number, frozen: number): number {
  if (!COUNTS_PAGES) throw COUNTING_WANTED;
  const { path } = processes;
  if (processes.at === path.length) path.push({ pid: processes.nextPid++, ended: null });
  const { pid, ended } = path[processes.at++];
  if (ended === null) {
    Object.assign(processes, { parent: processes.pid, pid, children: [], unreaped: [], file, line, frozen, outputAtFork: output.chars });
    openPageAccount();
    return 0;
  }
  for (const { stream, text } of ended.output) writeText(stream, text);
  adoptTree(ended.files);
  processes.children.push(ended);
  processes.unreaped.push(ended);
  return pid;
}

/** Takes a child that has ended out of the list, any for -1; null if there is none. Waiting takes the time until it ended. */
export function reapChild(pid: number): EndedProcess | null {
  const at = processes.unreaped.findIndex(({ report }) => pid === -1 || report.pid === pid);
  if (at < 0) return null;
  const [child] = processes.unreaped.splice(at, 1);
  advanceClock(Math.max(0, child.time - elapsedNanosecondsUnobserved()));
  return child;
}

/** What was printed from a place on. */
export function outputSince(chars: number): OutputChunk[] {
  const found: OutputChunk[] = [];
  let end = 0;
  for (const { stream, text } of output.chunks) {
    end += text.length;
    const from = Math.max(0, text.length - (end - chars));
    if (from < text.length) found.push({ stream, text: text.slice(from) });
  }
  return found;
}
