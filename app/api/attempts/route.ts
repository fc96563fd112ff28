import { z } from 'zod';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';
import { submitAnswer } from '@/lib/services/attempts/submit-answer';
import { submitChallenge } from '@/lib/services/attempts/submit-challenge';
import { summarizeAttempt } from '@/lib/services/attempts/list-programs';
import { handle, readBody, requireOwnOrigin } from '../_http/handle';
import { asLearner } from '../_http/learner';

const MAX_BODY_BYTES = 256 * 1024;

const Profile = z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]]);
const Name = z.string().max(200);
const Attempt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), item: Name, question: Name, profile: Profile, answer: z.string().max(10_000) }),
  z.strictObject({ kind: z.literal('program'), item: Name, profile: Profile, source: z.string() }),
  // Challenges that are answered with something else than a program: JSON.
  z.strictObject({ kind: z.literal('challenge'), item: Name, profile: Profile, answer: z.string() }),
]);
type Attempt = z.infer<typeof Attempt>;

async function grade(userId: string, attempt: Attempt): Promise<object> {
  if (attempt.kind === 'answer') return submitAnswer(userId, attempt);
  const { item, profile } = attempt;
  const answer = attempt.kind === 'program' ? attempt.source : attempt.answer;
  const { id, createdAt, verdict, help } = await submitChallenge(userId, { item, profile, answer });
  return { ...summarizeAttempt({ id, createdAt, verdict, help }), verdict };
}

/** Grades an answer or a program and keeps it. The first one makes the learner, whose cookie the answer then carries. */
export function POST(request: Request): Promise<Response> {
  return handle(async () => {
    requireOwnOrigin(request);
    const attempt = await readBody(request, Attempt, MAX_BODY_BYTES);
    return asLearner(request, (userId) => grade(userId, attempt), 201);
  });
}
