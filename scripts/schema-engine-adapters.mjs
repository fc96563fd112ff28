/** Driver adapters as the schema engine needs them: SQLite, PGlite (`pglite:memory`, `pglite:DIR`) and PostgreSQL. */

/** Returns `{ factory, close }` for the URL; `sqliteFile` is the resolved path when the URL names a file. */
export async function createAdapterFactory(url, sqliteFile) {
  if (!url || sqliteFile) return { factory: await createSqlite(sqliteFile), close: async () => undefined };
  if (url.startsWith('pglite:')) return createPglite(url.slice('pglite:'.length));
  return { factory: await createPostgres(new URL(url)), close: async () => undefined };
}

/** One connection for everything: two of one process would lock each other out. */
async function createSqlite(file = ':memory:') {
  const { register } = await import('tsx/esm/api');
  register();
  const { SqliteAdapterFactory } = await import('../lib/db/sqlite-adapter.ts');
  const factory = new SqliteAdapterFactory({ file });
  const only = await factory.connect();
  only.dispose = async () => undefined;
  factory.connect = async () => only;
  factory.connectToShadowDb = async () => {
    const connection = await new SqliteAdapterFactory({ file: ':memory:' }).connect();
    const executeRaw = connection.executeRaw.bind(connection);
    // The engine hands whole scripts to executeRaw; the driver would run the first statement and drop the rest.
    connection.executeRaw = (query) => {
      const isScript = query.args.length === 0 && /;\s*\S/.test(query.sql);
      return isScript ? connection.executeScript(query.sql).then(() => 0) : executeRaw(query);
    };
    return connection;
  };
  return factory;
}

async function createPglite(folder) {
  const { PGlite } = await import('@electric-sql/pglite');
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const database = await PGlite.create(folder === 'memory' ? undefined : folder);
  return { factory: new PrismaPGlite(database), close: () => database.close() };
}

/**
 * Mends what of @prisma/adapter-pg matters to migrations alone: it splits scripts at every semicolon (also inside strings
 * and functions) and rejects columns of PostgreSQL's type "char" (18), which the catalogue has; text (25) will do.
 */
function mend(connection) {
  const pool = connection.underlyingDriver();
  connection.executeScript = async (script) => { await pool.query(script); };
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    for (const one of [result].flat()) for (const field of one?.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  };
  return connection;
}

async function createPostgres(url) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  // Separate fields: a connection string would override `database` for the shadow database.
  const config = {
    host: url.hostname, port: Number(url.port || 5432),
    user: decodeURIComponent(url.username) || undefined, password: decodeURIComponent(url.password) || undefined,
    ssl: /sslmode=(require|verify)/.test(url.search) ? { rejectUnauthorized: /verify/.test(url.search) } : undefined,
  };
  const connect = async (database) => mend(await new PrismaPg({ ...config, database }).connect());
  const main = url.pathname.slice(1) || 'postgres';
  /** The adapter's own shadow database is dropped while it is still connected to it. */
  const connectToShadowDb = async () => {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const owner = await connect(main);
    await owner.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await connect(name);
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await owner.executeScript(`DROP DATABASE "${name}"`);
      await owner.dispose();
    };
    return shadow;
  };
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect: () => connect(main), connectToShadowDb };
}
