import 'server-only';
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Without letters and digits that look alike. 31 to the 8th: nobody finds a class by trying. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** A new code: `K7QM-2XNB`. */
export function makeClassCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What somebody typed, as codes are kept: without regard to case, spaces and the hyphen. */
export function readClassCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The key with which an instructor takes a class along to another browser. */
export const makeClassKey = (): string => `class_${randomBytes(24).toString('base64url')}`;

export const hashClassKey = (key: string): string => createHash('sha256').update(key).digest('hex');
