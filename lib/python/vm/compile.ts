import type { Ref } from '../object/ref';
import type { CodeUnit } from '../bytecode/code-unit';
import type { CompiledSource, SourceOptions } from '../compiler';
import { compileSource, isUnsupportedFeature } from '../compiler';
import { exceptionType, stealAndRaise } from '../object/errors';
import { knobs } from '../object/knobs';
import { runtime } from '../object/runtime';
import type { PythonSyntaxError } from '../source/python-syntax-error';
import { isPythonSyntaxError, syntaxErrorAt } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import { newSyntaxError } from '../types/exception-types';
import { markedLines } from './marks';

/** Compiles a program's text for the running profile; throws `PythonSyntaxError`. Warnings about the learner's own code go to stderr. */
export function compileProgram(source: SourceFile, mode: 'exec' | 'eval' | 'single', ownCode: boolean): CodeUnit {
  const { unit, warnings } = compileKnown(source, {
    profile: profileName(),
    mode,
    traced: false,
    markLines: ownCode ? markedLines(source.name) : undefined,
  });
  if (ownCode) for (const warning of warnings) runtime.writeStderr(warning);
  return unit;
}

/** Compiles; syntax that the engine does not run yet is a SyntaxError that says so. */
function compileKnown(source: SourceFile, options: SourceOptions): CompiledSource {
  try {
    return compileSource(source, options);
  } catch (thrown) {
    if (!isUnsupportedFeature(thrown)) throw thrown;
    throw syntaxErrorAt(source, `${thrown.feature} cannot be run here yet`, thrown.span.start, thrown.span.end);
  }
}

/** `3.14`. */
export function profileName(): string {
  return `${knobs.version[0]}.${knobs.version[1]}`;
}

/** As `compileProgram` for a module that a running program imports: a syntax error is a Python exception. */
export function compileOrRaise(source: SourceFile, mode: 'exec' | 'eval' | 'single', ownCode: boolean): CodeUnit {
  try {
    return compileProgram(source, mode, ownCode);
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    return stealAndRaise(syntaxErrorObject(thrown, source.name));
  }
}

/** How a running program compiles a text. */
export interface TextOptions {
  mode: 'exec' | 'eval' | 'single';
  optimize: number;
  /** `from __future__ import annotations` is in force from outside. */
  futureAnnotations: boolean;
}

/** Compiles what is in no file, for a running program: a syntax error is a Python exception. */
export function compileText(source: SourceFile, { mode, optimize, futureAnnotations }: TextOptions): CodeUnit {
  try {
    return compileKnown(source, { profile: profileName(), mode, traced: false, optimize, futureAnnotations }).unit;
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    return stealAndRaise(syntaxErrorObject({ ...thrown, text: shownText(thrown, mode) }, source.name));
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
