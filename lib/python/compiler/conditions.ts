import type { Compare, Expr } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { compileComparator, compileComparisonStep, warnAboutComparison } from './comparisons';
import { NOWHERE } from './compilation';
import { compileExpr } from './expressions';
import { constantOf } from './folding';
import { isTrue } from './fold-operators';
import type { Label, Unit } from './unit';

/**
 * Jumps to the label if the expression is true (or false), and goes on if not.
 *
 * CPython: Python/codegen.c, codegen_jump_if()
 */
export function compileCondition(u: Unit, node: Expr, target: Label, jumpIf: boolean): void {
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op === 'Not') return compileCondition(u, node.operand, target, !jumpIf);
      break;
    case 'BoolOp': {
      const stopsAt = node.op === 'Or';
      const end = stopsAt === jumpIf ? target : u.newLabel();
      const last = node.values.length - 1;
      for (let i = 0; i < last; i++) compileCondition(u, node.values[i], end, stopsAt);
      compileCondition(u, node.values[last], target, jumpIf);
      if (end !== target) u.place(end);
      return;
    }
    case 'IfExp': {
      const orelse = u.newLabel();
      const end = u.newLabel();
      compileCondition(u, node.test, orelse, false);
      compileCondition(u, node.body, target, jumpIf);
      u.jump(end, NOWHERE);
      u.place(orelse);
      compileCondition(u, node.orelse, target, jumpIf);
      u.place(end);
      return;
    }
    case 'Compare':
      if (node.ops.length > 1) return compileChainCondition(u, node, target, jumpIf);
      if (compileNoneTest(u, node, target, jumpIf)) return;
      break;
  }
  const constant = constantOf(node);
  if (constant !== null) {
    if (isTrue(constant) === jumpIf) u.jump(target, node);
    return;
  }
  compileExpr(u, node);
  u.emit(jumpIf ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, node);
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
