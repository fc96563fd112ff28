#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which is published on Prisma's own server only: speaks its JSON-RPC on
 * standard input and output and does the work with the WebAssembly build of the same engine (npm:
 * @prisma/schema-engine-wasm) on a driver adapter. prisma.config.ts points Prisma at this file. For developers alone
 * (`prisma migrate dev` and so on); a deployment applies migrations with scripts/migrate.mjs.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createAdapterFactory } from './schema-engine-adapters.mjs';

const require = createRequire(import.meta.url);
const argv = process.argv.slice(2);
const option = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
const options = (name) => argv.filter((_, index) => argv[index - 1] === name);

/** Where the engine leaves the words of a panic before it dies of it. */
const panic = { message: '', set_message(message) { this.message = message; } };
globalThis.PRISMA_WASM_PANIC_REGISTRY = panic;

if (argv.includes('--version')) {
  console.log(`schema-engine-wasm ${require('@prisma/engines-version/package.json').version.split(/[-.]/).pop()}`);
  process.exit(0);
}

const url = JSON.parse(option('--datasource') ?? '{}').url;
const sqliteFile = url?.startsWith('file:') ? path.resolve(url.slice('file:'.length)) : undefined;
let loaded;

async function load() {
  const module = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(path.join(path.dirname(module), 'schema_engine_bg.wasm'));
  const { exports } = await WebAssembly.instantiate(new WebAssembly.Module(bytes), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return createAdapterFactory(url, sqliteFile);
}

/** A new engine for each call: it remembers "the schema after these migrations" and does not notice when that is out of date. */
async function withEngine(work) {
  loaded ??= load();
  const { factory } = await loaded;
  const datamodels = options('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
  const log = (message) => process.env.DEBUG && process.stderr.write(`${message}\n`);
  // An empty list makes it panic; no list at all is what it wants then.
  const settings = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  const engine = await glue.SchemaEngine.new(settings, log, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/** The native engine takes a missing history table for "no history yet"; this one fails. So the empty table is made first. */
async function createHistoryTable() {
  const { factory } = await loaded;
  const isPostgres = factory.provider === 'postgres';
  const time = isPostgres ? 'TIMESTAMPTZ' : 'DATETIME';
  const connection = await factory.connect();
  await connection.executeScript(`CREATE TABLE "_prisma_migrations" (
    "id" ${isPostgres ? 'VARCHAR(36)' : 'TEXT'} PRIMARY KEY NOT NULL,
    "checksum" ${isPostgres ? 'VARCHAR(64)' : 'TEXT'} NOT NULL,
    "finished_at" ${time},
    "migration_name" ${isPostgres ? 'VARCHAR(255)' : 'TEXT'} NOT NULL,
    "logs" TEXT,
    "rolled_back_at" ${time},
    "started_at" ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_steps_count" INTEGER ${isPostgres ? '' : 'UNSIGNED '}NOT NULL DEFAULT 0
  );`);
  await connection.dispose?.();
}

async function call(method, params) {
  if (method === 'reset' && sqliteFile) {
    // SQLite drivers guard sqlite_master, so that the engine's own reset does nothing.
    if (loaded) throw new Error('reset has to be the first call');
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(sqliteFile + suffix, { force: true });
    return null;
  }
  const work = async (engine) => {
    // These two only read what the engine remembers; devDiagnostic works it out and fills its memory.
    if (method === 'evaluateDataLoss' || method === 'createMigration') {
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
    }
    return engine[method === 'getDatabaseVersion' ? 'version' : method](params ?? null);
  };
  try {
    return await withEngine(work);
  } catch (error) {
    const noHistory = /_prisma_migrations/.test(error?.message) && /no such table|does not exist/.test(error.message);
    if (!noHistory) throw error;
    await createHistoryTable();
    return withEngine(work);
  }
}

async function finish(code) {
  const parts = await loaded?.catch(() => undefined);
  await parts?.close().catch(() => undefined);
  process.exit(code);
}

async function runSubcommand(command) {
  try {
    if (command === 'can-connect-to-database') await call('getDatabaseVersion');
    else if (command !== 'create-database') throw new Error(`not supported: ${command}`);
    await finish(0);
  } catch (error) {
    const fields = { message: error.message, error_code: error.code ?? 'P1001' };
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
    await finish(1);
  }
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
let prints = 0;

function sendError(id, error) {
  const isPanic = error?.name === 'RuntimeError';
  const message = (isPanic && panic.message) || (error?.message ?? String(error));
  send({ id, error: { code: 4466, message, data: { is_panic: isPanic, message, error_code: error?.code, meta: {} } } });
}

async function answer({ id, method, params }) {
  if (!method) return; // Prisma's reply to one of our `print` calls
  try {
    let result = await call(method, params);
    if (method === 'diff' && typeof result?.stdout === 'string') {
      send({ id: ++prints, method: 'print', params: { content: result.stdout } });
      result = { exitCode: result.exitCode, stdout: null };
    }
    send({ id, result: result ?? null });
  } catch (error) {
    sendError(id, error);
  }
}

if (argv.includes('cli')) await runSubcommand(argv[argv.indexOf('cli') + 1]);

let queue = Promise.resolve();
const enqueue = (work) => { queue = queue.then(work); };
createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => { if (line.trim()) enqueue(() => answer(JSON.parse(line))); })
  .on('close', () => enqueue(() => finish(0)));
process.on('SIGTERM', () => enqueue(() => finish(0))); // Prisma ends us as soon as it has its answer
