import * as T from '../../tokenizer/token-kinds';
import { block, elseBlock } from './compound-grammar';
import { expression, expressions } from './expression-grammar';
import type { Complaint, Diagnoser, Shape } from './peg';
import { alt, anyToken, forced, many, mistake, not, opt, seq, since, token, until } from './peg';
import { shapeName } from './shape-names';

const noBlock = seq(token(T.NEWLINE), not(token(T.INDENT)));
const missingBlock = (after: string): Complaint => (d, m) =>
  d.failAtLast(`expected an indented block after '${after}' statement on line ${d.line(m[0])}`, 'IndentationError');
const missingColon: Complaint = (d) => d.failAtLast("expected ':'");

const asName = opt(seq(token(T.AS), token(T.NAME)));
const star = since(311, token(T.STAR));
const maybeStar = opt(star);
const mustBeParenthesized = 'multiple exception types must be parenthesized';

const invalidExcept = alt(
  until(313, mistake([token(T.EXCEPT), maybeStar, expression, token(T.COMMA), expressions, asName, token(T.COLON)], (d, m) =>
    d.failFrom(mustBeParenthesized, m[2]))),
  since(314, mistake([token(T.EXCEPT), expression, token(T.COMMA), expressions, token(T.AS), token(T.NAME), token(T.COLON)], (d, m) =>
    d.failFrom(`${mustBeParenthesized} when using 'as'`, m[1]))),
  mistake([token(T.EXCEPT), maybeStar, expression, asName, token(T.NEWLINE)], missingColon),
  mistake([token(T.EXCEPT), token(T.NEWLINE)], missingColon),
  until(313, mistake([token(T.EXCEPT), star, anyToken(T.NEWLINE, T.COLON)], (d) => d.failAtLast('expected one or more exception types'))),
  since(314, mistake([token(T.EXCEPT), expression, token(T.AS), expression, token(T.COLON), block], (d, m) =>
    d.fail(`cannot use except statement with ${shapeName(m[3])}`, m[3]))),
);
const invalidExceptStar = alt(
  until(313, (d) => invalidExcept(d)),
  since(314, mistake([token(T.EXCEPT), star, expression, token(T.COMMA), expressions, token(T.AS), token(T.NAME), token(T.COLON)], (d, m) =>
    d.failFrom(`${mustBeParenthesized} when using 'as'`, m[2]))),
  since(314, mistake([token(T.EXCEPT), star, expression, asName, token(T.NEWLINE)], missingColon)),
  since(314, mistake([token(T.EXCEPT), star, anyToken(T.NEWLINE, T.COLON)], (d) => d.failAtLast('expected one or more exception types'))),
  since(314, mistake([token(T.EXCEPT), star, expression, token(T.AS), expression, token(T.COLON), block], (d, m) =>
    d.fail(`cannot use except* statement with ${shapeName(m[4])}`, m[4]))),
);
const exceptIndent = alt(
  mistake([token(T.EXCEPT), expression, asName, token(T.COLON), noBlock], missingBlock('except')),
  mistake([token(T.EXCEPT), token(T.COLON), noBlock], missingBlock('except')),
);
const exceptStarIndent = mistake([token(T.EXCEPT), star, expression, asName, token(T.COLON), noBlock], missingBlock('except*'));

const exceptBlock = alt(
  exceptIndent,
  seq(token(T.EXCEPT), expression, asName, token(T.COLON), block),
  since(314, seq(token(T.EXCEPT), expressions, token(T.COLON), block)),
  seq(token(T.EXCEPT), token(T.COLON), block),
  invalidExcept,
);
const exceptStarBlock = since(311, alt(
  exceptStarIndent,
  seq(token(T.EXCEPT), star, expression, asName, token(T.COLON), block),
  since(314, seq(token(T.EXCEPT), star, expressions, token(T.COLON), block)),
  invalidExceptStar,
));
const finallyBlock = alt(
  mistake([token(T.FINALLY), token(T.COLON), noBlock], missingBlock('finally')),
  seq(token(T.FINALLY), forced(T.COLON, ':'), block),
);

const bothKinds = "cannot have both 'except' and 'except*' on the same 'try'";
const invalidTry = alt(
  mistake([token(T.TRY), token(T.COLON), noBlock], missingBlock('try')),
  mistake([token(T.TRY), token(T.COLON), block, not(anyToken(T.EXCEPT, T.FINALLY))], (d) =>
    d.failAtLast("expected 'except' or 'finally' block")),
  since(311, mistake(
    [token(T.TRY), token(T.COLON), many(block), many(exceptBlock, 1), token(T.EXCEPT), star, expression, asName, token(T.COLON)],
    (d, m) => d.fail(bothKinds, m[4], m[5]),
  )),
  since(311, mistake(
    [token(T.TRY), token(T.COLON), many(block), many(exceptStarBlock, 1), token(T.EXCEPT), opt(seq(expression, asName)), token(T.COLON)],
    (d, m) => d.fail(bothKinds, m[4]),
  )),
);

const tryHead = seq(token(T.TRY), forced(T.COLON, ':'), block);
const rule = alt(
  invalidTry,
  seq(tryHead, finallyBlock),
  seq(tryHead, many(exceptBlock, 1), opt(elseBlock), opt(finallyBlock)),
  seq(tryHead, many(exceptStarBlock, 1), opt(elseBlock), opt(finallyBlock)),
);

/** `try_stmt` */
export function tryStatement(d: Diagnoser): Shape | null {
  return rule(d);
}
