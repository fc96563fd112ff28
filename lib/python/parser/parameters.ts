import type { Arg, Arguments, Expr } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseExpression, parseStarExpression } from './expressions';
import type { ParserState } from './parser-state';
import { accept, expectName, lastEnd, noMatch } from './parser-state';

/**
 * `[params]` of a `def`, or `[lambda_params]` (`annotated` false), up to the token `close`, which stays.
 *
 * CPython: Parser/action_helpers.c, _PyPegen_make_arguments()
 */
export function parseParameters(p: ParserState, close: number, annotated: boolean): Arguments {
  const start = p.starts[p.pos];
  const result: Arguments = {
    kind: 'arguments',
    start,
    end: start,
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: null,
    defaults: [],
  };
  let sawSlash = false;
  while (p.kinds[p.pos] !== close) {
    const kind = p.kinds[p.pos];
    if (kind === T.SLASH) {
      if (sawSlash || result.args.length === 0) throw noMatch(p);
      sawSlash = true;
      result.posonlyargs = result.args;
      result.args = [];
      p.pos++;
    } else if (kind === T.STAR || kind === T.DOUBLESTAR) {
      parseStarEtc(p, result, close, annotated);
      break;
    } else {
      result.args.push(parseParameter(p, annotated));
      const value = parseDefault(p);
      if (value !== null) result.defaults.push(value);
      else if (result.defaults.length > 0) throw noMatch(p);
    }
    if (!accept(p, T.COMMA)) break;
  }
  if (p.kinds[p.pos] !== close) throw noMatch(p);
  result.end = p.pos > 0 ? Math.max(start, lastEnd(p)) : start;
  return result;
}

/** `star_etc`: from `*` or `**` on. */
function parseStarEtc(p: ParserState, result: Arguments, close: number, annotated: boolean): void {
  if (accept(p, T.STAR)) {
    if (p.kinds[p.pos] === T.NAME) result.vararg = parseVararg(p, annotated);
    else if (p.kinds[p.pos] !== T.COMMA || p.kinds[p.pos + 1] !== T.NAME) throw noMatch(p);
    while (accept(p, T.COMMA)) {
      if (p.kinds[p.pos] === T.DOUBLESTAR) break;
      if (p.kinds[p.pos] === close) return;
      result.kwonlyargs.push(parseParameter(p, annotated));
      result.kwDefaults.push(parseDefault(p));
    }
    if (p.kinds[p.pos] !== T.DOUBLESTAR || p.kinds[p.pos - 1] !== T.COMMA) return;
  }
  p.pos++;
  result.kwarg = parseParameter(p, annotated);
  accept(p, T.COMMA);
}

/** `param: NAME [':' expression]`; without annotation in a lambda. */
function parseParameter(p: ParserState, annotated: boolean): Arg {
  const start = p.starts[p.pos];
  const arg = expectName(p);
  const annotation = annotated && accept(p, T.COLON) ? parseExpression(p) : null;
  return { kind: 'arg', start, end: lastEnd(p), arg, annotation };
}

/** `param_star_annotation`: its annotation may be starred, from 3.11 on. */
function parseVararg(p: ParserState, annotated: boolean): Arg {
  if (!annotated || !p.rules.starInIndex || p.kinds[p.pos + 1] !== T.COLON) return parseParameter(p, annotated);
  const start = p.starts[p.pos];
  const arg = expectName(p);
  p.pos++;
  const annotation = parseStarExpression(p);
  return { kind: 'arg', start, end: lastEnd(p), arg, annotation };
}

function parseDefault(p: ParserState): Expr | null {
  return accept(p, T.EQUAL) ? parseExpression(p) : null;
}
