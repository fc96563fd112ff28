import type { CodeUnit } from './code-unit';
import { disassemble, instructionsOf } from './disassemble';
import { Op, opcodeInfo } from './opcodes';

/** Opcodes after which execution never goes on to the next word. */
const FINAL: ReadonlySet<number> = new Set([Op.JUMP, Op.JUMP_BACKWARD, Op.RETURN_VALUE, Op.RERAISE, Op.RAISE_VARARGS]);

/**
 * Checks a unit and the units in it: every word is reached with one stack depth, whichever way leads there; jumps and handlers
 * go to instructions; operands point into their tables; handlers do not keep more than there is; the stack never gets deeper
 * than `stackSize` or below its bottom. Throws an Error that shows the code.
 */
export function checkUnit(unit: CodeUnit): void {
  const problem = findProblem(unit);
  if (problem !== null) throw new Error(`${problem}\n${disassemble(unit)}`);
  for (const constant of unit.constants) if (constant.type === 'code') checkUnit(constant.unit);
}

function findProblem(unit: CodeUnit): string | null {
  const { words, handlers, stackSize } = unit;
  const starts = new Set(instructionsOf(unit).map((instruction) => instruction.word));
  const depths = new Map<number, number>();
  const waiting: number[] = [];
  let problem: string | null = null;
  const reach = (word: number, depth: number, from: number) => {
    const known = depths.get(word);
    if (!starts.has(word)) problem ??= `word ${from} leads to ${word}, which is no instruction`;
    else if (known !== undefined && known !== depth) problem ??= `word ${word} is reached with depths ${known} and ${depth} (from ${from})`;
    else if (depth < 0 || depth > stackSize) problem ??= `word ${word} is reached with depth ${depth} (from ${from}; at most ${stackSize})`;
    if (known !== undefined || problem !== null) return;
    depths.set(word, depth);
    waiting.push(word);
  };
  reach(0, 0, 0);
  for (let word = waiting.pop(); word !== undefined && problem === null; word = waiting.pop()) {
    const depth = depths.get(word) as number;
    const op = words[word] & 255;
    const operand = words[word] >>> 8;
    const info = opcodeInfo[op];
    problem ??= operandProblem(unit, word, op, operand);
    for (const handler of handlers) {
      if (word < handler.start || word >= handler.end) continue;
      if (handler.depth > depth) problem ??= `word ${word} has depth ${depth}, its handler keeps ${handler.depth}`;
      reach(handler.target, handler.depth + 1, word);
    }
    if (info.operand === 'jump') reach(operand, depth + (info.jumpEffect ?? info.effect)(operand), word);
    if (!FINAL.has(op)) reach(word + 1 + info.cacheWords, depth + info.effect(operand), word);
  }
  if (problem !== null) return problem;
  const dead = [...starts].find((word) => !depths.has(word));
  return dead === undefined ? borrowProblem(unit, depths) : `word ${dead} is never reached`;
}

function operandProblem(unit: CodeUnit, word: number, op: number, operand: number): string | null {
  const info = opcodeInfo[op];
  const constant = unit.constants[operand];
  switch (info.operand) {
    case 'const': return constant === undefined || constant.type === 'name' ? `word ${word} loads no constant` : null;
    case 'name': return constant?.type === 'name' ? null : `word ${word} has no name`;
    case 'local': return operand < unit.localNames.length ? null : `word ${word} has no local`;
    default: return null;
  }
}

/** `with` has the enter method and the manager on the stack for a moment. */
const BEFORE_ENTERING = 1;

/** Borrowed entries must be on the stack. */
function borrowProblem(unit: CodeUnit, depths: ReadonlyMap<number, number>): string | null {
  for (const [word, entries] of unit.borrows?.().entries ?? []) {
    const depth = depths.get(word);
    if (depth === undefined || entries.some((entry) => entry < 0 || entry >= unit.stackSize + BEFORE_ENTERING)) return `word ${word} borrows what is not there`;
  }
  return null;
}
