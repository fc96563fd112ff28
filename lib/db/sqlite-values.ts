/** Values and errors on their way between Prisma and SQLite. */
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { ArgType, ColumnType, MappedError } from '@prisma/driver-adapter-utils';

/** What SQLite stores. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** Declared column types as Prisma's migrations write them, and the usual synonyms. */
const declaredTypes: readonly (readonly [RegExp, ColumnType])[] = [
  [/^(TINY|SMALL|MEDIUM)?INT(EGER)?$|^INT2$/, ColumnTypeEnum.Int32],
  [/^(BIGINT|INT8|UNSIGNED BIG INT)$/, ColumnTypeEnum.Int64],
  [/^(REAL|DOUBLE( PRECISION)?|NUMERIC)$/, ColumnTypeEnum.Double],
  [/^FLOAT$/, ColumnTypeEnum.Float],
  [/^DECIMAL$/, ColumnTypeEnum.Numeric],
  [/^(DATETIME|TIMESTAMP)$/, ColumnTypeEnum.DateTime],
  [/^BOOLEAN$/, ColumnTypeEnum.Boolean],
  [/^JSONB?$/, ColumnTypeEnum.Json],
  [/^BLOB$/, ColumnTypeEnum.Bytes],
  [/^(TEXT|CLOB|N?(VAR)?CHAR.*)$/, ColumnTypeEnum.Text],
];

/** A column's type: as declared, else (an expression such as COUNT(*)) as its first value that is not null shows. */
export function columnTypeOf(declared: string | null, values: readonly SqliteValue[]): ColumnType {
  const known = declared && declaredTypes.find(([pattern]) => pattern.test(declared.toUpperCase()));
  if (known) return known[1];
  const sample = values.find((value) => value !== null);
  switch (typeof sample) {
    case 'string': return ColumnTypeEnum.Text;
    case 'bigint': return ColumnTypeEnum.Int64;
    case 'number': return ColumnTypeEnum.UnknownNumber;
    case 'object': return ColumnTypeEnum.Bytes;
    default: return ColumnTypeEnum.Int32;
  }
}

const isSafe = (value: bigint): boolean => value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;

/** A stored value as Prisma wants it for a column of this type. Integers arrive as bigint so that none loses digits. */
export function toPrismaValue(value: SqliteValue, type: ColumnType): unknown {
  if (typeof value === 'bigint') {
    if (type === ColumnTypeEnum.DateTime) return new Date(Number(value)).toISOString();
    return isSafe(value) ? Number(value) : value.toString();
  }
  if (typeof value === 'number') {
    if (type === ColumnTypeEnum.DateTime) return new Date(value).toISOString();
    if (type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64) return Math.trunc(value);
  }
  return value;
}

/** The form that Prisma's own SQLite engine writes dates in, so that text comparison orders them. */
const storedDate = (date: Date): string => date.toISOString().replace('Z', '+00:00');

function parseText(text: string, type: ArgType | undefined): SqliteValue {
  switch (type?.scalarType) {
    case 'int': return Number.parseInt(text, 10);
    case 'bigint': return BigInt(text);
    case 'float':
    case 'decimal': return Number.parseFloat(text);
    case 'datetime': return storedDate(new Date(text));
    case 'bytes': return Buffer.from(text, 'base64');
    default: return text;
  }
}

/** An argument of a Prisma query as SQLite stores it. */
export function toSqliteValue(argument: unknown, type: ArgType | undefined): SqliteValue {
  if (argument === null || argument === undefined) return null;
  if (typeof argument === 'boolean') return argument ? 1 : 0;
  if (argument instanceof Date) return storedDate(argument);
  if (typeof argument === 'string') return parseText(argument, type);
  return argument as SqliteValue;
}

type ErrorReading = readonly [RegExp, (match: RegExpExecArray) => MappedError];

const fieldNames = (list: string) => ({ fields: list.split(', ').map((name) => name.slice(name.lastIndexOf('.') + 1)) });

/** By the message and not by the number: the driver leaves the number out of errors from `all()`. */
const errorReadings: readonly ErrorReading[] = [
  [/^UNIQUE constraint failed: (.+)$/, (match) => ({ kind: 'UniqueConstraintViolation', constraint: fieldNames(match[1]) })],
  [/^NOT NULL constraint failed: (.+)$/, (match) => ({ kind: 'NullConstraintViolation', constraint: fieldNames(match[1]) })],
  [/^FOREIGN KEY constraint failed/, () => ({ kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } })],
  [/^database (?:table )?is locked/, () => ({ kind: 'SocketTimeout' })],
  [/^no such table: (.+)$/, (match) => ({ kind: 'TableDoesNotExist', table: match[1] })],
  [/^no such column: (.+)$/, (match) => ({ kind: 'ColumnNotFound', column: match[1] })],
];

function readError(message: string): MappedError | undefined {
  for (const [pattern, read] of errorReadings) {
    const match = pattern.exec(message);
    if (match) return read(match);
  }
  return undefined;
}

/** Throws SQLite's error in Prisma's words (P2002, P2003, …); any other error as it is. */
export function throwMapped(error: unknown): never {
  if (!(error instanceof Error) || (error as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw error;
  const fallback: MappedError = { kind: 'sqlite', extendedCode: (error as { errcode?: number }).errcode ?? 1, message: error.message };
  const reading = readError(error.message) ?? fallback;
  throw new DriverAdapterError({ originalCode: 'ERR_SQLITE_ERROR', originalMessage: error.message, ...reading });
}
