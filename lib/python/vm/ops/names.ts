import { column } from '../../object/memory';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import type { DictTable } from '../../object/dict-table';
import { dictVersion, findIdentical, removeEntry, valueAt } from '../../object/dict-table';
import { typeOf } from '../../object/py-type';
import { staticString } from '../../object/names';
import { raise } from '../../object/errors';
import { decref, incref, newRef } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { dictHash } from '../../protocols/hash';
import { dictDelete, dictGetBorrowed, dictSet, findKey, stealDictNew, stealDictSet } from '../../protocols/mapping';
import { isExactDict, newDict, trackForContents } from '../../values/dicts';
import { defineHandlers } from '../handlers';
import { raiseNameError } from '../name-error';
import { getOptionalItem } from '../namespace';
import { CONSTANT_CAPACITY, code, constants, push, stack, vm } from '../state';

/** Names in the namespaces of modules and classes, globals and builtins. */
const S_ANNOTATIONS = staticString('__annotations__');
const S_BUILD_CLASS = staticString('__build_class__');

/** A global or built-in, borrowed, or NameError. */
function globalBorrowed(name: Ref): Ref {
  const { globalsTable, builtinsTable } = vm.frame;
  const hash = dictHash(name);
  let at = findKey(globalsTable, name, hash);
  if (at >= 0) return valueAt(globalsTable, at);
  at = findKey(builtinsTable, name, hash);
  return at >= 0 ? valueAt(builtinsTable, at) : raiseNameError(name);
}

/** The frame's namespace, which only module and class bodies have. */
function namespace(): Ref {
  return vm.frame.locals === NULL ? raise('SystemError', 'no locals') : vm.frame.locals;
}

/**
 * Where a name of a module's namespace was found last, by the number of the constant. An entry whose key is the name itself is the
 * right one, whatever has become of the table since.
 */
const places = column(Int32Array, CONSTANT_CAPACITY);
/** For names that are none of the module's: the version of its table at that time. The place is then one among the built-ins. */
const missedIn = column(Int32Array, CONSTANT_CAPACITY);

/** Position of a name in a namespace, or -1: if all its keys are strs, it is not there. */
function findName(table: DictTable, name: Ref): number {
  return table.stringKeys ? findKey(table, name, dictHash(name)) : findIdentical(table, name, dictHash(name));
}

/** Whether a name that `findName` has not found is a key all the same. */
function isOddKey(table: DictTable, name: Ref): boolean {
  return !table.stringKeys && findKey(table, name, dictHash(name)) >= 0;
}

/** Index into the entries of the value that a name has in the running module, or -1. */
function placeInModule(table: DictTable, index: number): number {
  const name = constants[index];
  const guess = 3 * places[index];
  if (table.entries[guess] === name) return guess + 1;
  if (missedIn[index] === table.version && table.version !== 0) return -1;
  const at = findName(table, name as Ref);
  if (at < 0) return -1;
  places[index] = at;
  return 3 * at + 1;
}

/** The value of a name in the module whose code runs, borrowed; NULL where there is no such module or no such name. */
export function nameInModuleBorrowed(index: number): Ref {
  const table = vm.frame.moduleTable;
  if (table === null) return NULL;
  const place = placeInModule(table, index);
  return place < 0 ? NULL : (table.entries[place] as Ref);
}

/** As `nameInModuleBorrowed`, or a built-in. */
export function globalOrBuiltinBorrowed(index: number): Ref {
  const { moduleTable, builtinsTable } = vm.frame;
  if (moduleTable === null) return NULL;
  const place = placeInModule(moduleTable, index);
  if (place >= 0) return moduleTable.entries[place] as Ref;
  const name = constants[index] as Ref;
  const guess = 3 * places[index];
  if (missedIn[index] === moduleTable.version && moduleTable.version !== 0 && builtinsTable.entries[guess] === name) {
    return builtinsTable.entries[guess + 1] as Ref;
  }
  const at = builtinsTable.entries[guess] === name ? places[index] : findIdentical(builtinsTable, name, dictHash(name));
  if (at < 0 || isOddKey(moduleTable, name)) return NULL;
  places[index] = at;
  missedIn[index] = dictVersion(moduleTable);
  return valueAt(builtinsTable, at);
}

/**
 * Gives a name of the running module a value, which is taken over, and goes on at `pc`; false if there is no such module, or it has odd keys.
 */
export function storeNameInModule(index: number, value: Ref, pc: number): boolean {
  const { frame } = vm;
  const table = frame.moduleTable;
  if (table === null) return false;
  const place = placeInModule(table, index);
  if (place < 0) {
    if (!table.stringKeys) return false;
    enterName(table, index, value);
    vm.pc = pc;
    return true;
  }
  trackForContents(frame.locals, constants[index] as Ref, value);
  const old = table.entries[place] as Ref;
  table.entries[place] = value;
  vm.pc = pc;
  decref(old);
  return true;
}

/** A name that the module does not have. */
function enterName(table: DictTable, index: number, value: Ref): void {
  const name = constants[index] as Ref;
  stealDictNew(vm.frame.locals, newRef(name), value, dictHash(name));
  places[index] = table.count - 1;
}

/** `del name` in a module; false as with `storeNameInModule`. */
function deleteNameInModule(index: number): boolean {
  const table = vm.frame.moduleTable;
  const place = table === null ? -1 : placeInModule(table, index);
  if (table === null || place < 0) return false;
  const key = table.entries[place - 1] as Ref;
  const value = table.entries[place] as Ref;
  removeEntry(table, (place - 1) / 3);
  decref(key);
  decref(value);
  return true;
}

defineHandlers({
  LOAD_NAME(index) {
    const found = globalOrBuiltinBorrowed(index);
    if (found !== NULL) {
      incref(found);
      push(found);
      return;
    }
    const name = constants[index] as Ref;
    const { locals } = vm.frame;
    const value = locals === NULL ? NULL : getOptionalItem(locals, name);
    push(value === NULL ? newRef(globalBorrowed(name)) : value);
  },
  STORE_NAME(index) {
    const value = stack[--vm.sp] as Ref;
    stack[vm.sp] = NULL;
    const locals = namespace();
    if (storeNameInModule(index, value, vm.pc)) return;
    const name = constants[index] as Ref;
    if (isExactDict(locals)) stealDictSet(locals, newRef(name), value);
    else {
      push(value);
      typeOf(locals).slots.setitem!(locals, name, value);
      vm.sp--;
      decref(value);
    }
  },
  DELETE_NAME(index) {
    const name = constants[index] as Ref;
    if (deleteNameInModule(index)) return;
    const locals = namespace();
    if (isExactDict(locals)) {
      if (!dictDelete(locals, name)) raiseNameError(name);
    } else attempt('KeyError', () => typeOf(locals).slots.setitem!(locals, name, NULL), () => raiseNameError(name));
  },
  LOAD_GLOBAL(index) {
    const at = vm.pc;
    const { globalsTable, builtinsTable } = vm.frame;
    let value: Ref;
    if (code[at] === globalsTable.version && code[at] !== 0) {
      if (code[at + 1] === 0) value = globalsTable.entries[3 * code[at + 2] + 1] as Ref;
      else if (code[at + 1] === builtinsTable.version) value = builtinsTable.entries[3 * code[at + 2] + 1] as Ref;
      else value = loadGlobalAndCache(index, at);
    } else value = loadGlobalAndCache(index, at);
    incref(value);
    push(value);
    vm.pc = at + 3;
  },
  STORE_GLOBAL(index) {
    // The value stays on the stack until what it replaces is gone.
    const value = stack[vm.sp - 1] as Ref;
    dictSet(vm.frame.globals, constants[index] as Ref, value);
    stack[--vm.sp] = NULL;
    decref(value);
  },
  DELETE_GLOBAL(index) {
    const name = constants[index] as Ref;
    if (!dictDelete(vm.frame.globals, name)) raiseNameError(name);
  },
  LOAD_FROM_DICT_OR_GLOBALS(index) {
    const name = constants[index] as Ref;
    const mapping = stack[vm.sp - 1] as Ref;
    const value = getOptionalItem(mapping, name);
    stack[vm.sp - 1] = value === NULL ? newRef(globalBorrowed(name)) : value;
    decref(mapping);
  },
  LOAD_LOCALS() {
    push(newRef(namespace()));
  },
  SETUP_ANNOTATIONS() {
    const locals = namespace();
    const found = getOptionalItem(locals, S_ANNOTATIONS);
    if (found !== NULL) {
      decref(found);
      return;
    }
    const annotations = newDict();
    if (isExactDict(locals)) dictSet(locals, S_ANNOTATIONS, annotations);
    else typeOf(locals).slots.setitem!(locals, S_ANNOTATIONS, annotations);
    decref(annotations);
  },
  LOAD_BUILD_CLASS() {
    const fn = dictGetBorrowed(vm.builtins, S_BUILD_CLASS);
    if (fn === NULL) raise('NameError', '__build_class__ not found');
    push(newRef(fn));
  },
});

/** Cache: version of globals, version of builtins (0 for a global), position of the entry. */
function loadGlobalAndCache(index: number, at: number): Ref {
  const name = constants[index] as Ref;
  const { globalsTable, builtinsTable } = vm.frame;
  let position = findName(globalsTable, name);
  if (position >= 0) {
    code[at] = dictVersion(globalsTable);
    code[at + 1] = 0;
    code[at + 2] = position;
    return valueAt(globalsTable, position);
  }
  const before = code[at + 2];
  position = builtinsTable.entries[3 * before] === name ? before : findIdentical(builtinsTable, name, dictHash(name));
  if (position < 0 || isOddKey(globalsTable, name)) return globalBorrowed(name);
  code[at] = dictVersion(globalsTable);
  code[at + 1] = dictVersion(builtinsTable);
  code[at + 2] = position;
  return valueAt(builtinsTable, position);
}
