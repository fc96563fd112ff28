import type { OpcodeName } from '../bytecode/opcodes';
import { Op, opcodeInfo } from '../bytecode/opcodes';
import { code } from './state';

/**
 * Superinstructions: where instructions stand one behind the other that often do, the first gets an opcode whose handler does
 * all of them (`ops/fused.ts`). The compiler knows nothing of them, and the words stay where they are: a jump to one of the others, `dis`, line
 * numbers and handlers find what they found before. References are counted as by the instructions one by one, but for operands that are
 * numbers and stay where they are.
 * Measured: half the time of the loop over integers went into dispatching.
 */

/** What each consists of, the longest first. `BINARY` stands for both opcodes, `STORE` for a local variable or a name, or for neither. */
const GROUPS = {
  LOAD_FAST_LOAD_FAST_BINARY: ['LOAD_FAST', 'LOAD_FAST', 'BINARY', 'STORE'],
  LOAD_FAST_LOAD_CONST_BINARY: ['LOAD_FAST', 'LOAD_CONST', 'BINARY', 'STORE'],
  LOAD_NAME_LOAD_NAME_BINARY: ['LOAD_NAME', 'LOAD_NAME', 'BINARY', 'STORE'],
  LOAD_NAME_LOAD_CONST_BINARY: ['LOAD_NAME', 'LOAD_CONST', 'BINARY', 'STORE'],
  LOAD_FAST_LOAD_FAST_COMPARE_JUMP: ['LOAD_FAST', 'LOAD_FAST', 'COMPARE_OP', 'POP_JUMP'],
  LOAD_FAST_LOAD_CONST_COMPARE_JUMP: ['LOAD_FAST', 'LOAD_CONST', 'COMPARE_OP', 'POP_JUMP'],
  LOAD_NAME_LOAD_NAME_COMPARE_JUMP: ['LOAD_NAME', 'LOAD_NAME', 'COMPARE_OP', 'POP_JUMP'],
  LOAD_NAME_LOAD_CONST_COMPARE_JUMP: ['LOAD_NAME', 'LOAD_CONST', 'COMPARE_OP', 'POP_JUMP'],
  LOAD_CONST_COMPARE_JUMP: ['LOAD_CONST', 'COMPARE_OP', 'POP_JUMP'],
  LOAD_FAST_COMPARE_JUMP: ['LOAD_FAST', 'COMPARE_OP', 'POP_JUMP'],
  LOAD_FAST_BINARY: ['LOAD_FAST', 'BINARY', 'STORE'],
  LOAD_CONST_BINARY: ['LOAD_CONST', 'BINARY', 'STORE'],
  LOAD_NAME_BINARY: ['LOAD_NAME', 'BINARY', 'STORE'],
  BINARY_STORE: ['BINARY_OP', 'STORE'],
  INPLACE_STORE: ['INPLACE_OP', 'STORE'],
  COMPARE_JUMP: ['COMPARE_OP', 'POP_JUMP'],
  FOR_ITER_STORE: ['FOR_ITER', 'STORE'],
  LOAD_GLOBAL_PUSH_NULL: ['LOAD_GLOBAL', 'PUSH_NULL'],
  LOAD_NAME_PUSH_NULL: ['LOAD_NAME', 'PUSH_NULL'],
  LOAD_FAST_LOAD_ATTR: ['LOAD_FAST', 'LOAD_ATTR'],
  LOAD_FAST_LOAD_METHOD: ['LOAD_FAST', 'LOAD_METHOD'],
  LOAD_FAST_STORE_ATTR: ['LOAD_FAST', 'STORE_ATTR'],
  LOAD_NAME_LOAD_ATTR: ['LOAD_NAME', 'LOAD_ATTR'],
  LOAD_NAME_LOAD_METHOD: ['LOAD_NAME', 'LOAD_METHOD'],
  LOAD_FAST_RETURN: ['LOAD_FAST', 'RETURN_VALUE'],
  LOAD_CONST_RETURN: ['LOAD_CONST', 'RETURN_VALUE'],
  LOAD_FAST_LOAD_FAST: ['LOAD_FAST', 'LOAD_FAST'],
  LOAD_FAST_LOAD_CONST: ['LOAD_FAST', 'LOAD_CONST'],
  LOAD_NAME_LOAD_NAME: ['LOAD_NAME', 'LOAD_NAME'],
  STORE_FAST_LOAD_FAST: ['STORE_FAST', 'LOAD_FAST'],
  STORE_NAME_LOAD_NAME: ['STORE_NAME', 'LOAD_NAME'],
} as const satisfies Record<string, readonly (OpcodeName | 'BINARY' | 'STORE' | 'POP_JUMP')[]>;

type GroupName = keyof typeof GROUPS;
const FIRST_NUMBER = 200;

/** Their numbers. */
export const Fused = Object.fromEntries(Object.keys(GROUPS).map((name, at) => [name, FIRST_NUMBER + at])) as Record<GroupName, number>;

const MEMBERS: Partial<Record<string, readonly number[]>> = {
  BINARY: [Op.BINARY_OP, Op.INPLACE_OP],
  STORE: [Op.STORE_FAST, Op.STORE_NAME],
  POP_JUMP: [Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE],
};

interface Group {
  members: (readonly number[])[];
  /** The last instruction may also be another one, which is then none of the group. */
  open: boolean;
}

function groupOf(parts: readonly string[]): Group {
  const members = parts.map((part) => MEMBERS[part] ?? [Op[part as OpcodeName]]);
  return { members, open: parts.at(-1) === 'STORE' && parts.length > 2 };
}

const firsts = Object.values(GROUPS).map((parts) => Op[parts[0]]);

/** The groups by the opcode of their first instruction, with their numbers. */
const groupsOf: (Group & { number: number })[][] = [];
for (const [name, parts] of Object.entries(GROUPS)) {
  const group = groupOf(parts);
  (groupsOf[group.members[0][0]] ??= []).push({ ...group, number: Fused[name as GroupName] });
}

/** The opcode of the first instruction that one stands for. */
export function firstOfGroup(op: number): number {
  return op < FIRST_NUMBER ? op : firsts[op - FIRST_NUMBER] ?? op;
}

function following(at: number): number {
  return at + 1 + opcodeInfo[code[at] & 255].cacheWords;
}

/** Where the group ends that begins at `start`, or -1 if it does not stand there. */
function endOfGroup({ members, open }: Group, start: number, end: number): number {
  let at = start;
  for (let i = 0; i < members.length; i++) {
    if (at >= end || !members[i].includes(code[at] & 255)) return open && i === members.length - 1 ? at : -1;
    at = following(at);
  }
  return at;
}

/** Groups that a load should rather begin than be the second part of a pair of loads. */
const PAIRS_OF_LOADS: readonly number[] = [
  Fused.LOAD_FAST_LOAD_FAST, Fused.LOAD_FAST_LOAD_CONST, Fused.LOAD_NAME_LOAD_NAME, Fused.STORE_FAST_LOAD_FAST, Fused.STORE_NAME_LOAD_NAME,
];

/** Whether a group that is worth more begins at the second instruction of a pair. */
function isBetterOffAlone(second: number, end: number): boolean {
  return (groupsOf[code[second] & 255] ?? []).some((group) => !PAIRS_OF_LOADS.includes(group.number) && endOfGroup(group, second, end) >= 0);
}

/** Fuses what stands in these words of the arena, from `start` to `end`. Tells where what the loop dispatches begins. */
export function fuseWords(start: number, end: number, begins: (at: number) => void = () => {}): void {
  for (let at = start; at < end;) {
    begins(at);
    let next = following(at);
    for (const group of groupsOf[code[at] & 255] ?? []) {
      const groupEnd = endOfGroup(group, at, end);
      if (groupEnd < 0 || (PAIRS_OF_LOADS.includes(group.number) && isBetterOffAlone(next, end))) continue;
      code[at] = (code[at] & ~255) | group.number;
      next = groupEnd;
      break;
    }
    at = next;
  }
}
