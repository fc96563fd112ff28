import { Op, opcodeInfo } from '../../bytecode/opcodes';
import { typeTable } from '../../object/py-type';
import { slotCells } from '../../object/slot-arena';
import { gcPrev, numbers, refcounts, slotBases, typeIds } from '../../object/table';
import { decref } from '../../heap/refcount';
import { standing } from '../../trace/standing';
import { lineOfInstruction } from '../../types/frame';
import type { CodeObject, TranslatedCode } from '../../types/code';
import { stealIntoCell } from '../../types/cell';
import { addNumbers, arithmetic, multiplyNumbers, subtractNumbers } from '../../values/numbers';
import { stealAppend } from '../../values/sequences';
import { checkBreaker } from '../breaker';
import { handlers } from '../handlers';
import { popTruth, returnValue } from '../ops/control';
import { globalOrBuiltinBorrowed, storeNameInModule } from '../ops/names';
import { observer, see } from '../run';
import { code, stack, vm } from '../state';
import { TURNS, translation } from '../translation';
import type { Instruction, Shape } from './instructions';
import { shapeOf } from './instructions';
import { binary, compare, compareAndJump, identity, jumpByNone, jumpByTruth, listAppend, subscript } from './operators';
import { attributeOf, callHere, contentOf, finishSpecials, globalOf, itemOf, methodOf, nextHere, returnHere, runCallee, stepGenerator, storeAttribute, yieldHere } from './support';
import { valueEmitters } from './values';
import type { Writer } from './writer';
import { cell, flush, go, handled, line, look, loopOperand, mayEnter, place, pushCells, pushOwned, takeOwned, temp } from './writer';

/** Translates code into one function: `run(block)` goes on at a block's beginning until the frame is left (`Status`). */

/** Handlers after which the next instruction is always the one behind. */
const STRAIGHT: ReadonlySet<number> = new Set([
  Op.DELETE_FAST, Op.LOAD_CLOSURE, Op.COPY_FREE_VARS, Op.MAKE_CELL, Op.DELETE_DEREF, Op.LOAD_FROM_DICT_OR_DEREF, Op.LOAD_FROM_DICT_OR_GLOBALS,
  Op.LOAD_NAME, Op.STORE_NAME, Op.DELETE_NAME, Op.STORE_GLOBAL, Op.DELETE_GLOBAL, Op.LOAD_LOCALS,
  Op.BUILD_LIST, Op.BUILD_TUPLE, Op.BUILD_SET, Op.BUILD_MAP, Op.BUILD_STRING, Op.BUILD_SLICE, Op.SET_ADD, Op.MAP_ADD,
  Op.LIST_EXTEND, Op.SET_UPDATE, Op.DICT_UPDATE, Op.DICT_MERGE, Op.LIST_TO_TUPLE, Op.UNPACK_SEQUENCE, Op.UNPACK_EX,
  Op.MAKE_FUNCTION, Op.LOAD_BUILD_CLASS, Op.PUSH_EXC_INFO, Op.POP_EXCEPT, Op.CHECK_EXC_MATCH, Op.LOAD_ASSERTION_ERROR, Op.LINE,
]);

/** Handlers after which that is so, too, once the special method has run whose frame they may put on top. */
const ENTERING: ReadonlySet<number> = new Set([
  Op.DELETE_ATTR, Op.BINARY_OP, Op.INPLACE_OP, Op.STORE_SUBSCR, Op.DELETE_SUBSCR, Op.CONTAINS_OP,
  Op.UNARY_NOT, Op.UNARY_NEGATIVE, Op.UNARY_POSITIVE, Op.UNARY_INVERT, Op.GET_ITER, Op.FORMAT_VALUE,
]);

/** What the text may use: by these names, and in the order of no program's choice. */
const given = () => ({
  stack, code, vm, gcPrev, refcounts, slotBases, slotCells, typeTable, typeIds, numbers, decref, arithmetic, addNumbers, subtractNumbers, multiplyNumbers, popTruth, returnValue,
  checkBreaker, stealIntoCell, stealAppend, storeNameInModule, nameOf: globalOrBuiltinBorrowed, attributeOf, callHere, contentOf, finishSpecials, globalOf, itemOf,
  methodOf, nextHere, returnHere, runCallee, see, standing, stepGenerator, storeAttribute, translation, yieldHere,
});

/** Any instruction, by its handler. */
function generic(w: Writer, instruction: Instruction): void {
  const { at, op, next, operand } = instruction;
  const info = opcodeInfo[op];
  flush(w);
  // An unpacking notes in its word that it has been done before.
  const given = op === Op.UNPACK_SEQUENCE ? `code[${w.code.base + at}]>>>8` : String(loopOperand(w, instruction, info.operand));
  const call = handled(w, op, given);
  if (STRAIGHT.has(op)) line(w, `${place(w, at + 1)}${call};`);
  else if (ENTERING.has(op)) line(w, `${place(w, at + 1)}${mayEnter(w, op, given)}`);
  else line(w, `${place(w, at + 1)}if(${call}===true)return 1;if(vm.depth!==d||vm.pc!==${w.code.base + next})return 3;`);
  const depth = w.entries.length + info.effect(operand);
  w.entries = [];
  pushCells(w, Math.max(depth, 0));
}

function call(w: Writer, { at, next, operand }: Instruction, after: Instruction | undefined): void {
  flush(w);
  const depth = w.entries.length - operand - 1;
  line(w, `${place(w, next)}q=callHere(${operand},${w.code.base + at + 1});if(q!==0)return q;`);
  // A built-in function that gives None, as a statement.
  if (after?.op === Op.POP_TOP && after.at === next) line(w, `if(vm.pc!==${w.code.base + next}){${go(w, after.next, depth - 1)}}`);
  w.entries.length = 0;
  pushCells(w, depth);
}

function forIter(w: Writer, { at, next, operand }: Instruction): void {
  flush(w);
  const top = w.entries.length - 1;
  const [iterator, item] = [temp(w), temp(w)];
  const { base } = w.code;
  line(w, `${iterator}=${cell(top)};${place(w, at + 1)}${item}=nextHere(${iterator});if(${item}<=0){if(${item}===0){`
    + `${place(w, operand, top)}decref(${iterator});${go(w, operand, top)}}`
    + `q=stepGenerator(${iterator});if(q!==0)return q;`
    + `if(vm.pc!==${base + next}){${go(w, operand, top)}}${go(w, next, top + 2)}}`);
  pushOwned(w, item);
}

function jumpBackward(w: Writer, { operand }: Instruction): void {
  flush(w);
  line(w, `${place(w, operand)}checkBreaker();if(!translation.active)return 3;if(--y===0)return 5;${go(w, operand, w.entries.length)}`);
}

function jumpOrPop(w: Writer, { at, op, next, operand }: Instruction): void {
  flush(w);
  const { base } = w.code;
  line(w, `${place(w, at + 1)}${mayEnter(w, op, String(base + operand))}if(vm.pc!==${base + next}){${go(w, operand, w.entries.length)}}`);
  w.entries.pop();
}

function leave(w: Writer, { at, op }: Instruction): void {
  const value = takeOwned(w);
  flush(w);
  line(w, `${place(w, at + 1)}return ${op === Op.RETURN_VALUE ? 'returnHere' : 'yieldHere'}(f,${value.name});`);
}

const isTruthJump = (next: Instruction | undefined, { next: word }: Instruction, w: Writer): next is Instruction => (
  next !== undefined && next.at === word && !w.blocks.has(word) && (next.op === Op.POP_JUMP_IF_FALSE || next.op === Op.POP_JUMP_IF_TRUE)
);

/** Whether nobody is to be told of a new line between the two. */
const isSameLine = ({ watchedLines }: Writer, { at }: Instruction, { at: next }: Instruction): boolean => (
  watchedLines === null || watchedLines[at] === watchedLines[next]
);

/** Instructions that nobody notices: behind them the recorder has nothing to look at. */
const UNNOTICED: ReadonlySet<number> = new Set([
  Op.NOP, Op.LOAD_CONST, Op.PUSH_NULL, Op.LOAD_FAST, Op.LOAD_GLOBAL, Op.LOAD_NAME, Op.LOAD_DEREF, Op.COPY, Op.SWAP, Op.JUMP,
]);

/** In a recorded run: what the loop does before each instruction, before those that have something to be told of. */
function watch(w: Writer, { at, op, operand }: Instruction): void {
  if (w.watchedLines === null) return;
  const goesBack = opcodeInfo[op].operand === 'jump' && operand <= at;
  if (w.isUnseen || goesBack || w.watchedLines[at] !== w.seenLine) {
    flush(w);
    line(w, look(w, at));
    w.seenLine = w.watchedLines[at];
  }
  w.isUnseen = !UNNOTICED.has(op);
}

/** Writes the instruction, and perhaps the one behind it; returns how many. */
function emit(w: Writer, instruction: Instruction, after: Instruction | undefined, emitters: ReturnType<typeof valueEmitters>): number {
  const simple = emitters[instruction.op];
  if (simple !== undefined && (simple.inModule !== true || w.inModule)) {
    simple(w, instruction);
    return 1;
  }
  switch (instruction.op) {
    case Op.BINARY_OP:
    case Op.INPLACE_OP:
      if (!binary(w, instruction)) generic(w, instruction);
      return 1;
    case Op.COMPARE_OP:
      if (isTruthJump(after, instruction, w) && isSameLine(w, instruction, after)) {
        compareAndJump(w, instruction, after);
        return 2;
      }
      compare(w, instruction);
      return 1;
    case Op.IS_OP: {
      // What is given up may end, and the recorder looks before the jump.
      const jump = isTruthJump(after, instruction, w) && w.watchedLines === null ? after : null;
      identity(w, instruction, jump);
      return jump === null ? 1 : 2;
    }
    default:
      emitControl(w, instruction, after);
      return 1;
  }
}

function emitControl(w: Writer, instruction: Instruction, after: Instruction | undefined): void {
  switch (instruction.op) {
    case Op.BINARY_SUBSCR: subscript(w, instruction); break;
    case Op.LIST_APPEND: listAppend(w, instruction); break;
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE: jumpByTruth(w, instruction); break;
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE: jumpByNone(w, instruction); break;
    case Op.JUMP:
      flush(w);
      line(w, go(w, instruction.operand, w.entries.length));
      break;
    case Op.JUMP_BACKWARD: jumpBackward(w, instruction); break;
    case Op.JUMP_IF_FALSE_OR_POP:
    case Op.JUMP_IF_TRUE_OR_POP: jumpOrPop(w, instruction); break;
    case Op.FOR_ITER: forIter(w, instruction); break;
    case Op.CALL: call(w, instruction, after); break;
    case Op.RETURN_VALUE: leave(w, instruction); break;
    case Op.YIELD_VALUE: leave(w, instruction); break;
    default: generic(w, instruction);
  }
}

/** Begins a block: everything is in its cell. */
function beginBlock(w: Writer, { at, depth }: Instruction): void {
  line(w, `case ${w.blocks.get(at)}:`);
  w.entries = [];
  pushCells(w, depth);
  w.known = new Set(w.shape.set);
  w.temps = 0;
  w.isUnseen = true;
}

/** Goes on behind an instruction that is not followed by its neighbour in the text. */
function endBlock(w: Writer, { next }: Instruction): void {
  flush(w);
  line(w, go(w, next, w.entries.length));
}

const ENDS: ReadonlySet<number> = new Set([Op.JUMP, Op.JUMP_BACKWARD, Op.RETURN_VALUE]);

function writeBody(w: Writer, instructions: readonly Instruction[], stores: ReadonlySet<number>): void {
  const emitters = valueEmitters();
  for (let i = 0; i < instructions.length;) {
    const instruction = instructions[i];
    if (w.blocks.has(instruction.at) && !stores.has(instruction.at)) {
      flush(w);
      beginBlock(w, instruction);
    }
    watch(w, instruction);
    const written = emit(w, instruction, instructions[i + 1], emitters);
    const last = instructions[i + written - 1];
    i += written;
    if (!ENDS.has(last.op) && instructions[i]?.at !== last.next) endBlock(w, last);
  }
  for (const instruction of instructions.filter(({ at }) => stores.has(at))) {
    beginBlock(w, instruction);
    watch(w, instruction);
    emit(w, instruction, undefined, emitters);
    endBlock(w, instruction);
  }
}

function textOf(w: Writer): string {
  const names = Object.keys(given()).map((name) => `const ${name}=$.${name};`).join('');
  const called = [...w.handlers].map((op) => `const h${op}=h[${op}];`).join('');
  const temps = Array.from({ length: w.mostTemps }, (_, i) => `,t${i}=0`).join('');
  return `"use strict";${names}${called}return function(k){const b=vm.bp,s=b+${w.code.localCount},d=vm.depth,f=vm.frame,g=f.globalsTable,u=f.builtinsTable,m=f.moduleTable,n=f.locals;`
    + `let q=0,c=false,e=null,x=0,y=${TURNS}${temps};${w.inModule ? 'if(m===null)return 4;' : ''}L:for(;;){switch(k){\n${w.lines.join('\n')}\ndefault:return 4;}}}`;
}

/** The code as a function; null if it is none that can be translated. Throws EvalError where the host lets no text become code. */
export function translateCode(codeObject: CodeObject): TranslatedCode | null {
  const shape = shapeOf(codeObject.unit, translation.threshold === 0);
  if (shape === null) return null;
  const entries = new Int16Array(codeObject.unit.words.length + 1).fill(-1);
  const depths: number[] = [];
  const runs: TranslatedCode['run'][] = [];
  const watchedLines = observer.observe === null ? null : Int32Array.from(entries, (_, word) => lineOfInstruction(vm.frame.codeRef, word));
  for (const part of shape.parts) {
    const blocks = new Map<number, number>();
    for (const { at, depth } of part) {
      if (!shape.leaders.has(at)) continue;
      entries[at] = depths.length;
      blocks.set(at, depths.push(depth) - 1);
    }
    const run = translatePart(codeObject, shape, part, blocks, watchedLines);
    for (const block of blocks.values()) runs[block] = run;
  }
  return { run: shape.parts.length === 1 ? runs[0] : (block) => runs[block](block), entries, depths: Int16Array.from(depths) };
}

function translatePart(
  codeObject: CodeObject, shape: Shape, part: readonly Instruction[], blocks: ReadonlyMap<number, number>, watchedLines: Int32Array | null,
): TranslatedCode['run'] {
  const w: Writer = {
    code: codeObject, shape, blocks, inModule: vm.frame.code === codeObject && vm.frame.moduleTable !== null,
    lines: [], entries: [], known: new Set(), temps: 0, mostTemps: 0, handlers: new Set(), watchedLines, isUnseen: true, seenLine: -1,
  };
  writeBody(w, part, shape.stores);
  const make = new Function('$', 'h', textOf(w)) as (tools: ReturnType<typeof given>, table: typeof handlers) => TranslatedCode['run'];
  return make(given(), handlers);
}
