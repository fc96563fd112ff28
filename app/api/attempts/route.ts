import { z } from 'zod';
import { findLearner, recognizeLearner } from '@/lib/auth/learner';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';
import { countAttempt, countNewLearner } from '@/lib/services/attempts/limit-attempts';
import { submitAnswer } from '@/lib/services/attempts/submit-answer';
import { submitChallenge } from '@/lib/services/attempts/submit-challenge';
import { summarizeAttempt } from '@/lib/services/attempts/list-programs';
import { handle, readBody, requireOwnOrigin } from '../_http/handle';

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
    if (!(await findLearner(request.headers))) await countNewLearner(request.headers);
    const { userId, cookies } = await recognizeLearner(request.headers);
    await countAttempt(userId);
    const response = Response.json(await grade(userId, attempt), { status: 201 });
    for (const cookie of cookies) response.headers.append('set-cookie', cookie);
    return response;
  });
}
