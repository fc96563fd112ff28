import 'server-only';
import type { Challenge } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { INTERRUPTED } from '@/lib/grading/grading-run';
import type { Verdict } from '@/lib/grading/types';
import type { ProfileId } from '@/lib/python/api';
import { helpText, helpUsed } from '../help/help-used';
import { readHelpShown } from '../help/read-help-shown';
import { readVerdict } from '../submissions/present-submission';

/** A program that was handed in, without its text. */
export interface AttemptSummary {
  id: string;
  /** ISO 8601. */
  at: string;
  outcome: Verdict['outcome'];
  score: number;
  maxScore: number;
  profile: ProfileId;
  /** Help that was looked at before: `with 2 hints`; empty for none. */
  help: string;
  /** Whether the challenge has changed since it was graded. */
  isOutdated: boolean;
  /** Not graded, for no fault of the program: the same one again may well be. */
  isInterrupted: boolean;
}

export interface AttemptDetail extends AttemptSummary {
  source: string;
  verdict: Verdict;
}

interface GradedAttempt {
  id: string;
  createdAt: Date;
  verdict: Verdict;
  help: string;
}

export function summarizeAttempt({ id, createdAt, verdict, help }: GradedAttempt, version = verdict.version): AttemptSummary {
  const { outcome, score, maxScore, profile } = verdict;
  return {
    id, at: createdAt.toISOString(), outcome, score, maxScore, profile, help,
    isOutdated: verdict.version !== version, isInterrupted: verdict.reason === INTERRUPTED,
  };
}

/** Older ones are kept, and not listed on the page. */
const MOST_LISTED = 100;

/** The programs that a learner handed in for a challenge, the newest first. */
export async function listPrograms(userId: string | null, challenge: Pick<Challenge, 'id' | 'version'>): Promise<AttemptSummary[]> {
  if (!userId) return [];
  const [rows, help] = await Promise.all([
    (await getDatabase()).attempt.findMany({
      where: { userId, itemId: challenge.id, part: '', source: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_LISTED,
      select: { id: true, createdAt: true, verdict: true },
    }),
    readHelpShown(userId, challenge.id),
  ]);
  return rows.map(({ id, createdAt, verdict }) => summarizeAttempt({
    id, createdAt, verdict: readVerdict(verdict), help: helpText(helpUsed(help, challenge.id, createdAt)),
  }, challenge.version));
}

/** One of the learner's programs with its verdict. Throws AppError `not-found`, also for somebody else's. */
export async function findProgram(userId: string | null, id: string): Promise<AttemptDetail> {
  const row = userId === null ? null : await (await getDatabase()).attempt.findFirst({
    where: { id, userId, part: '' }, select: { id: true, itemId: true, createdAt: true, verdict: true, source: true },
  });
  if (!row || row.source === null || userId === null) throw new AppError('not-found', 'There is no such attempt among yours.');
  const help = helpText(helpUsed(await readHelpShown(userId, row.itemId), row.itemId, row.createdAt));
  const verdict = readVerdict(row.verdict);
  return { ...summarizeAttempt({ id, createdAt: row.createdAt, verdict, help }), source: row.source, verdict };
}
