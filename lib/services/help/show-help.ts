import 'server-only';
import { findChallenge } from '@/lib/content/course-views';
import type { Challenge } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getCourse } from '../course/get-course';
import { findHelp } from './find-help';
import type { HelpKind, HelpView } from './types';

export interface HelpRequest {
  kind: HelpKind;
  /** Of a hint, from 1; 0 otherwise. */
  number: number;
}

/** Throws AppError `not-found`. */
export async function requireHelpChallenge(slug: string): Promise<Challenge> {
  const challenge = findChallenge(await getCourse(), slug);
  if (!challenge) throw new AppError('not-found', 'This challenge is not in the course any more. Reload the page.');
  return challenge;
}

/** Why this help is not for the asking yet; null when it is. */
function findRefusal({ hints, hintCount, isSolved, parsons, hasParsons }: HelpView, { kind, number }: HelpRequest): string | null {
  if (isSolved) return null;
  const missing = kind === 'hint' ? number - 1 : hintCount;
  if (hints.length < missing) return `Look at hint ${hints.length + 1} first: help comes step by step.`;
  if (kind === 'solution' && hasParsons && parsons === null) return 'Look at the shuffled solution first: help comes step by step.';
  return null;
}

/** Notes that a learner asked for help, and gives it. What was shown once stays shown. Throws AppError `not-found`, `forbidden`, `busy`. */
export async function showHelp(userId: string, slug: string, request: HelpRequest): Promise<HelpView> {
  const challenge = await requireHelpChallenge(slug);
  const present = await findHelp(challenge, userId);
  const { kind, number } = request;
  const exists = { hint: number >= 1 && number <= present.hintCount, parsons: present.hasParsons, solution: present.hasSolution }[kind];
  if (!exists || (kind !== 'hint' && number !== 0)) throw new AppError('not-found', 'There is no such help.');
  const refusal = findRefusal(present, request);
  if (refusal !== null) throw new AppError('forbidden', refusal);
  const key = { userId, itemId: challenge.id, kind, number };
  await (await getDatabase()).helpShown.upsert({ where: { userId_itemId_kind_number: key }, create: key, update: {} });
  return findHelp(challenge, userId);
}
