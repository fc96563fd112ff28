import type { Expr, MatchCase, Statement } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseBlock } from './compound-statements';
import { parseNamedExpression, parseStarNamedExpression, startsExpression } from './expressions';
import type { ParserState } from './parser-state';
import { accept, atWord, expect, lastEnd, lastEndOfBlock, NO_MATCH, noMatch } from './parser-state';
import { parsePatterns } from './patterns';

/**
 * `match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT`; null, with nothing taken, where `match` is
 * only a name.
 */
export function parseMatch(p: ParserState): Statement | null {
  const token = p.pos;
  const subject = parseHead(p);
  if (subject === null) {
    p.pos = token;
    return null;
  }
  const cases: MatchCase[] = [];
  expect(p, T.INDENT);
  do {
    cases.push(parseCase(p));
  } while (p.kinds[p.pos] !== T.DEDENT);
  p.pos++;
  return { kind: 'Match', start: p.starts[token], end: lastEndOfBlock(p), subject, cases };
}

/** `"match" subject_expr ':' NEWLINE`, after which it can be nothing else; null if it is something else. */
function parseHead(p: ParserState): Expr | null {
  p.pos++;
  if (!startsExpression(p.kinds[p.pos])) return null;
  const { depth } = p;
  try {
    const subject = parseSubject(p);
    if (accept(p, T.COLON) && accept(p, T.NEWLINE)) return subject;
    noMatch(p);
  } catch (thrown) {
    if (thrown !== NO_MATCH) throw thrown;
    p.depth = depth;
  }
  return null;
}

/** `subject_expr: star_named_expression ',' [star_named_expressions] | named_expression` */
function parseSubject(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseStarNamedExpression(p);
  if (p.kinds[p.pos] !== T.COMMA) {
    if (first.kind === 'Starred') throw noMatch(p);
    return first;
  }
  const elts = [first];
  while (accept(p, T.COMMA) && startsExpression(p.kinds[p.pos])) elts.push(parseStarNamedExpression(p));
  return { kind: 'Tuple', start, end: lastEnd(p), elts, ctx: 'Load' };
}

/** `case_block: "case" patterns ['if' named_expression] ':' block` */
function parseCase(p: ParserState): MatchCase {
  const start = p.starts[p.pos];
  if (!atWord(p, 'case')) throw noMatch(p);
  p.pos++;
  const pattern = parsePatterns(p);
  const guard = accept(p, T.IF) ? parseNamedExpression(p) : null;
  expect(p, T.COLON);
  const body = parseBlock(p);
  return { kind: 'match_case', start, end: lastEndOfBlock(p), pattern, guard, body };
}
