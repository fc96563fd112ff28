import type { Expr, FormattedValue } from '../ast/nodes';
import type { PythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import * as T from '../tokenizer/token-kinds';
import { tokenize, tokenizeExpression } from '../tokenizer/tokenize';
import { diagnose } from './diagnosis/diagnose';
import { decodeStr, withLineFeeds } from './escapes';
import { parseStarExpressions } from './expressions';
import { NO_MATCH, ParserState } from './parser-state';
import { foldConstants } from './string-literals';

/**
 * f-strings as they were before 3.12: ordinary literals, whose replacement fields are found by a scan for brackets and
 * quotes and then parsed one by one.
 *
 * CPython 3.11: Parser/string_parser.c, fstring_find_literal(), fstring_find_expr(), fstring_compile_expr()
 */
interface FStringScan {
  p: ParserState;
  pos: number;
  end: number;
  raw: boolean;
}

/** Whether a string token is an f-string. */
export function isOldFString(p: ParserState, token: number): boolean {
  const { text } = p;
  for (let at = p.starts[token]; at < p.starts[token] + 2; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter === 102) return true;
    if (letter !== 114) return false;
  }
  return false;
}

/** Adds the pieces of an f-string to `parts`. All string tokens of the sequence have been taken. */
export function parseOldFString(p: ParserState, token: number, parts: Expr[]): void {
  const { text } = p;
  let at = p.starts[token];
  while (text[at] !== '"' && text[at] !== "'") at++;
  const end = p.ends[token];
  const raw = /r/i.test(text.slice(p.starts[token], at));
  const quoteSize = end - at >= 6 && text[at + 1] === text[at] && text[at + 2] === text[at] ? 3 : 1;
  parsePieces({ p, pos: at + quoteSize, end: end - quoteSize, raw }, 0, parts);
}

/** The error about a whole literal, which is shown behind it. */
function fail(scan: FStringScan, message: string): PythonSyntaxError {
  return scan.p.tokenError(message, scan.p.pos);
}

function parsePieces(scan: FStringScan, level: number, parts: Expr[]): void {
  while (scan.pos < scan.end) {
    if (parseLiteral(scan, level, parts)) continue;
    if (scan.pos >= scan.end || scan.p.text[scan.pos] === '}') break;
    if (scan.p.text[scan.pos] === '{') parseField(scan, level, parts);
  }
  if (level > 0 && (scan.pos >= scan.end || scan.p.text[scan.pos] !== '}')) throw fail(scan, "f-string: expecting '}'");
}

/** Text up to the next field, or to a doubled brace, which makes it return true: one of the two is part of the text. */
function parseLiteral(scan: FStringScan, level: number, parts: Expr[]): boolean {
  const { p, end, raw } = scan;
  const { text } = p;
  const start = scan.pos;
  let at = start;
  for (; at < end; at++) {
    const ch = text[at];
    if (ch === '\\' && !raw && at + 1 < end) {
      at++;
      if (text[at] === 'N' && text[at + 1] === '{') {
        const close = text.indexOf('}', at);
        at = close < 0 || close >= end ? end - 1 : close;
      } else if (text[at] === '{' || text[at] === '}') {
        at--;
      }
      continue;
    }
    if (ch !== '{' && ch !== '}') continue;
    if (level === 0 && at + 1 < end && text[at + 1] === ch) {
      addText(scan, start, at + 1, parts);
      scan.pos = at + 2;
      return true;
    }
    if (level === 0 && ch === '}') throw fail(scan, "f-string: single '}' is not allowed");
    break;
  }
  addText(scan, start, at, parts);
  scan.pos = at;
  return false;
}

function addText(scan: FStringScan, start: number, end: number, parts: Expr[]): void {
  if (end === start) return;
  const text = withLineFeeds(scan.p.text.slice(start, end));
  const value = scan.raw ? text : decodeStr(scan.p, text, start);
  parts.push({ kind: 'Constant', start, end, value: { type: 'str', value }, unicodePrefix: false });
}

function parseField(scan: FStringScan, level: number, parts: Expr[]): void {
  const { p, end } = scan;
  const { text } = p;
  if (level >= 2) throw fail(scan, 'f-string: expressions nested too deeply');
  const open = scan.pos;
  const start = open + 1;
  const exprEnd = findExpressionEnd(scan, start);
  if (exprEnd >= end) throw fail(scan, "f-string: expecting '}'");
  const value = parseExpressionText(scan, start, exprEnd);
  scan.pos = exprEnd;
  let isDebug = false;
  if (text[scan.pos] === '=') {
    isDebug = true;
    scan.pos++;
    while (scan.pos < end && ' \t\n\r\f\v'.includes(text[scan.pos])) scan.pos++;
    if (scan.pos >= end) throw fail(scan, "f-string: expecting '}'");
    const debug = withLineFeeds(text.slice(start, scan.pos));
    parts.push({ kind: 'Constant', start, end: scan.pos, value: { type: 'str', value: debug }, unicodePrefix: false });
  }
  let conversion = parseConversion(scan);
  let formatSpec: FormattedValue['formatSpec'] = null;
  if (text[scan.pos] === ':') {
    const specStart = scan.pos++;
    if (scan.pos >= end) throw fail(scan, "f-string: expecting '}'");
    const values: Expr[] = [];
    parsePieces(scan, level + 1, values);
    formatSpec = { kind: 'JoinedStr', start: specStart, end: scan.pos, values: foldConstants(values) };
  }
  if (scan.pos >= end || text[scan.pos] !== '}') throw fail(scan, "f-string: expecting '}'");
  scan.pos++;
  if (isDebug && formatSpec === null) conversion ??= 'r';
  parts.push({ kind: 'FormattedValue', start: open, end: scan.pos, value, conversion, formatSpec });
}

function parseConversion(scan: FStringScan): FormattedValue['conversion'] {
  const { text } = scan.p;
  if (text[scan.pos] !== '!') return null;
  const letter = text[++scan.pos];
  if (scan.pos >= scan.end) throw fail(scan, "f-string: expecting '}'");
  if (letter !== 's' && letter !== 'r' && letter !== 'a') {
    throw fail(scan, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
  }
  if (++scan.pos >= scan.end) throw fail(scan, "f-string: expecting '}'");
  return letter;
}

/** Where the expression of a field ends: at a `!`, `:`, `=` or `}` outside of brackets and strings. */
function findExpressionEnd(scan: FStringScan, start: number): number {
  const { text } = scan.p;
  const { end } = scan;
  const brackets: string[] = [];
  let quote = '';
  let at = start;
  for (; at < end; at++) {
    const ch = text[at];
    if (ch === '\\') throw fail(scan, 'f-string expression part cannot include a backslash');
    if (quote !== '') {
      if (text.startsWith(quote, at) && at + quote.length <= end) {
        at += quote.length - 1;
        quote = '';
      }
    } else if (ch === "'" || ch === '"') {
      quote = at + 2 < end && text[at + 1] === ch && text[at + 2] === ch ? ch.repeat(3) : ch;
      at += quote.length - 1;
    } else if (ch === '(' || ch === '[' || ch === '{') {
      if (brackets.length >= 200) throw fail(scan, 'f-string: too many nested parenthesis');
      brackets.push(ch);
    } else if (ch === '#') {
      throw fail(scan, "f-string expression part cannot include '#'");
    } else if (brackets.length === 0 && '!:}=><'.includes(ch)) {
      if (at + 1 < end && text[at + 1] === '=' && '!=<>'.includes(ch)) at++;
      else if (ch !== '>' && ch !== '<') break;
    } else if (ch === ')' || ch === ']' || ch === '}') {
      closeBracket(scan, brackets, ch);
    }
  }
  if (quote !== '') throw fail(scan, 'f-string: unterminated string');
  if (brackets.length > 0) throw fail(scan, `f-string: unmatched '${brackets[brackets.length - 1]}'`);
  return at;
}

function closeBracket(scan: FStringScan, brackets: string[], ch: string): void {
  const opening = brackets.pop();
  if (opening === undefined) throw fail(scan, `f-string: unmatched '${ch}'`);
  if (opening + ch !== '()' && opening + ch !== '[]' && opening + ch !== '{}') {
    throw fail(scan, `f-string: closing parenthesis '${ch}' does not match opening parenthesis '${opening}'`);
  }
}

/** Parses the text of a field as if it stood in parentheses, which it gets for that purpose. */
function parseExpressionText(scan: FStringScan, start: number, end: number): Expr {
  const { p } = scan;
  const expression = p.text.slice(start, end);
  if (/^[ \t\n\r\f]*$/.test(expression)) {
    const next = p.text[end];
    if (p.rules.namesWhatNeedsExpression && next !== '}') throw fail(scan, `f-string: expression required before '${next}'`);
    throw fail(scan, 'f-string: empty expression not allowed');
  }
  const tokens = tokenizeExpression(p.source, p.rules, start, end);
  const inner = new ParserState(p.source, tokens, p.rules, p.characterNamed);
  inner.depth = p.depth + 1;
  try {
    const value = parseStarExpressions(inner);
    if (inner.kinds[inner.pos] === T.NEWLINE) {
      p.tokens.warnings.push(...tokens.warnings);
      return value;
    }
  } catch (thrown) {
    if (thrown !== NO_MATCH) throw thrown;
  }
  throw expressionError(p, `(${expression})`, p.source.lineOf(start) - 1);
}

/** What is wrong with an expression, told about its text alone: that is where CPython's columns count from. */
function expressionError(p: ParserState, text: string, linesBefore: number): PythonSyntaxError {
  const source = new SourceFile(p.source.name, text);
  const inner = new ParserState(source, tokenize(source, p.rules), p.rules, p.characterNamed);
  const error = diagnose(inner, 'fstring');
  const message = error.endColumn === error.column && inner.tokens.error === error ? error.message : `f-string: ${error.message}`;
  return { ...error, message, line: error.line + linesBefore, endLine: error.endLine + linesBefore };
}
