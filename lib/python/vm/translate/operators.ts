import { Op } from '../../bytecode/opcodes';
import { BinaryOp, CompareOp } from '../../object/py-type';
import { TypeId } from '../../object/type-ids';
import { typeIds } from '../../object/table';
import { sharedInts } from '../../values/numbers';
import { False, None, True } from '../../values/singletons';
import type { Instruction } from './instructions';
import type { Operand, Writer } from './writer';
import { cell, dropped, droppedNumber, flush, go, line, look, mayEnter, place, pushOwned, restored, take, takeOwned, temp } from './writer';

/** Arithmetic, comparisons, truth and subscripts. */

/** Functions that do the whole of an operation with numbers, by operator. */
const ARITHMETIC = new Map<number, (a: string, b: string) => string>([
  [BinaryOp.ADD, (a, b) => `addNumbers(${a},${b})`],
  [BinaryOp.SUBTRACT, (a, b) => `subtractNumbers(${a},${b})`],
  [BinaryOp.MULTIPLY, (a, b) => `multiplyNumbers(${a},${b})`],
  ...[BinaryOp.REMAINDER, BinaryOp.FLOOR_DIVIDE, BinaryOp.AND, BinaryOp.OR, BinaryOp.XOR, BinaryOp.TRUE_DIVIDE]
    .map((op) => [op, (a: string, b: string) => `arithmetic(${a},${b},${op})`] as const),
]);

const SIGNS = new Map<number, string>([[BinaryOp.ADD, '+'], [BinaryOp.SUBTRACT, '-']]);

/** Whether the name is the row of a constant of that type. */
const isConstant = (name: string, id: number): boolean => /^\d+$/.test(name) && typeIds[Number(name)] === id;

/** Text that is true if the row is an int. */
const isInt = (name: string): string => (isConstant(name, TypeId.INT) ? 'true' : `typeIds[${name}]===${TypeId.INT}`);

/** Text that adds or subtracts ints if the result is one of those that are shared, up to `else`. */
function withShared(op: number, [a, b]: [Operand, Operand], result: string): string {
  const sign = SIGNS.get(op);
  if (sign === undefined) return '';
  const { zero, least, largest } = sharedInts();
  return `if(${isInt(a.name)}&&${isInt(b.name)}&&(x=numbers[${a.name}]${sign}numbers[${b.name}])<=${largest}&&x>=${least})${result}=${zero}+x|0;else `;
}

/** Takes two operands; the one on top is the second. */
function takeTwo(w: Writer): [Operand, Operand] {
  const b = take(w);
  const a = take(w);
  flush(w);
  return [a, b];
}

/** Text that lets the handler do an operation of two operands; the result is in the first one's cell. */
function byHandler(w: Writer, [a, b]: [Operand, Operand], { at, op, operand }: Instruction): string {
  return `${restored([a, b])}${place(w, at + 1, b.cell + 1)}${mayEnter(w, op, String(operand))}`;
}

/** False if the operator is not one of numbers. */
export function binary(w: Writer, instruction: Instruction): boolean {
  const call = ARITHMETIC.get(instruction.operand);
  if (call === undefined) return false;
  const operands = takeTwo(w);
  const [a, b] = operands;
  const result = temp(w);
  line(w, `${place(w, instruction.next)}${withShared(instruction.operand, operands, result)}${result}=${call(a.name, b.name)};`
    + `if(${result}!==0){${droppedNumber(a)}${droppedNumber(b)}}else{${byHandler(w, operands, instruction)}${result}=${cell(a.cell)};}`);
  pushOwned(w, result);
  return true;
}

const SYMBOLS = new Map<number, string>([
  [CompareOp.LT, '<'], [CompareOp.LE, '<='], [CompareOp.EQ, '==='], [CompareOp.NE, '!=='], [CompareOp.GT, '>'], [CompareOp.GE, '>='],
]);

/** Text that is true if both rows are ints, or floats. */
function areNumbers({ name: a }: Operand, { name: b }: Operand): string {
  for (const id of [TypeId.INT, TypeId.FLOAT]) {
    if (isConstant(b, id)) return `typeIds[${a}]===${id}`;
    if (isConstant(a, id)) return `typeIds[${b}]===${id}`;
  }
  return `((q=typeIds[${a}])===${TypeId.INT}||q===${TypeId.FLOAT})&&typeIds[${b}]===q`;
}

/** COMPARE_OP, whose result is a row. */
export function compare(w: Writer, instruction: Instruction): void {
  const operands = takeTwo(w);
  const [a, b] = operands;
  const result = temp(w);
  line(w, `if(${areNumbers(a, b)}){`
    + `${result}=numbers[${a.name}]${SYMBOLS.get(instruction.operand)}numbers[${b.name}]?${True}:${False};${droppedNumber(a)}${droppedNumber(b)}}`
    + `else{${byHandler(w, operands, instruction)}${result}=${cell(a.cell)};}`);
  pushOwned(w, result);
}

/** COMPARE_OP and the jump behind it. */
export function compareAndJump(w: Writer, instruction: Instruction, jump: Instruction): void {
  const operands = takeTwo(w);
  const [a, b] = operands;
  line(w, `if(${areNumbers(a, b)}){c=numbers[${a.name}]${SYMBOLS.get(instruction.operand)}numbers[${b.name}];`
    + `${droppedNumber(a)}${droppedNumber(b)}}else{${byHandler(w, operands, instruction)}${look(w, jump.at, a.cell + 1)}`
    + `vm.pc=${w.code.base + jump.at + 1};c=popTruth();}`);
  line(w, `if(${jump.op === Op.POP_JUMP_IF_TRUE ? 'c' : '!c'}){${go(w, jump.operand, w.entries.length)}}`);
}

/** IS_OP and the jump behind it, if there is one. */
export function identity(w: Writer, { operand, next }: Instruction, jump: Instruction | null): void {
  const [a, b] = takeTwo(w);
  const same = `${a.name}${operand === 0 ? '===' : '!=='}${b.name}`;
  if (jump === null) {
    const result = temp(w);
    line(w, `${result}=${same}?${True}:${False};${dropped(w, a, next, result)}${dropped(w, b, next, result)}`);
    pushOwned(w, result);
    return;
  }
  line(w, `c=${same};${dropped(w, a, next)}${dropped(w, b, next)}`);
  line(w, `if(${jump.op === Op.POP_JUMP_IF_TRUE ? 'c' : '!c'}){${go(w, jump.operand, w.entries.length)}}`);
}

/** POP_JUMP_IF_FALSE and POP_JUMP_IF_TRUE. */
export function jumpByTruth(w: Writer, { at, op, next, operand }: Instruction): void {
  const jumps = op === Op.POP_JUMP_IF_TRUE;
  const value = take(w);
  flush(w);
  line(w, `if(${value.name}===${True})c=true;else if(${value.name}===${False}||${value.name}===${None})c=false;`
    + `else{${restored([value])}${place(w, at + 1, value.cell + 1)}${mayEnter(w, op, String(w.code.base + operand))}c=vm.pc${jumps ? '!' : '='}==${w.code.base + next};}`);
  line(w, `if(${jumps ? 'c' : '!c'}){${go(w, operand, w.entries.length)}}`);
}

/** POP_JUMP_IF_NONE and POP_JUMP_IF_NOT_NONE. */
export function jumpByNone(w: Writer, { at, op, operand }: Instruction): void {
  const value = take(w);
  flush(w);
  line(w, `c=${value.name}===${None};${dropped(w, value, at + 1)}if(${op === Op.POP_JUMP_IF_NONE ? 'c' : '!c'}){${go(w, operand, w.entries.length)}}`);
}

export function subscript(w: Writer, instruction: Instruction): void {
  const operands = takeTwo(w);
  const [container, key] = operands;
  const item = temp(w);
  line(w, `${item}=itemOf(${container.name},${key.name});if(${item}!==0){refcounts[${item}]++;`
    + `${dropped(w, container, instruction.next, item)}${droppedNumber(key)}}`
    + `else{${byHandler(w, operands, instruction)}${item}=${cell(container.cell)};}`);
  pushOwned(w, item);
}

export function listAppend(w: Writer, { next, operand }: Instruction): void {
  const value = takeOwned(w);
  flush(w);
  line(w, `${place(w, next)}stealAppend(${cell(w.entries.length - operand)},${value.name});`);
}
