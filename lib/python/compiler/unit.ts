import type { AnnAssign } from '../ast/nodes';
import type { CodeUnit, UnitConstant } from '../bytecode/code-unit';
import { Op } from '../bytecode/opcodes';
import type { Resolution, Scope } from '../symbols/scope';
import { mangle } from '../symbols/scope';
import type { Block } from './blocks';
import type { Compilation, Span } from './compilation';
import { NOWHERE } from './compilation';
import type { PlainConstant } from './constants';
import { NONE } from './constants';

/** A place in the code that jumps go to; the number of a label. */
export type Label = number;

/** An instruction of the compiler alone: from here on exceptions go to handler `operand`. It takes no room in the code. */
export const SETUP_HANDLER = 255;

/** Whether an instruction takes no room in the code. NOPs stand where CPython has them, which its analysis of borrowed loads shows. */
export function isNothing(op: number): boolean {
  return op === SETUP_HANDLER || op === Op.NOP;
}

/** Operands from here on count cells and free variables; their place is known when all locals are. */
export const CELL_BASE = 1 << 20;

/** Bit of the operand of a STORE_FAST that puts back what LOAD_FAST_AND_CLEAR saved, which may be no value at all. */
export const RESTORED = 1 << 21;

const CLASS_CELLS: ReadonlySet<string> = new Set(['__class__', '__classdict__', '__conditional_annotations__']);

/** Where exceptions go. Handler 0 is none. */
export interface HandlerPlan {
  target: Label;
  /** How many entries of the stack at its beginning the handler does not keep. */
  drop: number;
  /** The handler around it. */
  outer: number;
  /** Stack depth that it keeps; found by the flow analysis. */
  depth: number;
}

export interface DeferredAnnotation {
  node: AnnAssign;
  /** Mangled. */
  name: string;
  /** What stands for it in `__conditional_annotations__`; null if it is always reached. */
  index: number | null;
}

/** What analyses of the flow need to know of a unit. */
export interface FlowUnit {
  readonly compilation: Pick<Compilation, 'source' | 'knobs'>;
  readonly argCount: number;
  readonly kwOnlyArgCount: number;
  readonly ops: readonly number[];
  readonly operands: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly handlerOf: readonly number[];
  readonly labels: readonly number[];
  readonly handlers: readonly Readonly<HandlerPlan>[];
  readonly interruptible: ReadonlySet<number>;
  readonly varnames: readonly string[];
}

/** A copy for later: the unit's own instructions may change. */
export function copyFlow(u: FlowUnit): FlowUnit {
  const { compilation: { source, knobs }, argCount, kwOnlyArgCount, interruptible } = u;
  return {
    compilation: { source, knobs }, argCount, kwOnlyArgCount, interruptible, ops: u.ops.slice(), operands: u.operands.slice(),
    starts: u.starts.slice(), ends: u.ends, handlerOf: u.handlerOf.slice(), labels: u.labels.slice(), handlers: u.handlers.slice(),
    varnames: u.varnames.slice(),
  };
}

/**
 * One code unit in the making: its instructions as columns, and what the compiler knows where it stands in it.
 *
 * CPython: Python/compile.c, struct compiler_unit
 */
export class Unit {
  readonly compilation: Compilation;
  readonly parent: Unit | null;
  readonly scope: Scope;
  readonly name: string;
  qualname: string;
  readonly firstLine: number;
  argCount = 0;
  posOnlyArgCount = 0;
  kwOnlyArgCount = 0;
  hasDocstring = false;
  staticAttributes: string[] | null = null;
  iteratesArgument: CodeUnit['iteratesArgument'] = 'no';

  /** Opcode, operand (label numbers for jumps), span and handler of each instruction. */
  readonly ops: number[] = [];
  readonly operands: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly handlerOf: number[] = [];
  /** Instruction that a label stands before; -1 until it is placed. */
  readonly labels: number[] = [];
  readonly handlers: HandlerPlan[] = [{ target: -1, drop: 0, outer: 0, depth: -1 }];
  /** Forward jumps that are JUMP in CPython. */
  readonly interruptible = new Set<number>();
  /** Handler in force for what is emitted now. */
  handler = 0;

  readonly constants: UnitConstant[] = [];
  private readonly constantIndexes = new Map<UnitConstant, number>();

  readonly varnames: string[];
  private readonly varIndexes = new Map<string, number>();
  readonly freevars: string[];
  /** Cells, then free variables. */
  readonly cells: string[];
  private readonly cellIndexes = new Map<string, number>();

  /** Loops, `try`s and the like around the statement that is compiled, outermost first. */
  readonly blocks: Block[] = [];

  /** Names that mean something else while an inlined comprehension is compiled. */
  readonly overrides = new Map<string, Resolution>();
  /** Names of a class or module that are fast locals while an inlined comprehension is compiled. */
  readonly hiddenFast = new Set<string>();
  inlinedDepth = 0;

  /** Statements around the current one that may not run to their end: `if`, loops, `try`, `with`, `match`. */
  conditionalDepth = 0;
  /** Annotations of a class or module that its `__annotate__` evaluates. */
  readonly deferredAnnotations: DeferredAnnotation[] = [];
  conditionalAnnotations = 0;

  constructor(compilation: Compilation, parent: Unit | null, scope: Scope, name: string, firstLine: number) {
    this.compilation = compilation;
    this.parent = parent;
    this.scope = scope;
    this.name = name;
    this.qualname = name;
    this.firstLine = firstLine;
    this.varnames = [...scope.varnames];
    this.varnames.forEach((variable, index) => this.varIndexes.set(variable, index));
    this.freevars = [...scope.freevars];
    this.cells = [...scope.cellvars, ...this.freevars];
    // A name that is both is the free variable; a class's own `__class__` is reached by `closureOperand`.
    this.cells.forEach((variable, index) => this.cellIndexes.set(variable, CELL_BASE + index));
  }

  // Instructions

  emit(op: number, operand: number, at: Span): void {
    this.ops.push(op);
    this.operands.push(operand);
    this.starts.push(at.start);
    this.ends.push(at.end);
    this.handlerOf.push(this.handler);
  }

  newLabel(): Label {
    return this.labels.push(-1) - 1;
  }

  /** Places a label before the next instruction. */
  place(label: Label): void {
    this.labels[label] = this.ops.length;
  }

  /** A label before the next instruction. */
  here(): Label {
    return this.labels.push(this.ops.length) - 1;
  }

  /** JUMP, or JUMP_BACKWARD where the label is placed already. */
  jump(label: Label, at: Span): void {
    this.emit(this.labels[label] === -1 ? Op.JUMP : Op.JUMP_BACKWARD, label, at);
  }

  /**
   * As `jump` where CPython has a JUMP that it may be interrupted at; others are JUMP_NO_INTERRUPT. The machine needs not know
   * these forward jumps apart, the analysis of borrowed loads does.
   */
  jumpInterruptibly(label: Label, at: Span): void {
    this.interruptible.add(this.ops.length);
    this.jump(label, at);
  }

  /** What is emitted from here on has its exceptions handled at the label, with all but `drop` of the present stack kept. */
  setupHandler(target: Label, drop: number, at: Span): void {
    this.handler = this.handlers.push({ target, drop, outer: this.handler, depth: -1 }) - 1;
    this.emit(SETUP_HANDLER, this.handler, at);
  }

  /** Ends what the last `setupHandler` began. CPython: POP_BLOCK */
  popHandler(): void {
    this.emit(Op.NOP, 0, NOWHERE);
    this.leaveHandler();
  }

  /** As `popHandler` where nothing goes on, so that CPython has no POP_BLOCK. */
  leaveHandler(): void {
    this.handler = this.handlers[this.handler].outer;
  }

  /** Whether those who follow the run stop at the line of this offset. */
  isMarkedLine(offset: number): boolean {
    const { traced, markLines, source } = this.compilation;
    return traced || (markLines !== null && markLines.has(source.lineOf(offset)));
  }

  /** Marks the beginning of a statement for those who follow the run line by line. */
  markLine(offset: number): void {
    if (this.isMarkedLine(offset)) this.emit(Op.LINE, this.compilation.source.lineOf(offset), { start: offset, end: offset });
  }

  /** As {@link here}, but before the LINE instruction that was just emitted, if it was. */
  hereBeforeLine(): Label {
    const last = this.ops.length - 1;
    return this.labels.push(this.ops[last] === Op.LINE ? last : last + 1) - 1;
  }

  // Constants and names

  loadConst(constant: PlainConstant, at: Span): void {
    this.emit(Op.LOAD_CONST, this.constantIndex(this.compilation.pool.shared(constant)), at);
  }

  loadText(value: string, at: Span): void {
    this.emit(Op.LOAD_CONST, this.constantIndex(this.compilation.pool.text(value)), at);
  }

  loadInt(value: number, at: Span): void {
    this.emit(Op.LOAD_CONST, this.constantIndex(this.compilation.pool.int(value)), at);
  }

  loadNone(at: Span): void {
    this.loadConst(NONE, at);
  }

  constantIndex(constant: UnitConstant): number {
    let index = this.constantIndexes.get(constant);
    if (index === undefined) {
      index = this.constants.push(constant) - 1;
      this.constantIndexes.set(constant, index);
    }
    return index;
  }

  /** An instruction whose operand is a name as it stands, without mangling. */
  emitName(op: number, name: string, at: Span): void {
    this.emit(op, this.constantIndex(this.compilation.pool.name(name)), at);
  }

  mangled(name: string): string {
    const { mangledNames, privateName } = this.scope;
    return mangledNames !== null && !mangledNames.has(name) ? name : mangle(privateName, name);
  }

  /** Number of a fast local, which comes into being if need be. */
  localIndex(name: string): number {
    let index = this.varIndexes.get(name);
    if (index === undefined) {
      index = this.varnames.push(name) - 1;
      this.varIndexes.set(name, index);
    }
    return index;
  }

  isLocal(name: string): boolean {
    return this.varIndexes.has(name);
  }

  /** Operand for the cell that a function defined here closes over. CPython: get_ref_type() */
  closureOperand(name: string): number | undefined {
    const own = this.scope.kind === 'class' && CLASS_CELLS.has(name) ? this.scope.cellvars.indexOf(name) : -1;
    return own === -1 ? this.cellIndexes.get(name) : CELL_BASE + own;
  }

  /** Operand for a free variable that only the compiler knows of. */
  addFreeVariable(name: string): number {
    const known = this.cellIndexes.get(name);
    if (known !== undefined) return known;
    this.freevars.push(name);
    const operand = CELL_BASE + this.cells.push(name) - 1;
    this.cellIndexes.set(name, operand);
    return operand;
  }

  /** Operand for a cell or free variable, or undefined. */
  cellOperand(name: string): number | undefined {
    return this.cellIndexes.get(name);
  }
}
