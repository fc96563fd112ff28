import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt, valueAt } from '../object/dict-table';
import { isInterned } from '../object/names';
import { typeIdOf } from '../object/py-type';
import { FIRST_PROGRAM_ROW, heap } from '../object/table';
import { TypeId } from '../object/type-ids';
import { isEngineObject } from '../heap/engine-objects';
import { refcountOf } from '../heap/refcount';
import { system } from '../protocols/system-state';
import { codeOf } from '../types/code';
import { frameObjectOf } from '../types/frame';
import { functionOf } from '../types/function';
import { moduleDictBorrowed, moduleType } from '../types/module';
import { pyTypeOf } from '../types/object';
import { linkParts } from '../types/subclass-links';
import { dictTable } from '../values/dicts';
import { tupleItems } from '../values/sequences';
import { isInstance } from '../object/py-type';
import { isUnsettled } from './unsettled';

/** What a program's part of the heap is: without what the interpreter keeps for itself and what every function or class is made of. */

/** What a row is to a viewer. */
export const Role = {
  /** Free, or the interpreter's own. */
  HIDDEN: 0,
  /** An object of the program. */
  SHOWN: 1,
  /** Part of an object of the program, drawn as that: a class's mro, a function's closure tuple. */
  FOLDED: 2,
  /** A namespace whose names are roots. */
  NAMESPACE: 3,
} as const;

/** The role of each row, by row number. */
export function rolesOfRows(): Uint8Array {
  const roles = new Uint8Array(heap.bump);
  for (let row = FIRST_PROGRAM_ROW; row < heap.bump; row++) {
    const id = typeIdOf(row as Ref);
    if (id !== TypeId.FREE && id !== TypeId.CODE && !isEngineObject(row as Ref) && !isUnsettled(row as Ref)) roles[row] = Role.SHOWN;
  }
  for (let row = FIRST_PROGRAM_ROW; row < heap.bump; row++) if (!isUnsettled(row as Ref)) foldParts(row as Ref, roles);
  hideModules(roles);
  return roles;
}

function setRole(roles: Uint8Array, ref: Ref, role: number): void {
  if (ref >= FIRST_PROGRAM_ROW && ref < roles.length && roles[ref] !== Role.HIDDEN) roles[ref] = role;
}

function foldParts(ref: Ref, roles: Uint8Array): void {
  switch (typeIdOf(ref)) {
    case TypeId.STR:
      if (isInterned(ref)) roles[ref] = Role.HIDDEN;
      break;
    case TypeId.CODE:
      foldConstants(ref, roles);
      break;
    case TypeId.FRAME:
      // A running frame is a root, not an object.
      if (frameObjectOf(ref).record >= 0) roles[ref] = Role.HIDDEN;
      break;
    case TypeId.FUNCTION: {
      const { closure, name, qualname } = functionOf(ref);
      for (const part of [closure, name, qualname]) if (part !== NULL) setRole(roles, part, Role.FOLDED);
      break;
    }
    case TypeId.TYPE:
      foldClassParts(ref, roles);
  }
}

/** Constants that only code owns, and what they consist of. */
function foldConstants(ref: Ref, roles: Uint8Array): void {
  const code = codeOf(ref);
  for (const part of [code.name, code.qualname, code.filename, ...code.localNames]) setRole(roles, part, Role.FOLDED);
  const fold = (constant: Ref): void => {
    if (refcountOf(constant) > 1) return;
    setRole(roles, constant, Role.FOLDED);
    if (typeIdOf(constant) === TypeId.TUPLE) tupleItems(constant).forEach(fold);
  };
  code.constants.forEach(fold);
}

/** The tuples and descriptors that a class statement makes besides the class. */
function foldClassParts(ref: Ref, roles: Uint8Array): void {
  const type = pyTypeOf(ref);
  for (const part of [type.mroRef, type.basesRef, type.dictRef, ...linkParts(type)]) setRole(roles, part, Role.FOLDED);
  for (let i = 0; i < type.dict.count; i++) {
    if (keyAt(type.dict, i) === NULL) continue;
    const value = valueAt(type.dict, i);
    const id = typeIdOf(value);
    if (id === TypeId.GETSET_DESCRIPTOR || id === TypeId.MEMBER_DESCRIPTOR) setRole(roles, value, Role.FOLDED);
  }
}

function hideModules(roles: Uint8Array): void {
  const modules = system.modules();
  if (modules === NULL) return;
  roles[modules] = Role.HIDDEN;
  const table = dictTable(modules);
  for (let i = 0; i < table.count; i++) {
    if (keyAt(table, i) === NULL || !isInstance(valueAt(table, i), moduleType)) continue;
    roles[valueAt(table, i)] = Role.HIDDEN;
    roles[moduleDictBorrowed(valueAt(table, i))] = Role.NAMESPACE;
  }
}

/** Types whose values have no edges and may be drawn inside what holds them. */
const ATOMS: readonly number[] = [
  TypeId.INT, TypeId.BIG_INT, TypeId.BOOL, TypeId.FLOAT, TypeId.COMPLEX, TypeId.STR, TypeId.BYTES, TypeId.NONE, TypeId.ELLIPSIS,
  TypeId.NOT_IMPLEMENTED, TypeId.RANGE,
];
/** By id of the type; ids are 16 bits wide. */
const isAtomType = new Uint8Array(1 << 16);
for (const id of ATOMS) isAtomType[id] = 1;

/** Built-in types and functions have no edges either: nothing of theirs is the program's. */
export function isAtom(ref: Ref): boolean {
  return ref < FIRST_PROGRAM_ROW || isAtomType[typeIdOf(ref)] === 1;
}
