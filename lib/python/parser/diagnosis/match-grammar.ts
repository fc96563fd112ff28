import * as T from '../../tokenizer/token-kinds';
import { block } from './compound-grammar';
import { namedExpression, starNamedExpression } from './expression-grammar';
import { patterns } from './pattern-grammar';
import type { Complaint, Diagnoser, Shape } from './peg';
import { alt, many, mistake, not, opt, separated, seq, since, token, word } from './peg';

const noBlock = seq(token(T.NEWLINE), not(token(T.INDENT)));
const missingBlock = (after: string): Complaint => (d, m) =>
  d.failAtLast(`expected an indented block after '${after}' statement on line ${d.line(m[0])}`, 'IndentationError');
const missingColon: Complaint = (d) => d.failAtLast("expected ':'");

const subject = alt(
  seq(starNamedExpression, token(T.COMMA), opt(seq(separated(starNamedExpression, T.COMMA), opt(token(T.COMMA))))),
  namedExpression,
);
const guard = opt(seq(token(T.IF), namedExpression));
const caseBlock = alt(
  mistake([word('case'), patterns, guard, token(T.NEWLINE)], missingColon),
  mistake([word('case'), patterns, guard, token(T.COLON), noBlock], missingBlock('case')),
  seq(word('case'), patterns, guard, token(T.COLON), block),
);
const rule = alt(
  seq(word('match'), subject, token(T.COLON), token(T.NEWLINE), token(T.INDENT), many(caseBlock, 1), token(T.DEDENT)),
  mistake([word('match'), subject, token(T.NEWLINE)], missingColon),
  mistake([word('match'), subject, token(T.COLON), noBlock], missingBlock('match')),
  since(315, mistake([word('case'), patterns, guard, token(T.COLON), block], (d, m) =>
    d.fail('case statement must be inside match statement', m[0], m[3]))),
);

/** `match_stmt` */
export function matchStatement(d: Diagnoser): Shape | null {
  return rule(d);
}
