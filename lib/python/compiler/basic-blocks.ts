import { Op, endsFlow } from '../bytecode/opcodes';
import { isJump } from './stack-flow';
import type { FlowUnit } from './unit';
import { isNothing, SETUP_HANDLER } from './unit';

/**
 * The basic blocks of a unit: stretches of instructions into which no jump leads and out of which none leads but at their end.
 *
 * CPython: Python/flowgraph.c, _PyCfg_FromInstructionSequence()
 */
export interface Blocks {
  /** First instruction of each block, in order, and at the end the number of instructions. */
  starts: number[];
  /** Block of each instruction. */
  blockOf: Int32Array;
}

export function findBlocks(u: FlowUnit): Blocks {
  const { ops, operands, labels, handlers } = u;
  const isStart = new Uint8Array(ops.length + 1);
  isStart[0] = 1;
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i];
    if (op === SETUP_HANDLER) isStart[labels[handlers[operands[i]].target]] = 1;
    else if (isJump(op)) isStart[labels[operands[i]]] = 1;
    if (isBlockEnd(op)) isStart[i + 1] = 1;
  }
  const starts: number[] = [];
  const blockOf = new Int32Array(ops.length);
  for (let i = 0; i < ops.length; i++) {
    if (isStart[i] === 1) starts.push(i);
    blockOf[i] = starts.length - 1;
  }
  starts.push(ops.length);
  return { starts, blockOf };
}

/** Jumps, conditional ones too, and whatever ends the frame. */
function isBlockEnd(op: number): boolean {
  return !isNothing(op) && (endsFlow(op) || isJump(op));
}

/** Blocks that follow a block without an exception. */
export function successors({ ops, operands, labels }: FlowUnit, { starts, blockOf }: Blocks, block: number): number[] {
  const last = starts[block + 1] - 1;
  const op = ops[last];
  const next: number[] = [];
  if (!isNothing(op) && isJump(op)) next.push(blockOf[labels[operands[last]]]);
  if ((isNothing(op) || !endsFlow(op)) && block + 2 < starts.length) next.push(block + 1);
  return next;
}

/** Index of the next instruction that is one, from `start` on, before `end`; or -1. */
export function nextReal({ ops }: FlowUnit, start: number, end: number): number {
  for (let i = start; i < end; i++) if (!isNothing(ops[i]) && ops[i] !== Op.LINE) return i;
  return -1;
}
