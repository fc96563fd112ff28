import type { PythonSyntaxError, SyntaxErrorType } from '../source/python-syntax-error';
import { syntaxErrorAt, syntaxErrorNowhere } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import { codePointsWithin } from '../source/source-file';
import * as T from '../tokenizer/token-kinds';
import type { TokenList } from '../tokenizer/token-list';
import type { GrammarRules } from './grammar-rules';

/**
 * What a grammar function throws when the text at its position is not what it parses. In the first pass that ends the
 * parse; the second pass, which looks for the best message, catches it and tries something else.
 */
export const NO_MATCH = { kind: 'no-match' } as const;

/**
 * Nesting that the parser and everything after it walk by recursion: unary operators, lambdas, conditional expressions,
 * powers; brackets have their own limit. CPython 3.13 gives up between 1,000 and 4,000, depending on the construct.
 */
const MAX_DEPTH = 1000;
/** Operators in a row that make a tree as deep on its left side. CPython 3.13 gives up between 6,000 and 20,000. */
export const MAX_CHAIN = 10_000;

/** State of one parse over one token list. The functions of this room work on it. */
export class ParserState {
  readonly source: SourceFile;
  readonly text: string;
  readonly rules: GrammarRules;
  readonly tokens: TokenList;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the next token. */
  pos = 0;
  depth = 0;
  /** Index of the last token that was looked at. */
  furthest = 0;
  /** Index of the first token of the statement of the module that is being read. */
  statementStart = 0;
  /** The same of the statement before it: an `elif` where none can be is a mistake of that statement. */
  previousStart = 0;
  /** Largest start of a compound statement that has been read, or -1. */
  lastCompound = -1;

  /** Character of a Unicode name, for `\N{…}`. */
  readonly characterNamed: (name: string) => string | undefined;

  constructor(source: SourceFile, tokens: TokenList, rules: GrammarRules, characterNamed: (name: string) => string | undefined) {
    this.characterNamed = characterNamed;
    this.source = source;
    this.text = source.text;
    this.rules = rules;
    this.tokens = tokens;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
  }

  /**
   * An error about the text between two offsets. The end column of one that spans several lines is cut at the length of its
   * first line, in which CPython's parser looks for it.
   */
  failAt(message: string, start: number, end: number, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const { source } = this;
    const error = syntaxErrorAt(source, message, start, end, type);
    if (error.endLine === error.line) return error;
    // CPython turns bytes into characters by the text of the first line.
    return { ...error, endColumn: codePointsWithin(source.lineText(error.line), source.byteColumnOf(end)) + 1 };
  }

  /**
   * The error about a token. Indentation has no place of its own: then it is the tokenizer's.
   *
   * CPython: Parser/pegen_errors.c, _PyPegen_raise_error()
   */
  tokenError(message: string, token: number, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const start = this.starts[token];
    const error = this.failAt(message, start, this.ends[token], type);
    const kind = this.kinds[token];
    if (kind === T.LESSGREATER && message === 'invalid syntax') return { ...error, endColumn: error.column + this.rules.lessGreaterWidth };
    if (kind === T.NEWLINE) return { ...error, endColumn: error.endColumn + this.rules.newlineWidth };
    if (kind !== T.INDENT && kind !== T.DEDENT && kind !== T.ENDMARKER) return error;
    if (start < this.text.length) return { ...error, column: error.column - 1, endColumn: -1 };
    // At the end of the text the tokenizer stands behind the newline of the last line.
    const line = this.source.lineCount;
    const column = this.source.columnOf(this.source.lineEnd(line)) + 1;
    return { ...error, line, column, endLine: line, endColumn: -1, text: this.source.lineTextWithEnd(line), atEnd: true };
  }

  /** The error about everything from an offset to the end of the last token that was read. */
  failFrom(message: string, start: number, lastToken: number): PythonSyntaxError {
    const error = this.failAt(message, start, this.ends[lastToken]);
    // CPython takes the tokenizer's position here as it is, without adding 1; behind a newline that is 1 more.
    return this.kinds[lastToken] === T.NEWLINE ? error : { ...error, endColumn: error.endColumn - 1 };
  }

  /** Why the text has no more tokens. CPython: Parser/pegen_errors.c, _Pypegen_tokenizer_error() */
  tokenizerError(): PythonSyntaxError {
    return this.tokens.error ?? this.neverClosed();
  }

  /** The error about the innermost bracket that is still open at the end of the text. */
  neverClosed(): PythonSyntaxError {
    const { openBracket } = this.tokens;
    const error = this.failAt(`'${this.text[openBracket]}' was never closed`, openBracket, openBracket);
    return { ...error, endColumn: 0 };
  }

  /** The error about a key of a dict, whose place CPython gives in its own way. */
  keyWithoutColon(start: number, end: number): PythonSyntaxError {
    const error = this.failAt("':' expected after dictionary key", start, end);
    return { ...error, column: error.endColumn - 1, endColumn: 0 };
  }

  /** Adds a warning about the line of an offset. */
  warn(message: string, offset: number): void {
    this.tokens.warnings.push({
      category: this.rules.escapeWarning, message, line: this.source.lineOf(offset), start: offset, end: offset,
    });
  }
}

/** Kind of the next token. */
export function peek(p: ParserState): number {
  return p.kinds[p.pos];
}

/** Takes the next token if it is of this kind. */
export function accept(p: ParserState, kind: number): boolean {
  if (p.kinds[p.pos] !== kind) return false;
  p.pos++;
  return true;
}

/** Takes the next token, which must be of this kind; returns its index. */
export function expect(p: ParserState, kind: number): number {
  if (p.kinds[p.pos] !== kind) throw noMatch(p);
  return p.pos++;
}

/** Takes a name and returns it in the form in which Python stores it. */
export function expectName(p: ParserState): string {
  return nameText(p, expect(p, T.NAME));
}

/** Text of a name token, normalised (PEP 3131). */
export function nameText(p: ParserState, token: number): string {
  const text = p.text.slice(p.starts[token], p.ends[token]);
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.normalize('NFKC');
  return text;
}

/** Whether the next token is this soft keyword. */
export function atWord(p: ParserState, word: string): boolean {
  const start = p.starts[p.pos];
  return p.kinds[p.pos] === T.NAME && p.ends[p.pos] - start === word.length && p.text.startsWith(word, start);
}

/** To be thrown where the next token does not fit. */
export function noMatch(p: ParserState): typeof NO_MATCH {
  if (p.pos > p.furthest) p.furthest = p.pos;
  return NO_MATCH;
}

/** End of the last token taken. */
export function lastEnd(p: ParserState): number {
  return p.ends[p.pos - 1];
}

/** End of the last token taken that is neither newline nor indentation. */
export function lastEndOfBlock(p: ParserState): number {
  let token = p.pos - 1;
  while (token > 0 && p.kinds[token] <= T.DEDENT) token--;
  return p.ends[token];
}

/** Goes one level down; the caller goes up again by `p.depth--`. */
export function descend(p: ParserState): void {
  if (++p.depth > MAX_DEPTH) throw syntaxErrorNowhere(p.rules.tooDeepMessage, 'MemoryError');
}

/** The error for chains longer than {@link MAX_CHAIN}. */
export function chainTooLong(): PythonSyntaxError {
  return syntaxErrorNowhere('maximum recursion depth exceeded during compilation', 'RecursionError');
}
