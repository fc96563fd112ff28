import 'server-only';
import type { PrismaClient } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/** From now on the token opens nothing. `userId` null: whosever it is. Throws AppError `not-found`. */
export async function revokeToken(database: PrismaClient, userId: string | null, id: string): Promise<void> {
  const { count } = await database.apiToken.updateMany({
    where: { id, revokedAt: null, ...(userId === null ? {} : { userId }) }, data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError('not-found', 'There is no such token, or it is revoked already.');
}
