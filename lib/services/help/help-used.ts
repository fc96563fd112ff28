/** Help that was looked at before an answer, in words. */
import 'server-only';
import type { HelpKind } from './types';

export interface HelpRow {
  itemId: string;
  kind: string;
  createdAt: Date;
}

export interface HelpUsed {
  hints: number;
  parsons: boolean;
  solution: boolean;
}

/** What of an item had been shown when an answer was given. */
export function helpUsed(rows: readonly HelpRow[], itemId: string, at: Date): HelpUsed {
  const before = rows.filter((row) => row.itemId === itemId && row.createdAt <= at);
  const has = (kind: HelpKind): boolean => before.some((row) => row.kind === kind);
  return { hints: before.filter((row) => row.kind === 'hint').length, parsons: has('parsons'), solution: has('solution') };
}

/** `with 2 hints`; empty for an answer without help. */
export function helpText({ hints, parsons, solution }: HelpUsed): string {
  const given = [
    ...(hints === 0 ? [] : [hints === 1 ? '1 hint' : `${hints} hints`]),
    ...(parsons ? ['the shuffled solution'] : []),
  ];
  if (solution) return 'after the solution was shown';
  return given.length === 0 ? '' : `with ${given.join(' and ')}`;
}
