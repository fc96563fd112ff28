import 'server-only';
import type { Challenge } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { openParsons } from '@/lib/grading/parsons';
import { parsonsOf } from './parsons-of';
import { hasSolution, solutionOf } from './solution-of';
import type { HelpView } from './types';

/** What this learner has asked for, and whether there is anything left to find out. */
async function readState(challenge: Challenge, userId: string | null) {
  if (!userId) return { shown: [], isSolved: false };
  const database = await getDatabase();
  const [shown, progress] = await Promise.all([
    database.helpShown.findMany({ where: { userId, itemId: challenge.id }, select: { kind: true, number: true } }),
    database.progress.findMany({ where: { userId, itemId: challenge.id, state: 'passed' }, select: { part: true } }),
  ]);
  const parts = 'starter' in challenge ? [''] : Object.keys(challenge.questions);
  const solved = new Set(progress.map(({ part }) => part));
  return { shown, isSolved: solved.has('') || parts.every((part) => solved.has(part)) };
}

/** Help as far as this learner has asked for it. Throws AppError `busy` where the answer to a question has to be computed. */
export async function findHelp(challenge: Challenge, userId: string | null): Promise<HelpView> {
  const { shown, isSolved } = await readState(challenge, userId);
  const has = (kind: string): boolean => shown.some((row) => row.kind === kind);
  const parsons = parsonsOf(challenge);
  return {
    hintCount: challenge.hints.length,
    hints: challenge.hints.map((hint, index) => ({ number: index + 1, body: hint.body }))
      .filter(({ number }) => shown.some((row) => row.kind === 'hint' && row.number === number)),
    hasParsons: parsons !== null,
    parsons: parsons !== null && has('parsons') ? openParsons(parsons) : null,
    hasSolution: hasSolution(challenge),
    solution: hasSolution(challenge) && has('solution') ? await solutionOf(challenge) : null,
    isSolved,
  };
}
