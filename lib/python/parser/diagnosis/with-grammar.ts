import * as T from '../../tokenizer/token-kinds';
import { block } from './compound-grammar';
import { expression, expressions } from './expression-grammar';
import type { Complaint, Diagnoser, Rule, Shape } from './peg';
import { ahead, alt, anyToken, mistake, not, opt, separated, seq, since, token } from './peg';
import { refuseTarget, starTarget } from './target-grammar';

const afterItem = ahead(anyToken(T.COMMA, T.RPAR, T.COLON));
const item = alt(
  seq(expression, token(T.AS), starTarget, afterItem),
  mistake([expression, token(T.AS), expression, afterItem], (d, m) => refuseTarget(d, m[2], 'star')),
  expression,
);
const loose = (value: Rule) => separated(seq(value, opt(seq(token(T.AS), starTarget))), T.COMMA);
const looseItems = loose(expression);
const parenthesized = seq(token(T.LPAR), loose(expressions), opt(token(T.COMMA)), token(T.RPAR));
const withWord = [opt(token(T.ASYNC)), token(T.WITH)];
const noBlock = seq(token(T.NEWLINE), not(token(T.INDENT)));

const missingBlock: Complaint = (d, m) =>
  d.failAtLast(`expected an indented block after 'with' statement on line ${d.line(m[1])}`, 'IndentationError');
const missingColon: Complaint = (d) => d.failAtLast("expected ':'");

const invalidIndent = alt(
  mistake([...withWord, looseItems, token(T.COLON), noBlock], missingBlock),
  mistake([...withWord, parenthesized, token(T.COLON), noBlock], missingBlock),
);
const invalidWith = alt(
  mistake([...withWord, looseItems, token(T.NEWLINE)], missingColon),
  mistake([...withWord, parenthesized, token(T.NEWLINE)], missingColon),
);

const trailingComma = since(315, mistake([...withWord, looseItems, token(T.COMMA), token(T.COLON)], (d, m) =>
  d.fail("the last 'with' item has a trailing comma", m[3])));

const rule = alt(
  invalidIndent,
  seq(...withWord, token(T.LPAR), separated(item, T.COMMA), opt(token(T.COMMA)), token(T.RPAR), token(T.COLON), block),
  seq(...withWord, separated(item, T.COMMA), token(T.COLON), block),
  invalidWith,
  trailingComma,
);

/** `with_stmt` */
export function withStatement(d: Diagnoser): Shape | null {
  return rule(d);
}
