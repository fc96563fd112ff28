import type { Assign, AugAssign, Expr } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import type { Span } from './compilation';
import { attributeSpan, binaryOperand, compileExpr } from './expressions';
import { constantOf } from './folding';
import { compileName } from './names';
import type { Unit } from './unit';

/** CPython: Python/codegen.c, the case Assign_kind of codegen_visit_stmt() */
export function compileAssign(u: Unit, node: Assign): void {
  const { targets, value } = node;
  if (targets.length === 1 && compileSwap(u, targets[0], value)) return;
  compileExpr(u, value);
  const last = targets.length - 1;
  for (let i = 0; i <= last; i++) {
    if (i < last) u.emit(Op.COPY, 1, node);
    compileTarget(u, targets[i]);
  }
}

/**
 * `a, b = b, a` and the like make no tuple.
 *
 * CPython: Python/flowgraph.c, BUILD_TUPLE before UNPACK_SEQUENCE in optimize_basic_block()
 */
function compileSwap(u: Unit, target: Expr, value: Expr): boolean {
  if ((target.kind !== 'Tuple' && target.kind !== 'List') || value.kind !== 'Tuple') return false;
  const count = value.elts.length;
  if (count === 0 || count > 3 || target.elts.length !== count) return false;
  if ([...target.elts, ...value.elts].some((element) => element.kind === 'Starred')) return false;
  if (constantOf(value) !== null && !u.compilation.knobs.constantsUnpacked) return false;
  for (const element of value.elts) compileExpr(u, element);
  if (count > 1) u.emit(Op.SWAP, count, target);
  for (const element of target.elts) compileTarget(u, element);
  return true;
}

/** value -- : stores it. */
export function compileTarget(u: Unit, node: Expr): void {
  switch (node.kind) {
    case 'Name': return compileName(u, node.id, 'Store', node);
    case 'Attribute':
      compileExpr(u, node.value);
      return u.emitName(Op.STORE_ATTR, u.mangled(node.attr), attributeSpan(u, node, node));
    case 'Subscript':
      compileExpr(u, node.value);
      compileExpr(u, node.slice);
      return u.emit(Op.STORE_SUBSCR, 0, node);
    case 'Tuple':
    case 'List':
      return compileUnpacking(u, node.elts, node);
    case 'Starred': return u.compilation.fail('starred assignment target must be in a list or tuple', node);
    default: throw new Error(`${node.kind} is no target`);
  }
}

/** CPython: unpack_helper() */
function compileUnpacking(u: Unit, elements: readonly Expr[], at: Span): void {
  const count = elements.length;
  let hasStar = false;
  for (let i = 0; i < count; i++) {
    if (elements[i].kind !== 'Starred') continue;
    if (hasStar) u.compilation.fail('multiple starred expressions in assignment', at);
    if (i >= 256) u.compilation.fail('too many expressions in star-unpacking assignment', at);
    u.emit(Op.UNPACK_EX, i + ((count - i - 1) << 8), at);
    hasStar = true;
  }
  if (!hasStar) u.emit(Op.UNPACK_SEQUENCE, count, at);
  for (const element of elements) compileTarget(u, element.kind === 'Starred' ? element.value : element);
}

export function compileDelete(u: Unit, node: Expr): void {
  switch (node.kind) {
    case 'Name': return compileName(u, node.id, 'Del', node);
    case 'Attribute':
      compileExpr(u, node.value);
      return u.emitName(Op.DELETE_ATTR, u.mangled(node.attr), attributeSpan(u, node, node));
    case 'Subscript':
      compileExpr(u, node.value);
      compileExpr(u, node.slice);
      return u.emit(Op.DELETE_SUBSCR, 0, node);
    case 'Tuple':
    case 'List':
      return node.elts.forEach((element) => compileDelete(u, element));
    default: throw new Error(`${node.kind} cannot be deleted`);
  }
}

/** CPython: codegen_augassign() */
export function compileAugAssign(u: Unit, node: AugAssign): void {
  const { target } = node;
  const operand = binaryOperand(node.op);
  switch (target.kind) {
    case 'Name':
      compileName(u, target.id, 'Load', target);
      compileExpr(u, node.value);
      u.emit(Op.INPLACE_OP, operand, node);
      return compileName(u, target.id, 'Store', target);
    case 'Attribute': {
      const at = attributeSpan(u, target, target);
      const name = u.mangled(target.attr);
      compileExpr(u, target.value);
      u.emit(Op.COPY, 1, target);
      u.emitName(Op.LOAD_ATTR, name, at);
      compileExpr(u, node.value);
      u.emit(Op.INPLACE_OP, operand, node);
      u.emit(Op.SWAP, 2, at);
      return u.emitName(Op.STORE_ATTR, name, at);
    }
    case 'Subscript':
      compileExpr(u, target.value);
      compileExpr(u, target.slice);
      u.emit(Op.COPY, 2, target);
      u.emit(Op.COPY, 2, target);
      u.emit(Op.BINARY_SUBSCR, 0, target);
      compileExpr(u, node.value);
      u.emit(Op.INPLACE_OP, operand, node);
      u.emit(Op.SWAP, 3, target);
      u.emit(Op.SWAP, 2, target);
      return u.emit(Op.STORE_SUBSCR, 0, target);
  }
}
