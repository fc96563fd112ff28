import 'server-only';
import { getDatabase } from '@/lib/db/client';
import { createToken } from './create-token';
import type { NewToken, TokenView } from './create-token';
import { listTokens } from './list-tokens';
import { revokeToken } from './revoke-token';

/** The tokens of the learner whose page it is; none for somebody who has not answered anything yet. */
export const listOwnTokens = async (userId: string | null): Promise<TokenView[]> =>
  (userId === null ? [] : listTokens(await getDatabase(), userId));

/** Throws AppError `invalid-input`. */
export const createOwnToken = async (userId: string, input: NewToken): Promise<{ token: string; view: TokenView }> =>
  createToken(await getDatabase(), userId, input);

/** Throws AppError `not-found`. */
export const revokeOwnToken = async (userId: string, id: string): Promise<void> => revokeToken(await getDatabase(), userId, id);
