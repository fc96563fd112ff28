import type { SymbolTable } from '../symbols/scope';
import { analysisError } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import type { SyntaxWarning } from '../tokenizer/token-list';
import { ConstantPool } from './constants';
import type { CompilerProfile } from './profile';

/** A stretch of source text, as nodes have it: UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Place of instructions that no text stands for. */
export const NOWHERE: Span = { start: -1, end: -1 };

export interface CompileOptions {
  knobs: CompilerProfile;
  /** `exec`: a module; `eval`: an expression whose value is returned; `single`: values of statements are shown. */
  mode: 'exec' | 'eval' | 'single';
  /** Every statement starts with a LINE instruction. */
  traced: boolean;
  /** Lines whose statements start with a LINE instruction even when the rest is not traced. */
  markLines?: ReadonlySet<number>;
  /** Receives what CPython warns about while it compiles, in order. */
  warnings?: SyntaxWarning[];
  /** As in SourceOptions. */
  optimize?: number;
}

/** What all units of one compilation share. */
export class Compilation {
  readonly source: SourceFile;
  readonly table: SymbolTable;
  readonly knobs: CompilerProfile;
  readonly traced: boolean;
  readonly markLines: ReadonlySet<number> | null;
  readonly isInteractive: boolean;
  readonly optimize: number;
  /** `from __future__ import annotations`: annotations are kept as text. */
  readonly annotationsAsText: boolean;
  readonly pool = new ConstantPool();
  private readonly warnings: SyntaxWarning[];
  private readonly warned = new Set<string>();

  constructor(source: SourceFile, table: SymbolTable, options: CompileOptions) {
    this.source = source;
    this.table = table;
    this.knobs = options.knobs;
    this.traced = options.traced;
    this.markLines = options.markLines ?? null;
    this.optimize = options.optimize ?? 0;
    this.isInteractive = options.mode === 'single';
    this.annotationsAsText = table.futures.has('annotations');
    this.warnings = options.warnings ?? [];
  }

  fail(message: string, at: Span): never {
    throw analysisError(this.source, message, at.start, at.end);
  }

  /** Refuses a `return`, `yield`, `await` or the like that stands where it may not. */
  refuseMisplaced(node: Span): void {
    const message = this.table.misplaced.get(node);
    if (message !== undefined) this.fail(message, node);
  }

  /** How many warnings there are. */
  get warningCount(): number {
    return this.warnings.length;
  }

  /** Warns again of what was warned of between two counts. */
  repeatWarnings(from: number, to: number): void {
    this.warnings.push(...this.warnings.slice(from, to));
  }

  /** A `finally` part is compiled several times, and warns again only where CPython does. */
  warn(message: string, at: Span): void {
    const key = `${at.start} ${at.end} ${message}`;
    if (this.warned.has(key) && !this.knobs.repeatsWarnings) return;
    this.warned.add(key);
    this.warnings.push({ category: 'SyntaxWarning', message, line: this.source.lineOf(at.start), start: at.start, end: at.end });
  }
}
