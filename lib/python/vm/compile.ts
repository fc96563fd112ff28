import type { Ref } from '../object/ref';
import type { CodeUnit } from '../bytecode/code-unit';
import type { CompiledSource } from '../compiler';
import { compileSource, compileTree, parseSource, warningText } from '../compiler';
import type { Root } from '../ast/nodes';
import { exceptionType, stealAndRaise } from '../object/errors';
import { knobs } from '../object/knobs';
import { runtime } from '../object/runtime';
import { attempt } from '../protocols/attempt';
import { characterNamed } from '../protocols/character-names';
import { filteredWarnings, sourceLineText } from '../protocols/warnings';
import type { PythonSyntaxError } from '../source/python-syntax-error';
import { analysisError, isPythonSyntaxError, syntaxErrorAt } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import type { SymbolTable } from '../symbols/scope';
import { buildSymbolTable } from '../symbols/symbol-table';
import type { SyntaxWarning } from '../tokenizer/token-list';
import { withKeywordSuggestion } from '../parser/keyword-suggestions';
import { nearestName } from '../protocols/suggestions';
import { keywordTypos } from '../types/exception-text';
import { newSyntaxError } from '../types/exception-types';
import { exceptionOf } from '../types/exceptions';
import { compiledOnce } from './compiled-programs';
import { markedLines } from './marks';

/** What `\N{…}` stands for in the running profile. */
const named = (name: string): string | undefined => characterNamed(name, false) ?? undefined;

/** What is done to the trees of the program's own files before they are compiled; a run with a wrong belief sets it. */
export const programRewriting = { rewrite: undefined as ((tree: Root) => void) | undefined };

/** Compiles a program's text for the running profile; throws `PythonSyntaxError`. Warnings about the learner's own code go to stderr. */
export function compileProgram(source: SourceFile, mode: 'exec' | 'eval' | 'single', ownCode: boolean): CodeUnit {
  const rewrite = ownCode ? programRewriting.rewrite : undefined;
  const markLines = ownCode ? markedLines(source.name) : undefined;
  return warningFirst((found) => ownCode && warnAboutFile(source, found), (found) => {
    const compile = (): CompiledSource => compileSource(source, {
      profile: profileName(), mode, traced: false, characterNamed: named, markLines, rewrite, warnings: found,
    });
    return ownCode && mode === 'exec' && rewrite === undefined
      ? compiledOnce({ profile: profileName(), name: source.name, text: source.text, markLines }, compile)
      : compile();
  }).unit;
}

/** What `compile` gives; warns of what it noticed before it throws, too. */
function warningFirst<T extends { noticed: readonly SyntaxWarning[] }>(
  warn: (noticed: readonly SyntaxWarning[]) => void, compile: (found: SyntaxWarning[]) => T,
): T {
  const found: SyntaxWarning[] = [];
  let compiled: T;
  try {
    compiled = compile(found);
  } catch (thrown) {
    if (isPythonSyntaxError(thrown)) warn(found);
    throw thrown;
  }
  warn(compiled.noticed);
  return compiled;
}

function warnAboutFile(source: SourceFile, noticed: readonly SyntaxWarning[]): void {
  for (const warning of noticed) {
    if (passThroughFilters(source, warning) || warning.category === 'DeprecationWarning') continue;
    runtime.writeStderr(warningText(source, warning));
  }
}

/**
 * True if the program has imported `warnings`, whose filters have decided then. A filter that makes a SyntaxWarning an exception makes it
 * a syntax error at the place. CPython: Python/errors.c, _PyErr_EmitSyntaxWarning()
 */
function passThroughFilters(source: SourceFile, { category, message, line, start, end }: SyntaxWarning): boolean {
  return attempt(category, () => filteredWarnings.explicit(category, message, source.name, line), () => {
    // What is noticed by the compiler proper is found when the text is no longer at hand.
    throw end > start ? analysisError(source, message, start, end) : syntaxErrorAt(source, message, start, end);
  });
}

/** What the compiler noticed in a text that is in no file: those that no filter of a fresh interpreter hides are written. */
function warnAboutText(source: SourceFile, noticed: readonly SyntaxWarning[]): void {
  for (const warning of noticed) {
    if (passThroughFilters(source, warning) || warning.category === 'DeprecationWarning') continue;
    const { category, message, line } = warning;
    runtime.writeStderr(`${source.name}:${line}: ${category}: ${message}\n${sourceLineText(source.name, line)}`);
  }
}

/** The version whose language the present run has: `3.14`. */
export function profileName(): string {
  return knobs.language;
}

/** As `compileProgram` for a module that a running program imports: a syntax error is a Python exception. */
export function compileOrRaise(source: SourceFile, mode: 'exec' | 'eval' | 'single', ownCode: boolean): CodeUnit {
  try {
    return compileProgram(source, mode, ownCode);
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    return stealAndRaise(withOrigin(syntaxErrorObject(thrown, source.name), thrown, source, true));
  }
}

/** How a running program compiles a text. */
export interface TextOptions {
  mode: 'exec' | 'eval' | 'single';
  optimize: number;
  /** `from __future__ import annotations` is in force from outside. */
  futureAnnotations: boolean;
  /** More may come: a text that only lacks its end is said to be incomplete. */
  mayGoOn?: boolean;
}

/** Compiles what is in no file, for a running program: a syntax error is a Python exception. */
export function compileText(source: SourceFile, { mode, optimize, futureAnnotations, mayGoOn }: TextOptions): CodeUnit {
  const options = { profile: profileName(), mode, traced: false, optimize, futureAnnotations, mayGoOn, characterNamed: named };
  return orSyntaxError(source, mode, () => warningFirst(
    (found) => warnAboutText(source, found), (warnings) => compileSource(source, { ...options, warnings }),
  ).unit);
}

/** Compiles a tree that a running program has made. */
export function compileRoot(source: SourceFile, tree: Root, { mode, optimize, futureAnnotations }: TextOptions): CodeUnit {
  const options = { profile: profileName(), mode, traced: false, optimize, futureAnnotations };
  return orSyntaxError(source, mode, () => warningFirst(
    (found) => warnAboutText(source, found), (warnings) => compileTree(source, tree, { ...options, warnings }),
  ).unit);
}

/** The tree of a text, for a running program. */
export function parseText(source: SourceFile, mode: TextOptions['mode']): Root {
  return orSyntaxError(source, mode, () => warningFirst(
    (found) => warnAboutText(source, found),
    (noticed) => ({ noticed, tree: parseSource(source, profileName(), mode, named, noticed) }),
  ).tree);
}

/** What the names of a text mean, for a running program. */
export function symbolTableOf(source: SourceFile, mode: TextOptions['mode']): SymbolTable {
  return orSyntaxError(source, mode, () => buildSymbolTable(parseSource(source, profileName(), mode, named), source, { profile: profileName() }));
}

function orSyntaxError<T>(source: SourceFile, mode: TextOptions['mode'], make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    const shown = { ...thrown, ...thrown.held };
    return stealAndRaise(withOrigin(syntaxErrorObject({ ...shown, text: shownText(shown, mode) }, source.name), thrown, source, false));
  }
}

/** The line that the exception has: none where CPython looks for it in a file. */
function shownText({ text, exactText, analysis }: PythonSyntaxError, mode: TextOptions['mode']): string | null {
  if (text === null || analysis) return null;
  return exactText || mode === 'eval' || text.endsWith('\n') ? text : `${text}\n`;
}

/** The exception that a syntax error is, a new reference. */
export function syntaxErrorObject(error: PythonSyntaxError, filename: string): Ref {
  const { type, message, line, column, endLine, endColumn, text } = error;
  if (type === 'MemoryError' || type === 'RecursionError' || type === 'OverflowError') return runtime.newException(exceptionType(type), message);
  if (line === 0 && text === null) return runtime.newException(exceptionType(type), message);
  return newSyntaxError(type, message, { filename, line, offset: column, text, endLine, endOffset: endColumn });
}

/**
 * The error as the main file has it, which is read line by line: at its end the place is before the last line, and up to 3.12 columns are
 * counted in bytes. CPython: Parser/pegen_errors.c, _PyPegen_raise_error()
 */
export function placedInMainFile(error: PythonSyntaxError, source: SourceFile): PythonSyntaxError {
  const { line, column, endLine, endColumn, text, analysis, atEnd } = error;
  if (text === null || analysis) return error;
  if (atEnd) return { ...error, column: 0 };
  if (!knobs.reports.writesSyntaxErrors) return error;
  const inBytes = (at: number, of: number): number => {
    return at > 0 ? source.byteColumnOf(source.lineStart(of) + [...source.lineText(of)].slice(0, at - 1).join('').length) + 1 : at;
  };
  return { ...error, column: inBytes(column, line), endColumn: inBytes(endColumn, endLine) };
}

/** What a SyntaxError was found in, by the exception's payload. */
const origins = new WeakMap<object, { error: PythonSyntaxError; source: SourceFile; isFile: boolean }>();

/** Remembers the text of a syntax error, in which a traceback looks for a misspelt keyword; returns the exception. */
export function withOrigin(exception: Ref, error: PythonSyntaxError, source: SourceFile, isFile: boolean): Ref {
  origins.set(exceptionOf(exception), { error, source, isFile });
  return exception;
}

function canBeCompiled(source: SourceFile): boolean {
  try {
    compileSource(source, { profile: profileName(), mode: 'exec', traced: false });
    return true;
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    return false;
  }
}

keywordTypos.find = (exception) => {
  const origin = origins.get(exceptionOf(exception));
  if (origin === undefined) return null;
  const { error, source, isFile } = origin;
  const fixed = withKeywordSuggestion(error, source, { profile: profileName(), isFile, nearestName, compiles: canBeCompiled });
  return fixed === error ? null : fixed;
};
