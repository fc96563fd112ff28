import type { Attribute, BinOp, BoolOp, Call, Compare, Expr, IfExp, NamedExpr, Operator, Slice, Subscript, UnaryOp, YieldFrom } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { BinaryOperand } from '../bytecode/operators';
import { AwaitedFrom, emitAwait, emitSendLoop, emitYield } from './awaiting';
import { compileCallOf, isMethodCall } from './calls';
import { compileCompare } from './comparisons';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { compileComprehension } from './comprehensions';
import { compileCondition } from './conditions';
import { compileDict, compileList, compileSet, compileTuple } from './displays';
import { constantOf, constantSlice, foldStep } from './folding';
import { compileFormattedValue, compileInterpolation, compileJoinedStr, compileTemplate } from './fstrings';
import { compileLambda } from './functions';
import { warnAboutIndex, warnAboutSubscripter } from './literal-warnings';
import { compileName } from './names';
import { formatAsFString } from './percent-formats';
import type { Unit } from './unit';

const BINARY: Record<Operator, number> = {
  Add: BinaryOperand.ADD,
  Sub: BinaryOperand.SUBTRACT,
  Mult: BinaryOperand.MULTIPLY,
  MatMult: BinaryOperand.MATRIX_MULTIPLY,
  Div: BinaryOperand.TRUE_DIVIDE,
  Mod: BinaryOperand.REMAINDER,
  Pow: BinaryOperand.POWER,
  LShift: BinaryOperand.LSHIFT,
  RShift: BinaryOperand.RSHIFT,
  BitOr: BinaryOperand.OR,
  BitXor: BinaryOperand.XOR,
  BitAnd: BinaryOperand.AND,
  FloorDiv: BinaryOperand.FLOOR_DIVIDE,
};

/** Operand of BINARY_OP and INPLACE_OP. */
export function binaryOperand(op: Operator): number {
  return BINARY[op];
}

/**
 * -- value. What nests on its left side (`a + b + c …`, `a.b.c …`, `f()()() …`) is compiled in a loop, for it may be
 * thousands deep.
 *
 * CPython: Python/codegen.c, codegen_visit_expr()
 */
export function compileExpr(u: Unit, node: Expr): void {
  const left = leftOf(u, node);
  if (left === null) return compileLeaf(u, node);
  const spine = [node];
  let leftmost = left;
  for (let next = leftOf(u, leftmost); next !== null; next = leftOf(u, leftmost)) {
    spine.push(leftmost);
    leftmost = next;
  }
  const innermost = spine[spine.length - 1].kind;
  let constant = innermost === 'BinOp' || innermost === 'Subscript' ? constantOf(leftmost) : null;
  if (constant === null) compileLeaf(u, leftmost);
  let before: Expr = leftmost;
  for (let i = spine.length - 1; i >= 0; i--) {
    const outer = spine[i];
    if (constant !== null) {
      const folded = foldStep(outer, constant);
      if (folded === null) u.loadConst(constant, before);
      constant = folded;
    }
    if (constant === null) compileRightOfLeft(u, outer);
    before = outer;
  }
  if (constant !== null) u.loadConst(constant, node);
}

/** The operand that is evaluated first, for kinds that come in long chains. */
function leftOf(u: Unit, node: Expr): Expr | null {
  switch (node.kind) {
    case 'BinOp': return !u.compilation.knobs.formatsInCode || formatAsFString(node) === null ? node.left : null;
    case 'Attribute': return node.value;
    case 'Subscript': return node.value;
    case 'Call': return isMethodCall(node) ? node.func.value : node.func;
    default: return null;
  }
}

function compileRightOfLeft(u: Unit, node: Expr): void {
  switch (node.kind) {
    case 'BinOp': return compileRightOperand(u, node);
    case 'Attribute': return u.emitName(Op.LOAD_ATTR, u.mangled(node.attr), attributeSpan(u, node, node));
    case 'Subscript': return compileSubscriptOf(u, node);
    case 'Call': return compileCallOf(u, node as Call);
  }
}

function compileRightOperand(u: Unit, node: BinOp): void {
  compileExpr(u, node.right);
  u.emit(Op.BINARY_OP, BINARY[node.op], node);
}

/**
 * Where an attribute access is shown: from the attribute's name on, if that is on a later line than the expression's start.
 *
 * CPython: update_start_location_to_match_attr()
 */
export function attributeSpan(u: Unit, node: Attribute, around: Span): Span {
  const { source } = u.compilation;
  if (source.lineOf(around.start) === source.lineOf(node.end)) return around;
  return { start: node.end - node.attr.length, end: Math.max(around.end, node.end) };
}

/** container -- value */
function compileSubscriptOf(u: Unit, node: Subscript): void {
  warnAboutSubscripter(u, node);
  warnAboutIndex(u, node);
  compileExpr(u, node.slice);
  u.emit(Op.BINARY_SUBSCR, 0, node);
}

function compileLeaf(u: Unit, node: Expr): void {
  const constant = constantOf(node);
  if (constant !== null) return u.loadConst(constant, node);
  switch (node.kind) {
    case 'Name': return compileName(u, node.id, 'Load', node);
    case 'BinOp': return compileJoinedStr(u, formatAsFString(node) as NonNullable<ReturnType<typeof formatAsFString>>);
    case 'BoolOp': return compileBoolOp(u, node);
    case 'NamedExpr': return compileNamedExpr(u, node);
    case 'UnaryOp': return compileUnaryOp(u, node);
    case 'Lambda': return compileLambda(u, node);
    case 'IfExp': return compileIfExp(u, node);
    case 'Compare': return compileCompare(u, node);
    case 'List': return compileList(u, node);
    case 'Tuple': return compileTuple(u, node);
    case 'Set': return compileSet(u, node);
    case 'Dict': return compileDict(u, node);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return compileComprehension(u, node);
    case 'Yield':
      u.compilation.refuseMisplaced(node);
      if (node.value === null) u.loadNone(node);
      else compileExpr(u, node.value);
      return emitYield(u, node);
    case 'YieldFrom':
      u.compilation.refuseMisplaced(node);
      return compileYieldFrom(u, node);
    case 'Await':
      u.compilation.refuseMisplaced(node);
      compileExpr(u, node.value);
      return emitAwait(u, AwaitedFrom.EXPRESSION, node);
    case 'JoinedStr': return compileJoinedStr(u, node);
    case 'FormattedValue': return compileFormattedValue(u, node);
    case 'TemplateStr': return compileTemplate(u, node);
    case 'Interpolation': return compileInterpolation(u, node);
    case 'Slice': return compileSlice(u, node);
    case 'Starred': return u.compilation.fail("can't use starred expression here", node);
  }
}

function compileYieldFrom(u: Unit, node: YieldFrom): void {
  if (u.scope.isCoroutine) u.compilation.fail("'yield from' inside async function", node);
  compileExpr(u, node.value);
  u.emit(Op.GET_YIELD_FROM_ITER, 0, node);
  emitSendLoop(u, node);
}

/** CPython: codegen_boolop() */
function compileBoolOp(u: Unit, node: BoolOp): void {
  const end = u.newLabel();
  const op = node.op === 'And' ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
  const last = node.values.length - 1;
  for (let i = 0; i < last; i++) {
    compileExpr(u, node.values[i]);
    u.emit(op, end, node);
  }
  compileExpr(u, node.values[last]);
  u.place(end);
}

function compileNamedExpr(u: Unit, node: NamedExpr): void {
  compileExpr(u, node.value);
  u.emit(Op.COPY, 1, node);
  compileName(u, node.target.id, 'Store', node.target);
}

const UNARY = { Invert: Op.UNARY_INVERT, Not: Op.UNARY_NOT, UAdd: Op.UNARY_POSITIVE, USub: Op.UNARY_NEGATIVE } as const;
const OPPOSITE = { Is: 'IsNot', IsNot: 'Is', In: 'NotIn', NotIn: 'In' } as const;

/** `not a in b` is one operation, as `a not in b`; null for other expressions. CPython: Python/ast_opt.c, fold_unaryop() */
export function oppositeComparison(node: UnaryOp): Compare | null {
  const { op, operand } = node;
  if (op !== 'Not' || operand.kind !== 'Compare' || operand.ops.length !== 1) return null;
  const opposite = OPPOSITE[operand.ops[0] as keyof typeof OPPOSITE];
  return opposite === undefined ? null : { ...operand, ops: [opposite] };
}

function compileUnaryOp(u: Unit, node: UnaryOp): void {
  const { operand } = node;
  const opposite = oppositeComparison(node);
  if (opposite !== null) {
    return compileCompare(u, opposite, u.compilation.knobs.foldsInTree ? opposite : operand as Compare);
  }
  compileExpr(u, operand);
  u.emit(UNARY[node.op], 0, node);
}

function compileIfExp(u: Unit, node: IfExp): void {
  const orelse = u.newLabel();
  const end = u.newLabel();
  compileCondition(u, node.test, orelse, false, node);
  compileExpr(u, node.body);
  u.jump(end, NOWHERE);
  u.place(orelse);
  compileExpr(u, node.orelse);
  u.place(end);
}

/** -- slice. CPython: codegen_slice() */
function compileSlice(u: Unit, node: Slice): void {
  const constant = u.compilation.knobs.constantSlices ? constantSlice(node) : null;
  if (constant !== null) return u.loadConst(constant, node);
  for (const bound of [node.lower, node.upper]) {
    if (bound === null) u.loadNone(node);
    else compileExpr(u, bound);
  }
  if (node.step !== null) compileExpr(u, node.step);
  u.emit(Op.BUILD_SLICE, node.step === null ? 2 : 3, node);
}
