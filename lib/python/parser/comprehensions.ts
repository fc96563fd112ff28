import type { Comprehension, Expr } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseDisjunction } from './expressions';
import type { ParserState } from './parser-state';
import { accept, expect, lastEnd } from './parser-state';
import { isComprehensionStart } from './primaries';
import { parseStarTargets } from './targets';

/** `for_if_clauses: (['async'] 'for' star_targets 'in' ~ disjunction ('if' disjunction)*)+` */
export function parseComprehensionClauses(p: ParserState): Comprehension[] {
  const generators: Comprehension[] = [];
  do {
    const start = p.starts[p.pos];
    const isAsync = accept(p, T.ASYNC);
    expect(p, T.FOR);
    const target = parseStarTargets(p);
    expect(p, T.IN);
    const iter = parseDisjunction(p);
    const ifs: Expr[] = [];
    while (accept(p, T.IF)) ifs.push(parseDisjunction(p));
    generators.push({ kind: 'comprehension', start, end: lastEnd(p), target, iter, ifs, isAsync });
  } while (isComprehensionStart(p));
  return generators;
}
