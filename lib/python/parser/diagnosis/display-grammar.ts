import * as T from '../../tokenizer/token-kinds';
import {
  assignmentExpression, bitwiseOr, disjunction, expression, namedExpression, starNamedExpression, starExpressions, yieldExpression,
} from './expression-grammar';
import type { Complaint, Diagnoser, Rule, Shape } from './peg';
import {
  ahead, alt, anyToken, committed, many, mistake, mistakeAlways, node, not, opt, part, separated,
  seq, sequence, since, token, until,
} from './peg';
import { refuseTarget, starTargets } from './target-grammar';

const GENEXP = 20;
const FOR_IF = 21;

// Starred

const starredInvalid = since(313, mistake([token(T.STAR), expression, token(T.EQUAL), expression], (d, m) =>
  d.fail('cannot assign to iterable argument unpacking', m[0], m[3])));
const invalidStar = [token(T.STAR)];
const complainOfStar = (d: Diagnoser): never => d.failAtLast('Invalid star expression');
const starredBareOnceMistaken = since(314, mistake(invalidStar, complainOfStar));
/** 3.13 complains of a star in its first pass already, whatever is wrong behind it. */
const starredBareAtOnce = since(313, until(313, mistakeAlways(invalidStar, complainOfStar)));
const starredPlain: Rule = (d) => {
  const before = d.pos;
  if (d.take(T.STAR) === null) return null;
  const value = expression(d);
  if (value !== null) return sequence(d, before, [value], 'Starred');
  d.pos = before;
  return null;
};
const starredRule = alt(starredInvalid, starredPlain, starredBareAtOnce, starredBareOnceMistaken);

/** `starred_expression: '*' expression` */
export function starredExpression(d: Diagnoser): Shape | null {
  return d.peek() === T.STAR ? starredRule(d) : null;
}

// Comprehensions

const condition = part(1, seq(token(T.IF), disjunction));
const clauseTail = seq(disjunction, many(condition));

/** A clause; its only part is its last condition, or its iterable. */
const clause: Rule = (d) => {
  const shape = clauseRule(d);
  if (shape === null) return null;
  const [iterable, conditions] = shape.items[1].items;
  const last = conditions.items.length > 0 ? conditions.items[conditions.items.length - 1] : iterable;
  return last;
};

const withoutIn = [opt(token(T.ASYNC)), token(T.FOR), separated(bitwiseOr, T.COMMA), opt(token(T.COMMA)), not(token(T.IN))];
const noIn: Complaint = (d) => d.failAtLast("'in' expected after for-loop variables");
const clauseRule = alt(
  committed(seq(opt(token(T.ASYNC)), token(T.FOR), starTargets, token(T.IN)), clauseTail),
  until(313, since(313, mistakeAlways(withoutIn, noIn))),
  since(314, mistake(withoutIn, noIn)),
  invalidForTarget,
);

/** `invalid_for_target`, also of the statement. */
export function invalidForTarget(d: Diagnoser): null {
  invalidForTargetRule(d);
  return null;
}

const invalidForTargetRule = mistake([opt(token(T.ASYNC)), token(T.FOR), starExpressions], (d, m) => refuseTarget(d, m[2], 'for'));

/** `for_if_clauses` */
export function forIfClauses(d: Diagnoser): Shape | null {
  return d.once(FOR_IF, clauses);
}

const clauses = many(clause, 1);

const open = anyToken(T.LSQB, T.LPAR, T.LBRACE);
const openListOrSet = anyToken(T.LSQB, T.LBRACE);
const starNamedExpressions = part(0, seq(separated(starNamedExpression, T.COMMA), opt(token(T.COMMA))));
const doubleStarred = seq(token(T.DOUBLESTAR), bitwiseOr);
const forgotParentheses = 'did you forget parentheses around the comprehension target?';

const invalidComprehension = alt(
  until(314, mistake([open, starredExpression, forIfClauses], (d, m) => d.fail('iterable unpacking cannot be used in comprehension', m[1]))),
  since(315, mistake([token(T.LSQB), doubleStarred, forIfClauses], (d, m) => d.fail('cannot use dict unpacking in list comprehension', m[1]))),
  since(315, mistake([token(T.LPAR), doubleStarred, forIfClauses], (d, m) => d.fail('cannot use dict unpacking in generator expression', m[1]))),
  mistake([openListOrSet, starNamedExpression, token(T.COMMA), starNamedExpressions, forIfClauses], (d, m) =>
    d.fail(forgotParentheses, m[1], m[3].items[m[3].items.length - 1])),
  mistake([openListOrSet, starNamedExpression, token(T.COMMA), forIfClauses], (d, m) => d.fail(forgotParentheses, m[1], m[2])),
);

const element = alt(assignmentExpression, part(0, seq(expression, not(token(T.COLONEQUAL)))), since(315, starredExpression));

/** `genexp` */
export function genexp(d: Diagnoser): Shape | null {
  return d.once(GENEXP, genexpRule);
}

const genexpRule = alt(
  node('GeneratorExp', seq(token(T.LPAR), element, forIfClauses, token(T.RPAR))),
  invalidComprehension,
);
const listcomp = alt(node('ListComp', seq(token(T.LSQB), alt(namedExpression, since(315, starNamedExpression)), forIfClauses, token(T.RSQB))), invalidComprehension);
const setcomp = alt(node('SetComp', seq(token(T.LBRACE), alt(namedExpression, since(315, starNamedExpression)), forIfClauses, token(T.RBRACE))), invalidComprehension);

// Sequences

const elements = (shape: Shape, items: readonly Shape[], kind: string): Shape => ({ ...shape, kind, items });

const listBody = seq(token(T.LSQB), opt(starNamedExpressions), token(T.RSQB));
const list: Rule = (d) => {
  const shape = listBody(d);
  return shape === null ? null : elements(shape, shape.items[1].items, 'List');
};

const tupleBody = seq(token(T.LPAR), opt(seq(starNamedExpression, token(T.COMMA), opt(starNamedExpressions))), token(T.RPAR));
const tuple: Rule = (d) => {
  const shape = tupleBody(d);
  if (shape === null) return null;
  const inner = shape.items[1].items;
  return elements(shape, inner.length === 0 ? [] : [inner[0], ...inner[2].items], 'Tuple');
};

const invalidGroup = alt(
  mistake([token(T.LPAR), starredExpression, token(T.RPAR)], (d, m) => d.fail('cannot use starred expression here', m[1])),
  mistake([token(T.LPAR), token(T.DOUBLESTAR), expression, token(T.RPAR)], (d, m) =>
    d.fail('cannot use double starred expression here', m[1])),
);
const group = alt(part(1, seq(token(T.LPAR), alt(yieldExpression, namedExpression), token(T.RPAR))), invalidGroup);

const parenthesesRule = alt(tuple, group, genexp);
const bracketsRule = alt(list, listcomp);

export function parentheses(d: Diagnoser): Shape | null {
  return parenthesesRule(d);
}

export function brackets(d: Diagnoser): Shape | null {
  return bracketsRule(d);
}

// Dicts and sets

const pair = seq(expression, token(T.COLON), expression);
const unpackedPair = alt(seq(token(T.DOUBLESTAR), bitwiseOr), pair);
const pairs = seq(separated(unpackedPair, T.COMMA), opt(token(T.COMMA)));

const starredValue = mistakeAlways([expression, token(T.COLON), token(T.STAR), bitwiseOr], (d, m) =>
  d.failFrom('cannot use a starred expression in a dictionary value', m[2]));
const missingValue = mistakeAlways([expression, token(T.COLON), ahead(anyToken(T.RBRACE, T.COMMA))], (d, m) =>
  d.fail("expression expected after dictionary key and ':'", m[1]));
const missingColon = mistakeAlways([expression, not(token(T.COLON))], (d, m) => {
  throw d.p.keyWithoutColon(m[0].start, m[0].end);
});

const invalidPairs = alt(
  seq(separated(unpackedPair, T.COMMA), token(T.COMMA), alt(missingColon, starredValue, missingValue)),
  starredValue,
  missingValue,
);

const dict = node('Dict', alt(
  seq(token(T.LBRACE), opt(pairs), token(T.RBRACE)),
  seq(token(T.LBRACE), invalidPairs, token(T.RBRACE)),
));
const setDisplay = node('Set', seq(token(T.LBRACE), starNamedExpressions, token(T.RBRACE)));
const dictcomp = node('DictComp', alt(
  seq(token(T.LBRACE), pair, forIfClauses, token(T.RBRACE)),
  until(314, mistake([token(T.LBRACE), token(T.DOUBLESTAR), bitwiseOr, forIfClauses, token(T.RBRACE)], (d, m) =>
    d.fail('dict unpacking cannot be used in dict comprehension', m[1]))),
  since(315, seq(token(T.LBRACE), token(T.DOUBLESTAR), expression, forIfClauses, token(T.RBRACE))),
));

const bracesRule = alt(dict, setDisplay, dictcomp, setcomp);

export function braces(d: Diagnoser): Shape | null {
  return bracesRule(d);
}
