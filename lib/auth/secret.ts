/** The secret that signs sessions: given, or made once and kept beside the database. */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';

export function readAuthSecret(): string {
  if (env.authSecret) return env.authSecret;
  const file = path.join(env.dataFolder, 'auth-secret');
  mkdirSync(env.dataFolder, { recursive: true });
  try {
    // Refuses to overwrite: of two processes that start at once, the second takes the first one's.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
