import type { BinOp, CmpOperator, Expr, NamedExpr, Operator, Starred, UnaryOperator } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseParameters } from './parameters';
import type { ParserState } from './parser-state';
import { accept, chainTooLong, descend, expect, lastEnd, MAX_CHAIN, nameText, noMatch } from './parser-state';
import { parseAwaitPrimary } from './primaries';

/** Binding strength of binary operators from `|` (1) to `*` (6); 0 for other tokens. */
const PRECEDENCE = new Uint8Array(256);
const OPERATORS: Operator[] = [];

const BINARY: readonly (readonly [number, number, Operator])[] = [
  [T.VBAR, 1, 'BitOr'], [T.CIRCUMFLEX, 2, 'BitXor'], [T.AMPER, 3, 'BitAnd'], [T.LEFTSHIFT, 4, 'LShift'],
  [T.RIGHTSHIFT, 4, 'RShift'], [T.PLUS, 5, 'Add'], [T.MINUS, 5, 'Sub'], [T.STAR, 6, 'Mult'], [T.SLASH, 6, 'Div'],
  [T.DOUBLESLASH, 6, 'FloorDiv'], [T.PERCENT, 6, 'Mod'], [T.AT, 6, 'MatMult'],
];
for (const [kind, precedence, operator] of BINARY) {
  PRECEDENCE[kind] = precedence;
  OPERATORS[kind] = operator;
}

/** `star_expressions`: `a`, `*a`, `a, *b`. Without parentheses, so a tuple's range is that of its elements. */
export function parseStarExpressions(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseStarExpression(p);
  if (p.kinds[p.pos] !== T.COMMA) return first;
  const elts = [first];
  while (accept(p, T.COMMA) && startsExpression(p.kinds[p.pos])) elts.push(parseStarExpression(p));
  return { kind: 'Tuple', start, end: lastEnd(p), elts, ctx: 'Load' };
}

/** `star_expression: '*' bitwise_or | expression` */
export function parseStarExpression(p: ParserState): Expr {
  return p.kinds[p.pos] === T.STAR ? parseStarred(p) : parseExpression(p);
}

/** `star_named_expression: '*' bitwise_or | named_expression` */
export function parseStarNamedExpression(p: ParserState): Expr {
  return p.kinds[p.pos] === T.STAR ? parseStarred(p) : parseNamedExpression(p);
}

/** `'*' bitwise_or` */
export function parseStarred(p: ParserState): Starred {
  const start = p.starts[p.pos++];
  const value = parseBitwiseOr(p);
  return { kind: 'Starred', start, end: lastEnd(p), value, ctx: 'Load' };
}

/** `named_expression: NAME ':=' expression | expression !':='` */
export function parseNamedExpression(p: ParserState): Expr {
  if (p.kinds[p.pos] === T.NAME && p.kinds[p.pos + 1] === T.COLONEQUAL) return parseAssignmentExpression(p);
  const value = parseExpression(p);
  if (p.kinds[p.pos] === T.COLONEQUAL) throw noMatch(p);
  return value;
}

/** `assignment_expression: NAME ':=' ~ expression`; both tokens are there. */
export function parseAssignmentExpression(p: ParserState): NamedExpr {
  const token = p.pos;
  const start = p.starts[token];
  p.pos += 2;
  const value = parseExpression(p);
  const target = { kind: 'Name', start, end: p.ends[token], id: nameText(p, token), ctx: 'Store' } as const;
  return { kind: 'NamedExpr', start, end: lastEnd(p), target, value };
}

/** `expressions`: as {@link parseStarExpressions}, without stars. */
export function parseExpressions(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseExpression(p);
  if (p.kinds[p.pos] !== T.COMMA) return first;
  const elts = [first];
  while (accept(p, T.COMMA) && startsExpression(p.kinds[p.pos])) elts.push(parseExpression(p));
  return { kind: 'Tuple', start, end: lastEnd(p), elts, ctx: 'Load' };
}

/** `expression: disjunction 'if' disjunction 'else' expression | disjunction | lambdef` */
export function parseExpression(p: ParserState): Expr {
  if (p.kinds[p.pos] === T.LAMBDA) return parseLambda(p);
  const start = p.starts[p.pos];
  const body = parseDisjunction(p);
  if (p.kinds[p.pos] !== T.IF) return body;
  p.pos++;
  const test = parseDisjunction(p);
  expect(p, T.ELSE);
  descend(p);
  const orelse = parseExpression(p);
  p.depth--;
  return { kind: 'IfExp', start, end: lastEnd(p), test, body, orelse };
}

/** `lambdef: 'lambda' [lambda_params] ':' expression` */
function parseLambda(p: ParserState): Expr {
  const start = p.starts[p.pos++];
  descend(p);
  const args = parseParameters(p, T.COLON, false);
  expect(p, T.COLON);
  const body = parseExpression(p);
  p.depth--;
  return { kind: 'Lambda', start, end: lastEnd(p), args, body };
}

/** `disjunction: conjunction ('or' conjunction)*` */
export function parseDisjunction(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseConjunction(p);
  if (p.kinds[p.pos] !== T.OR) return first;
  const values = [first];
  while (accept(p, T.OR)) values.push(parseConjunction(p));
  return { kind: 'BoolOp', start, end: lastEnd(p), op: 'Or', values };
}

/** `conjunction: inversion ('and' inversion)*` */
function parseConjunction(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseInversion(p);
  if (p.kinds[p.pos] !== T.AND) return first;
  const values = [first];
  while (accept(p, T.AND)) values.push(parseInversion(p));
  return { kind: 'BoolOp', start, end: lastEnd(p), op: 'And', values };
}

/** `inversion: 'not' inversion | comparison` */
function parseInversion(p: ParserState): Expr {
  if (p.kinds[p.pos] !== T.NOT) return parseComparison(p);
  const start = p.starts[p.pos++];
  descend(p);
  const operand = parseInversion(p);
  p.depth--;
  return { kind: 'UnaryOp', start, end: lastEnd(p), op: 'Not', operand };
}

/** `comparison: bitwise_or (operator bitwise_or)*` */
function parseComparison(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const left = parseBitwiseOr(p);
  let operator = acceptComparison(p);
  if (operator === null) return left;
  const ops: CmpOperator[] = [];
  const comparators: Expr[] = [];
  while (operator !== null) {
    ops.push(operator);
    comparators.push(parseBitwiseOr(p));
    operator = acceptComparison(p);
  }
  return { kind: 'Compare', start, end: lastEnd(p), left, ops, comparators };
}

function acceptComparison(p: ParserState): CmpOperator | null {
  switch (p.kinds[p.pos]) {
    case T.EQEQUAL: return take(p, 1, 'Eq');
    case T.NOTEQUAL: return take(p, 1, 'NotEq');
    case T.LESS: return take(p, 1, 'Lt');
    case T.LESSEQUAL: return take(p, 1, 'LtE');
    case T.GREATER: return take(p, 1, 'Gt');
    case T.GREATEREQUAL: return take(p, 1, 'GtE');
    case T.IN: return take(p, 1, 'In');
    case T.NOT: return p.kinds[p.pos + 1] === T.IN ? take(p, 2, 'NotIn') : null;
    case T.IS: return p.kinds[p.pos + 1] === T.NOT ? take(p, 2, 'IsNot') : take(p, 1, 'Is');
    default: return null;
  }
}

function take(p: ParserState, tokens: number, operator: CmpOperator): CmpOperator {
  p.pos += tokens;
  return operator;
}

/** `bitwise_or` and the binary operators that bind closer. */
export function parseBitwiseOr(p: ParserState): Expr {
  return parseBinary(p, 1);
}

function parseBinary(p: ParserState, least: number): Expr {
  const start = p.starts[p.pos];
  let left = parseFactor(p);
  for (let length = 0; ; length++) {
    const kind = p.kinds[p.pos];
    const precedence = PRECEDENCE[kind];
    if (precedence < least || precedence === 0) return left;
    if (length > MAX_CHAIN) throw chainTooLong();
    p.pos++;
    const right = precedence === 6 ? parseFactor(p) : parseBinary(p, precedence + 1);
    const node: BinOp = { kind: 'BinOp', start, end: lastEnd(p), left, op: OPERATORS[kind], right };
    left = node;
  }
}

/** `factor: ('+' | '-' | '~') factor | power` */
function parseFactor(p: ParserState): Expr {
  switch (p.kinds[p.pos]) {
    case T.PLUS: return parseUnary(p, 'UAdd');
    case T.MINUS: return parseUnary(p, 'USub');
    case T.TILDE: return parseUnary(p, 'Invert');
    default: return parsePower(p);
  }
}

function parseUnary(p: ParserState, op: UnaryOperator): Expr {
  const start = p.starts[p.pos++];
  descend(p);
  const operand = parseFactor(p);
  p.depth--;
  return { kind: 'UnaryOp', start, end: lastEnd(p), op, operand };
}

/** `power: await_primary '**' factor | await_primary` */
function parsePower(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const left = parseAwaitPrimary(p);
  if (p.kinds[p.pos] !== T.DOUBLESTAR) return left;
  p.pos++;
  descend(p);
  const right = parseFactor(p);
  p.depth--;
  return { kind: 'BinOp', start, end: lastEnd(p), left, op: 'Pow', right };
}

/** `yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]` */
export function parseYield(p: ParserState): Expr {
  const start = p.starts[p.pos++];
  if (accept(p, T.FROM)) {
    const value = parseExpression(p);
    return { kind: 'YieldFrom', start, end: lastEnd(p), value };
  }
  const value = startsExpression(p.kinds[p.pos]) ? parseStarExpressions(p) : null;
  return { kind: 'Yield', start, end: lastEnd(p), value };
}

/** Whether a token can be the first of a (starred) expression. */
export function startsExpression(kind: number): boolean {
  return STARTS_EXPRESSION[kind] === 1;
}

const STARTS_EXPRESSION = new Uint8Array(256);
for (const kind of [
  T.NAME, T.NUMBER, T.STRING, T.FSTRING_START, T.LPAR, T.LSQB, T.LBRACE, T.ELLIPSIS, T.PLUS, T.MINUS, T.TILDE, T.STAR,
  T.FALSE, T.NONE, T.TRUE, T.AWAIT, T.LAMBDA, T.NOT,
]) {
  STARTS_EXPRESSION[kind] = 1;
}
