import { CodeFlag, type CodeUnit } from '../bytecode/code-unit';
import { Op } from '../bytecode/opcodes';
import { knobs } from '../object/knobs';

const depths = new WeakMap<CodeUnit, number>();

/**
 * Cells of the stack that CPython's compiler gives a generator, coroutine or asynchronous generator: what the engine's needs, at least one, or two
 * with the handler that turns StopIteration into RuntimeError (from 3.12); and in 3.15 each loop keeps its index beside its iterator.
 * Loops in loops are told from loops after loops only in generator expressions, where there are no others. CPython: calculate_stackdepth().
 */
export function generatorStack(unit: CodeUnit): number {
  const { generatorStackLeast, loopsKeepIndex } = knobs.sizes;
  if (!loopsKeepIndex) return Math.max(unit.stackSize, generatorStackLeast);
  const known = depths.get(unit);
  if (known !== undefined) return known;
  const loops = unit.words.filter((word) => (word & 0xff) === Op.FOR_ITER).length;
  const levels = unit.name === '<genexpr>' || (unit.flags & CodeFlag.GENERATOR) === 0 ? loops : Math.min(loops, 1);
  const depth = Math.max(unit.stackSize + levels, 2 * levels * Number(unit.name === '<genexpr>') + generatorStackLeast);
  depths.set(unit, depth);
  return depth;
}
