import type { CodeUnit } from '../../bytecode/code-unit';
import { instructionsOf } from '../../bytecode/disassemble';
import { opcodeInfo } from '../../bytecode/opcodes';
import { isPythonSyntaxError } from '../../source/python-syntax-error';
import { SourceFile } from '../../source/source-file';
import type { SourceOptions } from '..';
import { compileSource } from '..';

/** A module compiled for a profile, 3.14 unless said. */
export function compileText(text: string, options: Partial<SourceOptions> = {}): CodeUnit {
  return compileSource(new SourceFile('test.py', text), { profile: '3.14', mode: 'exec', traced: false, ...options }).unit;
}

export function warningsOf(text: string, profile = '3.14'): string[] {
  return compileSource(new SourceFile('test.py', text), { profile, mode: 'exec', traced: false }).warnings;
}

/** `message (line:column)` of the syntax error that a text has. */
export function errorOf(text: string, profile = '3.14'): string {
  try {
    compileText(text, { profile });
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    return `${thrown.message} (${thrown.line}:${thrown.column})`;
  }
  throw new Error('it compiles');
}

/** A unit within another by its path of names, such as `C.method`. */
export function unitNamed(unit: CodeUnit, name: string): CodeUnit {
  return name.split('.').reduce((outer, part) => {
    for (const constant of outer.constants) if (constant.type === 'code' && constant.unit.name === part) return constant.unit;
    throw new Error(`${outer.qualname} has no ${part}`);
  }, unit);
}

/** The instructions of a unit, one string each: names, constants and locals by their text, jumps as `->` and the instruction's number. */
export function listing(unit: CodeUnit): string[] {
  const instructions = instructionsOf(unit);
  const numberOf = new Map(instructions.map(({ word }, index) => [word, index]));
  return instructions.map(({ op, operand }) => {
    const { name, operand: kind } = opcodeInfo[op];
    switch (kind) {
      case 'none': return name;
      case 'const':
      case 'name':
        return `${name} ${constantText(unit, operand)}`;
      case 'local': return `${name} ${unit.localNames[operand]}`;
      case 'jump': return `${name} ->${numberOf.get(operand)}`;
      case 'number': return `${name} ${operand}`;
    }
  });
}

function constantText(unit: CodeUnit, index: number): string {
  const constant = unit.constants[index];
  const text = (item: typeof constant): string => {
    switch (item.type) {
      case 'tuple': return `(${item.items.map(text).join(', ')})`;
      case 'frozenset': return `{${item.items.map(text).join(', ')}}`;
      case 'slice': return `[${item.items.map(text).join(':')}]`;
      case 'code': return `<${item.unit.qualname}>`;
      case 'str': return JSON.stringify(item.value);
      case 'float': return Object.is(item.value, -0) ? '-0.0' : Number.isInteger(item.value) ? `${item.value}.0` : String(item.value);
      case 'complex': return `${item.real}+${item.imag}j`;
      case 'int':
      case 'name':
        return String(item.value);
      case 'bytes': return `b${item.value.join('.')}`;
      default: return item.type;
    }
  };
  return text(constant);
}

/** The instructions of the function `f` that a text defines. */
export function listingOfF(text: string, options: Partial<SourceOptions> = {}): string[] {
  return listing(unitNamed(compileText(text, options), 'f'));
}
