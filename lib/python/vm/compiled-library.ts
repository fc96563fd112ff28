import type { CodeUnit, ExceptionHandler, UnitConstant } from '../bytecode/code-unit';
import { opcodeInfo } from '../bytecode/opcodes';
import { compileSource } from '../compiler';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';

/**
 * Library modules that the bundler has compiled: a unit as text, and back. A browser that imports `dataclasses` would otherwise spend
 * most of that time in the compiler. What is read is what compiling the same text gives, in everything but the identity of the objects;
 * constants that functions of a module share are one object again, since the loader makes one Python object of them.
 *
 * Numbers are written in base 45 with digits of 90 kinds: those below 45 end a number, the others go on. Of instructions, opcodes, operands
 * and places in the source stand apart, since texts compress better so; a place is the difference to the one before. Words of inline caches
 * are left out.
 */

type WrittenConstant = [kind: string, ...values: unknown[]];
type WrittenUnit = [
  name: string, qualname: string, numbers: number[], localNames: string[], kinds: number[], instructions: string[],
  constants: number[], handlers: number[], staticAttributes: string[] | null,
];
const ITERATES: readonly CodeUnit['iteratesArgument'][] = ['no', 'yes', 'asynchronously'];
/** Ends the kind of a constant that stands nowhere in the source. */
const FOLDED = '*';

interface WrittenModule { constants: WrittenConstant[]; units: WrittenUnit[] }

const HALF = 45;
/** Characters that need no escape in a string. */
const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== "'" && c !== '\\').join('');

/** A whole number from 0 on. */
function writeNumber(value: number): string {
  let rest = value;
  let text = '';
  while (rest >= HALF) {
    text += DIGITS[HALF + (rest % HALF)];
    rest = Math.floor(rest / HALF);
  }
  return text + DIGITS[rest];
}

const VALUES = new Uint8Array(128);
[...DIGITS].forEach((character, value) => {
  VALUES[character.charCodeAt(0)] = value;
});

/** The numbers of a text. */
function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (let i = 0; i < text.length; i++) {
    const at = VALUES[text.charCodeAt(i)];
    if (at >= HALF) {
      value += (at - HALF) * unit;
      unit *= HALF;
    } else {
      numbers.push(value + at * unit);
      value = 0;
      unit = 1;
    }
  }
  return numbers;
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** A module of the library as the bundler writes it; null when it is not in that language. */
export function writeLibrary(text: string, language: string): string | null {
  try {
    return writeUnit(compileSource(new SourceFile('library', text), { profile: language, mode: 'exec', traced: false }).unit);
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    return null;
  }
}

/** A compiled module as text. */
export function writeUnit(unit: CodeUnit): string {
  const numbers = new Map<UnitConstant, number>();
  const written: WrittenModule = { constants: [], units: [] };
  const constant = (value: UnitConstant): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const form = writeConstant(value, constant, writeCode);
    if ('folded' in value && value.folded === true) form[0] += FOLDED;
    numbers.set(value, written.constants.length);
    return written.constants.push(form) - 1;
  };
  const writeCode = (code: CodeUnit): number => {
    const constants = code.constants.map(constant);
    return written.units.push(writeOne(code, constants)) - 1;
  };
  writeCode(unit);
  return JSON.stringify(written);
}

function writeConstant(constant: UnitConstant, number: (value: UnitConstant) => number, code: (unit: CodeUnit) => number): WrittenConstant {
  switch (constant.type) {
    case 'int': return [typeof constant.value === 'bigint' ? 'bigint' : 'int', String(constant.value)];
    case 'float': return ['float', numberText(constant.value)];
    case 'complex': return ['complex', numberText(constant.real), numberText(constant.imag)];
    case 'bytes': return ['bytes', [...constant.value]];
    case 'tuple': case 'frozenset': case 'slice': return [constant.type, constant.items.map(number)];
    case 'code': return ['code', code(constant.unit)];
    case 'str': case 'name': return [constant.type, constant.value];
    default: return [constant.type];
  }
}

const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function writeOne(unit: CodeUnit, constants: number[]): WrittenUnit {
  const { firstLine, argCount, posOnlyArgCount, kwOnlyArgCount, flags, freeVarCount, ownWords, stackSize } = unit;
  const borrows = unit.borrows === null ? 0 : 1;
  return [
    unit.name, unit.qualname,
    [firstLine, argCount, posOnlyArgCount, kwOnlyArgCount, flags, freeVarCount, ownWords, stackSize, unit.words.length, borrows, ITERATES.indexOf(unit.iteratesArgument), Number(unit.hasDocstring)],
    unit.localNames, [...unit.localKinds], writeInstructions(unit), constants,
    unit.handlers.flatMap(({ start, end, target, depth }) => [start, end, target, depth]), unit.staticAttributes,
  ];
}

/** Opcodes, operands, where the instructions begin in the source, and how much of it they are. */
function writeInstructions({ words, spans }: CodeUnit): string[] {
  const texts = ['', '', '', ''];
  let before = 0;
  for (let i = 0; i < words.length;) {
    const [op, start, end] = [words[i] & 255, spans[2 * i], spans[2 * i + 1]];
    [op, words[i] >>> 8, zigzag(start - before), zigzag(end - start)].forEach((number, at) => {
      texts[at] += writeNumber(number);
    });
    before = start;
    const next = i + 1 + opcodeInfo[op].cacheWords;
    for (i++; i < next; i++) {
      if (words[i] !== 0 || spans[2 * i] !== start || spans[2 * i + 1] !== end) throw new Error('A word of an inline cache is not empty.');
    }
  }
  return texts;
}

/** The unit that `writeUnit` wrote. `compile` compiles the module's text, for what is not written: which loads are borrowed, and lines without instructions. */
export function readUnit(text: string, compile: () => CodeUnit): CodeUnit {
  const written = JSON.parse(text) as WrittenModule;
  const state = { compiled: null as CodeUnit[] | null };
  const units: CodeUnit[] = [];
  const constants: UnitConstant[] = [];
  const compiled = (index: number) => (): CodeUnit => {
    state.compiled ??= unitsInOrder(compile());
    return state.compiled[index];
  };
  // A unit stands after those that its constants name, and a constant after what it is made of.
  const constant = (index: number): UnitConstant => constants[index] ??= readConstant(written.constants[index], constant, unit);
  const unit = (index: number): CodeUnit => units[index] ??= readOne(written.units[index], constant, compiled(index));
  return unit(written.units.length - 1);
}

/** A module's units in the order in which they are written. */
function unitsInOrder(module: CodeUnit): CodeUnit[] {
  const [units, seen] = [[] as CodeUnit[], new Set<UnitConstant>()];
  const visit = (constant: UnitConstant): void => {
    if (seen.has(constant)) return;
    seen.add(constant);
    if (constant.type === 'code') add(constant.unit);
    if (constant.type === 'tuple' || constant.type === 'frozenset') constant.items.forEach(visit);
  };
  const add = (unit: CodeUnit): void => {
    unit.constants.forEach(visit);
    units.push(unit);
  };
  add(module);
  return units;
}

function readConstant(written: WrittenConstant, constant: (index: number) => UnitConstant, unit: (index: number) => CodeUnit): UnitConstant {
  const [type, value, more] = written;
  if (type.endsWith(FOLDED)) {
    return { ...readConstant([type.slice(0, -1), value, more], constant, unit), folded: true } as UnitConstant;
  }
  switch (type) {
    case 'int': return { type, value: Number(value) };
    case 'bigint': return { type: 'int', value: BigInt(value as string) };
    case 'float': return { type, value: Number(value) };
    case 'complex': return { type, real: Number(value), imag: Number(more) };
    case 'bytes': return { type, value: Uint8Array.from(value as number[]) };
    case 'tuple': case 'frozenset': case 'slice': return { type, items: (value as number[]).map(constant) };
    case 'code': return { type, unit: unit(value as number) };
    case 'str': case 'name': return { type, value: value as string };
    default: return { type } as UnitConstant;
  }
}

function readOne(written: WrittenUnit, constant: (index: number) => UnitConstant, compiled: () => CodeUnit): CodeUnit {
  const [name, qualname, numbers, localNames, kinds, instructions, constants, handlers, staticAttributes] = written;
  const [firstLine, argCount, posOnlyArgCount, kwOnlyArgCount, flags, freeVarCount, ownWords, stackSize, length, hasBorrows, iterates, hasDocstring] = numbers;
  return {
    name, qualname, firstLine, argCount, posOnlyArgCount, kwOnlyArgCount, flags, localNames, localKinds: Uint8Array.from(kinds), freeVarCount,
    ...readInstructions(instructions, length), ownWords, constants: constants.map(constant), handlers: readHandlers(handlers), stackSize,
    hasDocstring: hasDocstring === 1, borrows: hasBorrows === 1 ? () => compiled().borrows!() : null, idleLines: () => compiled().idleLines(), iteratesArgument: ITERATES[iterates], staticAttributes,
  };
}

function readInstructions(texts: string[], length: number): { words: Int32Array; spans: Int32Array } {
  const [words, spans] = [new Int32Array(length), new Int32Array(2 * length)];
  const [ops, operands, starts, lengths] = texts.map(readNumbers);
  let at = 0;
  let start = 0;
  for (let i = 0; i < ops.length; i++) {
    words[at] = ops[i] | (operands[i] << 8);
    start += unzigzag(starts[i]);
    const end = start + unzigzag(lengths[i]);
    for (const next = at + 1 + opcodeInfo[ops[i]].cacheWords; at < next; at++) {
      spans[2 * at] = start;
      spans[2 * at + 1] = end;
    }
  }
  return { words, spans };
}

function readHandlers(numbers: number[]): ExceptionHandler[] {
  const handlers: ExceptionHandler[] = [];
  for (let i = 0; i < numbers.length; i += 4) {
    handlers.push({ start: numbers[i], end: numbers[i + 1], target: numbers[i + 2], depth: numbers[i + 3] });
  }
  return handlers;
}
