import type { Expr, FormattedValue, Interpolation, JoinedStr } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { decodeStr, withLineFeeds } from './escapes';
import { parseStarExpressions, parseYield } from './expressions';
import type { ParserState } from './parser-state';
import { accept, expect, lastEnd, noMatch } from './parser-state';
import { foldConstants } from './string-literals';

/** Whether a token opens a template, not an f-string. */
export function opensTemplate(p: ParserState, token: number): boolean {
  return p.kinds[token] === T.FSTRING_START && /t/i.test(p.text.slice(p.starts[token], p.ends[token]));
}

/** `fstring: FSTRING_START (FSTRING_MIDDLE | field)* FSTRING_END`, and the same of templates; adds its pieces to `parts`. */
export function parseFString(p: ParserState, parts: Expr[]): void {
  const isTemplate = opensTemplate(p, p.pos);
  const open = p.pos++;
  const raw = /r/i.test(p.text.slice(p.starts[open], p.ends[open]));
  for (;;) {
    const kind = p.kinds[p.pos];
    if (kind === T.FSTRING_MIDDLE) parts.push(parseText(p, raw));
    else if (kind === T.LBRACE) parts.push(isTemplate ? asInterpolation(p, parseField(p, raw, parts)) : parseField(p, raw, parts));
    else break;
  }
  expect(p, T.FSTRING_END);
}

function parseText(p: ParserState, raw: boolean): Expr {
  const token = p.pos++;
  const start = p.starts[token];
  const end = p.ends[token];
  if (raw || !p.rules.textErrorsAtEnd) return str(decodeText(p, start, end, raw), start, end);
  p.pos = behindFString(p, token);
  const text = decodeText(p, start, end, raw);
  p.pos = token + 1;
  return str(text, start, end);
}

/** The token behind the f-string that a token belongs to; where errors in its text are shown by versions that look at it then. */
function behindFString(p: ParserState, token: number): number {
  let at = token;
  for (let depth = 1; depth > 0 && at < p.kinds.length; at++) {
    if (p.kinds[at] === T.FSTRING_START) depth++;
    else if (p.kinds[at] === T.FSTRING_END) depth--;
  }
  return at;
}

function str(value: string, start: number, end: number): Expr {
  return { kind: 'Constant', start, end, value: { type: 'str', value }, unicodePrefix: false };
}

const DOUBLED = /\{\{|\}\}/g;
/** Doubled braces, and escapes, which are to be left alone: the braces of `\N{…}` are not doubled. */
const DOUBLED_OR_ESCAPE = /\\(?:N\{[^{}]*\}|[^{}])|\{\{|\}\}/g;

/** Text with doubled braces made single and escapes replaced. */
function decodeText(p: ParserState, start: number, end: number, raw: boolean): string {
  const text = withLineFeeds(p.text.slice(start, end));
  if (raw) return text.replace(DOUBLED, (pair) => pair[0]);
  return decodeStr(p, text.replace(DOUBLED_OR_ESCAPE, (found) => (found[0] === '\\' ? found : found[0])), start);
}

/**
 * `fstring_replacement_field: '{' annotated_rhs ['='] ['!' NAME] [':' format_spec] '}'`
 *
 * `{x=}` gives its own text as well, which is added to `parts`. CPython: Parser/action_helpers.c, _PyPegen_formatted_value()
 */
function parseField(p: ParserState, raw: boolean, parts: Expr[]): FormattedValue {
  const open = p.pos++;
  const start = p.starts[open];
  const value = p.kinds[p.pos] === T.YIELD ? parseYield(p) : parseStarExpressions(p);
  const isDebug = accept(p, T.EQUAL);
  const debugEnd = p.starts[p.pos];
  let conversion: FormattedValue['conversion'] = null;
  if (accept(p, T.EXCLAMATION)) conversion = parseConversion(p);
  const formatSpec = p.kinds[p.pos] === T.COLON ? parseFormatSpec(p, raw) : null;
  expect(p, T.RBRACE);
  if (isDebug) {
    const from = p.ends[open];
    parts.push(str(withoutComments(withLineFeeds(p.text.slice(from, debugEnd))), from, debugEnd));
    if (conversion === null && formatSpec === null) conversion = 'r';
  }
  return { kind: 'FormattedValue', start, end: lastEnd(p), value, conversion, formatSpec };
}

/** What follows an expression in a field. */
const EXPRESSION_ENDS: ReadonlySet<number> = new Set([T.EQUAL, T.EXCLAMATION, T.COLON, T.RBRACE]);

/** The field with the text of its expression, blanks included. CPython: _PyPegen_interpolation() */
function asInterpolation(p: ParserState, field: FormattedValue): Interpolation {
  const { start, end, value, conversion, formatSpec } = field;
  let token = p.pos - 1;
  while (p.starts[token] >= value.end) token--;
  for (token++; !EXPRESSION_ENDS.has(p.kinds[token]); token++);
  const text = withoutComments(withLineFeeds(p.text.slice(start + 1, p.starts[token])));
  return { kind: 'Interpolation', start, end, value, str: { type: 'str', value: text }, conversion, formatSpec };
}

function withoutComments(text: string): string {
  return text.includes('#') ? text.replace(/#[^\n]*/g, '') : text;
}

function parseConversion(p: ParserState): FormattedValue['conversion'] {
  const token = p.pos;
  const name = p.text.slice(p.starts[token], p.ends[token]);
  if (p.kinds[token] !== T.NAME || p.starts[token] !== p.ends[token - 1]) throw noMatch(p);
  if (name !== 's' && name !== 'r' && name !== 'a') throw noMatch(p);
  p.pos++;
  return name;
}

function parseFormatSpec(p: ParserState, raw: boolean): JoinedStr {
  const colon = p.pos++;
  const parts: Expr[] = [];
  for (;;) {
    const kind = p.kinds[p.pos];
    if (kind === T.FSTRING_MIDDLE) parts.push(parseText(p, raw));
    else if (kind === T.LBRACE) parts.push(parseField(p, raw, parts));
    else break;
  }
  return { kind: 'JoinedStr', start: p.starts[colon], end: lastEnd(p), values: foldConstants(parts) };
}
