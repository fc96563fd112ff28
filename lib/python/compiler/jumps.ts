import { Op } from '../bytecode/opcodes';
import { isJump } from './stack-flow';
import type { Unit } from './unit';
import { isNothing } from './unit';

/** Jumps that are followed at most. */
const MAX_HOPS = 16;

/**
 * A jump to a jump goes where that one goes. Conditional jumps do so only forward: what goes back is JUMP_BACKWARD, at which
 * the machine may be interrupted.
 *
 * CPython: Python/flowgraph.c, jump_thread()
 */
export function threadJumps(u: Unit): void {
  const { ops, operands, labels } = u;
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i];
    if (!isJump(op) || op === Op.FOR_ITER || op === Op.SEND) continue;
    const isPlain = op === Op.JUMP || op === Op.JUMP_BACKWARD;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      const target = skipNothing(u, labels[operands[i]], i);
      const next = ops[target];
      if (target === i || (next !== Op.JUMP && !(isPlain && next === Op.JUMP_BACKWARD))) break;
      if ((labels[operands[target]] <= target && next === Op.JUMP) || losesLine(u, target, i)) break;
      operands[i] = operands[target];
      if (isPlain) ops[i] = next === Op.JUMP_BACKWARD ? Op.JUMP_BACKWARD : ops[i];
    }
  }
}

/** The next instruction, unless there is a line on the way to it that a debugger could stop at. */
function skipNothing(u: Unit, index: number, jump: number): number {
  let found = index;
  while (isNothing(u.ops[found]) && !losesLine(u, found, jump)) found++;
  return found;
}

/** Whether the instruction is on a line to which the jump does not belong. */
function losesLine({ starts, compilation }: Unit, index: number, jump: number): boolean {
  return starts[index] !== -1 && (starts[jump] === -1 || compilation.source.lineOf(starts[index]) !== compilation.source.lineOf(starts[jump]));
}
