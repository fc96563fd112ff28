import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { CodeUnit, UnitConstant } from '../bytecode/code-unit';
import { CodeFlag } from '../bytecode/code-unit';
import { instructionsOf } from '../bytecode/disassemble';
import { Op, opcodeInfo } from '../bytecode/opcodes';
import { stopRun } from '../object/outcomes';
import { COUNTS_PAGES } from '../object/page-counting';
import { beginEngineWork, endEngineWork } from '../heap/engine-objects';
import { decref, newRef, refcountOf } from '../heap/refcount';
import type { SourceFile } from '../source/source-file';
import type { CodeObject } from '../types/code';
import { callShape, codeOf, constantsTupleOf, loadedConstants, newCode } from '../types/code';
import { codeMachine } from '../types/code-replacement';
import { shownOpcodes } from '../types/shown-code';
import { newBytes } from '../values/bytes';
import { newComplex } from '../values/complex';
import { frozensetType } from '../types/set';
import { stealSlice } from '../types/slice';
import { newSetOf, setAdd } from '../types/set-operations';
import { addToSet, eachHashed } from '../types/set-table';
import { setTable } from '../values/sets';
import { newFloat, newInt, newIntFromBig } from '../values/numbers';
import { stealTrackedTuple } from '../values/sequences';
import { Ellipsis, False, None, True } from '../values/singletons';
import { internedStr, newStr } from '../values/text';
import { fuseWords } from './fusing';
import { observer } from './run';
import { CODE_CAPACITY, CONSTANT_CAPACITY, code, constants, vm } from './state';

/**
 * Turns a compiled unit into a code object: constants become objects, words are copied to the arena with jumps and constant
 * indices made absolute.
 */
export function loadCode(unit: CodeUnit, source: SourceFile, shared: SharedConstants = new Map()): Ref {
  const refs = unit.constants.map((constant) => sharedConstant(constant, source, shared));
  const { base, constantBase } = codeMachine.place(unit, refs);
  const { flags } = unit;
  const isGenerator = (flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0;
  const hasRest = (flags & (CodeFlag.VARARGS | CodeFlag.VARKEYWORDS)) !== 0;
  const made = newCode({
    unit, source, base, constantBase,
    localCount: unit.localNames.length,
    stackSize: unit.stackSize,
    keepsFrame: false,
    parameterCount: unit.argCount + unit.kwOnlyArgCount + ((flags & CodeFlag.VARARGS) === 0 ? 0 : 1) + ((flags & CodeFlag.VARKEYWORDS) === 0 ? 0 : 1),
    simple: !hasRest && unit.kwOnlyArgCount === 0,
    argCount: unit.argCount,
    ...callShape(!hasRest && unit.kwOnlyArgCount === 0, unit.argCount, isGenerator),
    handlers: unit.handlers,
    localNames: unit.localNames.map(internedStr),
    name: internedStr(unit.name),
    qualname: internedStr(unit.qualname),
    filename: newStr(source.name),
    constants: refs,
    constantsTuple: NULL,
    heat: 0,
    translated: null,
  } satisfies CodeObject);
  // Nobody sees the tuple before it is asked for, unless something in it is tracked for good.
  if (unit.constants.some(({ type }) => type === 'slice')) {
    beginEngineWork();
    constantsTupleOf(codeOf(made));
    endEngineWork();
  }
  return made;
}

Object.assign(shownOpcodes, { resume: opcodeInfo.length, nop: Op.NOP, prologue: new Set([Op.MAKE_CELL, Op.COPY_FREE_VARS]) });

loadedConstants.of = (unit) => new Set(instructionsOf(unit).flatMap(({ op, operand }) => (opcodeInfo[op].operand === 'const' ? [operand] : [])));

codeMachine.place = (unit, refs) => {
  const constantBase = vm.constantTop;
  const base = vm.codeTop;
  if (constantBase + refs.length > CONSTANT_CAPACITY || base + unit.words.length > CODE_CAPACITY) {
    stopRun('heap', 'The program has more code than this engine can hold.');
  }
  vm.constantTop += refs.length;
  vm.codeTop += unit.words.length;
  constants.set(refs, constantBase);
  // Who looks at every instruction is to see every instruction.
  if (observer.observe === null && !COUNTS_PAGES) placeFused(unit.words, base, constantBase);
  else relocate(unit.words, base, constantBase);
  return { base, constantBase };
};

/** What a word becomes when it is placed: its opcode, fused, its operand, and what is added to that. */
interface PlacedWords { ops: Uint8Array; operands: Int32Array; moves: Uint8Array }

const STAYS = 0;
const JUMPS = 1;
const TAKES_CONSTANT = 2;

/** A unit is the same in every run that loads it. */
const placedWords = new WeakMap<Int32Array, PlacedWords>();

function placeFused(words: Int32Array, base: number, constantBase: number): void {
  const known = placedWords.get(words);
  if (known === undefined) {
    relocate(words, base, constantBase);
    fuseWords(base, base + words.length);
    placedWords.set(words, readPlaced(words, base));
    return;
  }
  const { ops, operands, moves } = known;
  for (let i = 0; i < ops.length; i++) {
    const move = moves[i];
    const operand = move === STAYS ? operands[i] : operands[i] + (move === JUMPS ? base : constantBase);
    code[base + i] = ops[i] | (operand << 8);
  }
}

function readPlaced(words: Int32Array, base: number): PlacedWords {
  const placed = { ops: new Uint8Array(words.length), operands: new Int32Array(words.length), moves: new Uint8Array(words.length) };
  for (let i = 0; i < words.length;) {
    const { operand, cacheWords } = opcodeInfo[words[i] & 255];
    placed.ops[i] = code[base + i] & 255;
    placed.operands[i] = words[i] >>> 8;
    placed.moves[i] = operand === 'jump' ? JUMPS : operand === 'const' || operand === 'name' ? TAKES_CONSTANT : STAYS;
    i += 1 + cacheWords;
  }
  return placed;
}

function relocate(words: Int32Array, base: number, constantBase: number): void {
  for (let i = 0; i < words.length;) {
    const word = words[i];
    const info = opcodeInfo[word & 255];
    let operand = word >>> 8;
    if (info.operand === 'jump') operand += base;
    else if (info.operand === 'const' || info.operand === 'name') operand += constantBase;
    code[base + i] = (word & 255) | (operand << 8);
    code.fill(0, base + i + 1, base + i + 1 + info.cacheWords);
    i += 1 + info.cacheWords;
  }
}

/** Objects of constants that equal ones in other functions share (CPython: merge_const_one()); borrowed from the code objects. */
type SharedConstants = Map<UnitConstant, Ref>;

function sharedConstant(constant: UnitConstant, source: SourceFile, shared: SharedConstants): Ref {
  const known = shared.get(constant);
  if (known !== undefined) return newRef(known);
  const made = newConstant(constant, source, shared);
  if (constant.type !== 'code') shared.set(constant, made);
  return made;
}

function newConstant(constant: UnitConstant, source: SourceFile, shared: SharedConstants): Ref {
  switch (constant.type) {
    case 'None': return None;
    case 'True': return True;
    case 'False': return False;
    case 'Ellipsis': return Ellipsis;
    case 'int': return typeof constant.value === 'bigint' ? newIntFromBig(constant.value) : newInt(constant.value);
    case 'float': return newFloat(constant.value);
    case 'complex': return newComplex(constant.real, constant.imag);
    case 'str': return looksLikeName(constant.value) ? internedStr(constant.value) : newStr(constant.value);
    case 'name': return internedStr(constant.value);
    case 'bytes': return newBytes(constant.value);
    case 'tuple': return stealTrackedTuple(constant.items.map((item) => sharedConstant(item, source, shared)));
    case 'slice': return newConstantSlice(constant.items.map((item) => sharedConstant(item, source, shared)));
    case 'frozenset': return newFrozenset(constant.items, source, shared);
    case 'code': return loadCode(constant.unit, source, shared);
  }
}

function newConstantSlice([start, stop, step]: Ref[]): Ref {
  return stealSlice(start, stop, step);
}

/**
 * A constant frozenset is made twice: the second time from the first in its own order, which decides the order of
 * `{'a', 'b', 'c'}`. CPython: Objects/codeobject.c, merge_const_one().
 */
function newFrozenset(items: readonly UnitConstant[], source: SourceFile, shared: SharedConstants): Ref {
  const set = newSetOf(frozensetType);
  const refs = items.map((item) => sharedConstant(item, source, shared));
  for (const ref of refs) setAdd(set, ref);
  // Of equal items the first is kept (`{0, 0.0}`); one that nobody else has dies here, and is nothing to be shared.
  refs.forEach((ref, i) => {
    if (refcountOf(ref) === 1) shared.delete(items[i]);
    decref(ref);
  });
  const again = newSetOf(frozensetType);
  eachHashed(setTable(set), (item, low, high) => addToSet(again, item, low, high));
  decref(set);
  return again;
}

/** Constants that could be identifiers are interned (CPython: Objects/codeobject.c, should_intern_string()). */
function looksLikeName(text: string): boolean {
  return /^[A-Za-z0-9_]*$/.test(text);
}
