/** How an account is called: a name and no address, since nothing is ever mailed. */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

export const AccountName = z.string().trim().min(3, 'needs at least 3 characters').max(30, 'has at most 30 characters')
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/i, 'consists of letters and digits, with single dots, hyphens or underscores between them');
export const Password = z.string().min(SHORTEST_PASSWORD, `needs at least ${SHORTEST_PASSWORD} characters`).max(LONGEST_PASSWORD);

/** better-auth knows people by an address. This one reaches nobody, and is the same for a name however it is capitalised. */
export const addressOfName = (name: string): string => `${name.trim().toLowerCase()}@account.invalid`;

/** Without letters and digits that look alike. 31 to the 20th: nobody finds one by trying, so that a plain hash keeps it. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A new recovery code: `K7QM-2XNB-…`. */
export const makeRecoveryCode = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');

/** As it is kept; typed without regard to case, spaces and hyphens. */
export const hashRecoveryCode = (typed: string): string =>
  createHash('sha256').update(typed.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest('hex');

export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
