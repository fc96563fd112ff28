import * as T from '../../tokenizer/token-kinds';
import { expression, starExpression } from './expression-grammar';
import type { Diagnoser, Shape } from './peg';
import { alt, mistake, opt, separated, seq, since, token } from './peg';

const withBound = (what: string) => (d: Diagnoser, m: readonly Shape[]) =>
  d.failFrom(`cannot use ${m[3].kind === 'Tuple' ? 'constraints' : 'bound'} with ${what}`, m[2]);
const invalidTypeParam = alt(
  mistake([token(T.STAR), token(T.NAME), token(T.COLON), expression], withBound('TypeVarTuple')),
  mistake([token(T.DOUBLESTAR), token(T.NAME), token(T.COLON), expression], withBound('ParamSpec')),
);
const defaultValue = opt(since(313, seq(token(T.EQUAL), expression)));
const starredDefault = opt(since(313, seq(token(T.EQUAL), starExpression)));
const typeParam = alt(
  seq(token(T.NAME), opt(seq(token(T.COLON), expression)), defaultValue),
  invalidTypeParam,
  seq(token(T.STAR), token(T.NAME), starredDefault),
  seq(token(T.DOUBLESTAR), token(T.NAME), defaultValue),
);
const invalidTypeParams = since(313, mistake([token(T.LSQB), token(T.RSQB)], (d, m) =>
  d.failFrom('Type parameter list cannot be empty', m[1])));
const rule = since(312, alt(
  invalidTypeParams,
  seq(token(T.LSQB), separated(typeParam, T.COMMA), opt(token(T.COMMA)), token(T.RSQB)),
));

/** `type_params` */
export function typeParams(d: Diagnoser): Shape | null {
  return rule(d);
}
