/**
 * Prisma's driver adapter for SQLite inside this process, on the `node:sqlite` interface that @photostructure/sqlite
 * brings to Node 20. One connection: a transaction owns it and every other statement waits for its end. The published
 * adapters let such a statement slip into the open transaction, so that a rollback took an acknowledged write with it,
 * or leaked file descriptors; see docs/decisions/2026-11-20-sqlite-adapter.md and the tests that would let us go back.
 */
import { DatabaseSync } from '@photostructure/sqlite';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import type {
  IsolationLevel, SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlQuery, SqlResultSet, Transaction,
} from '@prisma/driver-adapter-utils';
import { columnTypeOf, throwMapped, toPrismaValue, toSqliteValue } from './sqlite-values';
import type { SqliteValue } from './sqlite-values';

type Database = InstanceType<typeof DatabaseSync>;

const ADAPTER_NAME = 'leaklab-sqlite';
const BUSY_TIMEOUT_MS = 5_000;

/** A lock whose waiters get it in the order in which they asked. `acquire` resolves with the function that releases it. */
class Lock {
  #last: Promise<void> = Promise.resolve();

  async acquire(): Promise<() => void> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => { release = resolve; });
    await before;
    return release;
  }
}

class Statements {
  readonly provider = 'sqlite' as const;
  readonly adapterName = ADAPTER_NAME;

  constructor(protected readonly database: Database) {}

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    try {
      const statement = this.database.prepare(query.sql);
      statement.setReadBigInts(true);
      statement.setReturnArrays(true);
      const columns = statement.columns();
      const rows = statement.all(...argumentsOf(query)) as unknown as SqliteValue[][];
      const columnTypes = columns.map((column, index) => columnTypeOf(column.type, rows.map((row) => row[index])));
      return {
        columnNames: columns.map((column) => column.name),
        columnTypes,
        rows: rows.map((row) => row.map((value, index) => toPrismaValue(value, columnTypes[index]))),
      };
    } catch (error) {
      return throwMapped(error);
    }
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    try {
      return Number(this.database.prepare(query.sql).run(...argumentsOf(query)).changes);
    } catch (error) {
      return throwMapped(error);
    }
  }
}

const argumentsOf = (query: SqlQuery): SqliteValue[] => query.args.map((argument, index) => toSqliteValue(argument, query.argTypes[index]));

class SqliteTransaction extends Statements implements Transaction {
  /** False: Prisma sends COMMIT and ROLLBACK as statements of their own, before `commit` and `rollback` are called. */
  readonly options = { usePhantomQuery: false };

  constructor(database: Database, private readonly release: () => void) {
    super(database);
  }

  async commit(): Promise<void> { this.release(); }
  async rollback(): Promise<void> { this.release(); }
  async createSavepoint(name: string): Promise<void> { this.database.exec(`SAVEPOINT ${name}`); }
  async rollbackToSavepoint(name: string): Promise<void> { this.database.exec(`ROLLBACK TO ${name}`); }
  async releaseSavepoint(name: string): Promise<void> { this.database.exec(`RELEASE SAVEPOINT ${name}`); }
}

class SqliteConnection extends Statements implements SqlDriverAdapter {
  readonly #lock = new Lock();

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.#lock.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  override queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#alone(() => super.queryRaw(query));
  }

  override executeRaw(query: SqlQuery): Promise<number> {
    return this.#alone(() => super.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#alone(async () => {
      try {
        this.database.exec(script);
      } catch (error) {
        throwMapped(error);
      }
    });
  }

  /** IMMEDIATE: a transaction that reads first and writes later would otherwise fail when another process wrote in between. */
  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE') {
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel });
    }
    const release = await this.#lock.acquire();
    try {
      this.database.exec('BEGIN IMMEDIATE');
    } catch (error) {
      release();
      throwMapped(error);
    }
    return new SqliteTransaction(this.database, release);
  }

  getConnectionInfo(): { supportsRelationJoins: boolean } {
    return { supportsRelationJoins: false };
  }

  async dispose(): Promise<void> {
    this.database.close();
  }
}

export interface SqliteOptions {
  /** Path of the database file, or `:memory:`. */
  file: string;
  /** FULL survives a power loss; NORMAL may lose the last commits then, but never the database. */
  synchronous?: 'FULL' | 'NORMAL';
}

/** What `new PrismaClient({ adapter })` takes. */
export class SqliteAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite' as const;
  readonly adapterName = ADAPTER_NAME;

  constructor(private readonly options: SqliteOptions) {}

  async connect(): Promise<SqlDriverAdapter> {
    return this.#open(this.options.file);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#open(':memory:');
  }

  #open(file: string): SqliteConnection {
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${this.options.synchronous ?? 'FULL'};`);
    return new SqliteConnection(database);
  }
}
