import type { AsyncWith, With } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { compileTarget } from './assignments';
import { AwaitedFrom, emitAwait } from './awaiting';
import { callExitWithNones, popBlock, popExceptAndReraise, pushBlock } from './blocks';
import { compileExpr } from './expressions';
import { compileBody } from './statements';
import type { Unit } from './unit';

/**
 * `with` or `async with` from its item number `index` on; the items after it are inside.
 *
 * CPython: Python/codegen.c, codegen_with() and codegen_async_with()
 */
export function compileWith(u: Unit, node: With | AsyncWith, index: number): void {
  const item = node.items[index];
  const at = u.compilation.knobs.loopPlaces ? node : item.contextExpr;
  const isAsync = node.kind === 'AsyncWith';
  const onError = u.newLabel();
  const exit = u.newLabel();
  const cleanup = u.newLabel();
  const suppress = u.newLabel();
  compileExpr(u, item.contextExpr);
  const apart = Number(u.compilation.knobs.exitUnbound);
  u.emit(isAsync ? Op.BEFORE_ASYNC_WITH : Op.BEFORE_WITH, apart, at);
  if (isAsync) emitAwait(u, AwaitedFrom.ENTER, at);
  u.setupHandler(onError, 1, at);
  pushBlock(u, { kind: 'with', at, isAsync }, node);
  if (item.optionalVars === null) u.emit(Op.POP_TOP, 0, at);
  else compileTarget(u, item.optionalVars);
  if (index + 1 < node.items.length) compileWith(u, node, index + 1);
  else compileBody(u, node.body);
  u.popHandler();
  popBlock(u);
  callExitWithNones(u, at);
  if (isAsync) emitAwait(u, AwaitedFrom.EXIT, at);
  u.emit(Op.POP_TOP, 0, at);
  u.jumpInterruptibly(exit, at);

  u.place(onError);
  u.emit(Op.PUSH_EXC_INFO, 0, at);
  u.setupHandler(cleanup, 1, at);
  u.emit(Op.WITH_EXCEPT_START, apart, at);
  if (isAsync) emitAwait(u, AwaitedFrom.EXIT, at);
  u.emit(Op.POP_JUMP_IF_TRUE, suppress, at);
  u.emit(Op.RERAISE, 1, at);
  u.place(suppress);
  u.emit(Op.POP_TOP, 0, at);
  u.popHandler();
  u.emit(Op.POP_EXCEPT, 0, at);
  u.emit(Op.POP_TOP, 0, at);
  if (apart === 1) u.emit(Op.POP_TOP, 0, at);
  u.jump(exit, at);
  u.place(cleanup);
  popExceptAndReraise(u);
  u.place(exit);
}
