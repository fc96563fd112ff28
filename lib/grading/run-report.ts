/** What an author is told about a run. */
import type { MarkRequest, RunResult } from '@/lib/python/api';

/** The labels of marks that a run did not come to. */
export function missedMarks(marks: readonly MarkRequest[], result: RunResult): string[] {
  const isHit = ({ label, line }: MarkRequest): boolean => result.marks.some((hit) => hit.label === label && hit.line === line);
  return marks.filter((mark) => !isHit(mark)).map((mark) => mark.label);
}

/** How a run ended that was to go on to its end. */
export function describeEnd({ outcome }: RunResult): string {
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
