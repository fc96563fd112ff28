import 'server-only';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { assembleParsons, isPlacement, judgeParsons } from '@/lib/grading/parsons';
import type { Parsons, ParsonsFinding, PlacedRow } from '@/lib/grading/parsons';
import { gradeSubmission } from '../attempts/grade-submission';
import { parsonsOf } from './parsons-of';
import { requireHelpChallenge } from './show-help';

export interface ParsonsAnswer {
  isSolved: boolean;
  message: string;
  /** The row that the message is about; null for none. */
  at: string | null;
  /** The program as it is put together. */
  source: string;
}

const lines = (count: number): string => (count === 1 ? '1 piece is' : `${count} pieces are`);

/** The row as the learner knows it: its first line, comments left out. */
function firstLine({ rows }: Parsons, id: string): string {
  const texts = rows.find((row) => row.id === id)?.chunks[0].lines ?? [];
  return (texts.find((text) => !text.trimStart().startsWith('#')) ?? texts[0] ?? '').trim();
}

function tell(parsons: Parsons, finding: ParsonsFinding): Omit<ParsonsAnswer, 'source'> {
  switch (finding.kind) {
    case 'solved':
      return { isSolved: true, message: 'This is the solution. Put it into the editor, read it once more, and submit it.', at: null };
    case 'incomplete':
      return { isSolved: false, message: `Right so far. ${lines(finding.missing)} still to be placed.`, at: null };
    case 'order': {
      const { right, missing, at } = finding;
      const above = right === 0 || missing > 0 ? '' : right === 1 ? 'The first row is right. ' : `The first ${right} rows are right. `;
      return { isSolved: false, message: `${above}“${firstLine(parsons, at)}” does not come here.`, at };
    }
    case 'indent':
      return { isSolved: false, message: `“${firstLine(parsons, finding.at)}” is in its place, but at another depth.`, at: finding.at };
  }
}

/**
 * What is right of a placement. Another order than the solution's is run like any answer: if it passes, it is right, too.
 * Throws AppError `not-found`, `forbidden`, `invalid-input`, `busy`.
 */
export async function checkParsons(userId: string | null, slug: string, placed: readonly PlacedRow[]): Promise<ParsonsAnswer> {
  const challenge = await requireHelpChallenge(slug);
  const parsons = parsonsOf(challenge);
  if (!parsons) throw new AppError('not-found', 'This challenge has no shuffled solution.');
  const where = { userId: userId ?? '', itemId: challenge.id, kind: 'parsons' };
  const shown = await (await getDatabase()).helpShown.count({ where });
  if (shown === 0) throw new AppError('forbidden', 'Ask for the shuffled solution first.');
  if (!isPlacement(parsons, placed)) throw new AppError('invalid-input', 'The challenge has changed since. Reload the page.');
  const source = assembleParsons(parsons, placed);
  const finding = judgeParsons(parsons, placed);
  const isComplete = finding.kind !== 'incomplete' && finding.kind !== 'solved' && finding.missing === 0;
  if (isComplete && await passes(source)) {
    return { isSolved: true, message: 'Not the order of our solution, and right all the same: every check holds.', at: null, source };
  }
  return { ...tell(parsons, finding), source };

  async function passes(answer: string): Promise<boolean> {
    const { verdict } = await gradeSubmission({ challenge, profile: challenge.profiles[0], seed: 0, answer });
    return verdict.outcome === 'passed';
  }
}
