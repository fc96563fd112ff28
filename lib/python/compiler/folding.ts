import type { BinOp, Expr, Slice, Subscript } from '../ast/nodes';
import type { Span } from './compilation';
import type { PlainConstant } from './constants';
import { FALSE, TRUE } from './constants';
import { compileExpr } from './expressions';
import { foldBinary, foldSubscript, foldUnary } from './fold-operators';
import type { Unit } from './unit';

const ELLIPSIS: PlainConstant = { type: 'Ellipsis' };
const NONE: PlainConstant = { type: 'None' };

/** The value of an expression that is known before the run, or null. */
export function constantOf(node: Expr): PlainConstant | null {
  switch (node.kind) {
    case 'Constant': {
      const { value } = node;
      switch (value.type) {
        case 'None': return NONE;
        case 'True': return TRUE;
        case 'False': return FALSE;
        case 'Ellipsis': return ELLIPSIS;
        case 'complex': return { type: 'complex', real: 0, imag: value.imag };
        default: return value;
      }
    }
    case 'Name': return node.id === '__debug__' && node.ctx === 'Load' ? TRUE : null;
    case 'UnaryOp': {
      const operand = constantOf(node.operand);
      return operand === null ? null : foldUnary(node.op, operand);
    }
    case 'BinOp':
    case 'Subscript':
      return constantOfChain(node);
    case 'Tuple': return node.ctx === 'Load' ? constantTuple(node.elts) : null;
    default: return null;
  }
}

/** From the leftmost operand on, for sums may be long. */
function constantOfChain(node: BinOp | Subscript): PlainConstant | null {
  const spine = [node];
  let left = leftOperand(node);
  while (left.kind === 'BinOp' || left.kind === 'Subscript') {
    spine.push(left);
    left = leftOperand(left);
  }
  let value = constantOf(left);
  for (let i = spine.length - 1; i >= 0 && value !== null; i--) value = foldStep(spine[i], value);
  return value;
}

function leftOperand(node: BinOp | Subscript): Expr {
  return node.kind === 'BinOp' ? node.left : node.value;
}

/** The value of an operation or subscript whose left operand is known, or null. CPython: Python/ast_opt.c, fold_binop(), fold_subscr() */
export function foldStep(node: Expr, left: PlainConstant): PlainConstant | null {
  if (node.kind === 'BinOp') {
    const right = constantOf(node.right);
    return right === null ? null : foldBinary(node.op, left, right);
  }
  if (node.kind !== 'Subscript' || node.ctx !== 'Load') return null;
  const index = constantOf(node.slice);
  return index === null ? null : foldSubscript(left, index);
}

/** A slice of literals, as in `a[1:]`, but not `a[-1:]`. CPython: Python/codegen.c, is_constant_slice(). */
export function constantSlice({ lower, upper, step }: Slice): PlainConstant | null {
  const parts = [lower, upper, step];
  if (!parts.every((part) => part === null || part.kind === 'Constant')) return null;
  return { type: 'slice', items: parts.map((part) => (part === null ? NONE : constantOf(part) as PlainConstant)) };
}

/** A tuple of constants, one of which is such a slice at least, as in `a[1:, 0]`; else null. */
export function constantTupleOfSlices(elements: readonly Expr[]): PlainConstant | null {
  if (!elements.some((element) => element.kind === 'Slice')) return null;
  const items = elements.map((element) => (element.kind === 'Slice' ? constantSlice(element) : constantOf(element)));
  return items.every((item) => item !== null) ? { type: 'tuple', items } : null;
}

/** A tuple of these elements if all are constants, else null. */
export function constantTuple(elements: readonly Expr[]): PlainConstant | null {
  const items = constantItems(elements);
  return items === null ? null : { type: 'tuple', items };
}

export function constantItems(elements: readonly Expr[]): PlainConstant[] | null {
  const items: PlainConstant[] = [];
  for (const element of elements) {
    const item = constantOf(element);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

/**
 * What is only iterated over or searched: a list becomes a tuple, which may be a constant, and a set of constants a frozenset.
 *
 * CPython: Python/ast_opt.c, fold_iter()
 */
export function compileIterable(u: Unit, node: Expr): void {
  if (node.kind === 'List' && node.elts.every((element) => element.kind !== 'Starred')) {
    return compileExpr(u, { kind: 'Tuple', start: node.start, end: node.end, elts: node.elts, ctx: 'Load' });
  }
  if (node.kind === 'Set') {
    const items = constantItems(node.elts);
    if (items !== null) return u.loadConst({ type: 'frozenset', items }, node as Span);
  }
  compileExpr(u, node);
}
