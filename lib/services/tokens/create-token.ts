import 'server-only';
import { z } from 'zod';
import { SCOPES } from '@/lib/api/schemas';
import type { Scope } from '@/lib/api/schemas';
import type { PrismaClient } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { hashToken, makeTokenText } from './token-text';

const MOST_TOKENS = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

export const NewToken = z.strictObject({
  name: z.string().trim().min(1, 'needs a name').max(60),
  scopes: z.array(z.enum(SCOPES)).min(1, 'needs at least one scope'),
  /** Null: until it is revoked. */
  days: z.int().min(1).max(3650).nullable(),
});
export type NewToken = z.infer<typeof NewToken>;

export interface TokenView {
  id: string;
  name: string;
  scopes: Scope[];
  ending: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export const toScopes = (text: string): Scope[] => SCOPES.filter((scope) => text.split(' ').includes(scope));

export const tokenFields = {
  id: true, name: true, scopes: true, ending: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true,
} as const;

/** Makes a token. Its text is in the answer and nowhere else: it cannot be shown again. Throws AppError `invalid-input`. */
export async function createToken(database: PrismaClient, userId: string, input: NewToken): Promise<{ token: string; view: TokenView }> {
  const present = await database.apiToken.count({ where: { userId, revokedAt: null } });
  if (present >= MOST_TOKENS) throw new AppError('invalid-input', `You have ${present} tokens. Revoke one that you do not need first.`);
  const token = makeTokenText();
  const row = await database.apiToken.create({
    data: {
      userId, name: input.name, hash: hashToken(token), ending: token.slice(-4), scopes: [...new Set(input.scopes)].join(' '),
      expiresAt: input.days === null ? null : new Date(Date.now() + input.days * DAY_MS),
    },
    select: tokenFields,
  });
  return { token, view: { ...row, scopes: toScopes(row.scopes) } };
}
