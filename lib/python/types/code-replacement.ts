import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { CodeUnit } from '../bytecode/code-unit';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { equals } from '../protocols/compare';
import { asLong } from '../protocols/number';
import { SourceFile } from '../source/source-file';
import { bytesOf, isBytes } from '../values/bytes';
import { isTuple, tupleItems } from '../values/sequences';
import { isStr, textOf } from '../values/text';
import type { CodeObject } from './code';
import { codeOf, newCode, shownConstants } from './code';
import { codeBytes } from './code-places';

/** `code.replace(…)`. CPython: Objects/codeobject.c, code_replace_impl(). */

/** What only the machine does: puts constants and words into the arenas. */
export const codeMachine = {
  place: (_unit: CodeUnit, _constants: readonly Ref[]): { base: number; constantBase: number } => ({ base: 0, constantBase: 0 }),
};

/** Bits of `CodeUnit.localKinds`. */
export const LocalKind = { LOCAL: 1, CELL: 2, FREE: 4 } as const;

const INTEGERS: Readonly<Record<string, 'argCount' | 'posOnlyArgCount' | 'kwOnlyArgCount' | 'stackSize' | 'flags' | 'firstLine'>> = {
  co_argcount: 'argCount', co_posonlyargcount: 'posOnlyArgCount', co_kwonlyargcount: 'kwOnlyArgCount', co_stacksize: 'stackSize',
  co_flags: 'flags', co_firstlineno: 'firstLine',
};
const KINDS: Readonly<Record<string, number>> = { co_varnames: LocalKind.LOCAL, co_cellvars: LocalKind.CELL, co_freevars: LocalKind.FREE };
const BYTES = new Set(['co_code', 'co_linetable', 'co_exceptiontable']);

/** A copy with the named attributes changed; the values are borrowed. */
export function replaceCode(self: Ref, changes: ReadonlyMap<string, Ref>): Ref {
  const old = codeOf(self);
  const unit: CodeUnit = { ...old.unit };
  const made: CodeObject = {
    ...old, unit, keepsFrame: false, heat: 0, translated: null, localNames: old.localNames.slice(), constants: old.constants.slice(), constantsTuple: NULL,
  };
  for (const [name, value] of changes) change(old, made, name, value);
  if (unit.argCount < unit.posOnlyArgCount) raise('ValueError', 'code: argcount is less than posonlyargcount');
  [...made.constants, ...made.localNames, made.name, made.qualname, made.filename].forEach(newRef);
  Object.assign(made, codeMachine.place(unit, made.constants), { argCount: unit.argCount, stackSize: unit.stackSize });
  return newCode(made);
}

function change(old: CodeObject, made: CodeObject, name: string, value: Ref): void {
  const { unit } = made;
  const wanted = (type: string): never => raise('TypeError', `replace() argument '${name}' must be ${type}, not ${typeOf(value).name}`);
  if (name in INTEGERS) {
    const number = asLong(value);
    if (number < 0) raise('ValueError', `code: ${name.slice(3)} must not be negative`);
    unit[INTEGERS[name]] = number;
  } else if (name === 'co_nlocals') {
    if (asLong(value) !== ofKind(old, LocalKind.LOCAL).length) raise('ValueError', 'code: co_nlocals != len(co_varnames)');
  } else if (BYTES.has(name)) checkBytes(old, name, isBytes(value) ? bytesOf(value) : wanted('bytes'));
  else if (name === 'co_name' || name === 'co_qualname' || name === 'co_filename') {
    const text = isStr(value) ? textOf(value) : wanted('str');
    if (name === 'co_filename') Object.assign(made, { source: new SourceFile(text, old.source.text), filename: value });
    else {
      const key = name === 'co_name' ? 'name' : 'qualname';
      made[key] = value;
      unit[key] = text;
    }
  } else if (name in KINDS) replaceNames(made, name, KINDS[name], isTuple(value) ? tupleItems(value) : wanted('tuple'));
  else if (name === 'co_consts' || name === 'co_names') replaceConstants(made, name, isTuple(value) ? tupleItems(value) : wanted('tuple'));
  else raise('TypeError', `replace() got an unexpected keyword argument '${name}'`);
}

/** The instructions are the engine's: other ones cannot be put in their place. */
function checkBytes(old: CodeObject, name: string, bytes: Uint8Array): void {
  if (name !== 'co_code') return;
  const current = codeBytes(old.unit);
  const own = bytesOf(current);
  if (own.length !== bytes.length || own.some((byte, i) => byte !== bytes[i])) raise('ValueError', 'code: instructions cannot be replaced');
}

function ofKind(code: CodeObject, kind: number): number[] {
  return [...code.unit.localKinds.keys()].filter((i) => (code.unit.localKinds[i] & kind) !== 0);
}

function replaceNames(made: CodeObject, name: string, kind: number, names: readonly Ref[]): void {
  const places = ofKind(made, kind);
  if (places.length !== names.length) raise('ValueError', name === 'co_varnames' ? 'code: varnames is too small' : `code: ${name.slice(3)} has another length`);
  for (const item of names) if (!isStr(item)) raise('TypeError', `name tuples must contain only strings, not '${typeOf(item).name}'`);
  made.unit.localNames = made.unit.localNames.slice();
  places.forEach((place, i) => {
    made.localNames[place] = names[i];
    made.unit.localNames[place] = textOf(names[i]);
  });
}

/** Constants keep their places; more of them than before are held and not used. */
function replaceConstants(made: CodeObject, name: string, values: readonly Ref[]): void {
  const isName = name === 'co_names';
  const places = isName ? [...made.unit.constants.keys()].filter((i) => made.unit.constants[i].type === 'name') : shownConstants(made.unit);
  if (values.length < places.length) raise('ValueError', `code: ${name.slice(3)} is too small`);
  made.unit.constants = made.unit.constants.slice();
  values.forEach((value, i) => {
    if (i < places.length) made.constants[places[i]] = value;
    else {
      made.constants.push(value);
      made.unit.constants.push(isName ? { type: 'name', value: textOf(value) } : { type: 'None' });
    }
  });
}

/** A place as `co_linetable` has it: with its column from 3.11 on. */
function placeText(source: SourceFile, offset: number): string {
  if (offset < 0) return '';
  return knobs.reports.carets === 'none' ? String(source.lineOf(offset)) : `${source.lineOf(offset)}:${source.columnOf(offset)}`;
}

/** CPython: code_richcompare(): equal if everything that decides what they do is. */
export function sameCode(a: CodeObject, b: CodeObject): boolean {
  const [x, y] = [a.unit, b.unit];
  if (a === b) return true;
  const scalars = ['name', 'argCount', 'posOnlyArgCount', 'kwOnlyArgCount', 'flags', 'firstLine'] as const;
  if (scalars.some((key) => x[key] !== y[key]) || x.words.length !== y.words.length || a.constants.length !== b.constants.length) return false;
  if (x.words.some((word, i) => word !== y.words[i]) || x.localNames.join() !== y.localNames.join()) return false;
  if (x.spans.some((offset, i) => placeText(a.source, offset) !== placeText(b.source, y.spans[i]))) return false;
  return a.constants.every((constant, i) => typeOf(constant) === typeOf(b.constants[i]) && equals(constant, b.constants[i]));
}

/** A number that equal code objects share. */
export function hashOfCode({ unit }: CodeObject): number {
  let hash = unit.firstLine ^ (unit.flags << 4) ^ unit.argCount;
  for (const word of unit.words) hash = (Math.imul(hash, 1000003) ^ word) | 0;
  for (const letter of unit.name) hash = (Math.imul(hash, 31) ^ letter.codePointAt(0)!) | 0;
  return hash === -1 ? -2 : hash;
}

