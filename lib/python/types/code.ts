import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import type { CodeUnit, ExceptionHandler, UnitConstant } from '../bytecode/code-unit';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native } from '../object/native';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { TypeFeature } from '../object/py-type';
import { allocate, countRelease, freeRow } from '../heap/allocate';
import { decref, incref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { asLong } from '../protocols/number';
import { addressText } from '../protocols/repr';
import type { SourceFile } from '../source/source-file';
import { newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';

/** A code unit loaded into the machine: its words and constants are in the arenas from `base` and `constantBase` on. */
export interface CodeObject {
  unit: CodeUnit;
  source: SourceFile;
  base: number;
  constantBase: number;
  localCount: number;
  stackSize: number;
  /** Parameters that a call binds: positional, keyword-only, *args, **kwargs. */
  parameterCount: number;
  /** Only positional parameters: a call with exactly that many arguments needs no binding. */
  simple: boolean;
  argCount: number;
  /** Makes a generator when called. */
  isGenerator: boolean;
  /** How many positional arguments make a call that needs no binding and runs at once; -1 if there is no such call. */
  exactCount: number;
  /** Up to 3.10: the object of its last frame waits here for the next call (CPython: co_zombieframe). */
  keepsFrame: boolean;
  handlers: ExceptionHandler[];
  /** Name rows of the locals, owned. */
  localNames: Ref[];
  name: Ref;
  qualname: Ref;
  filename: Ref;
  /** Names and constants, owned: the arena only borrows them. */
  constants: Ref[];
  /** The tuple of the constants without the names, which holds them once it is there; NULL until then. */
  constantsTuple: Ref;
  /** How often it was called and its loops went round, until it is translated. */
  heat: number;
  /** The code as a function of JavaScript, once it has been translated (`vm/translation.ts`). */
  translated: TranslatedCode | null;
}

export interface TranslatedCode {
  /** Goes on at the beginning of a block, and says how it came back. */
  run: (block: number) => number;
  /** Numbers of blocks by the word with which they begin, -1 for all other words. */
  entries: Int16Array;
  /** Entries on the stack at the beginning of each block. */
  depths: Int16Array;
}

/** The flag of code whose variables are in its frame, not in a namespace. */
export const CO_OPTIMIZED = 0x1;
/** The flag of a generator function that `types.coroutine` was applied to. */
export const CO_ITERABLE_COROUTINE = 0x100;

/** Borrowed view of a code object's payload. */
export function codeOf(ref: Ref): CodeObject {
  return payloads[ref] as CodeObject;
}

/** What `__doc__` of a function of this code begins with, borrowed: None if it has no docstring. */
export function docstringBorrowed({ unit, constants }: CodeObject): Ref {
  return unit.hasDocstring ? constants[0] : None;
}

/** What a call of the code looks at first. */
export function callShape(simple: boolean, argCount: number, isGenerator: boolean): Pick<CodeObject, 'isGenerator' | 'exactCount'> {
  return { isGenerator, exactCount: simple && !isGenerator ? argCount : -1 };
}

/** Instructions of a function that does nothing. */
const LEAST_WORDS = 2;

/** A code object row that takes over the references in `code`. */
export function newCode(code: CodeObject): Ref {
  const ref = allocate(TypeId.CODE, knobs.sizes.code + (knobs.sizes.codeCounts ? 4 * Math.max(code.unit.ownWords - LEAST_WORDS, 0) : 0));
  payloads[ref] = code;
  return ref;
}

function names(code: CodeObject, wanted: number, sorted = false): Ref {
  const found = code.localNames.filter((_, i) => (code.unit.localKinds[i] & wanted) !== 0);
  if (sorted) found.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  return stealTuple(found.map(newRef));
}

/** The names among the code's constants, borrowed. */
function namesOf({ constants, unit }: CodeObject): Ref[] {
  return constants.filter((_, i) => unit.constants[i].type === 'name');
}

const LAST_SMALL_INT = 255;
const COMMON: ReadonlySet<UnitConstant['type']> = new Set(['None', 'True', 'False']);

/** Whether an instruction of the version has this constant in it, so that `co_consts` needs no place for it. */
function isLeftOut(constant: UnitConstant): boolean {
  const { leavesOutConstants } = knobs.objects;
  if (leavesOutConstants === 'none') return false;
  if (constant.type === 'int' && constant.value >= 0 && constant.value <= LAST_SMALL_INT) return true;
  if (leavesOutConstants === 'ints') return false;
  return COMMON.has(constant.type) || (constant.type === 'str' && constant.value === '') || (constant.type === 'int' && constant.value === -1);
}

/** Indexes of the constants that instructions load; told by the machine, which knows its opcodes. */
export const loadedConstants = { of: (_unit: CodeUnit): ReadonlySet<number> => new Set() };

/** Indexes among a unit's constants of those in `co_consts`: the first, and those that are used. CPython: Python/flowgraph.c, remove_unused_consts() */
export function shownConstants(unit: CodeUnit): number[] {
  const { constants } = unit;
  const used = loadedConstants.of(unit);
  const shown = [...constants.keys()].filter((i) => constants[i].type !== 'name');
  const [first, ...others] = shown.filter((i) => i === shown[0] || (used.has(i) && !isLeftOut(constants[i])));
  const isFolded = (i: number): boolean => constants[i].type === 'tuple' || 'folded' in constants[i];
  if (knobs.objects.leavesOutConstants !== 'none') others.sort((a, b) => Number(isFolded(a)) - Number(isFolded(b)));
  return first === undefined ? [] : [first, ...others];
}

/** `co_consts`, made when it is first asked for; borrowed. The references to the constants pass to it. */
export function constantsTupleOf(code: CodeObject): Ref {
  if (code.constantsTuple === NULL) code.constantsTuple = stealTuple(shownConstants(code.unit).map((i) => code.constants[i]));
  return code.constantsTuple;
}

/** Everything that a code object owns, for its release and for the audit. */
export function forEachOwnedByCode(code: CodeObject, visit: (ref: Ref) => void): void {
  if (code.constantsTuple === NULL) code.constants.forEach(visit);
  else {
    const shown = new Set(shownConstants(code.unit));
    code.constants.forEach((ref, i) => {
      if (!shown.has(i)) visit(ref);
    });
    visit(code.constantsTuple);
  }
  code.localNames.forEach(visit);
  visit(code.name);
  visit(code.qualname);
  visit(code.filename);
}

const CO_AWAITABLE_OR_GENERATOR = 0x2a0;

/** A code object that differs in flags or names; the machine's words and constants are shared. CPython: code_replace() */
function replaceParts(self: Ref, _positional: Ref[], changes: Map<string, Ref>): Ref {
  const code = codeOf(self);
  let { flags, firstLine, name: unitName, qualname: unitQualname } = code.unit;
  let { name, qualname } = code;
  for (const [part, value] of changes) {
    if (part === 'co_flags') flags = asLong(value);
    else if (part === 'co_firstlineno') firstLine = asLong(value);
    else if (part === 'co_name' && isStr(value)) [name, unitName] = [value, textOf(value)];
    else if (part === 'co_qualname' && isStr(value)) [qualname, unitQualname] = [value, textOf(value)];
    else raise('TypeError', `replace() got an unexpected keyword argument '${part}'`);
  }
  const copy: CodeObject = {
    ...code, name, qualname, keepsFrame: false, heat: 0, translated: null, ...callShape(code.simple, code.argCount, (flags & CO_AWAITABLE_OR_GENERATOR) !== 0),
    unit: { ...code.unit, flags, firstLine, name: unitName, qualname: unitQualname },
  };
  forEachOwnedByCode(copy, incref);
  return newCode(copy);
}

export const codeType = defineType({
  name: 'code',
  id: TypeId.CODE,
  features: TypeFeature.HAS_WEAKREF,
  basicSize: 200,
  slots: {
    dealloc(self) {
      if (codeOf(self).keepsFrame) countRelease();
      forEachOwnedByCode(codeOf(self), decref);
      clearWeakrefsOf(self);
      freeRow(self);
    },
    repr(self) {
      const { unit } = codeOf(self);
      return newStr(`<code object ${unit.name} at ${addressText(self)}, file "${codeOf(self).source.name}", line ${unit.firstLine}>`);
    },
  },
  methods: [native('replace', '(*args, **changes)', replaceParts)],
  getset: [
    getset('co_name', (self) => newRef(codeOf(self).name)),
    getset('co_qualname', (self) => newRef(codeOf(self).qualname)),
    getset('co_filename', (self) => newRef(codeOf(self).filename)),
    getset('co_firstlineno', (self) => newInt(codeOf(self).unit.firstLine)),
    getset('co_argcount', (self) => newInt(codeOf(self).unit.argCount)),
    getset('co_posonlyargcount', (self) => newInt(codeOf(self).unit.posOnlyArgCount)),
    getset('co_kwonlyargcount', (self) => newInt(codeOf(self).unit.kwOnlyArgCount)),
    getset('co_flags', (self) => newInt(codeOf(self).unit.flags)),
    getset('co_stacksize', (self) => newInt(codeOf(self).stackSize)),
    getset('co_nlocals', (self) => newInt(codeOf(self).unit.localKinds.filter((kind) => (kind & 1) !== 0).length)),
    getset('co_varnames', (self) => names(codeOf(self), 1)),
    getset('co_cellvars', (self) => names(codeOf(self), 2, knobs.objects.sortsCellNames)),
    getset('co_freevars', (self) => names(codeOf(self), 4)),
    getset('co_consts', (self) => newRef(constantsTupleOf(codeOf(self)))),
    getset('co_names', (self) => stealTuple(namesOf(codeOf(self)).map(newRef))),
  ],
});

