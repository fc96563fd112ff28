import 'server-only';
import { createHash } from 'node:crypto';
import { getDatabase } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

export interface KeyedAnswer {
  status: number;
  body: object;
  location: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A request that is worked on for longer was given up: its server was stopped. */
const ABANDONED_MS = 5 * 60 * 1000;

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === 'P2002';

/** The kept answer; null when the key is ours now. Throws AppError `key-reused`, `key-in-use`. */
async function claim(database: PrismaClient, userId: string, key: string, request: string): Promise<KeyedAnswer | null> {
  await database.keyedRequest.deleteMany({ where: { userId, OR: [
    { createdAt: { lt: new Date(Date.now() - DAY_MS) } }, { status: null, createdAt: { lt: new Date(Date.now() - ABANDONED_MS) } },
  ] } });
  try {
    await database.keyedRequest.create({ data: { userId, key, request } });
    return null;
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const known = await database.keyedRequest.findUnique({ where: { userId_key: { userId, key } } });
  const places = [{ at: 'header Idempotency-Key', detail: key }];
  if (known && known.request !== request) throw new AppError('key-reused', 'Another request was sent with this key.', { places });
  if (!known || known.status === null) {
    throw new AppError('key-in-use', 'The first request with this key is not finished.', { places, retryAfterSeconds: 2 });
  }
  return { status: known.status, body: known.body as object, location: known.location };
}

/**
 * Does `work` once for a learner's key, and gives what came of it whenever the same request comes again. What threw may be tried again
 * with the same key. Throws AppError `key-reused`, `key-in-use`, and what `work` throws.
 */
export async function oncePerKey(
  userId: string, key: string, text: string, work: () => Promise<KeyedAnswer>,
): Promise<KeyedAnswer & { isReplay: boolean }> {
  const database = await getDatabase();
  const request = createHash('sha256').update(text).digest('hex');
  const known = await claim(database, userId, key, request);
  if (known) return { ...known, isReplay: true };
  try {
    const answer = await work();
    await database.keyedRequest.update({ where: { userId_key: { userId, key } }, data: { ...answer } });
    return { ...answer, isReplay: false };
  } catch (error) {
    await database.keyedRequest.deleteMany({ where: { userId, key, status: null } });
    throw error;
  }
}
