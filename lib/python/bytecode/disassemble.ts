import type { CodeUnit, UnitConstant } from './code-unit';
import { opcodeInfo } from './opcodes';
import { BINARY_SYMBOLS, COMPARE_SYMBOLS } from './operators';

/**
 * A unit and the units in it as text, one instruction a line: word, opcode, operand and what the operand means. `>>` marks
 * words that are jumped to. Handlers stand below the instructions of their unit.
 */
export function disassemble(unit: CodeUnit): string {
  const inner = unit.constants.flatMap((constant) => (constant.type === 'code' ? [disassemble(constant.unit)] : []));
  return [disassembleUnit(unit), ...inner].join('\n');
}

function disassembleUnit(unit: CodeUnit): string {
  const targets = new Set(unit.handlers.map((handler) => handler.target));
  for (const { op, operand } of instructionsOf(unit)) if (opcodeInfo[op].operand === 'jump') targets.add(operand);
  const lines = [`${unit.qualname} (line ${unit.firstLine}, stack ${unit.stackSize})`];
  for (const { word, op, operand } of instructionsOf(unit)) {
    const { name } = opcodeInfo[op];
    const meaning = operandText(unit, op, operand);
    lines.push(`${targets.has(word) ? '>>' : '  '}${String(word).padStart(5)} ${meaning === '' ? name : name.padEnd(24) + meaning}`);
  }
  for (const { start, end, target, depth } of unit.handlers) lines.push(`  ${start} to ${end} -> ${target} [${depth}]`);
  return `${lines.join('\n')}\n`;
}

export interface Instruction {
  word: number;
  op: number;
  operand: number;
}

/** The instructions of a unit in order, without their cache words. */
export function instructionsOf({ words }: CodeUnit): Instruction[] {
  const instructions: Instruction[] = [];
  for (let word = 0; word < words.length; word += 1 + opcodeInfo[words[word] & 255].cacheWords) {
    instructions.push({ word, op: words[word] & 255, operand: words[word] >>> 8 });
  }
  return instructions;
}

function operandText(unit: CodeUnit, op: number, operand: number): string {
  const info = opcodeInfo[op];
  switch (info.operand) {
    case 'none': return '';
    case 'const':
    case 'name':
      return `${operand} (${constantText(unit.constants[operand])})`;
    case 'local': return `${operand} (${unit.localNames[operand]})`;
    case 'jump': return `-> ${operand}`;
    case 'number':
      if (info.name === 'BINARY_OP') return `${operand} (${BINARY_SYMBOLS[operand]})`;
      if (info.name === 'INPLACE_OP') return `${operand} (${BINARY_SYMBOLS[operand]}=)`;
      if (info.name === 'COMPARE_OP') return `${operand} (${COMPARE_SYMBOLS[operand]})`;
      return String(operand);
  }
}

function constantText(constant: UnitConstant): string {
  switch (constant.type) {
    case 'int': return String(constant.value);
    case 'float': return Object.is(constant.value, -0) ? '-0.0' : Number.isInteger(constant.value) ? `${constant.value}.0` : String(constant.value);
    case 'complex': return `${constant.real}+${constant.imag}j`;
    case 'str': return JSON.stringify(constant.value);
    case 'bytes': return `b[${constant.value.join(' ')}]`;
    case 'tuple': return `(${constant.items.map(constantText).join(', ')})`;
    case 'frozenset': return `{${constant.items.map(constantText).join(', ')}}`;
    case 'slice': return `[${constant.items.map(constantText).join(':')}]`;
    case 'code': return `code ${constant.unit.qualname}`;
    case 'name': return constant.value;
    default: return constant.type;
  }
}
