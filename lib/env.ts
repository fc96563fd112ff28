/** The one reader of `process.env`. Everything has a default: a fresh clone needs no configuration. */
import 'server-only';
import path from 'node:path';
import { z } from 'zod';

const Settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** `file:PATH` (SQLite, relative to the working directory) or `postgresql://…`. */
  DATABASE_URL: z.string().regex(/^(file:|postgres(ql)?:)/, 'has to start with file: or postgresql:').default('file:./data/leaklab.db'),
  /** Folder of what the application writes beside the database: the secret that signs sessions. */
  DATA_DIR: z.string().default('./data'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** The address under which people reach the site, where that is not http://localhost:PORT. */
  APP_URL: z.url().optional(),
  /** Signs sessions. Without it a random one is kept in DATA_DIR. */
  BETTER_AUTH_SECRET: z.string().min(32).optional(),
  /** Threads that run learners' programs. */
  RUNNER_THREADS: z.coerce.number().int().min(1).max(64).default(2),
});

function readSettings(): z.infer<typeof Settings> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = Settings.safeParse(given);
  if (result.success) return result.data;
  throw new Error(`The environment is not usable.\n${z.prettifyError(result.error)}`);
}

const settings = readSettings();

export const env = {
  isDevelopment: settings.NODE_ENV === 'development',
  databaseUrl: settings.DATABASE_URL,
  dataFolder: path.resolve(/* turbopackIgnore: true */ process.cwd(), settings.DATA_DIR),
  baseUrl: settings.APP_URL ?? `http://localhost:${settings.PORT}`,
  authSecret: settings.BETTER_AUTH_SECRET,
  runnerThreads: settings.RUNNER_THREADS,
};
