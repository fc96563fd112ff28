import type { Assert, ExprStatement, If, Raise, Return, Statement } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { compileAnnAssign } from './annotations';
import { compileAugAssign, compileDelete, compileAssign } from './assignments';
import { unwindBlocks } from './blocks';
import { compileClass } from './classes';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { compileCondition } from './conditions';
import { compileExpr } from './expressions';
import { isTrue } from './fold-operators';
import { constantOf } from './folding';
import { compileFunction } from './functions';
import { compileImport, compileImportFrom } from './imports';
import { compileAsyncFor, compileFor, compileWhile } from './loops';
import { constantSeen } from './literal-warnings';
import { compileMatch } from './match-statement';
import { compileTryStar } from './try-star';
import { compileTry } from './try-statement';
import { compileTypeAlias } from './type-params';
import type { Unit } from './unit';
import { compileWith } from './with-statement';

export function compileBody(u: Unit, body: readonly Statement[]): void {
  for (const statement of body) compileStatement(u, statement);
}

/** CPython: Python/codegen.c, codegen_visit_stmt() */
function compileStatement(u: Unit, node: Statement): void {
  u.markLine(node.start);
  switch (node.kind) {
    case 'If':
    case 'For':
    case 'While':
    case 'Try':
    case 'TryStar':
    case 'With':
    case 'Match':
    case 'AsyncFor':
    case 'AsyncWith':
      u.conditionalDepth++;
      compileConditionalStatement(u, node);
      u.conditionalDepth--;
      return;
    case 'Expr': return compileExprStatement(u, node);
    case 'Assign': return compileAssign(u, node);
    case 'AugAssign': return compileAugAssign(u, node);
    case 'AnnAssign': return compileAnnAssign(u, node);
    case 'Return': return compileReturn(u, node);
    case 'FunctionDef': return compileFunction(u, node);
    case 'ClassDef': return compileClass(u, node);
    case 'Raise': return compileRaise(u, node);
    case 'Break': return compileBreak(u, node);
    case 'Continue': return compileContinue(u, node);
    case 'Import': return compileImport(u, node);
    case 'ImportFrom': return compileImportFrom(u, node);
    case 'Assert': return compileAssert(u, node);
    case 'Delete': return node.targets.forEach((target) => compileDelete(u, target));
    case 'TypeAlias': return compileTypeAlias(u, node);
    case 'AsyncFunctionDef': return compileFunction(u, node);
    case 'Pass': return u.emit(Op.NOP, 0, node);
    case 'Global':
    case 'Nonlocal':
  }
}

type ConditionalStatement = Extract<
  Statement, { kind: 'If' | 'For' | 'While' | 'Try' | 'TryStar' | 'With' | 'Match' | 'AsyncFor' | 'AsyncWith' }
>;

/** Statements in which others may not be reached. */
function compileConditionalStatement(u: Unit, node: ConditionalStatement): void {
  switch (node.kind) {
    case 'If': return compileIf(u, node);
    case 'For': return compileFor(u, node);
    case 'While': return compileWhile(u, node);
    case 'Try': return compileTry(u, node);
    case 'TryStar': return compileTryStar(u, node);
    case 'With': return compileWith(u, node, 0);
    case 'Match': return compileMatch(u, node);
    case 'AsyncFor':
      u.compilation.refuseMisplaced(node);
      return compileAsyncFor(u, node);
    case 'AsyncWith':
      u.compilation.refuseMisplaced(node);
      return compileWith(u, node, 0);
  }
}

/** CPython: codegen_stmt_expr() */
function compileExprStatement(u: Unit, node: ExprStatement): void {
  if (u.compilation.isInteractive && u.parent === null) {
    compileExpr(u, node.value);
    return u.emit(Op.PRINT_EXPR, 0, node);
  }
  if (constantOf(node.value) !== null) return u.emit(Op.NOP, 0, node);
  compileExpr(u, node.value);
  u.emit(Op.POP_TOP, 0, NOWHERE);
}

/** With `elif`s in a loop: there may be thousands. CPython: codegen_if() */
function compileIf(u: Unit, node: If): void {
  const end = u.newLabel();
  let branch: If | null = node;
  while (branch !== null) {
    const { orelse }: If = branch;
    const next = orelse.length > 0 ? u.newLabel() : end;
    compileCondition(u, branch.test, next, false, branch);
    compileBody(u, branch.body);
    branch = null;
    if (orelse.length === 0) break;
    u.jump(end, NOWHERE);
    u.place(next);
    if (orelse.length === 1 && orelse[0].kind === 'If') {
      [branch] = orelse as [If];
      u.markLine(branch.start);
    } else {
      compileBody(u, orelse);
    }
  }
  u.place(end);
}

/** CPython: codegen_return() */
function compileReturn(u: Unit, node: Return): void {
  const { scope, compilation } = u;
  compilation.refuseMisplaced(node);
  if (node.value !== null && scope.isAsyncGenerator) compilation.fail("'return' with value in async generator", node);
  const constant = node.value === null ? null : constantOf(node.value);
  const preserveTop = node.value !== null && constant === null;
  if (node.value !== null && constant === null) compileExpr(u, node.value);
  if (node.value !== null && constant !== null) u.emit(Op.NOP, 0, node.value);
  if (node.value === null) u.emit(Op.NOP, 0, node);
  const { handler } = u;
  const at: { place: Span } = { place: constant !== null && node.value !== null ? node.value : node };
  unwindBlocks(u, at, preserveTop, false);
  if (constant !== null) u.loadConst(constant, at.place);
  else if (!preserveTop) u.loadNone(at.place);
  u.emit(Op.RETURN_VALUE, 0, at.place);
  u.handler = handler;
}

function compileBreak(u: Unit, node: Span): void {
  u.emit(Op.NOP, 0, node);
  const { handler } = u;
  const at = { place: node };
  const loop = unwindBlocks(u, at, false, true);
  if (loop === null) return u.compilation.fail("'break' outside loop", node);
  if (loop.kind === 'for') u.emit(Op.POP_TOP, 0, at.place);
  u.jumpInterruptibly(loop.exit, at.place);
  u.handler = handler;
}

function compileContinue(u: Unit, node: Span): void {
  u.emit(Op.NOP, 0, node);
  const { handler } = u;
  const at = { place: node };
  const loop = unwindBlocks(u, at, false, true);
  if (loop === null) return u.compilation.fail("'continue' not properly in loop", node);
  u.jumpInterruptibly(loop.start, at.place);
  u.handler = handler;
}

function compileRaise(u: Unit, node: Raise): void {
  let operand = 0;
  if (node.exc !== null) {
    compileExpr(u, node.exc);
    operand = 1;
    if (node.cause !== null) {
      compileExpr(u, node.cause);
      operand = 2;
    }
  }
  u.emit(Op.RAISE_VARARGS, operand, node);
}

/** CPython: codegen_assert() */
function compileAssert(u: Unit, node: Assert): void {
  const { test, msg } = node;
  const constant = constantSeen(u, test);
  if ((test.kind === 'Tuple' && test.elts.length > 0) || (constant?.type === 'tuple' && isTrue(constant))) {
    u.compilation.warn('assertion is always true, perhaps remove parentheses?', node);
  }
  if (u.compilation.optimize > 0) {
    u.emit(Op.NOP, 0, node);
    return;
  }
  const end = u.newLabel();
  const place = compileCondition(u, test, end, true, node);
  const { statementPlaces, assertionsFailAtTest } = u.compilation.knobs;
  const at = statementPlaces ? place : node;
  u.emit(Op.LOAD_ASSERTION_ERROR, 0, at);
  if (msg !== null) {
    u.emit(Op.PUSH_NULL, 0, at);
    compileExpr(u, msg);
    u.emit(Op.CALL, 1, at);
  }
  u.emit(Op.RAISE_VARARGS, 1, statementPlaces ? place : assertionsFailAtTest ? test : node);
  u.place(end);
}
