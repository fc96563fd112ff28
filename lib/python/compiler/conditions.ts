import type { BoolOp, Compare, Expr, IfExp } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { compileComparator, compileComparisonStep, warnAboutComparison } from './comparisons';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { compileExpr, oppositeComparison } from './expressions';
import { constantOf } from './folding';
import { isTrue } from './fold-operators';
import type { Label, Unit } from './unit';

/**
 * Jumps to the label if the expression is true (or false), and goes on if not. `around` is the statement or expression whose
 * condition it is. Returns the place at which CPython up to 3.11 goes on from there: `around`, or the last comparison.
 *
 * CPython: Python/codegen.c, codegen_jump_if()
 */
export function compileCondition(u: Unit, node: Expr, target: Label, jumpIf: boolean, around: Span): Span {
  switch (node.kind) {
    case 'UnaryOp': {
      const opposite = u.compilation.knobs.foldsInTree ? oppositeComparison(node) : null;
      if (opposite !== null) return compileCondition(u, opposite, target, jumpIf, around);
      if (node.op === 'Not') return compileCondition(u, node.operand, target, !jumpIf, around);
      break;
    }
    case 'BoolOp': return compileBoolCondition(u, node, target, jumpIf, around);
    case 'IfExp': return compileIfCondition(u, node, target, jumpIf, around);
    case 'Compare':
      if (node.ops.length > 1) compileChainCondition(u, node, target, jumpIf);
      else if (!compileNoneTest(u, node, target, jumpIf)) compileTest(u, node, target, jumpIf, node);
      return node;
  }
  compileTest(u, node, target, jumpIf, u.compilation.knobs.statementPlaces ? around : node);
  return around;
}

function compileTest(u: Unit, node: Expr, target: Label, jumpIf: boolean, at: Span): void {
  const constant = constantOf(node);
  if (constant !== null) {
    u.emit(Op.NOP, 0, node);
    if (isTrue(constant) === jumpIf) u.jump(target, node);
    return;
  }
  compileExpr(u, node);
  u.emit(jumpIf ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, at);
}

function compileBoolCondition(u: Unit, node: BoolOp, target: Label, jumpIf: boolean, around: Span): Span {
  const stopsAt = node.op === 'Or';
  const end = stopsAt === jumpIf ? target : u.newLabel();
  const last = node.values.length - 1;
  let place = around;
  for (let i = 0; i < last; i++) place = compileCondition(u, node.values[i], end, stopsAt, place);
  place = compileCondition(u, node.values[last], target, jumpIf, place);
  if (end !== target) u.place(end);
  return place;
}

function compileIfCondition(u: Unit, node: IfExp, target: Label, jumpIf: boolean, around: Span): Span {
  const orelse = u.newLabel();
  const end = u.newLabel();
  let place = compileCondition(u, node.test, orelse, false, around);
  place = compileCondition(u, node.body, target, jumpIf, place);
  u.jump(end, NOWHERE);
  u.place(orelse);
  place = compileCondition(u, node.orelse, target, jumpIf, place);
  u.place(end);
  return place;
}

/** `x is None` and `x is not None` need no None on the stack. */
function compileNoneTest(u: Unit, node: Compare, target: Label, jumpIf: boolean): boolean {
  const [op] = node.ops;
  const [right] = node.comparators;
  if ((op !== 'Is' && op !== 'IsNot') || right.kind !== 'Constant' || right.value.type !== 'None') return false;
  warnAboutComparison(u, node);
  compileExpr(u, node.left);
  u.emit((op === 'Is') === jumpIf ? Op.POP_JUMP_IF_NONE : Op.POP_JUMP_IF_NOT_NONE, target, node);
  return true;
}

/** `a < b < c`, where b is evaluated once. */
function compileChainCondition(u: Unit, node: Compare, target: Label, jumpIf: boolean): void {
  warnAboutComparison(u, node);
  const cleanup = u.newLabel();
  const end = u.newLabel();
  const last = node.ops.length - 1;
  compileExpr(u, node.left);
  for (let i = 0; i < last; i++) {
    compileExpr(u, node.comparators[i]);
    u.emit(Op.SWAP, 2, node);
    u.emit(Op.COPY, 2, node);
    compileComparisonStep(u, node.ops[i], node);
    u.emit(Op.POP_JUMP_IF_FALSE, cleanup, node);
  }
  compileComparator(u, node.ops[last], node.comparators[last]);
  compileComparisonStep(u, node.ops[last], node);
  u.emit(jumpIf ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, node);
  u.jump(end, NOWHERE);
  u.place(cleanup);
  u.emit(Op.POP_TOP, 0, node);
  if (!jumpIf) u.jump(target, NOWHERE);
  u.place(end);
}
