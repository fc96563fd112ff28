/** The database: SQLite in a file by default, PostgreSQL when DATABASE_URL names one. One client per process. */
import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import type { PrismaClient } from './generated/sqlite/client';

export type { PrismaClient } from './generated/sqlite/client';
/** A client or an open transaction of it. */
export type Queries = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

export const databaseProvider = env.databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql';

async function openPostgres(): Promise<PrismaClient> {
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([import('./generated/postgresql/client'), import('@prisma/adapter-pg')]);
  // SQLite's client has the narrower type: whatever it allows, PostgreSQL can do.
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: env.databaseUrl }) }) as unknown as PrismaClient;
}

async function openSqlite(): Promise<PrismaClient> {
  const [{ PrismaClient }, { SqliteAdapterFactory }] = await Promise.all([import('./generated/sqlite/client'), import('./sqlite-adapter')]);
  const file = path.resolve(/* turbopackIgnore: true */ process.cwd(), env.databaseUrl.slice('file:'.length));
  mkdirSync(path.dirname(file), { recursive: true });
  return new PrismaClient({ adapter: new SqliteAdapterFactory({ file }) });
}

/** Kept on `globalThis`: in development modules are loaded anew with every change, connections must not be. */
const kept = globalThis as { leaklabDatabase?: Promise<PrismaClient> };

/** The connected client. */
export function getDatabase(): Promise<PrismaClient> {
  kept.leaklabDatabase ??= databaseProvider === 'sqlite' ? openSqlite() : openPostgres();
  return kept.leaklabDatabase;
}
