import type { Expr, Keyword } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseStarredElement } from './displays';
import { parseExpression, parseNamedExpression } from './expressions';
import type { ParserState } from './parser-state';
import { accept, lastEnd, nameText, noMatch } from './parser-state';
import { isComprehensionStart } from './primaries';

/**
 * `[arguments]` up to the closing parenthesis, or, where `mayBeGenerator`, up to a `for` after a single argument.
 *
 * `args: positional and starred ones, then keywords and starred ones, then keywords and double-starred ones`
 */
export function parseArguments(p: ParserState, mayBeGenerator: boolean): { args: Expr[]; keywords: Keyword[] } {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let doubleStarred = false;
  while (p.kinds[p.pos] !== T.RPAR) {
    const start = p.starts[p.pos];
    const kind = p.kinds[p.pos];
    if (kind === T.STAR) {
      if (doubleStarred) throw noMatch(p);
      args.push(parseStarredElement(p));
      if (mayBeGenerator && args.length === 1 && keywords.length === 0 && p.rules.unpackingComprehensions && isComprehensionStart(p)) break;
    } else if (kind === T.DOUBLESTAR) {
      p.pos++;
      doubleStarred = true;
      const value = parseExpression(p);
      keywords.push({ kind: 'keyword', start, end: lastEnd(p), arg: null, value });
    } else if (kind === T.NAME && p.kinds[p.pos + 1] === T.EQUAL) {
      const arg = nameText(p, p.pos);
      p.pos += 2;
      const value = parseExpression(p);
      keywords.push({ kind: 'keyword', start, end: lastEnd(p), arg, value });
    } else {
      const value = parseNamedExpression(p);
      if (p.kinds[p.pos] === T.EQUAL || keywords.length > 0) throw noMatch(p);
      args.push(value);
      if (mayBeGenerator && args.length === 1 && isComprehensionStart(p)) break;
    }
    if (!accept(p, T.COMMA)) break;
  }
  return { args, keywords };
}
