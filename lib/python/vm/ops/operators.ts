import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { typeIdOf } from '../../object/py-type';
import { numbers } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { decref, incref } from '../../heap/refcount';
import { compareNumbers, richCompare } from '../../protocols/compare';
import { containsItem } from '../../protocols/contains';
import { binaryOperation, inplaceOperation, unaryOperation } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { deleteItem, getItem, setItem } from '../../protocols/subscript';
import { arithmetic } from '../../values/numbers';
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

/** Arithmetic with numbers, on the spot; false if it needs the general way. */
function binary(op: number): boolean {
  vm.pc++;
  const b = stack[vm.sp - 1] as Ref;
  const a = stack[vm.sp - 2] as Ref;
  const result = arithmetic(a, b, op);
  if (result === NULL) return false;
  finishBinary(a, b, result);
  return true;
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
    stack[vm.sp] = stack[vm.sp + 1] = stack[vm.sp + 2] = NULL;
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

