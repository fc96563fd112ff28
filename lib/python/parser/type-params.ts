import type { Expr, TypeParam } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseExpression, parseStarExpression } from './expressions';
import type { ParserState } from './parser-state';
import { accept, expect, expectName, lastEnd, noMatch } from './parser-state';

/** `[type_params]: '[' ','.type_param+ [','] ']'`; empty where there are none. */
export function parseTypeParams(p: ParserState): TypeParam[] {
  const params: TypeParam[] = [];
  if (p.kinds[p.pos] !== T.LSQB) return params;
  if (!p.rules.typeParams) throw noMatch(p);
  p.pos++;
  do {
    params.push(parseTypeParam(p));
  } while (accept(p, T.COMMA) && p.kinds[p.pos] !== T.RSQB);
  expect(p, T.RSQB);
  return params;
}

/** `type_param: NAME [':' expression] [default] | '*' NAME [default] | '**' NAME [default]` */
function parseTypeParam(p: ParserState): TypeParam {
  const start = p.starts[p.pos];
  if (accept(p, T.STAR)) {
    const name = expectName(p);
    const defaultValue = parseTypeDefault(p, true);
    return { kind: 'TypeVarTuple', start, end: lastEnd(p), name, defaultValue };
  }
  if (accept(p, T.DOUBLESTAR)) {
    const name = expectName(p);
    const defaultValue = parseTypeDefault(p, false);
    return { kind: 'ParamSpec', start, end: lastEnd(p), name, defaultValue };
  }
  const name = expectName(p);
  const bound = accept(p, T.COLON) ? parseExpression(p) : null;
  const defaultValue = parseTypeDefault(p, false);
  return { kind: 'TypeVar', start, end: lastEnd(p), name, bound, defaultValue };
}

function parseTypeDefault(p: ParserState, mayBeStarred: boolean): Expr | null {
  if (!p.rules.typeDefaults || !accept(p, T.EQUAL)) return null;
  return mayBeStarred ? parseStarExpression(p) : parseExpression(p);
}
