import { Op, endsFlow, opcodeInfo } from '../bytecode/opcodes';
import type { Blocks } from './basic-blocks';
import { findBlocks, nextReal } from './basic-blocks';
import { isJump } from './stack-flow';
import { findUncheckedLoads } from './unbound-locals';
import type { FlowUnit } from './unit';
import { isNothing, RESTORED, SETUP_HANDLER } from './unit';
import { findVisitedBlocks } from './visited-blocks';

/** An entry that no load of a local pushed. */
const NOT_LOCAL = -1;
/** Superinstructions exist for the first locals only. */
const SUPER_LOCALS = 16;

/** The stack entries that come from loads, when an instruction runs that may run Python code. */
export interface Snapshot {
  index: number;
  positions: number[];
  loads: number[];
}

/** The borrowed entries, by instruction; words are not known yet. */
export interface BorrowAnalysis {
  snapshots: Snapshot[];
  isOwned: Uint8Array;
  /** Loads whose value was stored in a local, by local; of constants and other locals alone. */
  stored: Map<number, Set<number>>;
}

/** What the machine asks for: see `CodeUnit.borrows`. */
interface Borrows {
  entries: ReadonlyMap<number, number[]>;
  locals: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Finds out which loads are borrowed: those whose value is used up in the same basic block, before the local gets another
 * value. A load whose local may be unbound, one in an exception handler, and one that a superinstruction joins with a store
 * are not. The jumps must be as the compiler made them.
 *
 * CPython: Python/flowgraph.c, optimize_load_fast()
 */
function analyzeBorrows(u: FlowUnit, flags: number): BorrowAnalysis | null {
  if (!u.ops.includes(Op.LOAD_FAST) && !u.compilation.knobs.borrowedConstants) return null;
  const blocks = findBlocks(u);
  const isVisited = findVisitedBlocks(u, blocks);
  const isOwned = findUncheckedLoads(u, blocks, flags);
  const pairs = joinInstructions(u, blocks, isOwned);
  const snapshots: Snapshot[] = [];
  const stored: BorrowAnalysis['stored'] = new Map();
  const depths = new Int32Array(blocks.starts.length).fill(-1);
  const waiting = [0];
  depths[0] = 0;
  const reach = (block: number, depth: number) => {
    if (depths[block] !== -1) return;
    depths[block] = depth;
    waiting.push(block);
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (isVisited[block] === 0) isOwned.fill(1, blocks.starts[block], blocks.starts[block + 1]);
    simulate(u, blocks, block, depths[block], isOwned, snapshots, stored, reach);
  }
  // Two loads that are one instruction are borrowed together or not at all.
  for (const [first, second] of pairs) if (isOwned[first] === 1 || isOwned[second] === 1) isOwned[first] = isOwned[second] = 1;
  return { snapshots, isOwned, stored };
}

/**
 * Finds the borrowed stack entries when somebody asks for a count while the code is running, which is seldom: the analysis takes a
 * quarter of the time of a compilation.
 */
export function borrowsWhenAsked(u: FlowUnit, flags: number, wordAt: Int32Array): () => Borrows {
  let input: FlowUnit | null = u;
  let found: Borrows;
  return () => {
    if (input !== null) {
      const analysis = analyzeBorrows(input, flags);
      found = {
        entries: analysis === null ? new Map() : borrowsByWord(analysis, wordAt),
        locals: analysis === null || !input.compilation.knobs.borrowedConstants ? new Map() : constantsInLocals(input, analysis),
      };
      input = null;
    }
    return found;
  };
}

/** By local, the constants that are borrowed from the code where the local has one of them as its value. */
function constantsInLocals({ ops, operands }: FlowUnit, { stored }: BorrowAnalysis): Map<number, ReadonlySet<number>> {
  const constants = new Map<number, ReadonlySet<number>>();
  for (const local of stored.keys()) {
    const found = new Set<number>();
    const seen = new Set<number>([local]);
    for (const from of seen) {
      for (const load of stored.get(from) ?? []) {
        if (ops[load] === Op.LOAD_CONST) found.add(operands[load]);
        else seen.add(operands[load]);
      }
    }
    constants.set(local, found);
  }
  return constants;
}

/** Which stack entries are borrowed from a local variable while an instruction runs, by its word. */
function borrowsByWord({ snapshots, isOwned }: BorrowAnalysis, wordAt: Int32Array): Map<number, number[]> {
  const borrows = new Map<number, number[]>();
  for (const { index, positions, loads } of snapshots) {
    const borrowed = positions.filter((_, i) => isOwned[loads[i]] === 0);
    if (borrowed.length === 0 || wordAt[index] < 0) continue;
    borrows.set(wordAt[index], [...borrows.get(wordAt[index]) ?? [], ...borrowed]);
  }
  return borrows;
}

/**
 * CPython joins neighbours on one line into superinstructions: marks loads that follow a store as owned, and returns the pairs
 * of loads. CPython: insert_superinstructions()
 */
function joinInstructions(u: FlowUnit, { starts }: Blocks, isOwned: Uint8Array): [number, number][] {
  const { ops, operands } = u;
  const pairs: [number, number][] = [];
  for (let block = 0; block + 1 < starts.length; block++) {
    const end = starts[block + 1];
    for (let i = nextReal(u, starts[block], end); i !== -1; ) {
      const next = nextReal(u, i + 1, end);
      const isJoined = next !== -1 && isOwned[i] === 0 && isOwned[next] === 0 && isSuperPair(ops[i], ops[next]) &&
        operands[i] < SUPER_LOCALS && operands[next] < SUPER_LOCALS && isOnOneLine(u, i, next);
      if (!isJoined) {
        i = next;
        continue;
      }
      if (ops[i] === Op.STORE_FAST) isOwned[next] = 1;
      else pairs.push([i, next]);
      i = nextReal(u, next + 1, end);
    }
  }
  return pairs;
}

function isSuperPair(first: number, second: number): boolean {
  if (first === Op.LOAD_FAST) return second === Op.LOAD_FAST;
  return first === Op.STORE_FAST && (second === Op.LOAD_FAST || second === Op.STORE_FAST);
}

function isOnOneLine({ starts, compilation: { source } }: FlowUnit, a: number, b: number): boolean {
  return starts[a] === -1 || starts[b] === -1 || source.lineOf(starts[a]) === source.lineOf(starts[b]);
}

/** Runs a block with the origins of values in place of the values; `reach` learns where it leads and with what stack depth. */
function simulate(
  u: FlowUnit, blocks: Blocks, block: number, depth: number, isOwned: Uint8Array, snapshots: Snapshot[], stored: BorrowAnalysis['stored'],
  reach: (block: number, depth: number) => void,
): void {
  const { starts } = blocks;
  const { ops, operands } = u;
  /** For each entry the load that pushed it, or NOT_LOCAL. */
  const stack: number[] = new Array<number>(depth).fill(NOT_LOCAL);
  let onStack = 0;
  const own = (load: number) => {
    if (load !== NOT_LOCAL && ops[load] === Op.LOAD_FAST) isOwned[load] = 1;
  };
  const pop = () => {
    const load = stack.pop() as number;
    if (load !== NOT_LOCAL) onStack--;
    return load;
  };
  const push = (load: number) => {
    if (load !== NOT_LOCAL) onStack++;
    stack.push(load);
  };
  const kill = (local: number) => {
    for (const load of stack) if (load !== NOT_LOCAL && ops[load] === Op.LOAD_FAST && operands[load] === local) own(load);
  };
  for (let i = starts[block]; i < starts[block + 1]; i++) {
    const op = ops[i];
    if (op === SETUP_HANDLER && onStack > 0) noteExit(u, i, stack, snapshots);
    if (isNothing(op)) continue;
    const left = stack.slice(0, stack.length - takenOver(u, op, operands[i]));
    if (onStack > 0 && !NEVER_CALLS.has(op)) snapshots.push(takeSnapshot(left, i));
    const operand = operands[i] & ~RESTORED;
    const { jumpEffect, effect } = opcodeInfo[op];
    if (isJump(op)) reach(blocks.blockOf[u.labels[operand]], stack.length + (jumpEffect ?? effect)(operand));
    if (endsFlow(op)) {
      for (let n = inputsOf(op, operand); n > 0; n--) pop();
      return stack.forEach(own);
    }
    switch (op) {
      case Op.LOAD_FAST:
        push(isOwned[i] === 0 ? i : NOT_LOCAL);
        break;
      case Op.LOAD_CONST:
        push(u.compilation.knobs.borrowedConstants ? i : NOT_LOCAL);
        break;
      case Op.STORE_FAST: {
        const load = pop();
        own(load);
        kill(operand);
        const origin = load === NOT_LOCAL ? loadedJustBefore(u, i) : load;
        if (origin !== NOT_LOCAL) stored.set(operand, (stored.get(operand) ?? new Set()).add(origin));
        break;
      }
      case Op.DELETE_FAST:
        kill(operand);
        break;
      case Op.LOAD_FAST_AND_CLEAR:
        kill(operand);
        push(NOT_LOCAL);
        break;
      case Op.COPY:
        push(stack[stack.length - operand]);
        break;
      case Op.SWAP: {
        const other = stack.length - operand;
        [stack[other], stack[stack.length - 1]] = [stack[stack.length - 1], stack[other]];
        break;
      }
      case Op.LOAD_METHOD: {
        // The object may become the call's first argument.
        const object = pop();
        push(NOT_LOCAL);
        push(object);
        break;
      }
      case Op.BEFORE_WITH:
      case Op.BEFORE_ASYNC_WITH: {
        // The exit method holds the manager until it is called.
        const manager = pop();
        if (operand === 1) {
          if (manager !== NOT_LOCAL) noteManager(snapshots[snapshots.length - 1], stack.length, manager);
          push(NOT_LOCAL);
        }
        push(manager);
        push(NOT_LOCAL);
        break;
      }
      case Op.GET_ITER:
      case Op.GET_YIELD_FROM_ITER: {
        const iterable = pop();
        push(u.compilation.knobs.iteratesInside ? iterable : NOT_LOCAL);
        break;
      }
      case Op.JUMP_IF_FALSE_OR_POP:
      case Op.JUMP_IF_TRUE_OR_POP:
        own(pop());
        break;
      default: {
        const inputs = inputsOf(op, operand);
        const outputs = inputs + effect(operand);
        for (let n = 0; n < inputs; n++) pop();
        for (let n = 0; n < outputs; n++) push(NOT_LOCAL);
      }
    }
  }
  // What is left for another block has to be owned.
  for (const load of stack) own(load);
  if (block + 2 < starts.length) reach(block + 1, stack.length);
}

/** A load that cannot be borrowed still says what is stored in the next instruction. */
function loadedJustBefore({ ops }: FlowUnit, at: number): number {
  let before = at - 1;
  while (before >= 0 && isNothing(ops[before])) before--;
  return before >= 0 && ops[before] === Op.LOAD_FAST ? before : NOT_LOCAL;
}

/** While the enter method runs, the manager is the first argument both of it and of the exit function. */
function noteManager({ positions, loads }: Snapshot, position: number, load: number): void {
  positions.push(position + 1, position + 3);
  loads.push(load, load);
}

/** The exit method that an exception calls finds the manager where the beginning of the `with` statement put it. */
function noteExit(u: FlowUnit, setup: number, stack: readonly number[], snapshots: Snapshot[]): void {
  const { ops } = u;
  let at = u.labels[u.handlers[u.operands[setup]].target];
  while (isNothing(ops[at]) || ops[at] === Op.PUSH_EXC_INFO) at++;
  const position = stack.length - 2;
  if (ops[at] !== Op.WITH_EXCEPT_START || stack[position] === NOT_LOCAL) return;
  for (; ops[at] !== Op.POP_JUMP_IF_TRUE; at++) snapshots.push({ index: at, positions: [position], loads: [stack[position]] });
}

/** Instructions that put an entry somewhere else, before what was there may run a finalizer. */
const STORES: ReadonlySet<number> = new Set([Op.STORE_NAME, Op.STORE_FAST, Op.STORE_DEREF, Op.POP_TOP]);

/** Entries at the top that are no borrowed ones any more when Python code runs: a set or dict has taken them over before it asks for hashes. */
function takenOver({ compilation }: FlowUnit, op: number, operand: number): number {
  if (op === Op.BUILD_SET) return operand;
  if (STORES.has(op)) return 1;
  return op === Op.MAP_ADD && compilation.knobs.takesMapKeys ? 2 : 0;
}

function takeSnapshot(stack: readonly number[], index: number): Snapshot {
  const positions: number[] = [];
  const loads: number[] = [];
  stack.forEach((load, position) => {
    if (load === NOT_LOCAL) return;
    positions.push(position);
    loads.push(load);
  });
  return { index, positions, loads };
}

/** Instructions that only move values about. */
const NEVER_CALLS: ReadonlySet<number> = new Set([
  Op.LOAD_FAST, Op.LOAD_CONST, Op.LOAD_DEREF, Op.LOAD_CLOSURE, Op.LOAD_GLOBAL, Op.LOAD_FAST_AND_CLEAR, Op.COPY, Op.SWAP, Op.PUSH_NULL,
  Op.JUMP, Op.LINE, Op.BUILD_LIST, Op.BUILD_TUPLE, Op.LIST_APPEND, Op.LIST_TO_TUPLE, Op.MAKE_CELL,
]);

/** How many entries an instruction takes off the stack; those it leaves where they are do not count. */
function inputsOf(op: number, operand: number): number {
  switch (op) {
    case Op.POP_TOP:
    case Op.LOAD_ATTR:
    case Op.DELETE_ATTR:
    case Op.STORE_DEREF:
    case Op.STORE_NAME:
    case Op.STORE_GLOBAL:
    case Op.LOAD_FROM_DICT_OR_DEREF:
    case Op.LOAD_FROM_DICT_OR_GLOBALS:
    case Op.UNARY_NOT:
    case Op.UNARY_NEGATIVE:
    case Op.UNARY_POSITIVE:
    case Op.UNARY_INVERT:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.SEND:
    case Op.YIELD_VALUE:
    case Op.ASYNC_GEN_WRAP:
    case Op.GET_AWAITABLE:
    case Op.GET_AITER:
    case Op.RETURN_VALUE:
    case Op.LIST_APPEND:
    case Op.SET_ADD:
    case Op.LIST_EXTEND:
    case Op.SET_UPDATE:
    case Op.DICT_UPDATE:
    case Op.DICT_MERGE:
    case Op.LIST_TO_TUPLE:
    case Op.UNPACK_SEQUENCE:
    case Op.UNPACK_EX:
    case Op.POP_EXCEPT:
    case Op.CHECK_EXC_MATCH:
    case Op.RERAISE:
    case Op.IMPORT_STAR:
    case Op.PRINT_EXPR:
      return 1;
    case Op.END_ASYNC_FOR:
    case Op.STORE_ATTR:
    case Op.BINARY_OP:
    case Op.INPLACE_OP:
    case Op.BINARY_SUBSCR:
    case Op.DELETE_SUBSCR:
    case Op.COMPARE_OP:
    case Op.IS_OP:
    case Op.CONTAINS_OP:
    case Op.MAP_ADD:
    case Op.IMPORT_NAME:
      return 2;
    case Op.STORE_SUBSCR:
    case Op.MATCH_CLASS:
      return 3;
    case Op.BUILD_LIST:
    case Op.BUILD_TUPLE:
    case Op.BUILD_SET:
    case Op.BUILD_STRING:
    case Op.BUILD_SLICE:
    case Op.RAISE_VARARGS:
      return operand;
    case Op.BUILD_MAP: return operand * 2;
    case Op.FORMAT_VALUE: return (operand & 4) !== 0 ? 2 : 1;
    case Op.BUILD_INTERPOLATION: return (operand & 4) !== 0 ? 3 : 2;
    case Op.BUILD_TEMPLATE: return 2;
    case Op.CALL: return operand + 2;
    case Op.CALL_KW: return operand + 3;
    case Op.CALL_FUNCTION_EX: return 3 + (operand & 1);
    case Op.MAKE_FUNCTION: return 1 - opcodeInfo[op].effect(operand);
    default: return 0;
  }
}
