import type { Statement } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { AwaitedFrom, emitAwait } from './awaiting';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { compileName } from './names';
import { compileBody } from './statements';
import type { Label, Unit } from './unit';

/**
 * What surrounds a statement and has to be undone by a `return`, `break` or `continue` that leaves it.
 *
 * CPython: Python/compile.c, struct fblockinfo
 */
export type Block =
  | LoopBlock
  /** The protected part of a `try` with handlers. */
  | { kind: 'tryExcept' }
  /** What a `finally` protects. */
  | { kind: 'finallyTry'; body: readonly Statement[] }
  /** The `finally` part as it runs with an exception. */
  | { kind: 'finallyEnd' }
  | { kind: 'with'; at: Span; isAsync: boolean }
  /** An `except` part; the name is the one that is unbound at its end. */
  | { kind: 'handlerCleanup'; name: string | null }
  /** A value on the stack, which a `return` that is overruled by another has to drop. */
  | { kind: 'popValue' }
  /** Handlers of a `try`: counts as nesting, needs nothing. */
  | { kind: 'exceptionHandler' }
  /** Handlers of `except*`: no way out is allowed. */
  | { kind: 'groupHandler' };

export interface LoopBlock {
  kind: 'for' | 'while';
  /** Where `continue` goes. */
  start: Label;
  /** Where `break` goes. */
  exit: Label;
}

export function pushBlock(u: Unit, block: Block, at: Span): void {
  // What turns StopIteration into RuntimeError is a block around the whole body of a generator.
  const { maxBlocks, stopIterationBlock } = u.compilation.knobs;
  const resumable = u.scope.isGenerator || u.scope.isCoroutine || u.scope.isAsyncGenerator;
  if (u.blocks.length + Number(stopIterationBlock && resumable) >= maxBlocks) u.compilation.fail('too many statically nested blocks', at);
  u.blocks.push(block);
}

export function popBlock(u: Unit): void {
  u.blocks.pop();
}

/**
 * Emits what leaves the blocks around the current statement, innermost first: all of them, or those up to the innermost
 * loop, which is returned. `at.place` becomes NOWHERE once other code has run in between, as the statement's line is then
 * no longer the one to be shown. The handler in force is then that outside the blocks; the caller puts the old one back
 * when the statement is complete.
 *
 * CPython: Python/codegen.c, codegen_unwind_fblock_stack()
 */
export function unwindBlocks(u: Unit, at: { place: Span }, preserveTop: boolean, toLoop: boolean): LoopBlock | null {
  const left: Block[] = [];
  let loop: LoopBlock | null = null;
  for (let block = u.blocks.pop(); block !== undefined; block = u.blocks.pop()) {
    left.push(block);
    if (toLoop && (block.kind === 'for' || block.kind === 'while')) {
      loop = block;
      break;
    }
    if (block.kind === 'groupHandler') {
      u.compilation.fail("'break', 'continue' and 'return' cannot appear in an except* block", at.place);
    }
    unwindBlock(u, block, at, preserveTop);
  }
  for (let i = left.length - 1; i >= 0; i--) u.blocks.push(left[i]);
  return loop;
}

/** CPython: codegen_unwind_fblock() */
export function unwindBlock(u: Unit, block: Block, at: { place: Span }, preserveTop: boolean): void {
  switch (block.kind) {
    case 'for':
    case 'popValue':
      if (preserveTop) u.emit(Op.SWAP, 2, at.place);
      return u.emit(Op.POP_TOP, 0, at.place);
    case 'tryExcept':
      return u.popHandler();
    case 'finallyTry':
      u.popHandler();
      if (preserveTop) pushBlock(u, { kind: 'popValue' }, at.place);
      compileBody(u, block.body);
      if (preserveTop) popBlock(u);
      // The finally part has set the line number; what follows belongs to no line of its own.
      at.place = NOWHERE;
      return;
    case 'finallyEnd':
      if (preserveTop) u.emit(Op.SWAP, 2, at.place);
      u.emit(Op.POP_TOP, 0, at.place);
      if (preserveTop) u.emit(Op.SWAP, 2, at.place);
      u.popHandler();
      return u.emit(Op.POP_EXCEPT, 0, at.place);
    case 'with':
      u.popHandler();
      if (preserveTop && u.compilation.knobs.exitUnbound) u.emit(Op.SWAP, 3, block.at);
      if (preserveTop) u.emit(Op.SWAP, 2, block.at);
      callExitWithNones(u, block.at);
      if (block.isAsync) emitAwait(u, AwaitedFrom.EXIT, block.at);
      u.emit(Op.POP_TOP, 0, block.at);
      at.place = NOWHERE;
      return;
    case 'handlerCleanup':
      if (block.name !== null) u.popHandler();
      if (preserveTop) u.emit(Op.SWAP, 2, at.place);
      u.popHandler();
      u.emit(Op.POP_EXCEPT, 0, at.place);
      if (block.name !== null) unbindName(u, block.name);
      return;
  }
}

/**
 * exit, or exit function and manager -- result of `exit(None, None, None)`. The first None stands in the receiver's place where there is no manager:
 * so the call leaves the bound method as it is. CPython: codegen_call_exit_with_nones()
 */
export function callExitWithNones(u: Unit, at: Span): void {
  for (let i = 0; i < 3; i++) u.loadNone(at);
  u.emit(Op.CALL, u.compilation.knobs.exitUnbound ? 3 : 2, at);
}

/** `name = None; del name`, which the end of `except … as name` does. */
export function unbindName(u: Unit, name: string): void {
  u.loadNone(NOWHERE);
  compileName(u, name, 'Store', NOWHERE);
  compileName(u, name, 'Del', NOWHERE);
}

/** previous, exception -- : restores the handled exception and goes on raising. CPython: POP_EXCEPT_AND_RERAISE */
export function popExceptAndReraise(u: Unit): void {
  u.emit(Op.SWAP, 2, NOWHERE);
  u.emit(Op.POP_EXCEPT, 0, NOWHERE);
  u.emit(Op.RERAISE, 1, NOWHERE);
}
