import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { typeIdOf } from '../../object/py-type';
import { TypeId } from '../../object/type-ids';
import { knobs } from '../../object/knobs';
import { LocalKind } from '../../bytecode/code-unit';
import { Op } from '../../bytecode/opcodes';
import { decref, incref, newRef, xdecref } from '../../heap/refcount';
import { getOptionalItem } from '../namespace';
import { cellContentBorrowed, stealCell, stealIntoCell } from '../../types/cell';
import { closureCells, functionOf } from '../../types/function';
import { raiseNameError } from '../name-error';
import { defineHandlers } from '../handlers';
import { code, push, stack, vm } from '../state';
import { checkBreaker } from '../breaker';

/** Fast locals, cells and free variables. */

function unbound(index: number): never {
  const name = vm.frame.code.unit.localNames[index];
  return raise('UnboundLocalError', knobs.unboundLocalText.replace('%s', name));
}

/** The variable of a cell has no value: the message depends on whose variable it is. CPython: format_exc_unbound(). */
function unboundCell(index: number): never {
  const { unit } = vm.frame.code;
  if ((unit.localKinds[index] & LocalKind.FREE) === 0) return unbound(index);
  return raiseNameError(vm.frame.code.localNames[index], knobs.unboundFreeText.replace('%s', unit.localNames[index]));
}

defineHandlers({
  LOAD_FAST(index) {
    const ref = stack[vm.bp + index] as Ref;
    if (ref === NULL) unbound(index);
    incref(ref);
    push(ref);
  },
  STORE_FAST(index) {
    const at = vm.bp + index;
    const old = stack[at] as Ref;
    stack[at] = stack[--vm.sp];
    stack[vm.sp] = NULL;
    if (old !== NULL) decref(old);
  },
  DELETE_FAST(index) {
    const at = vm.bp + index;
    const old = stack[at] as Ref;
    if (old === NULL) unbound(index);
    stack[at] = NULL;
    decref(old);
  },
  LOAD_FAST_AND_CLEAR(index) {
    const at = vm.bp + index;
    push(stack[at] as Ref);
    stack[at] = NULL;
  },
  LOAD_DEREF(index) {
    const content = cellContentBorrowed(stack[vm.bp + index] as Ref);
    if (content === NULL) unboundCell(index);
    incref(content);
    push(content);
  },
  STORE_DEREF(index) {
    const value = stack[--vm.sp] as Ref;
    stack[vm.sp] = NULL;
    stealIntoCell(stack[vm.bp + index] as Ref, value);
  },
  DELETE_DEREF(index) {
    const cell = stack[vm.bp + index] as Ref;
    if (cellContentBorrowed(cell) === NULL) unboundCell(index);
    stealIntoCell(cell, NULL);
  },
  LOAD_CLOSURE(index) {
    push(newRef(stack[vm.bp + index] as Ref));
  },
  MAKE_CELL(index) {
    const at = vm.bp + index;
    const content = stack[at] as Ref;
    // A generator that is resumed from its start, or a comprehension that was left, may find the cell made already.
    stack[at] = stealCell(content);
    // CPython looks up from its work once a function's cells are made (RESUME comes after them).
    if (vm.ticks <= 0 && (code[vm.pc] & 255) !== Op.MAKE_CELL) checkBreaker();
  },
  COPY_FREE_VARS(count) {
    const cells = closureCells(functionOf(vm.frame.func));
    const first = vm.bp + vm.frame.code.localCount - count;
    for (let i = 0; i < count; i++) stack[first + i] = newRef(cells[i]);
  },
  LOAD_FROM_DICT_OR_DEREF(index) {
    const mapping = stack[vm.sp - 1] as Ref;
    let value = getOptionalItem(mapping, vm.frame.code.localNames[index]);
    if (value === NULL) {
      const cell = stack[vm.bp + index] as Ref;
      const content = typeIdOf(cell) === TypeId.CELL ? cellContentBorrowed(cell) : NULL;
      if (content === NULL) unboundCell(index);
      value = newRef(content);
    }
    stack[vm.sp - 1] = value;
    xdecref(mapping);
  },
});
