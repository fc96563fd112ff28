import type { ConstantValue, Expr } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseArguments } from './call-arguments';
import { parseBraces, parseBrackets, parseParentheses } from './displays';
import { parseNamedExpression, parseExpression, startsExpression } from './expressions';
import { parseComprehensionClauses } from './comprehensions';
import { parseNumber } from './number-literals';
import type { ParserState } from './parser-state';
import { accept, chainTooLong, expect, expectName, lastEnd, MAX_CHAIN, nameText, noMatch } from './parser-state';
import { parseStarredElement } from './displays';
import { parseStrings } from './string-literals';

const NONE: ConstantValue = { type: 'None' };
const TRUE: ConstantValue = { type: 'True' };
const FALSE: ConstantValue = { type: 'False' };
const ELLIPSIS: ConstantValue = { type: 'Ellipsis' };

/** `await_primary: 'await' primary | primary` */
export function parseAwaitPrimary(p: ParserState): Expr {
  if (p.kinds[p.pos] !== T.AWAIT) return parsePrimary(p);
  const start = p.starts[p.pos++];
  const value = parsePrimary(p);
  return { kind: 'Await', start, end: lastEnd(p), value };
}

/** `primary: atom ('.' NAME | '(' [arguments] ')' | '[' slices ']' | genexp)*` */
export function parsePrimary(p: ParserState): Expr {
  const start = p.starts[p.pos];
  let value = parseAtom(p);
  for (let length = 0; ; length++) {
    if (length > MAX_CHAIN) throw chainTooLong();
    switch (p.kinds[p.pos]) {
      case T.DOT: {
        p.pos++;
        const attr = expectName(p);
        value = { kind: 'Attribute', start, end: lastEnd(p), value, attr, ctx: 'Load' };
        break;
      }
      case T.LPAR:
        value = parseCall(p, value, start);
        break;
      case T.LSQB: {
        p.pos++;
        const slice = parseSlices(p);
        expect(p, T.RSQB);
        value = { kind: 'Subscript', start, end: lastEnd(p), value, slice, ctx: 'Load' };
        break;
      }
      default:
        return value;
    }
  }
}

function parseCall(p: ParserState, func: Expr, start: number): Expr {
  const open = p.pos++;
  const { args, keywords } = parseArguments(p, true);
  if (args.length === 1 && keywords.length === 0 && isComprehensionStart(p)) {
    const [elt] = args;
    if (elt.kind === 'Starred' && !p.rules.unpackingComprehensions) throw noMatch(p);
    const generators = parseComprehensionClauses(p);
    expect(p, T.RPAR);
    const end = lastEnd(p);
    const genexp: Expr = { kind: 'GeneratorExp', start: p.starts[open], end, elt, generators };
    return { kind: 'Call', start, end, func, args: [genexp], keywords };
  }
  expect(p, T.RPAR);
  return { kind: 'Call', start, end: lastEnd(p), func, args, keywords };
}

/** Whether `for` or `async for` comes next. */
export function isComprehensionStart(p: ParserState): boolean {
  const kind = p.kinds[p.pos];
  return kind === T.FOR || (kind === T.ASYNC && p.kinds[p.pos + 1] === T.FOR);
}

/** `slices: slice !',' | ','.(slice | starred_expression)+ [',']` */
function parseSlices(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseSlice(p);
  if (p.kinds[p.pos] !== T.COMMA && first.kind !== 'Starred') return first;
  const elts = [first];
  while (accept(p, T.COMMA)) {
    const kind = p.kinds[p.pos];
    if (kind !== T.COLON && !startsExpression(kind)) break;
    elts.push(parseSlice(p));
  }
  return { kind: 'Tuple', start, end: lastEnd(p), elts, ctx: 'Load' };
}

/** `slice: [expression] ':' [expression] [':' [expression]] | named_expression` */
function parseSlice(p: ParserState): Expr {
  const start = p.starts[p.pos];
  if (p.kinds[p.pos] === T.STAR) {
    if (!p.rules.starInIndex) throw noMatch(p);
    return parseStarredElement(p);
  }
  let lower: Expr | null = null;
  if (p.kinds[p.pos] !== T.COLON) {
    lower = parseNamedExpression(p);
    if (p.kinds[p.pos] !== T.COLON) return lower;
    if (lower.kind === 'NamedExpr' && lower.start === start) throw noMatch(p);
  }
  p.pos++;
  const upper = startsSliceBound(p) ? parseExpression(p) : null;
  const step = accept(p, T.COLON) && startsSliceBound(p) ? parseExpression(p) : null;
  return { kind: 'Slice', start, end: lastEnd(p), lower, upper, step };
}

function startsSliceBound(p: ParserState): boolean {
  const kind = p.kinds[p.pos];
  return kind !== T.STAR && startsExpression(kind);
}

/** `atom` */
function parseAtom(p: ParserState): Expr {
  const token = p.pos;
  switch (p.kinds[token]) {
    case T.NAME: {
      p.pos++;
      return { kind: 'Name', start: p.starts[token], end: p.ends[token], id: nameText(p, token), ctx: 'Load' };
    }
    case T.NUMBER: {
      p.pos++;
      return constant(p, token, parseNumber(p, token));
    }
    case T.STRING:
    case T.FSTRING_START:
      return parseStrings(p);
    case T.NONE:
      p.pos++;
      return constant(p, token, NONE);
    case T.TRUE:
      p.pos++;
      return constant(p, token, TRUE);
    case T.FALSE:
      p.pos++;
      return constant(p, token, FALSE);
    case T.ELLIPSIS:
      p.pos++;
      return constant(p, token, ELLIPSIS);
    case T.LPAR:
      return parseParentheses(p);
    case T.LSQB:
      return parseBrackets(p);
    case T.LBRACE:
      return parseBraces(p);
    default:
      throw noMatch(p);
  }
}

function constant(p: ParserState, token: number, value: ConstantValue): Expr {
  return { kind: 'Constant', start: p.starts[token], end: p.ends[token], value, unicodePrefix: false };
}
