import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

const root = import.meta.dirname;

// Prisma publishes its native schema engine on its own server only; the WebAssembly build of it comes from npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'scripts/schema-engine.mjs');

const url = process.env.DATABASE_URL ?? 'file:./data/leaklab.db';
const isPostgres = /^(postgres(ql)?|pglite):/.test(url);

/** The SQLite schema with the other provider; Prisma cannot take the provider from the environment. */
function derivePostgresSchema(schema: string): string {
  const derived = path.join(root, 'prisma/postgresql/schema.prisma');
  const text = readFileSync(schema, 'utf8')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../lib/db/generated/sqlite"', '"../../lib/db/generated/postgresql"');
  mkdirSync(path.dirname(derived), { recursive: true });
  writeFileSync(derived, text);
  return derived;
}

const schema = path.join(root, 'prisma/schema.prisma');
if (!isPostgres) mkdirSync(path.join(root, 'data'), { recursive: true });

export default defineConfig({
  schema: isPostgres ? derivePostgresSchema(schema) : schema,
  migrations: { path: path.join(root, isPostgres ? 'prisma/postgresql/migrations' : 'prisma/migrations') },
  datasource: { url },
});
