import type { CmpOperator, Compare, Expr } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { CompareOperand } from '../bytecode/operators';
import type { Span } from './compilation';
import { compileExpr } from './expressions';
import { compileIterable } from './folding';
import { constantSeen, literalTypeName } from './literal-warnings';
import type { Unit } from './unit';

const COMPARE: Partial<Record<CmpOperator, number>> = {
  Lt: CompareOperand.LT,
  LtE: CompareOperand.LE,
  Eq: CompareOperand.EQ,
  NotEq: CompareOperand.NE,
  Gt: CompareOperand.GT,
  GtE: CompareOperand.GE,
};

/** left, right -- bool. CPython: Python/codegen.c, codegen_addcompare() */
export function compileComparisonStep(u: Unit, op: CmpOperator, at: Span): void {
  switch (op) {
    case 'Is':
    case 'IsNot':
      return u.emit(Op.IS_OP, op === 'IsNot' ? 1 : 0, at);
    case 'In':
    case 'NotIn':
      return u.emit(Op.CONTAINS_OP, op === 'NotIn' ? 1 : 0, at);
    default:
      return u.emit(Op.COMPARE_OP, COMPARE[op] as number, at);
  }
}

/** A comparison, and what the compiler takes it for when it warns. CPython: codegen_compare() */
export function compileCompare(u: Unit, node: Compare, seenAs = node): void {
  warnAboutComparison(u, seenAs);
  const last = node.ops.length - 1;
  compileExpr(u, node.left);
  if (last === 0) {
    compileComparator(u, node.ops[0], node.comparators[0]);
    return compileComparisonStep(u, node.ops[0], node);
  }
  const cleanup = u.newLabel();
  const end = u.newLabel();
  for (let i = 0; i < last; i++) {
    compileExpr(u, node.comparators[i]);
    u.emit(Op.SWAP, 2, node);
    u.emit(Op.COPY, 2, node);
    compileComparisonStep(u, node.ops[i], node);
    u.emit(Op.JUMP_IF_FALSE_OR_POP, cleanup, node);
  }
  compileComparator(u, node.ops[last], node.comparators[last]);
  compileComparisonStep(u, node.ops[last], node);
  u.jump(end, node);
  u.place(cleanup);
  u.emit(Op.SWAP, 2, node);
  u.emit(Op.POP_TOP, 0, node);
  u.place(end);
}

/** The list of `x in [1, 2]` becomes a tuple, the set a frozenset. CPython: Python/ast_opt.c, fold_compare() */
export function compileComparator(u: Unit, op: CmpOperator, node: Expr): void {
  if (op === 'In' || op === 'NotIn') compileIterable(u, node);
  else compileExpr(u, node);
}

/** CPython: codegen_check_compare() */
export function warnAboutComparison(u: Unit, node: Compare): void {
  let left: Expr = node.left;
  for (let i = 0; i < node.ops.length; i++) {
    const op = node.ops[i];
    const right = node.comparators[i];
    if (op === 'Is' || op === 'IsNot') {
      const literal = surprisingType(u, left) ?? surprisingType(u, right);
      if (literal !== null) {
        const sign = op === 'Is' ? ['is', '=='] : ['is not', '!='];
        const what = u.compilation.knobs.namesLiteralType ? `'${literal}' literal` : 'a literal';
        u.compilation.warn(`"${sign[0]}" with ${what}. Did you mean "${sign[1]}"?`, node);
        return;
      }
    }
    left = right;
  }
}

/** Type of a constant whose identity says nothing; the singletons and things that are no constants have none. */
function surprisingType(u: Unit, node: Expr): string | null {
  const constant = constantSeen(u, node);
  if (constant === null || ['None', 'True', 'False', 'Ellipsis'].includes(constant.type)) return null;
  return literalTypeName(constant);
}
