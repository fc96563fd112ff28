/** A program made into an experiment: a function of it is called again and again, and the heap is looked at in between. */
import type { RunRequest, RunResult } from '@/lib/python/api';
import type { Look } from './analyse-heap';
import { roundsUpTo } from './growth-law';

/** So many objects are analysed; more are cut off, and the report says so. */
export const ANALYSIS_LIMIT = 500_000;

const LABEL = 'round';

/** Names that stand for what is called: `work`, `shop.Cart.clear`. */
export const CALLABLE_NAME = /^[^\W\d]\w*(?:\.[^\W\d]\w*)*$/u;

/**
 * The run in which the function is called, without arguments, 1, 2, 4, … times, up to `most`, after the program itself has ended; with a
 * look at the heap after each number. Lines are added to the end of the program, so that its own keep their numbers.
 */
export function roundsRequest(request: RunRequest, call: string, most: number): RunRequest {
  const rounds = roundsUpTo(most);
  const lines = rounds.flatMap((runs, i) => [`for __round__ in range(${runs - (rounds[i - 1] ?? 0)}): ${call}()`, 'pass']);
  const first = lineCount(request.source);
  const marks = rounds.map((_, i) => ({ file: request.filename, line: first + 2 * i + 2, label: LABEL, record: 'snapshot' as const }));
  return { ...request, source: `${request.source.replace(/\n?$/, '\n')}${lines.join('\n')}\n`, marks, snapshotLimit: ANALYSIS_LIMIT };
}

/** Lines of a program; what `roundsRequest` adds comes after them. */
export function lineCount(source: string): number {
  return source.replace(/\n?$/, '\n').split('\n').length - 1;
}

/** The run in which the heap is looked at when a line is reached the first time, the second, the fourth, … */
export function lineRequest(request: RunRequest, line: number): RunRequest {
  const mark = { file: request.filename, line, label: LABEL, record: 'snapshot' as const, hits: roundsUpTo(2 ** 20) };
  return { ...request, marks: [mark], snapshotLimit: ANALYSIS_LIMIT };
}

/** The run after which the heap is looked at once, before the interpreter ends. */
export function endRequest(request: RunRequest): RunRequest {
  return { ...request, snapshotAtEnd: true, snapshotLimit: ANALYSIS_LIMIT };
}

/** The looks that a run gave, of any of these requests. */
export function looksOf(result: RunResult, request: RunRequest): Look[] {
  const hits = request.marks?.length === 1;
  const rounds = roundsUpTo(2 ** 20);
  return result.marks.flatMap(({ snapshot, hit }, index) => (snapshot === undefined ? [] : [{ runs: hits ? hit : rounds[index], snapshot }]));
}
