import { Op, endsFlow } from '../bytecode/opcodes';
import type { Blocks } from './basic-blocks';
import { isJump } from './stack-flow';
import type { FlowUnit } from './unit';
import { SETUP_HANDLER } from './unit';

/**
 * Which basic blocks CPython comes to when it looks for borrowed loads. It starts at the entry and follows jumps, and from
 * a block's end goes on to the next; but in 3.14 a block that its other optimizations have emptied leads it nowhere, so that the code
 * after `try: … except: return`, for instance, is never looked at. To know which blocks are empty, those optimizations are
 * gone through here with what matters of each instruction: is it one, on which line, where does it lead.
 *
 * CPython: Python/flowgraph.c, _PyCfg_OptimizeCodeUnit() and optimize_load_fast()
 */
export function findVisitedBlocks(u: FlowUnit, blocks: Blocks): Uint8Array {
  const all = readBlocks(u, blocks);
  inlineSmallBlocks(all);
  countPredecessors(all);
  propagateLines(all);
  for (const block of all) threadLastJump(block);
  for (const block of all) removeNops(block);
  countPredecessors(all);
  removeNopsAndJumps(all);
  const ordered = moveColdBlocks(all);
  removeNopsAndJumps(ordered);
  propagateLines(ordered);
  for (const block of ordered) {
    for (const item of block.items) {
      if (item.kind !== SETUP) continue;
      item.kind = NOP;
      item.target = null;
    }
  }
  removeNopsAndJumps(ordered);
  return markVisited(ordered, blocks.starts.length - 1, u.compilation.knobs.emptyBlocksEndSearch);
}

const NOP = 0;
const PLAIN = 1;
/** Sets up a handler: an instruction until the very end. */
const SETUP = 2;
const JUMP = 3;
/** A conditional jump whose target may be moved on. */
const TEST = 4;
/** Other instructions that may jump: FOR_ITER, SEND. */
const LOOP = 5;
/** Leaves the frame. */
const EXIT = 6;
/** CPython: JUMP_NO_INTERRUPT. */
const QUIET_JUMP = 7;

const NO_LINE = -1;
const MAX_COPY_SIZE = 4;

interface Item {
  kind: number;
  line: number;
  target: Block | null;
}

interface Block {
  items: Item[];
  next: Block | null;
  predecessors: number;
  isHandler: boolean;
  isCold: boolean;
  /** The blocks of the unit whose instructions are in this one. */
  numbers: number[];
}

function readBlocks(u: FlowUnit, { starts, blockOf }: Blocks): Block[] {
  const { ops, operands, labels, handlers, starts: offsets, compilation } = u;
  const all: Block[] = [];
  for (let number = 0; number + 1 < starts.length; number++) {
    all.push({ items: [], next: null, predecessors: 0, isHandler: false, isCold: false, numbers: [number] });
    if (number > 0) all[number - 1].next = all[number];
  }
  const addAtEnd = (target: number) => {
    // What drops the iterator at the end of a loop, or the receiver of a SEND.
    all[target].items.push({ kind: PLAIN, line: NO_LINE, target: null });
  };
  for (let i = 0; i < ops.length; i++) if (kindOf(ops[i]) === LOOP) addAtEnd(blockOf[labels[operands[i]]]);
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i];
    if (op === Op.LINE) continue;
    const line = offsets[i] === -1 ? NO_LINE : compilation.source.lineOf(offsets[i]);
    let target: Block | null = null;
    if (op === SETUP_HANDLER) target = all[blockOf[labels[handlers[operands[i]].target]]];
    else if (op !== Op.NOP && isJump(op)) target = all[blockOf[labels[operands[i]]]];
    if (op === SETUP_HANDLER && target !== null) target.isHandler = true;
    const isQuiet = op === Op.JUMP && !u.interruptible.has(i);
    all[blockOf[i]].items.push({ kind: isQuiet ? QUIET_JUMP : kindOf(op), line, target });
  }
  return all;
}

function kindOf(op: number): number {
  if (op === Op.NOP) return NOP;
  if (op === SETUP_HANDLER) return SETUP;
  if (op === Op.JUMP || op === Op.JUMP_BACKWARD) return JUMP;
  if (op === Op.FOR_ITER || op === Op.SEND) return LOOP;
  if (isJump(op)) return TEST;
  return endsFlow(op) ? EXIT : PLAIN;
}

function lastOf(block: Block): Item | undefined {
  return block.items[block.items.length - 1];
}

function fallsThrough(block: Block): boolean {
  const last = lastOf(block);
  return last === undefined || (!isUnconditional(last) && last.kind !== EXIT);
}

function nextNonEmpty(block: Block | null): Block | null {
  let found = block;
  while (found !== null && found.items.length === 0) found = found.next;
  return found;
}

/** CPython: basicblock_inline_small_or_no_lineno_blocks() */
function inlineSmallBlocks(all: readonly Block[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of all) {
      const last = lastOf(block);
      if (last === undefined || !isUnconditional(last) || last.target === null) continue;
      const { kind, target } = last;
      const isSmallExit = lastOf(target)?.kind === EXIT && target.items.length <= MAX_COPY_SIZE;
      const isArtificial = target.items.every((item) => item.line === NO_LINE) && !fallsThrough(target);
      if (target === block || (!isSmallExit && !isArtificial)) continue;
      last.kind = NOP;
      last.target = null;
      for (const item of target.items) block.items.push({ ...item });
      const copied = lastOf(block);
      if (isArtificial && kind === JUMP && copied?.kind === QUIET_JUMP) copied.kind = JUMP;
      block.numbers.push(...target.numbers);
      changed = true;
    }
  }
}

/** Empties what cannot be reached. CPython: remove_unreachable() */
function countPredecessors(all: readonly Block[]): void {
  for (const block of all) block.predecessors = 0;
  const waiting = [all[0]];
  all[0].predecessors = 1;
  const reach = (block: Block) => {
    if (block.predecessors++ === 0) waiting.push(block);
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.next !== null && fallsThrough(block)) reach(block.next);
    for (const { target } of block.items) if (target !== null) reach(target);
  }
  for (const block of all) {
    if (block.predecessors > 0) continue;
    block.items = [];
    block.isHandler = false;
  }
}

/** CPython: propagate_line_numbers() */
function propagateLines(all: readonly Block[]): void {
  for (const block of all) {
    const last = lastOf(block);
    if (last === undefined) continue;
    let line = NO_LINE;
    for (const item of block.items) {
      if (item.line === NO_LINE) item.line = line;
      else ({ line } = item);
    }
    const heirs = [fallsThrough(block) ? block.next : null, isJumpItem(last) ? last.target : null];
    for (const heir of heirs) {
      if (heir === null || heir.predecessors !== 1 || heir.items.length === 0) continue;
      if (heir.items[0].line === NO_LINE) heir.items[0].line = line;
    }
  }
}

function isUnconditional({ kind }: Item): boolean {
  return kind === JUMP || kind === QUIET_JUMP;
}

function isJumpItem({ kind }: Item): boolean {
  return kind === JUMP || kind === QUIET_JUMP || kind === TEST || kind === LOOP;
}

/** CPython: jump_thread() */
function threadLastJump(block: Block): void {
  for (let hops = 0; hops < 100; hops++) {
    const last = lastOf(block);
    if (last === undefined || (!isUnconditional(last) && last.kind !== TEST) || last.target === null) return;
    const [first] = last.target.items;
    if (first === undefined || !isUnconditional(first) || first.target === last.target) return;
    if (last.kind === TEST && first.kind === QUIET_JUMP) return;
    block.items.push({ kind: last.kind === TEST ? TEST : first.kind === JUMP ? JUMP : last.kind, line: first.line, target: first.target });
    last.kind = NOP;
    last.target = null;
  }
}

/** Returns whether there were any. CPython: basicblock_remove_redundant_nops() */
function removeNops(block: Block): boolean {
  const { items } = block;
  if (items.every((item) => item.kind !== NOP)) return false;
  const kept: Item[] = [];
  let before = NO_LINE;
  items.forEach((item, index) => {
    if (item.kind === NOP) {
      if (item.line === NO_LINE || item.line === before) return;
      const following = items[index + 1];
      if (following === undefined) {
        if (nextLine(block) === item.line) return;
      } else if (following.line === item.line) {
        return;
      } else if (following.line === NO_LINE) {
        following.line = item.line;
        return;
      }
    }
    kept.push(item);
    before = item.line;
  });
  block.items = kept;
  return kept.length < items.length;
}

/** Line of the first instruction after a block that has one or is no NOP. */
function nextLine(block: Block): number {
  const next = nextNonEmpty(block.next);
  return next?.items.find((item) => item.kind !== NOP || item.line !== NO_LINE)?.line ?? NO_LINE;
}

/** CPython: remove_redundant_nops_and_jumps() */
function removeNopsAndJumps(all: readonly Block[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of all) if (removeNops(block)) changed = true;
    for (const block of all) {
      const last = lastOf(block);
      if (last === undefined || !isUnconditional(last) || nextNonEmpty(last.target) !== nextNonEmpty(block.next)) continue;
      last.kind = NOP;
      last.target = null;
      changed = true;
    }
  }
}

/** What only exceptions lead to goes to the end. CPython: push_cold_blocks_to_end() */
function moveColdBlocks(all: readonly Block[]): Block[] {
  const isWarm = new Set<Block>();
  follow([all[0]], isWarm, null);
  const cold = new Set<Block>();
  follow(all.filter((block) => block.isHandler), cold, isWarm);
  if (cold.size === 0) return [...all];
  const ordered = [...all.filter((block) => !cold.has(block)), ...all.filter((block) => cold.has(block))];
  for (const block of cold) {
    // What went on to a block that stays behind jumps there now.
    if (!fallsThrough(block) || block.next === null || !isWarm.has(block.next)) continue;
    block.items.push({ kind: QUIET_JUMP, line: NO_LINE, target: block.next });
  }
  ordered.forEach((block, index) => {
    block.next = ordered[index + 1] ?? null;
    block.isCold = cold.has(block);
  });
  return ordered;
}

/** Adds the blocks that the given ones lead to without an exception. */
function follow(from: readonly Block[], found: Set<Block>, except: ReadonlySet<Block> | null): void {
  const waiting = [...from];
  for (const block of from) found.add(block);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    const next = [fallsThrough(block) ? block.next : null, ...block.items.map((item) => (item.kind === SETUP ? null : item.target))];
    for (const target of next) {
      if (target === null || found.has(target) || except?.has(target) === true) continue;
      found.add(target);
      waiting.push(target);
    }
  }
}

/** CPython: optimize_load_fast() */
function markVisited([entry]: readonly Block[], count: number, stopsAtEmpty: boolean): Uint8Array {
  const isVisited = new Uint8Array(count);
  const seen = new Set([entry]);
  const waiting = [entry];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const number of block.numbers) isVisited[number] = 1;
    const goesOn = fallsThrough(block) && !(stopsAtEmpty && block.items.length === 0);
    const next = [goesOn ? block.next : null, ...block.items.map((item) => item.target)];
    for (const target of next) {
      if (target === null || seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return isVisited;
}
