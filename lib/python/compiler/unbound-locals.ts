import { CodeFlag } from '../bytecode/code-unit';
import { Op } from '../bytecode/opcodes';
import type { Blocks } from './basic-blocks';
import { successors } from './basic-blocks';
import type { FlowUnit } from './unit';
import { RESTORED } from './unit';

/** Locals that are followed from block to block; of others only what happens in one block is known. */
const FOLLOWED = 64;

/**
 * Marks the loads of locals that may be unbound there.
 *
 * CPython: Python/flowgraph.c, add_checks_for_loads_of_uninitialized_variables()
 */
export function findUncheckedLoads(u: FlowUnit, blocks: Blocks, flags: number): Uint8Array {
  const isUnsafe = new Uint8Array(u.ops.length);
  const parameters =
    u.argCount + u.kwOnlyArgCount + ((flags & CodeFlag.VARARGS) !== 0 ? 1 : 0) + ((flags & CodeFlag.VARKEYWORDS) !== 0 ? 1 : 0);
  markManyLocals(u, blocks, isUnsafe);
  const count = Math.min(u.varnames.length, FOLLOWED);
  if (count <= parameters) return isUnsafe;
  // A bit for each local that may be unbound, in two halves.
  const masks = new Int32Array(blocks.starts.length * 2);
  for (let local = parameters; local < count; local++) masks[local >> 5] |= 1 << (local & 31);
  const isWaiting = new Uint8Array(blocks.starts.length);
  const waiting: number[] = [];
  const push = (block: number, low: number, high: number) => {
    const both = ((masks[block * 2] | low) !== masks[block * 2] ? 1 : 0) | ((masks[block * 2 + 1] | high) !== masks[block * 2 + 1] ? 1 : 0);
    masks[block * 2] |= low;
    masks[block * 2 + 1] |= high;
    if (both === 0 || isWaiting[block] === 1) return;
    isWaiting[block] = 1;
    waiting.push(block);
  };
  for (let block = 0; block + 1 < blocks.starts.length; block++) scanBlock(u, blocks, block, masks, push, isUnsafe);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    isWaiting[block] = 0;
    scanBlock(u, blocks, block, masks, push, isUnsafe);
  }
  return isUnsafe;
}

/** CPython: scan_block_for_locals() */
function scanBlock(
  u: FlowUnit, blocks: Blocks, block: number, masks: Int32Array, push: (block: number, low: number, high: number) => void, isUnsafe: Uint8Array,
): void {
  const { ops, operands, handlerOf, handlers, labels } = u;
  const mask = [masks[block * 2], masks[block * 2 + 1]];
  for (let i = blocks.starts[block]; i < blocks.starts[block + 1]; i++) {
    const { target } = handlers[handlerOf[i]];
    if (target !== -1) push(blocks.blockOf[labels[target]], mask[0], mask[1]);
    const op = ops[i];
    const local = operands[i] & ~RESTORED;
    if (!isLocalOp(op) || local >= FOLLOWED) continue;
    const bit = 1 << (local & 31);
    const half = local >> 5;
    if (op === Op.LOAD_FAST && (mask[half] & bit) !== 0) isUnsafe[i] = 1;
    if (makesUnbound(op, operands[i])) mask[half] |= bit;
    else mask[half] &= ~bit;
  }
  for (const next of successors(u, blocks, block)) push(next, mask[0], mask[1]);
}

function isLocalOp(op: number): boolean {
  return op === Op.LOAD_FAST || op === Op.STORE_FAST || op === Op.DELETE_FAST || op === Op.LOAD_FAST_AND_CLEAR;
}

function makesUnbound(op: number, operand: number): boolean {
  return op === Op.DELETE_FAST || op === Op.LOAD_FAST_AND_CLEAR || (op === Op.STORE_FAST && (operand & RESTORED) !== 0);
}

/** CPython: fast_scan_many_locals() */
function markManyLocals(u: FlowUnit, { blockOf }: Blocks, isUnsafe: Uint8Array): void {
  if (u.varnames.length <= FOLLOWED) return;
  const boundIn = new Int32Array(u.varnames.length).fill(-1);
  for (let i = 0; i < u.ops.length; i++) {
    const op = u.ops[i];
    const local = u.operands[i] & ~RESTORED;
    if (!isLocalOp(op) || local < FOLLOWED || local >= boundIn.length) continue;
    if (op === Op.LOAD_FAST && boundIn[local] !== blockOf[i]) isUnsafe[i] = 1;
    boundIn[local] = makesUnbound(op, u.operands[i]) ? -1 : blockOf[i];
  }
}
