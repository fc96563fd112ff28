import type { PythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import { KEYWORDS, NAME } from '../tokenizer/token-kinds';
import { tokenize } from '../tokenizer/tokenize';
import { grammarRules } from './grammar-rules';
import { lastCompoundStatement, readingState } from './parse-module';

const MAX_SOURCE = 1024;
const MAX_NAMES = 10;
const MAX_MATCHES = 3;
const LEAST_RATIO = 0.5;

export interface SuggestionOptions {
  /** `3.14`, … Versions before 3.14 suggest nothing. */
  profile: string;
  /** The program is a file, of which only the line with the error is looked at; not text given on the command line. */
  isFile: boolean;
  /** The candidate most like a name, as in "Did you mean: …?" of a NameError. */
  nearestName(candidates: readonly string[], name: string): string | null;
  /** Whether a program that could be parsed also compiles: `return` may stand outside of a function. */
  compiles(source: SourceFile): boolean;
}

/**
 * An "invalid syntax" as a traceback shows it: "Did you mean 'for'?" where putting a keyword in the place of a name that
 * resembles it makes the program correct; otherwise the error itself. The exception's own message stays as it was.
 *
 * CPython: Lib/traceback.py, TracebackException._find_keyword_typos()
 */
export function withKeywordSuggestion(error: PythonSyntaxError, source: SourceFile, options: SuggestionOptions): PythonSyntaxError {
  const isCandidate = error.message === 'invalid syntax' || error.message.includes('Perhaps you forgot a comma');
  if (!grammarRules(options.profile).suggestsKeywords || !isCandidate) return error;
  const firstLine = lastCompoundStatement(source, options.profile);
  const lines = dedent(linesBetween(source, Math.max(firstLine, 1), error.line));
  const code = lines.join('\n');
  if (code.length > MAX_SOURCE) return error;
  const snippet = new SourceFile(source.name, code);
  if (grammarRules(options.profile).mendsMistakesAlone && isAccepted(snippet, options)) return error;
  const errorLine = error.line - Math.max(firstLine, 1) + 1;
  const tokens = tokenize(snippet, grammarRules(options.profile));
  let namesLeft = MAX_NAMES;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i];
    const end = tokens.ends[i];
    const line = snippet.lineOf(start);
    if (tokens.kinds[i] !== NAME || (options.isFile && line !== errorLine)) continue;
    if (--namesLeft < 0) break;
    for (const keyword of candidates(code.slice(start, end), options)) {
      const changed = code.slice(0, start) + keyword + code.slice(end);
      if (!isAccepted(new SourceFile(source.name, changed), options)) continue;
      const column = snippet.columnOf(start) + 1;
      return {
        ...error,
        message: `invalid syntax. Did you mean '${keyword}'?`,
        column,
        endLine: error.line,
        endColumn: column + end - start,
        text: snippet.lineTextWithEnd(line),
      };
    }
  }
  return error;
}

/** CPython: Lib/codeop.py, compile_command() */
function isAccepted(source: SourceFile, options: SuggestionOptions): boolean {
  const state = readingState(source, options.profile);
  return state === 'incomplete' || (state === 'complete' && options.compiles(source));
}

function linesBetween(source: SourceFile, first: number, last: number): string[] {
  const lines: string[] = [];
  for (let line = first; line <= last; line++) lines.push(source.lineText(line));
  return lines;
}

/** Lines without the white space that all of them start with. CPython: Lib/textwrap.py, dedent() */
function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return [...lines];
  let margin = filled.reduce((common, line) => commonStart(common, line), filled[0]);
  margin = margin.slice(0, margin.length - margin.trimStart().length);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length)));
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Keywords that a name may have been meant to be, likeliest first. */
function candidates(name: string, options: SuggestionOptions): string[] {
  const nearest = options.nearestName(KEYWORDS, name);
  const found = nearest === null ? [] : [nearest];
  return [...found, ...closeMatches(name)].slice(0, MAX_MATCHES).filter((keyword) => keyword !== name);
}

/** CPython: Lib/difflib.py, get_close_matches() */
function closeMatches(name: string): string[] {
  const scored: { keyword: string; ratio: number }[] = [];
  for (const keyword of KEYWORDS) {
    const ratio = (2 * matchingLength(keyword, name)) / (keyword.length + name.length);
    if (ratio >= LEAST_RATIO) scored.push({ keyword, ratio });
  }
  scored.sort((a, b) => b.ratio - a.ratio || (a.keyword < b.keyword ? 1 : -1));
  return scored.slice(0, MAX_MATCHES).map(({ keyword }) => keyword);
}

/** Total length of the blocks two texts share. CPython: Lib/difflib.py, SequenceMatcher.get_matching_blocks() */
function matchingLength(a: string, b: string): number {
  let [bestA, bestB, bestLength] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length > bestLength) [bestA, bestB, bestLength] = [i, j, length];
    }
  }
  if (bestLength === 0) return 0;
  const before = matchingLength(a.slice(0, bestA), b.slice(0, bestB));
  return before + bestLength + matchingLength(a.slice(bestA + bestLength), b.slice(bestB + bestLength));
}
