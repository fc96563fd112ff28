import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { BinaryOp, typeIdOf } from '../../object/py-type';
import { numbers } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { Op } from '../../bytecode/opcodes';
import { decref, incref } from '../../heap/refcount';
import { compareNumbers } from '../../protocols/compare';
import { listIteratorNext, rangeIteratorNext } from '../../values/iterators';
import { newFloat, newInt } from '../../values/numbers';
import { Fused } from '../fusing';
import { handlers } from '../handlers';
import { code, constants, stack, vm } from '../state';
import { smallIntResult } from './operators';

/**
 * Superinstructions (`../fusing.ts`). When a handler begins, `vm.pc` stands behind the first word. Where the operands are not what it is
 * there for, it does what the first instruction does and leaves the second to the loop. Whatever may raise or run Python code happens
 * with `vm.pc` where the instruction in question would have it.
 */

/** The operation at `vm.pc` on the top and a right operand that is not on the stack; false if it needs the general way. */
function binaryWith(b: Ref): boolean {
  const at = vm.sp - 1;
  const a = stack[at] as Ref;
  const id = typeIdOf(a);
  if (id !== typeIdOf(b)) return false;
  const op = code[vm.pc] >>> 8;
  if (id === TypeId.INT) {
    const result = smallIntResult(numbers[a], numbers[b], op);
    if (!Number.isSafeInteger(result)) return false;
    vm.pc += 2;
    stack[at] = newInt(result);
  } else if (id === TypeId.FLOAT && (op === BinaryOp.ADD || op === BinaryOp.SUBTRACT || op === BinaryOp.MULTIPLY)) {
    const [x, y] = [numbers[a], numbers[b]];
    vm.pc += 2;
    stack[at] = newFloat(op === BinaryOp.ADD ? x + y : op === BinaryOp.SUBTRACT ? x - y : x * y);
  } else return false;
  decref(a);
  return true;
}

function compareAndJump(op: number, whenTrue: boolean): void {
  const sp = vm.sp;
  const b = stack[sp - 1] as Ref;
  const a = stack[sp - 2] as Ref;
  const id = typeIdOf(a);
  if ((id !== TypeId.INT && id !== TypeId.FLOAT) || typeIdOf(b) !== id) {
    handlers[Op.COMPARE_OP](op);
    return;
  }
  const pc = vm.pc;
  vm.pc = compareNumbers(numbers[a], numbers[b], op) === whenTrue ? code[pc + 1] >>> 8 : pc + 2;
  stack[sp - 1] = stack[sp - 2] = NULL;
  vm.sp = sp - 2;
  decref(a);
  decref(b);
}

handlers[Fused.LOAD_FAST_LOAD_FAST] = (index) => {
  const first = stack[vm.bp + index] as Ref;
  if (first === NULL) {
    handlers[Op.LOAD_FAST](index);
    return;
  }
  incref(first);
  stack[vm.sp++] = first;
  const second = stack[vm.bp + (code[vm.pc] >>> 8)] as Ref;
  if (second === NULL) return;
  vm.pc++;
  incref(second);
  stack[vm.sp++] = second;
};

handlers[Fused.LOAD_FAST_LOAD_CONST] = (index) => {
  const first = stack[vm.bp + index] as Ref;
  if (first === NULL) {
    handlers[Op.LOAD_FAST](index);
    return;
  }
  incref(first);
  stack[vm.sp++] = first;
  const second = constants[code[vm.pc++] >>> 8] as Ref;
  incref(second);
  stack[vm.sp++] = second;
};

handlers[Fused.LOAD_FAST_BINARY] = (index) => {
  const b = stack[vm.bp + index] as Ref;
  if (b === NULL || !binaryWith(b)) handlers[Op.LOAD_FAST](index);
};

handlers[Fused.LOAD_CONST_BINARY] = (index) => {
  const b = constants[index] as Ref;
  if (binaryWith(b)) return;
  incref(b);
  stack[vm.sp++] = b;
};

handlers[Fused.STORE_FAST_LOAD_FAST] = (index) => {
  const at = vm.bp + index;
  const old = stack[at] as Ref;
  stack[at] = stack[--vm.sp];
  stack[vm.sp] = NULL;
  if (old !== NULL) decref(old);
  const loaded = stack[vm.bp + (code[vm.pc] >>> 8)] as Ref;
  if (loaded === NULL) return;
  vm.pc++;
  incref(loaded);
  stack[vm.sp++] = loaded;
};

handlers[Fused.COMPARE_JUMP_IF_FALSE] = (op) => compareAndJump(op, false);
handlers[Fused.COMPARE_JUMP_IF_TRUE] = (op) => compareAndJump(op, true);

function binaryAndStore(op: number, general: number): void {
  const sp = vm.sp;
  const b = stack[sp - 1] as Ref;
  const a = stack[sp - 2] as Ref;
  const result = typeIdOf(a) === TypeId.INT && typeIdOf(b) === TypeId.INT ? smallIntResult(numbers[a], numbers[b], op) : NaN;
  if (!Number.isSafeInteger(result)) {
    handlers[general](op);
    return;
  }
  vm.pc++;
  const value = newInt(result);
  stack[sp - 1] = stack[sp - 2] = NULL;
  vm.sp = sp - 2;
  decref(a);
  decref(b);
  const at = vm.bp + (code[vm.pc++] >>> 8);
  const old = stack[at] as Ref;
  stack[at] = value;
  if (old !== NULL) decref(old);
}

handlers[Fused.BINARY_STORE_FAST] = (op) => binaryAndStore(op, Op.BINARY_OP);
handlers[Fused.INPLACE_STORE_FAST] = (op) => binaryAndStore(op, Op.INPLACE_OP);

handlers[Fused.FOR_ITER_STORE_FAST] = (target) => {
  const iterator = stack[vm.sp - 1] as Ref;
  const id = typeIdOf(iterator);
  if (id !== TypeId.RANGE_ITERATOR && id !== TypeId.LIST_ITERATOR) {
    handlers[Op.FOR_ITER](target);
    return;
  }
  const item = id === TypeId.RANGE_ITERATOR ? rangeIteratorNext(iterator) : listIteratorNext(iterator);
  if (item === NULL) {
    vm.pc = target;
    stack[--vm.sp] = NULL;
    decref(iterator);
    return;
  }
  const at = vm.bp + (code[vm.pc++] >>> 8);
  const old = stack[at] as Ref;
  stack[at] = item;
  if (old !== NULL) decref(old);
};

handlers[Fused.LOAD_GLOBAL_PUSH_NULL] = (index) => {
  handlers[Op.LOAD_GLOBAL](index);
  vm.pc++;
  stack[vm.sp++] = NULL;
};
