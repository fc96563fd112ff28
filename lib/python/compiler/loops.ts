import type { AsyncFor, For, While } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { compileTarget } from './assignments';
import { emitSendLoop } from './awaiting';
import { popBlock, pushBlock } from './blocks';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { compileCondition } from './conditions';
import { compileExpr } from './expressions';
import { compileIterable, constantOf } from './folding';
import { isTrue } from './fold-operators';
import { compileBody } from './statements';
import type { Label, Unit } from './unit';

/** CPython: Python/codegen.c, codegen_for() */
export function compileFor(u: Unit, node: For): void {
  const start = u.newLabel();
  const exit = u.newLabel();
  const end = u.newLabel();
  pushBlock(u, { kind: 'for', start, exit: end }, node);
  const at = u.compilation.knobs.loopPlaces ? node : node.iter;
  compileIterable(u, node.iter);
  u.emit(Op.GET_ITER, 0, at);
  placeLoopStart(u, start, node.start);
  u.emit(Op.FOR_ITER, exit, at);
  compileTarget(u, node.target);
  compileBody(u, node.body);
  u.jump(start, NOWHERE);
  u.place(exit);
  popBlock(u);
  compileBody(u, node.orelse);
  u.place(end);
}

/** CPython: codegen_async_for() */
export function compileAsyncFor(u: Unit, node: AsyncFor): void {
  const start = u.newLabel();
  const end = u.newLabel();
  const at = u.compilation.knobs.loopPlaces ? node : node.iter;
  compileExpr(u, node.iter);
  u.emit(Op.GET_AITER, 0, at);
  placeLoopStart(u, start, node.start);
  pushBlock(u, { kind: 'for', start, exit: end }, node);
  const exit = emitNextAsync(u, at);
  compileTarget(u, node.target);
  compileBody(u, node.body);
  u.jump(start, NOWHERE);
  popBlock(u);
  u.place(exit);
  // The end belongs to the iterable: that is where an exception of the iterator is shown.
  u.emit(Op.END_ASYNC_FOR, 0, at);
  compileBody(u, node.orelse);
  u.place(end);
}

/** asynchronous iterator -- asynchronous iterator, item; returns the label to which its exceptions go. */
export function emitNextAsync(u: Unit, at: Span): Label {
  const exit = u.newLabel();
  u.setupHandler(exit, 0, at);
  u.emit(Op.GET_ANEXT, 0, at);
  emitSendLoop(u, at);
  u.popHandler();
  return exit;
}

/** Every turn but the first comes by the line of the `for` again. */
function placeLoopStart(u: Unit, start: Label, offset: number): void {
  if (!u.isMarkedLine(offset)) return u.place(start);
  const first = u.newLabel();
  u.emit(Op.JUMP, first, NOWHERE);
  u.place(start);
  u.markLine(offset);
  u.place(first);
}

/** CPython: codegen_while() */
export function compileWhile(u: Unit, node: While): void {
  const constant = constantOf(node.test);
  const isEndless = constant !== null && isTrue(constant);
  const start = isEndless ? u.here() : u.hereBeforeLine();
  const exit = u.newLabel();
  const end = u.newLabel();
  pushBlock(u, { kind: 'while', start, exit: end }, node);
  const { compilation } = u;
  const noticed = compilation.warningCount;
  compileCondition(u, node.test, exit, false, node);
  const tested = compilation.warningCount;
  compileBody(u, node.body);
  if (compilation.knobs.testsLoopTwice) compilation.repeatWarnings(noticed, tested);
  u.jump(start, NOWHERE);
  popBlock(u);
  u.place(exit);
  compileBody(u, node.orelse);
  u.place(end);
}
