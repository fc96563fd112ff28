/** Fresh, migrated databases for tests: SQLite in a file, and PostgreSQL (a temporary server where one is installed, PGlite otherwise). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresClient } from '@/lib/db/generated/postgresql/client';
import { PrismaClient } from '@/lib/db/generated/sqlite/client';
import { SqliteAdapterFactory } from '@/lib/db/sqlite-adapter';

export interface TestDatabase {
  client: PrismaClient;
  close(): Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');

/** Applies all migrations the way a deployment does. */
function migrate(url: string): void {
  execFileSync(process.execPath, [path.join(root, 'scripts/migrate.mjs')], { env: { ...process.env, DATABASE_URL: url }, stdio: 'pipe' });
}

async function openSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaklab-db-'));
  const file = path.join(folder, 'test.db');
  migrate(`file:${file}`);
  const client = new PrismaClient({ adapter: new SqliteAdapterFactory({ file }) });
  return {
    client,
    close: async () => {
      await client.$disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPostgres(): Promise<TestDatabase> {
  const { startTempPostgres } = await import('../../scripts/temp-postgres.mjs');
  // TEST_PGLITE=1 takes PGlite even where a server is installed.
  const server = process.env.TEST_PGLITE ? null : await startTempPostgres();
  if (!server) return openPglite();
  migrate(server.url);
  const client = new PostgresClient({ adapter: new PrismaPg({ connectionString: server.url }) });
  return {
    client: client as unknown as PrismaClient,
    close: async () => {
      await client.$disconnect();
      await server.stop();
    },
  };
}

async function openPglite(): Promise<TestDatabase> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const database = await PGlite.create();
  const folder = path.join(root, 'prisma/postgresql/migrations');
  for (const name of readdirSync(folder).filter((entry) => /^\d/.test(entry)).sort()) {
    await database.exec(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'));
  }
  const client = new PostgresClient({ adapter: new PrismaPGlite(database) });
  return {
    client: client as unknown as PrismaClient,
    close: async () => {
      await client.$disconnect();
      await database.close();
    },
  };
}

/** By name, for `describe.each`. */
export const testDatabases: Record<string, () => Promise<TestDatabase>> = { sqlite: openSqlite, postgresql: openPostgres };
