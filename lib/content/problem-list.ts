import type { Problem } from './types';

/** A place in a file; 1-based. */
export interface Place {
  line: number;
  column: number;
}

/** Collects what is wrong, so that an author sees all of it at once. */
export interface ProblemList {
  add(file: string, place: Place, message: string, fix: string): void;
  /** By file, then by place; the same problem once. */
  sorted(): Problem[];
  count(): number;
}

export function createProblemList(): ProblemList {
  const problems = new Map<string, Problem>();
  return {
    add(file, { line, column }, message, fix) {
      problems.set(JSON.stringify([file, line, column, message]), { file, line, column, message, fix });
    },
    sorted: () => sortProblems([...problems.values()]),
    count: () => problems.size,
  };
}

/** By file, then by place; not by locale, so that every machine gives the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}

export const FIRST_PLACE: Place = { line: 1, column: 1 };
