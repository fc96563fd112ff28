import type { ExceptHandler, TryStar } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { popBlock, popExceptAndReraise, pushBlock, unbindName } from './blocks';
import { NOWHERE } from './compilation';
import { compileExpr } from './expressions';
import { compileName } from './names';
import { compileBody } from './statements';
import { compileFinally } from './try-statement';
import type { Label, Unit } from './unit';

/** `try` with `except*`. CPython: Python/codegen.c, codegen_try_star() */
export function compileTryStar(u: Unit, node: TryStar): void {
  if (node.finalbody.length === 0) compileTryStarExcept(u, node);
  else compileFinally(u, node, () => compileTryStarExcept(u, node));
}

/**
 * While handlers run, the stack holds the original exception, a list of what is to be raised at the end, and the part of the
 * exception that nobody has handled yet, or None.
 *
 * CPython: codegen_try_star_except()
 */
function compileTryStarExcept(u: Unit, node: TryStar): void {
  const onError = u.newLabel();
  const orelse = u.newLabel();
  const end = u.newLabel();
  const cleanup = u.newLabel();
  u.setupHandler(onError, 0, node);
  pushBlock(u, { kind: 'tryExcept' }, node);
  compileBody(u, node.body);
  popBlock(u);
  u.popHandler();
  u.jump(orelse, NOWHERE);

  u.place(onError);
  u.emit(Op.PUSH_EXC_INFO, 0, NOWHERE);
  u.setupHandler(cleanup, 1, NOWHERE);
  pushBlock(u, { kind: 'groupHandler' }, node);
  u.emit(Op.BUILD_LIST, 0, node.handlers[0]);
  u.emit(Op.COPY, 2, node.handlers[0]);
  for (const handler of node.handlers) compileStarHandler(u, handler);
  // What is left goes to the rest.
  u.emit(Op.LIST_APPEND, 1, NOWHERE);
  popBlock(u);
  compileReraise(u, end);
  u.leaveHandler();
  u.place(cleanup);
  popExceptAndReraise(u);

  u.place(orelse);
  compileBody(u, node.orelse);
  u.place(end);
}

/** original, list -- : raises what there is to raise, or goes to `end`. */
function compileReraise(u: Unit, end: Label): void {
  const reraise = u.newLabel();
  const around = u.handler;
  u.emit(Op.PREP_RERAISE_STAR, 0, NOWHERE);
  u.emit(Op.COPY, 1, NOWHERE);
  u.emit(Op.POP_JUMP_IF_NOT_NONE, reraise, NOWHERE);
  u.emit(Op.POP_TOP, 0, NOWHERE);
  u.popHandler();
  u.emit(Op.POP_EXCEPT, 0, NOWHERE);
  u.jump(end, NOWHERE);
  u.place(reraise);
  u.emit(Op.SWAP, 2, NOWHERE);
  u.emit(Op.POP_EXCEPT, 0, NOWHERE);
  u.emit(Op.RERAISE, 0, NOWHERE);
  u.handler = around;
}

/** original, list, rest -- original, list, rest */
function compileStarHandler(u: Unit, handler: ExceptHandler): void {
  const noMatch = u.newLabel();
  const onError = u.newLabel();
  const next = u.newLabel();
  u.markLine(handler.start);
  if (handler.type !== null) compileExpr(u, handler.type);
  u.emit(Op.CHECK_EG_MATCH, 0, handler);
  u.emit(Op.COPY, 1, handler);
  u.emit(Op.POP_JUMP_IF_NONE, noMatch, handler);
  if (handler.name === null) u.emit(Op.POP_TOP, 0, handler);
  else compileName(u, handler.name, 'Store', handler);
  u.setupHandler(onError, 0, handler);
  pushBlock(u, { kind: 'handlerCleanup', name: handler.name }, handler);
  compileBody(u, handler.body);
  popBlock(u);
  u.popHandler();
  if (handler.name !== null) unbindName(u, handler.name);
  u.jump(next, NOWHERE);

  // What the handler raised is added to the list.
  u.place(onError);
  if (handler.name !== null) unbindName(u, handler.name);
  u.emit(Op.LIST_APPEND, 2, NOWHERE);
  u.jump(next, NOWHERE);

  u.place(noMatch);
  u.emit(Op.POP_TOP, 0, NOWHERE);
  u.place(next);
}
