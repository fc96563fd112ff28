import type { CodeUnit, ExceptionHandler } from '../bytecode/code-unit';
import { CodeFlag, LocalKind } from '../bytecode/code-unit';
import { Op, endsFlow, opcodeInfo } from '../bytecode/opcodes';
import type { ScopeKind } from '../symbols/scope';
import { borrowsWhenAsked } from './borrowed-loads';
import { duplicateExits } from './exits';
import { findIdleLines } from './idle-lines';
import { threadJumps } from './jumps';
import type { StackFlow } from './stack-flow';
import { isJump, traceFlow } from './stack-flow';
import { reorderStores } from './store-order';
import type { Unit } from './unit';
import { CELL_BASE, copyFlow, isNothing, RESTORED } from './unit';

/** Turns the instructions of a unit into words. CPython: Python/assemble.c */
export function assemble(u: Unit): CodeUnit {
  if (u.compilation.knobs.reorderedStores) reorderStores(u);
  const flags = flagsOf(u) | (u.compilation.annotationsAsText ? CodeFlag.FUTURE_ANNOTATIONS : 0);
  const asCompiled = u.compilation.knobs.borrowedLoads ? copyFlow(u) : null;
  threadJumps(u);
  let flow = traceFlow(u);
  if (dropIdleJumps(u, flow)) flow = traceFlow(u);
  const movedTo = duplicateExits(u, flow.depths);
  if (movedTo !== null) flow = traceFlow(u);
  const locals = layOutLocals(u);
  const layout = layOut(u, flow, locals.prologue.length);
  const idleLines = findIdleLines(u, flow.depths, layout.wordAt);
  const code = new CodeWriter(layout.size);
  for (const word of locals.prologue) code.write(word, 0, -1, -1);
  writeInstructions(u, flow, layout.wordAt, locals.cellIndexes, code);
  return {
    name: u.name,
    qualname: u.qualname,
    firstLine: u.firstLine,
    argCount: u.argCount,
    posOnlyArgCount: u.posOnlyArgCount,
    kwOnlyArgCount: u.kwOnlyArgCount,
    flags,
    localNames: locals.names,
    localKinds: locals.kinds,
    freeVarCount: u.freevars.length,
    words: code.words,
    ownWords: layout.ownSize,
    spans: code.spans,
    idleLines: () => idleLines,
    constants: u.constants,
    handlers: layOutHandlers(u, flow, layout.wordAt),
    stackSize: flow.maxDepth,
    hasDocstring: u.hasDocstring,
    borrows: asCompiled === null ? null : borrowsWhenAsked(asCompiled, flags, wordsAsCompiled(movedTo, flow, layout.wordAt)),
    iteratesArgument: u.iteratesArgument,
    staticAttributes: u.staticAttributes,
  };
}

/** The word of each instruction as it was compiled; -1 where it is no longer reached. */
function wordsAsCompiled(movedTo: Int32Array | null, { depths }: StackFlow, wordAt: Int32Array): Int32Array {
  return movedTo === null ? wordAt : movedTo.map((index) => (depths[index] === -1 ? -1 : wordAt[index]));
}

const METHODS: ReadonlySet<ScopeKind> = new Set(['function', 'lambda', 'comprehension']);

/** CPython: Python/compile.c, compute_code_flags() */
function flagsOf(u: Unit): number {
  const { scope } = u;
  const { flagsNoFree, flagsMethods } = u.compilation.knobs;
  let flags = flagsNoFree && u.freevars.length === 0 && scope.cellvars.length === 0 ? CodeFlag.NOFREE : 0;
  if (scope.isFunctionLike) {
    flags |= CodeFlag.OPTIMIZED | CodeFlag.NEWLOCALS;
    if (scope.isNested) flags |= CodeFlag.NESTED;
    if (scope.isAsyncGenerator) flags |= CodeFlag.ASYNC_GENERATOR;
    else if (scope.isGenerator) flags |= CodeFlag.GENERATOR;
    else if (scope.isCoroutine) flags |= CodeFlag.COROUTINE;
    if (scope.hasVarargs) flags |= CodeFlag.VARARGS;
    if (scope.hasVarkeywords) flags |= CodeFlag.VARKEYWORDS;
    if (flagsMethods && u.hasDocstring) flags |= CodeFlag.HAS_DOCSTRING;
    if (flagsMethods && scope.parent?.kind === 'class' && METHODS.has(scope.kind)) flags |= CodeFlag.METHOD;
  }
  return flags;
}

interface Locals {
  names: string[];
  kinds: Uint8Array;
  /** Index among the locals of each cell and free variable. */
  cellIndexes: number[];
  /** Words that make the cells and bring the closure in, before anything else. */
  prologue: number[];
}

/** CPython: Python/flowgraph.c, fix_cell_offsets() and insert_prefix_instructions() */
function layOutLocals(u: Unit): Locals {
  const { cellvars } = u.scope;
  const { freevars } = u;
  const names = [...u.varnames];
  const kinds: number[] = names.map(() => LocalKind.LOCAL);
  const cellIndexes: number[] = [];
  const prologue: number[] = [];
  if (freevars.length > 0) prologue.push(Op.COPY_FREE_VARS | (freevars.length << 8));
  for (const name of cellvars) {
    const index = u.isLocal(name) ? u.localIndex(name) : names.push(name) - 1;
    kinds[index] = (kinds[index] ?? 0) | LocalKind.CELL;
    cellIndexes.push(index);
  }
  const inOrder = [...cellIndexes];
  inOrder.sort(u.compilation.knobs.cellsByName ? (a, b) => (names[a] < names[b] ? -1 : 1) : (a, b) => a - b);
  for (const index of inOrder) prologue.push(Op.MAKE_CELL | (index << 8));
  for (const name of freevars) {
    cellIndexes.push(names.push(name) - 1);
    kinds.push(LocalKind.FREE);
  }
  return { names, kinds: Uint8Array.from(kinds), cellIndexes, prologue };
}

/** Takes out jumps to what comes next anyway; says whether a handler may have become unnecessary by that. */
function dropIdleJumps(u: Unit, { depths }: StackFlow): boolean {
  const { ops, operands, labels, handlerOf } = u;
  let mayFreeHandler = false;
  for (let i = ops.length - 1; i >= 0; i--) {
    if (ops[i] !== Op.JUMP || depths[i] === -1 || labels[operands[i]] <= i) continue;
    if (!isNextReached(u, depths, i + 1, labels[operands[i]])) continue;
    // What stands in between is never reached; now the way leads through it.
    const target = labels[operands[i]];
    ops.fill(Op.NOP, i, target);
    for (let dead = i + 1; dead < target; dead++) if (depths[dead] === -1) u.starts[dead] = -1;
    depths.fill(depths[target], i, target);
    if (handlerOf[i] !== 0) mayFreeHandler = true;
  }
  return mayFreeHandler;
}

/** Word of each instruction, or of the next one that has words; the number of words, and how many of them are the program's own. */
function layOut(u: Unit, { depths }: StackFlow, prologue: number): { wordAt: Int32Array; size: number; ownSize: number } {
  const { ops } = u;
  const wordAt = new Int32Array(ops.length + 1);
  let word = prologue;
  let looking = 0;
  for (let i = 0; i < ops.length; i++) {
    wordAt[i] = word;
    const op = ops[i];
    if (depths[i] === -1 || isNothing(op)) continue;
    word += 1 + opcodeInfo[op].cacheWords;
    if (op === Op.LINE) looking++;
  }
  wordAt[ops.length] = word;
  return { wordAt, size: word, ownSize: word - looking };
}

/** Whether nothing of consequence stands between two instructions. */
function isNextReached({ ops, starts }: Unit, depths: Int32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (depths[i] !== -1 && (!isNothing(ops[i]) || starts[i] !== -1)) return false;
  return true;
}

/** How many jumps lead to each instruction. */
function countArrivals({ ops, operands, labels }: Unit, depths: Int32Array): Int32Array {
  const counts = new Int32Array(ops.length + 1);
  for (let i = 0; i < ops.length; i++) if (depths[i] !== -1 && isJump(ops[i])) counts[labels[operands[i]]]++;
  return counts;
}

class CodeWriter {
  readonly words: Int32Array;
  readonly spans: Int32Array;
  private at = 0;

  constructor(size: number) {
    this.words = new Int32Array(size);
    this.spans = new Int32Array(size * 2).fill(-1);
  }

  /** An instruction with its cache words, which have its place in the source. */
  write(word: number, cacheWords: number, start: number, end: number): void {
    this.words[this.at] = word;
    for (let i = 0; i <= cacheWords; i++) {
      this.spans[this.at * 2] = start;
      this.spans[this.at * 2 + 1] = end;
      this.at++;
    }
  }
}

function writeInstructions(u: Unit, { depths }: StackFlow, wordAt: Int32Array, cellIndexes: readonly number[], code: CodeWriter): void {
  const { ops, operands, labels, starts, ends } = u;
  /** The first jump to each instruction, and the place of that jump. */
  const arrivals = new Int32Array(ops.length * 2).fill(-1);
  const arrivalCounts = countArrivals(u, depths);
  let start = -1;
  let end = -1;
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i];
    if (depths[i] === -1) continue;
    // What has no place of its own is where the way comes from that leads to it. CPython: propagate_line_numbers()
    if (start === -1 && arrivalCounts[i] === 1) {
      start = arrivals[i * 2];
      end = arrivals[i * 2 + 1];
    }
    if (starts[i] !== -1) {
      start = starts[i];
      end = ends[i];
    }
    if (isNothing(op)) continue;
    const info = opcodeInfo[op];
    let operand = operands[i];
    if (op === Op.STORE_FAST) operand &= ~RESTORED;
    if (isJump(op)) {
      const target = labels[operand];
      if (arrivals[target * 2] === -1) {
        arrivals[target * 2] = start;
        arrivals[target * 2 + 1] = end;
      }
      operand = wordAt[target];
    } else if (info.operand === 'local' && operand >= CELL_BASE) operand = cellIndexes[operand - CELL_BASE];
    code.write(op | (operand << 8), info.cacheWords, start, end);
    if (endsFlow(op)) start = end = -1;
  }
}

/** One entry for each stretch of words with the same handler. */
function layOutHandlers(u: Unit, { depths }: StackFlow, wordAt: Int32Array): ExceptionHandler[] {
  const { ops, handlerOf, handlers, labels } = u;
  const table: ExceptionHandler[] = [];
  let current = 0;
  for (let i = 0; i < ops.length; i++) {
    if (depths[i] === -1 || isNothing(ops[i])) continue;
    const handler = handlerOf[i];
    const last = table[table.length - 1];
    const end = wordAt[i] + 1 + opcodeInfo[ops[i]].cacheWords;
    if (handler !== 0 && handler === current && last.end === wordAt[i]) {
      last.end = end;
    } else if (handler !== 0) {
      const { target, depth } = handlers[handler];
      table.push({ start: wordAt[i], end, target: wordAt[labels[target]], depth });
    }
    current = handler;
  }
  return table;
}
