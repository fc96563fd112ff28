import type { CodeUnit } from '../bytecode/code-unit';
import { Op, opcodeInfo } from '../bytecode/opcodes';
import { knobs } from '../object/knobs';

const depths = new WeakMap<CodeUnit, number>();

/**
 * Cells of the stack that CPython's compiler gives a generator, coroutine or asynchronous generator: what the engine's needs, at least one, or two
 * with the handler that turns StopIteration into RuntimeError (from 3.12), which in 3.15 stands above the iterator of a generator
 * expression. CPython: calculate_stackdepth().
 */
export function generatorStack(unit: CodeUnit): number {
  const { generatorStackLeast, loopsKeepIndex } = knobs.sizes;
  if (!loopsKeepIndex) return Math.max(unit.stackSize, generatorStackLeast);
  const known = depths.get(unit);
  if (known !== undefined) return known;
  const beneath = { no: 0, yes: 2, asynchronously: 1 }[unit.iteratesArgument];
  const depth = Math.max(deepestWithIndexes(unit), beneath + generatorStackLeast);
  depths.set(unit, depth);
  return depth;
}

/** Instructions that leave something with an index, or the place for one, beside it. */
const WITH_INDEX: ReadonlySet<number> = new Set([Op.GET_ITER, Op.LOAD_ITERATED, Op.GET_YIELD_FROM_ITER, Op.GET_AWAITABLE, Op.GET_ANEXT]);

/** How deep the stack gets where what is iterated over or awaited takes two cells (3.15). */
function deepestWithIndexes({ words, handlers }: CodeUnit): number {
  /** Cells of each entry of the stack, by the word that is reached with it. */
  const reached = new Map<number, readonly number[]>();
  const waiting: number[] = [];
  let deepest = 0;
  const reach = (word: number, entries: readonly number[]) => {
    deepest = Math.max(deepest, entries.reduce((sum, cells) => sum + cells, 0));
    if (reached.has(word)) return;
    reached.set(word, entries);
    waiting.push(word);
  };
  reach(0, []);
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    const entries = reached.get(word) as readonly number[];
    const op = words[word] & 255;
    const info = opcodeInfo[op];
    const operand = words[word] >>> 8;
    for (const { start, end, target, depth } of handlers) if (word >= start && word < end) reach(target, [...entries.slice(0, depth), 1]);
    if (info.operand === 'jump') reach(operand, resized(entries, (info.jumpEffect ?? info.effect)(operand), op === Op.SEND));
    if (ENDS.has(op)) continue;
    const after = resized(entries, info.effect(operand), false);
    if (WITH_INDEX.has(op)) after[after.length - 1] = 2;
    if (op === Op.SWAP) [after[after.length - operand], after[after.length - 1]] = [after[after.length - 1], after[after.length - operand]];
    reach(word + 1 + info.cacheWords, after);
  }
  return deepest;
}

const ENDS: ReadonlySet<number> = new Set([Op.JUMP, Op.JUMP_BACKWARD, Op.RETURN_VALUE, Op.RERAISE, Op.RAISE_VARARGS]);

/** The entries after so many were pushed, or taken off; `replaced`: the top one is another. */
function resized(entries: readonly number[], effect: number, replaced: boolean): number[] {
  const after = effect < 0 ? entries.slice(0, effect) : [...entries, ...Array<number>(effect).fill(1)];
  if (replaced) after[after.length - 1] = 1;
  return after;
}
