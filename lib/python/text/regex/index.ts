import { isCased, lowerAscii, lowerUnicode } from './characters';
import { compilePattern } from './compile-pattern';
import type { RegexDialect } from './nodes';
import { parsePattern } from './parse-pattern';
import type { PatternWarning } from './pattern-source';
import { PatternFailure } from './pattern-source';
import type { Program } from './program';
import { compilePhrases } from './scanner-pattern';

/** Regular expressions as `re` has them, over texts and bytes: parser, compiler and matcher, which know nothing of the heap. */
export { Flag } from './nodes';
export type { RegexDialect } from './nodes';
export { PatternFailure } from './pattern-source';
export type { PatternWarning } from './pattern-source';
export { namedCharacters } from './parse-escape';
export type { Program } from './program';
export type { Attempt } from './matcher';
export { lastMatch, matchHere, matcherHost, resetMatcher, search } from './matcher';
export type { Subject } from './subject';
export { bytesSubject, subjectText, textSubject } from './subject';
export { parseTemplate } from './template';
export type { TemplatePart } from './template';

export interface CompiledPattern {
  program: Program;
  flags: number;
  groupNames: ReadonlyMap<string, number>;
}

/** What became of a pattern, and what to warn of first. */
export interface Compilation {
  warnings: readonly PatternWarning[];
  result: CompiledPattern | PatternFailure;
}

/** Compiles a pattern. `text` of a bytes pattern is its Latin-1 reading. */
export function compileRegex(text: string, isText: boolean, flags: number, dialect: RegexDialect, maxDepth: number): Compilation {
  const warnings: PatternWarning[] = [];
  try {
    const { nodes, state } = parsePattern(text, isText, flags, dialect, maxDepth, warnings);
    const program = compilePattern(nodes, state, dialect);
    return { warnings, result: { program, flags: state.flags, groupNames: state.groupNames } };
  } catch (thrown) {
    if (!(thrown instanceof PatternFailure)) throw thrown;
    return { warnings, result: thrown };
  }
}

/** One pattern of several phrases, for `re.Scanner`. */
export function compileScanner(
  phrases: readonly { text: string; isText: boolean }[], flags: number, dialect: RegexDialect, maxDepth: number,
): Compilation {
  const warnings: PatternWarning[] = [];
  try {
    const program = compilePhrases(phrases, flags, dialect, maxDepth, warnings);
    return { warnings, result: { program, flags, groupNames: new Map() } };
  } catch (thrown) {
    if (!(thrown instanceof PatternFailure)) throw thrown;
    return { warnings, result: thrown };
  }
}

/** Cases of single characters by the rules of ASCII or of Unicode. */
export const characterCase = { isCased, lowerAscii, lowerUnicode };
