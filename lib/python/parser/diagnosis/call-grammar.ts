import * as T from '../../tokenizer/token-kinds';
import { forIfClauses, starredExpression } from './display-grammar';
import { assignmentExpression, expression } from './expression-grammar';
import type { Diagnoser, Rule, Shape } from './peg';
import { ahead, alt, anyToken, mistake, node, not, opt, part, separated, seq, sequence, since, token, until } from './peg';

const ARGUMENTS = 10;

/** `arguments: args [','] &')'` */
export function callArguments(d: Diagnoser): Shape | null {
  return d.once(ARGUMENTS, argumentsRule);
}

const plainArgument = part(0, seq(alt(assignmentExpression, part(0, seq(expression, not(token(T.COLONEQUAL))))), not(token(T.EQUAL))));
const positional = alt(starredExpression, plainArgument);

const generatorInKeyword = mistake([token(T.NAME), token(T.EQUAL), expression, forIfClauses], (d, m) =>
  d.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", m[0], m[1]));

const invalidKeyword = alt(
  mistake([anyToken(T.TRUE, T.FALSE, T.NONE), token(T.EQUAL)], (d, m) => d.fail(`cannot assign to ${d.text(m[0])}`, m[0], m[1])),
  generatorInKeyword,
  mistake([not(seq(token(T.NAME), token(T.EQUAL))), expression, token(T.EQUAL)], (d, m) =>
    d.fail('expression cannot contain assignment, perhaps you meant "=="?', m[1], m[2])),
  since(313, mistake([token(T.DOUBLESTAR), expression, token(T.EQUAL), expression], (d, m) =>
    d.fail('cannot assign to keyword argument unpacking', m[0], m[3]))),
);

const keyword = node('keyword', seq(token(T.NAME), token(T.EQUAL), expression));
const unpacking = node('unpacking', seq(token(T.DOUBLESTAR), expression));
const keywordOrStarred = alt(invalidKeyword, keyword, starredExpression);
const keywordOrUnpacking = alt(invalidKeyword, keyword, unpacking);

/** `kwargs`, as a flat list. */
const keywords = alt(
  seq(separated(keywordOrStarred, T.COMMA), token(T.COMMA), separated(keywordOrUnpacking, T.COMMA)),
  separated(keywordOrStarred, T.COMMA),
  separated(keywordOrUnpacking, T.COMMA),
);

const args = alt(seq(separated(positional, T.COMMA), opt(seq(token(T.COMMA), keywords))), keywords);

/** The arguments of `args` in order. */
function flatten(shape: Shape): Shape[] {
  if (shape.kind === 'token' || shape.kind === 'nothing') return [];
  if (shape.kind !== 'sequence') return [shape];
  return shape.items.flatMap(flatten);
}

/** Where the last clause of a comprehension ends. CPython: _PyPegen_get_last_comprehension_item() */
function lastItem(clauses: Shape): Shape {
  return clauses.items[clauses.items.length - 1];
}

function refuseBareGenerator(d: Diagnoser, from: Shape, clauses: Shape): void {
  d.fail('Generator expression must be parenthesized', from, lastItem(clauses));
}

const starredAfterUnpacking = 'iterable argument unpacking follows keyword argument unpacking';
const positionalThenKeywords = seq(separated(positional, T.COMMA), token(T.COMMA), keywords);

const invalidArguments = alt(
  until(310, mistake([args, token(T.COMMA), token(T.STAR)], (d, m) => d.fail(starredAfterUnpacking, m[0]))),
  until(312, mistake([alt(positionalThenKeywords, keywords), token(T.COMMA), token(T.STAR)], (d, m) => d.fail(starredAfterUnpacking, m[2]))),
  since(313, mistake(
    [alt(positionalThenKeywords, keywords), token(T.COMMA), separated(part(0, seq(starredExpression, not(token(T.EQUAL)))), T.COMMA)],
    (d, m) => d.failFrom(starredAfterUnpacking, m[1]),
  )),
  mistake([expression, forIfClauses, token(T.COMMA), opt(alt(args, seq(expression, forIfClauses)))], (d, m) =>
    refuseBareGenerator(d, m[0], m[1])),
  generatorInKeyword,
  since(312, mistake([opt(seq(args, token(T.COMMA))), token(T.NAME), token(T.EQUAL), ahead(anyToken(T.COMMA, T.RPAR))], (d, m) =>
    d.fail('expected argument value expression', m[1], m[2]))),
  mistake([args, forIfClauses], (d, m) => {
    const values = flatten(m[0]).filter((item) => item.kind !== 'keyword' && item.kind !== 'unpacking');
    if (values.length > 1) refuseBareGenerator(d, values[values.length - 1], m[1]);
  }),
  mistake([args, token(T.COMMA), expression, forIfClauses], (d, m) => refuseBareGenerator(d, m[2], m[3])),
  mistake([args, token(T.COMMA), args], (d, m) => {
    const isUnpacked = flatten(m[0]).some((item) => item.kind === 'unpacking');
    d.failAtLast(`positional argument follows keyword argument${isUnpacked ? ' unpacking' : ''}`);
  }),
);

const correctArguments: Rule = (d) => {
  const before = d.pos;
  const shape = args(d);
  if (shape === null) return null;
  d.take(T.COMMA);
  if (d.peek() === T.RPAR) return sequence(d, before, [shape]);
  d.pos = before;
  return null;
};

const argumentsRule = alt(correctArguments, invalidArguments);
