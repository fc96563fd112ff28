import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { BinaryOp, typeIdOf } from '../../object/py-type';
import { numbers } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { decref, incref } from '../../heap/refcount';
import { compareNumbers, richCompare } from '../../protocols/compare';
import { containsItem } from '../../protocols/contains';
import { binaryOperation, inplaceOperation, unaryOperation } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { deleteItem, getItem, setItem } from '../../protocols/subscript';
import { newFloat, newInt } from '../../values/numbers';
import { listItems, tupleItems } from '../../values/sequences';
import { False, True } from '../../values/singletons';
import { defineHandlers } from '../handlers';
import { stack, vm } from '../state';

/** Operators, comparisons and subscripts, with the commonest types answered on the spot. */

/** Replaces the two operands on top by the result. */
function finishBinary(a: Ref, b: Ref, result: Ref): void {
  vm.sp--;
  stack[vm.sp] = NULL;
  stack[vm.sp - 1] = result;
  decref(a);
  decref(b);
}

/** The exact result of small-int arithmetic, or NaN if it needs the general way. */
export function smallIntResult(a: number, b: number, op: number): number {
  switch (op) {
    case BinaryOp.ADD: return a + b;
    case BinaryOp.SUBTRACT: return a - b;
    case BinaryOp.MULTIPLY: return a * b + 0;
    case BinaryOp.REMAINDER: return b === 0 ? NaN : a - b * Math.floor(a / b);
    case BinaryOp.FLOOR_DIVIDE: return b === 0 || a > 4e15 || a < -4e15 ? NaN : Math.floor(a / b) + 0;
    default: return NaN;
  }
}

function binary(op: number): boolean {
  vm.pc++;
  const b = stack[vm.sp - 1] as Ref;
  const a = stack[vm.sp - 2] as Ref;
  const id = typeIdOf(a);
  if (id !== typeIdOf(b)) return false;
  if (id === TypeId.INT) {
    const result = smallIntResult(numbers[a], numbers[b], op);
    if (!Number.isSafeInteger(result)) return false;
    finishBinary(a, b, newInt(result));
    return true;
  }
  if (id === TypeId.FLOAT && (op === BinaryOp.ADD || op === BinaryOp.SUBTRACT || op === BinaryOp.MULTIPLY)) {
    const x = numbers[a];
    const y = numbers[b];
    finishBinary(a, b, newFloat(op === BinaryOp.ADD ? x + y : op === BinaryOp.SUBTRACT ? x - y : x * y));
    return true;
  }
  return false;
}

function finishUnary(a: Ref, result: Ref): void {
  stack[vm.sp - 1] = result;
  decref(a);
}

defineHandlers({
  BINARY_OP(op) {
    if (binary(op)) return;
    const b = stack[vm.sp - 1] as Ref;
    const a = stack[vm.sp - 2] as Ref;
    finishBinary(a, b, binaryOperation(a, b, op));
  },
  INPLACE_OP(op) {
    if (binary(op)) return;
    const b = stack[vm.sp - 1] as Ref;
    const a = stack[vm.sp - 2] as Ref;
    finishBinary(a, b, inplaceOperation(a, b, op));
  },
  COMPARE_OP(op) {
    vm.pc++;
    const b = stack[vm.sp - 1] as Ref;
    const a = stack[vm.sp - 2] as Ref;
    const id = typeIdOf(a);
    if ((id === TypeId.INT || id === TypeId.FLOAT) && typeIdOf(b) === id) {
      finishBinary(a, b, compareNumbers(numbers[a], numbers[b], op) ? True : False);
      return;
    }
    finishBinary(a, b, richCompare(a, b, op));
  },
  IS_OP(inverted) {
    const b = stack[vm.sp - 1] as Ref;
    const a = stack[vm.sp - 2] as Ref;
    finishBinary(a, b, (a === b) === (inverted === 0) ? True : False);
  },
  CONTAINS_OP(inverted) {
    const container = stack[vm.sp - 1] as Ref;
    const item = stack[vm.sp - 2] as Ref;
    finishBinary(item, container, containsItem(container, item) === (inverted === 0) ? True : False);
  },
  UNARY_NOT() {
    const a = stack[vm.sp - 1] as Ref;
    finishUnary(a, isTrue(a) ? False : True);
  },
  UNARY_NEGATIVE() {
    const a = stack[vm.sp - 1] as Ref;
    finishUnary(a, unaryOperation(a, 'negative'));
  },
  UNARY_POSITIVE() {
    const a = stack[vm.sp - 1] as Ref;
    finishUnary(a, unaryOperation(a, 'positive'));
  },
  UNARY_INVERT() {
    const a = stack[vm.sp - 1] as Ref;
    finishUnary(a, unaryOperation(a, 'invert'));
  },
  BINARY_SUBSCR() {
    vm.pc++;
    const key = stack[vm.sp - 1] as Ref;
    const container = stack[vm.sp - 2] as Ref;
    if (typeIdOf(key) === TypeId.INT) {
      const id = typeIdOf(container);
      if (id === TypeId.LIST || id === TypeId.TUPLE) {
        const items = id === TypeId.LIST ? listItems(container) : tupleItems(container);
        const index = numbers[key];
        if (index >= 0 && index < items.length) {
          const item = items[index];
          incref(item);
          finishBinary(container, key, item);
          return;
        }
      }
    }
    finishBinary(container, key, getItem(container, key));
  },
  STORE_SUBSCR() {
    vm.pc++;
    const key = stack[vm.sp - 1] as Ref;
    const container = stack[vm.sp - 2] as Ref;
    const value = stack[vm.sp - 3] as Ref;
    setItem(container, key, value);
    vm.sp -= 3;
    stack.fill(NULL, vm.sp, vm.sp + 3);
    decref(value);
    decref(container);
    decref(key);
  },
  DELETE_SUBSCR() {
    const key = stack[vm.sp - 1] as Ref;
    const container = stack[vm.sp - 2] as Ref;
    deleteItem(container, key);
    vm.sp -= 2;
    stack[vm.sp] = stack[vm.sp + 1] = NULL;
    decref(container);
    decref(key);
  },
});

