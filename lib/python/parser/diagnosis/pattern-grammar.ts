import * as T from '../../tokenizer/token-kinds';
import { atom, expression } from './expression-grammar';
import type { Diagnoser, Rule, Shape } from './peg';
import { alt, anyToken, many, mistake, not, opt, part, separated, seq, since, token, word } from './peg';
import { shapeName } from './shape-names';

const PATTERN = 50;
const CLOSED = 51;

/** `pattern` */
function pattern(d: Diagnoser): Shape | null {
  return d.once(PATTERN, patternRule);
}

function closedPattern(d: Diagnoser): Shape | null {
  return d.once(CLOSED, closedRule);
}

const captureTarget = part(1, seq(not(word('_')), token(T.NAME), not(anyToken(T.DOT, T.LPAR, T.EQUAL))));
const orPattern = separated(closedPattern, T.VBAR);
const invalidAs = alt(
  mistake([orPattern, token(T.AS), word('_')], (d, m) => d.fail("cannot use '_' as a target", m[2])),
  mistake([orPattern, token(T.AS), not(token(T.NAME)), expression], (d, m) => refuseAs(d, m[3])),
  since(314, mistake([orPattern, token(T.AS), expression], (d, m) => refuseAs(d, m[2]))),
);

function refuseAs(d: Diagnoser, target: Shape): void {
  d.fail(d.version >= 314 ? `cannot use ${shapeName(target)} as pattern target` : 'invalid pattern target', target);
}

const patternRule = alt(seq(orPattern, token(T.AS), captureTarget), invalidAs, orPattern);

const starPattern = seq(token(T.STAR), alt(captureTarget, word('_')));
const maybeStar = alt(starPattern, pattern);
const maybeSequence = seq(separated(maybeStar, T.COMMA), opt(token(T.COMMA)));
const openSequence = seq(maybeStar, token(T.COMMA), opt(maybeSequence));

const signedNumber = seq(opt(token(T.MINUS)), token(T.NUMBER));
const complexNumber = seq(signedNumber, anyToken(T.PLUS, T.MINUS), token(T.NUMBER));
const strings: Rule = (d) => {
  const kind = d.peek();
  return kind === T.STRING || kind === T.FSTRING_START ? atom(d) : null;
};
const literal = alt(
  seq(signedNumber, not(anyToken(T.PLUS, T.MINUS))),
  complexNumber,
  strings,
  anyToken(T.NONE, T.TRUE, T.FALSE),
);
const dotted = separated(token(T.NAME), T.DOT);
const attribute = seq(token(T.NAME), many(seq(token(T.DOT), token(T.NAME)), 1));
const value = seq(attribute, not(anyToken(T.DOT, T.LPAR, T.EQUAL)));
const group = seq(token(T.LPAR), pattern, token(T.RPAR));
const sequencePattern = alt(
  seq(token(T.LSQB), opt(maybeSequence), token(T.RSQB)),
  seq(token(T.LPAR), opt(openSequence), token(T.RPAR)),
);

const mappingItems = separated(seq(alt(literal, attribute), token(T.COLON), pattern), T.COMMA);
const rest = seq(token(T.DOUBLESTAR), captureTarget);
const comma = opt(token(T.COMMA));
const mapping = alt(
  seq(token(T.LBRACE), token(T.RBRACE)),
  seq(token(T.LBRACE), rest, comma, token(T.RBRACE)),
  seq(token(T.LBRACE), mappingItems, token(T.COMMA), rest, comma, token(T.RBRACE)),
  seq(token(T.LBRACE), mappingItems, comma, token(T.RBRACE)),
  since(315, mistake([token(T.LBRACE), opt(seq(mappingItems, token(T.COMMA))), rest, token(T.COMMA), mappingItems, comma, token(T.RBRACE)], (d, m) =>
    d.fail('double star pattern must be the last (right-most) subpattern in the mapping pattern', m[2].items[1]))),
);

const positional = separated(pattern, T.COMMA);
const keywords = separated(seq(token(T.NAME), token(T.EQUAL), pattern), T.COMMA);
const classPattern = alt(
  seq(dotted, token(T.LPAR), token(T.RPAR)),
  seq(dotted, token(T.LPAR), positional, comma, token(T.RPAR)),
  seq(dotted, token(T.LPAR), keywords, comma, token(T.RPAR)),
  seq(dotted, token(T.LPAR), positional, token(T.COMMA), keywords, comma, token(T.RPAR)),
  mistake([dotted, token(T.LPAR), opt(seq(positional, token(T.COMMA))), keywords, token(T.COMMA), positional], (d, m) =>
    d.fail('positional patterns follow keyword patterns', m[5].items[0], m[5])),
);

const closedRule = alt(literal, captureTarget, word('_'), value, group, sequencePattern, mapping, classPattern);

/** `patterns` */
export function patterns(d: Diagnoser): Shape | null {
  return openSequence(d) ?? pattern(d);
}
