import 'server-only';
import type { Scope } from '@/lib/api/schemas';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { toScopes } from './create-token';
import { hashToken } from './token-text';

/** Whoever calls the API with a token. */
export interface Caller {
  userId: string;
  name: string;
  scopes: Scope[];
  expiresAt: Date | null;
}

/** How exactly the time of the last use is kept: it is not worth a write for each request. */
const LAST_USED_MS = 60_000;

const refuse = (message: string): AppError =>
  new AppError('unauthorized', message, { places: [{ at: 'header Authorization', detail: message }] });

/** The owner of the token that a request carries. Throws AppError `unauthorized`. */
export async function findCaller(headers: Headers): Promise<Caller> {
  const given = headers.get('authorization');
  if (given === null) throw refuse('The request carries no token.');
  const token = /^Bearer +(\S+)$/i.exec(given)?.[1];
  if (token === undefined) throw refuse('The header is not of the form "Bearer TOKEN".');
  const database = await getDatabase();
  const row = await database.apiToken.findUnique({ where: { hash: hashToken(token) } });
  if (!row) throw refuse('There is no such token.');
  if (row.revokedAt) throw refuse('The token was revoked.');
  const { expiresAt } = row;
  if (expiresAt && expiresAt.getTime() <= Date.now()) throw refuse(`The token expired on ${expiresAt.toISOString().slice(0, 10)}.`);
  if (Date.now() - (row.lastUsedAt?.getTime() ?? 0) > LAST_USED_MS) {
    await database.apiToken.update({ where: { id: row.id }, data: { lastUsedAt: new Date() } });
  }
  return { userId: row.userId, name: row.name, scopes: toScopes(row.scopes), expiresAt };
}

/** Throws AppError `forbidden`. */
export function requireScope(caller: Caller, scope: Scope): void {
  if (caller.scopes.includes(scope)) return;
  const has = caller.scopes.join(', ') || 'nothing';
  throw new AppError('forbidden', `This needs the scope ${scope}; the token "${caller.name}" has ${has}.`, {
    places: [{ at: 'header Authorization', detail: `lacks the scope ${scope}` }],
  });
}
