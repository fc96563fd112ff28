import * as T from '../../tokenizer/token-kinds';
import { expression, starExpression } from './expression-grammar';
import type { Complaint, Diagnoser, Rule, Shape } from './peg';
import { ahead, alt, anyToken, many, mistake, opt, separated, seq, since, token } from './peg';

/**
 * The rules for parameters of a `def` (closed by `)`, annotated) or of a lambda (closed by `:`).
 *
 * CPython: Grammar/python.gram, parameters, lambda_parameters, invalid_parameters, …
 */
function parameterRules(close: number, annotated: boolean): Rule {
  const end = ahead(token(close));
  const comma = alt(token(T.COMMA), end);
  const param: Rule = annotated ? seq(token(T.NAME), opt(seq(token(T.COLON), expression))) : token(T.NAME);
  const starAnnotated: Rule = annotated ? since(311, seq(token(T.NAME), token(T.COLON), starExpression)) : () => null;
  const missingDefault = since(311, mistake([token(T.EQUAL), ahead(anyToken(close, T.COMMA))], (d, m) =>
    d.fail('expected default value expression', m[0])));
  const defaultValue = alt(seq(token(T.EQUAL), expression), missingDefault);
  const noDefault = seq(param, comma);
  const starNoDefault = seq(starAnnotated, comma);
  const withDefault = seq(param, defaultValue, comma);
  const maybeDefault = seq(param, opt(defaultValue), comma);
  const slashNoDefault = seq(many(noDefault, 1), token(T.SLASH), comma);
  const slashWithDefault = seq(many(noDefault), many(withDefault, 1), token(T.SLASH), comma);
  const slash = alt(slashNoDefault, slashWithDefault);

  const starRest = alt(noDefault, token(T.COMMA));

  const bareStar: Complaint = (d, m) => {
    const message = `named ${d.p.rules.parametersCalled}s must follow bare *`;
    if (annotated) d.fail(message, m[0]);
    d.failAtLast(message);
  };
  const cannotFollow: Complaint = (d, m) =>
    d.fail(`${d.p.rules.parametersCalled}s cannot follow var-keyword ${d.p.rules.parametersCalled}`, m[3]);
  const invalidStarEtc = alt(
    mistake([token(T.STAR), alt(token(close), seq(token(T.COMMA), anyToken(close, T.DOUBLESTAR)))], bareStar),
    since(311, mistake([token(T.STAR), param, token(T.EQUAL)], (d, m) =>
      d.fail('var-positional argument cannot have default value', m[2]))),
    since(311, mistake([token(T.STAR), starRest, many(maybeDefault), token(T.STAR), starRest], (d, m) =>
      d.fail(d.p.rules.parametersCalled === 'argument' ? '* argument may appear only once' : '* may appear only once', m[3]))),
  );
  const invalidKwds = alt(
    since(311, mistake([token(T.DOUBLESTAR), param, token(T.EQUAL)], (d, m) =>
      d.fail('var-keyword argument cannot have default value', m[2]))),
    since(311, mistake([token(T.DOUBLESTAR), param, token(T.COMMA), param], cannotFollow)),
    since(311, mistake([token(T.DOUBLESTAR), param, token(T.COMMA), anyToken(T.STAR, T.DOUBLESTAR, T.SLASH)], cannotFollow)),
  );
  const kwds = alt(invalidKwds, seq(token(T.DOUBLESTAR), noDefault));
  const starEtc = alt(
    invalidStarEtc,
    seq(token(T.STAR), noDefault, many(maybeDefault), opt(kwds)),
    seq(token(T.STAR), starNoDefault, many(maybeDefault), opt(kwds)),
    seq(token(T.STAR), token(T.COMMA), many(maybeDefault, 1), opt(kwds)),
    kwds,
  );

  const helper = alt(slashWithDefault, many(withDefault, 1));
  const defaultOrder = (d: Diagnoser) =>
    d.version >= 312 ? 'parameter without a default follows parameter with a default' : 'non-default argument follows default argument';
  const parenthesized = annotated ? 'Function' : 'Lambda expression';
  const parenthesizedList = annotated ? many(noDefault, 1) : separated(param, T.COMMA);
  const invalidParameters = alt(
    since(311, mistake([token(T.SLASH), token(T.COMMA)], (d, m) => d.fail(`at least one ${d.p.rules.parametersCalled} must precede /`, m[0]))),
    since(311, mistake([slash, many(maybeDefault), token(T.SLASH)], (d, m) => d.fail('/ may appear only once', m[2]))),
    mistake([opt(slashNoDefault), many(noDefault), helper, noDefault], (d, m) => {
      d.fail(defaultOrder(d), m[3].items[0]);
    }),
    since(311, mistake([many(noDefault), token(T.LPAR), parenthesizedList, opt(token(T.COMMA)), token(T.RPAR)], (d, m) =>
      d.fail(`${parenthesized} parameters cannot be parenthesized`, m[1], m[4]))),
    since(311, mistake([opt(slash), many(maybeDefault), token(T.STAR), starRest, many(maybeDefault), token(T.SLASH)], (d, m) =>
      d.fail('/ must be ahead of *', m[5]))),
    since(311, mistake([many(maybeDefault, 1), token(T.SLASH), token(T.STAR)], (d, m) => d.fail('expected comma between / and *', m[2]))),
  );
  const correct = alt(
    seq(slashNoDefault, many(noDefault), many(withDefault), opt(starEtc)),
    seq(slashWithDefault, many(withDefault), opt(starEtc)),
    seq(many(noDefault, 1), many(withDefault), opt(starEtc)),
    seq(many(withDefault, 1), opt(starEtc)),
    starEtc,
  );
  return alt(invalidParameters, correct);
}

const functionRules = parameterRules(T.RPAR, true);
const lambdaRules = parameterRules(T.COLON, false);

/** `params` */
export function functionParameters(d: Diagnoser): Shape | null {
  return functionRules(d);
}

/** `lambda_params` */
export function lambdaParameters(d: Diagnoser): Shape | null {
  return lambdaRules(d);
}
