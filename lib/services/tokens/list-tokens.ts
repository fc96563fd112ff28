import 'server-only';
import type { PrismaClient } from '@/lib/db/client';
import { tokenFields, toScopes } from './create-token';
import type { TokenView } from './create-token';

/** A learner's tokens that are not revoked, newest first. */
export async function listTokens(database: PrismaClient, userId: string): Promise<TokenView[]> {
  const rows = await database.apiToken.findMany({
    where: { userId, revokedAt: null }, orderBy: { createdAt: 'desc' }, select: tokenFields,
  });
  return rows.map((row) => ({ ...row, scopes: toScopes(row.scopes) }));
}
