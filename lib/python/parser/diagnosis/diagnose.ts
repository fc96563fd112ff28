import type { PythonSyntaxError } from '../../source/python-syntax-error';
import { isPythonSyntaxError } from '../../source/python-syntax-error';
import * as T from '../../tokenizer/token-kinds';
import type { ParserState } from '../parser-state';
import { statement } from './compound-grammar';
import { expressions, starExpressions } from './expression-grammar';
import { ahead, Diagnoser, many, seq, token, TOO_NESTED } from './peg';

/** `fstring`: the expression of a field of an f-string, before 3.12. */
export type Mode = 'exec' | 'eval' | 'single' | 'fstring';

/** `eval: expressions NEWLINE* ENDMARKER` */
const wholeExpression = seq(expressions, many(token(T.NEWLINE)), ahead(token(T.ENDMARKER)));

/** Statements with more tokens than this before the mistake get no second look; CPython's takes seconds for them too. */
const MAX_TOKENS = 40_000;

/**
 * The error of a program that the parser refused: further looks at the statement that it could not read
 * and at the one before it.
 *
 * CPython: Parser/pegen.c, _PyPegen_run_parser()
 */
export function diagnose(p: ParserState, mode: Mode): PythonSyntaxError {
  if (p.furthest - p.previousStart > MAX_TOKENS) return genericError(p, mode, p.furthest, p.furthest);
  const first = new Diagnoser(p, false);
  const firstError = look(first, mode);
  p.furthest = Math.max(p.furthest, first.fetched);
  if (firstError !== null) return outweighed(p, firstError, first.fetched);
  if (p.kinds[first.pos] === T.ENDMARKER) first.fetched = p.furthest;
  const second = new Diagnoser(p, true);
  second.fetched = first.fetched;
  const secondError = look(second, mode);
  p.furthest = Math.max(p.furthest, second.fetched);
  if (secondError !== null) return outweighed(p, secondError, second.fetched);
  return genericError(p, mode, first.fetched, second.fetched);
}

/** "invalid syntax" at the last token that the first pass looked at. CPython: _Pypegen_set_syntax_error() */
function genericError(p: ParserState, mode: Mode, last: number, fetched: number): PythonSyntaxError {
  const message = 'invalid syntax';
  switch (p.kinds[last]) {
    case T.ERROR: return p.tokenizerError();
    case T.INDENT: return p.tokenError('unexpected indent', fetched, 'IndentationError');
    case T.DEDENT: return p.tokenError('unexpected unindent', fetched, 'IndentationError');
    case T.ENDMARKER: return withoutPlace(p, p.tokenError(message, last));
  }
  const error = tokenizerErrorAfter(p, fetched) ?? p.tokenError(message, last);
  // In this mode no newline is put at the end of the text, so the one that is implied has no place.
  const isImplied = mode === 'eval' && p.kinds[last] === T.NEWLINE && p.starts[last] === p.text.length;
  return isImplied && error.message === message ? withoutPlace(p, error) : error;
}

function withoutPlace(p: ParserState, error: PythonSyntaxError): PythonSyntaxError {
  const line = p.text === '' ? 0 : error.line;
  return { ...error, line, column: 0, endLine: line, endColumn: 0 };
}

function look(d: Diagnoser, mode: Mode): PythonSyntaxError | null {
  try {
    if (mode === 'eval') wholeExpression(d);
    else if (mode === 'fstring') starExpressions(d);
    else while (statement(d) !== null);
  } catch (thrown) {
    if (isPythonSyntaxError(thrown)) return thrown;
    if (thrown !== TOO_NESTED) throw thrown;
    d.fetched = d.p.furthest;
  }
  return null;
}

/**
 * The error to report when the parser found one at a token: what is wrong with the text behind it, an unclosed bracket or a
 * string without end, goes before it.
 */
export function outweighed(p: ParserState, error: PythonSyntaxError, token: number): PythonSyntaxError {
  return error === p.tokens.error ? error : tokenizerErrorAfter(p, token) ?? error;
}

/** CPython: Parser/pegen_errors.c, _PyPegen_tokenize_full_source_to_check_for_errors() */
function tokenizerErrorAfter(p: ParserState, token: number): PythonSyntaxError | null {
  const { tokens } = p;
  if (p.kinds[tokens.count - 1] !== T.ERROR) return null;
  // A mistake in an f-string may well be why its end was not found.
  if (tokens.endsInFString) return null;
  if (tokens.error !== null && tokens.isErrorRaised) return tokens.error;
  if (tokens.openBracket < 0) return null;
  const line = p.source.lineOf(p.starts[token]);
  return line > p.source.lineOf(tokens.openBracket) ? p.neverClosed() : null;
}
