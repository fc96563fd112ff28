/** Which database a command is about, and the settings of the server that go with it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError, type OptionSpec } from '@/lib/cli/options';
import type { PrismaClient } from '@/lib/db/client';

export const DATABASE_OPTION: OptionSpec = {
  name: 'database', value: 'URL', help: 'file:PATH or postgresql://… (DATABASE_URL, or the one that npm start uses)',
};

/** Source and bundle both lie two folders below the package. */
const HOME = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Connects. The server's settings and files are found where it finds them: from the folder of the package on. The server's code is loaded
 * after this, since it reads its settings when it is loaded. `threads`: for programs. Throws UsageError.
 */
export async function openDatabase(values: Map<string, string>, threads = 1): Promise<PrismaClient> {
  const named = values.get(DATABASE_OPTION.name);
  if (named !== undefined && !/^(file:.|postgres(ql)?:\/\/)/.test(named)) {
    throw new UsageError(`option '--database' takes file:PATH or postgresql://…, not '${named}'`);
  }
  const url = named?.startsWith('file:') ? `file:${path.resolve(named.slice('file:'.length))}` : named;
  process.chdir(HOME);
  const settings = { NODE_ENV: 'production', RUNNER_THREADS: String(threads), ...(url === undefined ? {} : { DATABASE_URL: url }) };
  Object.assign(process.env, settings);
  const { getDatabase } = await import('@/lib/db/client');
  const { env } = await import('@/lib/env');
  // Opening would make it.
  const file = env.databaseUrl.startsWith('file:') ? path.resolve(env.databaseUrl.slice('file:'.length)) : null;
  if (file !== null && !existsSync(file)) throw new UsageError(`there is no database '${file}'; the first 'npm start' makes it`);
  const database = await getDatabase();
  try {
    await database.class.count();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause);
    await database.$disconnect();
    throw new UsageError(`the database cannot be used, or lacks migrations ('node scripts/migrate.mjs' applies them): ${reason}`);
  }
  return database;
}
