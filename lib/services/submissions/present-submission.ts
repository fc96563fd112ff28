import 'server-only';
import type { KeptVerdict, Submission } from '@/lib/api/schemas';
import type { CheckResult, Verdict } from '@/lib/grading/types';
import type { ProfileId } from '@/lib/python/api';

/**
 * A verdict as the grader gave it, to the byte: PostgreSQL keeps the keys of JSON in an order of its own. What only some kinds of
 * challenges have comes last.
 */
export function readVerdict(stored: unknown): Verdict {
  // Written from a Verdict and never changed.
  const { challenge, version, engine, profile, outcome, reason, score, maxScore, checks, ...rest } = stored as Verdict;
  return {
    challenge, version, engine, profile, outcome, ...(reason === undefined ? {} : { reason }), score, maxScore,
    checks: checks.map(inOrder), ...rest,
  };
}

function inOrder({ id, title, points, passed, earned, message, detail, ...rest }: CheckResult): CheckResult {
  const part = earned === undefined ? {} : { earned };
  return { id, title, points, passed, ...part, message, ...(detail === undefined ? {} : { detail }), ...rest };
}

/** A submission's row, as far as the API shows it. */
export const submissionFields = {
  id: true, itemId: true, profile: true, seed: true, source: true, answer: true, verdict: true, createdAt: true,
} as const;

interface SubmissionRow {
  id: string;
  itemId: string;
  profile: string;
  seed: number;
  source: string | null;
  answer: unknown;
  verdict: unknown;
  createdAt: Date;
}

export const presentSubmission = (row: SubmissionRow): Submission => ({
  id: row.id,
  challenge: row.itemId.replace(/^challenges\//, ''),
  profile: row.profile as ProfileId,
  seed: row.seed,
  answer: row.source ?? String(row.answer ?? ''),
  submittedAt: row.createdAt.toISOString(),
  verdict: readVerdict(row.verdict),
});

interface GradingRow {
  id: string;
  attemptId: string;
  reason: string;
  createdAt: Date;
  verdict: unknown;
}

export const presentVerdict = (row: GradingRow): KeptVerdict => ({
  id: row.id,
  submission: row.attemptId,
  reason: row.reason === 'regraded' ? 'regraded' : 'submitted',
  madeAt: row.createdAt.toISOString(),
  verdict: readVerdict(row.verdict),
});
