import type { Ref } from '../object/ref';
import { observedRefcount, shownCount } from '../heap/observed-refcount';
import { refcountOf } from '../heap/refcount';
import { isStatic } from '../object/static-rows';
import { knobs } from '../object/knobs';
import { Op, opcodeInfo } from '../bytecode/opcodes';
import { tupleItems } from '../values/sequences';
import { textOf } from '../values/text';
import { currentInstruction } from './frames';
import type { Frame } from './state';
import { FrameKind, frameAt, stack, vm } from './state';

/**
 * From 3.14 on, a plain local that is passed on is a borrowed reference, and the parameter it becomes stays one. The machine counts
 * these references all the same: when an object dies cannot depend on them, since the lender outlives them. Only a look at the
 * count can tell, so only then are they found: the compiler noted, for each call, which stack entries are borrowed; an entry
 * that became the callee's parameter is still the same cell.
 */
observedRefcount.of = (ref) => {
  if (isStatic(ref) || !knobs.borrowedLoads) return shownCount(ref);
  return refcountOf(ref) - borrowedReferences(ref);
};

function borrowedReferences(ref: Ref): number {
  let count = 0;
  for (let depth = 0; depth <= vm.depth; depth++) {
    const frame = frameAt(depth);
    const borrows = frame.code.unit.borrows?.();
    if (borrows === undefined) continue;
    for (const [local, indexes] of borrows.locals) if (stack[frame.bp + local] === ref && isAmong(ref, frame.code.constants, indexes)) count++;
    const start = currentInstructionStart(depth);
    const positions = borrows.entries.get(start);
    if (positions === undefined) continue;
    const bottom = frame.bp + frame.code.localCount;
    // A specialised class call put the instance in front of the arguments of `__init__`.
    const above = depth < vm.depth ? frameAt(depth + 1) : null;
    const shiftFrom = above !== null && above.kind === FrameKind.INIT && above.bp === above.returnSp + 1 ? above.bp : Infinity;
    const op = frame.code.unit.words[start] & 255;
    // What a tuple and a dict held becomes no borrowed parameter.
    const end = above !== null && op === Op.CALL_FUNCTION_EX ? above.bp : Infinity;
    const isNamed = above !== null && op === Op.CALL_KW && above.bp <= above.returnSp + 2;
    for (const position of positions) {
      const at = bottom + position;
      if (at >= end) continue;
      const cell = isNamed ? parameterCell(frame, start, above, at) : at >= shiftFrom ? at + 1 : at;
      if (stack[cell] === ref && (above === null || !isRest(above, cell))) count++;
    }
  }
  return count;
}

/** Where the argument that was in a cell is in the frame that a call with names made; -1 if it is in its tuple or dict, or no argument. */
function parameterCell({ code: { unit, constants } }: Frame, start: number, callee: Frame, cell: number): number {
  let at = start - 1;
  while ((unit.words[at] & 255) !== Op.LOAD_CONST) at--;
  const names = tupleItems(constants[unit.words[at] >>> 8]).map(textOf);
  const firstNamed = callee.returnSp + 2 + (unit.words[start] >>> 8) - names.length;
  const { localNames, argCount, kwOnlyArgCount } = callee.code.unit;
  if (cell < firstNamed) return cell < callee.bp + argCount ? cell : -1;
  const parameter = cell - firstNamed < names.length ? localNames.indexOf(names[cell - firstNamed]) : -1;
  return parameter >= 0 && parameter < argCount + kwOnlyArgCount ? callee.bp + parameter : -1;
}

/** Whether the cell is the parameter after a star of the frame, which is no argument but a tuple or dict of them. */
function isRest({ bp, code: { parameterCount, unit } }: Frame, cell: number): boolean {
  return cell >= bp + unit.argCount + unit.kwOnlyArgCount && cell < bp + parameterCount;
}

function isAmong(ref: Ref, constants: readonly Ref[], indexes: ReadonlySet<number>): boolean {
  for (const index of indexes) if (constants[index] === ref) return true;
  return false;
}

/** Word at which the instruction begins that the frame is executing: its program counter may be behind the inline cache. */
function currentInstructionStart(depth: number): number {
  const frame = frameAt(depth);
  const { words } = frame.code.unit;
  const at = currentInstruction(frame);
  let start = 0;
  for (let next = 0; next <= at; next += 1 + opcodeInfo[words[next] & 255].cacheWords) start = next;
  return start;
}
