import type { Expression, Interactive, Module, Root, Statement } from '../ast/nodes';
import type { PythonSyntaxError } from '../source/python-syntax-error';
import { isPythonSyntaxError, syntaxErrorNowhere } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import { codePointsWithin } from '../source/source-file';
import { firstHeldLine, linesOf } from '../tokenizer/held-lines';
import * as T from '../tokenizer/token-kinds';
import type { SyntaxWarning } from '../tokenizer/token-list';
import { tokenize } from '../tokenizer/tokenize';
import { parseCompoundStatement, parseStatement } from './compound-statements';
import { diagnose, outweighed } from './diagnosis/diagnose';
import { parseExpressions } from './expressions';
import { grammarRules } from './grammar-rules';
import { accept, expect, NO_MATCH, ParserState } from './parser-state';
import { parseSimpleStatements } from './simple-statements';

export interface ParseOptions {
  /** `3.13`, … */
  profile: string;
  /** A file, one expression, or one interactive statement. */
  mode: 'exec' | 'eval' | 'single';
  /** Receives what CPython warns about while it reads, in order. */
  warnings?: SyntaxWarning[];
  /** Character of a Unicode name, for `\N{…}`; without it no name is known. */
  characterNamed?: (name: string) => string | undefined;
  /** A mistake at the end of the text means that it is incomplete. */
  mayGoOn?: boolean;
}

/**
 * The tree of a program. Throws a PythonSyntaxError with the text and place that the profile's CPython gives.
 *
 * As in CPython there are two passes: the first knows only what is correct, and only when it fails the second looks for
 * the mistake.
 */
export function parseModule(source: SourceFile, options: ParseOptions & { mode: 'exec' }): Module;
export function parseModule(source: SourceFile, options: ParseOptions & { mode: 'eval' }): Expression;
export function parseModule(source: SourceFile, options: ParseOptions & { mode: 'single' }): Interactive;
export function parseModule(source: SourceFile, options: ParseOptions): Root;
export function parseModule(source: SourceFile, options: ParseOptions): Root {
  const rules = grammarRules(options.profile);
  const tokens = tokenize(source, rules, options.mode !== 'eval');
  const p = new ParserState(source, tokens, rules, options.characterNamed ?? (() => undefined));
  // But for wrong indentation CPython reads on to the end when it has found a mistake.
  let readTo = Infinity;
  try {
    return parseRoot(p, options.mode);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw syntaxErrorNowhere(rules.tooDeepMessage, 'MemoryError');
    if (options.mayGoOn && (isPythonSyntaxError(thrown) || thrown === NO_MATCH) && hasReadAll(p)) throw incomplete(p);
    if (isPythonSyntaxError(thrown)) throw asRead(p, thrown.type === 'SyntaxError' ? outweighed(p, thrown, p.pos) : thrown);
    if (thrown !== NO_MATCH) throw thrown;
    const error = asRead(p, diagnose(p, options.mode));
    if (/^unexpected (?:un)?indent$/.test(error.message)) readTo = p.ends[p.furthest];
    throw error;
  } finally {
    const noticed = tokens.warnings.filter(({ start }) => start <= readTo);
    options.warnings?.push(...noticed.sort((a, b) => a.start - b.start));
  }
}

/**
 * The error with its line as CPython's parser finds it in text that is no file: with the newline only as long as the tokenizer has not gone
 * on to a later line. CPython: Parser/pegen_errors.c, get_error_line_from_tokenizer_buffers()
 */
function asRead(p: ParserState, error: PythonSyntaxError): PythonSyntaxError {
  // Not the line: the text of a field of an f-string, up to 3.11.
  if (error.text !== p.source.lineTextWithEnd(error.line) || error.exactText) return error;
  const last = p.source.lineOf(Math.max(p.text.replace(/\r?\n$/, '').length, 0));
  const read = / was never closed$/.test(error.message) ? last : p.source.lineOf(Math.max(p.starts[p.furthest], p.ends[p.furthest] - 1));
  if (Math.min(read, last) > error.line) return { ...error, text: error.text.replace(/\r?\n$/, ''), exactText: true };
  return p.rules.showsHeldLines ? withHeldLines(p, error) : error;
}

/** With all lines that the tokenizer holds, for text that is no file; the columns are bytes that become characters by that text. */
function withHeldLines(p: ParserState, error: PythonSyntaxError): PythonSyntaxError {
  const { source } = p;
  const first = firstHeldLine(source, p.tokens, error.line);
  if (first === error.line) return error;
  const text = linesOf(source, first, error.line);
  const start = source.lineStart(error.line);
  const placed = (column: number): number => {
    const before = [...source.lineText(error.line)].slice(0, column - 1);
    const bytes = source.byteColumnOf(start + before.join('').length) + column - 1 - before.length;
    return column > 0 ? codePointsWithin(text, bytes) + 1 : column;
  };
  return { ...error, held: { text, column: placed(error.column), endColumn: placed(error.endColumn) } };
}

/** Whether the tokenizer has come to the end of the text: it looks at the character after each token but a newline. */
function hasReadAll(p: ParserState): boolean {
  const token = Math.max(p.pos, p.furthest);
  const { error } = p.tokens;
  if (p.kinds[token] === T.ERROR && error !== null) {
    const line = /^unterminated (?:f-string|string) literal/.test(error.message);
    return /^unterminated|^unexpected EOF|was never closed$/.test(error.message) && !(line && p.text.endsWith('\n'));
  }
  return p.kinds[token] === T.ENDMARKER || p.kinds[token] === T.ERROR || (p.ends[token] >= p.text.length && !p.text.endsWith('\n'))
    || (p.starts[token] >= p.text.length);
}

/** CPython: Parser/pegen.c, _PyPegen_run_parser(), _PyPegen_raise_error(). */
function incomplete(p: ParserState): PythonSyntaxError {
  const type = p.rules.incompleteInputType;
  return { ...p.tokenError('incomplete input', Math.max(p.pos, p.furthest)), type };
}

/** Whether a text is a correct program, or would be if it went on (nothing is wrong with it but its end), or neither. */
export function readingState(source: SourceFile, profile: string): 'complete' | 'incomplete' | 'wrong' {
  const p = tryToParse(source, profile);
  if (p === null) return 'complete';
  const atEnd = p.starts[p.furthest] >= p.text.trimEnd().length && p.kinds[p.furthest] !== T.NEWLINE;
  return atEnd && p.tokens.error === null ? 'incomplete' : 'wrong';
}

/** Line of the last compound statement that is complete before a mistake; 0 if there is none. */
export function lastCompoundStatement(source: SourceFile, profile: string): number {
  const p = tryToParse(source, profile);
  return p === null || p.lastCompound < 0 ? 0 : source.lineOf(p.lastCompound);
}

/** Where the parse of a file stopped, or null if it did not. */
function tryToParse(source: SourceFile, profile: string): ParserState | null {
  const rules = grammarRules(profile);
  const p = new ParserState(source, tokenize(source, rules), rules, () => undefined);
  try {
    parseFile(p);
    return null;
  } catch (thrown) {
    if (thrown !== NO_MATCH && !isPythonSyntaxError(thrown)) throw thrown;
    return p;
  }
}

function parseRoot(p: ParserState, mode: ParseOptions['mode']): Root {
  switch (mode) {
    case 'exec': return parseFile(p);
    case 'eval': return parseEval(p);
    case 'single': return parseInteractive(p);
  }
}

/** `file: [statements] ENDMARKER` */
function parseFile(p: ParserState): Module {
  const body: Statement[] = [];
  while (p.kinds[p.pos] !== T.ENDMARKER) {
    p.previousStart = p.statementStart;
    p.statementStart = p.pos;
    parseStatement(p, body);
  }
  return { kind: 'Module', start: 0, end: p.text.length, body };
}

/** `eval: expressions NEWLINE* ENDMARKER` */
function parseEval(p: ParserState): Expression {
  const body = parseExpressions(p);
  while (accept(p, T.NEWLINE));
  expect(p, T.ENDMARKER);
  return { kind: 'Expression', start: 0, end: p.text.length, body };
}

/** A compound statement whose last line does not end is not over. */
function withoutEmptyLine(p: ParserState): PythonSyntaxError {
  const line = p.source.lineCount;
  return { ...p.tokenError('invalid syntax', p.pos), line, column: 0, endLine: line, endColumn: 0, text: p.source.lineText(line), exactText: true };
}

/** `interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE` */
function parseInteractive(p: ParserState): Interactive {
  const body: Statement[] = [];
  const compound = parseCompoundStatement(p);
  if (compound !== null) body.push(compound);
  else parseSimpleStatements(p, body);
  if (compound !== null && p.kinds[p.pos] === T.ENDMARKER && !/[\r\n]$/.test(p.text)) throw withoutEmptyLine(p);
  const last = p.pos - 1;
  while (accept(p, T.NEWLINE));
  if (compound === null && p.kinds[p.pos] !== T.ENDMARKER && p.kinds[p.pos] !== T.ERROR) {
    throw p.tokenError('multiple statements found while compiling a single statement', last);
  }
  expect(p, T.ENDMARKER);
  return { kind: 'Interactive', start: 0, end: p.text.length, body };
}
