import { Op, endsFlow } from '../bytecode/opcodes';
import { isJump } from './stack-flow';
import type { Unit } from './unit';
import { isNothing } from './unit';

/** Instructions, at most, of an end that is copied. */
const MAX_SIZE = 6;

/**
 * Ends of the code, and ends of loops, that belong to no line are there once for each jump that leads to them, so that they can belong to
 * the line of that jump. A jump is replaced by the copy; that of a conditional jump stands behind everything else. Returns where each
 * instruction is now, or null if nothing has changed.
 *
 * CPython: Python/flowgraph.c, inline_small_or_no_lineno_blocks() and duplicate_exits_without_lineno()
 */
export function duplicateExits(u: Unit, depths: Int32Array): Int32Array | null {
  const { ops, operands, labels } = u;
  const inlined = new Map<number, number[]>();
  const appended: { jump: number; copied: number[] }[] = [];
  const reached = new Set<number>();
  for (let i = 0; i < ops.length; i++) {
    if (depths[i] === -1 || isNothing(ops[i]) || !isJump(ops[i]) || ops[i] === Op.FOR_ITER || ops[i] === Op.SEND) continue;
    const target = labels[operands[i]];
    const copied = target > i ? exitAt(u, target) : null;
    if (copied === null) continue;
    if (ops[i] === Op.JUMP) inlined.set(i, copied);
    else if (reached.has(target) || isFallenInto(u, depths, target)) appended.push({ jump: i, copied });
    else reached.add(target);
  }
  if (inlined.size + appended.length === 0) return null;
  return rebuild(u, inlined, appended);
}

/** The instructions of an end without lines that begins here, or null. */
function exitAt({ ops, starts }: Unit, start: number): number[] | null {
  const found: number[] = [];
  for (let i = start; i < ops.length && starts[i] === -1 && found.length < MAX_SIZE; i++) {
    if (isNothing(ops[i])) continue;
    found.push(i);
    if (ops[i] === Op.JUMP_BACKWARD || ops[i] === Op.RETURN_VALUE) return found;
    if (isJump(ops[i]) || ops[i] === Op.RERAISE) return null;
  }
  return null;
}

function isFallenInto({ ops, starts }: Unit, depths: Int32Array, target: number): boolean {
  for (let i = target - 1; i >= 0; i--) {
    if (depths[i] === -1) return false;
    if (!isNothing(ops[i])) return !endsFlow(ops[i]);
    if (starts[i] !== -1) return true;
  }
  return true;
}

function rebuild(u: Unit, inlined: ReadonlyMap<number, number[]>, appended: readonly { jump: number; copied: number[] }[]): Int32Array {
  const columns = [u.ops, u.operands, u.starts, u.ends, u.handlerOf] as const;
  const old = columns.map((column) => column.splice(0));
  const count = old[0].length;
  const movedTo = new Int32Array(count + 1);
  const put = (index: number, place = index): void => {
    const [op, operand] = [old[0][index], old[1][index]];
    u.ops.push(op);
    u.operands.push(operand);
    u.starts.push(old[2][place]);
    u.ends.push(old[3][place]);
    u.handlerOf.push(old[4][index]);
  };
  for (let i = 0; i < count; i++) {
    movedTo[i] = u.ops.length;
    const copied = inlined.get(i);
    if (copied === undefined) put(i);
    else for (const index of copied) put(index, i);
  }
  movedTo[count] = u.ops.length;
  for (let label = 0; label < u.labels.length; label++) if (u.labels[label] >= 0) u.labels[label] = movedTo[u.labels[label]];
  for (const { jump, copied } of appended) {
    u.operands[movedTo[jump]] = u.here();
    for (const index of copied) put(index, jump);
  }
  return movedTo;
}
