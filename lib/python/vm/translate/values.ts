import { Op } from '../../bytecode/opcodes';
import { findIdentical } from '../../object/dict-table';
import { dictHash } from '../../protocols/hash';
import { code, vm } from '../state';
import type { Instruction } from './instructions';
import { INLINE_VALUE } from './support';
import type { Writer } from './writer';
import {
  cell, dropped, exit, flush, handled, line, local, mayEnter, place, pushBorrowed, pushCells, pushOwned, restored, take, takeOwned, temp,
} from './writer';

/** Loading and storing: constants, variables, names, attributes; and moving what is on the stack. */
type Emit = (w: Writer, instruction: Instruction) => void;

function loadFast(w: Writer, { at, operand }: Instruction): void {
  const value = temp(w);
  line(w, `${value}=${local(operand)};${w.known.has(operand) ? '' : `if(${value}===0){${exit(w, at)}}`}`);
  if (!w.shape.unset.has(operand)) w.known.add(operand);
  pushBorrowed(w, value);
}

function storeFast(w: Writer, { next, operand }: Instruction): void {
  const value = takeOwned(w);
  flush(w);
  const old = temp(w);
  const isSet = w.known.has(operand);
  line(w, `${old}=${local(operand)};${local(operand)}=${value.name};`
    + `${isSet ? '' : `if(${old}!==0)`}{${place(w, next)}decref(${old});}`);
  if (!w.shape.unset.has(operand)) w.known.add(operand);
}

function loadFastAndClear(w: Writer, { operand }: Instruction): void {
  flush(w);
  const value = temp(w);
  line(w, `${value}=${local(operand)};${local(operand)}=0;`);
  pushOwned(w, value);
}

/** Loads by a call that gives a borrowed row, or 0 where the loop has to do it. */
function loadBy(call: (w: Writer, instruction: Instruction) => string): Emit {
  return (w, instruction) => {
    const value = temp(w);
    line(w, `${value}=${call(w, instruction)};if(${value}===0){${exit(w, instruction.at)}}`);
    pushBorrowed(w, value);
  };
}

function storeDeref(w: Writer, { next, operand }: Instruction): void {
  const value = takeOwned(w);
  flush(w);
  line(w, `${place(w, next)}stealIntoCell(${local(operand)},${value.name});`);
}

/** Index of a name's entry in the module's table, or -1. */
function entryOf(w: Writer, operand: number): number {
  const table = vm.frame.moduleTable;
  const name = w.code.constants[operand];
  const found = table === null ? -1 : findIdentical(table, name, dictHash(name));
  return found < 0 ? -1 : 3 * found;
}

/** LOAD_NAME: where the name was found when the code was translated, if it still is there. */
function loadName(w: Writer, instruction: Instruction): void {
  const name = w.code.constantBase + instruction.operand;
  const entry = entryOf(w, instruction.operand);
  const known = entry < 0 ? '' : `e[${entry}]===${w.code.constants[instruction.operand]}?e[${entry + 1}]:`;
  const value = temp(w);
  line(w, `${entry < 0 ? '' : 'e=m.entries;'}${value}=${known}nameOf(${name});if(${value}===0){${exit(w, instruction.at)}}`);
  pushBorrowed(w, value);
}

function storeName(w: Writer, { next, operand }: Instruction): void {
  const value = takeOwned(w);
  flush(w);
  const name = w.code.constantBase + operand;
  const entry = entryOf(w, operand);
  const old = temp(w);
  if (entry >= 0) {
    line(w, `e=m.entries;if(e[${entry}]===${w.code.constants[operand]}&&gcPrev[n]!==0){${old}=e[${entry + 1}];e[${entry + 1}]=${value.name};`
      + `${place(w, next)}decref(${old});}else{`);
  } else line(w, '{');
  line(w, `${place(w, next)}if(!storeNameInModule(${name},${value.name},${w.code.base + next})){`
    + `${restored([value])}vm.sp=s+${value.cell + 1};${handled(w, Op.STORE_NAME, String(name))};}}`);
}

/** Text that gives an attribute as the cache has it now, up to `:` or nothing: an inline value of instances of one type. */
function inlineValue(o: string, at: number): string {
  const [version, place, kind] = code.subarray(at, at + 3);
  if (version === 0 || kind !== INLINE_VALUE) return '';
  return `typeTable[typeIds[${o}]].version===${version}&&slotCells[q=slotBases[${o}]]===0&&${place}<slotCells[q-1]?slotCells[q+${place}]:`;
}

function loadAttr(w: Writer, { at, next, operand }: Instruction): void {
  const o = take(w);
  flush(w);
  const value = temp(w);
  const cache = w.code.base + at + 1;
  line(w, `${value}=${inlineValue(o.name, cache)}attributeOf(${o.name},${cache});if(${value}!==0){refcounts[${value}]++;${dropped(w, o, next, value)}}`
    + `else{${restored([o])}${place(w, at + 1, o.cell + 1)}${mayEnter(w, Op.LOAD_ATTR, String(w.code.constantBase + operand))}${value}=${cell(o.cell)};}`);
  pushOwned(w, value);
}

function loadMethod(w: Writer, { at, operand }: Instruction): void {
  const o = take(w);
  flush(w);
  const method = temp(w);
  line(w, `${method}=methodOf(${o.name},${w.code.base + at + 1});if(${method}!==0){refcounts[${method}]++;`
    + `${cell(o.cell)}=${method};${cell(o.cell + 1)}=${o.name};${o.owned ? '' : `refcounts[${o.name}]++;`}}`
    + `else{${restored([o])}${place(w, at + 1, o.cell + 1)}${mayEnter(w, Op.LOAD_METHOD, String(w.code.constantBase + operand))}}`);
  pushCells(w, 2);
}

function storeAttr(w: Writer, { at, next, operand }: Instruction): void {
  const o = take(w);
  const value = takeOwned(w);
  flush(w);
  const old = temp(w);
  line(w, `${old}=storeAttribute(${o.name},${value.name},${w.code.base + at + 1},${!o.owned});`
    + `if(${old}>=0){if(${old}!==0){${place(w, next)}decref(${old});}${dropped(w, o, next)}}`
    + `else{${restored([value, o])}${place(w, at + 1, o.cell + 1)}${mayEnter(w, Op.STORE_ATTR, String(w.code.constantBase + operand))}}`);
}

function copy(w: Writer, { operand }: Instruction): void {
  const entry = w.entries[w.entries.length - operand];
  if (entry.kind === 'borrowed') {
    w.entries.push(entry);
    return;
  }
  flush(w);
  const value = temp(w);
  line(w, `${value}=${cell(w.entries.length - operand)};refcounts[${value}]++;`);
  pushOwned(w, value);
}

function swap(w: Writer, { operand }: Instruction): void {
  const top = w.entries.length - 1;
  if (operand === 2) {
    const one = take(w);
    const other = take(w);
    w.entries.push({ kind: one.owned ? 'owned' : 'borrowed', name: one.name }, { kind: other.owned ? 'owned' : 'borrowed', name: other.name });
    return;
  }
  flush(w);
  const value = temp(w);
  const below = top + 1 - operand;
  line(w, `${value}=${cell(below)};${cell(below)}=${cell(top)};${cell(top)}=${value};`);
}

function popTop(w: Writer, { next }: Instruction): void {
  const entry = w.entries.at(-1);
  const value = take(w);
  flush(w);
  if (entry?.kind !== 'borrowed') line(w, `if(${value.name}!==0){${dropped(w, value, next)}}`);
}

const inModule = (emit: Emit): Emit => Object.assign((w: Writer, instruction: Instruction) => emit(w, instruction), { inModule: true });

/** By opcode. A function with `inModule` is for code whose names are in a module's namespace. */
export function valueEmitters(): Record<number, Emit & { inModule?: boolean }> {
  return {
    [Op.NOP]: () => {},
    [Op.LOAD_CONST]: (w, { operand }) => pushBorrowed(w, String(w.code.constants[operand])),
    [Op.PUSH_NULL]: (w) => pushOwned(w, '0'),
    [Op.LOAD_FAST]: loadFast,
    [Op.STORE_FAST]: storeFast,
    [Op.LOAD_FAST_AND_CLEAR]: loadFastAndClear,
    [Op.LOAD_GLOBAL]: loadBy((w, { at }) => `globalOf(g,u,${w.code.base + at + 1})`),
    [Op.LOAD_NAME]: inModule(loadName),
    [Op.STORE_NAME]: inModule(storeName),
    [Op.LOAD_DEREF]: loadBy((_w, { operand }) => `contentOf(${local(operand)})`),
    [Op.STORE_DEREF]: storeDeref,
    [Op.LOAD_ATTR]: loadAttr,
    [Op.LOAD_METHOD]: loadMethod,
    [Op.STORE_ATTR]: storeAttr,
    [Op.COPY]: copy,
    [Op.SWAP]: swap,
    [Op.POP_TOP]: popTop,
  };
}
