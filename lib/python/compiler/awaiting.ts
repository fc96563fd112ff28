import { Op } from '../bytecode/opcodes';
import type { Span } from './compilation';
import type { Unit } from './unit';

/** Where the object that is awaited comes from, which the error message tells: the operand of GET_AWAITABLE. */
export const AwaitedFrom = { EXPRESSION: 0, ENTER: 1, EXIT: 2 } as const;

/** awaitable -- result */
export function emitAwait(u: Unit, from: number, at: Span): void {
  u.emit(Op.GET_AWAITABLE, from, at);
  emitSendLoop(u, at);
}

/** iterator -- what it returns; what it yields is yielded. CPython: Python/codegen.c, codegen_add_yield_from() */
export function emitSendLoop(u: Unit, at: Span): void {
  const done = u.newLabel();
  u.loadNone(at);
  const send = u.here();
  u.emit(Op.SEND, done, at);
  u.emit(Op.YIELD_VALUE, 0, at);
  // Not JUMP_BACKWARD: nothing may come in between.
  u.emit(Op.JUMP, send, at);
  u.place(done);
}

/** value -- sent: a `yield`. CPython: the macro ADDOP_YIELD */
export function emitYield(u: Unit, at: Span): void {
  if (u.scope.isAsyncGenerator) u.emit(Op.ASYNC_GEN_WRAP, 0, at);
  u.emit(Op.YIELD_VALUE, 0, at);
}
