import * as T from '../../tokenizer/token-kinds';
import { opensTemplate } from '../fstrings';
import { isOldFString } from '../old-fstrings';
import { callArguments } from './call-grammar';
import { braces, brackets, genexp, parentheses, starredExpression } from './display-grammar';
import { fstring, literalName } from './fstring-grammar';
import { lambdaParameters } from './parameter-grammar';
import type { Diagnoser, Rule, Shape } from './peg';
import { ahead, alt, anyToken, many, mistake, mistakeAlways, node, not, opt, part, seq, sequence, since, token, unsuspicious } from './peg';
import { shapeName } from './shape-names';
import { passBreakContinue, simpleStatement } from './simple-grammar';

/** Ids of rules that are remembered; see `Diagnoser.once`. */
const EXPRESSION = 1;
const DISJUNCTION = 2;
const BITWISE_OR = 3;
const PRIMARY = 4;
const NAMED = 5;
const STRINGS = 6;
const FACTOR = 7;

// expression

export function expression(d: Diagnoser): Shape | null {
  return d.onceNested(EXPRESSION, expressionRule);
}

const lambdaHead = seq(token(T.LAMBDA), opt(lambdaParameters));
const lambda = node('Lambda', seq(lambdaHead, token(T.COLON), expression));
const conditional = node('IfExp', seq(disjunction, token(T.IF), disjunction, token(T.ELSE), expression));
const withoutInvalid = unsuspicious(alt(conditional, disjunction, lambda));

/** Until 3.12 the beginning of a soft keyword is taken for one, too. */
const softKeyword: Rule = (d) => {
  if (d.peek() !== T.NAME) return null;
  const name = d.tokenShape(d.pos);
  const text = d.text(name);
  const found = SOFT_KEYWORDS.some((keyword) => keyword === text || (d.version <= 312 && keyword.startsWith(text)));
  return found || (text === 'type' && d.version >= 312) ? d.take(T.NAME) : null;
};
const SOFT_KEYWORDS = ['match', 'case', '_'];

/** CPython: Parser/action_helpers.c, _PyPegen_raise_error_for_missing_comma() */
function missingComma(d: Diagnoser, a: Shape, b: Shape): never {
  const message = 'invalid syntax. Perhaps you forgot a comma?';
  const { p } = d;
  const last = p.source.lineOf(a.end);
  if (d.version < 315 || p.source.lineOf(a.start) === last) return d.fail(message, a, b);
  // The last of several lines, with the column at which the first of them begins.
  const error = p.failAt(message, p.source.lineStart(last), a.end);
  throw { ...error, column: p.source.columnOf(a.start) + 1 };
}

const betweenStrings = many(part(1, seq(not(token(T.STRING)), withoutInvalid)), 1);

/** 3.15 does not keep what it finds out meanwhile: behind a single string it looks for mistakes as anywhere. */
const brokenString: Rule = (d) => (d.version >= 315 ? d.forgetting(betweenStrings) : betweenStrings(d));

const invalidExpression = alt(
  since(314, mistake([token(T.STRING), brokenString, token(T.STRING)], (d, m) =>
    d.fail('invalid syntax. Is this intended to be part of the string?', m[1].items[0], m[1].items[m[1].items.length - 1]))),
  mistake([not(alt(seq(token(T.NAME), token(T.STRING)), softKeyword)), disjunction, withoutInvalid], (d, m) => {
    const [, a, b] = m;
    if (isLegacyWord(d, a) || bracketDepthBefore(d, d.pos) === 0) return;
    missingComma(d, a, b);
  }),
  since(310, mistake([disjunction, token(T.IF), disjunction, not(anyToken(T.ELSE, T.COLON))], (d, m) =>
    d.fail("expected 'else' after 'if' expression", m[0], m[2]))),
  since(314, mistake([disjunction, token(T.IF), disjunction, token(T.ELSE), not(expression)], (d) =>
    d.failAtNext("expected expression after 'else', but statement is given"))),
  since(314, mistake([passBreakContinue, token(T.IF), disjunction, token(T.ELSE), simpleStatement], (d, m) =>
    d.fail("expected expression before 'if', but statement is given", m[0]))),
  since(312, mistake([token(T.LAMBDA), opt(lambdaParameters), token(T.COLON), ahead(token(T.FSTRING_MIDDLE))], (d, m) =>
    d.fail(`${literalName(d)}: lambda expressions are not allowed without parentheses`, m[0], m[2]))),
);

const invalidLegacyExpression = mistake([token(T.NAME), not(token(T.LPAR)), starExpressions], (d, m) => {
  const [name, , rest] = m;
  if (!isLegacyWord(d, name)) return;
  const text = d.text(name);
  d.fail(`Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`, name, rest);
});

const expressionRule = alt(invalidExpression, invalidLegacyExpression, conditional, disjunction, lambda);

function isLegacyWord(d: Diagnoser, shape: Shape): boolean {
  if (shape.kind !== 'Name' && shape.kind !== 'token') return false;
  const text = d.text(shape);
  return text === 'print' || text === 'exec';
}

/** Brackets open after the token before `pos`. */
function bracketDepthBefore(d: Diagnoser, pos: number): number {
  let depth = 0;
  for (let i = d.p.previousStart; i < pos; i++) {
    const kind = d.p.kinds[i];
    if (kind < T.LPAR || kind > T.RBRACE) continue;
    depth += (kind & 1) !== 0 ? 1 : -1;
  }
  return depth;
}

/** `expressions` */
export function expressions(d: Diagnoser): Shape | null {
  return listOf(d, expression);
}

/** `star_expressions` */
export function starExpressions(d: Diagnoser): Shape | null {
  return listOf(d, starExpression);
}

function listOf(d: Diagnoser, rule: Rule): Shape | null {
  const before = d.pos;
  const first = rule(d);
  if (first === null || d.peek() !== T.COMMA) return first;
  const items = [first];
  while (d.take(T.COMMA) !== null) {
    const item = rule(d);
    if (item === null) break;
    items.push(item);
  }
  return sequence(d, before, items, 'Tuple');
}

/** `star_expression: '*' bitwise_or | expression` */
export function starExpression(d: Diagnoser): Shape | null {
  return starred(d) ?? expression(d);
}

/** `star_named_expression: '*' bitwise_or | named_expression` */
export function starNamedExpression(d: Diagnoser): Shape | null {
  return starred(d) ?? namedExpression(d);
}

const starred = node('Starred', part1(seq(token(T.STAR), bitwiseOr)));

/** A sequence reduced to its second part, with the range of the whole. */
function part1(rule: Rule): Rule {
  return (d) => {
    const shape = rule(d);
    return shape === null ? null : { ...shape, items: [shape.items[1]] };
  };
}

// named_expression

export function namedExpression(d: Diagnoser): Shape | null {
  return d.once(NAMED, namedRule);
}

/** `assignment_expression: NAME ':=' ~ expression` */
export function assignmentExpression(d: Diagnoser): Shape | null {
  return assignment(d);
}

const assignment = node('NamedExpr', seq(token(T.NAME), token(T.COLONEQUAL), expression));

const startsContainerOrConstant: Rule = (d) => {
  const kind = d.peek();
  if (kind === T.TRUE || kind === T.NONE || kind === T.FALSE) return d.take(kind);
  const shape = kind === T.LPAR || kind === T.LSQB ? atom(d) : null;
  return shape !== null && /^(List|Tuple|GeneratorExp)$/.test(shape.kind) ? shape : null;
};

const invalidNamedExpression = alt(
  mistake([expression, token(T.COLONEQUAL), expression], (d, m) =>
    d.fail(`cannot use assignment expressions with ${shapeName(m[0])}`, m[0])),
  mistake([token(T.NAME), token(T.EQUAL), bitwiseOr, not(anyToken(T.EQUAL, T.COLONEQUAL))], (d, m) =>
    d.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", m[0], m[2])),
  mistake([not(startsContainerOrConstant), bitwiseOr, token(T.EQUAL), bitwiseOr, not(anyToken(T.EQUAL, T.COLONEQUAL))], (d, m) =>
    d.fail(`cannot assign to ${shapeName(m[1])} here. Maybe you meant '==' instead of '='?`, m[1])),
);

const namedRule: Rule = (d) => {
  if (d.peek() === T.NAME && d.p.kinds[d.pos + 1] === T.COLONEQUAL) {
    const shape = assignment(d);
    // The walrus commits.
    if (shape !== null) return shape;
    return null;
  }
  invalidNamedExpression(d);
  return plainNamed(d);
};
const plainNamed = part(0, seq(expression, not(token(T.COLONEQUAL))));

// operators

export function disjunction(d: Diagnoser): Shape | null {
  return d.once(DISJUNCTION, (inner) => boolean(inner, T.OR, conjunction));
}

function conjunction(d: Diagnoser): Shape | null {
  return boolean(d, T.AND, inversion);
}

function boolean(d: Diagnoser, operator: number, operand: Rule): Shape | null {
  const before = d.pos;
  const first = operand(d);
  if (first === null) return null;
  let isJoined = false;
  while (d.peek() === operator) {
    const beforeOperator = d.pos++;
    if (operand(d) === null) {
      d.pos = beforeOperator;
      break;
    }
    isJoined = true;
  }
  return isJoined ? sequence(d, before, [first], 'BoolOp') : first;
}

function inversion(d: Diagnoser): Shape | null {
  if (d.peek() !== T.NOT) return comparison(d);
  const before = d.pos++;
  const operand = inversion(d);
  if (operand === null) {
    d.pos = before;
    return null;
  }
  return sequence(d, before, [operand], 'UnaryOp');
}

function comparison(d: Diagnoser): Shape | null {
  const before = d.pos;
  const left = bitwiseOr(d);
  if (left === null) return null;
  let firstOperator: Shape | null = null;
  for (;;) {
    const beforeOperator = d.pos;
    const operator = comparisonOperator(d);
    if (operator === null) break;
    if (bitwiseOr(d) === null) {
      d.pos = beforeOperator;
      break;
    }
    firstOperator ??= operator;
  }
  return firstOperator === null ? left : sequence(d, before, [left, firstOperator], 'Compare');
}

const comparisonToken = anyToken(T.EQEQUAL, T.NOTEQUAL, T.LESSEQUAL, T.LESS, T.GREATEREQUAL, T.GREATER);
const refuseLessGreater = since(313, mistakeAlways([token(T.LESSGREATER)], (d, m) =>
  d.fail("invalid syntax.  Maybe you meant '!=' instead of '<>'?", m[0])));
const comparisonOperator = alt(
  comparisonToken,
  refuseLessGreater,
  seq(token(T.NOT), token(T.IN)),
  node('In', token(T.IN)),
  seq(token(T.IS), token(T.NOT)),
  token(T.IS),
);

const PRECEDENCE: Readonly<Record<number, number>> = {
  [T.VBAR]: 1, [T.CIRCUMFLEX]: 2, [T.AMPER]: 3, [T.LEFTSHIFT]: 4, [T.RIGHTSHIFT]: 4, [T.PLUS]: 5, [T.MINUS]: 5,
  [T.STAR]: 6, [T.SLASH]: 6, [T.DOUBLESLASH]: 6, [T.PERCENT]: 6, [T.AT]: 6,
};

export function bitwiseOr(d: Diagnoser): Shape | null {
  return d.once(BITWISE_OR, (inner) => binary(inner, 1));
}

function binary(d: Diagnoser, least: number): Shape | null {
  const before = d.pos;
  let left = factor(d);
  if (left === null) return null;
  for (;;) {
    const precedence = PRECEDENCE[d.peek()] ?? 0;
    if (precedence < least || precedence === 0) return left;
    const beforeOperator = d.pos++;
    if (precedence >= 5) refuseNot(d);
    if (binary(d, precedence + 1) === null) {
      d.pos = beforeOperator;
      return left;
    }
    left = sequence(d, before, [left], 'BinOp');
  }
}

/** `a + not b` (from 3.13 on). */
const refuseNot = since(313, mistake([token(T.NOT), inversion], (d, m) =>
  d.fail("'not' after an operator must be parenthesized", m[0], m[1])));

function factor(d: Diagnoser): Shape | null {
  return d.once(FACTOR, factorRule);
}

function factorRule(d: Diagnoser): Shape | null {
  const kind = d.peek();
  if (kind !== T.PLUS && kind !== T.MINUS && kind !== T.TILDE) return power(d);
  const before = d.pos++;
  refuseNot(d);
  const operand = factor(d);
  if (operand === null) {
    d.pos = before;
    return null;
  }
  return sequence(d, before, [operand], 'UnaryOp');
}

function power(d: Diagnoser): Shape | null {
  const before = d.pos;
  const left = awaitPrimary(d);
  if (left === null || d.peek() !== T.DOUBLESTAR) return left;
  const beforeOperator = d.pos++;
  if (factor(d) !== null) return sequence(d, before, [left], 'BinOp');
  d.pos = beforeOperator;
  return left;
}

function awaitPrimary(d: Diagnoser): Shape | null {
  if (d.peek() !== T.AWAIT) return primary(d);
  const before = d.pos++;
  const operand = primary(d);
  if (operand === null) {
    d.pos = before;
    return null;
  }
  return sequence(d, before, [operand], 'Await');
}

// primary

export function primary(d: Diagnoser): Shape | null {
  return d.once(PRIMARY, primaryRule);
}

const attributeTail = node('Attribute', seq(token(T.DOT), token(T.NAME)));
const callTail = node('Call', alt(genexp, seq(token(T.LPAR), opt(callArguments), token(T.RPAR))));
const subscriptTail = node('Subscript', seq(token(T.LSQB), slices, token(T.RSQB)));

function primaryRule(d: Diagnoser): Shape | null {
  const before = d.pos;
  let shape = atom(d);
  while (shape !== null) {
    const kind = d.peek();
    // A generator expression is looked for first, and what it may be mistaken for begins with any bracket.
    if (kind === T.LSQB || kind === T.LBRACE) genexp(d);
    const tail: Shape | null =
      kind === T.DOT ? attributeTail(d) : kind === T.LPAR ? callTail(d) : kind === T.LSQB ? subscriptTail(d) : null;
    if (tail === null) return shape;
    shape = sequence(d, before, [shape], tail.kind);
  }
  return null;
}

const sliceRule = alt(
  node('Slice', seq(opt(expression), token(T.COLON), opt(expression), opt(seq(token(T.COLON), opt(expression))))),
  namedExpression,
);

/** `slices` */
function slices(d: Diagnoser): Shape | null {
  return listOf(d, d.version >= 311 ? sliceOrStar : sliceRule);
}

const sliceOrStar = alt(sliceRule, starredExpression);

const CONSTANTS: Readonly<Record<number, string>> = {
  [T.NUMBER]: 'Constant', [T.TRUE]: 'True', [T.FALSE]: 'False', [T.NONE]: 'None', [T.ELLIPSIS]: 'Ellipsis',
};

export function atom(d: Diagnoser): Shape | null {
  const kind = d.peek();
  switch (kind) {
    case T.NAME: return { ...d.tokenShape(d.pos++), kind: 'Name' };
    case T.STRING:
    case T.FSTRING_START:
      return d.once(STRINGS, strings);
    case T.LPAR: return parentheses(d);
    case T.LSQB: return brackets(d);
    case T.LBRACE: return braces(d);
    default: {
      const constant = CONSTANTS[kind];
      return constant === undefined ? null : { ...d.tokenShape(d.pos++), kind: constant };
    }
  }
}

const string: Rule = (d) => {
  const shape = d.take(T.STRING);
  return shape === null ? null : { ...shape, kind: isOldFString(d.p, shape.token) ? 'JoinedStr' : 'Constant' };
};
const stringParts = many(alt(fstring, string), 1);

function strings(d: Diagnoser): Shape | null {
  const shape = stringParts(d);
  if (shape === null) return null;
  const joined = shape.items.find((item) => item.kind === 'JoinedStr');
  if (joined !== undefined && opensTemplate(d.p, joined.token)) return { ...shape, items: [], kind: 'TemplateStr' };
  return { ...shape, items: [], kind: joined === undefined ? 'Constant' : 'JoinedStr' };
}

/** `yield_expr` */
export function yieldExpression(d: Diagnoser): Shape | null {
  return yieldRule(d);
}

const yieldRule = node('Yield', alt(seq(token(T.YIELD), token(T.FROM), expression), seq(token(T.YIELD), opt(starExpressions))));

/** `annotated_rhs: yield_expr | star_expressions` */
export function annotatedRhs(d: Diagnoser): Shape | null {
  return yieldRule(d) ?? starExpressions(d);
}
