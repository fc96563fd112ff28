import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** Tokens begin so: whoever finds one knows where it belongs, and scanners for secrets can look for it. */
const PREFIX = 'leaklab_';

/** A new token: 256 random bits. */
export const makeTokenText = (): string => PREFIX + randomBytes(32).toString('base64url');

/** What is kept of a token. A plain hash is enough for what nobody can guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
