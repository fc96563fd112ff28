import type { Expr, ExprContext } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { startsExpression } from './expressions';
import type { ParserState } from './parser-state';
import { accept, lastEnd, noMatch } from './parser-state';
import { parsePrimary } from './primaries';

/** `star_targets`, the targets of `for`, read up to an `in` that ends them. */
export function parseStarTargets(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const first = parseStarTarget(p);
  if (p.kinds[p.pos] !== T.COMMA) return first;
  const elts = [first];
  while (accept(p, T.COMMA) && startsExpression(p.kinds[p.pos])) elts.push(parseStarTarget(p));
  return { kind: 'Tuple', start, end: lastEnd(p), elts, ctx: 'Store' };
}

/** `star_target: '*' (!'*' star_target) | target_with_star_atom` */
export function parseStarTarget(p: ParserState): Expr {
  const start = p.starts[p.pos];
  if (!accept(p, T.STAR)) return parseTarget(p);
  const value = parseTarget(p);
  return { kind: 'Starred', start, end: lastEnd(p), value, ctx: 'Store' };
}

function parseTarget(p: ParserState): Expr {
  const before = p.pos;
  const target = parsePrimary(p);
  if (!isStarTarget(target)) {
    p.pos = before + 1;
    throw noMatch(p);
  }
  setContext(target, 'Store');
  return target;
}

/** `del_target: t_primary… | '(' [del_targets] ')' | '[' [del_targets] ']'` */
export function parseDelTarget(p: ParserState): Expr {
  const target = parsePrimary(p);
  if (!isDelTarget(target)) throw noMatch(p);
  setContext(target, 'Del');
  return target;
}

/** Whether something read as an expression can stand left of `=`. */
export function isStarTarget(node: Expr): boolean {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return true;
    case 'Starred':
      return node.value.kind !== 'Starred' && isStarTarget(node.value);
    case 'Tuple':
    case 'List':
      return node.elts.every(isStarTarget);
    default:
      return false;
  }
}

function isDelTarget(node: Expr): boolean {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return true;
    case 'Tuple':
    case 'List':
      return node.elts.every(isDelTarget);
    default:
      return false;
  }
}

/** Turns an expression that {@link isStarTarget} accepts into a target. CPython: Parser/action_helpers.c, _PyPegen_set_expr_context() */
export function setContext(node: Expr, ctx: ExprContext): void {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      node.ctx = ctx;
      break;
    case 'Starred':
      node.ctx = ctx;
      setContext(node.value, ctx);
      break;
    case 'Tuple':
    case 'List':
      node.ctx = ctx;
      for (const element of node.elts) setContext(element, ctx);
      break;
  }
}

