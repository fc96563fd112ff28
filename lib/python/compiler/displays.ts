import type { Dict, Expr, List, SetDisplay, Tuple } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import type { Span } from './compilation';
import { compileExpr } from './expressions';
import { constantItems, constantTupleOfSlices } from './folding';
import type { Unit } from './unit';

/** Displays and calls with more parts than this are built up one by one. CPython: STACK_USE_GUIDELINE */
export const STACK_USE_GUIDELINE = 30;

interface Building {
  build: number;
  add: number;
  extend: number;
}

const LIST: Building = { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND };
const SET: Building = { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE };

export function compileList(u: Unit, node: List): void {
  compileElements(u, node.elts, LIST, false, 0, node);
}

export function compileSet(u: Unit, node: SetDisplay): void {
  compileElements(u, node.elts, SET, false, 0, node);
}

export function compileTuple(u: Unit, node: Tuple): void {
  const constant = u.compilation.knobs.constantSlices ? constantTupleOfSlices(node.elts) : null;
  if (constant !== null) return u.loadConst(constant, node);
  compileElements(u, node.elts, LIST, true, 0, node);
}

/** The positional arguments of a call, as a tuple on the stack; `pushed` of them are there already. */
export function compileArgumentTuple(u: Unit, args: readonly Expr[], pushed: number, at: Span): void {
  compileElements(u, args, LIST, true, pushed, at);
}

/**
 * A list, set or tuple of elements, some of them starred; `pushed` more are on the stack before them.
 *
 * CPython: Python/codegen.c, starunpack_helper_impl()
 */
function compileElements(u: Unit, elements: readonly Expr[], kind: Building, isTuple: boolean, pushed: number, at: Span): void {
  const count = elements.length;
  const items = count > 2 && (isTuple || u.compilation.knobs.constantDisplays) ? constantItems(elements) : null;
  if (items !== null) {
    if (isTuple && pushed === 0) return u.loadConst({ type: 'tuple', items }, at);
    u.emit(kind.build, pushed, at);
    u.loadConst({ type: kind === SET ? 'frozenset' : 'tuple', items }, at);
    u.emit(kind.extend, 1, at);
    if (isTuple) u.emit(Op.LIST_TO_TUPLE, 0, at);
    return;
  }
  const isBig = count + pushed > STACK_USE_GUIDELINE;
  const hasStar = elements.some((element) => element.kind === 'Starred');
  if (!hasStar && !isBig) {
    for (const element of elements) compileExpr(u, element);
    return u.emit(isTuple ? Op.BUILD_TUPLE : kind.build, count + pushed, at);
  }
  let isBuilt = isBig;
  if (isBig) u.emit(kind.build, pushed, at);
  for (let i = 0; i < count; i++) {
    const element = elements[i];
    if (element.kind === 'Starred') {
      if (!isBuilt) u.emit(kind.build, i + pushed, at);
      isBuilt = true;
      compileExpr(u, element.value);
      u.emit(kind.extend, 1, at);
    } else {
      compileExpr(u, element);
      if (isBuilt) u.emit(kind.add, 1, at);
    }
  }
  if (isTuple) u.emit(Op.LIST_TO_TUPLE, 0, at);
}

/** CPython: codegen_dict() */
export function compileDict(u: Unit, node: Dict): void {
  const { keys } = node;
  let hasDict = false;
  let waiting = 0;
  const flush = (end: number) => {
    compileSubDict(u, node, end - waiting, end);
    if (hasDict) u.emit(Op.DICT_UPDATE, 1, node);
    hasDict = true;
    waiting = 0;
  };
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === null) {
      if (waiting > 0) flush(i);
      if (!hasDict) u.emit(Op.BUILD_MAP, 0, node);
      hasDict = true;
      compileExpr(u, node.values[i]);
      u.emit(Op.DICT_UPDATE, 1, node);
    } else {
      waiting++;
      if (waiting * 2 > STACK_USE_GUIDELINE + 2) flush(i + 1);
    }
  }
  if (waiting > 0) flush(keys.length);
  if (!hasDict) u.emit(Op.BUILD_MAP, 0, node);
}

/** CPython: codegen_subdict() */
function compileSubDict(u: Unit, node: Dict, start: number, end: number): void {
  const count = end - start;
  const isBig = count * 2 > STACK_USE_GUIDELINE;
  if (isBig) u.emit(Op.BUILD_MAP, 0, node);
  for (let i = start; i < end; i++) {
    compileExpr(u, node.keys[i] as Expr);
    compileExpr(u, node.values[i]);
    if (isBig) u.emit(Op.MAP_ADD, 1, node);
  }
  if (!isBig) u.emit(Op.BUILD_MAP, count, node);
}
