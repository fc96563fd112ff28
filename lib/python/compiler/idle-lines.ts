import type { IdleLine } from '../bytecode/code-unit';
import { Op } from '../bytecode/opcodes';
import { isJump } from './stack-flow';
import type { FlowUnit } from './unit';
import { isNothing } from './unit';

const NO_LINE = -1;

/**
 * The lines of a unit whose only instruction is one that does nothing: where CPython keeps a NOP so that a debugger can stop there.
 *
 * CPython: Python/flowgraph.c, basicblock_remove_redundant_nops()
 */
export function findIdleLines(u: FlowUnit, depths: Int32Array, wordAt: Int32Array): IdleLine[] {
  const { ops, starts } = u;
  const found: IdleLine[] = [];
  const isTarget = targets(u, depths);
  let before = NO_LINE;
  let jumpedTo = false;
  for (let i = 0; i < ops.length; i++) {
    if (isTarget[i] === 1) {
      before = NO_LINE;
      jumpedTo = true;
    }
    if (depths[i] === -1) continue;
    const line = starts[i] === -1 ? NO_LINE : u.compilation.source.lineOf(starts[i]);
    if (!isNothing(ops[i])) {
      if (ops[i] === Op.LINE) continue;
      if (line !== NO_LINE) before = line;
      jumpedTo = false;
      continue;
    }
    if (line === NO_LINE || line === before || isShownNext(u, depths, i, line)) continue;
    found.push({ word: wordAt[i], start: starts[i], end: u.ends[i], jumpedTo });
    before = line;
  }
  return found;
}

/** Whether what comes next is on the same line, or on none and so counts to this one. */
function isShownNext({ ops, starts, compilation }: FlowUnit, depths: Int32Array, index: number, line: number): boolean {
  for (let i = index + 1; i < ops.length; i++) {
    if (depths[i] === -1 || ops[i] === Op.LINE) continue;
    if (starts[i] !== -1) return compilation.source.lineOf(starts[i]) === line;
    if (!isNothing(ops[i])) return true;
  }
  return true;
}

/** Where jumps and handlers lead. */
function targets({ ops, operands, labels, handlers, handlerOf }: FlowUnit, depths: Int32Array): Uint8Array {
  const isTarget = new Uint8Array(ops.length + 1);
  for (let i = 0; i < ops.length; i++) {
    if (depths[i] === -1 || isNothing(ops[i])) continue;
    if (isJump(ops[i])) isTarget[labels[operands[i]]] = 1;
    const { target } = handlers[handlerOf[i]];
    if (target !== -1) isTarget[labels[target]] = 1;
  }
  return isTarget;
}
