import type { ExceptHandler, Try } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { popBlock, popExceptAndReraise, pushBlock, unbindName } from './blocks';
import { NOWHERE } from './compilation';
import { compileExpr } from './expressions';
import { compileName } from './names';
import { compileBody } from './statements';
import type { Label, Unit } from './unit';

/** CPython: Python/codegen.c, codegen_try() */
export function compileTry(u: Unit, node: Try): void {
  if (node.finalbody.length === 0) return compileTryExcept(u, node);
  compileFinally(u, node, () => (node.handlers.length > 0 ? compileTryExcept(u, node) : compileBody(u, node.body)));
}

/**
 * The `finally` part is there twice: as it runs without an exception and with one. Ways out of the protected part (`return`,
 * `break`, `continue`) have a copy each.
 *
 * CPython: codegen_try_finally()
 */
export function compileFinally(u: Unit, node: Pick<Try, 'start' | 'end' | 'finalbody'>, compileProtected: () => void): void {
  const onError = u.newLabel();
  const exit = u.newLabel();
  const cleanup = u.newLabel();
  u.setupHandler(onError, 0, node);
  pushBlock(u, { kind: 'finallyTry', body: node.finalbody }, node);
  compileProtected();
  u.popHandler();
  popBlock(u);
  compileBody(u, node.finalbody);
  u.jump(exit, NOWHERE);

  u.place(onError);
  u.emit(Op.PUSH_EXC_INFO, 0, NOWHERE);
  u.setupHandler(cleanup, 1, NOWHERE);
  pushBlock(u, { kind: 'finallyEnd' }, node);
  compileBody(u, node.finalbody);
  popBlock(u);
  u.emit(Op.RERAISE, 0, NOWHERE);
  u.leaveHandler();
  u.place(cleanup);
  popExceptAndReraise(u);
  u.place(exit);
}

/** CPython: codegen_try_except() */
function compileTryExcept(u: Unit, node: Try): void {
  const onError = u.newLabel();
  const end = u.newLabel();
  const cleanup = u.newLabel();
  u.setupHandler(onError, 0, node);
  pushBlock(u, { kind: 'tryExcept' }, node);
  compileBody(u, node.body);
  popBlock(u);
  u.popHandler();
  const compileElse = () => {
    compileBody(u, node.orelse);
    u.jump(end, NOWHERE);
  };
  const orelse = u.newLabel();
  // Which comes first is seen in the numbers of local variables.
  if (u.compilation.knobs.elseBeforeHandlers) compileElse();
  else u.jump(orelse, NOWHERE);

  u.place(onError);
  u.emit(Op.PUSH_EXC_INFO, 0, NOWHERE);
  u.setupHandler(cleanup, 1, NOWHERE);
  pushBlock(u, { kind: 'exceptionHandler' }, node);
  const last = node.handlers.length - 1;
  node.handlers.forEach((handler, index) => {
    if (handler.type === null && index < last) u.compilation.fail("default 'except:' must be last", handler);
    compileHandler(u, handler, end);
  });
  popBlock(u);
  u.emit(Op.RERAISE, 0, NOWHERE);
  u.leaveHandler();
  u.place(cleanup);
  popExceptAndReraise(u);
  if (!u.compilation.knobs.elseBeforeHandlers) {
    u.place(orelse);
    compileElse();
  }
  u.place(end);
}

/** previous, exception -- previous, exception: one `except`, which goes to `end` if it handles the exception. */
function compileHandler(u: Unit, handler: ExceptHandler, end: Label): void {
  const next = u.newLabel();
  u.markLine(handler.start);
  if (handler.type !== null) {
    compileExpr(u, handler.type);
    u.emit(Op.CHECK_EXC_MATCH, 0, handler);
    u.emit(Op.POP_JUMP_IF_FALSE, next, handler);
  }
  const around = u.handler;
  if (handler.name === null) {
    u.emit(Op.POP_TOP, 0, handler);
    pushBlock(u, { kind: 'handlerCleanup', name: null }, handler);
    compileBody(u, handler.body);
    popBlock(u);
    u.popHandler();
    u.emit(Op.POP_EXCEPT, 0, NOWHERE);
    u.jump(end, NOWHERE);
  } else {
    compileNamedHandler(u, handler, handler.name, end);
  }
  u.handler = around;
  u.place(next);
}

/** The name is unbound at the end, however the handler ends. */
function compileNamedHandler(u: Unit, handler: ExceptHandler, name: string, end: Label): void {
  const cleanupEnd = u.newLabel();
  compileName(u, name, 'Store', handler);
  const around = u.handler;
  u.setupHandler(cleanupEnd, 0, NOWHERE);
  pushBlock(u, { kind: 'handlerCleanup', name }, handler);
  compileBody(u, handler.body);
  popBlock(u);
  u.popHandler();
  u.popHandler();
  u.emit(Op.POP_EXCEPT, 0, NOWHERE);
  unbindName(u, name);
  u.jump(end, NOWHERE);

  u.handler = around;
  u.place(cleanupEnd);
  unbindName(u, name);
  u.emit(Op.RERAISE, 1, NOWHERE);
}
