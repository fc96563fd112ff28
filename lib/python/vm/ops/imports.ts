import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { staticString } from '../../object/names';
import { decref } from '../../heap/refcount';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { getOptionalAttr } from '../../protocols/attribute';
import { collectItems } from '../../protocols/iterate';
import { dictSet } from '../../protocols/mapping';
import { moduleDictBorrowed, moduleType } from '../../types/module';
import { typeOf } from '../../object/py-type';
import { dictTable } from '../../values/dicts';
import { keyAt, valueAt } from '../../object/dict-table';
import { numberOf } from '../../values/numbers';
import { isStr, textOf } from '../../values/text';
import { importFrom, importModule } from '../import';
import { defineHandlers } from '../handlers';
import { constants, push, stack, vm } from '../state';

/** Import statements. */
const S_ALL = staticString('__all__');

defineHandlers({
  IMPORT_NAME(index) {
    const names = stack[vm.sp - 1] as Ref;
    const level = stack[vm.sp - 2] as Ref;
    const module = importModule(textOf(constants[index] as Ref), names, numberOf(level), vm.frame.globals);
    vm.sp -= 2;
    stack[vm.sp] = stack[vm.sp + 1] = NULL;
    decref(names);
    decref(level);
    push(module);
  },
  IMPORT_FROM(index) {
    const value = importFrom(stack[vm.sp - 1] as Ref, constants[index] as Ref);
    push(value);
  },
  IMPORT_STAR() {
    const module = stack[vm.sp - 1] as Ref;
    importAll(module, vm.frame.locals);
    stack[--vm.sp] = NULL;
    decref(module);
  },
});

/** CPython: import_all_from(). */
function importAll(module: Ref, locals: Ref): void {
  if (locals === NULL) raise('SystemError', 'no locals found during \'import *\'');
  const all = getOptionalAttr(module, S_ALL);
  if (all === NULL) {
    if (typeOf(module) !== moduleType) return;
    const table = dictTable(moduleDictBorrowed(module));
    for (let i = 0; i < table.count; i++) {
      const key = keyAt(table, i);
      if (key !== NULL && isStr(key) && !textOf(key).startsWith('_')) dictSet(locals, key, valueAt(table, i));
    }
    return;
  }
  const mark = holdMark();
  hold(all);
  const names = collectItems(all);
  names.forEach(hold);
  for (const name of names) {
    const value = hold(importFrom(module, name));
    dictSet(locals, name, value);
    decref(value);
    dropHolds(holdMark() - 1);
  }
  dropHolds(mark);
  names.forEach(decref);
  decref(all);
}
