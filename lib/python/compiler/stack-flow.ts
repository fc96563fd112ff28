import { Op, endsFlow, opcodeInfo } from '../bytecode/opcodes';
import type { Unit } from './unit';
import { SETUP_HANDLER } from './unit';

/** What the flow analysis finds out of a unit. */
export interface StackFlow {
  /** Stack depth before each instruction, -1 where it is never reached. */
  depths: Int32Array;
  maxDepth: number;
}

/** Whether the operand is a label. */
export function isJump(op: number): boolean {
  return op !== SETUP_HANDLER && opcodeInfo[op].operand === 'jump';
}

/**
 * Follows all ways through the instructions: which are reached, and how deep the stack is there. Handlers learn the depth
 * that they keep.
 *
 * CPython: Python/flowgraph.c, calculate_stackdepth() and remove_unreachable()
 */
export function traceFlow(u: Unit): StackFlow {
  const { ops, operands, labels, handlers, handlerOf } = u;
  const depths = new Int32Array(ops.length).fill(-1);
  const waiting = [0];
  let maxDepth = 0;
  if (ops.length > 0) depths[0] = 0;
  const reach = (index: number, depth: number) => {
    if (depths[index] !== -1) return;
    depths[index] = depth;
    waiting.push(index);
  };
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    for (let i: number = index, depth = depths[index]; ; ) {
      const op = ops[i];
      if (op === SETUP_HANDLER) {
        const handler = handlers[operands[i]];
        handler.depth = depth - handler.drop;
        if (handler.depth + 1 > maxDepth) maxDepth = handler.depth + 1;
      } else if (op !== Op.NOP) {
        const handler = handlers[handlerOf[i]];
        if (handler.target !== -1) reach(labels[handler.target], handler.depth + 1);
        const info = opcodeInfo[op];
        if (info.operand === 'jump') {
          const target = depth + (info.jumpEffect ?? info.effect)(operands[i]);
          reach(labels[operands[i]], target);
          if (target > maxDepth) maxDepth = target;
        }
        if (endsFlow(op)) break;
        depth += info.effect(operands[i]);
        if (depth > maxDepth) maxDepth = depth;
      }
      i++;
      if (depths[i] !== -1) break;
      depths[i] = depth;
    }
  }
  return { depths, maxDepth };
}
