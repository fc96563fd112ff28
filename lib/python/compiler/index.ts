import type { Root } from '../ast/nodes';
import type { CodeUnit } from '../bytecode/code-unit';
import { Op } from '../bytecode/opcodes';
import { parseModule } from '../parser/parse-module';
import type { SourceFile } from '../source/source-file';
import type { SymbolTable } from '../symbols/scope';
import { buildSymbolTable } from '../symbols/symbol-table';
import type { SyntaxWarning } from '../tokenizer/token-list';
import { compileDeferredAnnotations, hasAnnotations, setUpAnnotations } from './annotations';
import { assemble } from './assemble';
import { compileNamespaceBody } from './classes';
import type { CompileOptions } from './compilation';
import { Compilation, NOWHERE } from './compilation';
import { compileExpr } from './expressions';
import { warnAboutLeavingFinally } from './leaving-finally';
import type { CompilerProfile } from './profile';
import { compilerProfile } from './profile';
import { setDebugFalse } from './debug-name';
import { Unit } from './unit';

export { compilerProfile } from './profile';
export type { CompilerProfile } from './profile';

/** Place of what a module does before its first statement. */
const MODULE_START = { start: 0, end: 0 };

/**
 * Compiles a tree whose names are resolved. Throws a PythonSyntaxError for what CPython's compiler refuses, and an
 *
 * CPython: Python/compile.c, _PyAST_Compile()
 */
export function compileModule(source: SourceFile, tree: Root, table: SymbolTable, options: CompileOptions): CodeUnit {
  const compilation = new Compilation(source, table, options);
  if (options.knobs.warnsLeavingFinally && tree.kind !== 'Expression') warnAboutLeavingFinally(compilation, tree.body);
  const u = new Unit(compilation, null, table.module, '<module>', 1);
  if (tree.kind === 'Expression') {
    compileExpr(u, tree.body);
    u.emit(Op.RETURN_VALUE, 0, tree.body);
    return assemble(u);
  }
  const setUp = u.newLabel();
  const start = u.newLabel();
  // The function that makes the annotations is stored first, but what goes into it is known last.
  const makesAnnotate = options.knobs.lazyAnnotations && !compilation.annotationsAsText && hasAnnotations(tree.body);
  if (makesAnnotate) u.emit(Op.JUMP, setUp, NOWHERE);
  u.place(start);
  setUpAnnotations(u, tree.body, MODULE_START);
  compileNamespaceBody(u, tree.body);
  u.loadNone(NOWHERE);
  u.emit(Op.RETURN_VALUE, 0, NOWHERE);
  if (makesAnnotate) {
    u.place(setUp);
    compileDeferredAnnotations(u, tree, MODULE_START);
    u.emit(Op.JUMP, start, NOWHERE);
  }
  return assemble(u);
}

export interface SourceOptions {
  /** `3.13`, … */
  profile: string;
  mode: CompileOptions['mode'];
  traced: boolean;
  markLines?: ReadonlySet<number>;
  /** 1: without assert statements and with `__debug__` false; 2: without docstrings too. */
  optimize?: number;
  /** `from __future__ import annotations` is in force from outside. */
  futureAnnotations?: boolean;
  /** A text that only lacks its end is said to be incomplete. */
  mayGoOn?: boolean;
  /** What the compiler does differently in this version; by default what `profile` says. */
  compiler?: CompilerProfile;
  /** Changes the tree before names are resolved. */
  rewrite?: ((tree: Root) => void) | undefined;
  /** Character of a Unicode name, for `\N{…}`. */
  characterNamed?: (name: string) => string | undefined;
  /** Receives what is noticed, also when the compilation fails in the end. */
  warnings?: SyntaxWarning[];
}

export interface CompiledSource {
  unit: CodeUnit;
  /** What CPython writes to stderr while compiling, each with its line of source and a newline at the end. */
  warnings: string[];
  /** The same, as the compiler noticed them. */
  noticed: readonly SyntaxWarning[];
}

export function compileSource(source: SourceFile, options: SourceOptions): CompiledSource {
  const { profile, mode, characterNamed, mayGoOn, warnings = [] } = options;
  // 1. Text to tree.
  const tree = parseModule(source, { profile, mode, warnings, characterNamed, mayGoOn });
  options.rewrite?.(tree);
  return compileTree(source, tree, { ...options, warnings });
}

/** The tree of a text alone. */
export function parseSource(
  source: SourceFile, profile: string, mode: CompileOptions['mode'], characterNamed: SourceOptions['characterNamed'], warnings?: SyntaxWarning[],
): Root {
  return parseModule(source, { profile, mode, warnings, characterNamed });
}

/** As `compileSource`, of a tree that is there already; the warnings may be those of the parser. */
export function compileTree(source: SourceFile, tree: Root, options: SourceOptions): CompiledSource {
  const { profile, mode, warnings = [] } = options;
  // 2. What every name in it means.
  const table = buildSymbolTable(tree, source, { profile, futureAnnotations: options.futureAnnotations });
  // 3. Tree to code.
  const knobs = options.compiler ?? compilerProfile(profile);
  const { optimize = 0, traced, markLines } = options;
  if (optimize > 0) setDebugFalse(tree);
  const unit = compileModule(source, tree, table, { knobs, mode, traced, markLines, warnings, optimize });
  return { unit, warnings: warnings.map((warning) => warningText(source, warning)), noticed: warnings };
}

/** As a warning is written. CPython: Python/_warnings.c, show_warning() */
export function warningText(source: SourceFile, { category, message, line }: SyntaxWarning): string {
  const text = source.lineText(line).trim();
  return `${source.name}:${line}: ${category}: ${message}\n${text === '' ? '' : `  ${text}\n`}`;
}
