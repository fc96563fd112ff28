import { Op } from '../bytecode/opcodes';
import type { Unit } from './unit';
import { isNothing, RESTORED } from './unit';

/**
 * Stores to fast locals change places where that makes a SWAP before them unnecessary: `a, b = b, a` then stores to `b` first.
 *
 * CPython: Python/flowgraph.c, swaptimize() and apply_static_swaps()
 */
export function reorderStores(u: Unit): void {
  const { ops, labels } = u;
  if (!ops.includes(Op.SWAP)) return;
  const startsBlock = new Uint8Array(ops.length + 1);
  for (const place of labels) if (place >= 0) startsBlock[place] = 1;
  for (let i = 0; i < ops.length; i++) {
    if (ops[i] !== Op.SWAP) continue;
    const end = endOfSwaps(u, i, startsBlock);
    if (end > i + 1) simplifySwaps(u, i, end);
    removeSwaps(u, end - 1, startsBlock);
    i = end - 1;
  }
}

/** Removes what can be removed of the SWAPs at an index and before it. CPython: apply_static_swaps() */
function removeSwaps(u: Unit, last: number, startsBlock: Uint8Array): void {
  const { ops } = u;
  for (let i = last; i >= 0; i--) {
    if (ops[i] === Op.SWAP) {
      if (!removeSwap(u, i, startsBlock)) return;
    } else if (!isNothing(ops[i]) && !isStore(ops[i])) {
      return;
    }
    if (startsBlock[i] === 1) return;
  }
}

function isStore(op: number): boolean {
  return op === Op.STORE_FAST || op === Op.POP_TOP;
}

/** End of the run of SWAPs that starts at an index. */
function endOfSwaps({ ops }: Unit, start: number, startsBlock: Uint8Array): number {
  let end = start + 1;
  for (let i = end; i < ops.length && startsBlock[i] === 0; i++) {
    if (ops[i] === Op.SWAP) end = i + 1;
    else if (!isNothing(ops[i])) break;
  }
  return end;
}

/** Makes a run of SWAPs as short as it can be. CPython: swaptimize() */
function simplifySwaps(u: Unit, start: number, end: number): void {
  const swaps: number[] = [];
  for (let i = start; i < end; i++) if (u.ops[i] === Op.SWAP) swaps.push(i);
  const stack = Array.from({ length: Math.max(...swaps.map((i) => u.operands[i])) }, (_, index) => index);
  for (const i of swaps) {
    const other = u.operands[i] - 1;
    [stack[0], stack[other]] = [stack[other], stack[0]];
  }
  // Each cycle of the permutation, walked through the top of the stack, is a run of SWAPs.
  const VISITED = -1;
  for (let i = 0; i < stack.length; i++) {
    if (stack[i] === VISITED || stack[i] === i) continue;
    for (let j = i; ; ) {
      if (j !== 0) u.operands[swaps.pop() as number] = j + 1;
      if (stack[j] === VISITED) break;
      const next = stack[j];
      stack[j] = VISITED;
      j = next;
    }
  }
  for (const i of swaps) u.ops[i] = Op.NOP;
}

const NONE = -1;

/** The next instruction that may change places, from `start` on, in the same block and on the same line. */
function nextStore(u: Unit, start: number, line: number, startsBlock: Uint8Array): number {
  for (let i = start; i < u.ops.length; i++) {
    if (startsBlock[i] === 1) return NONE;
    const op = u.ops[i];
    if (line >= 0 && u.starts[i] >= 0 && u.compilation.source.lineOf(u.starts[i]) !== line) return NONE;
    if (isStore(op)) return i;
    if (!isNothing(op)) return NONE;
  }
  return NONE;
}

/** Whether the SWAP at an index could be done without. CPython: apply_static_swaps() */
function removeSwap(u: Unit, index: number, startsBlock: Uint8Array): boolean {
  const { ops, operands, starts, compilation } = u;
  const first = nextStore(u, index + 1, NONE, startsBlock);
  if (first === NONE) return false;
  const line = starts[first] < 0 ? NONE : compilation.source.lineOf(starts[first]);
  let last = first;
  for (let count = operands[index]; count > 1; count--) {
    last = nextStore(u, last + 1, line, startsBlock);
    if (last === NONE) return false;
  }
  const target = (i: number) => (ops[i] === Op.STORE_FAST ? operands[i] & ~RESTORED : NONE);
  const one = target(first);
  const other = target(last);
  if (one !== NONE && one === other) return false;
  for (let i = first + 1; i < last; i++) {
    const between = target(i);
    if (between !== NONE && (between === one || between === other)) return false;
  }
  ops[index] = Op.NOP;
  exchange(u, first, last);
  return true;
}

function exchange(u: Unit, a: number, b: number): void {
  for (const column of [u.ops, u.operands, u.starts, u.ends, u.handlerOf]) [column[a], column[b]] = [column[b], column[a]];
}
