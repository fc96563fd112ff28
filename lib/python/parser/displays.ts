import type { Expr, Starred } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseComprehensionClauses } from './comprehensions';
import {
  parseBitwiseOr, parseExpression, parseStarNamedExpression, parseYield, startsExpression,
} from './expressions';
import type { ParserState } from './parser-state';
import { accept, expect, lastEnd, noMatch } from './parser-state';
import { isComprehensionStart } from './primaries';

/** `starred_expression: '*' expression`, as in calls and subscripts. */
export function parseStarredElement(p: ParserState): Starred {
  const start = p.starts[p.pos++];
  const value = parseExpression(p);
  return { kind: 'Starred', start, end: lastEnd(p), value, ctx: 'Load' };
}

/** `tuple | group | genexp` */
export function parseParentheses(p: ParserState): Expr {
  const start = p.starts[p.pos++];
  if (accept(p, T.RPAR)) return { kind: 'Tuple', start, end: lastEnd(p), elts: [], ctx: 'Load' };
  if (p.kinds[p.pos] === T.YIELD) {
    const value = parseYield(p);
    expect(p, T.RPAR);
    return value;
  }
  const first = parseFirstInParentheses(p);
  if (p.kinds[p.pos] === T.COMMA) {
    const elts = parseMoreElements(p, first);
    expect(p, T.RPAR);
    return { kind: 'Tuple', start, end: lastEnd(p), elts, ctx: 'Load' };
  }
  if (first.kind === 'Starred' && !startsComprehension(p, first)) throw noMatch(p);
  if (isComprehensionStart(p)) {
    const generators = parseComprehensionClauses(p);
    expect(p, T.RPAR);
    return { kind: 'GeneratorExp', start, end: lastEnd(p), elt: first, generators };
  }
  expect(p, T.RPAR);
  return first;
}

/** What is unpacked may be any expression where a generator expression is, but not in a tuple. */
function parseFirstInParentheses(p: ParserState): Expr {
  if (p.kinds[p.pos] !== T.STAR || !p.rules.unpackingComprehensions) return parseStarNamedExpression(p);
  const at = p.pos;
  const starred = parseStarredElement(p);
  if (isComprehensionStart(p)) return starred;
  const end = p.pos;
  p.pos = at;
  const element = parseStarNamedExpression(p);
  if (p.pos === end) return element;
  p.pos = end;
  throw noMatch(p);
}

/** Whether a comprehension of this element follows. */
function startsComprehension(p: ParserState, element: Expr): boolean {
  return isComprehensionStart(p) && (element.kind !== 'Starred' || p.rules.unpackingComprehensions);
}

/** `list | listcomp` */
export function parseBrackets(p: ParserState): Expr {
  const start = p.starts[p.pos++];
  if (accept(p, T.RSQB)) return { kind: 'List', start, end: lastEnd(p), elts: [], ctx: 'Load' };
  const first = parseStarNamedExpression(p);
  if (startsComprehension(p, first)) {
    const generators = parseComprehensionClauses(p);
    expect(p, T.RSQB);
    return { kind: 'ListComp', start, end: lastEnd(p), elt: first, generators };
  }
  const elts = parseMoreElements(p, first);
  expect(p, T.RSQB);
  return { kind: 'List', start, end: lastEnd(p), elts, ctx: 'Load' };
}

function parseMoreElements(p: ParserState, first: Expr): Expr[] {
  const elts = [first];
  while (accept(p, T.COMMA) && startsExpression(p.kinds[p.pos])) elts.push(parseStarNamedExpression(p));
  return elts;
}

/** `dict | set | dictcomp | setcomp` */
export function parseBraces(p: ParserState): Expr {
  const start = p.starts[p.pos++];
  if (accept(p, T.RBRACE)) return { kind: 'Dict', start, end: lastEnd(p), keys: [], values: [] };
  if (p.kinds[p.pos] === T.DOUBLESTAR) return (p.rules.unpackingComprehensions ? parseUnpackingDictComp(p, start) : null) ?? parseDict(p, start, null, false);
  const isParenthesized = p.kinds[p.pos] === T.LPAR;
  const first = parseStarNamedExpression(p);
  if (p.kinds[p.pos] === T.COLON && first.kind !== 'Starred') return parseDict(p, start, first, isParenthesized);
  if (startsComprehension(p, first)) {
    const generators = parseComprehensionClauses(p);
    expect(p, T.RBRACE);
    return { kind: 'SetComp', start, end: lastEnd(p), elt: first, generators };
  }
  const elts = parseMoreElements(p, first);
  expect(p, T.RBRACE);
  return { kind: 'Set', start, end: lastEnd(p), elts };
}

/** `'{' '**' expression for_if_clauses '}'`, or null, nothing read, if it is something else. */
function parseUnpackingDictComp(p: ParserState, start: number): Expr | null {
  const at = p.pos++;
  const key = parseExpression(p);
  if (!isComprehensionStart(p)) {
    p.pos = at;
    return null;
  }
  const generators = parseComprehensionClauses(p);
  expect(p, T.RBRACE);
  return { kind: 'DictComp', start, end: lastEnd(p), key, value: null, generators };
}

/** The rest of a dict display after its first key; `**` comes next if there is none. */
function parseDict(p: ParserState, start: number, firstKey: Expr | null, firstIsParenthesized: boolean): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  if (firstKey !== null) {
    if (firstKey.kind === 'NamedExpr' && !firstIsParenthesized) throw noMatch(p);
    p.pos++;
    const value = parseExpression(p);
    if (isComprehensionStart(p)) {
      const generators = parseComprehensionClauses(p);
      expect(p, T.RBRACE);
      return { kind: 'DictComp', start, end: lastEnd(p), key: firstKey, value, generators };
    }
    keys.push(firstKey);
    values.push(value);
    if (!accept(p, T.COMMA)) return finishDict(p, start, keys, values);
  }
  while (p.kinds[p.pos] !== T.RBRACE) {
    if (accept(p, T.DOUBLESTAR)) {
      keys.push(null);
      values.push(parseBitwiseOr(p));
    } else {
      keys.push(parseExpression(p));
      expect(p, T.COLON);
      values.push(parseExpression(p));
    }
    if (!accept(p, T.COMMA)) break;
  }
  return finishDict(p, start, keys, values);
}

function finishDict(p: ParserState, start: number, keys: (Expr | null)[], values: Expr[]): Expr {
  expect(p, T.RBRACE);
  return { kind: 'Dict', start, end: lastEnd(p), keys, values };
}

