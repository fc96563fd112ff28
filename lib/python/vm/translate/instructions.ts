import type { CodeUnit } from '../../bytecode/code-unit';
import { CodeFlag } from '../../bytecode/code-unit';
import { Op, endsFlow, opcodeInfo } from '../../bytecode/opcodes';

/** An instruction of a unit, by words from its beginning. */
export interface Instruction {
  at: number;
  op: number;
  operand: number;
  next: number;
  /** Entries on the stack before it. */
  depth: number;
}

/** What is known of a unit before it is translated. */
export interface Shape {
  /** What becomes a function each: all there is, or one loop. */
  parts: Instruction[][];
  /** Words at which translated code can be entered; it has the stack as the machine has it there. */
  leaders: Set<number>;
  /** Of these, the words that store what a loop's iterator gives: where a generator has given it. */
  stores: Set<number>;
  /** Local variables that always have a value. */
  set: Set<number>;
  /** Local variables that can lose their value. */
  unset: Set<number>;
}

/** Instructions during which another frame may come on top, or which put their own aside: it goes on behind them. */
export const LEAVING: ReadonlySet<number> = new Set([
  Op.CALL, Op.CALL_KW, Op.CALL_FUNCTION_EX, Op.BEFORE_WITH, Op.BEFORE_ASYNC_WITH, Op.WITH_EXCEPT_START, Op.YIELD_VALUE, Op.FOR_ITER, Op.SEND,
]);

/** Depths of the stack by word; null if the unit has a place that is reached with two. */
function depthsOf({ words, handlers }: CodeUnit): Int32Array | null {
  const depths = new Int32Array(words.length + 1).fill(-1);
  const waiting: number[] = [];
  let sound = true;
  const reach = (word: number, depth: number): void => {
    if (depths[word] === depth) return;
    if (depths[word] >= 0) sound = false;
    depths[word] = depth;
    waiting.push(word);
  };
  reach(0, 0);
  for (const { target, depth } of handlers) reach(target, depth + 1);
  for (let word = waiting.pop(); word !== undefined && sound; word = waiting.pop()) {
    const op = words[word] & 255;
    const operand = words[word] >>> 8;
    const info = opcodeInfo[op];
    if (info.operand === 'jump') reach(operand, depths[word] + (info.jumpEffect ?? info.effect)(operand));
    if (!endsFlow(op)) reach(word + 1 + info.cacheWords, depths[word] + info.effect(operand));
  }
  return sound ? depths : null;
}

function instructionsOf({ words }: CodeUnit, depths: Int32Array): Instruction[] {
  const found: Instruction[] = [];
  for (let at = 0; at < words.length;) {
    const op = words[at] & 255;
    const next = at + 1 + opcodeInfo[op].cacheWords;
    if (depths[at] >= 0) found.push({ at, op, operand: words[at] >>> 8, next, depth: depths[at] });
    at = next;
  }
  return found;
}

/**
 * The outermost loops: all that a body of a module or class has translated, and a function that is very long. Each is a function of its own: V8
 * compiles it when it is busy, and would have to do so again for what comes to life in the same function later.
 */
function outerLoops(instructions: readonly Instruction[]): Instruction[][] {
  const loops: { from: number; to: number }[] = [];
  const turns = instructions.filter(({ op, operand, at }) => op === Op.JUMP_BACKWARD && operand <= at);
  for (const { at, operand } of turns.sort((one, other) => one.operand - other.operand)) {
    const last = loops.at(-1);
    if (last !== undefined && operand <= last.to) last.to = Math.max(last.to, at);
    else loops.push({ from: operand, to: at });
  }
  return loops.map(({ from, to }) => instructions.filter(({ at }) => at >= from && at <= to));
}

/** Words of a unit of which more than the loops is translated. */
const LONG = 1500;

/** Instructions of a function that V8 still compiles. */
const MOST = 1000;

/** What is to be translated of a unit; null if nothing is. `whole`: not the loops alone, whatever the unit is. */
export function shapeOf(unit: CodeUnit, whole: boolean): Shape | null {
  const depths = depthsOf(unit);
  if (depths === null) return null;
  const all = instructionsOf(unit, depths);
  if (!whole && ((unit.flags & CodeFlag.OPTIMIZED) === 0 || unit.words.length > LONG)) {
    const parts = outerLoops(all);
    const instructions = parts.flat();
    if (instructions.length === 0 || instructions.length > MOST) return null;
    return { parts, ...leadersOf(unit, instructions), ...localsOf(unit, all) };
  }
  let instructions = all;
  if (unit.iteratesArgument !== 'no') {
    // What the call of a generator expression has made is on the stack before the instruction that stands for it.
    const start = instructions.findIndex(({ op }) => op === Op.LOAD_ITERATED);
    instructions = instructions.slice(start + 1);
  }
  if (instructions.length === 0 || (!whole && instructions.length > MOST)) return null;
  return { parts: [instructions], ...leadersOf(unit, instructions), ...localsOf(unit, all) };
}

function leadersOf({ handlers }: CodeUnit, instructions: readonly Instruction[]): Pick<Shape, 'leaders' | 'stores'> {
  const leaders = new Set<number>([instructions[0].at, ...handlers.map(({ target }) => target)]);
  // Where a generator begins that has made its cells already.
  const begun = instructions.find(({ op }) => op !== Op.MAKE_CELL && op !== Op.COPY_FREE_VARS);
  if (begun !== undefined) leaders.add(begun.at);
  const stores = new Set<number>();
  instructions.forEach((instruction, i) => {
    const { op, operand, next, at } = instruction;
    if (opcodeInfo[op].operand === 'jump') leaders.add(operand);
    if (LEAVING.has(op) || op === Op.END_ASYNC_FOR) leaders.add(next);
    if (i > 0 && instructions[i - 1].next !== at) leaders.add(at);
    // A call that is a statement goes on behind it when it gives None.
    if (op === Op.POP_TOP && instructions[i - 1]?.op === Op.CALL) leaders.add(next);
  });
  const targets = new Set([...instructions.filter(({ op }) => opcodeInfo[op].operand === 'jump').map(({ operand }) => operand), ...handlers.map(({ target }) => target)]);
  instructions.forEach(({ op, at, next }, i) => {
    const before = instructions[i - 1];
    if (op !== Op.STORE_FAST && op !== Op.STORE_NAME) return;
    if (before?.op !== Op.FOR_ITER || before.next !== at || targets.has(at)) return;
    stores.add(at);
    leaders.add(next);
  });
  return { leaders, stores };
}

function localsOf(unit: CodeUnit, instructions: readonly Instruction[]): Pick<Shape, 'set' | 'unset'> {
  const unset = new Set<number>();
  const cells = new Set<number>();
  for (const { op, operand } of instructions) {
    if (op === Op.DELETE_FAST || op === Op.LOAD_FAST_AND_CLEAR) unset.add(operand);
    if (op === Op.MAKE_CELL) cells.add(operand);
  }
  const set = new Set<number>();
  const rest = (unit.flags & CodeFlag.VARARGS ? 1 : 0) + (unit.flags & CodeFlag.VARKEYWORDS ? 1 : 0);
  for (let i = 0; i < unit.argCount + unit.kwOnlyArgCount + rest; i++) if (!unset.has(i) && !cells.has(i)) set.add(i);
  return { set, unset };
}
