import type { PythonSyntaxError, SyntaxErrorType } from '../source/python-syntax-error';
import { syntaxErrorAt } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import { codePoints } from '../source/source-file';
import { TokenList } from './token-list';

/** Bracket depth from which CPython refuses to go on (MAXLEVEL). */
export const MAX_BRACKETS = 200;
/** Indentation levels (MAXINDENT). */
export const MAX_INDENTS = 100;

/** What the tokenizer does differently from version to version. */
export interface TokenizerRules {
  /** Replacement fields of f-strings are tokenized in place (PEP 701, from 3.12 on). */
  nestedFStrings: boolean;
  /** Category of the warning about `1if x else y`. */
  literalWarning: 'SyntaxWarning' | 'DeprecationWarning';
  /** A character outside of ASCII right after a number is a token of its own (from 3.11 on), not part of a wrong number. */
  nonAsciiMayFollowNumber: boolean;
  /** An unterminated string with an escaped quote gets a hint (from 3.13 on). */
  escapedQuoteHint: boolean;
  /** The text of an error is all that is held, the lines of a string or of a continuation, too (up to 3.12). */
  showsHeldLines: boolean;
  /** Wrong combinations of string prefixes get a message of their own (3.14). */
  prefixMessages: boolean;
  /** `t'…'` is a template (PEP 750, from 3.14 on). */
  templates: boolean;
}

/** State of an f-string that is being read. CPython: Parser/lexer/state.h, tokenizer_mode */
export interface FStringMode {
  start: number;
  quote: number;
  quoteSize: number;
  raw: boolean;
  /** What errors call the literal. */
  name: 'f-string' | 't-string';
  /** Open brackets inside this f-string. */
  depth: number;
  /** Value of `depth` at which the innermost replacement field ends; -1 outside of fields. */
  fieldDepth: number;
  /** Reading text (or a format spec), not an expression. */
  inText: boolean;
  inFormatSpec: boolean;
}

/** State of the tokenizer; the files beside this one hold the functions that work on it. */
export class Lexer {
  readonly source: SourceFile;
  readonly text: string;
  readonly rules: TokenizerRules;
  readonly tokens: TokenList;
  pos: number;
  /** Where the text that may be read ends. */
  readonly limit: number;
  atLineStart = true;
  /** Kinds of open brackets as char codes, and where they are. */
  readonly brackets: number[] = [];
  readonly bracketOffsets: number[] = [];
  readonly indents: number[] = [0];
  /** The same with tabs counted as one column, to find inconsistent use. */
  readonly altIndents: number[] = [0];
  readonly fstrings: FStringMode[] = [];
  fstring: FStringMode | null = null;
  /** A newline is thought behind the text if it ends without one. */
  endsInNewline = true;

  /** Reads from `start` to `end`, by default everything. */
  constructor(source: SourceFile, rules: TokenizerRules, start = 0, end = source.text.length) {
    this.source = source;
    this.text = source.text;
    this.pos = start;
    this.limit = end;
    this.rules = rules;
    this.tokens = new TokenList(end - start);
  }

  /** Code unit at an offset, -1 at the end. */
  at(offset: number): number {
    return offset < this.limit ? this.text.charCodeAt(offset) : -1;
  }

  /** A line as CPython's tokenizer has it. */
  lineWithEnd(line: number): string {
    return this.endsInNewline ? `${this.source.lineText(line)}\n` : this.source.lineTextWithEnd(line);
  }

  /** The error about the innermost bracket, which the text ends without closing. */
  neverClosed(): PythonSyntaxError {
    const open = this.bracketOffsets[this.bracketOffsets.length - 1];
    return { ...syntaxErrorAt(this.source, `'${this.text[open]}' was never closed`, open, open), endColumn: 0 };
  }

  /** Adds a warning about the current line. */
  warn(message: string, offset: number): void {
    this.tokens.warnings.push({
      category: this.rules.literalWarning, message, line: this.source.lineOf(offset), start: offset, end: offset,
    });
  }

  /**
   * The error of a tokenizer that has read up to `cursor`: the caret points at the last character read.
   *
   * CPython: Parser/tokenizer/helpers.c, _syntaxerror_range()
   */
  error(message: string, cursor: number): PythonSyntaxError {
    const { source } = this;
    const lastRead = cursor > 0 ? cursor - 1 : 0;
    const line = source.lineOf(this.text.charCodeAt(lastRead) === 10 ? lastRead : Math.min(cursor, lastRead));
    const column = codePoints(this.text, source.lineStart(line), cursor);
    return this.errorOnLine('SyntaxError', message, line, column, column, source.lineText(line));
  }

  errorOnLine(
    type: SyntaxErrorType,
    message: string,
    line: number,
    column: number,
    endColumn: number,
    text: string,
  ): PythonSyntaxError {
    return { kind: 'python-syntax-error', type, message, line, column, endLine: line, endColumn, text, exactText: true };
  }
}
